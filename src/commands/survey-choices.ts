import type { Command } from 'commander'
import {
  isOfTallies,
  questionNamed,
  SURVEY_ROLES,
  type SurveyChoices,
  type SurveyRole,
} from '../scoresheet/survey/choices.js'
import { OperatorError } from '../wording/operator-fault.js'
import { wholeNumber } from './options.js'
import { type Shell, said, several } from './shell.js'

/** The options that say where things stand in a survey's tables, as commander hands them over. */
export interface SurveyChoiceFlags {
  readonly column: readonly string[]
  readonly sheet: readonly string[]
  readonly headerRow?: string | undefined
}

const isRole = (text: string): text is SurveyRole => SURVEY_ROLES.some((role) => role === text)

const ROLES = [...SURVEY_ROLES, 'u_1, u_2, …', '1.a.K1, …'].join(', ')

const mixed = (): OperatorError =>
  new OperatorError({
    id: '--column: kolom pertanyaan (u_1=…) dan kolom rekap (question, score, n, sum, mean) tidak dapat dipilih bersama',
    en: '--column: columns of questions (u_1=…) and of tallies (question, score, n, sum, mean) cannot be chosen together',
  })

const columnsOf = (choices: readonly string[]): Pick<SurveyChoices, 'columns' | 'questions'> => {
  const columns = new Map<SurveyRole, readonly string[]>()
  const questions = new Map<string, readonly string[]>()
  for (const choice of choices) {
    const at = choice.indexOf('=')
    const [role, column] = [choice.slice(0, Math.max(at, 0)), choice.slice(at + 1).trim()]
    if (!isRole(role) && column !== '' && questionNamed(role)) {
      questions.set(role, [...(questions.get(role) ?? []), column])
      continue
    }
    if (!isRole(role) || column === '')
      throw new OperatorError({
        id: `--column ${choice}: tulislah peran=kolom, misalnya unit=F. Peran pada berkas survei: ${ROLES}`,
        en: `--column ${choice}: write role=column, such as unit=F. Roles in survey files: ${ROLES}`,
      })
    columns.set(role, [...(columns.get(role) ?? []), column])
  }
  if (questions.size > 0 && isOfTallies([...columns.keys()])) throw mixed()
  return { columns, questions }
}

/** What the operator decided of sheets, columns and header. */
export const surveyChoices = ({ column, sheet, headerRow }: SurveyChoiceFlags): SurveyChoices => ({
  ...columnsOf(column),
  sheets: sheet,
  headerRow: headerRow === undefined ? null : wholeNumber('--header-row', headerRow),
})

/** Adds to a command the options that say where things stand in a survey's tables. */
export const addSurveyChoices = (command: Command, shell: Shell): Command =>
  command
    .option(
      '--column <role=column>',
      said(
        shell,
        'kolom menurut huruf atau judul, misalnya unit=F (boleh berulang)',
        'a column by letter or header, such as unit=F (repeatable)',
      ),
      several,
      [],
    )
    .option(
      '--sheet <name>',
      said(shell, 'lembar kerja yang dibaca (boleh berulang)', 'the sheet to read (repeatable)'),
      several,
      [],
    )
    .option('--header-row <n>', said(shell, 'baris judul kolom', 'the row of the header'))

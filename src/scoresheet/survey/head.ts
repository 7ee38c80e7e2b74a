import { address, columnName } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import type { Row } from '../../formats/cell-table.js'
import { type Headers, widthOf } from '../head/choice.js'
import type { Known } from '../item.js'
import { narrowest, type Role } from '../match-key.js'
import type { AnswerRules } from './answer.js'
import { answerColumns, wordsUnsaid } from './answer-columns.js'
import { blocksIn } from './blocks.js'
import { type ChosenHead, chosenHead, hasHeadings, lostChoices, type SurveyChoices } from './column-choices.js'
import type { Label } from './label.js'
import { isNaming, type Named, namingRole, questionColumns, wordedColumns } from './question-columns.js'
import { isTallyRole, type TallyRole, tallyRole } from './tally-role.js'
import { overAnswers, withSubtitle, withTitleAbove } from './title-rows.js'

/** Where everything stands in a sheet with a users' survey. All other columns, personal data above all, are not read. */
export interface SurveyLayout {
  /**
   * answers: a row per respondent. single: a row per answer. tallied: a row per question, perhaps per score, or one per
   * unit with the answers to all questions.
   */
  readonly kind: 'answers' | 'single' | 'tallied'
  /** The header's row, of several the last; and the first. */
  readonly row: number
  readonly top: number
  /** How many fields it has; null in a workbook. */
  readonly width: number | null
  readonly headers: ReadonlyMap<number, string>
  /** Columns that say who the unit is. */
  readonly columns: ReadonlyMap<Role, readonly number[]>
  /** The columns of questions, ascending, and what each names; of a tally with a row per unit the first of each. */
  readonly questions: readonly { readonly column: number; readonly label: Label }[]
  /** single and tallied: the columns of question, score, number of answers, their sum, their mean. */
  readonly cells: ReadonlyMap<TallyRole, number>
  /**
   * tallied: the columns that say how often an answer was given, which, and to which of the questions (null: the row's
   * own); empty where rows name the answer.
   */
  readonly perAnswer: ReadonlyMap<number, { readonly answer: number; readonly question: number | null }>
  /** answers: the columns that are headed as a respondent's mean. They are no answers. */
  readonly means: readonly number[]
}

/** The texts of a row by column, without blank ones. */
export const textsOf = (row: Row): Headers =>
  new Map(row.cells.flatMap((cell) => (cell.text.trim() === '' ? [] : [[cell.column, cell.text] as const])))

const namingColumns = ({ free, chosen, decided }: ChosenHead): ReadonlyMap<Role, readonly number[]> => {
  const columns = new Map<Role, number[]>()
  const add = (role: Role, column: number) => columns.set(role, [...(columns.get(role) ?? []), column])
  for (const [column, role] of chosen.roles) if (isNaming(role)) add(role, column)
  for (const [column, text] of free) {
    const role = namingRole(text)
    if (role && !decided.has(role)) add(role, column)
  }
  const units = columns.get('unit')
  if (units) columns.set('unit', [...narrowest(units, (column) => free.get(column) ?? '')])
  return columns
}

type Cells = ReadonlyMap<TallyRole, number>

const cellColumns = ({ free, chosen }: ChosenHead): Cells => {
  const columns = new Map<TallyRole, number>()
  const add = (role: TallyRole, column: number) => columns.has(role) || columns.set(role, column)
  for (const [column, role] of chosen.roles) if (isTallyRole(role)) add(role, column)
  for (const [column, text] of free) {
    const role = tallyRole(text)
    if (role) add(role, column)
  }
  return columns
}

const meanColumns = ({ free }: ChosenHead, questions: readonly Named[]): readonly number[] => {
  const taken = new Set(questions.map(({ column }) => column))
  return [...free].flatMap(([column, text]) => (tallyRole(text) === 'mean' && !taken.has(column) ? [column] : []))
}

/** The columns of a tally headed by answers, beside one of questions. As many answers as a form has questions are its questions. */
const answersBeside = ({ free }: ChosenHead, cells: Cells, { variants, rules }: Terms): SurveyLayout['perAnswer'] =>
  cells.has('question') && !variants.some(({ length }) => length === rules.scale.size)
    ? answerColumns(free, rules)
    : new Map()

const kindOf = (questions: readonly Named[], cells: Cells): SurveyLayout['kind'] | null => {
  if (questions.length >= 2) return 'answers'
  if (!cells.has('question')) return null
  if (cells.has('n') && (cells.has('score') || cells.has('sum') || cells.has('mean'))) return 'tallied'
  return cells.has('score') ? 'single' : null
}

/** How headers are looked for: the questions of each variant, what the operator chose, how wide the table is. */
interface Terms {
  readonly variants: readonly (readonly Known[])[]
  readonly choices: SurveyChoices
  readonly rules: AnswerRules
  readonly width: number
}

/** Whether a row may be the header: by the headings of chosen columns, or by questions that its other headings name. */
const isHeaded = (head: ChosenHead, headers: Headers, variants: Terms['variants']): boolean =>
  hasHeadings(head, headers) || (!head.isTallied && wordedColumns(head.free, headers, variants).length >= 2)

const layoutAt = (row: Row, terms: Terms): FoundSurvey | null => {
  const { variants, choices, rules, width } = terms
  const headers = textsOf(row)
  const head = chosenHead(headers, choices, width)
  const blocks = head.isTallied || head.questions.size > 0 ? null : blocksIn(head.free, rules.scale)
  if (choices.headerRow === null && !blocks && !isHeaded(head, headers, variants)) return null
  const cells = cellColumns(head)
  const perAnswer = blocks?.columns ?? answersBeside(head, cells, terms)
  const isTally = head.isTallied || perAnswer.size > 0
  const questions = blocks?.questions ?? (isTally ? [] : questionColumns(head, headers, variants))
  const kind = perAnswer.size > 0 ? 'tallied' : kindOf(questions, cells)
  if (!kind) return null
  const columns = namingColumns(head)
  const means = meanColumns(head, questions)
  const at = { row: row.number, top: row.number, width: row.width }
  const layout = { kind, ...at, headers, columns, questions, cells, perAnswer, means }
  return { layout, lost: lostChoices(head, headers, row) }
}

/** A header, and what is said of choices that are none of its columns. */
interface FoundSurvey {
  readonly layout: SurveyLayout
  readonly lost: readonly Remark[]
}

const doubledColumns = ({ columns, headers, row }: SurveyLayout): readonly Remark[] =>
  [...columns].flatMap(([role, [first, second]]) => {
    if (first === undefined || second === undefined) return []
    const expected = `${role}: ${columnName(first)} | ${columnName(second)}`
    return [{ code: 'E-HEAD-DUP' as const, cell: address(second, row), found: headers.get(second) ?? null, expected }]
  })

/** Whether a row names by code the very questions that the row above it names: a second line of the header, no answers. */
const repeats = (below: SurveyLayout, above: SurveyLayout): boolean =>
  below.kind === 'answers' &&
  above.kind === 'answers' &&
  below.row === above.row + 1 &&
  below.questions.length >= above.questions.length &&
  below.questions.every(({ label }) => label.bare === null && label.item !== null && label.item.code !== null)

/** So many rows of titles may stand above the headings. */
export const TITLES_ABOVE = 3

const isTallyHead = ({ cells }: Row): boolean => cells.some(({ text }) => tallyRole(text) === 'question')

/** The header that begins at a row, with the titles above and right below it; null where none does. */
const headAt = (rows: readonly Row[], i: number, terms: Terms): FoundSurvey | null => {
  const [row, next, third] = [rows[i], rows[i + 1], rows[i + 2]]
  if (!row) return null
  const { scale } = terms.rules
  const answers = next ? overAnswers(row, next, scale) : null
  const first = layoutAt(answers ?? row, terms)
  if (!first || !next) return first
  const second = layoutAt(next, terms)
  if (second && repeats(second.layout, first.layout)) return second
  const columns = first.layout.questions.map(({ column }) => column)
  const isMatrix = columns.length > 0
  const under = isMatrix ? withSubtitle(row, next, { columns, scale }) : null
  const own = answers ?? under ?? row
  const below = own === row ? next : third
  const above = rows.slice(Math.max(0, i - TITLES_ABOVE), i).reverse()
  const titled = isMatrix && below ? withTitleAbove(own, above, below) : null
  const whole = titled?.row ?? own
  const found = whole === row ? first : (layoutAt(whole, terms) ?? first)
  const top = titled?.top ?? row.number
  return { ...found, layout: { ...found.layout, top } }
}

/**
 * Finds the header of a survey by its words and the operator's choices among the first rows of a sheet; null where the
 * sheet is none. Without a layout a choice led nowhere, which the remarks say.
 */
export const findSurvey = (
  rows: readonly Row[],
  variants: readonly (readonly Known[])[],
  { choices, ...rules }: AnswerRules & { readonly choices: SurveyChoices },
): { readonly layout: SurveyLayout | null; readonly remarks: readonly Remark[] } | null => {
  const terms: Terms = { variants, choices, rules, width: widthOf(rows) }
  for (const [i, row] of rows.entries()) {
    if (choices.headerRow !== null && row.number !== choices.headerRow) continue
    const found = headAt(rows, i, terms)
    if (!found) continue
    const { layout, lost } = found
    return lost.length > 0 ? { layout: null, remarks: lost } : { layout, remarks: doubledColumns(layout) }
  }
  const unsaid = rows
    .map((row) => (isTallyHead(row) ? wordsUnsaid(row, rules) : null))
    .find((remark) => remark !== null)
  return unsaid ? { layout: null, remarks: [unsaid] } : null
}

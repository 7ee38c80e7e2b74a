import type { Remark } from '../../../src/finding/finding.js'
import type { Range, Row } from '../../../src/formats/cell-table.js'
import { NAMELESS } from '../../../src/scoresheet/filled-form.js'
import type { Known } from '../../../src/scoresheet/item.js'
import type { SurveyLayout } from '../../../src/scoresheet/survey/head.js'
import { readLabel } from '../../../src/scoresheet/survey/label.js'
import type { SurveyRules, SurveySheet, SurveyTerms } from '../../../src/scoresheet/survey/opened-sheet.js'
import { openSurvey, readSurveySheet, type SurveyReading } from '../../../src/scoresheet/survey/read.js'
import { addAnswers, addUnit, countOf, emptyTallies, type Tallies } from '../../../src/scoresheet/survey/tallies.js'
import { tableOf, type Written } from '../sheets.js'
import { RULES } from './sample.js'

/** Answers from 1 to 4: places 0 to 3, and 4 for unanswered. */
export const SMALL_SCALE = { min: 1, max: 4, step: 1, size: 4 }

/** Three questions; the numbers of their codes skip 2. */
export const THREE: readonly Known[] = [
  { code: '1.a', number: 1, title: 'Petugas ramah' },
  { code: '3.b', number: 3, title: 'Biaya sesuai tarif' },
  { code: '4.c', number: 4, title: 'Toilet bersih' },
]

/** What a survey of those three is read by. */
export const smallTerms = (rules: Partial<SurveyRules> = {}): SurveyTerms => ({
  variants: [THREE],
  rules: { ...RULES, scale: SMALL_SCALE, unheard: new Set(), ...rules },
})

type Rows = readonly (readonly Written[])[]

/** The rules, and what is special about the table; without a name it is a CSV file's. */
interface About extends Partial<SurveyRules> {
  readonly name?: string | null
  readonly merges?: readonly Range[]
}

const tableAbout = (rows: Rows, { name = null, merges = [] }: About) => tableOf(rows, { name, merges })

/** Opens rows as the sheet of a survey; the rows below its header are still to be taken. */
export const opened = (
  rows: Rows,
  about: About = {},
): { readonly sheet: SurveySheet; readonly below: readonly Row[] } => {
  const { sheet, ...rest } = openSurvey(tableAbout(rows, about), smallTerms(about))
  if (!sheet || !('first' in rest)) throw new Error('no survey')
  return { sheet, below: rest.first }
}

/** Reads rows as the sheet of a survey. */
export const readRows = (rows: Rows, about: About = {}): SurveyReading => {
  const reading = readSurveySheet(tableAbout(rows, about), smallTerms(about))
  if (!('tallies' in reading)) throw new Error('no survey')
  return reading
}

/** "E-CELL-RANGE B2": a remark in one short line. */
export const brief = (remarks: readonly Remark[]): readonly string[] =>
  remarks.map(({ code, cell }) => (cell ? `${code} ${cell}` : code))

/** How often each answer was given to a question of a unit, unanswered last. */
export const countsOf = ({ scale, ...tallies }: Tallies, unit: number, label: number): readonly number[] =>
  Array.from({ length: scale.size + 1 }, (_, answer) => countOf({ scale, ...tallies }, { unit, label }, answer))

/** A layout of so many headings side by side, from column A on; each that names a question is one. */
export const layoutOf = (headings: readonly string[], more: Partial<SurveyLayout> = {}): SurveyLayout => ({
  kind: 'answers',
  row: 1,
  top: 1,
  width: null,
  headers: new Map(headings.map((text, column) => [column, text])),
  columns: new Map(),
  questions: headings.flatMap((text, column) => {
    const label = readLabel(text)
    return label ? [{ column, label }] : []
  }),
  cells: new Map(),
  perAnswer: new Map(),
  means: [],
  ...more,
})

/** One unit's tallies, a list of answers from 1 to 4 by each label. */
export const talliesOf = (labels: readonly string[], answers: readonly (readonly number[])[], max = 4): Tallies => {
  const scale = { min: 1, max, step: 1, size: max }
  const tallies = emptyTallies(
    scale,
    labels.flatMap((text) => readLabel(text) ?? []),
  )
  const unit = addUnit(tallies, { ...NAMELESS, unit: 'Loket' }, 2)
  for (const [label, given] of answers.entries())
    for (const answer of given) addAnswers(tallies, { unit, label, n: 1 }, answer - scale.min)
  return tallies
}

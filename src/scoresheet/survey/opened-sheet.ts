import type { Row, Table } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import type { Names } from '../filled-form.js'
import { type FindingCollector, findingCollector } from '../findings.js'
import type { Known } from '../item.js'
import { type Labels, readLabels } from '../labels.js'
import { shownText } from '../match-key.js'
import { rowCell, rowText } from '../row-cell.js'
import { type NameReader, nameReader } from '../row-names.js'
import type { SurveyChoices } from './column-choices.js'
import { identityColumns } from './fast/respondent-hash.js'
import { type SurveyLayout, TITLES_ABOVE, textsOf } from './head.js'
import { moreElements } from './more-elements.js'
import type { TallyMeans } from './printed-mean.js'
import { type ProfileBook, profileBook } from './profile.js'
import { type RowMeans, rowMeans } from './row-means.js'
import { rowSpeaksOfSkm, speaksOfSkm } from './skm.js'
import { addUnit, emptyTallies, type Tallies } from './tallies.js'
import { saysContents, titlesOf } from './title.js'
import type { WordBook } from './word-book.js'

/** What decides how a survey file is read, apart from what it says itself. */
export interface SurveyRules {
  readonly scale: AnswerScale
  /** 0 stands for "not answered" in the file. */
  readonly unansweredZero: boolean
  /** The place on the scale of answers in words, by {@link labelKey}. */
  readonly labels: ReadonlyMap<string, number>
  /** Those words that no answer has said yet; reading takes from them. */
  readonly unheard: Set<string>
  /** Id of the form: "F-03". */
  readonly formId: string
  /** The operator says that the tables are this form, though they look like another survey. */
  readonly isForm: boolean
  /** The form is an instrument of its own (SKM): its tables have feet, and their own signs of what they are not. */
  readonly isAlone: boolean
  /** The unit of tables that name none and stand on no sheet that is called so: of a survey alone, the file's name. */
  readonly fileUnit: string | null
  /** The unit that files without a unit's name speak of, if the operator named one. */
  readonly unit: string | null
  readonly agency: string | null
  /** What the operator decided of sheets, columns and header. */
  readonly choices: SurveyChoices
}

/** The rows below the respondents of a table: where they begin and end. */
interface Foot {
  from: number | null
  to: number
}

/** Everything that stays the same while the rows of one sheet are read. */
export interface SurveySheet {
  readonly table: Pick<Table, 'name' | 'merges'>
  readonly layout: SurveyLayout
  /** The rows of the header and of the titles right above it, each by its texts: further down they are none of its rows. */
  readonly heads: readonly ReadonlyMap<number, string>[]
  readonly labels: Labels
  readonly rules: SurveyRules
  readonly findings: FindingCollector
  readonly tallies: Tallies
  readonly reader: NameReader
  /** Columns that say who the unit is, ascending: what tells one unit's rows from another's. */
  readonly keys: readonly number[]
  /** Columns that tell one respondent from another. */
  readonly identity: readonly number[]
  /** What is counted of respondents beside their answers; null where nothing is. */
  readonly profile: ProfileBook | null
  /** Columns that look like questions beside those of a survey alone. */
  readonly more: readonly number[]
  /** What rows of a tally print of means. */
  readonly printed: TallyMeans
  /** The means that rows of respondents print themselves; null where they print none. */
  readonly means: RowMeans | null
  /** Units already met, by the texts of those columns. */
  readonly known: Map<string, number>
  /** Labels of questions already met in the rows of a tally, by their texts; null where one is none. */
  readonly labelled: Map<string, number | null>
  /** The naming texts of the row before, and its unit. */
  readonly last: { texts: readonly string[] | null; unit: number }
  readonly rows: { used: number; refused: number }
  /** Words in place of answers, for the advice of what to do about them. */
  readonly words: WordBook
  /** The most questions that a variant of the form has. */
  readonly questions: number
  /** Code and title of the question that a label names, where it is known. */
  readonly titleOf: (label: number) => string | null
  /** The rows below the respondents that are none: sums, means, the table of grades. */
  readonly foot: Foot
  /** Whether any text around the answers speaks of another survey. */
  readonly spoken: { skm: boolean }
}

/** Labels of tallies are met one by one; titles are only asked for where something is wrong. */
const titleReader = ({ labels }: Tallies, variants: readonly (readonly Known[])[]): SurveySheet['titleOf'] => {
  let titles: readonly (string | null)[] = []
  return (label) => {
    if (titles.length < labels.length) titles = titlesOf(labels, variants)
    return titles[label] ?? null
  }
}

/** A table in which a survey was found, and its rows down to the last of the header. */
interface FoundSurvey {
  readonly table: Pick<Table, 'name' | 'merges'>
  readonly layout: SurveyLayout
  readonly titles: readonly Row[]
  /** The first rows below the header. */
  readonly below: readonly Row[]
}

/** What the sheets of a survey are read by: the questions of each variant of the form, and the operator's rules. */
export interface SurveyTerms {
  readonly variants: readonly (readonly Known[])[]
  readonly rules: SurveyRules
}

export const openSheet = ({ table, layout, titles, below }: FoundSurvey, terms: SurveyTerms): SurveySheet => {
  const { rules, variants } = terms
  const findings = findingCollector()
  const above = titles.filter(({ number }) => number < layout.top)
  const heads = titles.filter(({ number }) => number >= layout.top - TITLES_ABOVE).map(textsOf)
  const labels = readLabels(above)
  const { columns } = layout
  const isAlone = rules.isAlone && layout.kind === 'answers'
  const profile = isAlone ? profileBook(layout) : null
  const tallies = emptyTallies(
    rules.scale,
    layout.questions.map(({ label }) => label),
  )
  return {
    table,
    layout,
    heads,
    labels,
    rules,
    findings,
    tallies,
    words: new Map(),
    questions: Math.max(0, ...variants.map(({ length }) => length)),
    titleOf: titleReader(tallies, variants),
    reader: nameReader({ columns, labels, merges: table.merges, findings }),
    keys: [...columns.values()].flatMap(([first]) => first ?? []).sort((a, b) => a - b),
    identity: identityColumns(layout),
    profile,
    more: isAlone ? moreElements(layout, below, { rules, known: profile?.columns ?? [] }) : [],
    printed: { places: new Map(), waiting: [] },
    means: rowMeans(layout, rules.scale),
    known: new Map(),
    labelled: new Map(),
    last: { texts: null, unit: NOBODY },
    rows: { used: 0, refused: 0 },
    foot: { from: null, to: 0 },
    spoken: { skm: speaksOfSkm(table.name ?? '') || above.some(rowSpeaksOfSkm) },
  }
}

const sheetUnit = ({ table: { name } }: SurveySheet): string | null =>
  name !== null && !saysContents(name) ? shownText(name) : null

/** Who a row speaks of: its own columns, else the labels above the table, the operator, the sheet's name. */
const namesAt = (sheet: SurveySheet, row: Row): Names => {
  const { rules, layout, reader } = sheet
  const names = reader.names({ number: row.number, cells: { get: (column) => rowCell(row, column) } })
  const own = layout.columns.has('unit') || layout.columns.has('unit_code')
  const unit =
    names.unit ?? (own || names.unitCode !== null ? null : (rules.unit ?? sheetUnit(sheet) ?? rules.fileUnit))
  const agency = names.agency ?? rules.agency
  return unit === names.unit && agency === names.agency ? names : { ...names, unit, agency }
}

/** Whether rows name their unit, so that one without is at fault. */
export const namesUnits = ({ layout }: SurveySheet): boolean =>
  layout.columns.has('unit') || layout.columns.has('unit_code')

/** What became of a row. */
export type Fate = 'used' | 'refused' | 'skipped'

export const count = (sheet: SurveySheet, fate: Fate): void => {
  if (fate !== 'skipped') sheet.rows[fate]++
}

/** No unit is named by the row. */
export const NOBODY = -1

/** The unit of a row: looked up by the texts of its naming columns, added when met for the first time. */
export const unitAt = (sheet: SurveySheet, row: Row): number => {
  if (isLike(sheet, row)) return sheet.last.unit
  const merged = sheet.table.merges.length > 0
  const unit = unitOfTexts(sheet, row, merged)
  if (!merged) remember(sheet, row, unit)
  return unit
}

/** Rows of one unit mostly follow each other: whether this one's naming texts are those of the row before. */
const isLike = ({ keys, last }: SurveySheet, row: Row): boolean => {
  const { texts } = last
  return texts?.every((text, i) => rowText(row, keys[i] ?? 0) === text) ?? false
}

const remember = ({ keys, last }: SurveySheet, row: Row, unit: number): void => {
  last.texts = keys.map((column) => rowText(row, column))
  last.unit = unit
}

const unitOfTexts = (sheet: SurveySheet, row: Row, merged: boolean): number => {
  const key = merged ? null : keyOf(sheet, row)
  const known = key === null ? undefined : sheet.known.get(key)
  if (known !== undefined) return known
  const unit = unitByNames(sheet, row)
  if (key !== null) sheet.known.set(key, unit)
  return unit
}

/** The unit of a row by its names; added when met for the first time. */
export const unitByNames = (sheet: SurveySheet, row: Row): number => {
  const names = namesAt(sheet, row)
  if (names.unit === null && names.unitCode === null && namesUnits(sheet)) return NOBODY
  const identity = identityKey(names)
  const unit = sheet.known.get(identity) ?? addUnit(sheet.tallies, names, row.number)
  sheet.known.set(identity, unit)
  return unit
}

const keyOf = ({ keys }: SurveySheet, row: Row): string => {
  let key = ''
  for (const column of keys) key += `\u0000${rowText(row, column)}`
  return key
}

const identityKey = (names: Names): string =>
  `${names.agencyCode ?? ''}\n${names.agency ?? ''}\n${names.unitCode ?? ''}\n${names.unit ?? ''}\n${names.variant ?? ''}\n${names.year ?? ''}`

export const shownUnit = ({ names }: { readonly names: Names }): string | null => names.unit ?? names.unitCode

import type { RunResult } from '../engine/score/score.js'
import { score } from '../engine/score/score.js'
import { exact, fraction, parseExact, toNumber } from '../exact/exact.js'
import type { Table } from '../formats/cell-table.js'
import type { Rules } from '../instrument/read.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { sheetsIn } from '../scoresheet/earlier-results/result-file.js'
import { yearIn } from '../scoresheet/year-text.js'

/** The words of the tool's own workbook in one language by which it is read back: its sheets, and the titles in them. */
export interface WorkbookHeadings {
  readonly sheets: Readonly<Record<'units' | 'agencies' | 'aspects' | 'indicators' | 'about', string>>
  readonly agency: string
  readonly agencyCode: string
  readonly unit: string
  readonly unitCode: string
  readonly group: string
  readonly exact: string
  readonly evaluator: string
  readonly evaluatorSum: string
  /** Of a figure of another form, which stands as two whole numbers. */
  readonly numerator: (form: string) => string
  readonly denominator: (form: string) => string
  /** What the last sheet says of the rules. */
  readonly about: { readonly id: string; readonly hash: string }
}

/** A result that was read back from the tool's own workbook: its scores, scored once more by its own rules. */
interface OwnWorkbook {
  readonly rules: Rules
  readonly result: RunResult
  readonly year: number | null
}

/** Every table of the workbook has its titles in this row. */
const TITLES = 6

/** The rows of a sheet below its titles, each by title; of two columns with one title the first. */
type Grid = readonly ReadonlyMap<string, string>[]

const gridOf = (table: Table | undefined): { readonly titles: readonly string[]; readonly rows: Grid } => {
  const titles = new Map<number, string>()
  const rows: ReadonlyMap<string, string>[] = []
  for (const row of table?.rows() ?? []) {
    const cells = row.cells.filter(({ text }) => text !== '')
    if (row.number === TITLES) for (const { column, text } of cells) titles.set(column, text)
    else if (row.number > TITLES) {
      const own = cells.map(({ column, text }) => [titles.get(column) ?? '', text] as const)
      rows.push(new Map(own.reverse()))
    }
  }
  return { titles: [...titles.values()], rows }
}

/** The pairs of the last sheet: what is said, and what it is. */
const aboutOf = (table: Table | undefined): ReadonlyMap<string, string> => {
  const pairs = new Map<string, string>()
  for (const { cells } of table?.rows() ?? []) {
    const at = (column: number) => cells.find((cell) => cell.column === column)?.text ?? ''
    const label = at(0)
    if (label !== '' && !pairs.has(label)) pairs.set(label, at(1))
  }
  return pairs
}

/** The year that the title of a workbook's sheets names. */
const yearOf = (table: Table | undefined): number | null => {
  for (const { number, cells } of table?.rows() ?? []) {
    if (number === 2) return yearIn((cells[0]?.text ?? '').split(' · ')[0] ?? '')
  }
  return null
}

/** By what the sheets of one workbook know a unit again. */
const keyIn = (row: ReadonlyMap<string, string>, { agency, unit }: WorkbookHeadings): string =>
  `${row.get(agency) ?? ''}\n${row.get(unit) ?? ''}`

/** What the sheets say of a unit, as a result in JSON would. */
interface Unit {
  variant: string
  readonly scores: { indicator: string; score: string; evaluator: string | null }[]
  readonly forms: { id: string; fraction: string }[]
}

/** What is made of a workbook: its units, by the instrument whose scores they are. */
interface Book {
  readonly words: WorkbookHeadings
  readonly instrument: Instrument
  readonly units: ReadonlyMap<string, Unit>
}

/** The codes of each variant, and its id. */
const variantsOf = (instrument: Instrument) =>
  scoresFormOf(instrument).variants.map(({ id, parts, additional }) => ({
    id,
    codes: [...indicatorsOf(parts), ...additional].map(({ code }) => code),
  }))

/** Takes over the scores of one sheet: a row for each unit, below it one for each evaluator where there are several. */
const readScores = (table: Table, { words, instrument, units }: Book): void => {
  const { titles, rows } = gridOf(table)
  const variant = variantsOf(instrument).find(({ codes }) => codes.every((code) => titles.includes(code)))
  if (!variant) return
  let unit: Unit | undefined
  for (const row of rows) {
    const evaluator = row.get(words.evaluator) ?? null
    const isOwn = evaluator !== null && !row.has(words.unit) && !row.has(words.agency)
    if (!isOwn) unit = units.get(keyIn(row, words))
    if (!unit || evaluator === words.evaluatorSum) continue
    unit.variant = variant.id
    for (const code of variant.codes) {
      const value = row.get(code)
      if (value !== undefined) unit.scores.push({ indicator: code, score: value, evaluator })
    }
  }
}

const wholeIn = (text: string | undefined): bigint | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? BigInt(text) : null

/** Takes over the figures of other forms, which stand as two whole numbers each. */
const readForms = (rows: Grid, { words, instrument, units }: Book): void => {
  for (const row of rows)
    for (const { id, kind } of instrument.forms) {
      if (kind === 'scores' || kind === 'unscored') continue
      const [n, d] = [wholeIn(row.get(words.numerator(id))), wholeIn(row.get(words.denominator(id)))]
      if (n === null || d === null || d === 0n) continue
      units.get(keyIn(row, words))?.forms.push({ id, fraction: fraction(exact(n, d)) })
    }
}

const groupOf = (text: string | undefined, { groups }: Instrument): string | null =>
  text === undefined ? null : (groups.value.find(({ title }) => title === text)?.id ?? text)

/** The figures that a sheet shows beside names, unrounded. */
const shownIn = (rows: Grid, words: WorkbookHeadings): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row) => {
      const index = parseExact(row.get(words.exact) ?? '')
      return index ? [[keyIn(row, words), toNumber(index)] as const] : []
    }),
  )

const CLOSE = 1e-9

/** Whether scoring again comes to the figures that the workbook shows, unit by unit and agency by agency. */
const isSame = (result: RunResult, shown: ReadonlyMap<string, number>): boolean => {
  const figures = [
    ...result.units.map(({ input, index }) => [`${input.agency}\n${input.unit}`, index] as const),
    ...result.agencies.map(({ agency, index }) => [`${agency}\n`, index] as const),
  ]
  return figures.every(([key, index]) => {
    const figure = shown.get(key)
    return index && figure !== undefined
      ? Math.abs(toNumber(index.value) - figure) < CLOSE
      : !index && figure === undefined
  })
}

/** By what a workbook is read back: its headings in each language, and the rules of an id that are at hand. */
interface Known {
  readonly headings: readonly WorkbookHeadings[]
  readonly rulesFor: (id: string) => readonly Rules[]
}

/**
 * Reads a result back from the tool's own workbook, as it was written. Null where its rules are not at hand, or where its
 * scores do not come to the figures that it shows (some are values, not formulas): then its figures are what it has.
 */
export const ownWorkbook = (tables: readonly Table[], { headings, rulesFor }: Known): OwnWorkbook | null => {
  const named = new Map(tables.map((table) => [table.name ?? '', table]))
  const words = headings.find(({ sheets }) => named.has(sheets.about) && named.has(sheets.aspects))
  if (!words) return null
  const { sheets } = words
  const about = aboutOf(named.get(sheets.about))
  const rules = rulesFor(about.get(words.about.id) ?? '').find(({ hash }) => hash === about.get(words.about.hash))
  if (!rules) return null
  const { instrument } = rules
  const [listed, aspects, agencies] = [sheets.units, sheets.aspects, sheets.agencies].map(
    (name) => gridOf(named.get(name)).rows,
  )
  const rows = (listed ?? []).filter((row) => row.has(words.unit))
  const units = new Map(rows.map((row): [string, Unit] => [keyIn(row, words), { variant: '', scores: [], forms: [] }]))
  if (units.size < rows.length) return null
  const book: Book = { words, instrument, units }
  for (const table of tables) if (table.name?.startsWith(sheets.indicators)) readScores(table, book)
  readForms(aspects ?? [], book)
  const shown = new Map([...shownIn(aspects ?? [], words), ...shownIn(agencies ?? [], words)])
  const year = yearOf(named.get(sheets.units))
  const json = rows.map((row) => ({
    agency: row.get(words.agency) ?? null,
    agencyCode: row.get(words.agencyCode) ?? null,
    unit: row.get(words.unit) ?? null,
    unitCode: row.get(words.unitCode) ?? null,
    group: groupOf(row.get(words.group), instrument),
    year,
    index: shown.has(keyIn(row, words)) ? {} : null,
    ...units.get(keyIn(row, words)),
  }))
  const file = { instrument: { id: instrument.id, hash: rules.hash }, units: json, agencies: [] }
  const result = score(instrument, sheetsIn(file, instrument), { partial: about.has('--partial') })
  return isSame(result, shown) ? { rules, result, year } : null
}

import type { RunResult } from '../engine/score/score.js'
import { score } from '../engine/score/score.js'
import { toNumber } from '../exact/exact.js'
import type { Table } from '../formats/cell-table.js'
import type { Rules } from '../instrument/read.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import { sheetsIn } from '../scoresheet/earlier-results/result-file.js'
import { yearIn } from '../scoresheet/year-text.js'
import { type Book, gridOf, keyIn, readForms, shownIn, type Unit, type WorkbookHeadings } from './own-grid.js'

/** A result that was read back from the tool's own workbook: its scores, scored once more by its own rules. */
interface OwnWorkbook {
  readonly rules: Rules
  readonly result: RunResult
  readonly year: number | null
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

const groupOf = (text: string | undefined, { groups }: Instrument): string | null =>
  text === undefined ? null : (groups.value.find(({ title }) => title === text)?.id ?? text)

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

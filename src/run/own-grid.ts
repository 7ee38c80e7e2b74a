import { exact, fraction, parseExact, toNumber } from '../exact/exact.js'
import type { Table } from '../formats/cell-table.js'
import type { Instrument } from '../instrument/schema.js'

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

/** Every table of the workbook has its titles in this row. */
const TITLES = 6

/** The rows of a sheet below its titles, each by title; of two columns with one title the first. */
type Grid = readonly ReadonlyMap<string, string>[]

export const gridOf = (table: Table | undefined): { readonly titles: readonly string[]; readonly rows: Grid } => {
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

/** By what the sheets of one workbook know a unit again. */
export const keyIn = (row: ReadonlyMap<string, string>, { agency, unit }: WorkbookHeadings): string =>
  `${row.get(agency) ?? ''}\n${row.get(unit) ?? ''}`

/** What the sheets say of a unit, as a result in JSON would. */
export interface Unit {
  variant: string
  readonly scores: { indicator: string; score: string; evaluator: string | null }[]
  readonly forms: { id: string; fraction: string }[]
}

/** What is made of a workbook: its units, by the instrument whose scores they are. */
export interface Book {
  readonly words: WorkbookHeadings
  readonly instrument: Instrument
  readonly units: ReadonlyMap<string, Unit>
}

const wholeIn = (text: string | undefined): bigint | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? BigInt(text) : null

/** Takes over the figures of other forms, which stand as two whole numbers each. */
export const readForms = (rows: Grid, { words, instrument, units }: Book): void => {
  for (const row of rows)
    for (const { id, kind } of instrument.forms) {
      if (kind === 'scores' || kind === 'unscored') continue
      const [n, d] = [wholeIn(row.get(words.numerator(id))), wholeIn(row.get(words.denominator(id)))]
      if (n === null || d === null || d === 0n) continue
      units.get(keyIn(row, words))?.forms.push({ id, fraction: fraction(exact(n, d)) })
    }
}

/** The figures that a sheet shows beside names, unrounded. */
export const shownIn = (rows: Grid, words: WorkbookHeadings): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap((row) => {
      const index = parseExact(row.get(words.exact) ?? '')
      return index ? [[keyIn(row, words), toNumber(index)] as const] : []
    }),
  )

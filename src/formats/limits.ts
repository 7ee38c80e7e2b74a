import type { Remark } from '../finding/finding.js'

/** How much of one input a reader takes before it refuses; an operator raises a limit by the option of its name. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number
  /** Entries of a workbook's archive. */
  readonly entries: number
  /** Bytes that one part of a workbook unpacks to. */
  readonly part: number
  /** Bytes that all parts of a workbook unpack to. */
  readonly total: number
  /** How many times longer than packed a part may be, once it is longer than {@link RATIO_FLOOR}. */
  readonly ratio: number
  /** Cells of the file, empty ones too. */
  readonly cells: number
  /** Rows of one sheet that are written out, and records of a CSV file. */
  readonly rows: number
  /** Columns of one sheet. */
  readonly columns: number
  /** Sheets of a workbook. */
  readonly sheets: number
  /** Characters of one cell, formula or header. */
  readonly characters: number
  /** Merged ranges of one sheet. */
  readonly merges: number
  /** Elements of a part inside one another. */
  readonly depth: number
  /** Attributes of one element. */
  readonly attributes: number
}

const MIB = 1024 * 1024

/** Below this size a part may be packed as tightly as it likes: sheets of blanks shrink a thousandfold. */
export const RATIO_FLOOR = 5 * MIB

/**
 * Wide enough for a nation's workbook (700,000 cells, 20 MB of XML), narrow enough that the worst file within them ends
 * in seconds. Rows, columns and characters are what a sheet of this kind can hold at all.
 */
export const LIMITS: Limits = {
  file: 64 * MIB,
  entries: 1000,
  part: 64 * MIB,
  total: 128 * MIB,
  ratio: 100,
  cells: 2_000_000,
  rows: 1_048_576,
  columns: 16_384,
  sheets: 256,
  characters: 32_767,
  merges: 65_536,
  depth: 64,
  attributes: 64,
}

/** The option that raises a limit: to what is needed, or to twice the limit where nobody knows how much more there is. */
export const limitOption = (limit: keyof Limits, allowed: number, needs = 2 * allowed): string =>
  `--max-${limit} ${needs}`

/** Says that a file is larger than allowed. */
export const tooLarge = (bytes: number, { file }: Pick<Limits, 'file'>): Remark => ({
  code: 'E-FILE-LIMIT',
  found: `${bytes} bytes`,
  expected: `≤ ${file}`,
  option: limitOption('file', file, bytes),
})

/** What a CSV file may hold; it has no sheets and is never unpacked. */
export type CsvLimits = Pick<Limits, 'rows' | 'columns' | 'characters'>

/** As long as a nation's survey, one row per respondent; as wide as a form ever was; a field no longer than a cell. */
export const CSV_LIMITS: CsvLimits = { rows: 20_000_000, columns: 512, characters: LIMITS.characters }

/** The limits of CSV files for a run: what the operator raised or lowered counts for them too, the rest stays as it is. */
export const csvLimits = (limits: Limits): CsvLimits => {
  const of = (name: keyof CsvLimits): number => (limits[name] === LIMITS[name] ? CSV_LIMITS[name] : limits[name])
  return { rows: of('rows'), columns: of('columns'), characters: of('characters') }
}

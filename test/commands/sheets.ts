import fc from 'fast-check'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import type { Sheet, SheetRow } from '../../src/formats/xlsx/write-book.js'
import { sheetNames } from '../../src/formats/xlsx/write-text.js'

/** A unit as a property makes it up: its names and its scores in tenths, in the order of the indicators. */
export interface Made {
  readonly agency: string
  readonly unit: string
  readonly tenths: readonly number[]
}

/** A field of a sheet: a text, a score in tenths, or nothing. */
export type Field = string | { readonly tenths: number } | null

export type Grid = readonly (readonly Field[])[]

const NAUGHTY = [
  '=1+1',
  '@SUM(A1)',
  '-1',
  '"dikutip"',
  "o'clock",
  'a;b,c|d\te',
  'baris\nbaru',
  '\u202eterbalik',
  'nol\u200blebar',
  '__proto__',
  'constructor',
  'NULL',
  '1.a',
  '٤',
  '４',
  'ﬁ',
  'é',
  '🏥👨‍👩‍👧',
  '\u00a0',
  '  ganda  ',
  "'",
  'sep=;',
  'Skor',
  'total',
  '\u0085',
  '\u2028',
]

/** Text of any kind that a name may hold. A year in a title would be read as the year, NUL is no text. */
const naughty = fc
  .oneof(
    fc.constantFrom(...NAUGHTY),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  .filter((text) => !/(?:19|20)\d\d|[\0\ufffe\uffff]|\p{Cs}/u.test(text))

/** Units with names of which only the number matters: the rest is whatever people and programs put into names. */
export const units = (indicators: number, most = 6): fc.Arbitrary<readonly Made[]> =>
  fc
    .array(
      fc.record({
        agency: fc.integer({ min: 1, max: 3 }),
        name: naughty,
        tenths: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: indicators, maxLength: indicators }),
      }),
      { minLength: 1, maxLength: most },
    )
    .chain((all) =>
      fc.array(naughty, { minLength: 3, maxLength: 3 }).map((agencies) =>
        all.map(({ agency, name, tenths }, i) => ({
          agency: `Kota ${agency} ${agencies[agency - 1]}`,
          unit: `Unit ${i + 1} ${name}`,
          tenths,
        })),
      ),
    )

/** A list in any other order; the same for all that share a seed. */
export const shuffled = <T>(list: readonly T[], seed: number): readonly T[] => {
  let state = seed >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return list
    .map((item) => ({ item, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

/** How a CSV file is written. */
export interface Dialect {
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly decimal: ',' | '.'
  readonly lineEnd: '\n' | '\r\n' | '\r'
  readonly encoding: 'utf8' | 'utf8-bom' | 'utf16le'
  readonly quoted: boolean
  readonly sep: boolean
  readonly decimals: 'fewest' | 'always'
}

export const dialects: fc.Arbitrary<Dialect> = fc
  .record({
    delimiter: fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
    decimal: fc.constantFrom(',' as const, '.' as const),
    lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    encoding: fc.constantFrom('utf8' as const, 'utf8-bom' as const, 'utf16le' as const),
    quoted: fc.boolean(),
    sep: fc.boolean(),
    decimals: fc.constantFrom('fewest' as const, 'always' as const),
  })
  // Unquoted, a decimal comma is a delimiter; the reader cannot know better.
  .filter(({ delimiter, decimal, quoted }) => delimiter !== ',' || decimal !== ',' || quoted)

const number = (tenths: number, { decimal, decimals }: Dialect): string =>
  tenths % 10 === 0 && decimals === 'fewest'
    ? String(tenths / 10)
    : `${Math.floor(tenths / 10)}${decimal}${tenths % 10}`

const quote = (text: string, { delimiter, quoted }: Dialect): string =>
  quoted || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text

/** The bytes of a grid as a CSV file. */
export const csvOf = (grid: Grid, dialect: Dialect): Uint8Array => {
  const field = (value: Field): string =>
    value === null ? '' : quote(typeof value === 'string' ? value : number(value.tenths, dialect), dialect)
  const width = Math.max(...grid.map((row) => row.length))
  const lines = grid.map((row) =>
    Array.from({ length: width }, (_, i) => field(row[i] ?? null)).join(dialect.delimiter),
  )
  const text = [...(dialect.sep ? [`sep=${dialect.delimiter}`] : []), ...lines]
    .map((line) => line + dialect.lineEnd)
    .join('')
  if (dialect.encoding === 'utf16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  return Buffer.from(dialect.encoding === 'utf8' ? text : `\ufeff${text}`)
}

const rowOf = (fields: readonly Field[], asText: boolean): SheetRow => ({
  cells: fields.map((field) => {
    if (field === null) return null
    if (typeof field === 'string') return { value: field }
    return { value: asText ? String(field.tenths / 10) : field.tenths / 10 }
  }),
})

/** The bytes of grids as the sheets of a workbook, scores as numbers or, as some programs keep them, as text. */
export const xlsxOf = (grids: ReadonlyMap<string, Grid>, asText = false): Promise<Uint8Array> => {
  const names = sheetNames([...grids.keys()])
  const sheets = [...grids.values()].map(
    (grid, i): Sheet => ({
      name: names[i] ?? `${i}`,
      columns: [{ width: 12 }],
      rows: grid.map((row) => rowOf(row, asText)),
    }),
  )
  return writeXlsx({ title: 'lembar', creator: 'orang', mark: null, sheets, names: [] })
}

/** L3: a row per unit, a column per indicator; rows and columns in any order. */
export const wideGrid = (made: readonly Made[], heads: readonly string[], seed: number): Grid => {
  const columns = [
    { head: 'instansi', of: ({ agency }: Made): Field => agency },
    { head: 'unit lokus', of: ({ unit }: Made): Field => unit },
    ...heads.map((head, i) => ({ head, of: ({ tenths }: Made): Field => ({ tenths: tenths[i] ?? 0 }) })),
  ]
  const order = shuffled(columns, seed)
  return [
    order.map(({ head }) => head),
    ...shuffled(made, seed + 1).map((unit) => order.map((column) => column.of(unit))),
  ]
}

/** L4: a row per unit and indicator, with columns that do not matter around; rows and columns in any order. */
export const longGrid = (made: readonly Made[], codes: readonly string[], seed: number): Grid => {
  const rows = made.flatMap((unit) => codes.map((code, i) => ({ unit, code, tenths: unit.tenths[i] ?? 0 })))
  const columns = shuffled(
    [
      { head: 'instansi', of: (row: (typeof rows)[number]): Field => row.unit.agency },
      { head: 'unit', of: (row: (typeof rows)[number]): Field => row.unit.unit },
      { head: 'kode indikator', of: (row: (typeof rows)[number]): Field => row.code },
      { head: 'skor', of: (row: (typeof rows)[number]): Field => ({ tenths: row.tenths }) },
      { head: 'catatan', of: (): Field => 'lihat bukti' },
      { head: 'link bukti dukung', of: (): Field => null },
    ],
    seed,
  )
  return [
    columns.map(({ head }) => head),
    ...shuffled(rows, seed + 1).map((row) => columns.map((column) => column.of(row))),
  ]
}

/** L1, also a sheet of L2: titles and labels above, subtotals between, totals at the foot. */
export const unitGrid = ({ agency, unit, tenths }: Made, codes: readonly string[]): Grid => [
  ['HASIL VALIDASI FORMULIR F-02'],
  ['Instansi', agency],
  ['Unit Lokus', unit],
  [],
  [],
  ['Nomor', 'Kode', 'Nama Indikator', 'Jawaban hasil validasi', 'Skor (0-5)', 'Link bukti dukung', 'Catatan evaluator'],
  ...codes.map((code, i): readonly Field[] => [
    String(i + 1),
    code,
    `Indikator ${code}`,
    'ya',
    { tenths: tenths[i] ?? 0 },
    null,
    null,
  ]),
  [null, null, 'Subtotal Aspek', null, { tenths: 11 }],
  [null, null, 'Total', null, { tenths: 12 }],
]

/** L5: the header in row 4 below titles, weights as text, score × weight beside the score, another block to the right. */
export const oldGrid = ({ agency, unit, tenths }: Made, codes: readonly string[]): Grid => [
  ['LEMBAR EVALUASI PELAYANAN PUBLIK', null, null, null, null, null, null, null],
  ['Instansi', agency],
  ['Unit Lokus', unit],
  ['Bagian', 'Indikator', 'Bobot', 'Skor', 'Nilai', null, 'Keterangan'],
  ...codes.map((code, i): readonly Field[] => [
    i === 0 ? 'Kebijakan Pelayanan' : null,
    code,
    '8,90%',
    { tenths: tenths[i] ?? 0 },
    { tenths: 3 },
    null,
    null,
  ]),
]

import type { Chart, Drawn } from '../../../src/formats/xlsx/sheet-chart.js'
import type { Book, Cell, Sheet } from '../../../src/formats/xlsx/write-book.js'

const v = (value: Cell['value']): Cell => ({ value })

/** A name with all marks that a sheet's name may have and markup, formulas and names must spell. */
export const DATA = 'Data & <"x"> 1'

const LOOKS: readonly Cell[] = [
  { value: 'tebal', style: { bold: true, italic: true, underlined: true, size: 14, colour: '112233', fill: 'FFEE00' } },
  { value: 'tengah', style: { align: 'center', vertical: 'middle', wrap: true, lined: true } },
  { value: 'tegak', style: { upright: true, vertical: 'bottom' } },
  { value: 'masuk', style: { indented: true, open: true } },
  { value: 4.5, style: { format: '0.00' } },
  { value: 0.125, style: { format: '0.0000' } },
  { value: null, style: { fill: 'AABBCC' } },
  { value: '=1+1', style: { bold: true } },
  v('#N/A'),
  v(' blank '),
  v('dua\nbaris'),
  v(true),
  v(-0.1),
]

const FORMULAS: readonly Cell[] = [
  { value: 7.5, formula: 'E3+3' },
  { value: 0, formula: 'E3-4.5' },
  { value: 'A & <B>', formula: '"A & <B>"' },
  { value: '', formula: 'IF(E3>9,"x","")' },
  { value: true, formula: 'E3=4.5' },
  { value: false, formula: 'E3=4' },
  { value: 8.5, formula: `SUM('${DATA}'!B1:B2)` },
]

const WIDE: readonly (Cell | null)[] = [
  ...Array.from({ length: 25 }, () => null),
  { value: 'melewati Z', span: 3, note: 'Catatan & <b>\nbaris dua', style: { fill: 'DDDDDD' } },
]

const FULL: Sheet = {
  name: 'Bobot',
  columns: [{ width: 20 }, { width: 9 }, { width: 5.5, hidden: true }, { width: 12 }],
  rows: [
    { cells: [{ value: 'Judul', span: 3, note: 'Sumber: S01' }], height: 33 },
    { cells: WIDE },
    { cells: LOOKS },
    { cells: FORMULAS, number: 7 },
    { cells: [{ value: 'ke data', link: { sheet: DATA, cell: 'B2' }, note: ' di sini ' }] },
  ],
  frozen: { columns: 1, rows: 2 },
  filter: 'A3:M7',
  print: { landscape: true, titleRows: '1:2', area: 'A1:AB8', foot: ['A & B', '{page}/{pages}'] },
  highlights: [
    { range: 'A3:M3', formula: '$E3<5', style: { fill: 'FF0000', bold: true, colour: '00FF00' } },
    { range: 'A7:B7', formula: 'A7="a&b"', style: { fill: 'FF0000' } },
  ],
  choices: [
    { range: 'A20:A29', allow: { kind: 'whole', least: 0, most: 5 }, message: '0–5' },
    { range: 'B20', allow: { kind: 'decimal', least: 0.5, most: 1.5 }, message: 'baris\ndua' },
    { range: 'C20', allow: { kind: 'list', values: ['ya', 'tidak & "lain"'] }, message: 'ya' },
    { range: 'D20', allow: { kind: 'formula', formula: 'D20<"x"' }, message: '< "x"' },
  ],
  isProtected: true,
  tab: '00B050',
}

const NAMES = ['Kebijakan', 'SDM & <SOP>', 'Sarana']
const figures = (column: string, stored: readonly number[]): Drawn<number> => ({
  range: `'${DATA}'!$${column}$1:$${column}$3`,
  stored,
})
const [FIRST, SECOND] = [figures('B', [4.5, 4, 0.5]), figures('C', [1, 2, 3])]

const chart = (kind: Chart['kind'], place: number): Chart => ({
  kind,
  title: `Grafik ${kind} & <lain>`,
  description: `Tiga aspek "${kind}"`,
  categories: kind === 'scatter' ? SECOND : { range: `'${DATA}'!$A$1:$A$3`, stored: NAMES },
  series: [
    { name: 'IPP', values: FIRST, colour: '0072B2' },
    { name: 'Median', values: SECOND, colour: 'E69F00' },
  ],
  scale: { least: 0, most: 5, step: 1 },
  ...(kind === 'scatter' ? { scaleAcross: { least: 0, most: 4 } } : {}),
  place: { column: (place % 2) * 5, row: 5 + 16 * Math.floor(place / 2), columns: 5, rows: 15 },
})

export const CHARTS: readonly Chart[] = (['bar', 'column', 'line', 'scatter', 'radar'] as const).map(chart)

/** A workbook with everything that one can hold, on three sheets of which the second and third have notes or charts too. */
export const fullBook = (): Book => ({
  title: 'Uji & <coba>',
  creator: 'ipp 0',
  mark: 'ipp.result/1',
  sheets: [
    FULL,
    {
      name: DATA,
      columns: [{ width: 30 }],
      rows: NAMES.map((name, i) => ({
        cells: [{ value: name, note: `Catatan ${i}` }, v(FIRST.stored[i] ?? null), v(SECOND.stored[i] ?? null)],
      })),
      frozen: { columns: 0, rows: 1 },
      charts: CHARTS.slice(0, 1),
      print: { landscape: false },
    },
    {
      name: 'Grafik',
      columns: [],
      rows: [{ cells: [v('Grafik'), { value: 'lihat', note: 'x' }] }],
      frozen: { columns: 2, rows: 0 },
      charts: CHARTS,
    },
  ],
  names: [{ name: 'weights', range: `'${DATA}'!$B$1:$B$3` }],
})

import { folderWith, ipp, put, textOf } from '../../commands/cli.js'

const INDICATORS = 30

/** A unit of an agency, and the one score that it got in all indicators, year by year; null where it was not evaluated. */
export interface Scored {
  readonly agency: string
  readonly unit: string
  readonly scores: readonly (number | null)[]
  /** The ranking group of its agency, where any is said. */
  readonly group?: string
}

const sheetOf = (year: number, place: number, units: readonly Scored[]): string => {
  const hasGroups = units.some(({ group }) => group !== undefined)
  const head = [
    'Instansi',
    ...(hasGroups ? ['Kelompok'] : []),
    'Unit',
    'Tahun',
    ...Array.from({ length: INDICATORS }, (_, i) => i + 1),
  ]
  const rows = units.flatMap(({ agency, group, unit, scores }) => {
    const score = scores[place] ?? null
    return score === null
      ? []
      : [[agency, ...(hasGroups ? [group ?? ''] : []), unit, year, ...Array.from({ length: INDICATORS }, () => score)]]
  })
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('')
}

/** The page that compares the years up to 2024, made by the command. */
export const comparedPage = async (units: readonly Scored[]): Promise<string> => {
  const folder = folderWith()
  const count = Math.max(...units.map(({ scores }) => scores.length))
  const years = Array.from({ length: count }, (_, place) => 2025 - count + place)
  put(folder, Object.fromEntries(years.map((year, place) => [`${year}.csv`, sheetOf(year, place, units)])))
  await ipp(folder, ['compare', ...years.map((year) => `${year}.csv`), '-o', 'b.html'])
  return textOf(folder, 'b.html')
}

const NAMES = [
  'Dinas Kependudukan dan Pencatatan Sipil',
  'RSUD',
  'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu',
  'Puskesmas Induk',
  'Dinas Sosial',
]

/** Agencies with five units each, whose scores differ from year to year, without any chance in them. */
export const agenciesOf = (count: number, years: number): readonly Scored[] =>
  Array.from({ length: count }, (_, agency) =>
    NAMES.map((unit, place) => ({
      agency: `Kabupaten Contoh Panjang ${agency + 1}`,
      unit,
      scores: Array.from(
        { length: years },
        (_y, year) => ((agency * 7 + place * place + year * (1 + (agency % 4)) * (1 + (place % 2))) % 5) + 1,
      ),
    })),
  ).flat()

/** The same with names as long as they are in earnest, in groups, and with units that come and go. */
export const longNamesOf = (count: number, years: number): readonly Scored[] =>
  agenciesOf(count, years).map(({ agency, unit, scores }, i) => ({
    agency: `Pemerintah ${agency}`,
    unit: `${unit} ${agency}`,
    group: 'Kabupaten',
    scores: scores.map((score, year) => ((i + year) % 9 === 0 ? null : score)),
  }))

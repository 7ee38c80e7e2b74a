import { rememberByText } from './remember-by-text.js'

/**
 * A text made comparable: compatibility forms, case, invisible characters, punctuation and runs of blanks no longer
 * matter. For matching only; what people see keeps its own spelling.
 */
export const matchKey = (text: string): string => {
  const lower = text.toLowerCase()
  return COMPARABLE.test(lower) ? lower : reduceText(text)
}

/** Letters and digits of ASCII with single blanks between them: already comparable, as most texts are. */
const COMPARABLE = /^[a-z0-9]+(?: [a-z0-9]+)*$/

const reduceText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim()

/** Words of ASCII with single blanks between them: already as they are shown, as most texts are. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/

export const isPlain = (text: string): boolean => PLAIN.test(text)

/** A text as it is shown: normal form, without control and invisible characters, blanks folded. */
export const shownText = (text: string): string => (PLAIN.test(text) ? text : foldSpaces(text))

const foldSpaces = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim()

/** What a column says about a unit or a score. */
export type Role =
  | 'agency'
  | 'agency_code'
  | 'unit'
  | 'unit_code'
  | 'group'
  | 'province'
  | 'year'
  | 'evaluator'
  | 'variant'
  | 'indicator'
  | 'title'
  | 'number'
  | 'score'
  | 'weight'
  | 'note'

/** Roles that say who a row speaks of, and for when. */
export const NAMING = [
  'agency',
  'agency_code',
  'unit',
  'unit_code',
  'group',
  'province',
  'year',
  'evaluator',
  'variant',
] as const satisfies readonly Role[]

/** Header words of each role, as match keys; Indonesian and English. */
const WORDS: Readonly<Record<Role, readonly string[]>> = {
  agency: [
    'instansi',
    'nama instansi',
    'agency',
    'agency name',
    'instansi pemerintah',
    'nama instansi pemerintah',
    'pemda',
    'nama pemda',
    'pemerintah daerah',
    'nama pemerintah daerah',
    'kab kota',
    'nama kab kota',
    'kabupaten kota',
    'nama kabupaten kota',
    'kementerian lembaga',
    'kementerian lembaga daerah',
    'k l d',
    'k l',
  ],
  agency_code: ['kode instansi', 'agency code', 'id instansi'],
  unit: [
    'unit',
    'unit lokus',
    'lokus',
    'nama unit',
    'nama lokus',
    'nama unit lokus',
    'unit name',
    'upp',
    'nama upp',
    'unit pelayanan',
    'unit pelayanan publik',
    'unit layanan',
    'unit layanan publik',
    'nama unit pelayanan',
    'unit penyelenggara pelayanan',
    'unit penyelenggara pelayanan publik',
    'unit penyelenggara',
    'unit kerja',
    'satuan kerja',
    'perangkat daerah',
    'organisasi perangkat daerah',
    'opd',
    'skpd',
    'satuan kerja perangkat daerah',
  ],
  unit_code: [
    'kode unit',
    'unit code',
    'kode lokus',
    'kode unit lokus',
    'kode upp',
    'kode opd',
    'kode skpd',
    'id unit',
    'id lokus',
  ],
  group: ['kelompok', 'kelompok peringkat', 'group'],
  province: ['provinsi', 'province'],
  year: ['tahun', 'tahun penilaian', 'tahun evaluasi', 'year', 'periode', 'periode penilaian', 'periode evaluasi'],
  evaluator: ['evaluator', 'nama evaluator', 'penilai', 'nama penilai', 'tim evaluator'],
  variant: ['varian', 'variant', 'jenis formulir', 'kode formulir', 'formulir', 'form'],
  indicator: [
    'indikator',
    'indicator',
    'kode',
    'kode indikator',
    'no indikator',
    'nomor indikator',
    'indicator code',
    'indicator number',
    'code',
    'id indikator',
  ],
  title: [
    'nama indikator',
    'judul indikator',
    'uraian indikator',
    'uraian',
    'pertanyaan',
    'indicator title',
    'indicator name',
    'title',
  ],
  number: ['no', 'nomor', 'nomor urut', 'number'],
  score: ['skor', 'nilai', 'score'],
  weight: ['bobot', 'bobot indikator', 'bobot per indikator', 'bobot nilai', 'bobot persen', 'weight'],
  note: ['catatan', 'catatan evaluator', 'keterangan', 'note', 'notes', 'catatan penilai'],
}

const ROLE_OF = new Map(Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as Role])))

/** Words that head the unit only where no other heading does, the organiser's before those of its services. */
const LOOSE: readonly ReadonlySet<string>[] = [
  new Set(['penyelenggara', 'penyelenggara layanan', 'penyelenggara pelayanan', 'penyelenggara pelayanan publik']),
  new Set(['nama layanan', 'nama pelayanan']),
]

/** How loosely a header speaks of the unit: 0 for its organiser, 1 for a service of it; null where it does not. */
export const loosenessOf: (header: string) => number | null = rememberByText((header) => {
  const words = matchKey(header)
  const found = LOOSE.findIndex((set) => set.has(words) || set.has(words.replace(/^nama /, '')))
  return found === -1 ? null : found
})

/** Organisations that may have several units below them, the wider ones last. */
const WIDER: readonly string[] = [
  'unit kerja',
  'satuan kerja',
  'opd',
  'skpd',
  'perangkat daerah',
  'organisasi perangkat daerah',
  'satuan kerja perangkat daerah',
]

/** "Nama OPD" is what "OPD" is, "OPD / UPP" what both are, and "Unit Lokus (UPP)" what it is without the brackets. */
const plainRole = (text: string): Role | null => {
  const words = matchKey(text)
  const role = ROLE_OF.get(words) ?? null
  if (role || !words.startsWith('nama ')) return role
  const named = ROLE_OF.get(words.slice('nama '.length)) ?? null
  return named === 'unit' || named === 'agency' ? named : null
}

/** The role that a header's words name, if any; score columns are told by {@link scoreWord}. */
export const roleOf: (header: string) => Role | null = rememberByText((header) => {
  const role = plainRole(header) ?? (header.includes('(') ? plainRole(header.replace(/\([^()]*\)/g, ' ')) : null)
  if (role || !header.includes('/')) return role
  const [first = null, ...others] = new Set(header.split('/').map(plainRole))
  return others.length === 0 ? first : null
})

/** How wide an organisation a header of units speaks of, 0 for the units themselves: an OPD may have several. */
export const widthOfUnit = (header: string): number => {
  const words = matchKey(header.replace(/\([^()]*\)/g, ' ')).replace(/^nama /, '')
  return WIDER.indexOf(words) + 1
}

/** Of columns of units and of the organisations above them, those of the units. */
export const narrowest = (columns: readonly number[], headingOf: (column: number) => string): readonly number[] => {
  const widths = columns.map((column) => widthOfUnit(headingOf(column)))
  return columns.filter((_, i) => widths[i] === Math.min(...widths))
}

/** Words behind "skor" or "nilai" that make it a figure worked out from scores, not a score. */
const DERIVED =
  /\b(f ?0?3|ikm|skm|ipp|aspek|indeks|tertimbang|bobot|akhir|rata|rerata|total|jumlah|maks|maksimal|maksimum|persen|huruf|predikat|kategori|konversi)\b/

/** The word by which a header claims to hold the score: "skor" (also "score"), "nilai", or null. */
export const scoreWord: (header: string) => 'skor' | 'nilai' | null = rememberByText((header) => {
  const words = matchKey(header)
  const [first] = words.split(' ')
  if (DERIVED.test(words)) return null
  if (first === 'nilai') return 'nilai'
  return first === 'skor' || first === 'score' ? 'skor' : null
})

/** Header words of the unit's ready F-03 figure. */
export const isSurveyFigure = (header: string): boolean =>
  /^((indeks|nilai|skor|index|score) )?f ?0?3( index| indeks| score)?$/.test(matchKey(header))

/** First words of rows that add up others. */
const TOTAL =
  /^(sub ?total|grand total|total|jumlah|rata rata|rerata|nilai akhir|nilai total|indeks|ipp|skor akhir|skor total|average|sum)\b/

/** Figures of many scores, the most that there may be, weights and verdicts: rows and columns of them are no unit's scores. */
const STATISTIC = new RegExp(
  `^(?:(?:nilai|skor|score|hasil) )?(?:${[
    ...['rata rata', 'rerata', 'tertinggi', 'terendah', 'terbesar', 'terkecil', 'maksimal', 'maksimum', 'maks', 'max'],
    ...['minimal', 'minimum', 'min', 'mean', 'median', 'modus', 'simpangan baku', 'standar deviasi', 'bobot', 'target'],
    ...['predikat', 'kategori', 'mutu pelayanan', 'highest', 'lowest', 'maximum', 'weight', 'predicate'],
  ].join('|')})(?: (?:nilai|skor|score|indikator|per indikator|aspek|penilaian|unit|persen))*$`,
)

export const isTotal = (text: string): boolean => {
  const words = matchKey(text)
  return TOTAL.test(words) || STATISTIC.test(words)
}

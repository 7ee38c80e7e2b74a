import { matchKey, type Role, roleOf } from '../match-key.js'

/** Roles of scoresheets that a list names its lines by. */
const NAMED = [
  'agency',
  'agency_code',
  'unit',
  'unit_code',
  'group',
  'province',
  'year',
  'number',
] as const satisfies readonly Role[]
type NamedRole = (typeof NAMED)[number]

/** What a column of a list holds. */
export type Heading =
  | NamedRole
  | 'index'
  | 'rank'
  | 'group_rank'
  | 'basis'
  | 'instrument'
  | 'predicate'
  | `figure ${string}`

/** The parts of a list's figures that `--column` can name, beside the roles of scoresheets. */
export const FIGURE_ROLES = ['index', 'f02', 'f03'] as const
export type FigureRole = (typeof FIGURE_ROLES)[number]

const WORDS: Readonly<Record<string, Heading>> = {
  rank: 'rank',
  peringkat: 'rank',
  ranking: 'rank',
  'group rank': 'group_rank',
  'peringkat kelompok': 'group_rank',
  basis: 'basis',
  dasar: 'basis',
  instrument: 'instrument',
  instrumen: 'instrument',
  letter: 'predicate',
  predicate: 'predicate',
  predikat: 'predicate',
  kategori: 'predicate',
  huruf: 'predicate',
  institusi: 'agency',
  'nama institusi': 'agency',
  institution: 'agency',
}

/** Words for the index, by how surely they mean it: a column of a surer kind goes before all others. */
const CLAIMS: readonly RegExp[] = [
  /\b(?:ipp|indeks pelayanan publik|public service index)\b/,
  /^(?:nilai |skor |angka |total )?(?:indeks|index)(?: akhir| total)?(?: (?:19|20)\d\d)?(?: skala 5)?$/,
  /\b(?:nilai|skor|hasil|score) (?:akhir|total|penilaian|evaluasi|pekppp)\b|\b(?:total|final) (?:nilai|skor|score)\b/,
  /^(?:nilai|skor|score)$/,
]

/** The claim of a heading that says no more than "Nilai". */
export const BARE_CLAIM = CLAIMS.length - 1

/** Figures of other scales, of parts, and what is said of a figure in words. */
const OTHER =
  /%|\b(?:persen|persentase|percent|skala 100|skala 10|f ?0?[123]|aspek|target|bobot|predikat|kategori|huruf|mutu|kriteria|peringkat|rank|ranking|tahun lalu|sebelumnya|selisih|kenaikan|perubahan|gap)\b/

/** How surely a heading is that of the index, 0 the surest; null where it is not. */
export const claimOf = (heading: string): number | null => {
  const words = matchKey(heading)
  if (heading.includes('%') || OTHER.test(words)) return null
  const claim = CLAIMS.findIndex((pattern) => pattern.test(words))
  return claim === -1 ? null : claim
}

/** Whether a role is one that a list names its lines by. */
export const isNamed = (role: Role | null): role is NamedRole => NAMED.some((each) => each === role)

/** The aspects' columns of a result as the tool writes it: `a` … `f`; forms as `f02` and `f03`, also "Nilai F-02". */
const FIGURE = /^(?:[a-f]|f\d\d)$/
const FORM = /^(?:(?:indeks|nilai|skor|index|score) )?f ?0?([23])(?: (?:indeks|nilai|skor|index|score))?$/

/** A heading of predicates that may as well be one of kinds of agencies. */
export const isVaguePredicate = (heading: string): boolean => matchKey(heading) === 'kategori'

/** What a heading says of its column, the index aside; null where that is nothing that a list needs. */
export const headingOf = (text: string): Heading | null => {
  const words = matchKey(text)
  const known = Object.hasOwn(WORDS, words) ? WORDS[words] : undefined
  if (known) return known
  if (FIGURE.test(words)) return `figure ${words}`
  const form = text.includes('%') ? undefined : FORM.exec(words)?.[1]
  if (form !== undefined) return `figure f0${form}`
  const role = roleOf(text)
  return isNamed(role) ? role : null
}

import { matchKey } from './match-key.js'

/** What a government is called by: a regency, a city, a province. Two of one name are two governments. */
type Kind = 'kabupaten' | 'kota' | 'provinsi'

/** The ways in which each kind is written before a name, or behind it; as match keys. */
const SPELLINGS: readonly (readonly [Kind | null, string])[] = [
  ['kabupaten', 'pemkab|kabupaten|kab'],
  ['kota', 'pemkot|kota'],
  ['provinsi', 'pemprov|pemprop|provinsi|propinsi|prov|prop'],
]

const GOVERNMENT = /^(?:pemerintah daerah|pemerintahan|pemerintah|pemda) (?=.)/
const BEFORE = SPELLINGS.map(([kind, words]) => [kind, new RegExp(`^(?:${words}) (?=.)`)] as const)
const BEHIND = SPELLINGS.map(([kind, words]) => [kind, new RegExp(` (?:${words})$`)] as const)

/** An agency's name made ready to be held against others: what is left of it without its kind, blanks and marks. */
export interface AgencyShape {
  readonly kind: Kind | null
  readonly core: string
}

/** "Pemkab Suka-Maju" and "Kab. Sukamaju" have one shape. */
export const agencyShape = (name: string): AgencyShape => {
  const words = matchKey(name).replace(GOVERNMENT, '')
  const found = [...BEFORE, ...BEHIND].find(([, pattern]) => pattern.test(words))
  const [kind, pattern] = found ?? [null, null]
  return { kind, core: (pattern ? words.replace(pattern, '') : words).replaceAll(' ', '') }
}

/** Whether two agencies of one core may be one: Kabupaten X and Kota X are two. */
export const isOneKind = (a: AgencyShape, b: AgencyShape): boolean =>
  a.kind === null || b.kind === null || a.kind === b.kind

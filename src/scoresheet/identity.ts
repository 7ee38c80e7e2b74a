import type { Names } from './filled-form.js'
import { isPlain, matchKey, shownText } from './match-key.js'

/** A name or code for deciding sameness: normal form, case, blanks and kinds of hyphen folded. Near names stay apart. */
export const sameKey = (text: string): string => (isPlain(text) ? text.toLowerCase() : foldedText(text))

const foldedText = (text: string): string =>
  shownText(text.normalize('NFKC'))
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase()

/** The parts by which units are told apart; null where a sheet does not name the unit at all. */
export interface Identity {
  readonly agencyKey: string
  readonly key: string
}

/** Codes by name, so that a sheet without codes meets the one with them. A name with two codes leads nowhere. */
export interface CodeBook {
  /** By what an agency is known, whatever a sheet calls it: one text for all its units. */
  readonly agencyKey: (names: Names) => string
  readonly unit: (agencyKey: string, name: string) => string | null
}

const noteCode = (book: Map<string, string | null>, key: string, code: string): void => {
  const known = book.get(key)
  book.set(key, known === undefined || known === code ? code : null)
}

/** Keys of agencies, each made once for all units that name it alike. */
const agencyKeys = (codeOf: (name: string) => string | null): CodeBook['agencyKey'] => {
  const known = new Map<string, string>()
  return ({ agency, agencyCode }) => {
    const said = agencyCode === null ? `n${agency ?? ''}` : `c${agencyCode}`
    const before = known.get(said)
    if (before !== undefined) return before
    const name = agency === null ? '' : sameKey(agency)
    const code = agencyCode === null ? codeOf(name) : sameKey(agencyCode)
    const key = code === null ? `name:${name}` : `code:${code}`
    known.set(said, key)
    return key
  }
}

type Codes = Map<string, string | null>

const agencyCodes = (all: readonly Names[]): Codes => {
  const codes: Codes = new Map()
  for (const { agency, agencyCode } of all)
    if (agency !== null && agencyCode !== null) noteCode(codes, sameKey(agency), sameKey(agencyCode))
  return codes
}

const unitCodes = (all: readonly Names[], agencyKey: CodeBook['agencyKey']): Codes => {
  const codes: Codes = new Map()
  for (const names of all)
    if (names.unit !== null && names.unitCode !== null)
      noteCode(codes, `${agencyKey(names)}\n${sameKey(names.unit)}`, sameKey(names.unitCode))
  return codes
}

/** Learns from all sheets which names go with which codes, as soon as a name without a code asks. */
export const codeBook = (all: readonly Names[]): CodeBook => {
  let [agencies, units]: (Codes | null)[] = [null, null]
  const agencyKey = agencyKeys((name) => {
    agencies ??= agencyCodes(all)
    return agencies.get(name) ?? null
  })
  const unit = (key: string, name: string): string | null => {
    units ??= unitCodes(all, agencyKey)
    return units.size === 0 ? null : (units.get(`${key}\n${name}`) ?? null)
  }
  return { agencyKey, unit }
}

/** A unit is (agency, unit), by code where codes are given. */
export const identityOf = (names: Names, book: CodeBook): Identity | null => {
  if (names.unit === null && names.unitCode === null) return null
  const agencyKey = book.agencyKey(names)
  // Joined, not added: an added text keeps its parts, which a nation's units would hold four of each.
  const keyOf = (kind: 'code' | 'name', own: string) => ({ agencyKey, key: [agencyKey, `\n${kind}:${own}`].join('') })
  if (names.unitCode !== null) return keyOf('code', sameKey(names.unitCode))
  const name = names.unit === null ? '' : sameKey(names.unit)
  const code = book.unit(agencyKey, name)
  return code === null ? keyOf('name', name) : keyOf('code', code)
}

/** Words that many units' names share and that tell none apart. */
const COMMON = /\b(dinas|kantor|badan|unit|upt|uptd|blud|kab|kabupaten|kota|prov|provinsi)\b/g

const skeleton = (name: string): string =>
  matchKey(name)
    .replace(COMMON, ' ')
    .replace(/\bdis(?=\p{L}{4})/gu, '')
    .replace(/\s+/g, '')

const digits = (text: string): string => text.replace(/\D+/g, ' ').trim()

/** At most one letter differs between two words of six letters or more. */
const oneApart = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endA, endB] = [a.length, b.length]
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--
    endB--
  }
  return endA - start <= 1 && endB - start <= 1
}

/** A name made ready to be held against many others. */
interface NameShape {
  readonly same: string
  readonly digits: string
  readonly words: readonly string[]
  readonly bones: string
}

export const shapeOf = (name: string): NameShape => {
  const same = sameKey(name)
  return { same, digits: digits(same), words: matchKey(same).split(' '), bones: skeleton(same) }
}

/** Whether two different names may mean one unit: equal but for punctuation, common words or one letter. */
export const nearShapes = (a: NameShape, b: NameShape): boolean => {
  if (a.digits !== b.digits || a.same === b.same) return false
  if (a.bones.length >= 6 && a.bones === b.bones) return true
  if (a.words.length !== b.words.length) return false
  let differing = 0
  for (const [i, word] of a.words.entries()) {
    const other = b.words[i] ?? ''
    if (word === other) continue
    differing++
    if (differing > 1 || !oneApart(word, other)) return false
  }
  return true
}

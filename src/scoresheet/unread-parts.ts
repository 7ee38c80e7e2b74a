import type { UnitName } from '../engine/score/unit.js'
import { type Finding, finding } from '../finding/finding.js'
import { agencyShape, isOneKind } from './agency-name.js'
import type { Aliases } from './aliases.js'
import { type FilledForm, NAMELESS, type Names } from './filled-form.js'
import { hasEntries } from './has-scores.js'
import { codeBook } from './identity.js'
import { aboutForms, type NamedAgency, type Unread } from './part-agency.js'

/** What is known of a run when it is asked whose the parts are that were not read. */
interface Belonging {
  readonly units: readonly UnitName[]
  readonly names: readonly Names[]
  /** The agency of sheets that name none, as the operator gave it. */
  readonly agency: string | null
  /** The year that counts; null where none was picked. */
  readonly year: number | null
  readonly aliases: Aliases
}

/** The parts that were not read: by the key of the agency they belong to, and those of which that cannot be known. */
export interface UnreadByAgency {
  readonly known: ReadonlyMap<string, readonly Unread[]>
  readonly unknown: readonly Unread[]
}

/** Sheets with scores that name no unit: nobody can count them, so they are not read either. */
export const namelessIn = (forms: readonly FilledForm[]): readonly Unread[] => {
  const nameless = forms.filter(({ names, listed }) => !listed && names.unit === null && names.unitCode === null)
  const origins = new Set(nameless.map(({ origin }) => origin))
  return [...origins].flatMap((origin) => {
    const own = nameless.filter((form) => form.origin === origin)
    return hasEntries(own) ? [{ ...origin, ...aboutForms(own) }] : []
  })
}

/** The agencies of a run by their keys; units without one have none. */
const agenciesOf = (units: readonly UnitName[]): ReadonlyMap<string, string> =>
  new Map(
    units
      .filter(({ agency, agencyCode }) => agency !== '' || agencyCode !== null)
      .map(({ agencyKey, agency }) => [agencyKey, agency]),
  )

/** Another spelling of one agency's name, as far as that can be told. */
const isSpelling = (a: string | null, b: string): boolean => {
  if (a === null || b === '') return false
  const [one, other] = [agencyShape(a), agencyShape(b)]
  return one.core === other.core && isOneKind(one, other)
}

const NOTHING_UNREAD: UnreadByAgency = { known: new Map(), unknown: [] }

/** Says whose the parts are: of the agency that each names, else of the operator's, else of the only one there is. */
export const unreadByAgency = (parts: readonly Unread[], about: Belonging): UnreadByAgency => {
  if (parts.length === 0) return NOTHING_UNREAD
  const agencies = agenciesOf(about.units)
  const only = agencies.size === 1 ? [...agencies.keys()] : []
  const spoken = parts.map((part) => ({ ...part, agencies: part.agencies.map((each) => namesOf(each, about.aliases)) }))
  const book = codeBook([...about.names, ...spoken.flatMap((part) => part.agencies)])
  const keysOf = (names: Names): readonly string[] => {
    const key = book.agencyKey(names)
    if (agencies.has(key)) return [key]
    return [...agencies].flatMap(([each, name]) => (isSpelling(names.agency, name) ? [each] : []))
  }
  const known = new Map<string, Unread[]>()
  const unknown: Unread[] = []
  for (const part of spoken) {
    if (about.year !== null && part.year !== null && part.year !== about.year) continue
    const given = about.agency === null ? [] : [namesOf({ agency: about.agency, agencyCode: null }, about.aliases)]
    const named = part.agencies.length > 0 ? part.agencies : given
    const keys = named.length > 0 ? named.flatMap(keysOf) : only
    for (const key of new Set(keys)) known.set(key, [...(known.get(key) ?? []), part])
    if (named.length === 0 && agencies.size > 1) unknown.push(part)
  }
  return { known, unknown }
}

const namesOf = ({ agency, agencyCode }: NamedAgency, aliases: Aliases): Names =>
  aliases({ ...NAMELESS, agency, agencyCode })

const partText = ({ file, sheet }: Unread): string => [file, sheet].filter((each) => each !== null).join(' › ')

/** Who an agency is, and whether it has an index all the same. */
interface Agency {
  readonly key: string
  readonly agency: string
  readonly agencyCode: string | null
  readonly index: unknown
}

/**
 * What became of the agencies: one without index because a part of it was not read, one with an index that rests on the rest
 * alone, and parts of which nobody knows whose they are.
 */
export const unreadFindings = ({ known, unknown }: UnreadByAgency, agencies: readonly Agency[]): readonly Finding[] => [
  ...agencies.flatMap(({ key, agency, agencyCode, index }) => {
    const parts = known.get(key) ?? []
    const [first] = parts
    if (!first) return []
    const code = index ? ('W-AGENCY-PART' as const) : ('E-AGENCY-UNREAD' as const)
    const found = parts.map(partText).join('; ')
    return [finding(first.file, { code, sheet: first.sheet, unit: agency || agencyCode, found })]
  }),
  ...unknown.map(({ file, sheet }) => finding(file, { code: 'W-AGENCY-UNREAD', sheet })),
]

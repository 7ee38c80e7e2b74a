import { type Exact, exact, mean, mul, sub, ZERO } from '../../exact/exact.js'
import { isMeanOf, onForm } from './common-form.js'
import { atPlace, type Comparison, type Pair, type Track } from './compare.js'
import { gatheredTerms, type Term } from './split.js'
import { metOf, notSplit, type Split, type Unsplit, whyRounded } from './unit-split.js'
import type { Member } from './year.js'

/** A unit on two sides, each on the basis that its agency is compared on; null where it has no index there. */
interface Part {
  readonly track: Track
  readonly before: Member | null
  readonly after: Member | null
}

const withIndex = (member: Member | null): Member | null => (member?.index ? member : null)

const partsOf = ({ unitsOf }: Comparison, { before, sides }: Pair, agency: Track): readonly Part[] => {
  const own = (track: Track, i: 0 | 1): Member | null => {
    const at = track.agencies[before + i] === agency ? track.at[before + i] : null
    const member = atPlace(sides[i].units, at)
    return withIndex(member && agency.isOnForm ? onForm(member, sides[i].instrument) : member)
  }
  return (unitsOf.get(agency) ?? []).map((track) => ({ track, before: own(track, 0), after: own(track, 1) }))
}

/** A unit that has an index on both sides. */
export interface Staying extends Part {
  readonly before: Member
  readonly after: Member
}

const stays = (part: Part): part is Staying => part.before !== null && part.after !== null

/** The units of an agency that have an index on both sides. */
export const stayingIn = (comparison: Comparison, pair: Pair, agency: Track): readonly Staying[] =>
  partsOf(comparison, pair, agency).filter(stays)

const meanIndex = (members: readonly Member[]): Exact =>
  members.length === 0 ? ZERO : mean(members.flatMap(({ index }) => index ?? []))

/** What units that came or went did to a mean: each its distance from those that stayed, by all that are there. With none that stayed, each counts whole. */
const membershipTerms = (
  kind: 'entering' | 'leaving',
  members: readonly Member[],
  { stayed, all }: { readonly stayed: Exact; readonly all: number },
): readonly Term[] =>
  members.map((unit) => {
    const distance = sub(unit.index ?? ZERO, stayed)
    const value = mul(kind === 'entering' ? distance : sub(ZERO, distance), exact(1n, BigInt(all)))
    return { kind, node: 'ipp', title: unit.unit ?? '', value, unit }
  })

/** Why an agency's index is not the mean of its units. */
const whyNoMean = (pair: Pair): Unsplit => {
  const why = whyRounded(pair)
  return why === 'rounded' && !pair.sides.some(({ kind }) => kind === 'table') ? 'units' : why
}

/** The terms of an agency's change: those of the units that stayed, and what units did that came or went. */
export const agencySplit = (comparison: Comparison, pair: Pair, agency: Track): Split => {
  const [before, after] = agency.members.slice(pair.before, pair.before + 2)
  if (!before?.index || !after?.index) return notSplit('no-index')
  const parts = partsOf(comparison, pair, agency)
  const old = parts.flatMap((part) => part.before ?? [])
  const now = parts.flatMap((part) => part.after ?? [])
  if (!isMeanOf(before, old) || !isMeanOf(after, now)) return notSplit(whyNoMean(pair))
  const staying = parts.filter(stays)
  const met = staying.flatMap((part) => {
    const nodes = metOf(pair, part.before, part.after)
    return nodes ? [nodes] : []
  })
  if (met.length < staying.length) return notSplit(whyRounded(pair))
  const came = parts.flatMap((part) => (part.before ? [] : (part.after ?? [])))
  const went = parts.flatMap((part) => (part.after ? [] : (part.before ?? [])))
  const among = (all: readonly Member[], side: 'before' | 'after') => ({
    stayed: meanIndex(staying.map((part) => part[side])),
    all: all.length,
  })
  return {
    ok: true,
    terms: [
      ...gatheredTerms(met, exact(1n, BigInt(Math.max(1, staying.length)))),
      ...membershipTerms('entering', came, among(now, 'after')),
      ...membershipTerms('leaving', went, among(old, 'before')),
    ],
  }
}

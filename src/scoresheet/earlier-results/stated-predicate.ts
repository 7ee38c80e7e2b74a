import type { Predicate } from '../../engine/score/ladder.js'
import { predicatesOf } from '../../engine/score/ladder.js'
import type { Instrument } from '../../instrument/schema.js'

/** A text by its letters, digits and minus signs: "A − (Sangat Baik)" is "a-sangatbaik". */
const key = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, '')

/** A label as people shorten it: without the service, without what stands in brackets. */
const shortLabels = (label: string): readonly string[] => [
  label,
  label.replace(/^pelayanan /i, ''),
  label.split('(', 1).join(''),
]

/** All ways in which a predicate is written: its letter, its label, or both in either order. */
const spellingsOf = ({ letter, label }: Predicate): ReadonlySet<string> => {
  const [sign, ...labels] = [letter, ...shortLabels(label)].map(key)
  const both = labels.flatMap((each) => [`${sign}${each}`, `${sign}-${each}`, `${each}${sign}`])
  // A short label alone may be another's whole one.
  return new Set([sign ?? '', ...labels.slice(0, 2), ...both])
}

const ladders = new WeakMap<Instrument, readonly { readonly step: Predicate; readonly names: ReadonlySet<string> }[]>()

const laddersOf = (instrument: Instrument) => {
  const known = ladders.get(instrument)
  const ladder = known ?? predicatesOf(instrument).map((step) => ({ step, names: spellingsOf(step) }))
  if (!known) ladders.set(instrument, ladder)
  return ladder
}

/** The predicates that a text may name, by letter or label; none where it names none. */
const predicatesIn = (text: string, instrument: Instrument): readonly Predicate[] => {
  const name = key(text)
  return laddersOf(instrument).flatMap(({ step, names }) => (names.has(name) ? [step] : []))
}

/** "A- (Sangat Baik)". */
export const bracketedPredicate = ({ letter, label }: Predicate): string => `${letter} (${label})`

/** The predicate that a figure has, where what is stated beside it names another; null where the two agree. */
export const contradictingPredicate = (
  stated: string | null,
  predicate: Predicate | null,
  instrument: Instrument,
): Predicate | null => {
  if (stated === null || !predicate) return null
  const named = predicatesIn(stated, instrument)
  return named.length === 0 || named.some(({ place }) => place === predicate.place) ? null : predicate
}

import { unsplitOf } from '../../engine/compare/change.js'
import type { Comparison, Pair } from '../../engine/compare/compare.js'
import type { Unsplit } from '../../engine/compare/unit-split.js'
import type { Side } from '../../engine/compare/year.js'
import type { Language } from '../../finding/language.js'
import { compareWords } from './comparison-words.js'

/** "2023: dihitung dari lembar penilaian, pekppp-2023, F-02+F-03, 3 unit, 1 instansi". */
export const sideLine = (side: Side, basis: string | null, language: Language): string => {
  const words = compareWords({ sides: [side] }, language)
  const counts = words.counts(side.units.length, side.agencies.length)
  return `${side.label}: ${[words.side[side.kind], side.instrument.id, basis ?? words.unknownBasis, counts].filter(Boolean).join(', ')}`
}

const nameOf = ({ instrument: { id }, hash }: Side, other: Side): string =>
  id === other.instrument.id && hash ? `${id} (${hash.slice(0, 8)})` : id

/** Sides whose figures were rounded by somebody before they came here. */
const isReady = ({ kind }: Side): boolean => kind === 'published' || kind === 'table'

/** Whether changes are exact: those between sides that came with rounded figures cannot be. */
export const exactnessLines = ({ sides }: Comparison, language: Language): readonly string[] => {
  const words = compareWords({ sides }, language)
  const ready = sides.filter(isReady).map(({ label }) => label)
  if (ready.length === 0) return [words.unrounded]
  return [words.rounded(ready.join(', ')), ...(sides.length - ready.length > 1 ? [words.unroundedOthers] : [])]
}

/** What is to be said of the rules from one side to the next. */
export const rulesLines = (comparison: Comparison, pair: Pair, language: Language): readonly string[] => {
  const words = compareWords(comparison, language)
  const { rules } = pair
  const [earlier, later] = pair.sides
  const [before, after] = [nameOf(earlier, later), nameOf(later, earlier)]
  if ('confidence' in rules && (isReady(earlier) || isReady(later))) return [words.rulesUntold(before, after)]
  switch (rules.kind) {
    case 'same': {
      const isUnsaid = earlier.kind === 'published' || later.kind === 'published'
      const label = `${earlier.label} → ${later.label}`
      const sentence = isReady(earlier) || isReady(later) ? words.rulesAlike : words.rulesSame
      return [(isUnsaid ? words.rulesUnsaid : sentence)(label, later.instrument.id)]
    }
    case 'none':
      return [words.rulesNone(before, after)]
    case 'aspect':
      return [words.rulesAspect(before, after, words.confidence[rules.confidence])]
    case 'indicator':
      return [
        words.rulesIndicator(before, after, words.confidence[rules.confidence]),
        ...rules.criteria.map(
          ({ to, variant, criteria, note }) =>
            `${words.criteria(to, variant, criteria === 'changed')}${note && language === 'id' ? ` ${note}` : ''}`,
        ),
      ]
  }
}

/** On what the sides are compared, where it is not what they came with. */
export const basisLines = (
  { form, bases, sides, units, agencies }: Comparison,
  language: Language,
): readonly string[] => {
  const words = compareWords({ sides }, language)
  const said = sides.map(({ label }, i) => `${label}: ${bases[i] ?? words.unknownBasis}`).join('; ')
  const some = [...agencies, ...units].filter(({ isOnForm }) => isOnForm).length
  return [...(form === null ? [] : [words.onForm(form, said)]), ...(some > 0 ? [words.someOnForm('F-02', some)] : [])]
}

/** How many changes have no split, and why. */
export const unsplitLines = (comparison: Comparison, language: Language): readonly string[] => {
  const words = compareWords(comparison, language)
  const counts = new Map<Unsplit, number>()
  for (const pair of comparison.pairs)
    for (const track of [...comparison.agencies, ...comparison.units]) {
      const why = unsplitOf(comparison, pair, track)
      if (why) counts.set(why, (counts.get(why) ?? 0) + 1)
    }
  return [...counts].map(([why, count]) => words.unsplitCount(count, words.unsplit[why]))
}

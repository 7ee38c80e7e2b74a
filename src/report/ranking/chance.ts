import type { IndexChance } from '../../engine/survey/rank-chance.js'
import type { Steadiness } from '../../engine/survey/rank-range.js'
import { LEAST_RESPONDENTS } from '../../engine/survey/sampling.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Instrument } from '../../instrument/schema.js'
import { countText, decimal } from '../../wording/figure.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import { SAMPLING } from '../../wording/sampling.js'

/** "3,88–4,05"; null where nothing can be said. */
export const indexRangeText = (
  chance: IndexChance | null,
  { rounding }: Instrument,
  language: Language,
): string | null => {
  if (!chance?.interval) return null
  const { low, high } = chance.interval
  const [from, to] = [low, high].map((value) => decimal(value.toFixed(rounding.value.places), language))
  return from === to ? (from ?? null) : `${from}–${to}`
}

/** How the interval of an index came about, or why there is none. */
export const chanceText = ({ sampling }: IndexChance, language: Language): string => {
  const words = SAMPLING[language]
  if (sampling.method) return words.method[sampling.method]
  const why = { ...words.why(countText(LEAST_RESPONDENTS, language)), given: INTERVAL_WORDS[language].given }
  return words.notAvailable(why[sampling.unavailable])
}

/** So many units are named; of more, their number is told. */
const NAMED = 3

const namesOf = (units: readonly Steadiness[], language: Language): string => {
  const names = units.slice(0, NAMED).map(({ unit }) => plain(unit.input.unit))
  const rest = units.length - names.length
  return rest === 0 ? names.join(', ') : SAMPLING[language].others(names.join(', '), countText(rest, language))
}

/** Which units have no interval and why: a sentence for each reason. */
export const chanceLines = (units: readonly Steadiness[], language: Language): readonly string[] => {
  const without = new Map<string, Steadiness[]>()
  for (const each of units) {
    if (!each.chance || each.chance.interval) continue
    const why = chanceText(each.chance, language)
    without.set(why, [...(without.get(why) ?? []), each])
  }
  return [...without].map(([why, those]) => INTERVAL_WORDS[language].unavailable(why, namesOf(those, language)))
}

import { compare, fraction, printedText } from '../../exact/exact.js'
import type { Indicator, Instrument } from '../../instrument/schema.js'
import { type About, type Change, change } from './rule-change.js'

const listText = (list: readonly string[] | undefined): string | null => (list ? list.join('; ') : null)

const scoresText = ({ scores }: Indicator): string | null =>
  scores ? [...scores].sort(compare).map(printedText).join(' ') : null

/** All keys of two tables, in the order of the scores. */
const keysOf = (...tables: readonly (Readonly<Record<string, unknown>> | undefined)[]): readonly string[] =>
  [...new Set(tables.flatMap((table) => Object.keys(table ?? {})))].sort((a, b) => Number(a) - Number(b))

const criteria = (about: About, from: Indicator, to: Indicator): readonly Change[] => {
  const [before, after] = [from.criteria?.value, to.criteria?.value]
  return keysOf(before, after).flatMap((score) =>
    change('criterion', about, [before?.[score] ?? null, after?.[score] ?? null, score]),
  )
}

const points = (about: About, from: Indicator, to: Indicator): readonly Change[] =>
  keysOf(from.points, to.points).flatMap((score) => {
    const [before, after] = [from.points?.[score], to.points?.[score]]
    return change('points', about, [before ? printedText(before) : null, after ? printedText(after) : null, score])
  })

const gaps = ({ gaps: list }: Indicator): string | null => (list ? list.map(fraction).join(' ') : null)

/** What became another in an indicator, apart from its weight and its place. */
export const indicatorChanges = (about: About, from: Indicator, to: Indicator): readonly Change[] => [
  ...change('code', about, [from.code, to.code]),
  ...change('number', about, [numberText(from), numberText(to)]),
  ...change('principle', about, [from.principle ?? null, to.principle ?? null]),
  ...change('other-titles', about, [listText(from.titles), listText(to.titles)]),
  ...change('scores', about, [scoresText(from), scoresText(to)]),
  ...points(about, from, to),
  ...criteria(about, from, to),
  ...change('criterion', about, [gaps(from), gaps(to), '–']),
  ...change('elements', about, [listText(from.elements), listText(to.elements)]),
]

const numberText = ({ number }: Indicator): string | null => (number === undefined ? null : String(number))

/** Principles are letters in indicators; what the letters stand for is the instrument's own. */
export const principleChanges = (about: About, from: Instrument, to: Instrument): readonly Change[] =>
  [...new Set([...Object.keys(from.principles), ...Object.keys(to.principles)])]
    .sort()
    .flatMap((letter) =>
      change('principle', about, [from.principles[letter] ?? null, to.principles[letter] ?? null, letter]),
    )

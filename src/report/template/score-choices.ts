import { add, compare, type Exact, toDecimal } from '../../exact/exact.js'
import type { Choice } from '../../formats/xlsx/write-book.js'
import type { Indicator, Instrument } from '../../instrument/schema.js'

/** More scores than this are no list to choose from. */
const MOST = 21

type Scale = Instrument['scale']['value']

/** All scores of a scale with steps; null where it has none or too many to list. */
const stepsOf = ({ min, max, step }: Scale): readonly string[] | null => {
  if (step === null) return null
  const scores: string[] = []
  for (let score: Exact = min; compare(score, max) <= 0; score = add(score, step)) {
    if (scores.length === MOST) return null
    scores.push(toDecimal(score))
  }
  return scores
}

/** The scores that an indicator may be given, as texts; null where any figure between the ends may be. */
export const scoresOf = (scale: Scale, indicator?: Indicator): readonly string[] | null =>
  indicator?.scores?.map((score) => toDecimal(score)) ?? stepsOf(scale)

/** What may be written into cells for scores, said by `allowed` when one stands on such a cell. */
export const choiceOf = (
  range: string,
  { scale, indicator }: { readonly scale: Scale; readonly indicator?: Indicator },
  allowed: (scores: string) => string,
): Choice => {
  const scores = scoresOf(scale, indicator)
  const [least, most] = [toDecimal(scale.min), toDecimal(scale.max)]
  if (scores) return { range, message: allowed(scores.join(', ')), allow: { kind: 'list', values: scores } }
  const allow = { kind: 'decimal', least: Number(least), most: Number(most) } as const
  return { range, message: allowed(`${least}–${most}`), allow }
}

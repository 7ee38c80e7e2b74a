import type { Pair } from '../../../engine/compare/compare.js'
import { plain } from '../../../finding/plain.js'
import { COLOUR, TONES } from '../../../formats/palette.js'
import { afterOf } from '../change-figures.js'
import type { Desk } from './change-sheet.js'
import { FIRST_ROW, type TermRow } from './comparison-layout.js'

/** As many pairs have a column here; the sheets have them all. */
export const PAIRS = 5

/** The pairs that are drawn: the newest ones, oldest first, each with its terms and how many units they are of. */
export interface Drawing {
  readonly pair: Pair
  readonly label: string
  readonly terms: readonly TermRow[]
  /** The row of the first of them on the sheet of terms. */
  readonly first: number
  readonly units: number
  readonly colour: string
}

/** From the oldest pair to the newest, which is the darkest. */
const COLOURS = [TONES[5], TONES[4], TONES[3], TONES[2], COLOUR.accent]

export const drawingsOf = ({ comparison, plan }: Desk): readonly Drawing[] => {
  const starts = new Map<Pair, { first: number; terms: TermRow[] }>()
  plan.terms.forEach((term, i) => {
    const known = starts.get(term.pair)
    if (known) known.terms.push(term)
    else starts.set(term.pair, { first: FIRST_ROW + 1 + i, terms: [term] })
  })
  return comparison.pairs.slice(-PAIRS).map((pair, i, shown) => {
    const { first, terms } = starts.get(pair) ?? { first: 0, terms: [] }
    return {
      pair,
      label: plain(afterOf(pair)),
      terms,
      first,
      units: plan.termSpans[pair.before]?.size ?? 0,
      colour: COLOURS[COLOURS.length - shown.length + i] ?? COLOUR.accent,
    }
  })
}

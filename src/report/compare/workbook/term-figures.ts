import type { Met } from '../../../engine/compare/node.js'
import { type Exact, mul, sub, toNumber, ZERO } from '../../../exact/exact.js'

/** What the sheet of terms says of a node on two sides. */
export interface TermFigures {
  readonly oldWeight: number
  readonly oldScore: number
  readonly newWeight: number
  readonly newScore: number
  /** What the change of the score, of the weight, and of both at once did; and all three. */
  readonly byScore: number
  readonly byWeight: number
  readonly byBoth: number
  readonly sum: number
  /** Weight times score on either side. */
  readonly oldProduct: number
  readonly newProduct: number
}

/** A node that one side does not have weighs nothing there; it keeps its score and moves by its weight alone. */
const figuresOf = ({ before, after }: Met): TermFigures => {
  const weight = (leaf: Met['before']): Exact => leaf?.weight ?? ZERO
  const [w0, w1] = [weight(before), weight(after)]
  const [s0, s1] = [(before ?? after)?.score ?? ZERO, (after ?? before)?.score ?? ZERO]
  const [dW, dS] = [sub(w1, w0), sub(s1, s0)]
  const [old, now] = [mul(w0, s0), mul(w1, s1)]
  return {
    oldWeight: toNumber(w0),
    oldScore: toNumber(s0),
    newWeight: toNumber(w1),
    newScore: toNumber(s1),
    byScore: toNumber(mul(dS, w0)),
    byWeight: toNumber(mul(dW, s0)),
    byBoth: toNumber(mul(dW, dS)),
    sum: toNumber(sub(now, old)),
    oldProduct: toNumber(old),
    newProduct: toNumber(now),
  }
}

/** More than this is not kept. */
const KEPT = 1 << 15

/** Worked out once for what units share: the same two leaves meet in many of them. */
export const termFigures = (): ((met: Met) => TermFigures) => {
  const known = new Map<Met['before'], Map<Met['after'], TermFigures>>()
  let size = 0
  return (met) => {
    const { before, after } = met
    const kept = known.get(before)?.get(after)
    if (kept) return kept
    if (size++ >= KEPT) {
      known.clear()
      size = 1
    }
    const figures = figuresOf(met)
    const counterparts = known.get(before) ?? new Map<Met['after'], TermFigures>()
    known.set(before, counterparts.set(after, figures))
    return figures
  }
}

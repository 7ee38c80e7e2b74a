import type { Step } from '../engine/score/step.js'
import { div, type Exact, mul } from '../exact/exact.js'

/** What a term adds to a weighted sum: its figure times its share. A term without weight adds itself. */
export const contribution = ({ value, subject }: Step): Exact =>
  subject.weight && subject.of ? div(mul(value, subject.weight.value), subject.of) : value

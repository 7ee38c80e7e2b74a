import type { Instrument } from '../../src/instrument/schema.js'
import { leaf, level, read, scoresForm, small } from '../engine/small.js'

type Leaves = ReturnType<typeof leaf>[]

/** An instrument with a form of several variants, each with its indicators. */
const withVariants = (variants: Readonly<Record<string, Leaves>>, additional: Leaves): Instrument => {
  const all = Object.entries(variants).map(([id, parts]) => {
    const form = scoresForm([level('a', '100', parts)], {
      id,
      title: `Varian ${id}`,
      additional: id === 'A' ? additional : [],
    })
    if (form.kind !== 'scores') throw new Error('not the form of scores')
    return form
  })
  const [first] = all
  if (!first) throw new Error('no variant')
  return read(small([{ ...first, variants: all.flatMap((form) => form.variants) }]))
}

/**
 * Scores 0 to 5 in steps of 1. Variants A and B share "1.p"; their second indicators share the number 2, and B's takes 0, 3 and 5
 * alone. A has a third, which has no number, and an additional one that is never summed.
 */
export const twoVariants = (): Instrument =>
  withVariants(
    {
      A: [leaf('1.p', '40', { number: 1 }), leaf('2.q', '40', { number: 2 }), leaf('x', '20')],
      B: [leaf('1.p', '60', { number: 1 }), leaf('2.k', '40', { number: 2, scores: ['0', '3', '5'] })],
    },
    [leaf('9.t', '0', { number: 9 })],
  )

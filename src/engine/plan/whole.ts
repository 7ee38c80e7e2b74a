import { type Exact, ONE } from '../../exact/exact.js'
import { sharesOver } from '../score/prepared.js'

/** A figure of each choice of each item. */
export type PerChoice<T> = readonly (readonly T[])[]

/** Figures as whole numbers over one denominator. */
interface Wholes {
  readonly numbers: PerChoice<number>
  readonly denominator: bigint
}

const MOST = BigInt(Number.MAX_SAFE_INTEGER)

/**
 * Figures over one denominator, as whole numbers that a machine holds exactly together with every sum of some of them;
 * null where they are too fine for that.
 */
export const wholesOf = (figures: PerChoice<Exact>): Wholes | null => {
  const { numerators, denominator } = sharesOver(figures.flat(), ONE)
  if (numerators.reduce((sum, each) => sum + each, 0n) > MOST) return null
  const next = numerators.values()
  return { numbers: figures.map((each) => each.map(() => Number(next.next().value))), denominator }
}

/** What a choice costs by several measures, the most important first. */
export type Measures = readonly number[]

/** One number for the costs of each choice, and one more than all of them can add up to. */
export interface Costs {
  readonly numbers: PerChoice<number>
  readonly limit: number
  /** The measures that such a number was made of, or a sum of such numbers. */
  readonly measuresIn: (cost: number) => Measures
}

/** The last measure is what is left of all that the others are worth, and so on up. */
const measuresIn = (cost: number, totals: readonly number[]): Measures =>
  totals.reduceRight<{ readonly rest: number; readonly measures: Measures }>(
    ({ rest, measures }, total) => ({
      rest: Math.floor(rest / (total + 1)),
      measures: [rest % (total + 1), ...measures],
    }),
    { rest: cost, measures: [] },
  ).measures

/**
 * One number for several measures that count one after the other: each is worth more than all that the later ones can add
 * up to. Null where the numbers grow beyond what a machine holds exactly.
 */
export const costsInOrder = (items: PerChoice<Measures>): Costs | null => {
  const measures = items.flat()[0]?.length ?? 0
  const totals = Array.from({ length: measures }, (_, at) =>
    items.reduce((sum, choices) => sum + Math.max(0, ...choices.map((choice) => choice[at] ?? 0)), 0),
  )
  const limit = totals.reduce((product, total) => product * (total + 1), 1)
  if (limit > Number.MAX_SAFE_INTEGER) return null
  const oneNumber = (choice: Measures): number =>
    choice.reduce((cost, measure, at) => cost * ((totals[at] ?? 0) + 1) + measure, 0)
  return {
    numbers: items.map((choices) => choices.map(oneNumber)),
    limit,
    measuresIn: (cost) => measuresIn(cost, totals),
  }
}

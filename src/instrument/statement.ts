/**
 * How surely a figure or rule is known.
 * `regulation`: read in the regulation. `ministry`: a ministry's deck or notice. `practice`: governments' own systems and
 * published results. `assumption`: nobody says; somebody had to choose.
 */
export const CONFIDENCE = ['regulation', 'ministry', 'practice', 'assumption'] as const
/**
 * How surely a figure or rule is known: read in the regulation, in a deck or notice of the ministry, seen in the
 * practice of governments, or assumed because nobody states it.
 */
export type Confidence = (typeof CONFIDENCE)[number]

/** What is stated about a figure, apart from the figure. */
export interface Statement {
  readonly confidence: Confidence
  readonly sources: readonly string[]
  readonly note?: string | undefined
}
/** A figure or rule with who states it. */
export interface Stated<T> extends Statement {
  readonly value: T
}

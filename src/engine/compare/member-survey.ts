import type { Exact } from '../../exact/exact.js'

/** Where a figure lies 19 times in 20. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** An element of a survey: the mean of those who answered it, on the scale of the answers. */
export interface ElementMean {
  readonly code: string
  readonly title: string
  readonly n: number
  /** Null where nobody answered it. */
  readonly mean: Exact | null
}

/** What a survey says of a unit or agency beside its figure. */
export interface MemberSurvey {
  /** Null where the side does not say. */
  readonly respondents: number | null
  /** Where the figure of all users lies, 19 times in 20; null where that cannot be said. */
  readonly interval: Interval | null
  /** Empty where the side gives the figure alone. */
  readonly elements: readonly ElementMean[]
}

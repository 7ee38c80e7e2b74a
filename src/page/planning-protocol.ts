/** What is wished of a plan, as the options of the command have it; "" where nothing is said. */
export interface PlanAsked {
  /** A letter, an index, or "" for the next predicate. */
  readonly target: string
  readonly by: 'levels' | 'indicators'
  /** Codes of indicators that keep their score. */
  readonly lock: readonly string[]
  readonly maxStep: string
  readonly f03: string
  readonly level: 'unit' | 'agency'
}

/** What came of a wish, as markup of the reports. */
export interface PlanView {
  readonly markup: string
}

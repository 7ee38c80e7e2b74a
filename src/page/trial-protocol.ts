/** A figure as it is and as it would be. */
export interface TriedFigure {
  readonly name: string
  readonly before: string
  readonly after: string
  /** -1 where it falls, 1 where it rises. */
  readonly direction: -1 | 0 | 1
}

/** What other scores would come to. */
export interface Trial {
  readonly figures: readonly TriedFigure[]
  /** How many other units would stand elsewhere in the ranking. */
  readonly moved: number
}

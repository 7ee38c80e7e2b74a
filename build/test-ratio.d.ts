export declare const rooms: readonly {
  readonly room: string
  /** Lines of its sources, and of its tests. */
  readonly source: number
  readonly test: number
  readonly files: number
  /** Files with a rule that have no test under their name. */
  readonly alone: readonly string[]
}[]

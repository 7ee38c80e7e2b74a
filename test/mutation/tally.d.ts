interface Mutant {
  readonly status: string
  readonly replacement?: string
  readonly location: {
    readonly start: { readonly line: number; readonly column: number }
    readonly end: { readonly line: number; readonly column: number }
  }
}

/** A file as Stryker reports it. */
export type Reported = readonly [name: string, file: { readonly source: string; readonly mutants: readonly Mutant[] }]

interface Scored {
  readonly name: string
  readonly noticed: number
  readonly unnoticed: number
  readonly score: number
}

interface Tally {
  readonly files: readonly Scored[]
  readonly total: Scored
}

export const tallied: (files: readonly Reported[]) => Tally
export const scoreText: (tally: Tally) => string
export const survivorsText: (files: readonly Reported[]) => string

import type { describe, expect, test } from 'vitest'

/** A test as it was declared, ready to be run by itself. */
interface Declared {
  /** Its own, and the same in every reading. */
  readonly id: string
  readonly name: string
  readonly run: () => Promise<void>
}

interface Api {
  readonly describe: typeof describe
  readonly test: typeof test
  readonly it: typeof test
  readonly expect: typeof expect
  readonly beforeEach: (body: () => unknown) => void
  readonly afterEach: (body: () => unknown) => void
  readonly afterAll: (body: () => unknown) => void
}

export const openSuite: () => { readonly api: Api; readonly tests: readonly Declared[] }

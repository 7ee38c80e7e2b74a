import type { Comparison } from '../engine/compare/compare.js'
import type { Failure } from '../engine/compare/gate.js'
import type { Finding } from '../finding/finding.js'
import type { Input } from './result.js'

/** What a written comparison holds beside the comparison itself. */
export interface Compared {
  readonly comparison: Comparison
  /** Version of the tool. */
  readonly version: string
  readonly inputs: readonly Input[]
  readonly findings: readonly Finding[]
  /** Those that were made while each side was read, in the order of the sides. */
  readonly sideFindings: readonly (readonly Finding[])[]
  readonly failures: readonly Failure[]
}

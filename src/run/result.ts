import type { RunResult } from '../engine/score/score.js'
import type { RankStudy } from '../engine/survey/rank-range.js'
import type { Finding } from '../finding/finding.js'
import type { Opened } from '../formats/sources.js'

/** A file that took part in a run. */
export interface Input {
  /** As the operator gave it; "-" for standard input. */
  readonly file: string
  readonly bytes: number
  /** Lower-case SHA-256 of its bytes. */
  readonly sha256: string
  /** Rows below the header: read = used + refused. */
  readonly rows: { readonly read: number; readonly used: number; readonly refused: number }
}

/** A file as an input of which every row that was read is used; none of one that is no table. */
export const inputOf = ({ file, source, sha256 }: Opened, rows = 0): Input => ({
  file,
  bytes: source.size,
  sha256,
  rows: { read: rows, used: rows, refused: 0 },
})

/** Everything that outputs are made from: the result, what was found on the way, and what it came from. */
export interface Run {
  /** Version of the tool. */
  readonly version: string
  /** Canonical hash of the instrument (lower-case SHA-256). */
  readonly instrumentHash: string
  readonly result: RunResult
  /** All findings, in the order of the inputs. */
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
  /** The options that change the result, as given. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[]>>
  /** How steady its ranks are, where that was asked for. */
  readonly study?: RankStudy
}

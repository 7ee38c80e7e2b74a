import type { Language } from '../finding/language.js'
import type { Input, Run } from '../run/result.js'
import { describe } from '../wording/finding.js'
import { resultDigest } from './digest.js'

/** What a run was made of, so that it can be made again: versions, hashes, options, and the digest of what came out. */
export interface Manifest {
  /** Version of the tool. */
  readonly version: string
  /** The instrument by its id and the SHA-256 of its canonical content. */
  readonly instrument: { readonly id: string; readonly hash: string }
  /** Every file that was read, with its hash and how many of its rows were used. */
  readonly inputs: readonly Input[]
  /** Files that could not be opened, as the operator gave them; absent where there are none. */
  readonly unopened?: readonly string[]
  /** The options that change the result, as given, by name. */
  readonly options: Run['options']
  /** Warnings and notices about the run as a whole. */
  readonly notices: readonly { readonly code: string; readonly message: string }[]
  /** SHA-256 of the results: the same results have the same digest on every machine. */
  readonly digest: string
}

const sortOptions = (options: Run['options']): Run['options'] =>
  Object.fromEntries(Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1)))

/** The files of a run that could not be opened: a run without them would not say whose index they leave open. */
const unopenedIn = ({ inputs, findings }: Run): readonly string[] => {
  const read = new Set(inputs.map(({ file }) => file))
  const unread = findings.flatMap(({ severity, file }) =>
    severity === 'error' && file !== null && file !== '-' && !read.has(file) ? [file] : [],
  )
  return [...new Set(unread)]
}

/** What a run was made of, in the language of its notices. */
export const manifestOf = (run: Run, language: Language): Manifest => {
  const unopened = unopenedIn(run)
  const ofRun = run.findings.filter(({ file, severity }) => file === null && severity !== 'error')
  return {
    version: run.version,
    instrument: { id: run.result.instrument.id, hash: run.instrumentHash },
    inputs: run.inputs.map(({ file, bytes, sha256, rows: { read, used, refused } }) => ({
      file,
      bytes,
      sha256,
      rows: { read, used, refused },
    })),
    ...(unopened.length > 0 ? { unopened } : {}),
    options: sortOptions(run.options),
    notices: ofRun.map((each) => ({ code: each.code, message: describe(each, language).message })),
    digest: resultDigest(run.result),
  }
}

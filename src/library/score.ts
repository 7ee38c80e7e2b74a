import { diskSources } from '../disk/sources.js'
import type { Finding } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { heldSources } from '../formats/held-sources.js'
import type { Sources } from '../formats/sources.js'
import { shippedById } from '../run/instrument.js'
import { type ReadOptions, runOptionsOf } from '../run/options.js'
import { type Reading, readRun } from '../run/score.js'
import { withWordedFaults } from './worded.js'

/** A file that a program holds in memory: an upload, a row of a database, a download. */
export interface HeldFile {
  /** What findings, traces and the manifest call it. Its ending may say what it is; its bytes decide. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** How files on a disk are read. */
export interface FileOptions extends ReadOptions {
  /** The folder that paths are relative to; that of the process where nothing else is said. */
  readonly cwd?: string | undefined
}

/** How files in memory are read. Options that name a file (`register`, `aliases`, `map`, `surveys`) mean one of `beside`. */
export interface HeldOptions extends ReadOptions {
  /** Id of a shipped instrument, or rules that were read ({@link readRules}); never a file, for no disk is touched. */
  readonly instrument?: ReadOptions['instrument']
  /** Files that the options name. */
  readonly beside?: readonly HeldFile[] | undefined
}

/** The outside of a program that reads from a disk; there is no standard input: hold its bytes and score those. */
export const onDisk = (cwd: string | undefined): Sources =>
  diskSources({ cwd: cwd ?? process.cwd(), stdin: async () => new Uint8Array() })

/**
 * Reads scoresheets (files, folders, patterns) and scores them, as `ipp score` does. `anyRead` of what comes back is false
 * where no file was a scoresheet.
 *
 * Whatever is wrong with a file is a finding in `run.findings`, never thrown; a unit with an error has no index. What the
 * caller got wrong (no such instrument or year, a column that cannot be) is thrown as {@link OperatorError}.
 */
export const scoreFiles = (files: readonly string[], options: FileOptions = {}): Promise<Reading> =>
  withWordedFaults(() => readRun(onDisk(options.cwd), runOptionsOf(files, options)))

/** Files in memory by their names. Throws {@link OperatorFault} where two have one name. */
export const filesByName = (files: readonly HeldFile[]): ReadonlyMap<string, Uint8Array> => {
  const held = new Map<string, Uint8Array>()
  for (const { name, bytes } of files) {
    if (held.has(name)) throw operatorFault('files-of-one-name', { name })
    held.set(name, bytes)
  }
  return held
}

/** The instrument that is meant where no disk may be touched: a shipped one by its id, never a file. */
export const rulesOf = (instrument: ReadOptions['instrument']): ReadOptions['instrument'] =>
  typeof instrument === 'string' ? shippedById(instrument) : instrument

/**
 * Scores scoresheets from their bytes, as {@link scoreFiles} does from a disk: for servers, whose files are uploads. Touches
 * no disk but for the instruments of the package; a name is only a name, whatever path it looks like.
 *
 * Throws {@link OperatorError} as `scoreFiles` does, and where two files have one name.
 */
export const scoreBytes = (files: readonly HeldFile[], options: HeldOptions = {}): Promise<Reading> =>
  withWordedFaults(async () => {
    const held = filesByName([...files, ...(options.beside ?? [])])
    const names = files.map(({ name }) => name)
    return readRun(heldSources(held), runOptionsOf(names, { ...options, instrument: rulesOf(options.instrument) }))
  })

/** The findings of scoresheets, as `ipp check` collects them: those of the files and of laying the instrument on them. */
export const checkFiles = async (files: readonly string[], options: FileOptions = {}): Promise<readonly Finding[]> =>
  (await scoreFiles(files, options)).run.findings

import type { Language } from '../finding/language.js'
import { sealedJson } from '../formats/own-seal.js'
import { isRecord } from '../instrument/raw.js'
import type { Input, Run } from '../run/result.js'
import { resultDigest } from './digest.js'
import { jsonOf } from './json-text.js'
import { type Manifest, manifestOf } from './manifest.js'

/** The name and version of the form in which a manifest is kept in a file of its own. */
const MANIFEST_SCHEMA = 'ipp.manifest/1'

/** A run's manifest as the text of a file. */
export const manifestText = (run: Run, language: Language): string => {
  const text = jsonOf({ schema: MANIFEST_SCHEMA, ...manifestOf(run, language) }, 2)
  return [...sealedJson([text.slice(0, -'\n}'.length)], 2)].join('')
}

/** What a manifest must hold so that a run can be made again and held against it. */
export type Recorded = Pick<Manifest, 'version' | 'instrument' | 'inputs' | 'options' | 'digest'> &
  Required<Pick<Manifest, 'unopened'>>

const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
const isHash = (value: unknown): value is string => isText(value) && /^[0-9a-f]{64}$/.test(value)

const isInput = (value: unknown): value is Input => {
  if (!isRecord(value) || !isRecord(value['rows'])) return false
  const { file, bytes, sha256, rows } = value
  return (
    isText(file) && isCount(bytes) && isHash(sha256) && ['read', 'used', 'refused'].every((key) => isCount(rows[key]))
  )
}

const isOption = (value: unknown): boolean =>
  isText(value) || typeof value === 'boolean' || (Array.isArray(value) && value.every(isText))

const isOptions = (value: unknown): value is Run['options'] => isRecord(value) && Object.values(value).every(isOption)

const isInstrument = (value: unknown): value is Manifest['instrument'] =>
  isRecord(value) && isText(value['id']) && isHash(value['hash'])

const recordIn = (value: unknown): Recorded | null => {
  if (!isRecord(value)) return null
  const { version, instrument, inputs, unopened = [], options, digest } = value
  if (!isText(version) || !isInstrument(instrument) || !isHash(digest) || !isOptions(options)) return null
  if (!Array.isArray(inputs) || !inputs.every(isInput)) return null
  if (!Array.isArray(unopened) || !unopened.every(isText)) return null
  return { version, instrument, inputs, unopened, options, digest }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A manifest from the text of its file, or from a JSON result that carries one; null where it is neither. */
export const readManifest = (text: string): Recorded | null => {
  const value = parseJson(text)
  if (!isRecord(value)) return null
  return recordIn(value['schema'] === MANIFEST_SCHEMA ? value : value['manifest'])
}

/** One way in which a run differs from the one that a manifest tells of. */
export type Difference =
  | { readonly what: 'version' | 'instrument' | 'instrument-hash'; readonly was: string; readonly is: string }
  | { readonly what: 'input-gone' | 'input-new' | 'input-changed'; readonly file: string }
  | { readonly what: 'input-renamed'; readonly file: string; readonly is: string }
  | { readonly what: 'rows'; readonly file: string; readonly was: string; readonly is: string }
  | { readonly what: 'option'; readonly name: string; readonly was: string | null; readonly is: string | null }

/** What a comparison came to: the same results or not, and everything that is otherwise. */
export interface Verdict {
  readonly same: boolean
  readonly differences: readonly Difference[]
}

const rowsText = ({ rows: { read, used, refused } }: Input): string => `${read}/${used}/${refused}`

const inputDifferences = (was: readonly Input[], is: readonly Input[]): readonly Difference[] => {
  const hashes = new Map(is.map((input) => [input.sha256, input]))
  const names = new Map(is.map((input) => [input.file, input]))
  const known = new Set([...was.map(({ sha256 }) => sha256), ...was.map(({ file }) => file)])
  const before = was.flatMap((input): readonly Difference[] => {
    const same = hashes.get(input.sha256)
    if (!same) return [{ what: names.has(input.file) ? 'input-changed' : 'input-gone', file: input.file }]
    const renamed: readonly Difference[] =
      same.file === input.file ? [] : [{ what: 'input-renamed', file: input.file, is: same.file }]
    const [counted, counts] = [rowsText(input), rowsText(same)]
    return counted === counts ? renamed : [...renamed, { what: 'rows', file: same.file, was: counted, is: counts }]
  })
  const added = is.filter(({ sha256, file }) => !known.has(sha256) && !known.has(file))
  return [...before, ...added.map(({ file }): Difference => ({ what: 'input-new', file }))]
}

const optionText = (value: Run['options'][string] | undefined): string | null =>
  value === undefined ? null : JSON.stringify(value)

const optionDifferences = (was: Run['options'], is: Run['options']): readonly Difference[] => {
  // The time of a run is no reason for other results.
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((name) => name !== 'stamp').sort()
  return names.flatMap((name): readonly Difference[] => {
    const [before, after] = [optionText(was[name]), optionText(is[name])]
    return before === after ? [] : [{ what: 'option', name, was: before, is: after }]
  })
}

const differenceIn = (
  what: 'version' | 'instrument' | 'instrument-hash',
  was: string,
  is: string,
): readonly Difference[] => (was === is ? [] : [{ what, was, is }])

/**
 * Holds a run against the manifest of an earlier one. The results are the same where their digests are; what went in may
 * still have changed, and that is told.
 */
export const verify = (manifest: Recorded, run: Run): Verdict => ({
  same: resultDigest(run.result) === manifest.digest,
  differences: [
    ...differenceIn('version', manifest.version, run.version),
    ...differenceIn('instrument', manifest.instrument.id, run.result.instrument.id),
    ...differenceIn('instrument-hash', manifest.instrument.hash, run.instrumentHash),
    ...inputDifferences(manifest.inputs, run.inputs),
    ...optionDifferences(manifest.options, run.options),
  ],
})

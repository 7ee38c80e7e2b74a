import type { RegressionCase } from '../../instrument/case.js'
import { isRecord, type Raw } from '../../instrument/raw.js'
import { shape } from '../../instrument/read.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Laid, layOut } from '../laid-case.js'
import { verdicts } from '../verdict.js'
import { formMutations } from './forms.js'
import { ladderMutations } from './ladder.js'
import { applyMutation, type IdleReason, type Mutation } from './mutation.js'
import { scoreMutations } from './scores.js'
import { weightMutations } from './weights.js'

/** A mutation and the cases that came out otherwise under it. */
export interface Trial {
  readonly mutation: Mutation
  /** Places of the cases in their list; empty where nothing noticed. */
  readonly noticedBy: readonly number[]
}

/** A mutation that no case can notice, and why. */
interface Idle {
  readonly mutation: Mutation
  readonly reason: IdleReason
}

export interface Trials {
  readonly tried: readonly Trial[]
  readonly idle: readonly Idle[]
}

/** Every step away from the instrument that can be taken. */
export const mutationsOf = (raw: Raw, instrument: Instrument): readonly Mutation[] => [
  ...weightMutations(raw, instrument),
  ...ladderMutations(raw, instrument),
  ...scoreMutations(raw, instrument),
  ...formMutations(raw, instrument),
]

/** What people read but no figure is made with; left out, a file is read three times as fast. */
const WORDS = new Set(['criteria', 'gaps', 'elements', 'evidence', 'notes', 'note', 'titles'])

/** The file without the words around its figures; every path to a figure stays. */
const bare = (raw: Raw): Raw => {
  if (Array.isArray(raw)) return raw.map(bare)
  if (!isRecord(raw)) return raw
  return Object.fromEntries(Object.entries(raw).flatMap(([key, value]) => (WORDS.has(key) ? [] : [[key, bare(value)]])))
}

const mutant = (raw: Raw, mutation: Mutation): Instrument => {
  const reading = shape(applyMutation(raw, mutation))
  if (reading.ok) return reading.value
  throw new Error(`no instrument: ${mutation.edits.map(({ at, to }) => `${at.join('.')} ${to}`).join()}`)
}

const noticingCases = (instrument: Instrument, cases: readonly Laid[]): readonly number[] =>
  verdicts(instrument, cases).flatMap(({ mismatches }, i) => (mismatches.length > 0 ? [i] : []))

/** The first case that notices; the cases are run a few at a time, more each time, because most slips show at once. */
const firstNoticing = (instrument: Instrument, cases: readonly Laid[]): readonly number[] => {
  for (let from = 0, size = 1; from < cases.length; from += size, size *= 2) {
    const [first] = noticingCases(instrument, cases.slice(from, from + size))
    if (first !== undefined) return [from + first]
  }
  return []
}

/** Hears how many steps of all are done. */
export type Told = (done: number, all: number) => void

/**
 * Takes every step away from an instrument, one at a time and past the loader's proofs, and looks which cases notice:
 * the first one, or `every` one. The cases must all pass under the instrument itself.
 */
export const trials = (
  { raw, instrument }: { readonly raw: Raw; readonly instrument: Instrument },
  cases: readonly RegressionCase[],
  { look = 'first', tell = () => undefined }: { readonly look?: 'first' | 'every'; readonly tell?: Told } = {},
): Trials => {
  const all = mutationsOf(raw, instrument)
  // A mutation leaves the structure alone, so what belongs to which indicator is looked up once.
  const laid = layOut(instrument, cases)
  const file = bare(raw)
  const steps = all.filter(({ idle }) => idle === null)
  const noticedBy = look === 'first' ? firstNoticing : noticingCases
  return {
    tried: steps.map((mutation, done) => {
      tell(done, steps.length)
      return { mutation, noticedBy: noticedBy(mutant(file, mutation), laid) }
    }),
    idle: all.flatMap((mutation) => (mutation.idle ? [{ mutation, reason: mutation.idle }] : [])),
  }
}

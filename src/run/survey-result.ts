import type { Assumption } from '../engine/score/assumptions.js'
import type { Answered, Surveyed, SurveyResult } from '../engine/survey/result.js'
import type { Finding } from '../finding/finding.js'
import type { AnswerScale } from '../instrument/answers.js'
import type { Instrument, SurveyForm } from '../instrument/schema.js'
import type { Input, Run } from './result.js'

/** A run over surveys: what outputs are made from. Results are worked out one by one, so that a nation's are never held at once. */
export interface SurveyRun {
  /** Version of the tool. */
  readonly version: string
  readonly instrument: Instrument
  /** Canonical hash of the instrument (lower-case SHA-256). */
  readonly instrumentHash: string
  readonly form: SurveyForm
  readonly scale: AnswerScale
  readonly seed: number
  readonly replicates: number
  /** Whose users were asked, by agency and name. */
  readonly units: readonly Surveyed[]
  /** What the users of the unit at a place answered. */
  readonly tallyOf: (place: number) => Answered
  /** The answers of that unit that cannot be read: their question's place in the form, what stands for them, how many. */
  readonly faultsOf: (place: number) => readonly { readonly slot: number; readonly text: string; readonly n: number }[]
  /** Unit after unit; to be walked as often as there are outputs. */
  readonly results: () => Iterable<SurveyResult>
  /** What the rest of each unit's index rests on that nobody states, by the unit's key. */
  readonly indexAssumptions: ReadonlyMap<string, readonly Assumption[]>
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
  /** The options that change the result, as given. */
  readonly options: Run['options']
}

/** The answers of the scale, least first. */
export const answersOf = ({ scale }: Pick<SurveyRun, 'scale'>): readonly number[] =>
  Array.from({ length: scale.size }, (_, i) => scale.min + i * scale.step)

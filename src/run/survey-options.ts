import type { Rules } from '../instrument/read.js'
import type { SurveyReadOptions } from './survey-files.js'

/** What `ipp survey` is asked for. */
export interface SurveyOptions extends SurveyReadOptions {
  readonly files: readonly string[]
  /** Id or file of the instrument, or the instrument itself; null: by year. */
  readonly instrument: string | Rules | null
  readonly year: number | null
  readonly variant: string | null
  /** Scoresheets that the other forms of the index come from. */
  readonly scores: readonly string[]
  /** Other names of units and agencies. */
  readonly aliases: string | null
  /** How many users every unit has, or a file that says so for each. */
  readonly population: number | string | null
  readonly seed: number
  readonly replicates: number
  /** Whether figures are wanted, or tallies alone. */
  readonly figures: boolean
  /** Whether respondents are looked at one by one, which takes a second walk through the files. */
  readonly statistics: boolean
  /** Whether outputs name the inputs by their hashes. */
  readonly hashes: boolean
}

import type { Sources } from '../../formats/sources.js'
import type { LabelledRun } from '../../run/compare-runs.js'
import type { Given } from '../../run/option-type.js'
import { type RunOptions, runOptions } from '../../run/options.js'
import { type Reading, readRun } from '../../run/score.js'
import type { Dropped, Role } from '../protocol.js'
import { fileSources, LARGEST_HELD } from './file-sources.js'

/** What was read of the files, and each year of them by itself where there are several. */
export interface Session {
  readonly dropped: readonly Dropped[]
  readonly sources: Sources
  readonly options: RunOptions
  readonly reading: Reading
  /** The year that is shown: the one that was chosen, or the newest of several. */
  readonly year: number | null
  /** The years of the sheets, ascending. */
  readonly years: readonly number[]
  /** A run for each year where there are several; none otherwise. */
  readonly yearly: readonly LabelledRun[]
}

const namesIn = (dropped: readonly Dropped[], role: Role): readonly string[] =>
  dropped.filter((each) => each.role === role).map(({ name }) => name)

/** A file too large to be held whole can only be a survey. */
const roleOf = ({ role, file }: Dropped): Role => (role === 'auto' && file.size > LARGEST_HELD ? 'survey' : role)

/** The options of a command that was given these files. */
const optionsOf = (dropped: readonly Dropped[], given: Given): RunOptions => {
  const roles = dropped.map((each) => ({ ...each, role: roleOf(each) }))
  const surveys = namesIn(roles, 'survey')
  const [[register], [aliases], [instrument]] = (['register', 'aliases', 'instrument'] as const).map((role) =>
    namesIn(roles, role),
  ) as [readonly string[], readonly string[], readonly string[]]
  return runOptions(namesIn(roles, 'auto'), {
    ...given,
    ...(surveys.length > 0 ? { survey: surveys } : {}),
    ...(register === undefined ? {} : { register }),
    ...(aliases === undefined ? {} : { aliases }),
    ...(instrument === undefined ? {} : { instrument }),
  })
}

const yearsOf = ({ run }: Reading): readonly number[] =>
  [...new Set(run.result.units.flatMap(({ input }) => input.year ?? []))].sort((a, b) => a - b)

/** Reads dropped files as the command would; where they hold several years, each by itself, and shows the newest. */
export const readDropped = async (dropped: readonly Dropped[], given: Given): Promise<Session> => {
  const sources = fileSources(new Map(dropped.map(({ name, file }) => [name, file])))
  const options = optionsOf(dropped, given)
  const { year: _, ...open } = given
  const whole = await readRun(sources, optionsOf(dropped, open))
  const years = yearsOf(whole)
  const about = { dropped, sources, years }
  if (years.length < 2) {
    const reading = options.year === null ? whole : await readRun(sources, options)
    return { ...about, options, reading, year: options.year ?? years[0] ?? null, yearly: [] }
  }
  const yearly: (LabelledRun & { reading: Reading; options: RunOptions; year: number })[] = []
  for (const year of years) {
    const ofYear = optionsOf(dropped, { ...given, year: String(year) })
    const reading = await readRun(sources, ofYear)
    yearly.push({ label: String(year), year, run: reading.run, reading, options: ofYear })
  }
  const shown = yearly.find(({ year }) => year === options.year) ?? yearly.at(-1)
  if (!shown) throw new Error('several years, and none of them read')
  return { ...about, options: shown.options, reading: shown.reading, year: shown.year, yearly }
}

import { sideOf } from '../engine/compare/scored-year.js'
import type { Progress } from '../formats/progress.js'
import type { Opened, Sources } from '../formats/sources.js'
import { sealOf } from '../formats/xlsx/own-mark.js'
import { outsideFindings } from '../scoresheet/sheet-years.js'
import { namedIndex } from './instrument.js'
import { refuseLost } from './list-columns.js'
import { listSide, listsOf } from './list-side.js'
import type { RunOptions } from './options.js'
import { RESULT_SCHEMA } from './own-output.js'
import { resultSide } from './result-side.js'
import { readRun } from './score.js'
import { type GivenSide, givenSide, type OpenSide, type SideReading, sideLabel, yearLabel } from './side.js'
import { workbookSide } from './workbook-side.js'

/** A result of a nation's units with all their cells is far longer than any scoresheet; a text cannot be longer. */
const LONGEST_RESULT = 500 * 1024 * 1024

const looksJson = ({ source }: Opened): boolean =>
  /^\uFEFF?\s*\{/.test(new TextDecoder().decode(source.read(0, Math.min(source.size, 64))))

const sheetSide = async (given: GivenSide, { sources, options, shelf, progress }: Reading): Promise<SideReading> => {
  const { run } = await readRun(
    sources,
    {
      ...options,
      files: [given.file],
      year: yearLabel(given.label),
      // Other names tell who is who between sides; within a year they would merge two units of one name.
      aliases: null,
      // Settings are an input of the comparison, not of each side.
      config: null,
    },
    progress,
  )
  const years = new Set(run.result.units.flatMap(({ input }) => input.year ?? []))
  const [only] = years
  const year = yearLabel(given.label) ?? (years.size === 1 ? (only ?? null) : null)
  const about = { ...sideLabel(given, year), kind: 'scored', hash: run.instrumentHash } as const
  return { side: sideOf(run.result, about, shelf), findings: run.findings, inputs: run.inputs }
}

/** A side whose year its instrument is not in force in says so, whatever it came from. */
export const withYear = (
  { side, ...rest }: SideReading,
  { instrument }: Pick<RunOptions, 'instrument'>,
): SideReading => {
  const doubts = side.year === null ? [] : outsideFindings(side.instrument, [side.year], instrument !== null)
  const isTold = rest.findings.some(({ code }) => code === 'W-YEAR-OUTSIDE')
  return { ...rest, side, findings: isTold ? rest.findings : [...rest.findings, ...doubts] }
}

/** A side from a file that was opened; null where it is neither a result nor a list. */
const fileSide = async (side: OpenSide, isJson: boolean): Promise<SideReading | null> => {
  if (isJson || looksJson(side.opened)) return resultSide(side)
  const seal = sealOf(side.opened.source)
  if (seal?.mark === RESULT_SCHEMA) return workbookSide(side, seal.intact)
  const found = listsOf(side)
  return found && listSide(found, side)
}

/** What is read for all sides alike. */
interface Reading extends Pick<OpenSide, 'options' | 'shelf' | 'headings'> {
  readonly sources: Sources
  /** Is told of each scoresheet by its name. */
  readonly progress?: Progress
}

/** Reads one side of a comparison: scoresheets, a result of the tool, or a published list. */
const readSide = async (given: GivenSide, reading: Reading): Promise<SideReading> => {
  const { sources, options, shelf, headings } = reading
  if (!sources.isFile(given.file)) return sheetSide(given, reading)
  const isJson = /\.json$/i.test(given.file)
  const limits = isJson ? { ...options.limits, file: LONGEST_RESULT } : options.limits
  const opened = await sources.open(given.file, limits)
  if (!('source' in opened)) return sheetSide(given, reading)
  const named = options.instrument === null ? null : await namedIndex(sources, options.instrument)
  return (await fileSide({ opened, given, named, options, shelf, headings }, isJson)) ?? sheetSide(given, reading)
}

/** Labels that tell sides apart: where two are equal, by file too, and by number where that is equal as well. */
export const distinct = (readings: readonly SideReading[], given: readonly GivenSide[]): readonly SideReading[] => {
  const isTwice = (labels: readonly string[], label: string) => labels.filter((each) => each === label).length > 1
  const first = readings.map(({ side }) => side.label)
  const second = readings.map(({ side }, i) =>
    isTwice(first, side.label) ? `${side.label} ${given[i]?.name}` : side.label,
  )
  return readings.map((reading, i) => {
    const label = second[i] ?? ''
    const nth = second.slice(0, i + 1).filter((each) => each === label).length
    return { ...reading, side: { ...reading.side, label: isTwice(second, label) ? `${label} #${nth}` : label } }
  })
}

/** Reads all sides, one after the other, so that only one year's cells are held at a time. */
export const readSides = async (given: readonly string[], reading: Reading): Promise<readonly SideReading[]> => {
  const readings: SideReading[] = []
  const { sources, options } = reading
  const sides = given.map((argument) => givenSide(sources, argument))
  for (const side of sides) readings.push(withYear(await readSide(side, reading), options))
  refuseLost(
    options.figures ?? new Map(),
    readings.flatMap(({ lost }) => (lost ? [lost] : [])),
  )
  return distinct(readings, sides)
}

import { type Making, sideOf } from '../engine/compare/scored-year.js'
import type { Side } from '../engine/compare/year.js'
import { score } from '../engine/score/score.js'
import { type Finding, finding, Refusal } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import type { Opened, Sources } from '../formats/sources.js'
import { sealOf } from '../formats/xlsx/own-mark.js'
import { crosswalks, newestRules, rulesById, rulesForYear } from '../instrument/catalog.js'
import type { Crosswalk } from '../instrument/crosswalk.js'
import type { Rules } from '../instrument/read.js'
import { parsed } from '../scoresheet/earlier-results/careful-json.js'
import { type List, listIn, listMembers, listOfYear } from '../scoresheet/earlier-results/list.js'
import type { ListColumns } from '../scoresheet/earlier-results/list-head.js'
import type { FigureRole } from '../scoresheet/earlier-results/list-heading.js'
import { membersIn, type ResultFile, resultIn, sheetsIn, yearOf } from '../scoresheet/earlier-results/result-file.js'
import { sameKey } from '../scoresheet/identity.js'
import type { Role } from '../scoresheet/words.js'
import { outsideFindings } from '../scoresheet/year.js'
import { namedRules } from './instrument.js'
import { refuseLost } from './list-columns.js'
import type { RunOptions } from './options.js'
import { RESULT_SCHEMA } from './own-output.js'
import { type Input, inputOf } from './result.js'
import { readRun } from './score.js'

/** A side with what was found while reading it. */
export interface SideReading {
  readonly side: Side
  readonly findings: readonly Finding[]
  readonly inputs: readonly Input[]
  /** Of a list: choices of figures that it has no column for, as they were typed. */
  readonly lost?: readonly string[]
}

/** How sides are read: scoresheets as any run's, lists by columns of figures beside the other roles. */
export interface SideOptions extends RunOptions {
  readonly figures?: ReadonlyMap<FigureRole, readonly string[]>
}

/** An argument `[LABEL=]FILE`. */
interface Given {
  readonly label: string | null
  readonly file: string
  /** What the file or folder is called. */
  readonly name: string
}

/** What is looked up for all sides, each once. */
export interface Shelf extends Making {
  readonly crosswalks: readonly Crosswalk[]
  readonly rulesOf: (id: string) => Rules | null
}

/** The shipped rules, read when they are first asked for. */
export const shelf = (): Shelf => {
  const known = new Map<string, Rules | null>()
  const rulesOf = (id: string): Rules | null => {
    const rules = known.has(id) ? known.get(id) : rulesById(id)
    known.set(id, rules ?? null)
    return rules ?? null
  }
  const instrumentOf = (id: string) => rulesOf(id)?.instrument ?? null
  return { crosswalks: crosswalks(), rulesOf, instrumentOf, same: sameKey }
}

/** The index of such a workbook as a list: it stands there rounded, unrounded and as the engine had it. */
const OWN_INDEX: ReadonlyMap<FigureRole, readonly string[]> = new Map([['index', ['IPP']]])

/** A result of a nation's units with all their cells is far longer than any scoresheet; a text cannot be longer. */
const LONGEST_RESULT = 500 * 1024 * 1024

/** `LABEL=FILE`, unless a file of that whole name is there. */
const labelIn = ({ part, isFile, isThere }: Sources, argument: string): Pick<Given, 'label' | 'file'> => {
  const at = argument.indexOf('=')
  const { file, unit } = part(argument)
  // FILE=UNIT of a file that is there has no label.
  if (unit !== null && isFile(file) && !isThere(unit)) return { label: null, file: argument }
  if (at <= 0 || isThere(argument)) return { label: null, file: argument }
  return { label: argument.slice(0, at).trim(), file: argument.slice(at + 1) }
}

const givenOf = (sources: Sources, argument: string): Given => {
  const { label, file } = labelIn(sources, argument)
  return { label, file, name: sources.called(file).replace(/\.(?:ipp\.)?(?:xlsx|xlsm|csv|json)$/i, '') }
}

const yearLabel = (label: string | null): number | null =>
  label !== null && /^(?:19|20)\d\d$/.test(label) ? Number(label) : null

const labelled = ({ label, file, name }: Given, year: number | null): Pick<Side, 'label' | 'year' | 'source'> => ({
  label: label ?? (year === null ? name : String(year)),
  year,
  source: file,
})

const textOf = ({ source }: Opened): string => new TextDecoder().decode(source.read(0, source.size))

const looksJson = ({ source }: Opened): boolean =>
  /^\uFEFF?\s*\{/.test(new TextDecoder().decode(source.read(0, Math.min(source.size, 64))))

/** The rules of a result file: those of its hash where they are at hand, else only what rounding and ladder need. */
const rulesOfResult = (
  file: ResultFile,
  named: Rules | null,
  { rulesOf }: Shelf,
): { rules: Rules; isTheirs: boolean } => {
  const { id, hash } = file.instrument
  const own = [named, rulesOf(id)].find((rules) => rules?.hash === hash)
  if (own) return { rules: own, isTheirs: true }
  const { instrument } = rulesOf(id) ?? newestRules()
  return { rules: { instrument: { ...instrument, id }, hash }, isTheirs: false }
}

const resultSide = (opened: Opened, given: Given, named: Rules | null, shelf: Shelf): SideReading => {
  const file = resultIn(parsed(textOf(opened)))
  if (!file) throw operatorFault('result-foreign', { file: given.file })
  const { rules, isTheirs } = rulesOfResult(file, named, shelf)
  const { instrument, hash } = rules
  const about = { ...labelled(given, yearLabel(given.label) ?? yearOf(file)), kind: 'result', hash } as const
  const side: Side = { ...about, instrument, ...membersIn(file, instrument), carried: new Map(), watched: [] }
  const input = inputOf(opened, file.units.length)
  if (!isTheirs) return { side, findings: [], inputs: [input] }
  const sheets = sheetsIn(file, instrument)
  const result = score(instrument, sheets, { partial: true })
  const places = new Map(sheets.map((sheet, i) => [sheet, i]))
  const again = sideOf(result, about, shelf)
  const order = result.units.map((unit) => places.get(unit.input) ?? 0)
  return { side: { ...side, ...inOrder(again, order) }, findings: [], inputs: [input] }
}

/** What was worked out for ranked units, put back into the order of the file. */
const inOrder = ({ carried, watched }: Side, order: readonly number[]): Pick<Side, 'carried' | 'watched'> => {
  const back = <T>(list: readonly T[]): readonly T[] => {
    const sorted: T[] = []
    for (const [i, each] of list.entries()) sorted[order[i] ?? i] = each
    return sorted
  }
  return { carried: new Map([...carried].map(([id, list]) => [id, back(list)])), watched: back(watched) }
}

const yearOfList = ({ years, titleYear }: List, given: Given): number | null => {
  const label = yearLabel(given.label)
  const [year, ...others] = years
  if (label !== null || others.length === 0) return label ?? year ?? titleYear
  throw operatorFault('list-years', { file: given.file, years })
}

const listSide = (
  whole: List,
  opened: Opened,
  sheet: string | null,
  given: Given,
  named: Rules | null,
  shelf: Shelf,
): SideReading => {
  const year = yearOfList(whole, given)
  const list = year === null ? whole : listOfYear(whole, year)
  const [id] = list.instruments
  const theirs = id === undefined ? null : shelf.rulesOf(id)
  const rules = theirs ?? named ?? (year === null ? null : rulesForYear(year)) ?? newestRules()
  const { units, agencies, findings } = listMembers(list, rules.instrument, { file: given.file, sheet })
  const side: Side = {
    ...labelled(given, year),
    kind: list.isResult ? 'table' : 'published',
    instrument: rules.instrument,
    hash: null,
    units,
    agencies,
    carried: new Map(),
    watched: [],
  }
  return { side, findings, inputs: [inputOf(opened, list.lines.length)], lost: list.lost }
}

/** The list of indices in a file; null where it holds none, so that it is read as a scoresheet and judged there. */
const listOf = (opened: Opened, options: SideOptions): { list: List; sheet: string | null } | null => {
  const { limits, encoding, headerRow, sheets, figures = [] } = options
  const columns: ListColumns = new Map<Role | FigureRole, readonly string[]>([...options.columns, ...figures])
  try {
    const csv = { encoding, limits: csvLimits(limits) }
    const { tables } = openWorkbook(opened.source, opened.file, { limits, csv })
    for (const table of tables.filter(({ name }) => sheets.length === 0 || (name !== null && sheets.includes(name)))) {
      const list = listIn(table, { columns, headerRow })
      if (list) return { list, sheet: table.name }
    }
    return null
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

const sheetSide = async (sources: Sources, given: Given, options: RunOptions, shelf: Shelf): Promise<SideReading> => {
  const { run } = await readRun(sources, {
    ...options,
    files: [given.file],
    year: yearLabel(given.label),
    // Other names tell who is who between sides; within a year they would merge two units of one name.
    aliases: null,
  })
  const years = new Set(run.result.units.flatMap(({ input }) => input.year ?? []))
  const [only] = years
  const year = yearLabel(given.label) ?? (years.size === 1 ? (only ?? null) : null)
  const about = { ...labelled(given, year), kind: 'scored', hash: run.instrumentHash } as const
  return { side: sideOf(run.result, about, shelf), findings: run.findings, inputs: run.inputs }
}

/** A side whose year its instrument is not in force in says so, whatever it came from. */
const withYear = ({ side, ...rest }: SideReading, { instrument }: RunOptions): SideReading => {
  const doubts = side.year === null ? [] : outsideFindings(side.instrument, [side.year], instrument !== null)
  const isTold = rest.findings.some(({ code }) => code === 'W-YEAR-OUTSIDE')
  return { ...rest, side, findings: isTold ? rest.findings : [...rest.findings, ...doubts] }
}

/** The tool's own workbook as a side with all its scores; null for any other file, and for one that somebody saved since. */
const workbookSide = async (
  opened: Opened,
  given: Given,
  named: Rules | null,
  { shelf, options }: { readonly shelf: Shelf; readonly options: RunOptions },
): Promise<SideReading | null> => {
  // Loaded here: it brings the words of workbooks, which no other run needs.
  const { ownWorkbook } = await import('./own-workbook.js')
  const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
  const { tables } = openWorkbook(opened.source, opened.file, { limits: options.limits, csv })
  const own = ownWorkbook(tables, (id) => [named, shelf.rulesOf(id)].flatMap((rules) => rules ?? []))
  if (!own) return null
  const about = {
    ...labelled(given, yearLabel(given.label) ?? own.year),
    kind: 'result',
    hash: own.rules.hash,
  } as const
  const side = sideOf(own.result, about, shelf)
  return { side, findings: [], inputs: [inputOf(opened, own.result.units.length)] }
}

/** Reads one side of a comparison: scoresheets, a result of the tool, or a published list. */
const readSide = async (sources: Sources, given: Given, options: SideOptions, shelf: Shelf): Promise<SideReading> => {
  if (!sources.isFile(given.file)) return sheetSide(sources, given, options, shelf)
  const isJson = /\.json$/i.test(given.file)
  const limits = isJson ? { ...options.limits, file: LONGEST_RESULT } : options.limits
  const opened = await sources.open(given.file, limits)
  if (!('source' in opened)) return sheetSide(sources, given, options, shelf)
  const named = options.instrument === null ? null : await namedRules(sources, options.instrument)
  if (isJson || looksJson(opened)) return resultSide(opened, given, named, shelf)
  const seal = sealOf(opened.source)
  const isOwn = seal?.mark === RESULT_SCHEMA
  const own = isOwn && seal.intact ? await workbookSide(opened, given, named, { shelf, options }) : null
  if (own) return own
  const found = listOf(
    opened,
    isOwn ? { ...options, figures: options.figures?.size ? options.figures : OWN_INDEX } : options,
  )
  if (found && isOwn && !seal.intact) {
    const edited = finding(given.file, { code: 'W-RESULT-EDITED' })
    const reading = listSide(found.list, opened, found.sheet, given, named, shelf)
    return { ...reading, findings: [edited, ...reading.findings] }
  }
  return found
    ? listSide(found.list, opened, found.sheet, given, named, shelf)
    : sheetSide(sources, given, options, shelf)
}

/** Labels that tell sides apart: where two are equal, by file too, and by number where that is equal as well. */
const distinct = (readings: readonly SideReading[], given: readonly Given[]): readonly SideReading[] => {
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
export const readSides = async (
  sources: Sources,
  given: readonly string[],
  options: SideOptions,
  shelf: Shelf,
): Promise<readonly SideReading[]> => {
  const readings: SideReading[] = []
  const sides = given.map((argument) => givenOf(sources, argument))
  for (const side of sides) readings.push(withYear(await readSide(sources, side, options, shelf), options))
  refuseLost(
    options.figures ?? new Map(),
    readings.flatMap(({ lost }) => (lost ? [lost] : [])),
  )
  return distinct(readings, sides)
}

import type { Making } from '../engine/compare/scored-year.js'
import type { Side } from '../engine/compare/year.js'
import type { Finding } from '../finding/finding.js'
import type { Opened, Sources } from '../formats/sources.js'
import { crosswalks, rulesById } from '../instrument/catalog.js'
import type { Crosswalk } from '../instrument/crosswalk.js'
import type { Rules } from '../instrument/read.js'
import type { FigureRole } from '../scoresheet/earlier-results/list-heading.js'
import { sameKey } from '../scoresheet/identity.js'
import type { RunOptions } from './options.js'
import type { WorkbookHeadings } from './own-grid.js'
import type { Input } from './result.js'

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
export interface GivenSide {
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

export interface OpenSide {
  readonly opened: Opened
  readonly given: GivenSide
  /** The rules that the operator named; null where none were. */
  readonly named: Rules | null
  readonly options: SideOptions
  readonly shelf: Shelf
  /** The headings of the tool's own workbook in each language, which no other file needs. */
  readonly headings: () => Promise<readonly WorkbookHeadings[]>
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

/** `LABEL=FILE`, unless a file of that whole name is there. */
const labelIn = ({ part, isFile, isThere }: Sources, argument: string): Pick<GivenSide, 'label' | 'file'> => {
  const at = argument.indexOf('=')
  const { file, unit } = part(argument)
  // FILE=UNIT of a file that is there has no label.
  if (unit !== null && isFile(file) && !isThere(unit)) return { label: null, file: argument }
  if (at <= 0 || isThere(argument)) return { label: null, file: argument }
  return { label: argument.slice(0, at).trim(), file: argument.slice(at + 1) }
}

export const givenSide = (sources: Sources, argument: string): GivenSide => {
  const { label, file } = labelIn(sources, argument)
  return { label, file, name: sources.nameOf(file).replace(/\.(?:ipp\.)?(?:xlsx|xlsm|csv|json)$/i, '') }
}

/** The year that a label is; null for any other. */
export const yearLabel = (label: string | null): number | null =>
  label !== null && /^(?:19|20)\d\d$/.test(label) ? Number(label) : null

/** What a side is called, and where it comes from. */
export const sideLabel = (
  { label, file, name }: GivenSide,
  year: number | null,
): Pick<Side, 'label' | 'year' | 'source'> => ({
  label: label ?? (year === null ? name : String(year)),
  year,
  source: file,
})

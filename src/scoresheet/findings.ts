import { type CellSet, cellAt, cellSet } from '../finding/cell-ranges.js'
import type { FindingCode } from '../finding/code.js'
import { type Finding, finding, type Remark } from '../finding/finding.js'
import { cellOf, type Place } from '../finding/place.js'

/** A remark, perhaps with the file that it is about. */
export interface FileRemark extends Remark {
  readonly file?: string | null
}

/** What is the matter at a place, or (null) with the run as a whole. */
export const remarkAt = (place: Place | null, remark: Remark): FileRemark => {
  const { file = null, sheet = null } = place?.origin ?? {}
  return { file, sheet, cell: place ? cellOf(place) : null, ...remark }
}

/** A remark as a finding, about the file that it names. */
const findingOf = ({ file = null, ...remark }: FileRemark): Finding => finding(file, remark)

export const findingAt = (place: Place | null, remark: Remark): Finding => findingOf(remarkAt(place, remark))

/**
 * Collects what is found so that a million faulty cells take no more room than a few. What has one cause (one key) is told
 * once, and of those that are alike in one column of one sheet the first three are told by themselves and all further
 * ones together: each such remark counts its cells, names them, and stands at the first.
 */
export interface FindingCollector {
  readonly add: (remark: FileRemark, key?: string) => void
  /** Whether anything was told under this key. */
  readonly has: (key: string) => boolean
  readonly remarks: () => readonly FileRemark[]
}

/** How many of those that are alike are told by themselves. */
const SINGLY = 3

/** What names something that only the finding itself names: nobody would find it again by a range of cells. */
const APART: ReadonlySet<FindingCode> = new Set([
  'E-UNIT-MISSING',
  'E-GROUP-MIXED',
  'W-UNIT-UNEXPECTED',
  'W-NAME-NEAR',
  'W-NAME-MISMATCH',
  'W-EVALUATOR-FILES',
])

/** What remarks have in common that are alike; null where a remark is never gathered. */
type Likeness = (remark: FileRemark) => string | null

/** In one column of one sheet. */
const IN_COLUMN: Likeness = ({ code, file, sheet, cell, found }) => {
  const at = cellAt(cell)
  if (!at || APART.has(code)) return null
  // Units that lack the same are alike; what a unit lacks cannot be seen in a cell.
  const lacking = code === 'E-IND-MISSING' ? found : ''
  return [code, file ?? '', sheet ?? '', at.column, lacking].join('\u0000')
}

/** About one unit: a row of a wide table has a column for each score. */
export const OF_UNIT: Likeness = ({ code, file, sheet, cell }) =>
  cellAt(cell) ? [code, file ?? '', sheet ?? ''].join('\u0000') : null

/** One or more remarks as one. */
interface Kept {
  first: FileRemark
  count: number
  cells: CellSet | null
}

const addCells = (set: CellSet, { cell, cells }: Remark): void => {
  for (const each of cells ?? (cell ? [cell] : [])) set.add(each)
}

const isBefore = (a: Remark, b: Remark): boolean => {
  const [x, y] = [cellAt(a.cell), cellAt(b.cell)]
  return x !== null && y !== null && (x.row - y.row || x.column - y.column) < 0
}

const grow = (kept: Kept, remark: FileRemark): void => {
  if (!kept.cells) {
    kept.cells = cellSet()
    addCells(kept.cells, kept.first)
  }
  addCells(kept.cells, remark)
  kept.count += remark.count ?? 1
  if (isBefore(remark, kept.first)) kept.first = remark
}

const remarkOf = ({ first, count, cells }: Kept): FileRemark => {
  const ranges = cells?.ranges() ?? []
  return ranges.length > 0 ? { ...first, count, cells: ranges } : { ...first, count }
}

/** Those that are alike: how many are told by themselves, which of these may give way, and all others. */
interface Group {
  singles: number
  readonly loose: Kept[]
  rest: Kept | null
}

/** Puts a remark among those that are told by themselves where it stands before one; gives the last, which has no place. */
const displacedRemark = (loose: readonly Kept[], remark: FileRemark): FileRemark => {
  const last = loose.at(-1)
  if (!last || !isBefore(remark, last.first)) return remark
  return loose.reduce((moved, kept) => {
    if (!isBefore(moved, kept.first)) return moved
    const { first } = kept
    kept.first = moved
    kept.count = moved.count ?? 1
    return first
  }, remark)
}

export const findingCollector = (likeness: Likeness = IN_COLUMN): FindingCollector => {
  const all: Kept[] = []
  const keyed = new Map<string, Kept>()
  const alike = new Map<string, Group>()
  const keep = (remark: FileRemark, key?: string): Kept => {
    const kept = { first: remark, count: remark.count ?? 1, cells: null }
    all.push(kept)
    if (key !== undefined) keyed.set(key, kept)
    return kept
  }
  const groupOf = (like: string): Group => {
    const group = alike.get(like) ?? { singles: 0, loose: [], rest: null }
    alike.set(like, group)
    return group
  }
  const addAlike = (group: Group, remark: FileRemark, key?: string): void => {
    if (group.singles < SINGLY) {
      group.singles += 1
      // What grows under a key of its own stays where it is.
      if (key === undefined) group.loose.push(keep(displacedRemark(group.loose, remark)))
      else keep(remark, key)
      return
    }
    const last = displacedRemark(group.loose, remark)
    if (group.rest) grow(group.rest, last)
    else group.rest = keep(last)
  }
  const add = (remark: FileRemark, key?: string): void => {
    const known = key === undefined ? undefined : keyed.get(key)
    const like = known ? null : likeness(remark)
    if (known) grow(known, remark)
    else if (like === null) keep(remark, key)
    else addAlike(groupOf(like), remark, key)
  }
  return { add, has: (key) => keyed.has(key), remarks: () => all.map(remarkOf) }
}

export const findingsIn = (collector: FindingCollector): readonly Finding[] => collector.remarks().map(findingOf)

export const withAlikeAsOne = (findings: readonly Finding[]): readonly Finding[] => {
  const collector = findingCollector()
  for (const each of findings) collector.add(each)
  return findingsIn(collector)
}

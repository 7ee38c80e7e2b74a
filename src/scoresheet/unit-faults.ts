import { address } from '../finding/address.js'
import { cellAt } from '../finding/cell-ranges.js'
import { type Finding, severityOf } from '../finding/finding.js'
import { type FileRemark, type FindingCollector, findingCollector, findingsIn, OF_UNIT } from './findings.js'

/** What is found of one unit: it goes to the findings of the run, and what keeps the unit from an index stands against it. */
interface UnitFindings extends FindingCollector {
  readonly faults: () => UnitFaults
}

/** What stands against a unit, made when it is asked for. */
export type UnitFaults = Iterable<Finding> & { readonly length: number }

const NO_FAULTS: readonly Finding[] = []

/** "F2", "F2:G9" so many rows further down; anything else as it is. */
const moveCells = (cells: string, by: number): string =>
  cells
    .split(':')
    .map((each) => {
      const at = cellAt(each)
      return at ? address(at.column, at.row + by) : each
    })
    .join(':')

/** A finding so many rows further down, of that unit. */
const movedFinding = (found: Finding, by: number, unit: string | null): Finding => ({
  ...found,
  unit,
  cell: found.cell && moveCells(found.cell, by),
  cells: found.cells?.map((each) => moveCells(each, by)) ?? null,
})

/** Faults that are those of other units too, but for the row: a wrong column makes the same ones for each of its units. */
class AlikeFaults implements Iterable<Finding> {
  readonly #first: readonly Finding[]
  readonly #down: number
  readonly #unit: string | null
  constructor(first: readonly Finding[], down: number, unit: string | null) {
    this.#first = first
    this.#down = down
    this.#unit = unit
  }
  get length(): number {
    return this.#first.length
  }
  *[Symbol.iterator](): Iterator<Finding> {
    for (const each of this.#first) yield movedFinding(each, this.#down, this.#unit)
  }
}

/** So many kinds are remembered; a run where each unit has faults of its own gains nothing from more. */
const REMEMBERED = 1 << 10

/** Keeps faults once for all units that have them alike. */
const faultKeeper = (): ((faults: readonly Finding[]) => UnitFaults) => {
  const known = new Map<string, readonly Finding[]>()
  return (faults) => {
    const [first] = faults
    if (!first || faults.some(({ unit }) => unit !== first.unit)) return faults
    const rows = faults.flatMap(({ cell, cells }) =>
      (cells ?? [cell]).map((each) => cellAt(each?.split(':')[0])?.row ?? 1),
    )
    const up = 1 - Math.min(...rows)
    const top = faults.map((each) => movedFinding(each, up, null))
    const key = JSON.stringify(top)
    const before = known.get(key)
    if (!before && known.size >= REMEMBERED) return faults
    if (!before) known.set(key, top)
    return new AlikeFaults(before ?? top, -up, first.unit)
  }
}

/** For each unit of a run what is found of it. */
export const unitFindings = (run: FindingCollector): (() => UnitFindings) => {
  const keepFaults = faultKeeper()
  const { has, remarks } = run
  return () => {
    let faults: FindingCollector | null = null
    const add = (remark: FileRemark, key?: string): void => {
      run.add(remark, key)
      if (severityOf(remark.code) !== 'error') return
      faults ??= findingCollector(OF_UNIT)
      faults.add(remark)
    }
    return { add, has, remarks, faults: () => (faults ? keepFaults(findingsIn(faults)) : NO_FAULTS) }
  }
}

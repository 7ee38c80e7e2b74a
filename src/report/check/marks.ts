import { address } from '../../finding/address.js'
import { type CellRange, rangeOf } from '../../finding/cell-ranges.js'
import type { Finding, Severity } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import type { Table } from '../../formats/cell-table.js'
import { COLOUR } from '../../formats/palette.js'
import type { CellMark } from '../../formats/xlsx/marked/marked-rows.js'
import { MergeCursor } from '../../formats/xlsx/merges.js'
import { describe } from '../../wording/finding.js'

/** How grave findings are, the gravest first. */
export const GRAVEST: readonly Severity[] = ['error', 'warning', 'notice']

/** A stretch of cells that a finding is about. */
export interface Mark {
  readonly finding: Finding
  readonly range: CellRange
}

/** Where a finding is marked: all its cells where they are known, else the one it stands at. */
const rangesIn = ({ cell, cells }: Finding): readonly CellRange[] =>
  (cells ?? [cell]).flatMap((each) => rangeOf(each) ?? [])

/** The stretches of cells that findings are about, from top to bottom. */
export const marksOf = (findings: readonly Finding[]): readonly Mark[] =>
  findings
    .flatMap((finding) => rangesIn(finding).map((range): Mark => ({ finding, range })))
    .sort((a, b) => a.range.top - b.range.top)

const gravest = (findings: readonly Finding[]): Severity =>
  GRAVEST.find((severity) => findings.some((finding) => finding.severity === severity)) ?? 'notice'

/** The ground of a cell that these findings are about: of the gravest. */
export const fillOf = (findings: readonly Finding[]): string => COLOUR[gravest(findings)]

/** Of how many cells a finding may speak so that each of them carries the note; of more the first does. */
const NOTED = 1000

export const noteLine = (code: string, { message, fix }: { readonly message: string; readonly fix: string }): string =>
  `${code}: ${message} ${fix}`

/** What a cell's note says; null where its findings speak of so many cells that the note stands at their first. */
export const noteOf = (findings: readonly Finding[], names: ReadonlySet<string>, language: Language): string | null => {
  const said = findings
    .filter(({ count, cell }) => count <= NOTED || names.has(cell ?? ''))
    .map((finding) => noteLine(finding.code, describe(finding, language)))
  return said.length > 0 ? said.join('\n') : null
}

/** A cell and the findings that are about it; `at` is how the findings call it. */
interface Touched {
  readonly column: number
  readonly row: number
  readonly at: string
  readonly finding: Finding
}

const areaOf = ({ top, left, bottom, right }: CellRange): number => (bottom - top + 1) * (right - left + 1)

/** Every cell of a stretch; of one that is more than its finding counts, such as two merges, only the first. */
const touchedIn = ({ finding, range }: Mark): readonly Touched[] => {
  const { top, left, bottom, right } = areaOf(range) <= Math.max(finding.count, NOTED) ? range : firstOf(range)
  return Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => {
      const [column, row] = [left + across, top + down]
      return { column, row, at: address(column, row), finding }
    }),
  ).flat()
}

const firstOf = ({ top, left }: CellRange): CellRange => ({ top, left, bottom: top, right: left })

/** The same cells from top to bottom; one that a merge covers is the merge's first, which is what shows. */
const uncoveredCells = (touched: readonly Touched[], { merges }: Table): readonly Touched[] => {
  const cursor = new MergeCursor(merges)
  return [...touched]
    .sort((a, b) => a.row - b.row)
    .map((each) => {
      cursor.enter(each.row)
      const range = rangeOf(cursor.covering(each.column))
      return range ? { ...each, column: range.left, row: range.top } : each
    })
}

/** The cells of a sheet that findings are about: each once, with its ground and what its note says. */
export const cellMarks = (table: Table, findings: readonly Finding[], language: Language): readonly CellMark[] => {
  const cells = new Map<string, Touched[]>()
  for (const each of uncoveredCells(marksOf(findings).flatMap(touchedIn), table)) {
    const key = address(each.column, each.row)
    const known = cells.get(key) ?? []
    cells.set(key, known)
    known.push(each)
  }
  return [...cells.values()].flatMap((touched) => {
    const [first] = touched
    if (!first) return []
    const { column, row } = first
    const own = [...new Set(touched.map(({ finding }) => finding))]
    const names = new Set(touched.map(({ at }) => at))
    return [{ column, row, fill: fillOf(own), note: noteOf(own, names, language) }]
  })
}

import type { Finding } from '../../finding/finding.js'
import type { Mark } from './marks.js'

type ByColumn = ReadonlyMap<number, readonly Finding[]>

const byColumn = (marks: readonly Mark[]): ByColumn => {
  const columns = new Map<number, Finding[]>()
  for (const { finding, range } of marks)
    for (let column = range.left; column <= range.right; column++) {
      const known = columns.get(column) ?? []
      columns.set(column, known)
      known.push(finding)
    }
  return columns
}

/** The marks of a sheet while its rows are walked from top to bottom. */
interface Walk {
  /** The next row, before this one, at which marks begin: no cell of the sheet may stand there. */
  readonly before: (row: number) => number | null
  readonly at: (row: number) => ByColumn
}

export const walkOf = (marks: readonly Mark[]): Walk => {
  let next = 0
  let open: readonly Mark[] = []
  const before = (row: number): number | null => {
    const top = marks[next]?.range.top
    return top !== undefined && top < row ? top : null
  }
  const at = (row: number): ByColumn => {
    const begun: Mark[] = []
    for (let mark = marks[next]; mark && mark.range.top <= row; mark = marks[++next]) begun.push(mark)
    open = [...open, ...begun].filter(({ range }) => range.bottom >= row)
    return byColumn(open)
  }
  return { before, at }
}

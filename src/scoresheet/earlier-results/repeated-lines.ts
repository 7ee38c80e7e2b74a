import type { Member } from '../../engine/compare/year.js'
import { equal } from '../../exact/exact.js'
import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import { sameKey } from '../identity.js'
import type { Heading } from './list-heading.js'
import { figureIn, type Line } from './list-line.js'

export interface Listed {
  readonly line: Line
  readonly member: Member
}

/** What may tell two lines of one name apart: a text, null where the line has none, `true` for any or none. */
type Mark = string | null | true

const marksOf = ({ line, member: { keys, group } }: Listed): readonly (string | null)[] =>
  [keys.agencyCode, keys.unitCode, line.text('province'), group ?? line.text('group')].map((mark) =>
    mark === null ? null : sameKey(mark),
  )

const combinationsOf = (options: readonly (readonly Mark[])[]): readonly (readonly Mark[])[] =>
  options.reduce<readonly (readonly Mark[])[]>(
    (all, own) => all.flatMap((before) => own.map((mark) => [...before, mark])),
    [[]],
  )

/** The keys under which a line is kept or looked up, so that marks meet that are equal or of which one is missing. */
const keysOf = (listed: Listed, marks: (mark: string | null) => readonly Mark[]): readonly string[] => {
  const { agency, unit } = listed.member.keys
  return combinationsOf(marksOf(listed).map(marks)).map((each) => JSON.stringify([agency, unit, ...each]))
}

const keptUnder = (listed: Listed): readonly string[] => keysOf(listed, (mark) => [mark, true])
const soughtUnder = (listed: Listed): readonly string[] =>
  keysOf(listed, (mark) => (mark === null ? [true] : [mark, null]))

const FIGURES: readonly Heading[] = ['index', 'figure f02', 'figure f03']

/** The first figure in which two lines differ; null where they give the same. */
const differenceOf = (a: Line, b: Line): Heading | null =>
  FIGURES.find((heading) => {
    const [one, other] = [figureIn(a.text(heading)), figureIn(b.text(heading))]
    return one && other ? !equal(one, other) : one !== other
  }) ?? null

const withoutIndex = (member: Member): Member => ({
  ...member,
  basis: null,
  index: null,
  rounded: null,
  predicate: null,
  rank: null,
  groupRank: null,
  forms: [],
  aspects: [],
  isUnread: true,
})

/** What is told of a line that speaks of somebody once more; `differing` is the figure in which it contradicts the first. */
const remarkOf = (
  { line: first, member }: Listed,
  { row }: Line,
  { columns, differing }: { readonly columns: ReadonlyMap<Heading, number>; readonly differing: Heading | null },
): Remark => {
  const unit = member.unit ?? member.agency
  const name = [...columns.keys()].find((heading) => heading === (member.unit === null ? 'agency' : 'unit'))
  const column = columns.get(differing ?? name ?? 'index') ?? 0
  const before = address(column, first.row)
  if (differing === null)
    return { code: 'N-ROW-TWICE', cell: address(column, row), found: unit, expected: before, unit }
  const text = first.text(differing)
  const expected = text === null ? before : `${before} (${text})`
  return { code: 'E-ROW-DUP', cell: address(column, row), expected, unit, why: 'list' }
}

/**
 * Whoever a list names, each once: lines of one name are one where codes, province and group do not tell them apart. Where
 * their figures differ nobody knows which counts: it has no index.
 */
export const eachOnce = (
  all: readonly Listed[],
  columns: ReadonlyMap<Heading, number>,
): { readonly members: readonly Member[]; readonly remarks: readonly Remark[] } => {
  const known = new Map<string, Listed>()
  const members = new Map<Listed, Member>()
  const remarks: Remark[] = []
  for (const listed of all) {
    const first = soughtUnder(listed).flatMap((key) => known.get(key) ?? [])[0]
    if (!first) {
      for (const key of keptUnder(listed).filter((each) => !known.has(each))) known.set(key, listed)
      members.set(listed, listed.member)
      continue
    }
    const differing = differenceOf(first.line, listed.line)
    if (differing !== null) members.set(first, withoutIndex(first.member))
    remarks.push(remarkOf(first, listed.line, { columns, differing }))
  }
  return { members: [...members.values()], remarks }
}

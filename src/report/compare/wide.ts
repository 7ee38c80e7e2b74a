import { moveOf } from '../../engine/compare/change.js'
import type { Comparison, Pair, Track } from '../../engine/compare/compare.js'
import { byNode } from '../../engine/compare/split.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import { newest, sumOfKind } from './figure.js'
import type { SideRow, SideTable } from './side-table.js'

/** Places of changes; people round further if they must. */
const PLACES = 4

const figure = (value: Exact | null): CsvField => (value ? { figure: toFixed(value, PLACES) } : null)

/** The nodes that changes are split into, by pair, in the order in which they first appear. */
const nodesOf = (comparison: Comparison, pair: Pair): readonly string[] => {
  const nodes = new Set<string>()
  for (const track of comparison.units) {
    const move = moveOf(comparison, pair, track)
    if (move?.split.ok) for (const { node, unit } of move.split.terms) if (!unit) nodes.add(node)
  }
  return [...nodes].sort()
}

const sideFields = (comparison: Comparison, track: Track): readonly CsvField[] =>
  comparison.sides.flatMap(({ instrument }, i): CsvField[] => {
    const member = track.members[i]
    const { places, mode } = instrument.rounding.value
    return [
      member?.rounded ? { figure: toFixed(member.rounded, places, mode) } : null,
      member?.predicate?.letter ?? null,
      member?.rank ?? null,
      member?.groupRank ?? null,
    ]
  })

const pairFields = (
  comparison: Comparison,
  pair: Pair,
  track: Track,
  nodes: readonly string[],
): readonly CsvField[] => {
  const move = moveOf(comparison, pair, track)
  const terms = move?.split.ok ? move.split.terms : []
  const sums = new Map(byNode(terms).map(({ node, value }) => [node, value]))
  return [
    figure(move?.change ?? null),
    figure(move?.cause?.rules ?? null),
    figure(move?.cause?.performance ?? null),
    ...nodes.map((node) => figure(sums.get(node) ?? null)),
    figure(sumOfKind(terms, 'entering')),
    figure(sumOfKind(terms, 'leaving')),
  ]
}

type Nodes = readonly (readonly string[])[]

const columnsOf = ({ sides, pairs }: Comparison, nodes: Nodes): readonly string[] => [
  'level',
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'group',
  ...sides.flatMap(({ label }) => ['ipp', 'letter', 'rank', 'group_rank'].map((name) => `${name} ${label}`)),
  ...pairs.flatMap(({ before }, i) =>
    ['change', 'rules', 'performance', ...(nodes[i] ?? []), 'entering', 'leaving'].map(
      (name) => `${name} ${sides[before + 1]?.label ?? ''}`,
    ),
  ),
]

function* rowsOf(comparison: Comparison, nodes: Nodes): Generator<SideRow> {
  for (const track of [...comparison.agencies, ...comparison.units]) {
    const { agency, unit, agencyCode, unitCode, group } = newest(track)
    const names = [track.level, agency, unit, agencyCode, unitCode, group]
    const moves = comparison.pairs.flatMap((pair, i) => pairFields(comparison, pair, track, nodes[i] ?? []))
    yield {
      fields: [...names, ...sideFields(comparison, track), ...moves],
      sides: track.members.flatMap((member, side) => (member ? [side] : [])),
    }
  }
}

/** A comparison for people: one row per agency and unit, every side and every change beside each other. */
export const wideTable = (comparison: Comparison): SideTable => {
  const nodes = comparison.pairs.map((pair) => nodesOf(comparison, pair))
  return { header: columnsOf(comparison, nodes), rows: rowsOf(comparison, nodes) }
}

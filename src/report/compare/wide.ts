import { moveOf } from '../../engine/compare/change.js'
import type { Comparison, Pair } from '../../engine/compare/compare.js'
import { byNode } from '../../engine/compare/split.js'
import type { Member, Side } from '../../engine/compare/year.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Field } from '../table.js'
import { type Line, lineOf, termsOf } from './columns.js'
import { newest, sumOfKind } from './figure.js'

/** Places of changes; people round further if they must. */
const PLACES = 4

/** A unit or agency; and what its changes were through each node, by the earlier side. */
interface WideLine extends Line {
  readonly sums: readonly ReadonlyMap<string, Exact>[]
}

/** The nodes that changes are split into between two sides. */
const nodesOf = (comparison: Comparison, pair: Pair): readonly string[] => {
  const nodes = new Set<string>()
  for (const track of comparison.units) {
    const split = moveOf(comparison, pair, track)?.split
    for (const { node, unit } of split?.ok ? split.terms : []) if (!unit) nodes.add(node)
  }
  return [...nodes].sort()
}

const named = (key: 'agency' | 'unit' | 'agencyCode' | 'unitCode' | 'group') => (line: Line) => newest(line.track)[key]

const sideColumns = ({ label, instrument }: Side, place: number): readonly Field<WideLine>[] => {
  const { places, mode } = instrument.rounding.value
  const column = (key: string, of: (member: Member) => CsvField): Field<WideLine> => ({
    key: `${key} ${label}`,
    value: ({ track }) => {
      const member = track.members[place]
      return member ? of(member) : null
    },
  })
  return [
    column('ipp', ({ rounded }) => rounded && { figure: toFixed(rounded, places, mode) }),
    column('letter', ({ predicate }) => predicate?.letter ?? null),
    column('rank', ({ rank }) => rank),
    column('group_rank', ({ groupRank }) => groupRank),
  ]
}

const pairColumns = ({ sides }: Comparison, { before }: Pair, nodes: readonly string[]): readonly Field<WideLine>[] => {
  const column = (key: string, of: (line: WideLine) => Exact | null | undefined): Field<WideLine> => ({
    key: `${key} ${sides[before + 1]?.label ?? ''}`,
    value: (line) => {
      const value = of(line)
      return value ? { figure: toFixed(value, PLACES) } : null
    },
  })
  return [
    column('change', ({ moves }) => moves[before]?.change),
    column('rules', ({ moves }) => moves[before]?.cause?.rules),
    column('performance', ({ moves }) => moves[before]?.cause?.performance),
    ...nodes.map((node) => column(node, ({ sums }) => sums[before]?.get(node))),
    ...(['entering', 'leaving'] as const).map((kind) => column(kind, (line) => sumOfKind(termsOf(line, before), kind))),
  ]
}

/** One row per agency and unit, every side and every change beside each other. */
export const wideColumns = (comparison: Comparison): readonly Field<WideLine>[] => [
  { key: 'level', value: ({ track }) => track.level },
  { key: 'agency', value: named('agency') },
  { key: 'unit', value: named('unit') },
  { key: 'agency_code', value: named('agencyCode') },
  { key: 'unit_code', value: named('unitCode') },
  { key: 'group', value: named('group') },
  ...comparison.sides.flatMap(sideColumns),
  ...comparison.pairs.flatMap((pair) => pairColumns(comparison, pair, nodesOf(comparison, pair))),
]

export function* wideLines(comparison: Comparison): Generator<WideLine> {
  for (const track of [...comparison.agencies, ...comparison.units]) {
    const line = lineOf(comparison, track)
    const sums = line.moves.map((_, i) => new Map(byNode(termsOf(line, i)).map(({ node, value }) => [node, value])))
    yield { ...line, sums }
  }
}

import { moveOf } from '../../engine/compare/change.js'
import type { Comparison, Pair } from '../../engine/compare/compare.js'
import { byNode } from '../../engine/compare/split.js'
import type { Reach } from '../../engine/compare/surveyed.js'
import type { Member, Side } from '../../engine/compare/year.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import { isSurveyAlone } from '../../instrument/schema.js'
import type { Field } from '../table.js'
import { lineOf, termsOf } from './change-columns.js'
import { afterOf, newest, sumOfKind } from './change-figures.js'
import { surveyFigure } from './comparison-words.js'
import type { Line } from './name-columns.js'
import { reachIn } from './survey-columns.js'

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

const nameField = (key: 'agency' | 'unit' | 'agencyCode' | 'unitCode' | 'group') => (line: Line) =>
  newest(line.track)[key]

type SideColumn = (key: string, of: (member: Member) => CsvField) => Field<WideLine>

const statistic = (value: number | undefined): CsvField => (value === undefined ? null : { figure: value.toFixed(2) })

/** What a survey says of a side beside its figure and grade. */
const surveySide = (column: SideColumn): readonly Field<WideLine>[] => [
  column('respondents', ({ survey }) => survey?.respondents ?? null),
  column('low', ({ survey }) => statistic(survey?.interval?.low)),
  column('high', ({ survey }) => statistic(survey?.interval?.high)),
]

/** How far a change between two surveys may reach. */
const reachColumns = (pair: Pair): readonly Field<WideLine>[] => {
  const column = (key: string, of: (reach: Reach) => CsvField): Field<WideLine> => ({
    key: `${key} ${afterOf(pair)}`,
    value: ({ track }) => {
      const reach = reachIn(track, pair)
      return reach && of(reach)
    },
  })
  return [
    column('change_low', ({ low }) => statistic(low)),
    column('change_high', ({ high }) => statistic(high)),
    column('beyond_chance', ({ isBeyondChance }) => (isBeyondChance ? 'yes' : 'no')),
  ]
}

const sideColumns = (side: Side, place: number): readonly Field<WideLine>[] => {
  const { label, instrument } = side
  const { places, mode } = instrument.rounding.value
  const column = (key: string, of: (member: Member) => CsvField): Field<WideLine> => ({
    key: `${key} ${label}`,
    value: ({ track }) => {
      const member = track.members[place]
      return member ? of(member) : null
    },
  })
  return [
    column(
      surveyFigure({ sides: [side] })?.toLowerCase() ?? 'ipp',
      ({ rounded }) => rounded && { figure: toFixed(rounded, places, mode) },
    ),
    column('letter', ({ predicate }) => predicate?.letter ?? null),
    ...(isSurveyAlone(instrument)
      ? surveySide(column)
      : [column('rank', ({ rank }) => rank), column('group_rank', ({ groupRank }) => groupRank)]),
  ]
}

const pairColumns = (comparison: Comparison, pair: Pair, nodes: readonly string[]): readonly Field<WideLine>[] => {
  const { before } = pair
  const column = (key: string, of: (line: WideLine) => Exact | null | undefined): Field<WideLine> => ({
    key: `${key} ${afterOf(pair)}`,
    value: (line) => {
      const value = of(line)
      return value ? { figure: toFixed(value, PLACES) } : null
    },
  })
  const causes = [
    column('rules', ({ moves }) => moves[before]?.cause?.rules),
    column('performance', ({ moves }) => moves[before]?.cause?.performance),
  ]
  return [
    column('change', ({ moves }) => moves[before]?.change),
    ...(surveyFigure(comparison) === null ? causes : reachColumns(pair)),
    ...nodes.map((node) => column(node, ({ sums }) => sums[before]?.get(node))),
    ...(['entering', 'leaving'] as const).map((kind) => column(kind, (line) => sumOfKind(termsOf(line, before), kind))),
  ]
}

/** One row per agency and unit, every side and every change beside each other. */
export const wideColumns = (comparison: Comparison): readonly Field<WideLine>[] => [
  { key: 'level', value: ({ track }) => track.level },
  { key: 'agency', value: nameField('agency') },
  { key: 'unit', value: nameField('unit') },
  { key: 'agency_code', value: nameField('agencyCode') },
  { key: 'unit_code', value: nameField('unitCode') },
  { key: 'group', value: nameField('group') },
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

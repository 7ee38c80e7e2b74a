import { type Move, moveOf } from '../../engine/compare/change.js'
import type { Comparison, Pair, Track } from '../../engine/compare/compare.js'
import type { Member, Node } from '../../engine/compare/year.js'
import { type Exact, fraction, sub, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { SideRow, SideTable } from './side-table.js'

/** The columns of a comparison in long form, in an order that never changes. */
const COLUMNS = [
  'agency',
  'unit',
  'agency_code',
  'unit_code',
  'label',
  'year',
  'node',
  'level',
  'value',
  'fraction',
  'change',
  'change_fraction',
  'kind',
] as const

/** Places that a change is written with; its fraction stands beside it. */
const PLACES = 6

const change = (value: Exact | null): readonly CsvField[] =>
  value ? [{ figure: toFixed(value, PLACES) }, { figure: fraction(value) }] : [null, null]

interface Figure {
  readonly id: string
  readonly score: Exact
}

const figuresOf = (member: Member): readonly Figure[] => [
  ...(member.index ? [{ id: 'ipp', score: member.index }] : []),
  ...[...member.forms, ...member.aspects].map(({ id, score }: Node) => ({ id, score })),
]

/** A node's name on the newer of two sides. */
const namesBetween = (pair: Pair | undefined): ReadonlyMap<string, string> =>
  pair && 'aspects' in pair.rules ? pair.rules.aspects : new Map()

const head = (track: Track, member: Member, unit: string | null = member.unit): readonly CsvField[] => [
  member.agency,
  unit,
  member.agencyCode,
  track.level === 'unit' || unit === member.unit ? member.unitCode : null,
]

const figureRows = (comparison: Comparison, track: Track, place: number): readonly (readonly CsvField[])[] => {
  const [member, side] = [track.members[place], comparison.sides[place]]
  if (!member || !side) return []
  const names = namesBetween(comparison.pairs[place - 1])
  const earlier = track.members[place - 1]
  const before = new Map((earlier ? figuresOf(earlier) : []).map(({ id, score }) => [names.get(id) ?? id, score]))
  const { places, mode } = side.instrument.rounding.value
  return figuresOf(member).map(({ id, score }) => {
    const old = before.get(id)
    return [
      ...head(track, member),
      side.label,
      side.year,
      id,
      track.level,
      { figure: toFixed(score, places, mode) },
      { figure: fraction(score) },
      ...change(old ? sub(score, old) : null),
      'figure',
    ]
  })
}

const termRows = (
  comparison: Comparison,
  pair: Pair,
  track: Track,
  { split, after }: Move,
): readonly (readonly CsvField[])[] => {
  const side = comparison.sides[pair.before + 1]
  if (!split.ok || !side) return []
  return split.terms.map(({ kind, node, value, unit }) => [
    ...head(track, after, unit?.unit ?? after.unit),
    side.label,
    side.year,
    node,
    track.level,
    null,
    null,
    ...change(value),
    kind,
  ])
}

function* longRows(comparison: Comparison): Generator<SideRow> {
  for (const track of [...comparison.agencies, ...comparison.units])
    for (const place of comparison.sides.keys()) {
      const pair = comparison.pairs[place - 1]
      const move = pair ? moveOf(comparison, pair, track) : null
      const terms = pair && move ? termRows(comparison, pair, track, move) : []
      for (const fields of [...figureRows(comparison, track, place), ...terms]) yield { fields, sides: [place] }
    }
}

/**
 * A comparison in long form. Per unit or agency, side and node one row of kind `figure`; then one row for each term of its
 * change up to that side. The terms of one unit or agency and label add up to its change of `ipp`; a row of kind `entering`
 * or `leaving` names in `unit` who came or went, and belongs to the agency.
 */
export const longTable = (comparison: Comparison): SideTable => ({ header: COLUMNS, rows: longRows(comparison) })

import { splitOf } from '../../engine/compare/change.js'
import type { Comparison, Pair, Track } from '../../engine/compare/compare.js'
import type { Term } from '../../engine/compare/split.js'
import type { Member, Side } from '../../engine/compare/year.js'
import { type Exact, fraction, sub, toFixed } from '../../exact/exact.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { Field } from '../table.js'
import { surveyFigure } from './comparison-words.js'

/** Places that a change is written with; its fraction stands beside it. */
const PLACES = 6

interface Figure {
  readonly id: string
  readonly score: Exact
}

/** What the whole figure is called in a row: "ipp"; of surveys "ikm". */
const wholeNode = (comparison: Comparison): string => surveyFigure(comparison)?.toLowerCase() ?? 'ipp'

/** The figures of a member; the form of a survey is its whole figure and not told again. */
const figuresOf = ({ index, forms, aspects, survey }: Member, whole: string): readonly Figure[] => {
  const below: readonly Figure[] = [...(survey ? [] : forms), ...aspects]
  return index ? [{ id: whole, score: index }, ...below] : below
}

/** A node's name on the newer of two sides. */
const namesBetween = (pair: Pair | undefined): ReadonlyMap<string, string> =>
  pair && 'aspects' in pair.rules ? pair.rules.aspects : new Map()

/** A figure of a unit or agency on one side, or a term of its change up to there. */
export interface LongLine {
  readonly track: Track
  readonly member: Member
  /** The unit's name, or of a term who came or went. */
  readonly unit: string | null
  readonly side: Side
  readonly place: number
  readonly node: string
  readonly value: Exact | null
  readonly change: Exact | null
  readonly kind: 'figure' | Term['kind']
}

type Spot = Pick<LongLine, 'track' | 'side' | 'place'>

// Lines are written out field by field: a nation has three quarters of a million, and spreading makes each a slow object.

const figureLines = (comparison: Comparison, { track, side, place }: Spot): readonly LongLine[] => {
  const { pairs } = comparison
  const whole = wholeNode(comparison)
  const [member, earlier] = [track.members[place], track.members[place - 1]]
  if (!member) return []
  const names = namesBetween(pairs[place - 1])
  const before = new Map(
    (earlier ? figuresOf(earlier, whole) : []).map(({ id, score }) => [names.get(id) ?? id, score]),
  )
  const { unit } = member
  return figuresOf(member, whole).map(({ id: node, score: value }) => {
    const old = before.get(node)
    const change = old ? sub(value, old) : null
    return { track, member, unit, side, place, node, value, change, kind: 'figure' }
  })
}

const termLines = (comparison: Comparison, { track, side, place }: Spot): readonly LongLine[] => {
  const pair = comparison.pairs[place - 1]
  const split = pair && splitOf(comparison, pair, track)
  const member = track.members[place]
  if (!member || !split?.ok) return []
  const whole = wholeNode(comparison)
  return split.terms.map(({ kind, node: id, value: change, unit: mover }) => {
    const unit = mover?.unit ?? member.unit
    const node = mover ? whole : id
    return { track, member, unit, side, place, node, value: null, change, kind }
  })
}

/**
 * A comparison in long form. Per unit or agency, side and node one line of kind `figure`; then one line for each term of its
 * change up to that side. The terms of one unit or agency and label add up to its change of `ipp`; a line of kind `entering`
 * or `leaving` names in `unit` who came or went, and belongs to the agency.
 */
export function* longLines(comparison: Comparison): Generator<LongLine> {
  for (const track of [...comparison.agencies, ...comparison.units])
    for (const [place, side] of comparison.sides.entries()) {
      const spot = { track, side, place }
      yield* figureLines(comparison, spot)
      yield* termLines(comparison, spot)
    }
}

const publishedField = ({ value, side }: LongLine): CsvField => {
  const { places, mode } = side.instrument.rounding.value
  return value && { figure: toFixed(value, places, mode) }
}

/** The columns of the long form, in an order that never changes. */
export const LONG_COLUMNS: readonly Field<LongLine>[] = [
  { key: 'agency', value: ({ member }) => member.agency },
  { key: 'unit', value: ({ unit }) => unit },
  { key: 'agency_code', value: ({ member }) => member.agencyCode },
  {
    key: 'unit_code',
    value: ({ track, member, unit }) => (track.level === 'unit' || unit === member.unit ? member.unitCode : null),
  },
  { key: 'label', value: ({ side }) => side.label },
  { key: 'year', value: ({ side }) => side.year },
  { key: 'node', value: ({ node }) => node },
  { key: 'level', value: ({ track }) => track.level },
  { key: 'value', value: publishedField },
  { key: 'fraction', value: ({ value }) => value && { figure: fraction(value) } },
  { key: 'change', value: ({ change }) => change && { figure: toFixed(change, PLACES) } },
  { key: 'change_fraction', value: ({ change }) => change && { figure: fraction(change) } },
  { key: 'kind', value: ({ kind }) => kind },
]

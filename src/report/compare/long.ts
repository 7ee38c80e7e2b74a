import { splitOf } from '../../engine/compare/change.js'
import type { Comparison, Track } from '../../engine/compare/compare.js'
import type { Term } from '../../engine/compare/split.js'
import { renamedNodes } from '../../engine/compare/unit-split.js'
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

type Spot = Pick<LongLine, 'track' | 'member' | 'side' | 'place'>

// Lines are written out field by field: a nation has three quarters of a million, and spreading makes each a slow object.

/** Lines of a side's figures, each with its change from the figure of that name `before`. */
const figureLines = (spot: Spot, figures: readonly Figure[], before: readonly Figure[]): readonly LongLine[] => {
  const { track, member, side, place } = spot
  const { unit } = member
  return figures.map(({ id: node, score: value }, i) => {
    const old = before[i]?.id === node ? before[i] : before.find(({ id }) => id === node)
    const change = old ? sub(value, old.score) : null
    return { track, member, unit, side, place, node, value, change, kind: 'figure' }
  })
}

const termLines = (comparison: Comparison, { track, member, side, place }: Spot): readonly LongLine[] => {
  const pair = comparison.pairs[place - 1]
  const split = pair && splitOf(comparison, pair, track)
  if (!split?.ok) return []
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
  const { sides, pairs } = comparison
  const whole = wholeNode(comparison)
  for (const track of [...comparison.agencies, ...comparison.units]) {
    let earlier: readonly Figure[] = []
    for (const [place, side] of sides.entries()) {
      const member = track.members[place]
      const figures = member ? figuresOf(member, whole) : []
      const pair = pairs[place - 1]
      const before = pair ? renamedNodes(earlier, pair.rules) : []
      const spot = member && { track, member, side, place }
      for (const line of spot ? figureLines(spot, figures, before) : []) yield line
      for (const line of spot ? termLines(comparison, spot) : []) yield line
      earlier = figures
    }
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

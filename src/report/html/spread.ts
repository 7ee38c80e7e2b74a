import { groupBy } from '../../engine/score/group-by.js'
import { marginOf } from '../../engine/score/ladder.js'
import type { Figures, UnitResult } from '../../engine/score/score.js'
import { agencyName } from '../../engine/score/select.js'
import { compare, type Exact, exact, mul, sub } from '../../exact/exact.js'
import { groupTitle } from '../../instrument/group-title.js'
import type { Run } from '../../run/result.js'
import { predicateText } from '../../wording/figure.js'
import { distanceOf } from '../explain/predicate.js'
import { short, toneOf } from './axis.js'
import { type Bar, barChart } from './chart/bars.js'
import { distributionChart } from './chart/distribution.js'
import { type Strip, showsMedian, stripChart } from './chart/strip.js'
import { chip, exactly, type Pen, publishedByPen } from './common.js'
import { html, type Markup } from './markup.js'
import { medianOf } from './median.js'
import { nameWithAgency } from './standings.js'
import { type PageColumn, table } from './table.js'

/**
 * How near an edge is near: this part of the scale. It is 0.05 of a scale from 0 to 5, about what the next score of one
 * indicator gives an index; who is further off gets there only by several.
 */
const NEAR = exact(1n, 100n)
/** As many of those as are listed one by one. */
const LISTED = 20

/** How the units spread over the scale and over the predicates. */
export const distribution = ({ result: { units, instrument } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  const dots = units.flatMap(({ index, input }) =>
    index ? [{ value: index.value, title: `${input.unit}: ${publishedByPen(index.value, pen)}` }] : [],
  )
  if (dots.length === 0) return null
  const steps = instrument.ladder.value
  const counts = steps.map(() => 0)
  for (const { predicate } of units) if (predicate) counts[predicate.place] = (counts[predicate.place] ?? 0) + 1
  const most = Math.max(1, ...counts)
  const bars = steps.map((step, place): Bar => {
    const count = counts[place] ?? 0
    return {
      name: predicateText(step),
      text: String(count),
      filled: short((count / most) * 100),
      possible: 0,
      tone: toneOf(place, steps.length),
    }
  })
  return html`<section id="distribution"><h2>${words.distribution}</h2>${distributionChart(instrument, dots, { title: words.distributionTitle, most: words.most, each: words.oneUnit })}</section>
<section id="predicates"><h2>${words.perPredicate}</h2>${barChart(bars)}</section>`
}

interface Dotted {
  readonly group: string | null
  readonly value: Exact
  readonly title: string
}

const stripsOf = (items: readonly Dotted[], pen: Pen): readonly Strip[] => {
  const { instrument, words } = pen
  const known = instrument.groups.value.map(({ id }) => id)
  const others = items.flatMap(({ group }) => group ?? [])
  const groups = [...new Set([...known, ...others]), null]
  const members = groupBy(items, ({ group }) => group)
  return groups.flatMap((group): readonly Strip[] => {
    const dots = members.get(group) ?? []
    const median = medianOf(dots.map(({ value }) => value))
    if (!median) return []
    const name = group === null ? words.noGroup : groupTitle(group, pen.instrument)
    return [{ name, text: words.stripText(dots.length, publishedByPen(median, pen)), dots, median }]
  })
}

/** Agencies of each group on one scale; units where there is no more than one agency. */
export const strips = ({ result: { units, agencies, instrument } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  const hasAgencies = agencies.filter(({ index }) => index).length > 1
  const dotsOf = (item: Figures, group: string | null, name: string): readonly Dotted[] =>
    item.index ? [{ group, value: item.index.value, title: `${name}: ${publishedByPen(item.index.value, pen)}` }] : []
  const items = hasAgencies
    ? agencies.flatMap((each) => dotsOf(each, each.group, agencyName(each)))
    : units.flatMap((each) => dotsOf(each, each.input.group, each.input.unit))
  if (items.length === 0) return null
  const drawn = stripsOf(items, pen)
  return html`<section id="groups"><h2>${hasAgencies ? words.perGroupAgencies : words.perGroupUnits}</h2>
${stripChart(instrument, drawn)}<p class="note">${words.stripNote(drawn.some(showsMedian))}</p></section>`
}

interface Edge {
  readonly unit: UnitResult
  readonly isUp: boolean
  readonly by: Exact
}

/** How far a unit is from the nearest edge of its predicate; nothing where there is none. */
const edgeOf = (unit: UnitResult, { instrument }: Pen): readonly Edge[] => {
  if (!unit.index || !unit.predicate) return []
  const { up, down } = marginOf(instrument, unit.index.value)
  const isUp = up !== null && (down === null || compare(up, down) < 0)
  const by = isUp ? up : down
  return by ? [{ unit, isUp, by }] : []
}

const edgeText = ({ unit, isUp }: Edge, pen: Pen): string => {
  const { words, instrument } = pen
  if (!unit.index || !unit.predicate) return ''
  const { up, down, unrounded } = distanceOf(instrument, unit.index.value, unit.predicate)
  const nearest = isUp ? up : down
  if (!nearest) return ''
  const text = (isUp ? words.upTo : words.downTo)(exactly(nearest.by, pen), predicateText(nearest.predicate))
  return unrounded ? `${text}; ${words.byRounding}` : text
}

/** The units for which a small change would change the predicate; the distance is put in words for these alone. */
export const nearEdge = ({ result: { units, instrument } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  const { min, max } = instrument.scale.value
  const near = mul(sub(max, min), NEAR)
  const all = units.flatMap((unit) => edgeOf(unit, pen))
  if (all.length === 0) return null
  const edges = all.filter(({ by }) => compare(by, near) <= 0).sort((a, b) => compare(a.by, b.by))
  const columns: readonly PageColumn<Edge>[] = [
    { key: 'unit', head: words.unit, kind: 'lead', value: ({ unit }) => nameWithAgency(unit) },
    {
      key: 'index',
      head: words.exactIndex,
      kind: 'number',
      value: ({ unit: { index } }) => index && exactly(index.value, pen),
    },
    { key: 'predicate', head: words.predicate, value: ({ unit }) => unit.predicate && chip(unit.predicate, pen) },
    { key: 'distance', head: words.distance, value: (edge) => edgeText(edge, pen) },
  ]
  const listed = edges.slice(0, LISTED)
  const rest = edges.length - listed.length
  const body = edges.length === 0 ? html`<p>${words.noneNear}</p>` : table(columns, listed)
  return html`<section id="edges"><h2>${words.nearEdge}</h2><p class="note">${words.nearEdgeNote(exactly(near, pen))}</p>${body}${rest > 0 && html`<p class="note">${words.moreNear(rest)}</p>`}</section>`
}

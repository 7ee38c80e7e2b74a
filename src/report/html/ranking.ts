import type { AgencyResult, Figures, Ranked, UnitResult } from '../../engine/score.js'
import { compare, type Exact, exact } from '../../exact/exact.js'
import { distanceOf, predicateText } from '../explain/predicate.js'
import { agencyName } from '../explain/select.js'
import type { Language, Run } from '../run.js'
import { yearsOf } from '../text/head.js'
import { type Bar, barChart } from './chart/bars.js'
import { histogram } from './chart/distribution.js'
import { bandGradient } from './chart/ladder.js'
import { type Strip, stripChart } from './chart/strip.js'
import { chip, exactly, groupTitle, type Pen, penOf, published } from './common.js'
import { type Held, html, type Markup, trusted } from './markup.js'
import { footer, page, warnings } from './page.js'
import { axisOf, short, toneOf } from './scale.js'
import { type Column, table } from './table.js'

/** How many units near an edge are worth a look. */
const NEAR_EDGE = 10

type Item = Figures & Ranked

const half = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, 2n * a.d * b.d)

/** The middle of a list of figures; null where there is none. */
export const medianOf = (values: readonly Exact[]): Exact | null => {
  const sorted = [...values].sort(compare)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low && high ? half(low, high) : null
}

const indexesOf = (items: readonly Figures[]): readonly Exact[] => items.flatMap(({ index }) => index?.value ?? [])

const tile = (name: string, text: string | number): Markup => html`<div class="tile"><b>${text}</b>${name}</div>`

const tiles = ({ result: { units, agencies } }: Run, pen: Pen): Markup => {
  const { words } = pen
  const values = [...indexesOf(units)].sort(compare)
  const [lowest, highest, median] = [values[0], values.at(-1), medianOf(values)]
  const bare = units.length - values.length
  return html`<div class="tiles">${tile(words.units, units.length)}${agencies.length > 0 && tile(words.agencies, agencies.length)}
${bare > 0 && tile(words.withoutIndex, bare)}${highest && tile(words.highest, published(highest, pen))}
${median && tile(words.median, published(median, pen))}${lowest && tile(words.lowest, published(lowest, pen))}</div>`
}

/** The place of an index on the coloured scale, as a dot in a cell. */
const onScale = ({ index }: Figures, pen: Pen): Markup | null =>
  index &&
  html`<svg class="bands" width="100%" height="16" aria-hidden="true"><circle class="mark point" cx="${axisOf(
    pen.instrument,
  ).at(index.value)}%" cy="8" r="5"/></svg>`

const groupText = (group: string | null, { groupRank }: Ranked, pen: Pen): string | null =>
  group === null ? null : `${groupTitle(group, pen)}${groupRank === null ? '' : ` #${groupRank}`}`

const outcomeCells = (item: Item, pen: Pen): readonly Held[] => [
  item.rounded ? published(item.rounded, pen) : '–',
  item.predicate ? chip(item.predicate, pen) : pen.words.noIndex,
  onScale(item, pen),
]

const outcomeColumns = ({ words }: Pen): readonly Column[] => [
  { heading: words.index, kind: 'number' },
  { heading: words.predicate },
  { heading: words.onLadder, kind: 'wide' },
]

const agencyRow = (agency: AgencyResult, hasGroups: boolean, pen: Pen): readonly Held[] => {
  const isPartial = agency.index !== null && agency.scored < agency.units.length
  return [
    agency.rank,
    html`${agencyName(agency)}${isPartial && html` <span class="note">(${pen.words.meanOf(agency.scored, agency.units.length)})</span>`}`,
    ...(hasGroups ? [groupText(agency.group, agency, pen)] : []),
    agency.units.length,
    ...outcomeCells(agency, pen),
  ]
}

const nameWithAgency = ({ input }: UnitResult): Markup =>
  html`${input.unit}<span class="sub">${agencyName(input)}</span>`

const unitRow = (unit: UnitResult, hasGroups: boolean, pen: Pen): readonly Held[] => [
  unit.rank,
  nameWithAgency(unit),
  ...(hasGroups ? [groupText(unit.input.group, unit, pen)] : []),
  ...outcomeCells(unit, pen),
]

/** Items that are ranked together; each basis has a ranking of its own. */
const byBasis = <T extends Item>(items: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const bases = new Map<string, T[]>()
  for (const item of items) bases.set(item.basis, [...(bases.get(item.basis) ?? []), item])
  return bases
}

const rankings = <T extends Item>(
  id: string,
  title: string,
  items: readonly T[],
  columns: readonly Column[],
  row: (item: T) => readonly Held[],
  { words }: Pen,
): Markup => {
  const bases = [...byBasis(items)]
  return html`<section id="${id}"><h2>${title}</h2>${bases.map(
    ([basis, members]) =>
      html`${bases.length > 1 && html`<h3>${words.basisOf(basis)}</h3>`}${table(columns, members.map(row))}`,
  )}</section>`
}

const agencyRanking = ({ result: { agencies } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  if (agencies.length < 2) return null
  const hasGroups = agencies.some(({ group }) => group !== null)
  const columns: readonly Column[] = [
    { heading: words.rank, kind: 'rank' },
    { heading: words.agency, kind: 'lead' },
    ...(hasGroups ? [{ heading: words.group }] : []),
    { heading: words.units, kind: 'number' },
    ...outcomeColumns(pen),
  ]
  return rankings(
    'agencies',
    words.rankingOfAgencies,
    agencies,
    columns,
    (each) => agencyRow(each, hasGroups, pen),
    pen,
  )
}

const unitRanking = ({ result: { units } }: Run, pen: Pen): Markup => {
  const { words } = pen
  const hasGroups = units.some(({ input }) => input.group !== null)
  const columns: readonly Column[] = [
    { heading: words.rank, kind: 'rank' },
    { heading: words.unit, kind: 'lead' },
    ...(hasGroups ? [{ heading: words.group }] : []),
    ...outcomeColumns(pen),
  ]
  return rankings('units', words.rankingOfUnits, units, columns, (each) => unitRow(each, hasGroups, pen), pen)
}

/** How the units spread over the scale and over the predicates. */
const distribution = ({ result: { units, instrument } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  const values = indexesOf(units)
  if (values.length === 0) return null
  const steps = instrument.ladder.value
  const counts = steps.map((_, place) => units.filter(({ predicate }) => predicate?.place === place).length)
  const most = Math.max(1, ...counts)
  const bars = steps.map(({ letter, label }, place): Bar => {
    const count = counts[place] ?? 0
    return {
      name: `${letter} ${label}`,
      text: String(count),
      filled: short((count / most) * 100),
      possible: 0,
      tone: toneOf(place, steps.length),
    }
  })
  return html`<section id="distribution"><h2>${words.distribution}</h2>${histogram(instrument, values, words.most, words.distributionTitle)}</section>
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
  return groups.flatMap((group): readonly Strip[] => {
    const dots = items.filter((item) => item.group === group)
    const median = medianOf(dots.map(({ value }) => value))
    if (!median) return []
    const name = group === null ? words.noGroup : groupTitle(group, pen)
    return [{ name, text: words.stripText(dots.length, published(median, pen)), dots, median }]
  })
}

/** Agencies of each group on one scale; units where there is no more than one agency. */
const strips = ({ result: { units, agencies, instrument } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  const hasAgencies = agencies.filter(({ index }) => index).length > 1
  const dotted = (item: Figures, group: string | null, name: string): readonly Dotted[] =>
    item.index ? [{ group, value: item.index.value, title: `${name}: ${published(item.index.value, pen)}` }] : []
  const items = hasAgencies
    ? agencies.flatMap((each) => dotted(each, each.group, agencyName(each)))
    : units.flatMap((each) => dotted(each, each.input.group, each.input.unit))
  if (items.length === 0) return null
  return html`<section id="groups"><h2>${hasAgencies ? words.perGroupAgencies : words.perGroupUnits}</h2>
${stripChart(instrument, stripsOf(items, pen))}<p class="note">${words.stripNote}</p></section>`
}

interface Edge {
  readonly unit: UnitResult
  readonly by: Exact
  readonly text: string
}

const edgeOf = (unit: UnitResult, pen: Pen): readonly Edge[] => {
  const { words, instrument } = pen
  if (!unit.index || !unit.predicate) return []
  const { up, down, unrounded } = distanceOf(instrument, unit.index.value, unit.predicate)
  const isUp = up !== null && (down === null || compare(up.by, down.by) < 0)
  const nearest = isUp ? up : down
  if (!nearest) return []
  const by = exactly(nearest.by, pen)
  const text = (isUp ? words.upTo : words.downTo)(by, predicateText(nearest.predicate))
  return [{ unit, by: nearest.by, text: unrounded ? `${text}; ${words.byRounding}` : text }]
}

const nearEdge = ({ result: { units } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  const edges = units
    .flatMap((unit) => edgeOf(unit, pen))
    .sort((a, b) => compare(a.by, b.by))
    .slice(0, NEAR_EDGE)
  if (edges.length === 0) return null
  const columns: readonly Column[] = [
    { heading: words.unit, kind: 'lead' },
    { heading: words.exactIndex, kind: 'number' },
    { heading: words.predicate },
    { heading: words.distance },
  ]
  const rows = edges.map(({ unit, text }): readonly Held[] => [
    nameWithAgency(unit),
    unit.index && exactly(unit.index.value, pen),
    unit.predicate && chip(unit.predicate, pen),
    text,
  ])
  return html`<section id="edges"><h2>${words.nearEdge}</h2><p class="note">${words.nearEdgeNote}</p>${table(columns, rows)}</section>`
}

/** A part of the page, and how the list of contents calls it. */
interface Chapter {
  readonly id: string
  readonly title: string
  readonly body: Markup | null
}

/** Longer rankings stand behind the pictures, which would be far down otherwise. */
const LONG = 40

const chaptersOf = (run: Run, pen: Pen): readonly Chapter[] => {
  const { words } = pen
  const { agencies } = run.result
  const ranked: Chapter = { id: 'agencies', title: words.rankingOfAgencies, body: agencyRanking(run, pen) }
  const pictures: readonly Chapter[] = [
    { id: 'distribution', title: words.distribution, body: distribution(run, pen) },
    { id: 'groups', title: words.groups, body: strips(run, pen) },
    { id: 'edges', title: words.nearEdge, body: nearEdge(run, pen) },
  ]
  const units: Chapter = { id: 'units', title: words.rankingOfUnits, body: unitRanking(run, pen) }
  const all = agencies.length > LONG ? [...pictures, ranked, units] : [ranked, ...pictures, units]
  return all.filter(({ body }) => body !== null)
}

const contents = (chapters: readonly Chapter[]): Markup =>
  html`<nav>${chapters.map(({ id, title }, i) => html`${i > 0 && ' · '}<a href="#${id}">${title}</a>`)}</nav>`

function* sections(run: Run, pen: Pen): Generator<Held> {
  const { words, instrument } = pen
  const years = yearsOf(run)
  const chapters = chaptersOf(run, pen)
  yield html`<style>${trusted(bandGradient(instrument))}</style>
<p class="over">${instrument.title}${years.length > 0 && ` · ${words.year(years.join(', '))}`}</p><h1>${words.rankingReport}</h1>
${warnings(run, pen.lang)}${tiles(run, pen)}${contents(chapters)}`
  for (const { body } of chapters) yield body
  yield footer(run, pen.lang)
}

/** A run at a glance: rankings with the predicates' bands, distribution, groups, and who stands near an edge. */
export function* rankingReport(run: Run, lang: Language): Generator<string> {
  const pen = penOf(run.result.instrument, lang)
  yield* page(pen.words.rankingReport, lang, sections(run, pen))
}

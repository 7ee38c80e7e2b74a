import { groupedBy } from '../../engine/score/grouped.js'
import type { AgencyResult, Figures, Ranked, UnitResult } from '../../engine/score/score.js'
import { agencyName } from '../../engine/score/select.js'
import type { Run } from '../../run/result.js'
import { WORDS } from '../../wording/words.js'
import { chip, groupTitle, type Pen, published } from './common.js'
import { type Held, html, type Markup } from './markup.js'
import { axisOf } from './scale.js'
import { type Column, table } from './table.js'

type Item = Figures & Ranked

/** The place of an index on the coloured scale, as a dot in a cell. */
const onScale = ({ index }: Figures, pen: Pen): Markup | null =>
  index &&
  html`<svg class="bands" width="100%" height="16" aria-hidden="true"><circle class="mark point" cx="${axisOf(
    pen.instrument,
  ).at(index.value)}%" cy="8" r="5"/></svg>`

/** A group with the rank in it, never parted at the end of a line. */
const groupText = (group: string | null, { groupRank }: Ranked, pen: Pen): Markup | null =>
  group === null ? null : html`${groupTitle(group, pen)}${groupRank !== null && html`&nbsp;#${groupRank}`}`

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

/** What an agency's index rests on, or lacks. */
const partNotes = ({ index, scored, units, unread }: AgencyResult, { words, lang }: Pen): readonly string[] => [
  ...(index && scored < units.length ? [words.meanOf(scored, units.length)] : []),
  ...(unread > 0 ? [WORDS[lang].unread(unread)] : []),
]

const agencyRow = (agency: AgencyResult, hasGroups: boolean, pen: Pen): readonly Held[] => {
  return [
    agency.rank,
    html`${agencyName(agency)}${partNotes(agency, pen).map((note) => html` <span class="note">(${note})</span>`)}`,
    ...(hasGroups ? [groupText(agency.group, agency, pen)] : []),
    agency.units.length,
    ...outcomeCells(agency, pen),
  ]
}

/** A unit, its agency below. */
export const nameWithAgency = ({ input }: UnitResult): Markup =>
  html`${input.unit}<span class="sub">${agencyName(input)}</span>`

const unitRow = (unit: UnitResult, hasGroups: boolean, pen: Pen): readonly Held[] => [
  unit.rank,
  nameWithAgency(unit),
  ...(hasGroups ? [groupText(unit.input.group, unit, pen)] : []),
  ...outcomeCells(unit, pen),
]

const rankings = <T extends Item>(
  id: string,
  title: string,
  items: readonly T[],
  columns: readonly Column[],
  row: (item: T) => readonly Held[],
  { words }: Pen,
): Markup => {
  // Each basis has a ranking of its own.
  const bases = [...groupedBy(items, ({ basis }) => basis)]
  return html`<section id="${id}"><h2>${title}</h2>${bases.map(
    ([basis, members]) =>
      html`${bases.length > 1 && html`<h3>${words.basisOf(basis)}</h3>`}${table(columns, members.map(row))}`,
  )}</section>`
}

/** All agencies by rank, each on the scale of predicates; nothing where there is but one. */
export const agencyRanking = ({ result: { agencies } }: Run, pen: Pen): Markup | null => {
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

/** All units by rank, each on the scale of predicates. */
export const unitRanking = ({ result: { units } }: Run, pen: Pen): Markup => {
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

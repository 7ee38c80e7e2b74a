import { groupBy } from '../../engine/score/group-by.js'
import type { AgencyResult, Figures, Ranked, UnitResult } from '../../engine/score/score.js'
import { agencyName } from '../../engine/score/select.js'
import { groupTitle } from '../../instrument/group-title.js'
import type { Run } from '../../run/result.js'
import { WORDS } from '../../wording/words.js'
import { axisOf } from './axis.js'
import { chip, type Pen, publishedByPen } from './common.js'
import { html, type Markup } from './markup.js'
import { type PageColumn, table } from './table.js'

type Item = Figures & Ranked

/** The place of an index on the coloured scale, as a dot in a cell. */
const onScale = ({ index }: Figures, pen: Pen): Markup | null =>
  index &&
  html`<svg class="bands" width="100%" height="16" aria-hidden="true"><circle class="mark point" cx="${axisOf(
    pen.instrument,
  ).at(index.value)}%" cy="8" r="5"/></svg>`

/** A group with the rank in it, never parted at the end of a line. */
const groupText = (group: string | null, { groupRank }: Ranked, pen: Pen): Markup | null =>
  group === null ? null : html`${groupTitle(group, pen.instrument)}${groupRank !== null && html`&nbsp;#${groupRank}`}`

const outcomeColumns = (pen: Pen): readonly PageColumn<Item>[] => [
  {
    key: 'ipp',
    head: pen.words.index,
    kind: 'number',
    value: ({ rounded }) => (rounded ? publishedByPen(rounded, pen) : '–'),
  },
  {
    key: 'predicate',
    head: pen.words.predicate,
    value: ({ predicate }) => (predicate ? chip(predicate, pen) : pen.words.noIndex),
  },
  { key: 'scale', head: pen.words.onLadder, kind: 'wide', value: (item) => onScale(item, pen) },
]

/** The rank, and behind the name the group with the rank in it, where any has one. */
const rankColumn = ({ words }: Pen): PageColumn<Item> => ({
  key: 'rank',
  head: words.rank,
  kind: 'rank',
  value: ({ rank }) => rank,
})
const groupColumns = <T extends Item>(items: readonly T[], pen: Pen, of: (item: T) => string | null) =>
  items.some((item) => of(item) !== null)
    ? [{ key: 'group', head: pen.words.group, value: (item: T) => groupText(of(item), item, pen) }]
    : []

/** What an agency's index rests on, or lacks. */
const partNotes = ({ index, scored, units, unread }: AgencyResult, { words, lang }: Pen): readonly string[] => [
  ...(index && scored < units.length ? [words.meanOf(scored, units.length)] : []),
  ...(unread > 0 ? [WORDS[lang].unread(unread)] : []),
]

/** A unit, its agency below. */
export const nameWithAgency = ({ input }: UnitResult): Markup =>
  html`${input.unit}<span class="sub">${agencyName(input)}</span>`

/** A ranking: its place on the page, its title, what is ranked. */
interface Ranking<T> {
  readonly id: string
  readonly title: string
  readonly items: readonly T[]
}

const ranking = <T extends Item>(
  { id, title, items }: Ranking<T>,
  columns: readonly PageColumn<T>[],
  { words }: Pen,
): Markup => {
  // Each basis has a ranking of its own.
  const bases = [...groupBy(items, ({ basis }) => basis)]
  return html`<section id="${id}"><h2>${title}</h2>${bases.map(
    ([basis, members]) => html`${bases.length > 1 && html`<h3>${words.basisOf(basis)}</h3>`}${table(columns, members)}`,
  )}</section>`
}

const nameOf = (agency: AgencyResult, pen: Pen): Markup =>
  html`${agencyName(agency)}${partNotes(agency, pen).map((note) => html` <span class="note">(${note})</span>`)}`

/** All agencies by rank, each on the scale of predicates; nothing where there is but one. */
export const agencyRanking = ({ result: { agencies: items } }: Run, pen: Pen): Markup | null => {
  const { words } = pen
  if (items.length < 2) return null
  const columns: readonly PageColumn<AgencyResult>[] = [
    rankColumn(pen),
    { key: 'agency', head: words.agency, kind: 'lead', value: (agency) => nameOf(agency, pen) },
    ...groupColumns(items, pen, ({ group }) => group),
    { key: 'units', head: words.units, kind: 'number', value: ({ units }) => units.length },
    ...outcomeColumns(pen),
  ]
  return ranking({ id: 'agencies', title: words.rankingOfAgencies, items }, columns, pen)
}

/** All units by rank, each on the scale of predicates. */
export const unitRanking = ({ result: { units: items } }: Run, pen: Pen): Markup => {
  const { words } = pen
  const columns: readonly PageColumn<UnitResult>[] = [
    rankColumn(pen),
    { key: 'unit', head: words.unit, kind: 'lead', value: nameWithAgency },
    ...groupColumns(items, pen, ({ input }) => input.group),
    ...outcomeColumns(pen),
  ]
  return ranking({ id: 'units', title: words.rankingOfUnits, items }, columns, pen)
}

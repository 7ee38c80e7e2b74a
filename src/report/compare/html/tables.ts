import { wholeChange } from '../../../engine/compare/change.js'
import type { Track } from '../../../engine/compare/compare.js'
import { equal, ZERO } from '../../../exact/exact.js'
import type { Instrument } from '../../../instrument/schema.js'
import { spanOnLadder } from '../../html/chart/span.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { type PageColumn, table } from '../../html/table.js'
import { extreme, path } from '../change-columns.js'
import { indexText, newest } from '../change-figures.js'
import { surveyFigure } from '../comparison-words.js'
import { changeCell, chip, type Desk, foldAway, type Level, nameOf } from './shared.js'
import { surveyColumns } from './survey-section.js'

/** The letters in a row, the newest with its colour: "A- → B". */
const predicates = (track: Track, { comparison }: Desk): Held => {
  const last = track.members.findLastIndex((member) => member?.predicate)
  const [newestOne, side] = [track.members[last]?.predicate, comparison.sides[last]]
  if (!newestOne || !side) return '–'
  const letters = track.members.map((member) => member?.predicate?.letter ?? '–')
  if (new Set(letters).size === 1) return chip(newestOne, side)
  const [before, after] = [letters.slice(0, last), letters.slice(last + 1)]
  return html`<span class="path">${before.map((letter) => `${letter} → `)}${chip(newestOne, side)}${after.map((letter) => ` → ${letter}`)}</span>`
}

/** The ranks on all sides, each behind a sign where one is given: "2 → 1", "#2 → –". */
const ranksText = ({ members }: Track, key: 'rank' | 'groupRank', sign = ''): string =>
  path(members.map((member) => (member?.[key] == null ? null : `${sign}${member[key]}`)))

/** Figures of several sides, in one line. */
const pathCell = (text: string | null): Markup => html`<span class="path">${text}</span>`

const groupCell = (track: Track, { comparison }: Desk): Held => {
  const { group } = newest(track)
  const title = comparison.sides
    .flatMap(({ instrument }) => instrument.groups.value)
    .find(({ id }) => id === group)?.title
  return group !== null && html`${title ?? group} ${pathCell(ranksText(track, 'groupRank', '#'))}`
}

const extremeText = (track: Track, sign: 1 | -1): string | null => {
  const nodes = track.members.map((member) => extreme(member, sign)?.id.split('.').at(-1) ?? '–')
  return new Set(nodes).size === 1 ? (nodes[0] ?? null) : nodes.join(' → ')
}

/** The aspects with the highest and the lowest score, where there are more than two sides. */
const aspectColumns = ({ comparison, words }: Desk): readonly PageColumn<Track>[] => {
  const column = (key: 'best' | 'worst', sign: 1 | -1): PageColumn<Track> => ({
    key,
    head: words[key],
    value: (track) => pathCell(extremeText(track, sign)),
  })
  return comparison.pairs.length > 1 ? [column('best', 1), column('worst', -1)] : []
}

/** The way along the ladder of predicates, where all sides have the same scale. */
const ladderColumns = ({ comparison: { sides }, page }: Desk): readonly PageColumn<Track>[] => {
  const [first, ...others] = sides.map(({ instrument }) => instrument)
  const isAlike = ({ scale: { value } }: Instrument) =>
    equal(value.min, first?.scale.value.min ?? ZERO) && equal(value.max, first?.scale.value.max ?? ZERO)
  const newestRules = others.at(-1)
  if (!newestRules || !others.every(isAlike)) return []
  const value = ({ members }: Track) =>
    spanOnLadder(
      members.map((member) => member?.index ?? null),
      newestRules,
    )
  return [{ key: 'scale', head: page.onLadder, kind: 'wide', value }]
}

/** Ranks, groups and the aspects at both ends: what indices have and surveys do not. */
const rankColumns = (tracks: readonly Track[], desk: Desk): readonly PageColumn<Track>[] => {
  const { words } = desk
  const group: PageColumn<Track> = {
    key: 'group',
    head: words.group,
    kind: 'code',
    value: (track) => groupCell(track, desk),
  }
  return [
    {
      key: 'rank',
      head: words.rank,
      kind: 'code',
      value: (track) => pathCell(ranksText(track, 'rank')),
    },
    ...(tracks.some((track) => newest(track).group !== null) ? [group] : []),
    ...aspectColumns(desk),
  ]
}

const columnsOf = (level: Track['level'], tracks: readonly Track[], desk: Desk): readonly PageColumn<Track>[] => {
  const { comparison, words, lang } = desk
  return [
    { key: 'name', head: level === 'agency' ? words.agency : words.unit, kind: 'lead', value: nameOf },
    ...comparison.sides.map(
      (side, i): PageColumn<Track> => ({
        key: `ipp ${i}`,
        head: side.label,
        kind: 'number',
        value: ({ members }) => indexText(members[i], side, lang) ?? '–',
      }),
    ),
    {
      key: 'change',
      head: comparison.pairs.length > 1 ? words.wholeChange : words.change,
      kind: 'number',
      value: (track) => changeCell(wholeChange(track), desk),
    },
    ...ladderColumns(desk),
    { key: 'predicate', head: words.predicate, value: (track) => predicates(track, desk) },
    ...(surveyFigure(comparison) === null ? rankColumns(tracks, desk) : surveyColumns(level, desk)),
  ]
}

/** As many rows as stand on a page or two; the rest is folded. */
const SHOWN_ROWS = 40

/** All units or agencies by rank with the figures of each side. */
export const rankingSection = ({ level, lines }: Level, desk: Desk): Markup | null => {
  const { words, page } = desk
  const tracks = lines.map(({ track }) => track)
  if (tracks.length === 0) return null
  const columns = columnsOf(level, tracks, desk)
  const [first, rest] = [tracks.slice(0, SHOWN_ROWS), tracks.slice(SHOWN_ROWS)]
  const more =
    rest.length > 0 && foldAway(page.more(rest.length, level), table(columns, rest), page.folded(rest.length))
  const [id, title] = level === 'agency' ? ['agencies', words.agencies] : ['units', words.units]
  const kind = desk.comparison.sides.length > 2 ? 'series' : null
  return html`<section id="${id}" class="${kind}"><h2>${title}</h2>${table(columns, first)}${more}</section>`
}

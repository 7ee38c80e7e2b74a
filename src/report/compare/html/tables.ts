import { wholeChange } from '../../../engine/compare/change.js'
import type { Track } from '../../../engine/compare/compare.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { type PageColumn, table } from '../../html/table.js'
import { extreme } from '../columns.js'
import { indexText, newest } from '../figure.js'
import { changeCell, chip, type Desk } from './shared.js'

/** The letters in a row, the newest with its colour: "A- → B". */
const predicates = (track: Track, { comparison }: Desk): Held => {
  const last = track.members.findLastIndex((member) => member?.predicate)
  const [newestOne, side] = [track.members[last]?.predicate, comparison.sides[last]]
  if (!newestOne || !side) return '–'
  const letters = track.members.map((member) => member?.predicate?.letter ?? '–')
  if (new Set(letters).size === 1) return chip(newestOne, side, false)
  const [before, after] = [letters.slice(0, last), letters.slice(last + 1)]
  return html`<span class="path">${before.map((letter) => `${letter} → `)}${chip(newestOne, side, false)}${after.map((letter) => ` → ${letter}`)}</span>`
}

const ranksText = (ranks: readonly (number | null)[]): string =>
  new Set(ranks).size === 1 ? String(ranks[0] ?? '–') : ranks.map((rank) => rank ?? '–').join(' → ')

const groupText = (track: Track, { comparison }: Desk): string | null => {
  const { group } = newest(track)
  const title = comparison.sides
    .flatMap(({ instrument }) => instrument.groups.value)
    .find(({ id }) => id === group)?.title
  return group === null
    ? null
    : `${title ?? group} #${ranksText(track.members.map((member) => member?.groupRank ?? null)).replaceAll(' → ', ' → #')}`
}

const extremeText = (track: Track, sign: 1 | -1): string | null => {
  const nodes = track.members.map((member) => extreme(member, sign)?.id.split('.').at(-1) ?? '–')
  return new Set(nodes).size === 1 ? (nodes[0] ?? null) : nodes.join(' → ')
}

const pathCell = (text: string | null): Markup => html`<span class="path">${text}</span>`

const nameOf = (track: Track): Held => {
  const { agency, unit } = newest(track)
  return unit === null ? agency : html`${unit}<span class="sub">${agency}</span>`
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

const columnsOf = (tracks: readonly Track[], desk: Desk): readonly PageColumn<Track>[] => {
  const { comparison, words, lang } = desk
  const group: PageColumn<Track> = {
    key: 'group',
    head: words.group,
    kind: 'code',
    value: (track) => groupText(track, desk),
  }
  return [
    { key: 'name', head: tracks[0]?.level === 'agency' ? words.agency : words.unit, kind: 'lead', value: nameOf },
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
    { key: 'predicate', head: words.predicate, value: (track) => predicates(track, desk) },
    {
      key: 'rank',
      head: words.rank,
      kind: 'code',
      value: ({ members }) => ranksText(members.map((member) => member?.rank ?? null)),
    },
    ...(tracks.some((track) => newest(track).group !== null) ? [group] : []),
    ...aspectColumns(desk),
  ]
}

/** All units or agencies with the figures of each side. */
export const ranking = (
  { id, title }: { readonly id: string; readonly title: string },
  tracks: readonly Track[],
  desk: Desk,
): Markup | null =>
  tracks.length === 0
    ? null
    : html`<section id="${id}"><h2>${title}</h2>${table(columnsOf(tracks, desk), tracks)}</section>`

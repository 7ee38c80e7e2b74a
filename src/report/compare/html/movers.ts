import type { Move } from '../../../engine/compare/change.js'
import type { Pair } from '../../../engine/compare/compare.js'
import { byNode } from '../../../engine/compare/split.js'
import type { Member, Side } from '../../../engine/compare/year.js'
import { add, compare, type Exact, sub, toNumber, ZERO } from '../../../exact/exact.js'
import { cutToWidth } from '../../../formats/width.js'
import { type ChangeScale, type Fall, waterfall } from '../../html/chart/waterfall.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { afterOf, beforeOf, indexText } from '../change-figures.js'
import type { Line } from '../name-columns.js'
import { changeCell, changeText, chip, type Desk, foldAway, type Level, nameOf } from './shared.js'

/** One who moved: its way from the first side of which it is known why to the last. */
interface Mover {
  readonly line: Line
  readonly change: Exact
  readonly falls: readonly Fall[]
  /** Places of its first and its last side. */
  readonly from: number
  readonly to: number
}

/** More drawings than this no browser shows at ease. */
export const MOST_CHARTS = 500
/** As many as one looks through at once. */
const SHOWN = 12
/** Names in full stand in the legend. */
const LONGEST = 24

/** What a node is called beside its bar. */
export type NodeNames = ReadonlyMap<string, string>

const titleOf = (node: string, names: NodeNames): string => cutToWidth(names.get(node) ?? node, LONGEST)

const stepsOf = ({ split }: Move, names: NodeNames, { words }: Desk): readonly (readonly [string, Exact])[] => {
  if (!split.ok) return []
  const nodes = byNode(split.terms).map(({ node, value }) => [titleOf(node, names), value] as const)
  const units = split.terms.flatMap(({ kind, unit, value }) => {
    const word = kind === 'entering' ? words.entering : words.leaving
    return unit ? [[cutToWidth(`${word}: ${unit.unit ?? ''}`, LONGEST), value] as const] : []
  })
  return [...nodes, ...units].filter(([, { n }]) => n !== 0n)
}

/** The figure of a side as it stands, and before it what led to it from the side before. */
const fallsUpTo = (
  { side, member, index, since }: { side: Side; member: Member; index: Exact; since: Exact },
  steps: readonly (readonly [string, Exact])[],
  { lang }: Desk,
): readonly Fall[] => {
  const end = sub(index, since)
  let at = steps.reduce((sum, [, value]) => sub(sum, value), end)
  const falls = steps.map(([name, value]): Fall => {
    const from = at
    at = add(at, value)
    return { name, text: changeText(value, lang), from: toNumber(from), to: toNumber(at), isTotal: false }
  })
  const text = indexText(member, side, lang) ?? ''
  return [...falls, { name: side.label, text, from: 0, to: toNumber(end), isTotal: true }]
}

const isTold = (move: Move | null): boolean =>
  move?.split.ok === true && move.split.terms.some(({ value }) => value.n !== 0n)

/** Null for one of whose moves nothing is known, or who did not move. */
const moverOf = (line: Line, names: NodeNames, desk: Desk): Mover | null => {
  const { moves, track } = line
  const [from, to] = [moves.findIndex(isTold), moves.findLastIndex(isTold) + 1]
  const [first, last] = [track.members[from]?.index, track.members[to]?.index]
  if (from < 0 || !first || !last) return null
  const falls = desk.comparison.sides.slice(from, to + 1).flatMap((side, i) => {
    const member = track.members[from + i]
    const move = i === 0 ? null : moves[from + i - 1]
    if (!member?.index) return []
    return fallsUpTo({ side, member, index: member.index, since: first }, move ? stepsOf(move, names, desk) : [], desk)
  })
  return { line, change: sub(last, first), falls, from, to }
}

const magnitude = ({ change }: Mover): Exact => (change.n < 0n ? sub(ZERO, change) : change)

/** All who moved, those who moved most first. */
export const moversOf = ({ lines }: Level, names: NodeNames, desk: Desk): readonly Mover[] =>
  lines
    .flatMap((line) => moverOf(line, names, desk) ?? [])
    .map((mover) => ({ mover, by: magnitude(mover) }))
    .sort((a, b) => compare(b.by, a.by))
    .map(({ mover }) => mover)

/** What of a change the rules did and what the work, under the years that it lies between where there are several. */
const causeText = (move: Move | null, pair: Pair, { words, lang, comparison }: Desk): Markup | null => {
  const cause = move?.cause
  if (!cause) return null
  const years = comparison.pairs.length > 1 && `${beforeOf(pair)} → ${afterOf(pair)}: `
  const doubtful = cause.doubtful.filter(({ value }) => value.n !== 0n)
  const codes = doubtful.map(({ code, value }) => `${code} ${changeText(value, lang)}`).join(', ')
  return html`<p class="note">${years}${words.byRules} ${changeText(cause.rules, lang)} · ${words.byPerformance} ${changeText(cause.performance, lang)}${codes !== '' && ` · ${words.doubtful(codes)}`}</p>`
}

/** "2,86 C → 4,67 A +1,815" */
const wayOf = ({ line: { track }, from, to, change }: Mover, desk: Desk): Markup => {
  const { comparison, lang } = desk
  const stops = comparison.sides.slice(from, to + 1).map((side, i) => {
    const member = track.members[from + i]
    return html`${i > 0 && ' → '}${indexText(member, side, lang) ?? '–'} ${member?.predicate && chip(member.predicate, side)}`
  })
  return html`<p class="way">${stops} <b>${changeCell(change, desk)}</b></p>`
}

/** What all cards of a part share: the scale they are drawn on, and the level of their headings. */
interface Deck {
  readonly scale: ChangeScale
  readonly heading: 3 | 4
}

const card = (mover: Mover, { scale, heading }: Deck, desk: Desk): Markup => {
  const { line, falls, from, to } = mover
  const labels = desk.comparison.sides.map(({ label }) => label)
  const label = desk.page.waterfall(labels[from] ?? '', labels[to] ?? '')
  return html`<section class="card"><h${heading}>${nameOf(line.track)}</h${heading}>${wayOf(mover, desk)}${waterfall(falls, scale, label)}${desk.comparison.pairs.map((pair) => causeText(line.moves[pair.before] ?? null, pair, desk))}</section>
`
}

/** Those that fell and those that rose most; all, where these are few. */
const topOf = (movers: readonly Mover[]): readonly (readonly Mover[])[] => {
  if (movers.length <= SHOWN) return [movers, []]
  const half = SHOWN / 2
  return [
    movers.filter(({ change }) => change.n < 0n).slice(0, half),
    movers.filter(({ change }) => change.n >= 0n).slice(0, half),
  ]
}

/** Those who moved, on one scale with all others: some shown, the rest folded. */
export const moversSection = (
  { level, movers, room }: { readonly level: Level['level']; readonly movers: readonly Mover[]; readonly room: number },
  scale: ChangeScale,
  desk: Desk,
): Markup | null => {
  const { words, page, comparison } = desk
  if (movers.length === 0) return null
  const grid = (some: readonly Mover[]): Markup =>
    html`<div class="cards2">${some.map((each) => card(each, { scale, heading: others.length > 0 ? 4 : 3 }, desk))}</div>`
  const top = topOf(movers)
  const shown = new Set(top.flat())
  const others = movers.filter((mover) => !shown.has(mover))
  const drawn = others.slice(0, Math.max(0, room - shown.size))
  const label = (place: number) => comparison.sides[place]?.label ?? ''
  const from = movers.reduce((least, mover) => Math.min(least, mover.from), comparison.sides.length)
  const to = movers.reduce((most, mover) => Math.max(most, mover.to), 0)
  const parted: Held =
    others.length === 0
      ? grid(movers)
      : top.map((some, i) => some.length > 0 && html`<h3>${i === 0 ? page.fallen : page.risen}</h3>${grid(some)}`)
  return html`<section id="change-${level}"><h2>${words[level === 'agency' ? 'agencies' : 'units']}: ${words.split(label(from), label(to))}</h2>
<p class="note">${others.length > 0 ? page.most(others.length, level) : page.all}</p>${parted}${
    others.length > 0 &&
    foldAway(
      page.others(others.length, level),
      [
        grid(drawn),
        drawn.length < others.length &&
          html`<p class="note">${page.bound(shown.size + drawn.length, movers.length)}</p>`,
      ],
      page.folded(others.length),
    )
  }</section>`
}

import { type Move, moveOf } from '../../../engine/compare/change.js'
import type { Pair, Track } from '../../../engine/compare/compare.js'
import { byNode } from '../../../engine/compare/split.js'
import type { Side } from '../../../engine/compare/year.js'
import { add, compare, type Exact, sub, toFixed, toNumber, ZERO } from '../../../exact/exact.js'
import { decimal } from '../../../wording/figure.js'
import { type Fall, waterfall } from '../../html/chart/waterfall.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { afterOf, beforeOf, indexText, whoOf } from '../figure.js'
import { changeCell, changed, chip, type Desk } from './shared.js'

/** More charts than this no browser shows at ease. */
const MOST_CHARTS = 200

/** The steps from one index to the next: nodes, then who came and who went. */
const fallsOf = (move: Move, pair: Pair, desk: Desk): readonly Fall[] => {
  const { comparison, lang, words } = desk
  const [before, after] = comparison.sides.slice(pair.before, pair.before + 2)
  if (!move.split.ok || !move.before.index || !move.after.index || !before || !after) return []
  const { terms } = move.split
  const steps = [
    ...byNode(terms)
      .filter(({ value }) => value.n !== 0n)
      .map(({ node, title, value }) => ({ name: `${node} ${title === node ? '' : title}`, value })),
    ...terms.flatMap(({ kind, unit, value }) =>
      unit ? [{ name: `${kind === 'entering' ? words.entering : words.leaving}: ${unit.unit ?? ''}`, value }] : [],
    ),
  ]
  const falls: Fall[] = []
  let at = move.before.index
  for (const { name, value } of steps) {
    const next = add(at, value)
    falls.push({ name, text: changed(value, lang), from: toNumber(at), to: toNumber(next), isTotal: false })
    at = next
  }
  const total = (member: Track['members'][number], side: Side, value: Exact): Fall => ({
    name: side.label,
    text: indexText(member, side, lang) ?? decimal(toFixed(value, 2), lang),
    from: 0,
    to: toNumber(value),
    isTotal: true,
  })
  return [total(move.before, before, move.before.index), ...falls, total(move.after, after, move.after.index)]
}

const causeText = ({ cause }: Move, { words, lang }: Desk): Markup | null => {
  if (!cause) return null
  const doubtful = cause.doubtful.filter(({ value }) => value.n !== 0n)
  const codes = doubtful.map(({ code, value }) => `${code} ${changed(value, lang)}`).join(', ')
  return html`<p class="note">${words.byRules} ${changed(cause.rules, lang)} · ${words.byPerformance} ${changed(cause.performance, lang)}${codes !== '' && ` · ${words.doubtful(codes)}`}</p>`
}

const leadOf = (move: Move, pair: Pair, desk: Desk): Markup => {
  const { comparison, lang } = desk
  const [before, after] = comparison.sides.slice(pair.before, pair.before + 2)
  const text = (side: Side | undefined, member: Move['before']) =>
    side && html`${indexText(member, side, lang) ?? '–'} ${member.predicate && chip(member.predicate, side, true)}`
  return html`<p>${beforeOf(comparison, pair)}: ${text(before, move.before)} → ${afterOf(comparison, pair)}: ${text(after, move.after)}, ${changeCell(move.change, desk)}</p>`
}

interface Drawn {
  readonly track: Track
  readonly pair: Pair
  readonly move: Move
}

const chart = ({ track, pair, move }: Drawn, desk: Desk): Markup => {
  const { comparison, words } = desk
  const label = words.waterfall(beforeOf(comparison, pair), afterOf(comparison, pair))
  return html`<section class="one"><h3>${whoOf(track)}</h3>${leadOf(move, pair, desk)}${waterfall(fallsOf(move, pair, desk), label)}${causeText(move, desk)}</section>`
}

const magnitude = ({ change }: Move): Exact => (change && change.n < 0n ? sub(ZERO, change) : (change ?? ZERO))

/** The first and the last of the sides between which changes are drawn; a published list has none to show. */
const endsOf = (drawn: readonly Drawn[], { comparison: { sides } }: Desk): [string, string] => {
  const places = drawn.map(({ pair }) => pair.before)
  return [sides[Math.min(...places)]?.label ?? '', sides[Math.max(...places) + 1]?.label ?? '']
}

/** Agencies first, then units; where there are too many, those that changed most. */
export function* charts(desk: Desk): Generator<Held> {
  const { comparison, words } = desk
  const drawable = (tracks: readonly Track[]): readonly Drawn[] =>
    tracks.flatMap((track) =>
      comparison.pairs.flatMap((pair) => {
        const move = moveOf(comparison, pair, track)
        const isMoved = move?.split.ok && move.split.terms.some(({ value }) => value.n !== 0n)
        return move && isMoved ? [{ track, pair, move }] : []
      }),
    )
  const all = [drawable(comparison.agencies), drawable(comparison.units)] as const
  const count = all[0].length + all[1].length
  let room = MOST_CHARTS
  for (const [i, drawn] of all.entries()) {
    if (drawn.length === 0) continue
    const kept =
      drawn.length <= room
        ? drawn
        : [...drawn].sort((a, b) => compare(magnitude(b.move), magnitude(a.move))).slice(0, room)
    room -= kept.length
    if (kept.length === 0) continue
    yield html`<h2>${i === 0 ? words.agencies : words.units}: ${words.split(...endsOf(kept, desk))}</h2>`
    for (const each of kept) yield chart(each, desk)
  }
  if (count > MOST_CHARTS) yield html`<p class="note">${words.wide(MOST_CHARTS, count)}</p>`
}

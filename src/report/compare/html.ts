import type { Comparison, Pair, Track } from '../../engine/compare.js'
import type { Predicate } from '../../engine/ladder.js'
import { type Move, moveOf, wholeChange } from '../../engine/move.js'
import type { Side } from '../../engine/side.js'
import { byNode } from '../../engine/split.js'
import { add, compare, type Exact, sub, toFixed, toNumber, ZERO } from '../../exact/exact.js'
import { decimal } from '../figure.js'
import { type Slope, slopeChart } from '../html/chart/slope.js'
import { type Fall, waterfall } from '../html/chart/waterfall.js'
import { type Held, html, type Markup, trusted } from '../html/markup.js'
import { page } from '../html/page.js'
import { toneOf } from '../html/scale.js'
import { type Column, table } from '../html/table.js'
import type { Language } from '../run.js'
import { COMPARE, type CompareWords } from '../wording/compare.js'
import { HTML } from '../wording/html.js'
import { extreme } from './columns.js'
import { afterOf, beforeOf, indexText, newest, signed, whoOf } from './figure.js'
import type { Compared } from './json.js'
import { flowOf, footOf, headOf, titleOf } from './table.js'

/** What this page has beyond the style of all reports: colours of gains and losses, told apart without red and green. */
const STYLE = `
main{max-width:68rem}
.path{white-space:nowrap}
.fell{--tone:var(--p7)}
.rose{--tone:var(--p1)}
.name.strong{font-weight:600}
.falls{grid-template-columns:minmax(8rem,19rem) 1fr max-content;gap:.2rem .75rem}
.thin{stroke-width:1}
.slope{stroke:var(--soft);stroke-width:1.5;stroke-opacity:.6}
.slope.fell{stroke:var(--tone);stroke-width:2.5;stroke-opacity:1}
.slope.rose{stroke:var(--tone);stroke-width:2.5;stroke-opacity:1}
.slopes{min-width:40rem}
.slopes .strong{font-weight:400}
.loss{color:var(--p7)}
.gain{color:var(--p1)}
.notes{color:var(--soft);font-size:.9rem;padding-left:1.1rem;margin:.5rem 0}
section.one{break-inside:avoid;margin-top:1.75rem}
@media screen and (max-width:40rem){.falls{grid-template-columns:1fr max-content}}
`

/** More charts than this no browser shows at ease; more lines than that nobody tells apart. */
const [MOST_CHARTS, MOST_SLOPES] = [200, 40]

interface Desk {
  readonly comparison: Comparison
  readonly lang: Language
  readonly words: CompareWords
}

/** A change as it is printed: with a minus of its own width. */
const changed = (value: Exact, lang: Language): string => signed(value, lang).replace('-', '−')

const changeCell = (value: Exact | null | undefined, { lang }: Desk): Held => {
  if (!value) return '–'
  return html`<span class="${value.n < 0n ? 'loss' : value.n > 0n ? 'gain' : null}">${changed(value, lang)}</span>`
}

const chip = ({ letter, label, place }: Predicate, { instrument }: Side, isLong: boolean): Markup =>
  html`<span class="chip ${toneOf(place, instrument.ladder.value.length)}" title="${label}">${letter}${isLong && ` ${label}`}</span>`

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

const columnsOf = (level: Track['level'], { comparison, words }: Desk, hasGroups: boolean): readonly Column[] => [
  { heading: level === 'agency' ? words.agency : words.unit, kind: 'lead' },
  ...comparison.sides.map(({ label }): Column => ({ heading: label, kind: 'number' })),
  { heading: comparison.pairs.length > 1 ? words.wholeChange : words.change, kind: 'number' },
  { heading: words.predicate },
  { heading: words.rank, kind: 'code' },
  ...(hasGroups ? [{ heading: words.group, kind: 'code' as const }] : []),
  ...(comparison.pairs.length > 1 ? [{ heading: words.best }, { heading: words.worst }] : []),
]

const extremeText = (track: Track, sign: 1 | -1): string | null => {
  const nodes = track.members.map((member) => extreme(member, sign)?.id.split('.').at(-1) ?? '–')
  return new Set(nodes).size === 1 ? (nodes[0] ?? null) : nodes.join(' → ')
}

const pathCell = (text: string | null): Markup => html`<span class="path">${text}</span>`

const rowOf = (track: Track, desk: Desk, hasGroups: boolean): readonly Held[] => {
  const { comparison, lang } = desk
  const { agency, unit } = newest(track)
  return [
    unit === null ? agency : html`${unit}<span class="sub">${agency}</span>`,
    ...comparison.sides.map((side, i) => indexText(track.members[i], side, lang) ?? '–'),
    changeCell(wholeChange(track), desk),
    predicates(track, desk),
    ranksText(track.members.map((member) => member?.rank ?? null)),
    ...(hasGroups ? [groupText(track, desk)] : []),
    ...(comparison.pairs.length > 1 ? [pathCell(extremeText(track, 1)), pathCell(extremeText(track, -1))] : []),
  ]
}

const ranking = (
  id: string,
  title: string,
  level: Track['level'],
  tracks: readonly Track[],
  desk: Desk,
): Markup | null => {
  if (tracks.length === 0) return null
  const hasGroups = tracks.some((track) => newest(track).group !== null)
  const columns = columnsOf(level, desk, hasGroups)
  return html`<section id="${id}"><h2>${title}</h2>${table(
    columns,
    tracks.map((track) => rowOf(track, desk, hasGroups)),
  )}</section>`
}

/** Those that moved most, where there are too many to be told apart. */
const mostMoved = (tracks: readonly Track[]): readonly Track[] => {
  const by = (track: Track) => {
    const ranks = track.members.flatMap((member) => member?.rank ?? [])
    return Math.abs((ranks.at(-1) ?? 0) - (ranks[0] ?? 0))
  }
  if (tracks.length <= MOST_SLOPES) return tracks
  return [...tracks].sort((a, b) => by(b) - by(a)).slice(0, MOST_SLOPES)
}

/** The unit first: agencies are alike in their first words. */
const slopeName = (track: Track): string => {
  const { agency, unit } = newest(track)
  return unit === null ? agency : `${unit} · ${agency}`
}

const slopes = (desk: Desk): Markup | null => {
  const { comparison, words } = desk
  const labels = comparison.sides.map(({ label }) => label)
  const drawn = [[words.agencies, comparison.agencies] as const, [words.units, comparison.units] as const].flatMap(
    ([title, tracks]) => {
      const ranked = tracks.filter(({ members }) => members.some((member) => member?.rank != null))
      if (ranked.length < 2) return []
      const all = mostMoved(ranked).map(
        (track): Slope => ({ name: slopeName(track), ranks: track.members.map((member) => member?.rank ?? null) }),
      )
      return [html`<h3>${words.slopeOf(title)}</h3>${slopeChart(all, labels, words.slopeOf(title))}`]
    },
  )
  return drawn.length === 0 ? null : html`<section id="slope"><h2>${words.slope}</h2>${drawn}</section>`
}

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
function* charts(desk: Desk): Generator<Held> {
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

/** Who came, who went. */
const lists = ({ comparison, words }: Desk): Markup =>
  html`${comparison.pairs.map((pair) => {
    const { came, went } = flowOf(comparison, pair)
    const label = afterOf(comparison, pair)
    const one = (title: string, list: readonly Track[]) =>
      list.length > 0 && html`<h3>${title}</h3><ul>${list.map((track) => html`<li>${whoOf(track)}</li>`)}</ul>`
    return html`${one(words.came(label, came.length), came)}${one(words.went(label, went.length), went)}`
  })}`

function* body({ comparison, version, inputs }: Compared, lang: Language): Generator<Held> {
  const desk: Desk = { comparison, lang, words: COMPARE[lang] }
  const { words } = desk
  yield html`<style>${trusted(STYLE)}</style><h1>${titleOf(comparison, lang)}</h1>
<ul class="notes">${headOf(comparison, lang).map((line) => html`<li>${line}</li>`)}</ul>`
  yield ranking('agencies', words.agencies, 'agency', comparison.agencies, desk)
  yield slopes(desk)
  yield* charts(desk)
  yield ranking('units', words.units, 'unit', comparison.units, desk)
  yield lists(desk)
  yield html`${footOf(comparison, lang).map((line) => html`<p class="note">${line}</p>`)}
<footer><p>${HTML[lang].madeBy(version)}</p><p>${HTML[lang].inputs}: ${inputs.map(
    ({ file, sha256 }, i) => html`${i > 0 && '; '}${file} <code>${sha256.slice(0, 16)}</code>`,
  )}</p></footer>`
}

/** A comparison as a page of its own: tables, ranks as slopes, and for each agency and unit its change step by step. */
export function* comparisonPage(compared: Compared, lang: Language): Generator<string> {
  yield* page(titleOf(compared.comparison, lang), lang, body(compared, lang))
}

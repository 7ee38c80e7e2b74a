import { wholeChange } from '../../../engine/compare/change.js'
import type { Track } from '../../../engine/compare/compare.js'
import type { Language } from '../../../finding/language.js'
import type { Compared } from '../../../run/comparison.js'
import { countText as number } from '../../../wording/figure.js'
import { HTML } from '../../../wording/html.js'
import { bandGradient } from '../../html/chart/ladder.js'
import { scaleLines, scaleOver } from '../../html/chart/waterfall.js'
import { type Held, html, type Markup, trustedMarkup } from '../../html/markup.js'
import { page } from '../../html/page-frame.js'
import { afterOf, whoOf } from '../change-figures.js'
import { flowOf } from '../comparison-flow.js'
import { footOf, headOf, titleOf } from '../comparison-text.js'
import { compareWords, pageWords } from '../comparison-words.js'
import { STYLE } from './comparison-style.js'
import { legend, nodeNames } from './legend.js'
import { MOST_CHARTS, moversOf, moversSection } from './movers.js'
import { ranksSection } from './rank-changes.js'
import { type Desk, foldAway, type Level, levelOf } from './shared.js'
import { elementsSection } from './survey-section.js'
import { rankingSection } from './tables.js'

/** Shorter rankings stand before the pictures, longer ones behind. */
const SHORT = 12
/** As many names as a list shows at once. */
const LISTED = 20

/** How many rose, fell and stayed, by index and by predicate, over all sides. */
const counts = ({ lines }: Level, { page: words }: Desk): readonly (readonly [number, string])[] => {
  const changes = lines.flatMap(({ track }) => wholeChange(track) ?? [])
  if (changes.length === 0) return []
  const steps = lines.map(({ moves }) => moves.reduce((sum, move) => sum + (move?.predicate ?? 0), 0))
  return [
    [changes.filter(({ n }) => n > 0n).length, words.rose],
    [changes.filter(({ n }) => n < 0n).length, words.fell],
    [changes.filter(({ n }) => n === 0n).length, words.stayed],
    [steps.filter((step) => step < 0).length, words.predicateRose],
    [steps.filter((step) => step > 0).length, words.predicateFell],
  ]
}

/** The first level in big, the other in a line. */
const summary = (levels: readonly Level[], desk: Desk): Markup | null => {
  const { page: words, lang } = desk
  const counted = levels.map((level) => ({ level: level.level, all: counts(level, desk) }))
  const [first, ...others] = counted.filter(({ all }) => all.length > 0)
  if (!first) return null
  return html`<section id="summary"><h2>${words.summary(first.level)}</h2><div class="tiles">${first.all.map(
    ([count, name]) => html`<div class="tile"><b>${number(count, lang)}</b>${name}</div>`,
  )}</div>${others.map(
    ({ level, all }) =>
      html`<p>${words.summary(level)}: ${all.map(([count, name]) => `${number(count, lang)} ${name}`).join(', ')}.</p>`,
  )}</section>`
}

const names = (tracks: readonly Track[]): Markup =>
  html`<ul class="who">${tracks.map((track) => html`<li>${whoOf(track)}</li>`)}</ul>`

/** Who came, who went. */
const lists = ({ comparison, words, page: more }: Desk): Markup => {
  const one = (title: string, list: readonly Track[]) => {
    const rest = list.slice(LISTED)
    const told = rest.length > 0 && foldAway(more.moreNames(rest.length), names(rest), more.folded(rest.length))
    return list.length > 0 && html`<h3>${title}</h3>${names(list.slice(0, LISTED))}${told}`
  }
  return html`${comparison.pairs.map((pair) => {
    const { came, went } = flowOf(comparison, pair)
    const label = afterOf(pair)
    return html`${one(words.came(label, came.length), came)}${one(words.went(label, went.length), went)}`
  })}`
}

/** Units or agencies: those who moved, all by rank, whose rank moved. */
function* chapters(levels: readonly Level[], desk: Desk): Generator<Held> {
  const nodes = nodeNames(levels.flatMap(({ lines }) => lines))
  const movers = levels.map((level) => moversOf(level, nodes, desk))
  const scale = scaleOver(movers.flat().map(({ falls }) => falls))
  const instrument = desk.comparison.sides.at(-1)?.instrument
  yield html`<style>${trustedMarkup(scaleLines(scale))}${instrument && trustedMarkup(bandGradient(instrument))}</style>`
  yield legend(nodes, scale, desk)
  let room = MOST_CHARTS
  for (const [i, level] of levels.entries()) {
    const own = movers[i] ?? []
    const moved = moversSection({ level: level.level, movers: own, room }, scale, desk)
    room = Math.max(0, room - own.length)
    const ranked = rankingSection(level, desk)
    yield* level.lines.length > SHORT ? [moved, ranked] : [ranked, moved]
    yield ranksSection(level, desk)
  }
}

/** What the page tells, part by part, without the page around it. */
export function* comparisonSections(compared: Compared, lang: Language): Generator<Held> {
  const { comparison, version, inputs } = compared
  const desk: Desk = { comparison, lang, words: compareWords(comparison, lang), page: pageWords(comparison, lang) }
  const levels = (['agency', 'unit'] as const)
    .map((level) => levelOf(level, comparison))
    .filter(({ lines }) => lines.length > 0)
  yield html`<style>${trustedMarkup(STYLE)}</style><h1>${titleOf(comparison, lang)}</h1>
<ul class="notes">${headOf(compared, lang).map((line) => html`<li>${line}</li>`)}</ul>`
  yield summary(levels, desk)
  yield* chapters(levels, desk)
  yield elementsSection(desk)
  yield lists(desk)
  yield html`${footOf(comparison, lang).map((line) => html`<p class="note">${line}</p>`)}
<footer><p>${HTML[lang].madeBy(version)}</p><p>${HTML[lang].inputs}: ${inputs.map(
    ({ file, sha256 }, i) => html`${i > 0 && '; '}${file} <code>${sha256.slice(0, 16)}</code>`,
  )}</p></footer>`
}

/** A comparison as a page of its own: who moved most and why, step by step, and all by rank. */
export function* comparisonPage(compared: Compared, lang: Language): Generator<string> {
  yield* page(titleOf(compared.comparison, lang), lang, comparisonSections(compared, lang))
}

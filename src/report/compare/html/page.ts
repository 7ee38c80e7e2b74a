import type { Track } from '../../../engine/compare/compare.js'
import type { Language } from '../../../finding/language.js'
import type { Compared } from '../../../run/comparison.js'
import { COMPARE } from '../../../wording/compare.js'
import { HTML } from '../../../wording/html.js'
import { type Slope, slopeChart } from '../../html/chart/slope.js'
import { type Held, html, type Markup, trusted } from '../../html/markup.js'
import { page } from '../../html/page.js'
import { afterOf, newest, whoOf } from '../figure.js'
import { flowOf, footOf, headOf, titleOf } from '../table.js'
import { charts } from './charts.js'
import type { Desk } from './shared.js'
import { ranking } from './tables.js'

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

/** More lines than this nobody tells apart. */
const MOST_SLOPES = 40

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

/** Who came, who went. */
const lists = ({ comparison, words }: Desk): Markup =>
  html`${comparison.pairs.map((pair) => {
    const { came, went } = flowOf(comparison, pair)
    const label = afterOf(comparison, pair)
    const one = (title: string, list: readonly Track[]) =>
      list.length > 0 && html`<h3>${title}</h3><ul>${list.map((track) => html`<li>${whoOf(track)}</li>`)}</ul>`
    return html`${one(words.came(label, came.length), came)}${one(words.went(label, went.length), went)}`
  })}`

/** What the page tells, part by part, without the page around it. */
export function* comparisonSections(compared: Compared, lang: Language): Generator<Held> {
  const { comparison, version, inputs } = compared
  const desk: Desk = { comparison, lang, words: COMPARE[lang] }
  const { words } = desk
  yield html`<style>${trusted(STYLE)}</style><h1>${titleOf(comparison, lang)}</h1>
<ul class="notes">${headOf(compared, lang).map((line) => html`<li>${line}</li>`)}</ul>`
  yield ranking({ id: 'agencies', title: words.agencies }, comparison.agencies, desk)
  yield slopes(desk)
  yield* charts(desk)
  yield ranking({ id: 'units', title: words.units }, comparison.units, desk)
  yield lists(desk)
  yield html`${footOf(comparison, lang).map((line) => html`<p class="note">${line}</p>`)}
<footer><p>${HTML[lang].madeBy(version)}</p><p>${HTML[lang].inputs}: ${inputs.map(
    ({ file, sha256 }, i) => html`${i > 0 && '; '}${file} <code>${sha256.slice(0, 16)}</code>`,
  )}</p></footer>`
}

/** A comparison as a page of its own: tables, ranks as slopes, and for each agency and unit its change step by step. */
export function* comparisonPage(compared: Compared, lang: Language): Generator<string> {
  yield* page(titleOf(compared.comparison, lang), lang, comparisonSections(compared, lang))
}

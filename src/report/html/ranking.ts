import { agencyName } from '../../engine/score/select.js'
import { compare } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Run } from '../../run/result.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { yearsOf } from '../text/run-head.js'
import { bandGradient } from './chart/ladder.js'
import { chip, type Pen, penOf, publishedByPen } from './common.js'
import { intervalSection } from './intervals.js'
import { type Held, html, type Markup, trustedMarkup } from './markup.js'
import { indexesOf, medianOf } from './median.js'
import { footer, page, warnings } from './page-frame.js'
import { distribution, nearEdge, strips } from './spread.js'
import { agencyRanking, unitRanking } from './standings.js'
import { summaries } from './summary.js'

const tile = (name: string, text: string | number): Markup => html`<div class="tile"><b>${text}</b>${name}</div>`

const tiles = ({ result: { units, agencies } }: Run, pen: Pen): Markup => {
  const { words } = pen
  const values = [...indexesOf(units)].sort(compare)
  const [lowest, highest, median] = [values[0], values.at(-1), medianOf(values)]
  const bare = units.length - values.length
  return html`<div class="tiles">${tile(words.units, units.length)}${agencies.length > 0 && tile(words.agencies, agencies.length)}
${bare > 0 && tile(words.withoutIndex, bare)}${highest && tile(words.highest, publishedByPen(highest, pen))}
${median && tile(words.median, publishedByPen(median, pen))}${lowest && tile(words.lowest, publishedByPen(lowest, pen))}</div>`
}

/** The index of the one agency that a run has, which no ranking of agencies shows. */
const soleAgency = ({ result: { agencies } }: Run, pen: Pen): Markup | null => {
  const [agency, ...others] = agencies
  if (!agency || others.length > 0 || agency.agency === '') return null
  const isPartial = agency.index !== null && agency.scored < agency.units.length
  return html`<p class="sole">${agencyName(agency)}: ${
    agency.rounded && agency.predicate
      ? html`<b>${publishedByPen(agency.rounded, pen)}</b> ${chip(agency.predicate, pen)}`
      : pen.words.noIndex
  }${isPartial && html` <span class="note">(${pen.words.meanOf(agency.scored, agency.units.length)})</span>`}</p>`
}

/** A part of the page, and how the list of contents calls it. */
interface Chapter {
  readonly id: string
  readonly title: string
  readonly body: Markup | null
}

/** Longer rankings stand behind the pictures, which would be far down otherwise. */
const LONG = 40

/** Which chapters a report has: the ranking of units may be shown by other means. */
interface Extent {
  readonly hasUnits: boolean
}

const chaptersOf = (run: Run, pen: Pen, { hasUnits }: Extent): readonly Chapter[] => {
  const { words } = pen
  const { agencies } = run.result
  const ranked: Chapter = { id: 'agencies', title: words.rankingOfAgencies, body: agencyRanking(run, pen) }
  const pictures: readonly Chapter[] = [
    { id: 'distribution', title: words.distribution, body: distribution(run, pen) },
    { id: 'groups', title: words.groups, body: strips(run, pen) },
    { id: 'edges', title: words.nearEdge, body: nearEdge(run, pen) },
  ]
  const summary: Chapter = {
    id: 'summary',
    title: SUMMARY_WORDS[pen.lang].title,
    body: summaries(run, pen),
  }
  const units: Chapter = { id: 'units', title: words.rankingOfUnits, body: hasUnits ? unitRanking(run, pen) : null }
  const ranges: Chapter = {
    id: 'intervals',
    title: INTERVAL_WORDS[pen.lang].title,
    body: intervalSection(run, pen),
  }
  const all =
    agencies.length > LONG
      ? [summary, ...pictures, ranked, units, ranges]
      : [ranked, summary, ...pictures, units, ranges]
  return all.filter(({ body }) => body !== null)
}

const contents = (chapters: readonly Chapter[]): Markup =>
  html`<nav>${chapters.map(({ id, title }, i) => html`${i > 0 && ' · '}<a href="#${id}">${title}</a>`)}</nav>`

/** What a report on the ranking tells, part by part, without the page around it. */
export function* rankingSections(run: Run, pen: Pen, extent: Extent = { hasUnits: true }): Generator<Held> {
  const { words, instrument } = pen
  const years = yearsOf(run)
  const chapters = chaptersOf(run, pen, extent)
  yield html`<style>${trustedMarkup(bandGradient(instrument))}</style>
<p class="over">${instrument.title}${years.length > 0 && ` · ${words.year(years.join(', '))}`}</p><h1>${words.rankingReport}</h1>
${warnings(run, pen.lang)}${soleAgency(run, pen)}${tiles(run, pen)}${contents(chapters)}`
  for (const { body } of chapters) yield body
  yield footer(run, pen.lang)
}

/** A run at a glance: rankings with the predicates' bands, distribution, groups, and who stands near an edge. */
export function* rankingReport(run: Run, lang: Language): Generator<string> {
  const pen = penOf(run.result.instrument, lang)
  yield* page(pen.words.rankingReport, lang, rankingSections(run, pen))
}

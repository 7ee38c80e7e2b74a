import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { carriedWarnings } from '../carried.js'
import { axisOf, toneOf } from '../html/axis.js'
import { type Bar, barChart } from '../html/chart/bars.js'
import { ladderChart } from '../html/chart/ladder.js'
import { chip } from '../html/common.js'
import { html, type Markup, trustedMarkup } from '../html/markup.js'
import { page } from '../html/page-frame.js'
import { titleOf } from './alone.js'
import { ruleLines } from './notes.js'
import { madeLine, type ReportTable, type SurveyReport, surveyReportOf } from './report-tables.js'

const tableOf = ({
  heads,
  rows,
}: ReportTable): Markup => html`<div class="scroll" tabindex="0"><table><thead><tr>${heads.map(
  (head) => html`<th scope="col">${head}</th>`,
)}</tr></thead><tbody>
${rows.map((row) => html`<tr>${row.map((text) => html`<td>${text}</td>`)}</tr>\n`)}</tbody></table></div>`

const headedTable = (table: ReportTable): Markup => html`<h3>${table.title}</h3>${tableOf(table)}`

/** The elements as bars on the scale of the index, each in the colour of its grade. */
const barsOf = ({ elements, elementTable }: SurveyReport, { instrument }: SurveyRun): Markup => {
  const axis = axisOf(instrument)
  const steps = instrument.ladder.value.length
  const bars = elements.map(({ code, title, index, predicate }, i): Bar => {
    const filled = index ? axis.at(index) : 0
    const tone = predicate && toneOf(predicate.place, steps)
    return { name: `${code} ${title}`, text: elementTable.rows[i]?.[3] ?? '', filled, possible: 100, tone }
  })
  return barChart(bars)
}

const chipOf = ({ figure }: SurveyReport, run: SurveyRun): Markup | null =>
  figure?.predicate ? chip(figure.predicate, run) : null

const resultOf = (report: SurveyReport, run: SurveyRun): Markup => {
  const { figure, words, resultLines } = report
  if (!figure) return html`<p class="warn">${words.noFigure}</p>`
  return html`<div class="hero"><span class="index">${figure.text}</span>${report.scale && html`<span>${report.scale}</span>`}${chipOf(report, run)}</div>
${run.instrument.ladder.value.length > 0 && ladderChart(run.instrument, figure)}
${resultLines.map((line) => html`<p>${line}</p>`)}`
}

const article = (report: SurveyReport, run: SurveyRun, language: Language): Markup => {
  const { words, facts, profile } = report
  return html`<article class="record">
<h1>${report.title}</h1>
<table class="facts"><tbody>${facts.map(([term, text]) => html`<tr><td>${term}</td><td>: ${text}</td></tr>`)}</tbody></table>
${carriedWarnings(run, language).map((line) => html`<p class="warn">${line}</p>`)}
<h2>1. ${words.profile}</h2>
${profile.length === 0 ? html`<p class="note">${words.noProfile}</p>` : html`<div class="signs">${profile.map((table) => html`<div>${headedTable(table)}</div>`)}</div><p class="note">${words.privacy}</p>`}
<h2>2. ${report.elementTable.title}</h2>
${tableOf(report.elementTable)}<figure>${barsOf(report, run)}</figure>
<h2>3. ${words.result(report.name)}</h2>
${resultOf(report, run)}${report.services && headedTable(report.services)}
<h2>4. ${report.followUp.title}</h2>
<p class="note">${words.followUpNote}</p>
${tableOf(report.followUp)}
${report.notes.length > 0 && html`<h2>${words.notes}</h2>${report.notes.map((line) => html`<p>${line}</p>`)}`}
</article>`
}

function* articles(run: SurveyRun, language: Language): Generator<Markup> {
  for (const result of run.results()) yield article(surveyReportOf(result, run, language), run, language)
  const rules = ruleLines(run, language).map((line) => html`<p>${line}</p>`)
  yield html`<footer>${rules}<p>${madeLine(run, language)}</p></footer>`
}

/** A survey's report as a page to read and print: per unit profile, elements, result, follow-up. */
export const surveyPage = (run: SurveyRun, language: Language): Generator<string> =>
  page(titleOf(run, language), language, articles(run, language))

/** One sheet of A4 for each unit: large on the wall, whole on a telephone. */
const POSTER = `
.poster{text-align:center;padding:0;margin:0 auto;max-width:48rem}
.poster h1{font-size:2rem;margin:.2rem auto}
.poster h2{font-size:1.3rem;margin:.3rem 0}
.poster .index{font-size:6.5rem;line-height:1.25;margin:.4rem 0 .2rem}
.poster .chip{font-size:1.6rem;font-weight:700;padding:.2rem .9rem}
.poster .rows{text-align:left;margin:1.2rem 0}
.poster .profile{display:flex;flex-wrap:wrap;justify-content:center;gap:.4rem 2rem;color:var(--soft)}
@media print{.poster{height:262mm;max-height:262mm;overflow:hidden;break-after:page;break-inside:avoid;display:flex;flex-direction:column;justify-content:space-between}
.poster:last-of-type{break-after:auto}
.poster .index{font-size:8rem}
.poster .rows{gap:.55rem .75rem;font-size:1.1rem}}
`

const poster = (report: SurveyReport, run: SurveyRun): Markup => {
  const { words, figure, unit, facts, profile } = report
  return html`<article class="poster"><div>
<h1>${words.figures[report.name] ?? plain(run.form.title)} (${report.name})</h1>
<h2>${unit}</h2>
${facts.filter(([term]) => term === words.agency || term === words.year).map(([, text]) => html`<p>${text}</p>`)}</div>
<div><div class="index">${figure?.text ?? '–'}</div>${report.scale && html`<p>${report.scale}</p>`}${chipOf(report, run)}
${figure && run.instrument.ladder.value.length > 0 && ladderChart(run.instrument, figure)}</div>
${barsOf(report, run)}
<div><p><b>${words.respondents}: ${facts.find(([term]) => term === words.respondents)?.[1]}</b></p>
<div class="profile">${profile.map(({ title, rows }) => html`<span>${title}: ${rows.map((row) => row.join(' ')).join(', ')}</span>`)}</div>
<p>${words.thanks}</p></div>
</article>`
}

function* posters(run: SurveyRun, language: Language): Generator<Markup> {
  yield html`<style>${trustedMarkup(POSTER)}</style>`
  for (const result of run.results()) yield poster(surveyReportOf(result, run, language), run)
}

/** A survey's results for publication, one sheet of A4 for each unit. */
export const surveyPoster = (run: SurveyRun, language: Language): Generator<string> =>
  page(titleOf(run, language), language, posters(run, language))

import { unitAssumptions } from '../../engine/score/assumptions.js'
import type { UnitResult } from '../../engine/score/score.js'
import { agencyName } from '../../engine/score/select.js'
import type { Step } from '../../engine/score/step.js'
import { type Exact, toNumber } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { scoresFormOf } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { share } from '../../wording/figure.js'
import { describe, findingText } from '../../wording/finding.js'
import { errorsOf, missingIndicators } from '../faults.js'
import { adds, couldAdd, standingsOf } from '../standing.js'
import { assumptionText } from '../text/run-assumptions.js'
import { axisOf, short } from './axis.js'
import { type Bar, barChart } from './chart/bars.js'
import { radarChart } from './chart/radar.js'
import { fine, type Pen, penOf, publishedByPen } from './common.js'
import { additionalItems, allIndicators, strongestAndWeakest } from './indicator-lists.js'
import { html, type Markup } from './markup.js'
import { footer, page, warnings } from './page-frame.js'
import { type Desk, hero, type Ranked, rankingKey } from './unit-facts.js'

/** A radar with fewer corners is no shape. */
const LEAST_CORNERS = 3

const letterOf = ({ subject }: Step): string => subject.id.split('.').at(-1) ?? subject.id

const rankedTogether = (units: readonly UnitResult[]): Ranked => {
  const counts = new Map<string, number>()
  const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { index, basis, input } of units) {
    if (!index) continue
    count(rankingKey(basis, null))
    if (input.group !== null) count(rankingKey(basis, input.group))
  }
  return counts
}

const aspects = (unit: UnitResult, pen: Pen): Markup => {
  const { words, instrument, lang } = pen
  const axis = axisOf(instrument)
  const bars = unit.aspects.map((step): Bar => {
    const { weight, of, title } = step.subject
    const sharing = weight && of ? ` (${share(weight.value, of, lang)})` : ''
    return {
      name: `${letterOf(step)} ${title}${sharing}`,
      text: publishedByPen(step.value, pen),
      filled: axis.at(step.value),
      possible: 100,
      tone: null,
    }
  })
  const spokes = unit.aspects.map((step) => ({ name: letterOf(step), reach: axis.at(step.value) / 100 }))
  return html`<section><h2>${words.aspects}</h2>
<p class="note">${words.aspectsNote(publishedByPen(axis.max, pen))}</p>
<div class="two">${barChart(bars)}${spokes.length >= LEAST_CORNERS && radarChart(spokes, words.aspectsTitle)}</div></section>`
}

/** What each aspect, and each other form, adds to the index, beside what it could add. */
const contributions = (unit: UnitResult, pen: Pen): Markup | null => {
  const { words, instrument } = pen
  if (!unit.index) return null
  const own = scoresFormOf(instrument).id
  const aspectIds = new Set(unit.aspects.map(({ subject }) => subject.id))
  const isPart = ({ subject }: Step) =>
    aspectIds.has(subject.id) || unit.input.forms.some((id) => id === subject.id && id !== own)
  const parts = standingsOf(unit.index, isPart)
  const { max } = instrument.scale.value
  const most = Math.max(...parts.map((part) => toNumber(couldAdd(part, max))), Number.EPSILON)
  const percent = (value: Exact) => short(Math.max(0, (toNumber(value) / most) * 100))
  const bars = parts.map(
    (part): Bar => ({
      name: aspectIds.has(part.step.subject.id)
        ? `${letterOf(part.step)} ${part.step.subject.title}`
        : `${part.step.subject.id} ${part.step.subject.title}`,
      text: words.ofPossible(fine(adds(part), pen), fine(couldAdd(part, max), pen)),
      filled: percent(adds(part)),
      possible: percent(couldAdd(part, max)),
      tone: null,
    }),
  )
  return html`<section><h2>${words.contributions}</h2><p class="note">${words.contributionsNote}</p>${barChart(bars)}</section>`
}

/** Why there is no index, and the cells to mend. */
const withoutIndex = (unit: UnitResult, run: Run, pen: Pen): Markup => {
  const { words, instrument, lang } = pen
  const missing = missingIndicators(instrument, unit)
  const errors = errorsOf(unit, run.findings).map((each) => describe(each, lang))
  return html`<section class="hero"><div class="index">${words.noIndex}</div></section>
<p>${words.noIndexWhy}</p><ul>${missing.length > 0 && html`<li>${words.missing(missing.join(', '))}</li>`}${errors.map(
    (told) => html`<li>${told.where !== '' && html`<b>${told.where}</b>: `}${findingText(told)} ${told.fix}</li>`,
  )}</ul>`
}

const assumptions = (unit: UnitResult, { instrument, words, lang }: Pen): Markup | null => {
  const texts = unitAssumptions(instrument, unit).map((each) => assumptionText(each, lang))
  return texts.length === 0 ? null : html`<p class="note">${words.restsOn}: ${texts.join('; ')}.</p>`
}

const unitArticle = (unit: UnitResult, desk: Desk): Markup => {
  const { run, pen } = desk
  const { words, instrument } = pen
  const { year } = unit.input
  const over = [words.unitReport, instrument.title, ...(year === null ? [] : [words.year(String(year))])].join(' · ')
  return html`<article>
<p class="over">${over}</p>
<h1>${unit.input.unit}</h1>
<p>${agencyName(unit.input)}</p>
${warnings(run, pen.lang)}${
  unit.index
    ? [
        hero(unit, desk),
        aspects(unit, pen),
        contributions(unit, pen),
        strongestAndWeakest(unit, pen),
        allIndicators(unit, pen),
      ]
    : withoutIndex(unit, run, pen)
}${additionalItems(unit, pen)}${assumptions(unit, pen)}
</article>`
}

/** One report for each of the units, each on a sheet of its own when printed. */
export function* unitReport(run: Run, units: readonly UnitResult[], lang: Language): Generator<string> {
  const pen = penOf(run.result.instrument, lang)
  const [only, ...others] = units
  const title = only && others.length === 0 ? `${pen.words.unitReport}: ${only.input.unit}` : pen.words.unitReport
  yield* page(title, lang, unitArticles(run, units, pen))
}

/** What a report tells of each of the units, without the page around it. */
export function* unitArticles(run: Run, units: readonly UnitResult[], pen: Pen): Generator<Markup> {
  const desk: Desk = { run, pen, ranked: rankedTogether(run.result.units) }
  for (const unit of units) yield unitArticle(unit, desk)
  yield footer(run, pen.lang)
}

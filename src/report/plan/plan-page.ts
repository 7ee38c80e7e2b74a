import { adviceFor } from '../../engine/plan/advice.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { agencyName } from '../../engine/score/select.js'
import { type Exact, mul, whole } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { PlanRun } from '../../run/plan.js'
import { predicateText } from '../../wording/figure.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import { PLAN_SHEET_WORDS } from '../../wording/plan-sheet.js'
import { ladderChart } from '../html/chart/ladder.js'
import { chip, type Pen, penOf, publishedByPen } from '../html/common.js'
import { html, type Markup } from '../html/markup.js'
import { footer, page, warnings } from '../html/page-frame.js'
import { agenciesTold, agencyPlanPage } from './agency-pieces.js'
import { gainText } from './gains.js'
import { section } from './pieces-page.js'

const gainOn = (value: Exact, { lang, instrument }: Pen): string => gainText(value, instrument, lang)

const stepRow = (rise: Rise, pen: Pen): Markup => {
  const { head } = PLAN_WORDS[pen.lang]
  const { indicator, from, to, share, gain } = rise
  return html`<tr><td class="lead">${indicator.code} ${indicator.title}</td>
<td class="number" data-label="${head.score}">${gainOn(from, pen)} → ${gainOn(to, pen)}</td>
<td class="number" data-label="${head.share}">${gainOn(mul(share, whole(100)), pen)}%</td>
<td class="number" data-label="${head.gain}">+${gainOn(gain, pen)}</td></tr>`
}

const planTable = (plan: Plan, pen: Pen): Markup => {
  const { head } = PLAN_WORDS[pen.lang]
  return html`<div class="scroll"><table class="cards"><thead><tr><th>${head.indicator}</th><th class="number">${head.score}</th><th class="number">${head.share}</th><th class="number">${head.gain}</th></tr></thead>
<tbody>${plan.rises.map((rise) => stepRow(rise, pen))}</tbody></table></div>`
}

/** What one step asks for, with room to tick off and to write. */
const stepToTake = ({ indicator, from, to }: Rise, pen: Pen): Markup => {
  const words = PLAN_WORDS[pen.lang]
  const own = PLAN_SHEET_WORDS[pen.lang]
  const { today, wanted, added, evidence } = adviceFor(indicator, from, to)
  const news = added.length > 0 && added.join() !== wanted
  return html`<section class="step"><h3>☐ ${indicator.code} ${indicator.title}: ${gainOn(from, pen)} → ${gainOn(to, pen)}</h3>
<dl><dt>${words.today}</dt><dd>${today ?? words.noCriterion}</dd><dt>${words.wanted}</dt><dd>${wanted ?? words.noCriterion}</dd>${
    news && html`<dt>${words.added}</dt><dd>${added.join('; ')}</dd>`
  }<dt>${words.evidence}</dt><dd>${evidence ? evidence.map((each, i) => html`${i > 0 && html`<br>`}☐ ${each}`) : words.noEvidence}</dd></dl>
<p>${own.owner} <span class="fill"></span> ${own.due} <span class="fill"></span></p></section>`
}

/** What a plan costs and comes to. */
const summaryOf = (plan: Plan, pen: Pen): string => {
  const words = PLAN_WORDS[pen.lang]
  const { rounded, predicate } = plan.after
  const name = predicate ? predicateText(predicate) : ''
  const on = words.on(words.levels(plan.levels), words.indicators(plan.indicators))
  const cost = plan.cost ? [words.cost(gainOn(plan.cost, pen))] : []
  return [on, ...cost, words.after(`IPP ${publishedByPen(rounded, pen)} (${name})`)].join(', ')
}

const stepsToTake = (
  { rises }: Plan,
  pen: Pen,
): Markup => html`<section><h2>${PLAN_SHEET_WORDS[pen.lang].toDo}</h2>${rises.map((rise) => stepToTake(rise, pen))}</section>
${rises.some(({ indicator }) => indicator.evidence) && html`<p class="note">${PLAN_WORDS[pen.lang].noRule}</p>`}`

const planSection = (each: UnitPlan, plan: Plan, pen: Pen): Markup => {
  const own = PLAN_SHEET_WORDS[pen.lang]
  return html`<section><h2>${own.plan(String(each.equalPlans))}</h2>
<p>${summaryOf(plan, pen)}</p>
${planTable(plan, pen)}</section>
${stepsToTake(plan, pen)}
<section class="closing"><h2>${own.sign}</h2><div class="signs"><div class="sign">${own.head}<div class="space"></div><span class="fill"></span></div><div class="sign">${own.coach}<div class="space"></div><span class="fill"></span></div></div></section>`
}

/** Why there is no plan, and the best that can be reached. */
const without = ({ state, best }: UnitPlan, pen: Pen): Markup => {
  const words = PLAN_WORDS[pen.lang]
  const text = state === 'reachable' ? '' : words.state[state]
  const most = state === 'unreachable' && best ? words.best(`IPP ${publishedByPen(best.rounded, pen)}`) : null
  return html`<p>${text} ${most}</p>`
}

const body = (each: UnitPlan, pen: Pen): Markup => {
  const [plan] = each.plans
  return plan ? planSection(each, plan, pen) : without(each, pen)
}

const assumedLine = ({ assumed, start }: UnitPlan, pen: Pen): Markup | null =>
  assumed &&
  start.rounded &&
  html`<p>${PLAN_WORDS[pen.lang].assumed(assumed.subject.id, gainOn(assumed.value, pen), publishedByPen(start.rounded, pen))}.</p>`

const article = (each: UnitPlan, run: PlanRun, pen: Pen): Markup => {
  const own = PLAN_SHEET_WORDS[pen.lang]
  const words = PLAN_WORDS[pen.lang]
  const { input, rounded, predicate } = each.unit
  const over = [
    own.pageTitle,
    pen.instrument.title,
    ...(input.year === null ? [] : [pen.words.year(String(input.year))]),
  ]
  const figure = rounded ? publishedByPen(rounded, pen) : pen.words.noIndex
  const aim = each.target
  const bound = aim && words.from(publishedByPen(aim.from, pen))
  const target = aim?.predicate ? `${predicateText(aim.predicate)}, ${bound}` : bound
  return html`<article><p class="over">${over.join(' · ')}</p><h1>${input.unit}</h1><p>${agencyName(input)}</p>
${warnings(run, pen.lang)}
<section class="hero"><div><div class="over">${own.today}</div><div class="index">${figure}</div>${predicate && chip(predicate, pen)}</div>
<dl>${target && html`<dt>${own.target}</dt><dd>${target}</dd>`}</dl></section>
${rounded && ladderChart(pen.instrument, { value: rounded, text: figure, name: pen.words.ladderTitle(figure, predicate ? predicateText(predicate) : '') })}
${assumedLine(each, pen)}
${body(each, pen)}</article>`
}

/** A page for each unit, to print and take along: the first of its plans, what each step asks for, room to write. Of agencies, all plans that are listed. */
export function* planPage(run: PlanRun, lang: Language): Generator<string> {
  if (run.level === 'agency') {
    yield* agencyPlanPage(run, lang)
    return
  }
  const pen = penOf(run.result.instrument, lang)
  yield* page(PLAN_SHEET_WORDS[lang].pageTitle, lang, articles(run, pen))
}

function* articles(run: PlanRun, pen: Pen): Generator<Markup> {
  for (const each of run.plans) yield article(each, run, pen)
  yield footer(run, pen.lang)
}

/** Plans that are listed, shortly; what each step of the first asks for; levels against indicators. */
const plansPart = (each: UnitPlan, pen: Pen): Markup => {
  const words = PLAN_WORDS[pen.lang]
  const [first] = each.plans
  if (!first) return without(each, pen)
  const name = (place: number) => (each.equalPlans === 1n ? words.only : words.plan(place + 1, String(each.equalPlans)))
  const pairs = (each.tradeOff ?? []).map(({ levels, indicators }) =>
    words.on(words.levels(levels), words.indicators(indicators)),
  )
  return html`${each.plans.map((plan, place) => html`<section><h3>${name(place)}: ${summaryOf(plan, pen)}</h3>${planTable(plan, pen)}</section>`)}
${pairs.length > 1 && html`<p>${words.tradeOff}: ${pairs.join(` ${words.or} `)}</p>`}${stepsToTake(first, pen)}`
}

/** What is planned, part by part, without the page around it. */
export function* plannedSections(run: PlanRun, pen: Pen): Generator<Markup> {
  for (const each of run.plans) yield html`${assumedLine(each, pen)}${plansPart(each, pen)}`
  if (run.level === 'agency') for (const piece of agenciesTold(run, pen.lang).pieces) yield section(piece, pen)
}

/** A plan in one line: "2 levels on 2 indicators, comes to IPP 4.02 (A- Sangat Baik)"; why there is none. */
export const planLine = (each: UnitPlan, pen: Pen): string => {
  const [plan] = each.plans
  if (plan) return summaryOf(plan, pen)
  return each.state === 'reachable' ? '' : PLAN_WORDS[pen.lang].state[each.state]
}

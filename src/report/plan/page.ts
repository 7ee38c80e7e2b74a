import { adviceFor } from '../../engine/plan/advice.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { agencyName } from '../../engine/score/select.js'
import { type Exact, mul, toDecimal, whole } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { PlanRun } from '../../run/plan.js'
import { decimal } from '../../wording/figure.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import { PLAN_SHEET_WORDS } from '../../wording/plan-sheet.js'
import { ladderChart } from '../html/chart/ladder.js'
import { chip, type Pen, penOf, published } from '../html/common.js'
import { html, type Markup } from '../html/markup.js'
import { footer, page, warnings } from '../html/page.js'
import { agencyPlanPage } from './agency-pieces.js'
import { gainPlaces } from './figures.js'

const shown = (value: Exact, { lang, instrument }: Pen): string =>
  decimal(toDecimal(value, gainPlaces(instrument)), lang)

const stepRow = (rise: Rise, pen: Pen): Markup => {
  const { head } = PLAN_WORDS[pen.lang]
  const { indicator, from, to, share, gain } = rise
  return html`<tr><td class="lead">${indicator.code} ${indicator.title}</td>
<td class="number" data-label="${head.score}">${shown(from, pen)} → ${shown(to, pen)}</td>
<td class="number" data-label="${head.share}">${shown(mul(share, whole(100)), pen)}%</td>
<td class="number" data-label="${head.gain}">+${shown(gain, pen)}</td></tr>`
}

const planTable = (plan: Plan, pen: Pen): Markup => {
  const { head } = PLAN_WORDS[pen.lang]
  return html`<div class="scroll"><table class="cards"><thead><tr><th>${head.indicator}</th><th class="number">${head.score}</th><th class="number">${head.share}</th><th class="number">${head.gain}</th></tr></thead>
<tbody>${plan.rises.map((rise) => stepRow(rise, pen))}</tbody></table></div>`
}

/** What one step asks for, with room to tick off and to write. */
const todo = ({ indicator, from, to }: Rise, pen: Pen): Markup => {
  const words = PLAN_WORDS[pen.lang]
  const own = PLAN_SHEET_WORDS[pen.lang]
  const { today, wanted, added, evidence } = adviceFor(indicator, from, to)
  const news = added.length > 0 && added.join() !== wanted
  return html`<section class="step"><h3>☐ ${indicator.code} ${indicator.title}: ${shown(from, pen)} → ${shown(to, pen)}</h3>
<dl><dt>${words.today}</dt><dd>${today ?? words.noCriterion}</dd><dt>${words.wanted}</dt><dd>${wanted ?? words.noCriterion}</dd>${
    news && html`<dt>${words.added}</dt><dd>${added.join('; ')}</dd>`
  }<dt>${words.evidence}</dt><dd>${evidence ? evidence.map((each, i) => html`${i > 0 && html`<br>`}☐ ${each}`) : words.noEvidence}</dd>
<dt>${own.owner}</dt><dd><span class="fill"></span></dd><dt>${own.due}</dt><dd><span class="fill"></span></dd></dl></section>`
}

const planned = (each: UnitPlan, plan: Plan, pen: Pen): Markup => {
  const words = PLAN_WORDS[pen.lang]
  const own = PLAN_SHEET_WORDS[pen.lang]
  const { rounded, predicate } = plan.after
  const name = predicate ? `${predicate.letter} ${predicate.label}` : ''
  const on = words.on(words.levels(plan.levels), words.indicators(plan.indicators))
  return html`<section><h2>${own.plan(String(each.equalPlans))}</h2>
<p>${on}, ${plan.cost && `${words.cost(shown(plan.cost, pen))}, `}${words.after(`IPP ${published(rounded, pen)} (${name})`)}</p>
${planTable(plan, pen)}</section>
<section><h2>${own.toDo}</h2>${plan.rises.map((rise) => todo(rise, pen))}</section>
${plan.rises.some(({ indicator }) => indicator.evidence) && html`<p class="note">${words.noRule}</p>`}
<section class="closing"><h2>${own.sign}</h2><div class="signs"><div class="sign">${own.head}<div class="space"></div><span class="fill"></span></div><div class="sign">${own.coach}<div class="space"></div><span class="fill"></span></div></div></section>`
}

const body = (each: UnitPlan, pen: Pen): Markup => {
  const words = PLAN_WORDS[pen.lang]
  const [plan] = each.plans
  if (plan) return planned(each, plan, pen)
  const { state, best } = each
  const text = state === 'reachable' ? '' : words.state[state]
  const most = state === 'unreachable' && best ? words.best(`IPP ${published(best.rounded, pen)}`) : null
  return html`<p>${text} ${most}</p>`
}

const article = (each: UnitPlan, run: PlanRun, pen: Pen): Markup => {
  const own = PLAN_SHEET_WORDS[pen.lang]
  const words = PLAN_WORDS[pen.lang]
  const { input, rounded, predicate } = each.unit
  const over = [
    own.pageTitle,
    pen.instrument.title,
    ...(input.year === null ? [] : [pen.words.year(String(input.year))]),
  ]
  const figure = rounded ? published(rounded, pen) : pen.words.noIndex
  const aim = each.target
  const bound = aim && words.from(published(aim.from, pen))
  const target = aim?.predicate ? `${aim.predicate.letter} ${aim.predicate.label}, ${bound}` : bound
  return html`<article><p class="over">${over.join(' · ')}</p><h1>${input.unit}</h1><p>${agencyName(input)}</p>
${warnings(run, pen.lang)}
<section class="hero"><div><div class="over">${own.today}</div><div class="index">${figure}</div>${predicate && chip(predicate, pen)}</div>
<dl>${target && html`<dt>${own.target}</dt><dd>${target}</dd>`}</dl></section>
${rounded && ladderChart(pen.instrument, rounded, figure, pen.words.ladderTitle(figure, predicate ? `${predicate.letter} ${predicate.label}` : ''))}
${each.assumed && each.start.rounded && html`<p>${words.assumed(each.assumed.subject.id, shown(each.assumed.value, pen), published(each.start.rounded, pen))}.</p>`}
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

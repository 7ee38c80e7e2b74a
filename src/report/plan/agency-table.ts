import type { AgencyPlan, AgencySteps, UnitShare } from '../../engine/plan/agency.js'
import { agencyName, nameOf } from '../../engine/score/select.js'
import { type Exact, toDecimal } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import type { PlanRun } from '../../run/plan.js'
import { countText, decimal } from '../../wording/figure.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import { PLAN_AGENCY_WORDS } from '../../wording/plan-agency.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import { wrapLines } from '../rules/listing.js'
import { type Column, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import type { Page } from '../text/text-page.js'
import { indentedPage, indentLines, type Setting as PageSetting, runText } from './setting.js'

export interface Setting extends PageSetting {
  readonly run: PlanRun
}

const figureText = (figure: Exact, { language }: Setting): string => decimal(toDecimal(figure), language)

const outcomeText = (rounded: Exact, predicate: { letter: string; label: string } | null, setting: Setting): string =>
  `IPP ${publishedFigure(rounded, setting)}${predicate ? ` (${predicate.letter} ${plain(predicate.label)})` : ''}`

const stepsText = ({ rises }: UnitShare, setting: Setting): string =>
  rises.map(({ indicator, to }) => `${indicator.number ?? indicator.code}: ${figureText(to, setting)}`).join(', ')

const columnsOf = (setting: Setting): readonly Column<UnitShare>[] => {
  const { head } = PLAN_AGENCY_WORDS[setting.language]
  const right = { kind: 'number' } as const
  return [
    { key: 'unit', head: head.unit, value: ({ unit }) => plain(unit.input.unit) || nameOf(unit), floor: 14 },
    { key: 'levels', head: head.levels, value: ({ levels }) => levels, ...right },
    { key: 'indicators', head: head.indicators, value: ({ indicators }) => indicators, ...right },
    {
      key: 'before',
      head: head.before,
      value: ({ unit }) => (unit.rounded ? publishedFigure(unit.rounded, setting) : null),
      ...right,
    },
    { key: 'after', head: head.after, value: ({ after }) => publishedFigure(after.rounded, setting), ...right },
    { key: 'steps', head: head.steps, value: (share) => stepsText(share, setting), floor: 16, tellsCut: true },
  ]
}

/** What a plan costs and comes to. */
export const planText = (steps: AgencySteps, name: string, setting: Setting): string => {
  const words = PLAN_WORDS[setting.language]
  const on = words.on(words.levels(steps.levels), words.indicators(steps.indicators))
  const cost = steps.cost ? [words.cost(figureText(steps.cost, setting))] : []
  const { rounded, predicate } = steps.after
  const after = words.after(outcomeText(rounded, predicate, setting))
  return `${name}: ${[on, ...cost, after].join(', ')}`
}

/** What is not known of plans: whether they are the cheapest, or how many are as cheap. */
export const unknownText = ({ plans, equalPlans }: AgencyPlan, setting: Setting): readonly string[] => {
  const own = PLAN_AGENCY_WORDS[setting.language]
  const [first] = plans
  if (!first || equalPlans !== null) return []
  if (first.isProved) return [own.uncounted]
  const measure = first.cost ? 'cost' : setting.run.by
  return [own.bound[measure](figureText(first.bound, setting))]
}

/** A plan by its place among those that cost the same. */
export const nameOfPlan = ({ plans, equalPlans }: AgencyPlan, place: number, { language }: Setting): string => {
  const [words, own] = [PLAN_WORDS[language], PLAN_AGENCY_WORDS[language]]
  if (equalPlans === null) return plans[place]?.isProved ? own.proved : own.found
  return equalPlans === 1n ? own.only : own.equal(words.plan(place + 1, String(equalPlans)))
}

const stepsLines = (each: AgencyPlan, place: number, setting: Setting): readonly string[] => {
  const own = PLAN_AGENCY_WORDS[setting.language]
  const { page, language } = setting
  const steps = each.plans[place]
  if (!steps) return []
  const others = each.agency.units.length - steps.shares.length
  return [
    ...wrapLines([planText(steps, nameOfPlan(each, place, setting), setting), `${own.spread}:`], page),
    ...indentLines(tableLines(tableOf(columnsOf(setting), steps.shares), indentedPage(page), language)),
    ...wrapLines(others > 0 ? [own.others(countText(others, language))] : [], page),
  ]
}

/** Why there is no plan, where there is none, and the best that can be reached. */
export const stateLines = ({ state, best }: AgencyPlan, setting: Setting): readonly string[] => {
  const words = PLAN_WORDS[setting.language]
  const text = state === 'reachable' ? [] : [words.state[state]]
  const most = state === 'unreachable' && best ? [words.best(outcomeText(best.rounded, best.predicate, setting))] : []
  return [...text, ...most]
}

const bodyLines = (each: AgencyPlan, setting: Setting): readonly string[] => [
  ...each.plans.flatMap((_, place) => stepsLines(each, place, setting)),
  ...wrapLines([...unknownText(each, setting), ...stateLines(each, setting)], setting.page),
]

/** An agency with its index and what is to be reached. */
export const headText = ({ agency, target }: AgencyPlan, setting: Setting): string => {
  const words = PLAN_WORDS[setting.language]
  const name = plain(agencyName(agency))
  if (!agency.rounded || !target) return name
  const bound = words.from(publishedFigure(target.from, setting))
  const aim = target.predicate ? `${target.predicate.letter} ${plain(target.predicate.label)}, ${bound}` : bound
  return `${name}: ${outcomeText(agency.rounded, agency.predicate, setting)}, ${words.target} ${aim}`
}

/** Plans of agencies for people at a terminal: the cheapest steps over all units, and how they spread. */
export const agencyPlanText = (run: PlanRun, language: Language, page: Page): string => {
  const setting: Setting = { instrument: run.result.instrument, language, page, run }
  const [words, own] = [PLAN_WORDS[language], PLAN_AGENCY_WORDS[language]]
  const below = { ...setting, page: indentedPage(page) }
  const title = words.title(run.options['costs'] !== undefined, run.by === 'levels')
  const lines = [
    ...run.agencies.flatMap((each) => [
      ...wrapLines([headText(each, setting)], page).map(ink(page.colour).strong),
      ...indentLines(bodyLines(each, below)),
      '',
    ]),
    ...(run.agencies.length === 0 ? [own.none] : []),
  ]
  return runText(run, setting, { titles: [title, own.title], lines })
}

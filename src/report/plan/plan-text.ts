import { adviceFor } from '../../engine/plan/advice.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import { nameOf } from '../../engine/score/select.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import type { PlanRun } from '../../run/plan.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import { wrapLines } from '../rules/listing.js'
import type { Page } from '../text/text-page.js'
import { agencyPlanText } from './agency-table.js'
import { outcomeText, riseText, type Setting, scoreText } from './plan-figures.js'
import { planLines } from './plan-lines.js'
import { INDENT, indentedPage, indentLines, runText } from './setting.js'

/** What each step of the plans asks for, once for each. */
const todoLines = (plans: readonly Plan[], setting: Setting): readonly string[] => {
  const { words, page } = setting
  const rises = new Map(
    plans.flatMap((plan) => plan.rises.map((rise) => [`${rise.slot} ${rise.to.n}/${rise.to.d}`, rise] as const)),
  )
  const ordered = [...rises.values()].sort((a, b) => a.slot - b.slot || a.levels - b.levels)
  const line = (head: string, text: string | null, otherwise: string) => `${head}: ${text ? plain(text) : otherwise}`
  const lines = ordered.flatMap((rise) => {
    const { today, wanted, added, evidence } = adviceFor(rise.indicator, rise.from, rise.to)
    return [
      `${rise.indicator.code}  ${plain(rise.indicator.title)}: ${riseText(rise, setting)}`,
      `${INDENT}${line(words.today, today, words.noCriterion)}`,
      `${INDENT}${line(words.wanted, wanted, words.noCriterion)}`,
      ...(added.length > 0 && added.join() !== wanted ? [`${INDENT}${line(words.added, added.join('; '), '')}`] : []),
      `${INDENT}${line(words.evidence, evidence?.join('; ') ?? null, words.noEvidence)}`,
    ]
  })
  return [`${words.whatToDo}:`, ...indentLines(wrapLines(lines, indentedPage(page)))]
}

const tradeOffLines = ({ tradeOff }: UnitPlan, { words, page }: Setting): readonly string[] => {
  if (!tradeOff || tradeOff.length < 2) return []
  const pairs = tradeOff.map(({ levels, indicators }) => words.on(words.levels(levels), words.indicators(indicators)))
  return wrapLines([`${words.tradeOff}: ${pairs.join(` ${words.or} `)}`], page)
}

const bodyLines = (each: UnitPlan, setting: Setting): readonly string[] => {
  const { state, plans, equalPlans, best } = each
  const { words, page } = setting
  if (state !== 'reachable') {
    const bestLine = state === 'unreachable' && best ? [words.best(outcomeText(best, setting))] : []
    return wrapLines([words.state[state], ...bestLine], page)
  }
  const name = (i: number) => (equalPlans === 1n ? words.only : words.plan(i + 1, String(equalPlans)))
  return [
    ...plans.flatMap((plan, i) => planLines(plan, name(i), setting)),
    ...tradeOffLines(each, setting),
    ...(plans.length > 0 ? todoLines(plans, setting) : []),
  ]
}

/** "Dinas Contoh/Unit: IPP 3,92 (B Baik), sasaran A- Sangat Baik, mulai 4,01". */
const unitHead = ({ unit, target }: UnitPlan, setting: Setting): string => {
  const { words } = setting
  const name = plain(nameOf(unit))
  if (!unit.rounded || !target) return name
  const bound = publishedFigure(target.from, setting)
  const { predicate } = target
  const aim = predicate ? `${predicate.letter} ${plain(predicate.label)}, ${words.from(bound)}` : bound
  const now = outcomeText({ rounded: unit.rounded, predicate: unit.predicate }, setting)
  return `${name}: ${now}, ${words.target} ${aim}`
}

const assumedLines = ({ assumed, start }: UnitPlan, setting: Setting): readonly string[] => {
  if (!assumed || !start.rounded) return []
  const figure = scoreText(assumed.value, setting)
  return wrapLines(
    [setting.words.assumed(assumed.subject.id, figure, publishedFigure(start.rounded, setting))],
    setting.page,
  )
}

const unitLines = (each: UnitPlan, setting: Setting): readonly string[] => {
  const below = { ...setting, page: indentedPage(setting.page) }
  return [
    ...wrapLines([unitHead(each, setting)], setting.page).map(ink(setting.page.colour).strong),
    ...indentLines([...assumedLines(each, below), ...bodyLines(each, below)]),
    '',
  ]
}

/** Plans for people at a terminal: of each unit the way to its target, and what every step asks for. */
export const planText = (run: PlanRun, language: Language, page: Page): string => {
  if (run.level === 'agency') return agencyPlanText(run, language, page)
  const { instrument } = run.result
  const setting: Setting = { instrument, words: PLAN_WORDS[language], language, page }
  const { words } = setting
  const hasSteps = run.plans.some(({ plans }) =>
    plans.some(({ rises }) => rises.some(({ indicator }) => indicator.evidence)),
  )
  const lines = [
    ...run.plans.flatMap((each) => unitLines(each, setting)),
    ...(run.plans.length === 0 ? [words.none] : []),
    ...(hasSteps ? wrapLines([words.noRule], page) : []),
  ]
  return runText(run, setting, {
    titles: [words.title(run.options['costs'] !== undefined, run.by === 'levels')],
    lines,
  })
}

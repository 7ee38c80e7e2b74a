import { adviceFor } from '../../engine/plan/advice.js'
import type { Outcome } from '../../engine/plan/outcome.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { nameOf } from '../../engine/score/select.js'
import { type Exact, mul, toDecimal, whole } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import type { PlanRun } from '../../run/plan.js'
import { decimal } from '../../wording/figure.js'
import { PLAN_WORDS, type PlanWords } from '../../wording/plan.js'
import { carriedWarnings } from '../carried.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import { wrapLines } from '../rules/listing.js'
import { type Column, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { headLines } from '../text/run-head.js'
import type { Page } from '../text/text-page.js'
import { agencyPlanText } from './agency-table.js'
import { gainText } from './gains.js'
import { INDENT, indentedPage, indentLines, type Setting as PageSetting } from './setting.js'

/** What everything on the page is made with. */
interface Setting extends PageSetting {
  readonly words: PlanWords
}

/** "4,01 (A- Sangat Baik)". */
const outcomeText = ({ rounded, predicate }: Pick<Outcome, 'rounded' | 'predicate'>, setting: Setting): string =>
  `IPP ${publishedFigure(rounded, setting)}${predicate ? ` (${predicate.letter} ${plain(predicate.label)})` : ''}`

const scoreText = (score: Exact, { language }: Setting): string => decimal(toDecimal(score, 2), language)

const riseText = ({ from, to }: Rise, setting: Setting): string =>
  `${scoreText(from, setting)} → ${scoreText(to, setting)}`

const fine = (figure: Exact, { language, instrument }: Setting): string => gainText(figure, instrument, language)

const percent = (share: Exact, setting: Setting): string => `${fine(mul(share, whole(100)), setting)}%`

const columns = (setting: Setting, isCosted: boolean): readonly Column<Rise>[] => {
  const { words, language } = setting
  const right = { kind: 'number' } as const
  const figures: readonly Column<Rise>[] = [
    { key: 'score', head: words.head.score, value: (rise) => riseText(rise, setting) },
    { key: 'share', head: words.head.share, value: ({ share }) => percent(share, setting), ...right },
    {
      key: 'gain',
      head: words.head.gain,
      value: ({ gain }) => `+${fine(gain, setting)}`,
      ...right,
    },
  ]
  const costs: readonly Column<Rise>[] = (['cost', 'months'] as const).map((key) => ({
    key,
    head: words.head[key],
    value: ({ price }) => {
      const figure = price?.[key]
      return figure ? decimal(toDecimal(figure), language) : null
    },
    ...right,
  }))
  const indicator: Column<Rise> = {
    key: 'indicator',
    head: words.head.indicator,
    value: ({ indicator: { code, title } }) => `${code}  ${title}`,
    floor: 24,
  }
  return [indicator, ...figures, ...(isCosted ? costs : [])]
}

const planHead = (plan: Plan, name: string, setting: Setting): string => {
  const { words, language } = setting
  const on = words.on(words.levels(plan.levels), words.indicators(plan.indicators))
  const cost = plan.cost ? [words.cost(decimal(toDecimal(plan.cost), language))] : []
  return `${name}: ${[on, ...cost, words.after(outcomeText(plan.after, setting))].join(', ')}`
}

const planLines = (plan: Plan, name: string, setting: Setting): readonly string[] => [
  ...wrapLines([planHead(plan, name, setting)], setting.page),
  ...indentLines(
    tableLines(tableOf(columns(setting, plan.cost !== null), plan.rises), indentedPage(setting.page), setting.language),
  ),
]

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
  const paint = ink(page.colour)
  const lines = [
    ...wrapLines(
      [...headLines(run, language), words.title(run.options['costs'] !== undefined, run.by === 'levels')],
      page,
    ),
    ...wrapLines(carriedWarnings(run, language), page).map(paint.yellow),
    '',
    ...run.plans.flatMap((each) => unitLines(each, setting)),
    ...(run.plans.length === 0 ? [words.none] : []),
    ...(hasSteps ? wrapLines([words.noRule], page) : []),
  ]
  return `${lines.join('\n').trimEnd()}\n`
}

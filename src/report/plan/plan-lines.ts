import type { Plan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { type Exact, mul, toDecimal, whole } from '../../exact/exact.js'
import { decimal } from '../../wording/figure.js'
import { wrapLines } from '../rules/listing.js'
import { type Column, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { gainText } from './gains.js'
import { outcomeText, riseText, type Setting } from './plan-figures.js'
import { indentedPage, indentLines } from './setting.js'

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

export const planLines = (plan: Plan, name: string, setting: Setting): readonly string[] => [
  ...wrapLines([planHead(plan, name, setting)], setting.page),
  ...indentLines(
    tableLines(tableOf(columns(setting, plan.cost !== null), plan.rises), indentedPage(setting.page), setting.language),
  ),
]

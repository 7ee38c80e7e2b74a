import { adviceFor } from '../../engine/plan/advice.js'
import type { Plan, UnitPlan } from '../../engine/plan/plan.js'
import type { Rise } from '../../engine/plan/rise.js'
import { type Exact, toDecimal, toNumber, toText } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Cell, Style } from '../../formats/xlsx/write-book.js'
import type { PlanRun } from '../../run/plan.js'
import { decimal } from '../../wording/figure.js'
import { PLAN_WORDS } from '../../wording/plan.js'
import type { PlanSheetWords } from '../../wording/plan-sheet.js'
import { LOOK } from '../template/look.js'

export interface Setting {
  readonly run: PlanRun
  readonly language: Language
  readonly words: PlanSheetWords
}

export interface Line {
  readonly each: UnitPlan
  readonly plan: Plan
  readonly rise: Rise
}

export interface Column {
  readonly key: keyof PlanSheetWords
  readonly width: number
  readonly style: Style
  /** Null where the unit fills it in. */
  readonly value: (line: Line) => string | number | null
}

const FIGURE = { ...LOOK.code, format: '0.00' }
const GAIN = { ...LOOK.code, format: '0.00000' }

/** A score that is read again: a mean whose decimals do not end stands as a fraction. */
const exactCell = (score: Exact): string | number => (toText(score).includes('/') ? toText(score) : toNumber(score))

const blank = (): null => null

/** How many columns say which step a row is: whoever fills in the others has them in sight, on every page. */
export const LEAD = 3

/** Which step it is stands first, then what is known of it, then what the unit fills in. */
export const columnsOf = ({ run, language }: Setting): readonly Column[] => {
  const { none, notKnown } = { none: PLAN_WORDS[language].noCriterion, notKnown: PLAN_WORDS[language].noEvidence }
  const advice = ({ rise }: Line) => adviceFor(rise.indicator, rise.from, rise.to)
  const target = ({ each }: Line) => {
    const { places } = run.result.instrument.rounding.value
    return each.target && (each.target.predicate?.letter ?? decimal(toDecimal(each.target.from, places), language))
  }
  return [
    { key: 'agency', width: 26, style: LOOK.text, value: ({ each }) => plain(each.unit.input.agency) || null },
    { key: 'unit', width: 34, style: LOOK.text, value: ({ each }) => plain(each.unit.input.unit) },
    { key: 'indicator', width: 9, style: LOOK.code, value: ({ rise }) => rise.indicator.code },
    { key: 'index', width: 6, style: FIGURE, value: ({ each }) => each.unit.rounded && toNumber(each.unit.rounded) },
    { key: 'target', width: 8, style: LOOK.code, value: target },
    { key: 'after', width: 9, style: FIGURE, value: ({ plan }) => toNumber(plan.after.rounded) },
    { key: 'step', width: 26, style: LOOK.text, value: ({ rise }) => plain(rise.indicator.title) },
    { key: 'from', width: 6, style: LOOK.code, value: ({ rise }) => exactCell(rise.from) },
    { key: 'to', width: 6, style: LOOK.code, value: ({ rise }) => exactCell(rise.to) },
    { key: 'gain', width: 9, style: GAIN, value: ({ rise }) => toNumber(rise.gain) },
    { key: 'wanted', width: 24, style: LOOK.text, value: (line) => plain(advice(line).wanted ?? none) },
    {
      key: 'evidence',
      width: 28,
      style: LOOK.text,
      value: (line) => plain(advice(line).evidence?.join('; ') ?? notKnown),
    },
    { key: 'owner', width: 16, style: LOOK.note, value: blank },
    { key: 'due', width: 11, style: LOOK.note, value: blank },
    { key: 'shown', width: 18, style: LOOK.note, value: blank },
    { key: 'state', width: 10, style: LOOK.note, value: blank },
    { key: 'remark', width: 18, style: LOOK.note, value: blank },
  ]
}

export const words = (text: string, style: Style): Cell => ({ value: text, style })

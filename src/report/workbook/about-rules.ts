import type { Cell, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import type { SurveyForm } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import { yearsText } from '../../instrument/years.js'
import { SURVEY } from '../../wording/survey.js'
import { WORDS } from '../../wording/words.js'
import { countLine } from '../text/run-assumptions.js'
import { basisText } from '../text/run-head.js'
import type { Plan } from './book-layout.js'
import { LOOK } from './look.js'

const row = (style: Style, ...values: readonly (Cell['value'] | undefined)[]): SheetRow => ({
  cells: values.map((value, i) => ({ value: value ?? null, style: i === 0 ? LOOK.label : style })),
})
export const line = (...values: readonly (Cell['value'] | undefined)[]): SheetRow => row(LOOK.plain, ...values)
export const across = (value: string): SheetRow => ({ cells: [{ value: null }, { value, style: LOOK.plain }] })
export const section = (title: string, ...rows: readonly SheetRow[]): readonly SheetRow[] => [
  { cells: [] },
  { cells: [{ value: title, style: LOOK.section }] },
  ...rows,
]
export const heads = (...titles: readonly string[]): SheetRow => ({
  cells: titles.map((value) => ({ value, style: LOOK.head })),
})

export const result = (plan: Plan): readonly SheetRow[] => {
  const { run, words, language } = plan
  const { units, instrument } = run.result
  const scored = units.filter(({ index }) => index)
  const bases = [...new Set(scored.map(({ basis }) => basis))]
  const texts = bases.flatMap((basis) => {
    const item = scored.find((unit) => unit.basis === basis)
    return item ? [basisText(instrument, item, language)] : []
  })
  return section(
    words.about.result,
    line(words.about.counts, countLine(run.result, language)),
    ...texts.map((text) => line(words.basis, text)),
    ...words.about.live.map((text, i) => line(i === 0 ? words.about.reading : null, text)),
    across(plan.areRanksLive ? words.ranksLive : words.ranksFixed),
  )
}

/** A rule: what it is called, what it says where that is more than its note, and what is known of it. */
interface Rule {
  readonly title: string
  readonly statement: Statement
  readonly value?: string | null
}

const ruleRow = ({ title, statement, value = null }: Rule, { language }: Plan): SheetRow => {
  const text = [value, statement.note].flatMap((each) => each ?? []).join('. ')
  const said = text === '' ? null : text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  return line(title, said, WORDS[language].confidence[statement.confidence], statement.sources.join(', '))
}

/** The rules of the users' form: what each says, and what is known of it. */
const surveyRules = (form: SurveyForm, plan: Plan): readonly SheetRow[] => {
  const { surveyRule, noLeast, duplicatesKept } = plan.words.about
  const said = SURVEY[plan.language]
  const values = {
    averaging: said.averaging[form.averaging.value],
    least: form.least.value === null ? noLeast : String(form.least.value),
    below: said.below[form.below.value],
    notice: String(form.notice.value),
    unanswered: said.leaving[form.unanswered.value],
    duplicates: duplicatesKept,
  }
  const KEYS = ['averaging', 'least', 'below', 'notice', 'unanswered', 'duplicates'] as const
  return KEYS.map((key) => ruleRow({ title: surveyRule[key](form.id), statement: form[key], value: values[key] }, plan))
}

/** Rules that are no weights: those stand on their own sheet, each with its source. */
export const rules = (plan: Plan): readonly SheetRow[] => {
  const { words, run } = plan
  const { instrument } = run.result
  const { practised } = instrument
  const { rule, surveyRule, absence } = words.about
  const KEYS = ['years', 'scale', 'rounding', 'ladder', 'missing', 'evaluators', 'agency', 'groups'] as const
  const ofForms = instrument.forms.flatMap((form) => {
    if (form.kind === 'unscored' || form.kind === 'scores') return []
    const value = absence[form.absent.value]
    const absent = ruleRow({ title: surveyRule.absent(form.id), statement: form.absent, value }, plan)
    return form.kind === 'figure' ? [absent] : [absent, ...surveyRules(form, plan)]
  })
  return section(
    words.about.rules,
    heads('', words.about.note, words.confidence, words.source),
    ...(practised
      ? [ruleRow({ title: rule.practised, statement: practised, value: yearsText(practised.value) }, plan)]
      : []),
    ...KEYS.map((key) => ruleRow({ title: rule[key], statement: instrument[key] }, plan)),
    ...ofForms,
  )
}

export const sources = ({ run, words }: Plan): readonly SheetRow[] => {
  const rows = Object.entries(run.result.instrument.sources).map(([id, { what, ref, kind, trust }]) =>
    line(id, `${what}\n${ref}`, kind, trust),
  )
  return rows.length === 0 ? [] : section(words.about.sources, ...rows)
}

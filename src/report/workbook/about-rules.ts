import type { SurveyForm } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import { yearsText } from '../../instrument/years.js'
import { SURVEY } from '../../wording/survey.js'
import { WORDS } from '../../wording/words.js'
import { type AboutDesk, addHeads, addStated, LAST } from './about-lines.js'
import type { Plan } from './book-layout.js'
import { addHeading } from './summary/summary-page.js'

/** A rule: what it is called, what it says where that is more than its note, and what is known of it. */
interface Rule {
  readonly title: string
  readonly statement: Statement
  readonly value?: string | null
}

const addRule = (desk: AboutDesk, { title, statement, value = null }: Rule): void => {
  const { confidence, sources, note } = statement
  const text = [value, note].flatMap((each) => each ?? []).join('. ')
  const said = text === '' ? null : text.replace(/^\p{L}/u, (letter) => letter.toUpperCase())
  addStated(desk, [title, said, WORDS[desk.plan.language].confidence[confidence], sources.join(', ')])
}

/** The rules of the users' form: what each says, and what is known of it. */
const surveyRules = (form: SurveyForm, plan: Plan): readonly Rule[] => {
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
  return KEYS.map((key) => ({ title: surveyRule[key](form.id), statement: form[key], value: values[key] }))
}

/** Rules that are no weights: those stand on their own sheet, each with its source. */
const rulesOf = (plan: Plan): readonly Rule[] => {
  const { instrument } = plan.run.result
  const { practised } = instrument
  const { rule, surveyRule, absence } = plan.words.about
  const KEYS = ['years', 'scale', 'rounding', 'ladder', 'missing', 'evaluators', 'agency', 'groups'] as const
  const ofForms = instrument.forms.flatMap((form) => {
    if (form.kind === 'unscored' || form.kind === 'scores') return []
    const absent = { title: surveyRule.absent(form.id), statement: form.absent, value: absence[form.absent.value] }
    return form.kind === 'figure' ? [absent] : [absent, ...surveyRules(form, plan)]
  })
  return [
    ...(practised ? [{ title: rule.practised, statement: practised, value: yearsText(practised.value) }] : []),
    ...KEYS.map((key) => ({ title: rule[key], statement: instrument[key] })),
    ...ofForms,
  ]
}

export const addRules = (desk: AboutDesk): void => {
  const { page, plan } = desk
  const { words } = plan
  addHeading(page, words.about.rules)
  addHeads(desk, ['', words.about.note, words.confidence, words.source], LAST)
  for (const rule of rulesOf(plan)) addRule(desk, rule)
}

/** What the instrument rests on, a line each: what it is and where, of what kind, how far it is trusted. */
export const addSources = (desk: AboutDesk): void => {
  const { run, words } = desk.plan
  const sources = Object.entries(run.result.instrument.sources)
  if (sources.length === 0) return
  addHeading(desk.page, words.about.sources)
  for (const [id, { what, ref, kind, trust }] of sources) addStated(desk, [id, `${what} · ${ref}`, kind, trust], true)
}

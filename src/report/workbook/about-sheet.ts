import { assumptionsUnder, distinct } from '../../engine/score/assumptions.js'
import { toDecimal } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import type { Cell, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import type { Instrument, SurveyForm } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import { yearsText } from '../../instrument/years.js'
import { EXPLAIN } from '../../wording/explain.js'
import { decimal } from '../../wording/figure.js'
import { SURVEY } from '../../wording/survey.js'
import { WORDS } from '../../wording/words.js'
import { type Manifest, manifestOf } from '../manifest.js'
import { optionLines } from '../option-lines.js'
import { assumptionText, countLine } from '../text/run-assumptions.js'
import { basisText } from '../text/run-head.js'
import type { Plan } from './book-layout.js'
import { highEnough } from './grid.js'
import { footOf, headerOf } from './header.js'
import { LOOK } from './look.js'

const WIDTHS = [36, 76, 20, 22, 14, 14]

const row = (style: Style, ...values: readonly (Cell['value'] | undefined)[]): SheetRow => ({
  cells: values.map((value, i) => ({ value: value ?? null, style: i === 0 ? LOOK.label : style })),
})
const line = (...values: readonly (Cell['value'] | undefined)[]): SheetRow => row(LOOK.plain, ...values)
const across = (value: string): SheetRow => ({ cells: [{ value: null }, { value, style: LOOK.plain }] })
const section = (title: string, ...rows: readonly SheetRow[]): readonly SheetRow[] => [
  { cells: [] },
  { cells: [{ value: title, style: LOOK.section }] },
  ...rows,
]
const heads = (...titles: readonly string[]): SheetRow => ({
  cells: titles.map((value) => ({ value, style: LOOK.head })),
})

const result = (plan: Plan): readonly SheetRow[] => {
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

/** Every assumption that any result rests on, the absence of a form too. */
const assumptions = ({ run, words, language, resting: { all, some } }: Plan): readonly SheetRow[] => {
  const { instrument, units } = run.result
  const lists = new Set(units.map(assumptionsUnder(instrument).ofUnit))
  const absent = distinct([...lists].flat()).filter(({ kind }) => kind === 'absent')
  const texts = [...absent, ...some, ...all].map((each) => across(assumptionText(each, language)))
  return section(words.about.assumptions, ...(texts.length > 0 ? texts : [across(words.about.noAssumptions)]))
}

const notices = ({ words }: Plan, { notices: list }: Manifest): readonly SheetRow[] => {
  return list.length === 0 ? [] : section(words.about.notices, ...list.map(({ code, message }) => line(code, message)))
}

const scaleText = ({ scale }: Instrument, { language, words }: Plan): string => {
  const { min, max, step } = scale.value
  const shown = (value: typeof min) => decimal(toDecimal(value), language)
  return words.about.scaleOf(`${shown(min)}–${shown(max)}`, step && shown(step))
}

const instrumentRows = (plan: Plan): readonly SheetRow[] => {
  const { run, words, language } = plan
  const { instrument } = run.result
  const { mode, places } = instrument.rounding.value
  return section(
    words.about.instrument,
    line(words.about.id, instrument.id),
    line(words.about.title, instrument.title),
    line(words.about.legal, instrument.basis),
    ...(instrument.note === undefined ? [] : [line(words.about.note, instrument.note)]),
    line(words.about.years, yearsText(instrument.years.value)),
    line(words.about.scale, scaleText(instrument, plan)),
    line(words.about.rounding, EXPLAIN[language].places(places, mode)),
    line(words.about.hash, run.instrumentHash),
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
const rules = (plan: Plan): readonly SheetRow[] => {
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

const sources = ({ run, words }: Plan): readonly SheetRow[] => {
  const rows = Object.entries(run.result.instrument.sources).map(([id, { what, ref, kind, trust }]) =>
    line(id, `${what}\n${ref}`, kind, trust),
  )
  return rows.length === 0 ? [] : section(words.about.sources, ...rows)
}

const inputs = ({ run, words, language }: Plan): readonly SheetRow[] => {
  const { about } = words
  const rows = run.inputs.map(({ file, bytes, sha256, rows: { read, used, refused } }) =>
    line(
      file === '-' ? WORDS[language].stdin : plain(file),
      `SHA-256 ${sha256}\n${about.bytes}: ${bytes}`,
      read,
      used,
      refused,
    ),
  )
  return section(about.inputs, heads(words.file, '', about.rowsRead, about.rowsUsed, about.rowsRefused), ...rows)
}

const options = ({ words }: Plan, manifest: Manifest): readonly SheetRow[] => {
  const rows = optionLines(manifest.options).map(([name, given]) => line(name, given))
  return section(words.about.options, ...(rows.length > 0 ? rows : [across(words.about.noOptions)]))
}

const manifestRows = ({ words }: Plan, { version, digest }: Manifest, mark: string): readonly SheetRow[] =>
  section(
    words.about.made,
    line(words.about.version, version),
    line(words.about.digest, digest),
    line(words.about.mark, mark),
  )

/** The sheet that says what the result is made of: instrument, rules and their sources, inputs, options, version. */
export const aboutSheet = (plan: Plan, mark: string): Sheet => {
  const manifest = manifestOf(plan.run, plan.language)
  const columns = WIDTHS.map((width) => ({ width }))
  return {
    name: plan.sheets.about,
    columns,
    rows: [
      ...headerOf(plan, plan.words.titles.about),
      ...result(plan),
      ...notices(plan, manifest),
      ...assumptions(plan),
      ...options(plan, manifest),
      ...instrumentRows(plan),
      ...rules(plan),
      ...manifestRows(plan, manifest, mark),
      ...inputs(plan),
      ...sources(plan),
    ].map((each) => highEnough(each, columns)),
    print: { landscape: true, foot: footOf(plan) },
  }
}

import { columnName } from '../../finding/address.js'
import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { SurveyForm, SurveyVariant } from '../../instrument/schema.js'
import { TEMPLATE_WORDS } from '../../wording/template.js'
import { cell, NOBODY, orNull, type TemplateOptions, UPRIGHT_HEIGHT, uprightWidth } from './form.js'
import { LOOK } from './look.js'
import { choiceOf, scoresOf } from './scale.js'

/** Rows for respondents. */
const BLANK_RESPONDENTS = 200

/** A blank survey: a row per respondent, a column per question, no room for anybody's name. */
export const surveySheet = (
  options: TemplateOptions,
  form: SurveyForm,
  variant: SurveyVariant,
  name: string,
): Sheet => {
  const words = TEMPLATE_WORDS[options.language]
  const questions = variant.parts.flatMap((part) => part.questions)
  const unit = options.units[0] ?? NOBODY
  const one = options.units.length === 1
  const headings = [words.respondent, words.agency, words.unit, words.variant]
  const first = 5
  const last = first + BLANK_RESPONDENTS - 1
  const rows = Array.from(
    { length: BLANK_RESPONDENTS },
    (_, i): SheetRow => ({
      cells: [
        cell(i + 1, LOOK.code),
        cell(one ? orNull(unit.agency) : null, LOOK.entry),
        cell(one ? orNull(unit.unit) : null, LOOK.entry),
        cell(variant.id, LOOK.brief),
        ...questions.map(() => cell(null, LOOK.score)),
      ],
    }),
  )
  const left = columnName(headings.length)
  const right = columnName(headings.length + questions.length - 1)
  const allowed = scoresOf(form.scale.value)?.join(', ') ?? ''
  return {
    name,
    columns: [
      { width: 6 },
      { width: 24 },
      { width: 36 },
      { width: 8 },
      ...questions.map(({ title }) => ({ width: uprightWidth(title) })),
    ],
    rows: [
      { cells: [cell(`${form.id} ${variant.id} – ${form.title} (${options.instrument.id})`, LOOK.title)] },
      { cells: [cell(words.howto, LOOK.hint)] },
      {
        cells: [...headings.map(() => null), ...questions.map(({ title }) => cell(title, LOOK.upright))],
        height: UPRIGHT_HEIGHT,
      },
      { cells: [...headings, ...questions.map(({ code }) => code)].map((each) => cell(each, LOOK.heading)) },
      ...rows,
    ],
    frozen: { columns: headings.length, rows: first - 1 },
    choices: [choiceOf(`${left}${first}:${right}${last}`, form.scale.value, words.allowed(allowed))],
    print: { landscape: true, titleRows: `3:${first - 1}` },
    isProtected: true,
  }
}

import { columnName } from '../../finding/address.js'
import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { Question, SurveyForm, SurveyVariant } from '../../instrument/schema.js'
import { TEMPLATE_WORDS } from '../../wording/template.js'
import { cell, NOBODY, orNull, type TemplateOptions, UPRIGHT_HEIGHT, uprightWidth } from './blank-form.js'
import { LOOK } from './look.js'
import { choiceOf } from './score-choices.js'

/** Rows for respondents. */
const BLANK_RESPONDENTS = 200

/** The first row for a respondent. */
const FIRST = 5
const LAST = FIRST + BLANK_RESPONDENTS - 1

/** Rows to fill in; where there is one unit only, it stands in them already. */
const blankRows = ({ units }: TemplateOptions, variant: SurveyVariant, questions: readonly Question[]): SheetRow[] => {
  const [unit = NOBODY] = units
  const one = units.length === 1
  return Array.from(
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
}

/** A blank survey: a row per respondent, a column per question, no room for anybody's name. */
export const surveySheet = (
  options: TemplateOptions,
  { form, variant }: { readonly form: SurveyForm; readonly variant: SurveyVariant },
  name: string,
): Sheet => {
  const words = TEMPLATE_WORDS[options.language]
  const questions = variant.parts.flatMap((part) => part.questions)
  const headings = [words.respondent, words.agency, words.unit, words.variant]
  const left = columnName(headings.length)
  const right = columnName(headings.length + questions.length - 1)
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
      ...blankRows(options, variant, questions),
    ],
    frozen: { columns: headings.length, rows: FIRST - 1 },
    choices: [choiceOf(`${left}${FIRST}:${right}${LAST}`, { scale: form.scale.value }, words.allowed)],
    print: { landscape: true, titleRows: `3:${FIRST - 1}` },
    isProtected: true,
  }
}

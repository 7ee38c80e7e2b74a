import { printedRange, printedText, toDecimal } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Instrument, SurveyForm } from '../../instrument/schema.js'
import { isSurveyAlone } from '../../instrument/schema.js'
import type { Statement } from '../../instrument/statement.js'
import { scaleText } from '../../rules/diff/form-changes.js'
import { decimal } from '../../wording/figure.js'
import { RULES_WORDS } from '../../wording/rules-tables.js'
import { SURVEY } from '../../wording/survey.js'
import { SURVEY_ALONE } from '../../wording/survey-alone.js'

const formLines = (
  { id, figure = id, scale, averaging, convert, misweights }: SurveyForm,
  surely: (of: Statement) => string,
  language: Language,
): readonly string[] => {
  const [words, alone] = [RULES_WORDS[language], SURVEY_ALONE[language]]
  const { min, max, step } = scale.value
  const weights = misweights?.value.map((weight) => decimal(toDecimal(weight), language)).join('; ') ?? ''
  return [
    `${words.survey.scale}: ${words.steps(scaleText({ min, max }), step && printedText(step))} (${surely(scale)})`,
    `${figure} = ${SURVEY[language].averaging[averaging.value]} (${surely(averaging)})`,
    ...(convert
      ? [
          `${alone.converted(figure, printedRange(convert.value.from), printedRange(convert.value.to)).replace(/\.$/, '')} (${surely(convert)})`,
        ]
      : []),
    ...(misweights ? [`${words.survey.misweights}: ${weights} (${surely(misweights)})`] : []),
  ]
}

/** How a survey that is an instrument of its own makes its figure, a line for each rule; none for other instruments. */
export const surveyRuleLines = (
  instrument: Instrument,
  surely: (of: Statement) => string,
  language: Language,
): readonly string[] => {
  if (!isSurveyAlone(instrument)) return []
  const words = RULES_WORDS[language].survey
  return [
    ...instrument.forms.flatMap((form) => (form.kind === 'survey' ? formLines(form, surely, language) : [])),
    ...(instrument.note === undefined ? [] : [`${words.note}: ${plain(instrument.note)}`]),
  ]
}

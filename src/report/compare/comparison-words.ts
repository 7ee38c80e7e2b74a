import type { Side } from '../../engine/compare/year.js'
import type { Language } from '../../finding/language.js'
import { isSurveyAlone } from '../../instrument/schema.js'
import { COMPARE, type CompareWords } from '../../wording/compare.js'
import { COMPARE_PAGE, type ComparePageWords } from '../../wording/compare-page.js'
import { COMPARE_SURVEY } from '../../wording/compare-survey.js'

/** What is compared, as far as its words hang on it. */
interface Compared {
  readonly sides: readonly Pick<Side, 'instrument'>[]
}

/** What the figure of surveys is called, "IKM"; null where indices are compared. */
export const surveyFigure = ({ sides }: Compared): string | null => {
  const instrument = sides.at(-1)?.instrument
  if (!instrument || !isSurveyAlone(instrument)) return null
  const form = instrument.forms.find((each) => each.kind === 'survey')
  return form?.kind === 'survey' ? (form.figure ?? form.id) : null
}

const merged = new Map<string, CompareWords>()

/** The words of a comparison: those of indices, or with what surveys say otherwise. */
export const compareWords = (compared: Compared, language: Language): CompareWords => {
  const figure = surveyFigure(compared)
  if (figure === null) return COMPARE[language]
  const key = `${language} ${figure}`
  const known = merged.get(key) ?? { ...COMPARE[language], ...COMPARE_SURVEY[language].compare(figure) }
  merged.set(key, known)
  return known
}

/** What only the page of a comparison says, of indices or of surveys. */
export const pageWords = (compared: Compared, language: Language): ComparePageWords => {
  const figure = surveyFigure(compared)
  const words = COMPARE_PAGE[language]
  return figure === null ? words : { ...words, ...COMPARE_SURVEY[language].page(figure) }
}

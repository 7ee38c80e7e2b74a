import { SURVEY_MARK } from '../report/survey/csv.js'
import { SURVEY_JSON } from '../report/survey/json.js'

/** The mark of a survey's workbook, among the document's properties. */
export const SURVEY_BOOK = 'ipp.survey/1'

/** Whether a file begins as a survey that the tool wrote: a result, not answers. Tallies are answers. */
export const isSurveyOutput = (beginning: string): boolean => {
  const text = beginning.replace(/^\ufeff/, '')
  return text.startsWith(SURVEY_JSON) || [',', ';'].some((mark) => text.startsWith(`${SURVEY_MARK}${mark}agency_code`))
}

import type { SurveyResult } from '../../engine/survey/result.js'
import { LEAST_RESPONDENTS, type Method, type Unavailable } from '../../engine/survey/sampling.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { countText } from '../../wording/figure.js'
import { SAMPLING } from '../../wording/sampling.js'

/** How a unit's interval came about, or why there is none. */
export const samplingText = ({ sampling }: SurveyResult, language: Language): string => {
  const words = SAMPLING[language]
  if (sampling.method) return words.method[sampling.method]
  return words.notAvailable(words.why(countText(LEAST_RESPONDENTS, language))[sampling.unavailable])
}

/** What stands with the rules or beside the unit anyhow needs no line of its own. */
const TOLD: readonly Unavailable[] = ['few', 'alike']
const METHODS_TOLD: readonly Method[] = ['all-asked']
/** So many units are named; of more, their number is told. */
const NAMED = 3

const namesOf = (results: readonly SurveyResult[], language: Language): string => {
  const names = results.slice(0, NAMED).map(({ unit }) => plain(unit.unit))
  const others = results.length - names.length
  return others === 0 ? names.join(', ') : SAMPLING[language].others(names.join(', '), countText(others, language))
}

/** Of which units nothing can be said of chance, and why; and where nothing is left to it. */
export const samplingLines = (results: readonly SurveyResult[], language: Language): readonly string[] => {
  const words = SAMPLING[language]
  const why = words.why(countText(LEAST_RESPONDENTS, language))
  const line = (text: string, of: readonly SurveyResult[]) =>
    of.length === 0 ? [] : [words.line(text, namesOf(of, language))]
  const resultsWith = (value: Method | Unavailable) =>
    results.filter(({ sampling: { method, unavailable } }) => (method ?? unavailable) === value)
  return [
    ...METHODS_TOLD.flatMap((method) => line(words.method[method], resultsWith(method))),
    ...TOLD.flatMap((each) => line(words.dash(why[each]), resultsWith(each))),
  ]
}

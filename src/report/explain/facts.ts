import type { Step } from '../../engine/score/step.js'
import { digits, operand, outcome } from '../../wording/figure.js'
import { lineOf, placeText, type Setting } from './setting.js'

/** "Budi 4 (budi.xlsx › F-02!E7)": what one of several evaluators gave, and the points it earned where it earns some. */
const givenBy = (term: Step, place: number, setting: Setting): string => {
  const { words, lang } = setting
  const given = term.terms[0] ?? term
  const earned = given === term ? '' : ` → ${digits(term.value, lang)}`
  const cell = given.place ? ` (${placeText(given.place, setting)})` : ''
  return `${words.evaluator(given.evaluator ?? null, place)} ${digits(given.value, lang)}${earned}${cell}`
}

/** Several evaluators side by side, then their mean as one reckons it. */
export const evaluatorFacts = (step: Step, setting: Setting): readonly string[] => {
  const { words, lang } = setting
  const values = step.terms.map((term) => operand(term.value, lang)).join(' + ')
  const combined = `(${values}) ÷ ${step.terms.length} = ${outcome(step.value, lang)}`
  return [...step.terms.map((term, i) => givenBy(term, i + 1, setting)), words.evaluatorsMean(combined)]
}

/** The straight line on which a figure from outside was laid, as one reckons it. */
export const lineFacts = (step: Step, { instrument, words, lang }: Setting): readonly string[] => {
  const line = lineOf(instrument, step)
  const [given] = step.terms
  if (!line || !given) return [words.convert]
  const [x0, x1, y0, y1] = [...line.from, ...line.to].map((each) => operand(each, lang))
  const formula = `${y0} + (${operand(given.value, lang)} − ${x0}) × (${y1} − ${y0}) ÷ (${x1} − ${x0})`
  return [words.convert, `${formula} = ${outcome(step.value, lang)}`]
}

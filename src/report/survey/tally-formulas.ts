import { type Exact, fraction } from '../../exact/exact.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { textLiteral } from '../workbook/formula-text.js'

/** A figure as a formula spells it, exact where it is a fraction. */
const formulaFigure = (value: Exact): string => (value.d === 1n ? fraction(value) : `(${fraction(value)})`)

/** The mean of the elements' means laid on the scale of the index. */
export const figureFormula = (means: string, { form, instrument }: SurveyRun): string => {
  const { places } = instrument.rounding.value
  const mean = `AVERAGE(${means})`
  if (!form.convert) return `ROUND(ROUND(${mean},10),${places})`
  const [[x0, x1], [y0, y1]] = [form.convert.value.from, form.convert.value.to]
  const laid = `${formulaFigure(y0)}+(${mean}-${formulaFigure(x0)})*(${formulaFigure(y1)}-${formulaFigure(y0)})/(${formulaFigure(x1)}-${formulaFigure(x0)})`
  return `ROUND(ROUND(${laid},10),${places})`
}

/** The grade by the bounds of the ladder; the lowest has none. */
export const gradeFormula = (cell: string, { instrument }: SurveyRun): string | null => {
  const steps = instrument.ladder.value
  const last = steps.at(-1)
  if (!last) return null
  return steps
    .slice(0, -1)
    .reduceRight(
      (below, { from, letter }) => `IF(${cell}>=${formulaFigure(from)},${textLiteral(letter)},${below})`,
      textLiteral(last.letter),
    )
}

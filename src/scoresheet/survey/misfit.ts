import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import { shownScale } from './answer.js'
import { isCountAlone, type Label } from './label.js'
import type { SurveySheet } from './sheet.js'
import { countOf } from './tallies.js'

/** So many columns under codes such as "1.a.K1" are the form of the index. */
const CODES = 4

const isCoded = ({ item }: Label): boolean =>
  item !== null && item.code !== null && item.number !== null && /\p{L}/u.test(item.code)

const isNumbered = ({ counted, bare }: Label): boolean => counted !== null || bare !== null

/** What a table of a survey alone turns out to be instead: the form of the index, or a questionnaire of more questions. */
export const misfitIn = ({ tallies, layout, rules, questions }: SurveySheet): Remark | null => {
  const { labels } = tallies
  const at = { cell: address(layout.questions[0]?.column ?? 0, layout.row), expected: rules.formId }
  if (labels.filter(isCoded).length >= CODES) return { code: 'E-SURVEY-OTHER', ...at }
  const numbered = labels.filter(isNumbered).length
  if (numbered <= questions) return null
  return { code: 'E-SURVEY-ELEMENTS', cell: at.cell, found: String(numbered), expected: `${questions}` }
}

/** From this share on answers off the scale are no slips: the table has another scale. */
const OTHER_SCALE = 1 / 20

const FIGURE = /^\d{1,2}$/

/** That a table's answers are on a longer scale; null where a few stand off the scale, or none. */
export const otherScaleIn = ({ tallies, layout, rules }: SurveySheet): Remark | null => {
  const { scale, labels, units } = tallies
  const faulty = units.flatMap(({ faults }) => (faults ? [...faults.values()] : []))
  const above = faulty.flatMap((texts) => [...texts]).filter(([text]) => FIGURE.test(text) && Number(text) > scale.max)
  const off = above.reduce((sum, [, n]) => sum + n, 0)
  if (off === 0) return null
  let given = off
  for (let unit = 0; unit < units.length; unit++)
    for (let label = 0; label < labels.length; label++)
      for (let place = 0; place < scale.size; place++) given += countOf(tallies, { unit, label }, place)
  if (off < given * OTHER_SCALE) return null
  const most = Math.max(...above.map(([text]) => Number(text)))
  const cell = address(layout.questions[0]?.column ?? 0, layout.row)
  return { code: 'E-SURVEY-SCALE', cell, found: `${scale.min}–${most}`, expected: shownScale(rules.scale), count: off }
}

/** That only the order says which question a column is. */
export const orderRemarks = ({ tallies, layout, rules }: SurveySheet): readonly Remark[] => {
  const { labels } = tallies
  if (!rules.isAlone || labels.length === 0 || !labels.every(isCountAlone)) return []
  const [first, last] = [labels[0], labels.at(-1)]
  const found = `${first?.text ?? ''}–${last?.text ?? ''}`
  return [
    {
      code: 'N-SURVEY-ORDER',
      cell: address(layout.questions[0]?.column ?? 0, layout.row),
      found,
      expected: rules.formId,
    },
  ]
}

import { address } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import { shownScale } from './answer.js'
import { isCountAlone, type Label } from './label.js'
import type { SurveySheet } from './opened-sheet.js'
import { countOf } from './tallies.js'

/** So many columns under codes such as "1.a.K1" are the form of the index. */
const CODES = 4

const isCoded = ({ item }: Label): boolean =>
  item !== null && item.code !== null && item.number !== null && /\p{L}/u.test(item.code)

const isNumbered = ({ counted, bare }: Label): boolean => counted !== null || bare !== null

/** Questions that a tally names and the survey does not have, beside those that it has. */
const unknownTitles = ({ tallies: { labels }, titleOf }: SurveySheet): number => {
  const titles = labels.map((_, label) => titleOf(label))
  const unknown = labels.filter((_, label) => titles[label] === null).length
  return unknown === 0 ? 0 : new Set(titles.filter((title) => title !== null)).size + unknown
}

/** More questions than the survey has: under numbers, under words, in the rows of a tally. */
const moreIn = (sheet: SurveySheet): Remark | null => {
  const { tallies, layout, rules, questions, more } = sheet
  const [first] = more
  const tooMany = { code: 'E-SURVEY-ELEMENTS', expected: `${questions}` } as const
  const numbered = tallies.labels.filter(isNumbered).length
  const all = layout.kind === 'answers' ? layout.questions.length + more.length : unknownTitles(sheet)
  if (numbered > questions || first === undefined) {
    const cell = address(layout.questions[0]?.column ?? 0, layout.row)
    const count = Math.max(numbered, layout.kind === 'answers' ? 0 : all)
    return count > questions ? { ...tooMany, cell, found: String(count) } : null
  }
  if (all <= questions || rules.isForm) return null
  const cells = more.map((column) => address(column, layout.row))
  const option = `--form ${rules.formId}`
  return { ...tooMany, cell: address(first, layout.row), found: String(all), option, count: more.length, cells }
}

/** What a table of a survey alone turns out to be instead: the form of the index, or a questionnaire of more questions. */
export const misfitIn = (sheet: SurveySheet): Remark | null => {
  const { tallies, layout, rules } = sheet
  const cell = address(layout.questions[0]?.column ?? 0, layout.row)
  if (tallies.labels.filter(isCoded).length >= CODES) return { code: 'E-SURVEY-OTHER', cell, expected: rules.formId }
  return moreIn(sheet)
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

/** The number that a heading of words counts with; null where it has none, or nothing but it. */
const numberBeside = (label: Label): number | null =>
  isCountAlone(label) ? null : (label.counted?.number ?? label.item?.number ?? null)

/** The number that the code before a title ends with: 8 of "U8 Sarana". */
const numberInCode = (title: string): number | null => {
  const [code = ''] = title.split(' ')
  const [digits] = /\d{1,3}$/.exec(code) ?? []
  return digits === undefined ? null : Number(digits)
}

/** That headings say one question by their words and another by their number, and were read by their words. */
export const wordRemarks = ({ tallies, layout, rules, titleOf }: SurveySheet): readonly Remark[] => {
  if (!rules.isAlone || layout.kind !== 'answers') return []
  const other = layout.questions.flatMap(({ column }, i) => {
    const [label, title] = [tallies.labels[i], titleOf(i)]
    const [number, own] = [label ? numberBeside(label) : null, title === null ? null : numberInCode(title)]
    if (!label || title === null || number === null || own === null || number === own) return []
    return [{ cell: address(column, layout.row), found: label.text, expected: title }]
  })
  const [first] = other
  if (!first) return []
  const all = other.length > 1 ? { count: other.length, cells: other.map(({ cell }) => cell) } : {}
  return [{ code: 'N-SURVEY-WORDS', ...first, ...all }]
}

/** Columns that look like questions of a survey and are none that it knows, where it lacks some. */
export const unknownRemarks = ({ layout, rules, questions, more }: SurveySheet): readonly Remark[] =>
  layout.questions.length >= questions || rules.isForm
    ? []
    : more.map((column) => {
        const found = layout.headers.get(column) ?? null
        return { code: 'E-IND-UNKNOWN', why: 'survey', cell: address(column, layout.row), found }
      })

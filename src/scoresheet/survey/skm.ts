import type { Row } from '../../formats/table.js'
import { matchKey } from '../words.js'
import type { SurveyLayout } from './head.js'
import { elementColumns } from './skm-words.js'
import { countOf, type Tallies } from './tallies.js'

/**
 * How a table of the survey of public satisfaction (SKM) is known, which is another survey than this form: headings U1, U2,
 * …, as many as it has elements or a few more, and answers on its own shorter scale.
 */
const SKM = { elements: 9, most: 14, least: 1, highest: 4 }

/** "U1", "U 01"; "u_1" is how other systems export this form's own positions. */
const HEADING = /^u[\s.-]?0*\d{1,2}$/i
const WORDS = /\b(?:skm|ikm|nrr|survei kepuasan masyarakat|indeks kepuasan masyarakat)\b/

/** Longer texts are no titles and no names of rows. */
const LONGEST = 200

/** Whether a text speaks of SKM. */
export const speaksOfSkm = (text: string): boolean => WORDS.test(matchKey(text.slice(0, LONGEST)))

/** Whether any text of a row does. */
export const rowSpeaksOfSkm = (row: Row): boolean =>
  row.cells.some((cell) => cell.kind === 'text' && cell.text.length <= LONGEST && speaksOfSkm(cell.text))

const headings = ({ questions }: SurveyLayout): number =>
  questions.filter(({ label }) => HEADING.test(label.text)).length

/** Whether answers were given, and all of them on the scale of SKM. */
const onItsScale = (tallies: Tallies): boolean => {
  const { scale, labels, units } = tallies
  const isGiven = (place: number): boolean =>
    units.some((_, unit) => labels.some((__, label) => countOf(tallies, { unit, label }, place) > 0))
  const values = Array.from({ length: scale.size }, (_, place) => place)
    .filter(isGiven)
    .map((place) => scale.min + place * scale.step)
  return values.length > 0 && values.every((value) => value >= SKM.least && value <= SKM.highest)
}

/**
 * What is to be said of a table that has the signs of SKM: an error where its headings are the words of all elements, where
 * it has as many headings as there are elements, or speaks of SKM itself; else a warning; null where it has not all signs.
 */
export const skmIn = (
  layout: SurveyLayout,
  tallies: Tallies,
  spoken: boolean,
): 'E-SURVEY-SKM' | 'W-SURVEY-SKM' | null => {
  if (layout.kind === 'answers' && elementColumns(layout.headers).length > 0) return 'E-SURVEY-SKM'
  const count = layout.kind === 'answers' ? headings(layout) : 0
  if (count < SKM.elements || count > SKM.most || count < layout.questions.length || !onItsScale(tallies)) return null
  return count === SKM.elements || spoken ? 'E-SURVEY-SKM' : 'W-SURVEY-SKM'
}

import type { Row } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import { matchKey } from '../match-key.js'
import type { SurveyLayout } from './head.js'
import { headsElements, namesElements } from './skm-tally.js'
import { elementColumns, skmSigns } from './skm-words.js'
import { countOf, type Tallies } from './tallies.js'

/**
 * A table of the survey of public satisfaction (SKM), which is another survey than this form, is known by headings U1, U2, …, as
 * many as it has elements or a few more (older and local forms), and by answers on its own shorter scale.
 */
const MOST_MORE = 5

/** "U1", "U 01"; "u_1" is how other systems export this form's own positions. */
const HEADING = /^u[\s.-]?0*(\d{1,2})$/i
const WORDS = /\b(?:skm|ikm|nrr|survei kepuasan masyarakat|indeks kepuasan masyarakat)\b/

/** Longer texts are no titles and no names of rows. */
const LONGEST = 200

export const speaksOfSkm = (text: string): boolean => WORDS.test(matchKey(text.slice(0, LONGEST)))

export const rowSpeaksOfSkm = (row: Row): boolean =>
  row.cells.some((cell) => cell.kind === 'text' && cell.text.length <= LONGEST && speaksOfSkm(cell.text))

/** What the questions of a table are called, in its headings or the rows of a tally. */
const namesIn = ({ kind, questions }: SurveyLayout, { labels }: Tallies): readonly string[] =>
  (kind === 'answers' ? questions.map(({ label }) => label) : labels).map(({ text }) => text)

/** Whether answers of which the sum alone is known can all be on a scale. */
const sumsOn = ({ sums }: Tallies, { min, max }: AnswerScale): boolean => {
  for (let at = 0; sums && at < sums.length; at += 2) {
    const [n, sum] = [sums[at] ?? 0, sums[at + 1] ?? 0]
    if (sum < n * min || sum > n * max) return false
  }
  return true
}

/** Whether answers were given, and all of them on the scale of SKM. */
const onItsScale = (tallies: Tallies): boolean => {
  const { scale, labels, units } = tallies
  const isGiven = (place: number): boolean =>
    units.some((_, unit) => labels.some((__, label) => countOf(tallies, { unit, label }, place) > 0))
  const { scale: own } = skmSigns()
  const values = Array.from({ length: scale.size }, (_, place) => place)
    .filter(isGiven)
    .map((place) => scale.min + place * scale.step)
  const isGivenAny = values.length > 0 || tallies.sums !== null
  return isGivenAny && values.every((value) => value >= own.min && value <= own.max) && sumsOn(tallies, own)
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
  const names = namesIn(layout, tallies)
  const isWorded = layout.kind === 'answers' ? elementColumns(layout.headers).length > 0 : namesElements(names)
  if (isWorded || headsElements(layout.headers)) return 'E-SURVEY-SKM'
  const count = names.filter((name) => HEADING.test(name)).length
  const { elements } = skmSigns()
  if (count < elements || count > elements + MOST_MORE || count < names.length || !onItsScale(tallies)) return null
  return count === elements || spoken ? 'E-SURVEY-SKM' : 'W-SURVEY-SKM'
}

const FIRST = /^\s*u[\s.-]?0*1\s*$/i

/** So many columns under U1, U2, … in their order, one behind the other, from the first on. */
const countColumns = (headers: ReadonlyMap<number, string>): number => {
  let first: number | null = null
  for (const [column, text] of headers) {
    if (!FIRST.test(text)) continue
    first = column
    break
  }
  if (first === null) return 0
  let count = 0
  while (Number(HEADING.exec(headers.get(first + count)?.trim() ?? '')?.[1]) === count + 1) count++
  return count
}

/** Fewer headings are no survey: its instrument need not be looked into. */
const FEW = 6
const WORD = /\p{L}{3}/u

const hasWords = (headers: ReadonlyMap<number, string>): boolean => {
  let count = 0
  for (const text of headers.values()) if (text.length > 2 && WORD.test(text)) count++
  return count >= FEW
}

/** Whether a header is one of SKM: by the words of all its elements, or by as many counted headings as it has, or a few more. */
export const headsSkm = (headers: ReadonlyMap<number, string>): boolean => {
  if (headsElements(headers)) return true
  const count = countColumns(headers)
  if (count < FEW && !hasWords(headers)) return false
  const { elements } = skmSigns()
  return (count >= elements && count <= elements + MOST_MORE) || elementColumns(headers).length > 0
}

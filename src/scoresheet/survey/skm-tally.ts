import { matchKey } from '../match-key.js'
import { headedNumber } from './answer-columns.js'
import { elementOf, skmSigns } from './skm-words.js'
import { tallyRole } from './tally-role.js'

/** What the column is called that names the elements in a tally of SKM. */
const ELEMENTS = /^(?:(?:nama|kode|no) )?unsur(?: pelayanan| layanan| skm)?$/
const UNSUR = /unsur/i
const MEANS = /^nrr(?: |$)/

/** Longer headings are sentences. */
const LONGEST = 100

const hasEachAnswer = (texts: readonly string[]): boolean => {
  const { min, max, size } = skmSigns().scale
  const answers = new Set(texts.flatMap((text) => headedNumber(text) ?? []))
  return answers.size === size && [...answers].every((answer) => answer >= min && answer <= max)
}

/** Asked of every row that may be a header, so that no text is taken apart for nothing. */
const speaksOfElements = (headers: ReadonlyMap<number, string>): boolean => {
  for (const text of headers.values()) if (text.length <= LONGEST && UNSUR.test(text)) return true
  return false
}

/** Whether headings are those of a tally of SKM: its elements beside a column for each answer, or beside numbers and sums or means. */
export const headsElements = (headers: ReadonlyMap<number, string>): boolean => {
  if (!speaksOfElements(headers)) return false
  const texts = [...headers.values()].filter(({ length }) => length <= LONGEST)
  const keys = texts.map(matchKey)
  if (!keys.some((key) => ELEMENTS.test(key))) return false
  const roles = new Set(texts.map(tallyRole))
  const isCounted = roles.has('n') && (roles.has('sum') || roles.has('mean') || roles.has('score'))
  return isCounted || keys.some((key) => MEANS.test(key)) || hasEachAnswer(texts)
}

/** Whether the rows of a tally name all elements of SKM by their words. */
export const namesElements = (texts: readonly string[]): boolean =>
  new Set(texts.flatMap((text) => elementOf(text) ?? [])).size === skmSigns().elements

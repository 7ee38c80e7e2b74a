import { compare, whole } from '../../exact/exact.js'
import type { Row } from '../../formats/cell-table.js'
import { figureIn } from '../cell/figure-text.js'
import { isTotal } from '../match-key.js'
import { areHeadings, type Reading, readHeader, type Terms } from './header-row.js'
import { type Candidate, type Search, textsOf } from './stack.js'

/** A header of indicators that no column of units stands beside, and the rows of scores below it. */
interface Nameless {
  readonly header: Candidate
  readonly scored: readonly Row[]
}

/** No score is as great as this: what is, is a day's serial number or an official's. */
const NO_SCORE = whole(1000)

const isScore = (text: string): boolean => {
  const figure = figureIn(text.trim())
  return figure !== null && compare(figure.value, NO_SCORE) < 0
}

/** Whether any of the cells under the indicators holds a score, and no word says that it is a sum. */
const isScored = (row: Row, items: Reading['items']): boolean => {
  const texts = textsOf(row)
  return [...items.keys()].some((column) => isScore(texts.get(column) ?? '')) && ![...texts.values()].some(isTotal)
}

/** As many columns, numbered from 1, as head no other table. */
const NUMBERED = 10

/** Whether headings are most of the indicators of a variant; a few bare numbers may be anything, and beside codes they are scores. */
const areIndicators = (items: Reading['items'], { vocabulary }: Terms): boolean => {
  const named = [...items.values()]
  const coded = named.filter(({ text }) => !/^\d+$/.test(text))
  const numbers = new Set((coded.length > 0 ? coded : named).flatMap(({ number }) => number ?? []))
  const isEnough = coded.length > 0 || numbers.size >= NUMBERED
  return areHeadings(items) && vocabulary.lacking(numbers) !== null && isEnough
}

/** Finds the header of a wide table without units: most of the indicators of a variant, by their numbers. */
export const namelessIn = ({ rows, terms }: Pick<Search, 'rows' | 'terms'>): Nameless | null => {
  const { headerRow } = terms.decisions
  for (const row of rows) {
    if (headerRow !== null && row.number !== headerRow) continue
    const headers = textsOf(row)
    const reading = readHeader(headers, terms)
    if (!areIndicators(reading.items, terms)) continue
    const header: Candidate = { kind: 'wide', headers, reading, top: row.number, bottom: row.number }
    const scored = rows.filter(({ number }) => number > row.number).filter((each) => isScored(each, reading.items))
    return { header, scored }
  }
  return null
}

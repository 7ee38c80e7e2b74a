import type { Cell, Row } from '../../formats/cell-table.js'
import type { AnswerScale } from '../../instrument/answers.js'
import { rowText } from '../row-cell.js'
import { blocksIn } from './blocks.js'
import { readLabel } from './label.js'
import { namingRole } from './question-columns.js'

/** A second row of titles says what stands under an element, not an answer: "nilai", "(1-4)". */
const UNDER = /^(?:nilai|skor|score|jawaban|persepsi|\(?\d{1,2}\s?[-–]\s?\d{1,2}\)?)$/i

const textAt = (row: Row, column: number): string => rowText(row, column).trim()

/** Two title rows as one: the text of the one that leads, else of the other. */
const joinRows = (leading: Row, other: Row, at: Row): Row => {
  const cells = new Map<number, Cell>()
  for (const row of [other, leading])
    for (const cell of row.cells) if (cell.text.trim() !== '' || !cells.has(cell.column)) cells.set(cell.column, cell)
  return { ...at, cells: [...cells.values()].sort((a, b) => a.column - b.column) }
}

/** Whether the cells under the questions are running numbers of columns, which go beyond any scale: "4", "5", "(6)". */
const countsColumns = (texts: readonly string[], { max }: AnswerScale): boolean => {
  const numbers = texts.map((text) => Number(/^\(?(\d{1,3})\)?$/.exec(text)?.[1] ?? Number.NaN))
  return numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1) && (numbers.at(-1) ?? 0) > max
}

/** Whether a row below headings of questions belongs to them: it says what stands there, or numbers the columns. */
const isSubtitle = (row: Row, columns: readonly number[], scale: AnswerScale): boolean => {
  const texts = columns.map((column) => textAt(row, column))
  if (countsColumns(texts, scale)) return true
  const others = row.cells.filter(({ column, text }) => text.trim() !== '' && !columns.includes(column))
  const isTitled = texts.some((text) => text !== '') || others.some(({ text }) => namingRole(text) !== null)
  return (
    isTitled &&
    texts.every((text) => text === '' || UNDER.test(text)) &&
    others.every(({ text }) => /\p{L}/u.test(text) && !/\d/.test(text))
  )
}

/** A row of titles and the one below it as one row, where they are; else null. The numbers of columns are no titles. */
export const withSubtitle = (
  row: Row,
  next: Row,
  { columns, scale }: { readonly columns: readonly number[]; readonly scale: AnswerScale },
): Row | null => {
  if (!isSubtitle(next, columns, scale)) return null
  return countsColumns(
    columns.map((column) => textAt(next, column)),
    scale,
  )
    ? { ...row, number: next.number }
    : joinRows(row, next, next)
}

/** Whether a row of titles says who the unit is in columns that all rows below it leave empty, down to the names. */
const saysWho = (title: Row, between: readonly Row[], below: Row): boolean =>
  title.cells.some(
    ({ column, text }) =>
      namingRole(text) !== null &&
      between.every((row) => textAt(row, column) === '') &&
      /\p{L}/u.test(textAt(below, column)),
  )

/**
 * Headings and a row of titles above them as one row, with the number of that row, where it says who the unit is; else
 * null. `above` are the rows above, the nearest first. Beside a label, "Unit: Loket", stand no names in the rows below.
 */
export const withTitleAbove = (
  row: Row,
  above: readonly Row[],
  below: Row,
): { readonly row: Row; readonly top: number } | null => {
  const title = above.find((each, i) => saysWho(each, [row, ...above.slice(0, i)], below))
  return title ? { row: joinRows(row, title, row), top: title.number } : null
}

/** Elements over answers, "U1" over "1", "2", "3", "4", as one row of headings, "U1 = 1"; null where rows are no such. */
export const overAnswers = (row: Row, next: Row, scale: AnswerScale): Row | null => {
  let element = ''
  const headings = new Map<number, string>()
  for (const { column, text } of joinRows(row, next, next).cells) {
    const [upper, lower] = [textAt(row, column), textAt(next, column)]
    if (upper !== '') element = readLabel(upper) && !namingRole(upper) ? upper : ''
    if (element !== '' && /^\d{1,2}$/.test(lower)) headings.set(column, `${element} = ${lower}`)
    else if (text.trim() !== '') headings.set(column, text)
  }
  if (!blocksIn(headings, scale)) return null
  const titled = joinRows(row, next, next)
  return {
    ...titled,
    cells: titled.cells.map((cell) => ({ ...cell, kind: 'text', text: headings.get(cell.column) ?? cell.text })),
  }
}

import type { Row } from '../../formats/cell-table.js'
import { matchKey, type Role } from '../match-key.js'

/** The texts of a row that could be a header, by column. */
export type Headers = ReadonlyMap<number, string>

/** Where the operator's choices of columns lead in one row. */
export interface Chosen<R extends string = Role> {
  readonly roles: ReadonlyMap<number, R>
  /** Columns that were named by their letter. */
  readonly letters: readonly number[]
  /** Choices of roles for which no column was found, as they were typed: "unit=OPD". */
  readonly lost: readonly string[]
}

/** How many columns the rows reach over. */
export const widthOf = (rows: readonly Row[]): number =>
  rows.reduce(
    (width, { cells }) =>
      cells.reduce((most, cell) => (cell.text.trim() === '' ? most : Math.max(most, cell.column + 1)), width),
    0,
  )

/** The column of a letter, zero-based; null where the sheet does not reach so far. */
const columnByLetter = (choice: string, width: number): number | null => {
  if (!/^[A-Za-z]{1,3}$/.test(choice)) return null
  const column = [...choice.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return column < width ? column : null
}

/**
 * The columns that the operator chose, in a sheet of so many columns. A heading in this row wins over a letter:
 * `unit=OPD` is a heading, not column 10,560.
 */
export const chosenColumns = <R extends string>(
  headers: Headers,
  columns: ReadonlyMap<R, readonly string[]>,
  width: number,
): Chosen<R> => {
  const roles = new Map<number, R>()
  const [letters, lost]: [number[], string[]] = [[], []]
  for (const [role, choices] of columns) {
    const found = choices.flatMap((choice) => {
      const named = [...headers].filter(([, text]) => matchKey(text) === matchKey(choice)).map(([column]) => column)
      const letter = named.length > 0 ? null : columnByLetter(choice, width)
      if (letter !== null) letters.push(letter)
      return letter === null ? named : [letter]
    })
    for (const column of found) roles.set(column, role)
    if (found.length === 0) lost.push(...choices.map((choice) => `${role}=${choice}`))
  }
  return { roles, letters, lost }
}

import { expect } from 'vitest'
import { toDecimal } from '../../../src/exact/exact.js'
import { cellOf } from '../../../src/finding/place.js'
import type { Range, Row } from '../../../src/formats/cell-table.js'
import type { Headers } from '../../../src/scoresheet/head/choice.js'
import type { Terms } from '../../../src/scoresheet/head/header-row.js'
import type { Search } from '../../../src/scoresheet/head/stack.js'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { vocabularyOf } from '../../../src/scoresheet/vocabulary.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from '../sheets.js'

export type Read = ReturnType<typeof readUnder>

/** The scores of all units, by name and cell: "Dukcapil A2=4". */
export const scores = ({ units }: Read): readonly string[] =>
  units.flatMap((unit) =>
    [...unit.scores].flat().map((score) => `${unit.unit} ${cellOf(score.place)}=${toDecimal(score.value)}`),
  )

export const codesOf = ({ findings }: Read): readonly string[] => findings.map(short)

export const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1)

/** A score for each of thirty indicators. */
export const thirty = upTo(30).map((n) => n % 6)

export const pekppp = (
  rows: readonly (readonly Written[])[],
  about: Parameters<typeof tableOf>[1] = {},
  columns: readonly (readonly [Role, string])[] = [],
): Read =>
  readUnder(shipped('pekppp-2023'), [tableOf(rows, about)], {
    columns: new Map(columns.map(([role, choice]) => [role, [choice]])),
  })

/** Whether one unit has these thirty scores, in the cells from this one on. */
export const hasThirty = (read: Read, unit: string, [row, column]: readonly [row: number, column: number]): void => {
  const [found, ...others] = read.units
  expect([found?.unit, others.length]).toEqual([unit, 0])
  expect(
    [...(found?.scores ?? [])].slice(0, 30).map(([score]) => score && [score.place.row, score.place.column]),
  ).toEqual(upTo(30).map((n) => [row, column + n - 1]))
  expect([...(found?.scores ?? [])].slice(0, 30).map(([score]) => score && toDecimal(score.value))).toEqual(
    thirty.map(String),
  )
}

/** The rows of a sheet that a test writes; rows without any cell are not there, as in a workbook. */
export const rowsOf = (rows: readonly (readonly Written[])[]): readonly Row[] => [...tableOf(rows).rows()]

/** Rows of texts, each written in a line: "No | Kode | | Skor". */
export const linesOf = (...lines: readonly string[]): readonly (readonly Written[])[] =>
  lines.map((line) => line.split('|').map((text) => text.trim() || null))

/** Texts of a row by column, from the first on; null where none stands. */
export const headersOf = (...texts: readonly (string | null)[]): Headers =>
  new Map([...texts.entries()].flatMap(([column, text]) => (text === null ? [] : [[column, text] as const])))

/** What the operator chose, and the instrument whose words are known: one of three indicators unless another is named. */
interface Choices {
  readonly columns?: readonly (readonly [Role, string])[]
  readonly headerRow?: number
  readonly id?: string
}

/** What headers are read by in a sheet of ten columns. */
export const termsOf = ({ columns = [], headerRow, id }: Choices = {}): Terms => ({
  vocabulary: vocabularyOf([id === undefined ? tiny() : shipped(id)]),
  decisions: { columns: new Map(columns.map(([role, choice]) => [role, [choice]])), headerRow: headerRow ?? null },
  width: 10,
})

/** What is looked through for a header. */
export const searchIn = (
  rows: readonly (readonly Written[])[],
  { merges = [], ...choices }: Choices & { readonly merges?: readonly Range[] } = {},
): Search => ({ rows: rowsOf(rows), merges, terms: termsOf(choices) })

/** A range within one row. */
export const across = (row: number, left: number, right: number): Range => ({ top: row, bottom: row, left, right })

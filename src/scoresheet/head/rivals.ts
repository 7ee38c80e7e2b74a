import { address, columnName } from '../../finding/address.js'
import type { Remark } from '../../finding/finding.js'
import { matchKey, type Role, scoreWord } from '../match-key.js'
import type { Headers } from './choice.js'
import type { Reading } from './header-row.js'

/** Reserved words of the language this is written in: as headers they are somebody's attempt, never a column. */
const RESERVED = new Set(['__proto__', '__parsed_extra', 'constructor', 'prototype'])

/** The options that choose between columns, each with the column's heading. */
export const columnChoices = (headers: Headers, columns: readonly number[], option: string): string =>
  columns.map((column) => `--column ${option}=${columnName(column)} (${headers.get(column) ?? ''})`).join(' / ')

/** Columns that were asked for and are not there, with those that are. */
export const lostChoice = (lost: readonly string[], headers: Headers, cell: string | null): Remark => ({
  code: 'E-COLUMN-MISSING',
  cell,
  found: lost.map((choice) => `--column ${choice}`).join(', '),
  expected: [...headers].map(([column, text]) => `${columnName(column)} (${text})`).join(', ') || null,
})

/** Of several columns that could hold the score, the one that does; the others are told apart or asked about. */
export const chooseScore = (
  reading: Reading,
  headers: Headers,
  row: number,
): { column: number | null; remarks: Remark[] } => {
  const { scores, roles } = reading
  const [only] = scores
  if (scores.length <= 1) return { column: only ?? null, remarks: [] }
  const texts = scores.map((column) => matchKey(headers.get(column) ?? ''))
  const cell = address(scores[1] ?? 0, row)
  const found = scores.map((column) => headers.get(column)).join(' | ')
  const expected = columnChoices(headers, scores, 'score')
  if (new Set(texts).size < texts.length)
    return { column: null, remarks: [{ code: 'E-HEAD-DUP', cell, found, expected }] }
  // "nilai" beside "skor" and "bobot" is the regulation's own product, nilai = skor × bobot.
  const words = scores.map((column) => scoreWord(headers.get(column) ?? ''))
  const plain = scores.filter((_, i) => words[i] === 'skor')
  const isProduct = words.includes('nilai') && roles.has('weight')
  if (plain.length === 1 && scores.length === 2 && isProduct) return { column: plain[0] ?? null, remarks: [] }
  return { column: null, remarks: [{ code: 'E-SCORE-COLUMN', cell, found, expected }] }
}

/** Roles of which a sheet may have several columns that together name one thing. */
const TOGETHER: ReadonlySet<Role> = new Set(['indicator', 'title', 'note', 'weight', 'number'])

export const duplicates = (reading: Reading, headers: Headers, row: number): Remark[] => {
  const roles = [...reading.roles].filter(([role, columns]) => columns.length > 1 && !TOGETHER.has(role))
  const doubled = roles.map(
    ([role, columns]): Remark => ({
      code: 'E-HEAD-DUP',
      cell: address(columns[1] ?? 0, row),
      found: columns.map((column) => headers.get(column)).join(' | '),
      expected: columnChoices(headers, columns, role),
    }),
  )
  const seen = new Map<string, number>()
  const items = [...reading.items].flatMap(([column, item]): Remark[] => {
    const key = item.code ?? item.title ?? item.text
    const before = seen.get(key)
    seen.set(key, column)
    if (before === undefined) return []
    return [
      {
        code: 'E-HEAD-DUP',
        cell: address(column, row),
        found: headers.get(column) ?? null,
        expected: columnName(before),
      },
    ]
  })
  return [...doubled, ...items]
}

/** Headings that are reserved words. */
export const reservedHeadings = (headers: Headers, row: number): Remark[] =>
  [...headers]
    .filter(([, text]) => RESERVED.has(text.trim()))
    .map(([column, text]) => ({ code: 'E-HEAD-RESERVED' as const, cell: address(column, row), found: text }))

import { type Exact, fraction } from '../exact/exact.js'
import { publishedText } from '../instrument/published.js'
import type { Instrument } from '../instrument/schema.js'

/** What JSON may hold as it stands though it moves a cursor, turns the words around it or ends a line in a script. */
const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu

const escapeOf = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')

/**
 * A value as JSON in which nothing is unseen: controls, invisible and direction-turning characters and line separators
 * are written as their codes, so that a file that is looked at shows what it holds. What is read back is the same.
 */
export const jsonOf = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(UNSEEN, escapeOf)

/** A figure as it is published, and exactly. */
export const figureJson = (value: Exact, instrument: Instrument) => ({
  value: publishedText(value, instrument),
  fraction: fraction(value),
})

/** A member of a file that is a list, one item to a line, so that a nation's result is never one string. */
export function* listJson<T>(name: string, items: Iterable<T>, json: (item: T) => unknown): Generator<string> {
  let before = ''
  yield `,\n"${name}":[`
  for (const item of items) {
    yield `${before}\n${jsonOf(json(item))}`
    before = ','
  }
  yield before === '' ? ']' : '\n]'
}

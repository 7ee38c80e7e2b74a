import type { Bytes } from '../../platform/bytes.js'
import type { Limits } from '../limits.js'
import { isCharacter } from './chars.js'

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The longest reference that is looked at: "&#x10FFFF;" with a few leading zeros. */
export const REFERENCE_LENGTH = 16

/**
 * How many bytes with references in them are decoded at most: more make a text that no cell may hold, whichever
 * characters they are, and millions of references in one text would take the memory of a gigabyte to resolve.
 */
export const longestCoded = (limits: Limits): number => (limits.characters + 2) * REFERENCE_LENGTH

/** The character that a reference without "&" and ";" stands for, null where it is none that XML knows without a DTD. */
const referencedText = (reference: string): string | null => {
  const named = NAMED.get(reference)
  if (named !== undefined) return named
  if (!/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(reference)) return null
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return isCharacter(code) ? String.fromCodePoint(code) : null
}

/** Whether these bytes are a reference without "&" and ";": {@link referencedText}, without making a text of them. */
export const isReference = (bytes: Bytes, start: number, end: number): boolean => {
  if (bytes[start] !== 0x23) return NAMED.has(bytes.toString('latin1', start, end))
  const hexadecimal = bytes[start + 1] === 0x78
  const first = hexadecimal ? start + 2 : start + 1
  let code = 0
  for (let at = first; at < end; at++) {
    const digit = digitOf(bytes[at] ?? 0, hexadecimal)
    if (digit < 0) return false
    code = code * (hexadecimal ? 16 : 10) + digit
  }
  return end > first && isCharacter(code)
}

const digitOf = (byte: number, hexadecimal: boolean): number => {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = (byte | 0x20) - 0x61
  return hexadecimal && letter >= 0 && letter < 6 ? letter + 10 : -1
}

const resolve = (text: string): string =>
  text.replace(/&([^;&]*);/g, (whole, reference: string) => referencedText(reference) ?? whole)

/** Text with line feeds for whatever line ends it came with. */
export const oneLineEnd = (raw: string): string => raw.replace(/\r\n?/g, '\n')

/** Text of an element as XML means it: one kind of line end, references resolved. */
export const decodeText = (raw: string): string => resolve(oneLineEnd(raw))

/** An attribute's value as XML means it: tabs and line breaks are blanks unless they came as references. */
export const decodeValue = (raw: string): string => resolve(oneLineEnd(raw).replace(/[\t\n]/g, ' '))

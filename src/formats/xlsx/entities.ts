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

/** The character that a reference without "&" and ";" stands for, null where it is none that XML knows without a DTD. */
export const referenced = (reference: string): string | null => {
  const named = NAMED.get(reference)
  if (named !== undefined) return named
  if (!/^#(?:x[0-9A-Fa-f]+|[0-9]+)$/.test(reference)) return null
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return isCharacter(code) ? String.fromCodePoint(code) : null
}

const resolve = (text: string): string =>
  text.replace(/&([^;]*);/g, (whole, reference: string) => referenced(reference) ?? whole)

/** Text with line feeds for whatever line ends it came with. */
export const oneLineEnd = (raw: string): string => raw.replace(/\r\n?/g, '\n')

/** Text of an element as XML means it: one kind of line end, references resolved. */
export const decodeText = (raw: string): string => resolve(oneLineEnd(raw))

/** An attribute's value as XML means it: tabs and line breaks are blanks unless they came as references. */
export const decodeValue = (raw: string): string => resolve(oneLineEnd(raw).replace(/[\t\n]/g, ' '))

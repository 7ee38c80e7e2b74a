/** What JSON may hold as it stands though it moves a cursor, turns the words around it or ends a line in a script. */
const UNSEEN = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
  ).join('')

/**
 * A value as JSON in which nothing is unseen: controls, invisible and direction-turning characters and line separators
 * are written as their codes, so that a file that is looked at shows what it holds. What is read back is the same.
 */
export const jsonOf = (value: unknown, indent = 0): string =>
  JSON.stringify(value, null, indent).replace(UNSEEN, escaped)

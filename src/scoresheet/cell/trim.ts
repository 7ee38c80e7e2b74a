/** Blanks of every kind and marks without width, as they come with copied text. */
const isAround = (char: string): boolean =>
  char.trim() === '' || (char >= '\u200b' && char <= '\u200f') || char === '\u2060'

const isCommon = (char: string): boolean => char === ' ' || char === '\t'

/** The text between its first and last characters that are not to be dropped; walked, so that its length is all it costs. */
const withoutEnds = (text: string, isDropped: (char: string) => boolean): string => {
  let [from, to] = [0, text.length]
  while (from < to && isDropped(text.charAt(from))) from++
  while (to > from && isDropped(text.charAt(to - 1))) to--
  return text.slice(from, to)
}

/** A text without a character however often it stands at its end. */
export const withoutTail = (text: string, char: string): string => {
  let end = text.length
  while (end > 0 && text[end - 1] === char) end--
  return text.slice(0, end)
}

/**
 * A cell's text without the blanks around it, the marks that have no width, and the apostrophe that keeps text text in a
 * spreadsheet; `dressed` where more than common blanks had to be taken away.
 */
export const strippedText = (raw: string): { readonly text: string; readonly dressed: boolean } => {
  const bare = withoutEnds(raw, isAround)
  const text = bare.startsWith("'") ? bare.slice(1) : bare
  return { text, dressed: text !== withoutEnds(raw, isCommon) }
}

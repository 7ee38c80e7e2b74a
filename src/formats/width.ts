/** East Asian wide letters and pictures: two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18aff}\u{1b000}-\u{1b2ff}\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f1e6}-\u{1f265}\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Marks that stand on the letter before them, and invisible characters: no column. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\u1160-\u11ff]/u
const ASCII = /^[\x20-\x7e]*$/

const widthOfChar = (char: string): number => {
  if (NONE.test(char)) return 0
  return WIDE.test(char) ? 2 : 1
}

/** How many columns of a terminal a text takes; it must not hold colours. */
export const widthOf = (text: string): number => {
  if (ASCII.test(text)) return text.length
  let width = 0
  for (const char of text) width += widthOfChar(char)
  return width
}

/** The beginning of a text that so many columns hold. */
const beginning = (text: string, width: number): string => {
  let [kept, taken] = ['', 0]
  for (const char of text) {
    taken += widthOfChar(char)
    if (taken > width) break
    kept += char
  }
  return kept.trimEnd()
}

/** The end of a text that so many columns hold; no mark stands there without its letter. */
const ending = (text: string, width: number): string => {
  const chars = [...text]
  let [from, taken] = [chars.length, 0]
  for (let i = chars.length - 1; i >= 0 && taken <= width; i--) {
    const own = widthOfChar(chars[i] ?? '')
    taken += own
    if (own > 0 && taken <= width) from = i
  }
  return chars.slice(from).join('').trimStart()
}

/** The text cut to so many columns, the cut marked with "…". */
export const cutToWidth = (text: string, width: number): string => {
  if (widthOf(text) <= width) return text
  return width < 1 ? '' : `${beginning(text, width - 1)}…`
}

/** Below this only the beginning of a name says something. */
const BOTH_ENDS = 10

/** A name cut to so many columns within it: many begin alike, "Pemerintah Kabupaten …", and many end alike. */
export const cutWithin = (name: string, width: number): string => {
  if (width < BOTH_ENDS || widthOf(name) <= width) return cutToWidth(name, width)
  const last = Math.floor((width - 1) / 2)
  return `${beginning(name, width - 1 - last)}…${ending(name, last)}`
}

/** Blanks that fill a text up to so many columns. */
export const blanks = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text)))

const pieces = (word: string, width: number): readonly string[] => {
  if (widthOf(word) <= width) return [word]
  const parts: string[] = []
  let taken = 0
  for (const char of word) {
    taken += widthOfChar(char)
    if (parts.length === 0 || taken > width) {
      parts.push(char)
      taken = widthOfChar(char)
    } else parts[parts.length - 1] += char
  }
  return parts
}

/** The text broken at blanks into lines of at most so many columns; a word longer than a line is broken inside. */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ').flatMap((each) => pieces(each, width))) {
    const last = lines.at(-1)
    if (last === undefined || widthOf(last) + 1 + widthOf(word) > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}

/** More texts than this are not remembered, nor any that is longer than a heading. */
const MOST = 4096
const LONGEST = 200

/**
 * A function of a text that remembers what it gave: the headings of hundreds of sheets are the same, and each of them is
 * read once for every row that it might head.
 */
export const rememberByText = <T extends NonNullable<unknown> | null>(
  make: (text: string) => T,
): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    if (text.length > LONGEST) return made
    if (known.size >= MOST) known.clear()
    known.set(text, made)
    return made
  }
}

/** A year, and what may be the last figures of the next behind it: "2025/26". */
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)(?: ?[-\u2013/] ?(\d\d)(?!\d|[-/.]\d))?/g

/** The years that a text names, each once; "2025/26" names two. */
export const yearsIn = (text: string): ReadonlySet<string> => {
  const years = new Set<string>()
  for (const [, year = '', end] of text.matchAll(YEAR)) {
    const next = String(Number(year) + 1)
    years.add(year)
    if (end !== undefined && next.endsWith(end)) years.add(next)
  }
  return years
}

/** A year such as 2024 in a text, null where there is none or more than one. */
export const yearIn = (text: string): number | null => {
  const years = yearsIn(text)
  const [year] = years
  return years.size === 1 && year !== undefined ? Number(year) : null
}

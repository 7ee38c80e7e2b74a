/** How many letters two texts have in common from the first on. */
const commonStart = (a: readonly string[], b: readonly string[]): number => {
  const differing = a.findIndex((letter, i) => letter !== b[i])
  return differing === -1 ? a.length : differing
}

const excerpt = (letters: readonly string[], from: number, longest: number): string => {
  const kept = letters.slice(from, from + longest)
  return `${from > 0 ? '…' : ''}${kept.join('').trim()}${from + longest < letters.length ? '…' : ''}`
}

/**
 * Two names that are nearly one, each of so many letters at most: long ones are cut around the first letter in which they
 * differ, so that what is shown of them is never the same.
 */
export const nearExcerpts = (a: string, b: string, longest: number): readonly [string, string] => {
  const [one, other] = [[...a], [...b]]
  const differing = commonStart(one, other)
  const lead = Math.floor(longest / 2)
  const from = Math.max(one.length, other.length) <= longest || differing < lead ? 0 : differing - lead
  return [excerpt(one, from, longest), excerpt(other, from, longest)]
}

/** "Dinas Sosial (Rekap!B2)": a name, and where it stands behind it. */
const PLACED = /^(?<name>.*[^ ])(?<place> \([^()]{1,80}\))$/s

/** The same of a name and another with its place behind it. */
export const placedExcerpts = (name: string, placed: string, longest: number): readonly [string, string] => {
  const { name: other = placed, place = '' } = PLACED.exec(placed)?.groups ?? {}
  const [one, two] = nearExcerpts(name, other, longest)
  return [one, `${two}${place}`]
}

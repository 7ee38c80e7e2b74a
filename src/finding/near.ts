/** Longer texts are no slips of the hand, and comparing them would take its time. */
const LONGEST = 80

const foldWord = (text: string): string => text.toLowerCase().replace(/[\s_]+/g, '-')

/** How many letters have to be put in, taken out, changed or swapped with their neighbour to make one text of another. */
const distance = (a: string, b: string): number => {
  const table: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    table.push(row)
    for (let j = 1; j <= b.length; j += 1) {
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1])
      row.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, isSwapped ? at(i - 2, j - 2) + 1 : changed, changed))
    }
  }
  return at(a.length, b.length)
}

/** A name, and where only a unit was typed, the unit of "agency/unit" alone. */
const shapesOf = (name: string, wanted: string): readonly string[] => {
  const shape = foldWord(name)
  const unit = wanted.includes('/') ? '' : shape.slice(shape.lastIndexOf('/') + 1)
  return [shape, unit].filter((each) => each !== '').map((each) => each.slice(0, LONGEST))
}

const farFrom = (wanted: string, shape: string): number =>
  wanted.length > 2 && shape.startsWith(wanted) ? 1 : distance(wanted, shape)

/**
 * What was probably meant: the known name that is nearest to the one asked for, whatever its case; null where none is near.
 * Near is a slip in every third letter at most, or a name that begins with what was typed.
 */
export const nearestName = (asked: string, known: readonly string[]): string | null => {
  const wanted = foldWord(asked)
  if (wanted === '' || wanted.length > LONGEST) return null
  let [best, least]: [string | null, number] = [null, Math.max(1, Math.floor(wanted.length / 3)) + 1]
  for (const name of known) {
    const far = Math.min(...shapesOf(name, wanted).map((shape) => farFrom(wanted, shape)))
    if (far < least) [best, least] = [name, far]
  }
  return best
}

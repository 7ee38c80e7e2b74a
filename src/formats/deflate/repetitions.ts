export const LEAST = 3
const LONGEST = 258
const WINDOW = 32_768
const HASH_BITS = 15
/** A repetition of four bytes pays where it is near, and one that begins with the same eight is hardly ever bettered. */
const SHORT = 4
const SURE = 8
const NEAR = 8_192
/** Places are counted on from one stretch to the next, so that tables need no emptying; up to here. */
const MOST = 1 << 30

/**
 * Writes the tokens of a stretch of bytes, of which no token looks out, and says how many they are. A token below 256 is
 * that byte itself, any other says `distance << 8 | length - 3`: so many bytes once more that stood so far back.
 */
type Matcher = (bytes: Uint8Array, tokens: Uint32Array) => number

const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)

/** How many bytes are alike here and there; none where there is no place, or one too far back. */
const alike = (bytes: Uint8Array, there: number, at: number): number => {
  if (there < 0 || at - there > WINDOW) return 0
  const most = Math.min(LONGEST, bytes.length - at)
  let length = 0
  while (length < most && bytes[there + length] === bytes[at + length]) length += 1
  return length
}

/**
 * Two tables hold where the same eight bytes, and where the same four, stood last; nothing else is tried. In the XML of
 * a workbook the last row's cell is nearly always the best to copy, and eight bytes find it.
 */
export const matcher = (): Matcher => {
  const byFour = new Int32Array(1 << HASH_BITS).fill(-1)
  const byEight = new Int32Array(1 << HASH_BITS).fill(-1)
  let before = 0
  return (bytes, tokens) => {
    if (before > MOST) {
      for (const table of [byFour, byEight]) table.fill(-1)
      before = 0
    }
    const last = bytes.length - SURE
    let [at, count] = [0, 0]
    while (at <= last) {
      const hash = Math.imul(wordAt(bytes, at), 0x9e37_79b1)
      const four = hash >>> (32 - HASH_BITS)
      const eight = (hash ^ Math.imul(wordAt(bytes, at + SHORT), 0x85eb_ca6b)) >>> (32 - HASH_BITS)
      let from = (byEight[eight] ?? -1) - before
      const other = (byFour[four] ?? -1) - before
      byEight[eight] = before + at
      byFour[four] = before + at
      let length = alike(bytes, from, at)
      if (length < SURE && other !== from) {
        const shorter = alike(bytes, other, at)
        if (shorter > length) [length, from] = [shorter, other]
      }
      const isWorth = length > SHORT || (length === SHORT && at - from <= NEAR)
      tokens[count++] = isWorth ? ((at - from) << 8) | (length - LEAST) : (bytes[at] ?? 0)
      at += isWorth ? length : 1
    }
    for (; at < bytes.length; at += 1) tokens[count++] = bytes[at] ?? 0
    before += bytes.length
    return count
  }
}

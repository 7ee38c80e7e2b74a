/**
 * What a stretch of bytes is made of: a token below 256 is that byte itself, any other says `distance << 8 | length - 3`:
 * so many bytes once more that stood so far back.
 */
export type Token = number

export const LEAST = 3
const LONGEST = 258
const WINDOW = 32_768
const HASH_BITS = 15
/** Matches are looked for by four bytes: of three, hardly any pays. */
const SEEN = 4
/** How many earlier places are tried, and what length is good enough to stop at. */
const TRIES = 24
const GOOD = 96

/** Walks over bytes and tells each token, in order. */
export const tokensOf = (bytes: Uint8Array, tell: (token: Token) => void): void => {
  const head = new Int32Array(1 << HASH_BITS).fill(-1)
  const before = new Int32Array(WINDOW).fill(-1)
  const last = bytes.length - SEEN
  const keep = (at: number): void => {
    const hash = hashAt(bytes, at)
    before[at & (WINDOW - 1)] = head[hash] ?? -1
    head[hash] = at
  }
  let at = 0
  while (at < bytes.length) {
    const match = at <= last ? longestAt(bytes, at, head[hashAt(bytes, at)] ?? -1, before) : 0
    const end = at + (match === 0 ? 1 : (match & 0xff) + LEAST)
    tell(match === 0 ? (bytes[at] ?? 0) : match)
    for (; at < end; at += 1) if (at <= last) keep(at)
  }
}

const hashAt = (bytes: Uint8Array, at: number): number => {
  const four =
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
  return Math.imul(four, 0x9e3779b1) >>> (32 - HASH_BITS)
}

/** The longest repetition that begins here, as a token; 0 where there is none. */
const longestAt = (bytes: Uint8Array, at: number, first: number, before: Int32Array): Token => {
  const most = Math.min(LONGEST, bytes.length - at)
  let [best, from] = [SEEN - 1, -1]
  let there = first
  for (let tries = TRIES; there >= 0 && at - there < WINDOW && tries > 0; tries -= 1) {
    // A longer match must at least end alike, which the first one to differ tells at once.
    if (bytes[there + best] === bytes[at + best]) {
      const length = alike(bytes, there, at, most)
      if (length > best) [best, from] = [length, there]
      if (best >= GOOD || best === most) break
    }
    const earlier = before[there & (WINDOW - 1)] ?? -1
    if (earlier >= there) break
    there = earlier
  }
  return from < 0 ? 0 : ((at - from) << 8) | (best - LEAST)
}

const alike = (bytes: Uint8Array, there: number, at: number, most: number): number => {
  let length = 0
  while (length < most && bytes[there + length] === bytes[at + length]) length += 1
  return length
}

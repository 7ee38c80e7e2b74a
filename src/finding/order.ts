const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** Orders texts by code points, the same on every machine and in every locale. */
export const byCodePoint = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    // Letters beyond the first 65,536 are written as two surrogates, which stand before some lower letters.
    if (x === y) continue
    if (isSurrogate(x) === isSurrogate(y)) return x - y
    return isSurrogate(x) ? 1 : -1
  }
  return a.length - b.length
}

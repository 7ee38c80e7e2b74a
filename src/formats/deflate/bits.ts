/** Where bits go: each number lowest bit first, in bytes filled from below. */
export interface Bits {
  /** Room for so many more bytes. */
  readonly reserve: (bytes: number) => void
  /** At most 16 bits, for which room was reserved. */
  readonly put: (value: number, bits: number) => void
  /** Many of them, each as its value and, from the 17th bit on, how many bits it has. */
  readonly putAll: (sized: Uint32Array) => void
  /** All bytes so far, the last one filled up with zeros. */
  readonly bytes: () => Uint8Array
}

export const bitsInto = (room: number): Bits => {
  let bytes = new Uint8Array(room)
  let [length, held, count] = [0, 0, 0]
  return {
    reserve: (more) => {
      if (length + more <= bytes.length) return
      const wider = new Uint8Array(Math.max(length + more, bytes.length * 2))
      wider.set(bytes.subarray(0, length))
      bytes = wider
    },
    put: (value, bits) => {
      held |= value << count
      count += bits
      if (count < 16) return
      bytes[length] = held & 0xff
      bytes[length + 1] = (held >>> 8) & 0xff
      length += 2
      held >>>= 16
      count -= 16
    },
    putAll: (sized) => {
      // What changes with each number is kept at hand: a nation's workbook has a hundred million of them.
      let [at, bitsHeld, bitCount] = [length, held, count]
      for (let i = 0; i < sized.length; i += 1) {
        const next = sized[i] ?? 0
        bitsHeld |= (next & 0xffff) << bitCount
        bitCount += next >>> 16
        if (bitCount < 16) continue
        bytes[at] = bitsHeld & 0xff
        bytes[at + 1] = (bitsHeld >>> 8) & 0xff
        at += 2
        bitsHeld >>>= 16
        bitCount -= 16
      }
      length = at
      held = bitsHeld
      count = bitCount
    },
    bytes: () => {
      const rest = [held & 0xff, held >>> 8].slice(0, (count + 7) >> 3)
      const whole = new Uint8Array(length + rest.length)
      whole.set(bytes.subarray(0, length))
      whole.set(rest, length)
      return whole
    },
  }
}

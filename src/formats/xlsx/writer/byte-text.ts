/** Text as bytes, put together in one place that is used over and over. */
export class ByteText {
  #bytes = new Uint8Array(1 << 14)
  #length = 0
  readonly #encoder = new TextEncoder()

  /** What was put since the last time; good until more is put. */
  take(): Uint8Array {
    const all = this.#bytes.subarray(0, this.#length)
    this.#length = 0
    return all
  }

  put(piece: Uint8Array): void {
    const { length } = piece
    const bytes = this.#roomFor(length)
    const at = this.#length
    // Pieces are short: copying them byte by byte takes less than asking for a copy.
    for (let i = 0; i < length; i += 1) bytes[at + i] = piece[i] ?? 0
    this.#length = at + length
  }

  text(text: string): void {
    const { length } = text
    const bytes = this.#roomFor(3 * length)
    const at = this.#length
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(i)
      if (code > 0x7f) {
        this.#length = at + this.#encoder.encodeInto(text, bytes.subarray(at)).written
        return
      }
      bytes[at + i] = code
    }
    this.#length = at + length
  }

  /** As scripts write numbers, which is how the file format has them. */
  number(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
      this.text(String(value))
      return
    }
    const digits = digitsIn(value)
    const bytes = this.#roomFor(digits)
    let rest = value
    for (let at = this.#length + digits - 1; at >= this.#length; at -= 1) {
      const higher = Math.floor(rest / 10)
      bytes[at] = 48 + rest - 10 * higher
      rest = higher
    }
    this.#length += digits
  }

  #roomFor(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const wider = new Uint8Array(2 * (this.#length + more))
      wider.set(this.#bytes.subarray(0, this.#length))
      this.#bytes = wider
    }
    return this.#bytes
  }
}

/** Above it, scripts have other ways of doing the same as fast. */
const LARGEST = 999_999_999

const digitsIn = (value: number): number => {
  let [digits, above] = [1, 10]
  while (above <= value) {
    digits += 1
    above *= 10
  }
  return digits
}

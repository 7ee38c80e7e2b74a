import type { Bytes } from '../../platform/bytes.js'

const MOST_SLOTS = 4096
const FEWEST_SLOTS = 32

const SINGLES: readonly string[] = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte))

/** Longer texts seldom come twice in a row and are decoded each time. */
const SHORT = 12

/**
 * Decodes runs of a part's bytes. Scores, cell types and row numbers come by the hundred thousand and are few, so a short
 * text is first compared with the last one of the same hash: cheaper than decoding it, and one string serves them all.
 */
export class Texts {
  readonly #bytes: Bytes
  readonly #mask: number
  readonly #start: Int32Array
  readonly #length: Int32Array
  readonly #text: string[]

  constructor(bytes: Bytes) {
    const slots = bytes.length < 65_536 ? FEWEST_SLOTS : MOST_SLOTS
    this.#bytes = bytes
    this.#mask = slots - 1
    this.#start = new Int32Array(slots)
    this.#length = new Int32Array(slots)
    this.#text = new Array<string>(slots).fill('')
  }

  of(start: number, end: number): string {
    const length = end - start
    if (length === 1) return this.#single(start)
    if (length > SHORT) return this.#bytes.toString('utf8', start, end)
    const bytes = this.#bytes
    let hash = length
    for (let i = start; i < end; i++) hash = (hash * 31 + (bytes[i] ?? 0)) | 0
    const slot = (hash ^ (hash >>> 12)) & this.#mask
    if (this.#length[slot] !== length || !this.#same(this.#start[slot] ?? 0, start, end)) this.#learn(slot, start, end)
    return this.#text[slot] ?? ''
  }

  #single(at: number): string {
    return SINGLES[this.#bytes[at] ?? 0] ?? this.#bytes.toString('utf8', at, at + 1)
  }

  #same(from: number, start: number, end: number): boolean {
    const bytes = this.#bytes
    for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== bytes[j]) return false
    return true
  }

  #learn(slot: number, start: number, end: number): void {
    this.#start[slot] = start
    this.#length[slot] = end - start
    this.#text[slot] = this.#bytes.toString('utf8', start, end)
  }
}

import { isName } from './chars.js'

/** A qualified name as it is written in a part: "x:row" has the prefix "x". */
export interface Name {
  readonly prefix: string
  readonly local: string
}

const SLOTS = 1024

/**
 * The names met in one part, each decoded and checked a single time. A tag's name is mostly one of a dozen, so the bytes
 * are compared with the last name of the same hash before anything else is tried.
 */
export class Names {
  readonly #bytes: Buffer
  readonly #known = new Map<string, number>()
  readonly #list: (Name | null)[] = []
  readonly #slotId = new Int32Array(SLOTS).fill(-1)
  readonly #slotStart = new Int32Array(SLOTS)
  readonly #slotLength = new Int32Array(SLOTS)

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** The number that stands for the name at these bytes; the same name always gets the same one. */
  idOf(start: number, end: number, hash: number): number {
    const slot = hash & (SLOTS - 1)
    const id = this.#slotId[slot] ?? -1
    if (id >= 0 && this.#same(this.#slotStart[slot] ?? 0, this.#slotLength[slot] ?? 0, start, end)) return id
    return this.#learn(start, end, slot)
  }

  /** The name of a number, null where the bytes are no name with at most one prefix. */
  get(id: number): Name | null {
    return this.#list[id] ?? null
  }

  #same(from: number, length: number, start: number, end: number): boolean {
    if (length !== end - start) return false
    const bytes = this.#bytes
    for (let i = 0; i < length; i++) if (bytes[from + i] !== bytes[start + i]) return false
    return true
  }

  #learn(start: number, end: number, slot: number): number {
    const text = this.#bytes.toString('utf8', start, end)
    let id = this.#known.get(text)
    if (id === undefined) {
      id = this.#list.push(split(text)) - 1
      this.#known.set(text, id)
    }
    this.#slotId[slot] = id
    this.#slotStart[slot] = start
    this.#slotLength[slot] = end - start
    return id
  }
}

const split = (text: string): Name | null => {
  if (!isName(text)) return null
  const parts = text.split(':')
  const [first = '', second] = parts
  if (parts.length === 1) return { prefix: '', local: first }
  return parts.length === 2 && first !== '' && second !== undefined && isName(second)
    ? { prefix: first, local: second }
    : null
}

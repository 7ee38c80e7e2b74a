import type { Bytes } from '../../platform/bytes.js'
import { isName, NAME, NAME_START } from './chars.js'
import { attributeWord } from './element-words.js'

/** A qualified name as it is written in a part: "x:row" has the prefix "x". */
export interface Name {
  readonly prefix: string
  readonly local: string
}

/** A name that is none, or that means something only together with the namespaces bound where it stands. */
export const SPECIAL = -1

/** A part uses some dozens of names; one of thousands is made to fill the memory. */
const MOST_NAMES = 10_000

const SLOTS = 64
const ASCII = 128

/**
 * The names met in one part, each decoded and checked a single time. A tag's name is mostly one letter or one of a dozen
 * words, so a table of letters and a comparison with the last name of the same hash come before anything else.
 */
export class Names {
  /** Where the name last read ends. */
  end = 0

  readonly #bytes: Bytes
  readonly #known = new Map<string, number>()
  readonly #list: (Name | null)[] = []
  readonly #attributes: number[] = []
  readonly #letters = new Int32Array(ASCII).fill(-1)
  readonly #slotId = new Int32Array(SLOTS).fill(-1)
  readonly #slotStart = new Int32Array(SLOTS)
  readonly #slotLength = new Int32Array(SLOTS)

  constructor(bytes: Bytes) {
    this.#bytes = bytes
  }

  /** The number that stands for the name that begins here, the same for the same name; -1 for none, or one too many. */
  read(start: number): number {
    const bytes = this.#bytes
    const first = bytes[start] ?? 0
    if (NAME_START[first] !== 1) return -1
    if (NAME[bytes[start + 1] ?? 0] === 1 || first >= ASCII) return this.#readLong(start)
    this.end = start + 1
    const id = this.#letters[first] ?? -1
    return id >= 0 ? id : this.#learnLetter(start, first)
  }

  /** The name of a number, null where the bytes are no name with at most one prefix. */
  get(id: number): Name | null {
    return this.#list[id] ?? null
  }

  /** The word of an attribute of this name where it has no prefix and binds none; otherwise {@link SPECIAL}. */
  attribute(id: number): number {
    return this.#attributes[id] ?? SPECIAL
  }

  #readLong(start: number): number {
    const bytes = this.#bytes
    let hash = 0
    let at = start
    for (let byte = bytes[at] ?? 0; NAME[byte] === 1; byte = bytes[++at] ?? 0) hash = (hash * 31 + byte) | 0
    this.end = at
    const slot = hash & (SLOTS - 1)
    const id = this.#slotId[slot] ?? -1
    return id >= 0 && this.#isSame(slot, start, at) ? id : this.#learnLong(start, at, slot)
  }

  #isSame(slot: number, start: number, end: number): boolean {
    if (this.#slotLength[slot] !== end - start) return false
    const bytes = this.#bytes
    let from = this.#slotStart[slot] ?? 0
    for (let at = start; at < end; at++) if (bytes[from++] !== bytes[at]) return false
    return true
  }

  #learnLetter(start: number, letter: number): number {
    const id = this.#learn(start, start + 1)
    this.#letters[letter] = id
    return id
  }

  #learnLong(start: number, end: number, slot: number): number {
    const id = this.#learn(start, end)
    this.#slotId[slot] = id
    this.#slotStart[slot] = start
    this.#slotLength[slot] = end - start
    return id
  }

  #learn(start: number, end: number): number {
    const text = this.#bytes.toString('utf8', start, end)
    const known = this.#known.get(text)
    if (known !== undefined) return known
    if (this.#list.length >= MOST_NAMES) return -1
    const name = splitName(text)
    const id = this.#list.push(name) - 1
    this.#attributes.push(name?.prefix === '' && name.local !== 'xmlns' ? attributeWord('', name.local) : SPECIAL)
    this.#known.set(text, id)
    return id
  }
}

const splitName = (text: string): Name | null => {
  if (!isName(text)) return null
  const [first = '', second, ...more] = text.split(':')
  if (second === undefined) return { prefix: '', local: first }
  return more.length === 0 && isName(first) && isName(second) ? { prefix: first, local: second } : null
}

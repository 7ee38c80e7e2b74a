import type { Limits } from '../limits.js'
import { BYTE, VALUE_STOP } from './chars.js'
import { decodeValue, longestCoded } from './entities.js'
import { type Name, type Names, SPECIAL } from './qualified-names.js'
import { type Binding, isBinding, type Scope, UNBOUND } from './scope.js'
import type { Source } from './source.js'
import type { Texts } from './texts.js'

/** What a tag is read with: the bytes of its part, the names met in it, what their prefixes mean, its texts. */
interface TagParts {
  readonly source: Source
  readonly names: Names
  readonly scope: Scope
  readonly texts: Texts
}

/** The attributes of the tag that the scanner has just passed. */
export class Tag {
  /** How many there are, declarations of namespaces included. */
  count = 0

  readonly #source: Source
  readonly #names: Names
  readonly #scope: Scope
  readonly #texts: Texts
  readonly #limit: number
  readonly #longest: number
  readonly #id: Int32Array
  readonly #word: Int32Array
  readonly #start: Int32Array
  readonly #end: Int32Array
  readonly #coded: Uint8Array
  #special = false

  constructor({ source, names, scope, texts }: TagParts, limits: Limits) {
    this.#source = source
    this.#names = names
    this.#scope = scope
    this.#texts = texts
    const limit = limits.attributes
    this.#limit = limit
    this.#longest = longestCoded(limits)
    this.#id = new Int32Array(limit)
    this.#word = new Int32Array(limit)
    this.#start = new Int32Array(limit)
    this.#end = new Int32Array(limit)
    this.#coded = new Uint8Array(limit)
  }

  word(index: number): number {
    return this.#word[index] ?? 0
  }

  value(index: number): string {
    const start = this.#start[index] ?? 0
    const end = this.#end[index] ?? 0
    return this.#coded[index] === 1
      ? decodeValue(this.#source.bytes.toString('utf8', start, Math.min(end, start + this.#longest)))
      : this.#texts.of(start, end)
  }

  /** Where the value of an attribute stands letter by letter as it is meant, -1 where it has references in it. */
  start(index: number): number {
    return this.#coded[index] === 1 ? -1 : (this.#start[index] ?? -1)
  }

  /** The name of an attribute as it is written. */
  name(index: number): Name | null {
    return this.#names.get(this.#id[index] ?? 0)
  }

  /** Where the value of an attribute begins, with references in it or not. */
  from(index: number): number {
    return this.#start[index] ?? -1
  }

  end(index: number): number {
    return this.#end[index] ?? 0
  }

  /** The value of the attribute with this word, null where there is none. */
  find(word: number): string | null {
    for (let i = 0; i < this.count; i++) if (this.#word[i] === word) return this.value(i)
    return null
  }

  /** Reads the attributes of a tag that opens at this depth, from behind its name; where its ">" or "/>" stands. */
  read(nameEnd: number, depth: number): number {
    const bytes = this.#source.bytes
    this.count = 0
    this.#special = false
    let at = nameEnd
    for (;;) {
      const next = this.#source.spaces(at)
      const byte = bytes[next]
      if (byte === BYTE.GREATER || (byte === BYTE.SLASH && bytes[next + 1] === BYTE.GREATER)) {
        if (this.#special) this.#settle(nameEnd, depth)
        return next
      }
      if (next === at) this.#source.bad(next)
      at = this.#attribute(next)
    }
  }

  #attribute(start: number): number {
    const id = this.#names.read(start)
    const index = this.count
    if (id < 0 || index >= this.#limit) this.#source.bad(start)
    const word = this.#names.attribute(id)
    if (word === SPECIAL) this.#special = true
    for (let i = 0; i < index; i++) if (this.#id[i] === id) this.#source.bad(start)
    const open = this.#open(this.#names.end)
    const close = this.#close(open, index)
    this.#id[index] = id
    this.#word[index] = word
    this.#start[index] = open + 1
    this.#end[index] = close
    this.count = index + 1
    return close + 1
  }

  /** Passes the equals sign, to the opening quote. */
  #open(nameEnd: number): number {
    const source = this.#source
    if (source.bytes[nameEnd] === BYTE.EQUALS && source.bytes[nameEnd + 1] === BYTE.QUOTE) return nameEnd + 1
    const equals = source.spaces(nameEnd)
    if (source.bytes[equals] !== BYTE.EQUALS) source.bad(equals)
    return source.spaces(equals + 1)
  }

  /** Passes a quoted value, to the closing quote. */
  #close(open: number, index: number): number {
    const bytes = this.#source.bytes
    const quote = bytes[open]
    if (quote !== BYTE.QUOTE && quote !== BYTE.APOSTROPHE) this.#source.bad(open)
    this.#coded[index] = 0
    let at = open + 1
    for (;;) {
      while (VALUE_STOP[bytes[at] ?? 0] === 0) at++
      if (bytes[at] === quote) return at
      at = this.#stop(at, index)
    }
  }

  #stop(at: number, index: number): number {
    const byte = this.#source.bytes[at] ?? 0
    if (byte === BYTE.QUOTE || byte === BYTE.APOSTROPHE) return at + 1
    if (byte === 0xef) return this.#source.rare(at)
    this.#coded[index] = 1
    if (byte === BYTE.AMP) return this.#source.reference(at)
    return byte === BYTE.TAB || byte === BYTE.LF || byte === BYTE.CR ? at + 1 : this.#source.bad(at)
  }

  /** Binds the namespaces that the tag declares, then gives the attributes with a prefix their words. */
  #settle(at: number, depth: number): void {
    const bindings: Binding[] = []
    for (let i = 0; i < this.count; i++) {
      const prefix = this.#bound(i, at)
      if (prefix !== null) bindings.push({ prefix, namespace: this.value(i) })
    }
    if (!bindings.every(isBinding)) this.#source.bad(at)
    if (bindings.length > 0) this.#scope.open(depth, bindings)
    this.#settleWords(at)
  }

  /** The prefix that an attribute binds, "" for the default namespace, null where it is an ordinary attribute. */
  #bound(index: number, at: number): string | null {
    const name = this.#names.get(this.#id[index] ?? 0)
    if (name === null) return this.#source.bad(at)
    if (name.prefix === 'xmlns') return name.local
    return name.prefix === '' && name.local === 'xmlns' ? '' : null
  }

  /** Two prefixes may mean one namespace, and then two attributes are one. */
  #settleWords(at: number): void {
    const seen = new Set<string>()
    for (let i = 0; i < this.count; i++) {
      const id = this.#id[i] ?? 0
      if (this.#word[i] !== SPECIAL) continue
      this.#word[i] = 0
      if (this.#bound(i, at) !== null) continue
      const word = this.#scope.attribute(id)
      const expanded = this.#scope.expandedName(id)
      if (word === UNBOUND || seen.has(expanded)) this.#source.bad(at)
      seen.add(expanded)
      this.#word[i] = word
    }
  }
}

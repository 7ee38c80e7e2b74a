import { Refusal } from '../../finding/finding.js'
import type { Bytes } from '../../platform/bytes.js'
import type { Limits } from '../limits.js'
import { BYTE, NAME_START, SPACE, TEXT_STOP } from './chars.js'
import { decodeText, longestCoded, oneLineEnd } from './entities.js'
import { type Name, Names } from './qualified-names.js'
import { Scope, UNBOUND } from './scope.js'
import { Source } from './source.js'
import { Tag } from './tag.js'
import { Texts } from './texts.js'

/** What the scanner has just passed. */
export const EVENT = { DONE: 0, START: 1, END: 2, TEXT: 3 } as const

/** How text stands in the part: as it is meant, with references to resolve, or raw with foreign line ends. */
const PLAIN = 0
const CODED = 1
const CDATA = 2

/**
 * Walks one part of a workbook, tag by tag, and throws at the first byte that is not well-formed XML with namespaces.
 * It knows no DTD (E-XML-DTD), so nothing can be included, expanded or fetched. Of each element it tells the word of
 * the reader's vocabulary, whatever prefix the part uses; text and attribute values are decoded only where asked for.
 */
export class XmlScanner {
  /** The attributes of the element just opened. */
  readonly tag: Tag
  /** The word of the element that was just opened or closed. */
  word = 0
  /** How many elements are open, the one just opened included, the one just closed not. */
  depth = 0
  position = 0
  /** Where the last opening tag begins. */
  tagStart = 0
  /** Where the last closing tag begins. */
  endTagStart = 0

  readonly #source: Source
  readonly #bytes: Bytes
  readonly #names: Names
  readonly #scope: Scope
  readonly #texts: Texts
  readonly #maxDepth: number
  readonly #longest: number
  readonly #openStart: Int32Array
  readonly #openEnd: Int32Array
  readonly #openWord: Int32Array
  #textStart = 0
  #textEnd = 0
  #form = PLAIN
  #selfClosing = false
  #id = 0
  #rooted = false

  constructor(bytes: Bytes, part: string, limits: Limits) {
    this.#source = new Source(bytes, part)
    this.#bytes = bytes
    this.#names = new Names(bytes)
    this.#scope = new Scope(this.#names)
    this.#texts = new Texts(bytes)
    this.tag = new Tag({ source: this.#source, names: this.#names, scope: this.#scope, texts: this.#texts }, limits)
    this.#maxDepth = limits.depth
    this.#longest = longestCoded(limits)
    this.#openStart = new Int32Array(limits.depth)
    this.#openEnd = new Int32Array(limits.depth)
    this.#openWord = new Int32Array(limits.depth)
    this.position = this.#source.declaration()
  }

  get bytes(): Bytes {
    return this.#bytes
  }

  /** The name of the element just opened as it is written. */
  get name(): Name | null {
    return this.#names.get(this.#id)
  }

  /** The namespace of the element just opened, "" where it is in none. */
  get namespace(): string {
    return this.#scope.namespace(this.name?.prefix ?? '') ?? ''
  }

  /** Goes on to the next tag or run of text. */
  next(): number {
    if (this.#selfClosing) return this.#close()
    const bytes = this.#bytes
    for (;;) {
      const at = this.position
      if (at >= bytes.length) return this.#finish()
      if (bytes[at] !== BYTE.LESS) return this.#text(at)
      const mark = bytes[at + 1] ?? 0
      if (mark === BYTE.SLASH) return this.#endTag(at)
      if (NAME_START[mark] === 1) return this.#startTag(at)
      if (mark === BYTE.QUESTION) this.#instruction(at)
      else if (mark !== BYTE.BANG) this.bad(at)
      else if (this.#bang(at)) return EVENT.TEXT
    }
  }

  /**
   * Passes an element of one letter that has no attributes and holds nothing but plain text, opening tag, text and
   * closing tag at once, as nearly every value stands in its cell; its word, -1 where something else comes next.
   */
  leaf(): number {
    const bytes = this.#bytes
    const at = this.position
    const letter = bytes[at + 1] ?? 0
    if (bytes[at] !== BYTE.LESS || bytes[at + 2] !== BYTE.GREATER || NAME_START[letter] !== 1) return -1
    if (this.#selfClosing || this.depth === 0 || this.depth >= this.#maxDepth) return -1
    let end = at + 3
    while (TEXT_STOP[bytes[end] ?? 0] === 0) end++
    if (bytes[end] !== BYTE.LESS || bytes[end + 1] !== BYTE.SLASH) return -1
    if (bytes[end + 2] !== letter || bytes[end + 3] !== BYTE.GREATER) return -1
    const word = this.#scope.element(this.#names.read(at + 1))
    if (word === UNBOUND) return -1
    this.#textStart = at + 3
    this.#textEnd = end
    this.#form = PLAIN
    this.position = end + 4
    return word
  }

  /** The text just passed, decoded; of one that is too long for any cell only as much as shows it. */
  text(): string {
    if (this.#form === PLAIN) return this.#texts.of(this.#textStart, this.#textEnd)
    const raw = this.#bytes.toString('utf8', this.#textStart, Math.min(this.#textEnd, this.#textStart + this.#longest))
    return this.#form === CODED ? decodeText(raw) : oneLineEnd(raw)
  }

  /** Passes everything up to the end of the element just opened. */
  skip(): void {
    const depth = this.depth
    while (this.depth >= depth) this.next()
  }

  /** Says that the part is not well-formed at this byte. */
  bad(at: number): never {
    return this.#source.bad(at)
  }

  #finish(): number {
    if (this.depth > 0 || !this.#rooted) this.bad(this.#bytes.length)
    return EVENT.DONE
  }

  #text(start: number): number {
    const bytes = this.#bytes
    let at = start
    this.#form = PLAIN
    for (;;) {
      while (TEXT_STOP[bytes[at] ?? 0] === 0) at++
      if (bytes[at] === BYTE.LESS || at >= bytes.length) break
      at = this.#textStop(at)
    }
    if (this.depth === 0) this.#source.blank(start, at)
    this.#textStart = start
    this.#textEnd = at
    this.position = at
    return EVENT.TEXT
  }

  /** Looks at a byte that is not plain text; the byte to go on with. */
  #textStop(at: number): number {
    const byte = this.#bytes[at] ?? 0
    if (byte === BYTE.BRACKET) return this.#source.is(at, ']]>') ? this.bad(at) : at + 1
    if (byte === BYTE.AMP || byte === BYTE.CR) this.#form = CODED
    return byte === BYTE.AMP ? this.#source.reference(at) : this.#source.rare(at)
  }

  #startTag(at: number): number {
    const bytes = this.#bytes
    const id = this.#names.read(at + 1)
    const nameEnd = this.#names.end
    const depth = this.depth
    if (id < 0 || depth >= this.#maxDepth || (depth === 0 && this.#rooted)) this.bad(at)
    const end = this.tag.read(nameEnd, depth + 1)
    const word = this.#scope.element(id)
    if (word === UNBOUND) this.bad(at)
    this.#openStart[depth] = at + 1
    this.#openEnd[depth] = nameEnd
    this.#openWord[depth] = word
    this.#id = id
    this.tagStart = at
    this.word = word
    this.depth = depth + 1
    this.#rooted = true
    this.#selfClosing = bytes[end] === BYTE.SLASH
    this.position = this.#selfClosing ? end + 2 : end + 1
    return EVENT.START
  }

  #endTag(start: number): number {
    const bytes = this.#bytes
    if (this.depth === 0) this.bad(start)
    const end = this.#openEnd[this.depth - 1] ?? 0
    let at = start + 2
    for (let i = this.#openStart[this.depth - 1] ?? 0; i < end; i++) if (bytes[i] !== bytes[at++]) this.bad(start)
    if (bytes[at] !== BYTE.GREATER) at = this.#source.spaces(at)
    if (bytes[at] !== BYTE.GREATER) this.bad(start)
    this.position = at + 1
    this.endTagStart = start
    return this.#close()
  }

  #close(): number {
    this.#selfClosing = false
    this.#scope.close(this.depth)
    this.depth--
    this.word = this.#openWord[this.depth] ?? 0
    return EVENT.END
  }

  /** Passes a comment or a CDATA section; whether there is text to be had. */
  #bang(at: number): boolean {
    const source = this.#source
    if (source.is(at, '<!--')) return this.#comment(at)
    if (source.is(at, '<![CDATA[') && this.depth > 0) return this.#cdata(at)
    if (!source.is(at, '<!DOCTYPE') && !source.is(at, '<!ENTITY')) this.bad(at)
    throw new Refusal({ code: 'E-XML-DTD', found: source.part })
  }

  #comment(at: number): boolean {
    const end = this.#source.until(at + 4, '--')
    if (this.#bytes[end + 2] !== BYTE.GREATER) this.bad(end)
    this.position = end + 3
    return false
  }

  #cdata(at: number): boolean {
    this.#textStart = at + 9
    this.#textEnd = this.#source.until(at + 9, ']]>')
    this.#form = this.#bytes.subarray(this.#textStart, this.#textEnd).includes(BYTE.CR) ? CDATA : PLAIN
    this.position = this.#textEnd + 3
    return true
  }

  #instruction(at: number): void {
    const target = this.#names.get(this.#names.read(at + 2))
    const behind = this.#bytes[this.#names.end] ?? 0
    if (target === null || target.prefix !== '' || target.local.toLowerCase() === 'xml') this.bad(at)
    if (SPACE[behind] !== 1 && behind !== BYTE.QUESTION) this.bad(at)
    this.position = this.#source.until(this.#names.end, '?>') + 2
  }
}

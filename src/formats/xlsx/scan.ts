import { Refusal } from '../../finding/finding.js'
import type { Limits } from '../limits.js'
import { BYTE, NAME, NAME_START, RAW_STOP, SPACE, TEXT_STOP, VALUE_STOP } from './chars.js'
import { decodeText, decodeValue, oneLineEnd, REFERENCE_LENGTH, referenced } from './entities.js'
import { Names } from './names.js'
import { type Binding, isBinding, Scope, UNBOUND } from './scope.js'
import { Texts } from './texts.js'

/** What the scanner has just passed. */
export const EVENT = { DONE: 0, START: 1, END: 2, TEXT: 3 } as const

/** How text stands in the part: as it is meant, with references to resolve, or raw with foreign line ends. */
const PLAIN = 0
const CODED = 1
const CDATA = 2

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])1\.[0-9]+\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])[A-Za-z][A-Za-z0-9._-]*\2)?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(["'])(?:yes|no)\3)?[ \t\r\n]*\?>/

/**
 * Walks one part of a workbook, tag by tag, and throws at the first byte that is not well-formed XML with namespaces.
 * It knows no DTD (E-XML-DTD), so nothing can be included, expanded or fetched. Of each element it tells the word of
 * the reader's vocabulary, whatever prefix the part uses; text and attribute values are decoded only where asked for.
 */
export class XmlScanner {
  /** The part as strict UTF-8. */
  readonly bytes: Buffer
  /** The word of the element that was just opened or closed. */
  word = 0
  /** How many elements are open, the one just opened included, the one just closed not. */
  depth = 0
  /** How many attributes the element just opened has, declarations of namespaces not counted. */
  attributes = 0
  /** Where the text just passed stands. */
  textStart = 0
  textEnd = 0
  /** Where in the part the scanner stands. */
  position = 0
  /** Where the last closing tag begins. */
  endTagStart = 0

  readonly #part: string
  readonly #maxDepth: number
  readonly #maxAttributes: number
  readonly #names: Names
  readonly #scope: Scope
  readonly #texts: Texts
  readonly #openStart: Int32Array
  readonly #openEnd: Int32Array
  readonly #openWord: Int32Array
  readonly #attributeId: Int32Array
  readonly #attributeWord: Int32Array
  readonly #attributeStart: Int32Array
  readonly #attributeEnd: Int32Array
  readonly #attributeCoded: Uint8Array
  #nameId = 0
  #form = PLAIN
  #selfClosing = false
  #rooted = false

  constructor(bytes: Buffer, part: string, limits: Limits) {
    this.bytes = bytes
    this.#part = part
    this.#maxDepth = limits.depth
    this.#maxAttributes = limits.attributes
    this.#names = new Names(bytes)
    this.#scope = new Scope(this.#names)
    this.#texts = new Texts(bytes)
    this.#openStart = new Int32Array(limits.depth + 1)
    this.#openEnd = new Int32Array(limits.depth + 1)
    this.#openWord = new Int32Array(limits.depth + 1)
    this.#attributeId = new Int32Array(limits.attributes)
    this.#attributeWord = new Int32Array(limits.attributes)
    this.#attributeStart = new Int32Array(limits.attributes)
    this.#attributeEnd = new Int32Array(limits.attributes)
    this.#attributeCoded = new Uint8Array(limits.attributes)
    this.position = this.#declaration()
  }

  /** Goes on to the next tag or run of text. */
  next(): number {
    if (this.#selfClosing) return this.#close()
    for (;;) {
      const at = this.position
      if (at >= this.bytes.length) return this.#finish()
      if (this.bytes[at] !== BYTE.LESS) return this.#text(at)
      const mark = this.bytes[at + 1] ?? 0
      if (mark === BYTE.SLASH) return this.#endTag(at)
      if (NAME_START[mark] === 1) return this.#startTag(at)
      if (mark === BYTE.QUESTION) this.#instruction(at)
      else if (mark !== BYTE.BANG) this.bad(at)
      else if (this.#bang(at)) return EVENT.TEXT
    }
  }

  /** The text just passed, decoded. */
  text(): string {
    if (this.#form === PLAIN) return this.#texts.of(this.textStart, this.textEnd)
    const raw = this.bytes.toString('utf8', this.textStart, this.textEnd)
    return this.#form === CODED ? decodeText(raw) : oneLineEnd(raw)
  }

  /** The word of an attribute of the element just opened. */
  attribute(index: number): number {
    return this.#attributeWord[index] ?? 0
  }

  /** The value of an attribute of the element just opened. */
  value(index: number): string {
    const start = this.#attributeStart[index] ?? 0
    const end = this.#attributeEnd[index] ?? 0
    return this.#attributeCoded[index] === 1
      ? decodeValue(this.bytes.toString('utf8', start, end))
      : this.#texts.of(start, end)
  }

  /** Where the value of an attribute starts, -1 where it cannot be read byte by byte. */
  valueStart(index: number): number {
    return this.#attributeCoded[index] === 1 ? -1 : (this.#attributeStart[index] ?? -1)
  }

  /** Where the value of an attribute ends. */
  valueEnd(index: number): number {
    return this.#attributeEnd[index] ?? 0
  }

  /** The value of the attribute with this word, null where the element just opened has none. */
  find(word: number): string | null {
    for (let i = 0; i < this.attributes; i++) if (this.#attributeWord[i] === word) return this.value(i)
    return null
  }

  /** Passes everything up to the end of the element just opened. */
  skip(): void {
    const depth = this.depth
    while (this.depth >= depth) this.next()
  }

  /** Says that the part is not well-formed at this byte. */
  bad(at: number): never {
    const before = this.bytes.toString('latin1', 0, at)
    const line = before.split('\n').length
    const column = at - before.lastIndexOf('\n')
    throw new Refusal({ code: 'E-XML-BAD', found: `${this.#part}:${line}:${column}` })
  }

  #finish(): number {
    if (this.depth > 0 || !this.#rooted) this.bad(this.bytes.length)
    return EVENT.DONE
  }

  #declaration(): number {
    const head = this.bytes.toString('latin1', 0, 256)
    if (!/^<\?xml[ \t\r\n?]/.test(head)) return 0
    return DECLARATION.exec(head)?.[0].length ?? this.bad(0)
  }

  #text(start: number): number {
    const bytes = this.bytes
    let at = start
    this.#form = PLAIN
    while (bytes[at] !== BYTE.LESS && at < bytes.length) {
      while (TEXT_STOP[bytes[at] ?? 0] === 0) at++
      if (bytes[at] !== BYTE.LESS && at < bytes.length) at = this.#textStop(at)
    }
    if (this.depth === 0) this.#blank(start, at)
    this.textStart = start
    this.textEnd = at
    this.position = at
    return EVENT.TEXT
  }

  /** Looks at a byte that is not plain text; the byte to go on with. */
  #textStop(at: number): number {
    const byte = this.bytes[at] ?? 0
    if (byte === BYTE.BRACKET) return this.#is(at, ']]>') ? this.bad(at) : at + 1
    if (byte === BYTE.AMP || byte === BYTE.CR) this.#form = CODED
    return byte === BYTE.AMP ? this.#reference(at) : this.#rare(at)
  }

  /** Outside the root only blanks may stand. */
  #blank(start: number, end: number): void {
    for (let i = start; i < end; i++) if (SPACE[this.bytes[i] ?? 0] !== 1) this.bad(i)
  }

  #reference(at: number): number {
    const end = this.bytes.indexOf(0x3b, at)
    if (end < 0 || end - at > REFERENCE_LENGTH) this.bad(at)
    if (referenced(this.bytes.toString('latin1', at + 1, end)) === null) this.bad(at)
    return end + 1
  }

  /** Lets carriage returns and all of U+F000 to U+FFFF but its last two pass, no control character. */
  #rare(at: number): number {
    const bytes = this.bytes
    if (bytes[at] === BYTE.CR) return at + 1
    if (bytes[at] !== 0xef) this.bad(at)
    if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) this.bad(at)
    return at + 3
  }

  #startTag(at: number): number {
    const nameEnd = this.#name(at + 1)
    if (this.depth >= this.#maxDepth || (this.depth === 0 && this.#rooted)) this.bad(at)
    this.#openStart[this.depth] = at + 1
    this.#openEnd[this.depth] = nameEnd
    const element = this.#nameId
    this.#rooted = true
    this.depth++
    this.attributes = 0
    const end = this.bytes[nameEnd] === BYTE.GREATER ? nameEnd : this.#attributeList(nameEnd)
    this.word = this.#scope.element(element)
    if (this.word === UNBOUND) this.bad(at)
    this.#openWord[this.depth - 1] = this.word
    this.#selfClosing = this.bytes[end] === BYTE.SLASH
    this.position = this.#selfClosing ? end + 2 : end + 1
    return EVENT.START
  }

  #name(start: number): number {
    const bytes = this.bytes
    let at = start
    let hash = 0
    let byte = bytes[at] ?? 0
    if (NAME_START[byte] !== 1) this.bad(at)
    while (NAME[byte] === 1) {
      hash = (hash * 31 + byte) | 0
      byte = bytes[++at] ?? 0
    }
    this.#nameId = this.#names.idOf(start, at, hash)
    return at
  }

  /** Reads all attributes of a tag; where its ">" or "/>" stands. */
  #attributeList(nameEnd: number): number {
    const bytes = this.bytes
    let at = nameEnd
    for (;;) {
      const next = this.#spaces(at)
      const byte = bytes[next]
      if (byte === BYTE.GREATER || (byte === BYTE.SLASH && bytes[next + 1] === BYTE.GREATER)) {
        this.#settle(nameEnd)
        return next
      }
      if (next === at) this.bad(next)
      at = this.#attribute(next)
    }
  }

  #attribute(start: number): number {
    const index = this.attributes
    if (index >= this.#maxAttributes) this.bad(start)
    const nameEnd = this.#name(start)
    const equals = this.#spaces(nameEnd)
    if (this.bytes[equals] !== BYTE.EQUALS) this.bad(equals)
    const open = this.#spaces(equals + 1)
    this.#attributeId[index] = this.#nameId
    this.#attributeStart[index] = open + 1
    const close = this.#value(open, index)
    this.#attributeEnd[index] = close
    this.attributes = index + 1
    return close + 1
  }

  /** Passes a quoted value; where its closing quote stands. */
  #value(open: number, index: number): number {
    const bytes = this.bytes
    const quote = bytes[open]
    if (quote !== BYTE.QUOTE && quote !== BYTE.APOSTROPHE) this.bad(open)
    let at = open + 1
    this.#attributeCoded[index] = 0
    for (;;) {
      while (VALUE_STOP[bytes[at] ?? 0] === 0) at++
      if (bytes[at] === quote) return at
      at = this.#valueStop(at, index)
    }
  }

  #valueStop(at: number, index: number): number {
    const byte = this.bytes[at] ?? 0
    if (byte === BYTE.QUOTE || byte === BYTE.APOSTROPHE) return at + 1
    if (byte === 0xef) return this.#rare(at)
    this.#attributeCoded[index] = 1
    if (byte === BYTE.AMP) return this.#reference(at)
    return byte === BYTE.TAB || byte === BYTE.LF || byte === BYTE.CR ? at + 1 : this.bad(at)
  }

  #spaces(start: number): number {
    let at = start
    while (SPACE[this.bytes[at] ?? 0] === 1) at++
    return at
  }

  /** Binds what the tag declares, then gives its other attributes their words and looks for one given twice. */
  #settle(at: number): void {
    const bindings: Binding[] = []
    let kept = 0
    let prefixed = 0
    for (let i = 0; i < this.attributes; i++) {
      const name = this.#names.get(this.#attributeId[i] ?? 0)
      if (name === null) this.bad(at)
      if (name.prefix === 'xmlns') bindings.push({ prefix: name.local, namespace: this.value(i) })
      else if (name.prefix === '' && name.local === 'xmlns') bindings.push({ prefix: '', namespace: this.value(i) })
      if (name.prefix !== '') prefixed++
      kept++
    }
    if (kept > 1) this.#twice(at)
    if (bindings.length > 0) this.#bind(bindings, at)
    this.#words(at)
    if (prefixed > 1) this.#twiceExpanded(at)
  }

  #bind(bindings: readonly Binding[], at: number): void {
    if (!bindings.every(isBinding)) this.bad(at)
    this.#scope.open(this.depth, bindings)
  }

  #words(at: number): void {
    for (let i = 0; i < this.attributes; i++) {
      const id = this.#attributeId[i] ?? 0
      const word = this.#names.get(id)?.prefix === 'xmlns' ? 0 : this.#scope.attribute(id)
      if (word === UNBOUND) this.bad(at)
      this.#attributeWord[i] = word
    }
  }

  #twice(at: number): void {
    const ids = this.#attributeId
    for (let i = 1; i < this.attributes; i++) for (let j = 0; j < i; j++) if (ids[i] === ids[j]) this.bad(at)
  }

  #twiceExpanded(at: number): void {
    const seen = new Set<string>()
    for (let i = 0; i < this.attributes; i++) {
      const id = this.#attributeId[i] ?? 0
      if (this.#names.get(id)?.prefix === 'xmlns') continue
      const expanded = this.#scope.expanded(id)
      if (seen.has(expanded)) this.bad(at)
      seen.add(expanded)
    }
  }

  #endTag(start: number): number {
    const bytes = this.bytes
    if (this.depth === 0) this.bad(start)
    const end = this.#openEnd[this.depth - 1] ?? 0
    let at = start + 2
    for (let i = this.#openStart[this.depth - 1] ?? 0; i < end; i++) if (bytes[i] !== bytes[at++]) this.bad(start)
    at = this.#spaces(at)
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
    if (this.#is(at, '<!--')) return this.#comment(at)
    if (this.#is(at, '<![CDATA[') && this.depth > 0) return this.#cdata(at)
    if (this.#is(at, '<!DOCTYPE') || this.#is(at, '<!ENTITY')) {
      throw new Refusal({ code: 'E-XML-DTD', found: this.#part })
    }
    return this.bad(at)
  }

  #comment(at: number): boolean {
    const end = this.#until(at + 4, '--')
    if (this.bytes[end + 2] !== BYTE.GREATER) this.bad(end)
    this.position = end + 3
    return false
  }

  #cdata(at: number): boolean {
    this.textStart = at + 9
    this.textEnd = this.#until(at + 9, ']]>')
    this.position = this.textEnd + 3
    return true
  }

  #instruction(at: number): void {
    const end = this.#until(at + 2, '?>')
    const [target = ''] = this.bytes.toString('utf8', at + 2, end).split(/[ \t\r\n]/, 1)
    if (
      target.toLowerCase() === 'xml' ||
      this.#names.get(this.#names.idOf(at + 2, at + 2 + Buffer.byteLength(target), 0)) === null
    )
      this.bad(at)
    this.position = end + 2
  }

  #until(start: number, mark: string): number {
    const bytes = this.bytes
    this.#form = PLAIN
    let at = start
    for (;;) {
      while (RAW_STOP[bytes[at] ?? 0] === 0) at++
      if (this.#is(at, mark)) return at
      at = this.#rawStop(at)
    }
  }

  #rawStop(at: number): number {
    const byte = this.bytes[at] ?? 0
    if (byte === BYTE.DASH || byte === BYTE.BRACKET || byte === BYTE.QUESTION) return at + 1
    if (byte === BYTE.CR) this.#form = CDATA
    return this.#rare(at)
  }

  #is(at: number, text: string): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false
    return true
  }
}

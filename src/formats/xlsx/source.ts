import { Refusal } from '../../finding/finding.js'
import type { Bytes } from '../../platform/bytes.js'
import { BYTE, RAW_STOP, SPACE } from './chars.js'
import { isReference, REFERENCE_LENGTH } from './entities.js'

const S = '[ \\t\\r\\n]'
const DECLARATION = new RegExp(
  `^<\\?xml${S}+version${S}*=${S}*(["'])1\\.[0-9]+\\1` +
    `(?:${S}+encoding${S}*=${S}*(["'])[A-Za-z][A-Za-z0-9._-]*\\2)?` +
    `(?:${S}+standalone${S}*=${S}*(["'])(?:yes|no)\\3)?${S}*\\?>`,
)

/** The bytes of one part, and the few looks at them that all of XML's constructs share. */
export class Source {
  /** The part as strict UTF-8. */
  readonly bytes: Bytes
  /** The part's path, for what is said about it. */
  readonly part: string

  constructor(bytes: Bytes, part: string) {
    this.bytes = bytes
    this.part = part
  }

  /** Says that the part is not well-formed at this byte. */
  bad(at: number): never {
    let line = 1
    let lineStart = 0
    for (let i = 0; i < at; i++) {
      if (this.bytes[i] !== BYTE.LF) continue
      line++
      lineStart = i + 1
    }
    throw new Refusal({ code: 'E-XML-BAD', found: `${this.part}:${line}:${at - lineStart + 1}` })
  }

  /** The first byte from here that is no blank. */
  spaces(start: number): number {
    const bytes = this.bytes
    let at = start
    while (SPACE[bytes[at] ?? 0] === 1) at++
    return at
  }

  is(at: number, letters: string): boolean {
    for (let i = 0; i < letters.length; i++) if (this.bytes[at + i] !== letters.charCodeAt(i)) return false
    return true
  }

  /** Passes a reference to a character that XML knows without a DTD. */
  reference(at: number): number {
    const bytes = this.bytes
    const limit = at + REFERENCE_LENGTH
    let end = at + 1
    while (bytes[end] !== BYTE.SEMICOLON && end < limit) end++
    if (end === limit || !isReference(bytes, at + 1, end)) this.bad(at)
    return end + 1
  }

  /** Passes a carriage return, or a character of U+F000 to U+FFFD; no control character and no end of the part. */
  rare(at: number): number {
    const bytes = this.bytes
    if (bytes[at] === BYTE.CR) return at + 1
    if (bytes[at] !== 0xef) this.bad(at)
    if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) this.bad(at)
    return at + 3
  }

  /** Where the XML declaration ends, 0 where there is none; wrong ones are refused. */
  declaration(): number {
    const head = this.bytes.toString('latin1', 0, 256)
    if (!/^<\?xml[ \t\r\n?]/.test(head)) return 0
    return DECLARATION.exec(head)?.[0].length ?? this.bad(0)
  }

  /** Holds a stretch outside the root to blanks. */
  blank(start: number, end: number): void {
    const other = this.spaces(start)
    if (other < end) this.bad(other)
  }

  /** Where the mark stands that ends a comment, a CDATA section or an instruction; all before it may stand in XML. */
  until(start: number, mark: string): number {
    const bytes = this.bytes
    let at = start
    for (;;) {
      while (RAW_STOP[bytes[at] ?? 0] === 0) at++
      if (this.is(at, mark)) return at
      const byte = bytes[at] ?? 0
      const harmless = byte === BYTE.DASH || byte === BYTE.BRACKET || byte === BYTE.QUESTION
      at = harmless ? at + 1 : this.rare(at)
    }
  }
}

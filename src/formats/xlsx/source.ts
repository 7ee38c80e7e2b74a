import { Refusal } from '../../finding/finding.js'
import { BYTE, SPACE } from './chars.js'
import { REFERENCE_LENGTH, referenced } from './entities.js'

/** The bytes of one part, and the few looks at them that all of XML's constructs share. */
export class Source {
  /** The part as strict UTF-8. */
  readonly bytes: Buffer
  /** The part's path, for what is said about it. */
  readonly part: string

  constructor(bytes: Buffer, part: string) {
    this.bytes = bytes
    this.part = part
  }

  /** Says that the part is not well-formed at this byte. */
  bad(at: number): never {
    const before = this.bytes.toString('latin1', 0, at)
    const line = before.split('\n').length
    const column = at - before.lastIndexOf('\n')
    throw new Refusal({ code: 'E-XML-BAD', found: `${this.part}:${line}:${column}` })
  }

  /** The first byte from here that is no blank. */
  spaces(start: number): number {
    const bytes = this.bytes
    let at = start
    while (SPACE[bytes[at] ?? 0] === 1) at++
    return at
  }

  /** Whether these letters stand here. */
  is(at: number, letters: string): boolean {
    for (let i = 0; i < letters.length; i++) if (this.bytes[at + i] !== letters.charCodeAt(i)) return false
    return true
  }

  /** Passes a reference to a character that XML knows without a DTD. */
  reference(at: number): number {
    const end = this.bytes.subarray(at, at + REFERENCE_LENGTH).indexOf(BYTE.SEMICOLON)
    if (end < 0 || referenced(this.bytes.toString('latin1', at + 1, at + end)) === null) this.bad(at)
    return at + end + 1
  }

  /** Passes a carriage return, or a character of U+F000 to U+FFFD; no control character and no end of the part. */
  rare(at: number): number {
    const bytes = this.bytes
    if (bytes[at] === BYTE.CR) return at + 1
    if (bytes[at] !== 0xef) this.bad(at)
    if (bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) this.bad(at)
    return at + 3
  }
}

/** The bytes that XML gives a meaning to. */
export const BYTE = {
  TAB: 0x09,
  LF: 0x0a,
  CR: 0x0d,
  SPACE: 0x20,
  BANG: 0x21,
  QUOTE: 0x22,
  AMP: 0x26,
  APOSTROPHE: 0x27,
  DASH: 0x2d,
  SLASH: 0x2f,
  LESS: 0x3c,
  SEMICOLON: 0x3b,
  EQUALS: 0x3d,
  GREATER: 0x3e,
  QUESTION: 0x3f,
  BRACKET: 0x5d,
} as const

const classOf = (holds: (byte: number) => boolean): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) => (holds(byte) ? 1 : 0))

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
const isLetter = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
const isNameStart = (byte: number): boolean => isLetter(byte) || byte === 0x5f || byte === 0x3a || byte >= 0x80
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39

/** Blanks between the marks of a tag. */
export const SPACE = classOf(isSpace)

/** Bytes that may open a name; those of other alphabets are looked at once, when the name is first met. */
export const NAME_START = classOf(isNameStart)

/** Bytes that may go on with a name. */
export const NAME = classOf((byte) => isNameStart(byte) || isDigit(byte) || byte === 0x2d || byte === 0x2e)

/** Bytes that end a run of plain text or need a look: markup, references, control characters, "]", U+FFFE and U+FFFF. */
export const TEXT_STOP = classOf(
  (byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a) || [0x3c, 0x26, 0x5d, 0xef].includes(byte),
)

/** The same in an attribute's value, where quotes end it and tabs and line breaks count as blanks. */
export const VALUE_STOP = classOf((byte) => byte < 0x20 || [0x3c, 0x26, 0x22, 0x27, 0xef].includes(byte))

/** Bytes that need a look within a comment, a CDATA section or an instruction. */
export const RAW_STOP = classOf(
  (byte) => (byte < 0x20 && byte !== 0x09 && byte !== 0x0a) || [0x2d, 0x5d, 0x3f, 0xef].includes(byte),
)

/** Whether a code point may stand in XML 1.0 at all, written out or by number. */
export const isCharacter = (code: number): boolean =>
  code === 0x9 ||
  code === 0xa ||
  code === 0xd ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

const START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'
const NAME_PATTERN = new RegExp(`^[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`, 'u')

/** Whether a text is a name by the letter of XML 1.0, fifth edition. */
export const isName = (text: string): boolean => NAME_PATTERN.test(text)

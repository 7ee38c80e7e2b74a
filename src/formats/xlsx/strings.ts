import { Refusal } from '../../finding/finding.js'
import { type Limits, limitOption } from '../limits.js'
import { WORD } from './element-words.js'
import type { Parts } from './part.js'
import { EVENT, type XmlScanner } from './xml-scanner.js'

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** How many letters one character may take: "_x000D_". */
const ESCAPE_LENGTH = 7

/** How long a text may be as it is written before no way of reading it makes it short enough for a cell. */
const longestWritten = (limits: Limits): number => limits.characters * ESCAPE_LENGTH

/**
 * Text as a cell means it: "_x000D_" is the character that XML could not hold, "_x005F_" guards a literal one. One that
 * is too long for a cell either way stays as it is written.
 */
export const withoutEscapes = (text: string, limits: Limits): string =>
  text.includes('_x') && text.length <= longestWritten(limits)
    ? text
        .replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\p{Surrogate}/gu, '\ufffd')
    : text

/** Refuses a text that is longer than a cell may hold. */
export const checkLength = (text: string, limits: Limits): string => {
  if (text.length <= limits.characters) return text
  throw new Refusal({
    code: 'E-SHEET-LIMIT',
    found: `${text.length} characters`,
    expected: `≤ ${limits.characters}`,
    option: limitOption('characters', limits.characters, text.length),
  })
}

/** The text of the element just opened, which may hold nothing else; null where it does. */
export const leaf = (scanner: XmlScanner, limits: Limits): string | null => {
  let text = ''
  for (;;) {
    const event = scanner.next()
    if (event === EVENT.END) return text
    if (event === EVENT.START) return null
    if (text.length <= longestWritten(limits)) text += scanner.text()
  }
}

/**
 * A string item with all its runs: what is shown, in one text. How it is to be pronounced (phonetic runs) and how it
 * looks are passed over; so is what comes after a text got too long for a cell. Null where an element stands within it.
 */
export const richText = (scanner: XmlScanner, limits: Limits): string | null => {
  let text = ''
  const depth = scanner.depth
  for (;;) {
    const event = scanner.next()
    if (event === EVENT.END && scanner.depth < depth) return text
    if (event !== EVENT.START) continue
    if (scanner.word === WORD.text) {
      const run = leaf(scanner, limits)
      if (run === null) return null
      if (text.length <= longestWritten(limits)) text += run
    } else if (scanner.word !== WORD.run) scanner.skip()
  }
}

/**
 * The strings that cells share, by their number. How many there are is counted, whatever the part claims; how long each
 * is matters only where a cell shows it.
 */
export const readStrings = (parts: Parts, part: string, limits: Limits): readonly string[] => {
  const scanner = parts.scan(part)
  const strings: string[] = []
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.depth === 1 && scanner.word !== WORD.sst) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    if (scanner.depth !== 2) continue
    if (scanner.word !== WORD.item) {
      scanner.skip()
      continue
    }
    const text = richText(scanner, limits)
    if (text === null) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    strings.push(withoutEscapes(text, limits))
    if (strings.length > limits.cells) throw tooMany(limits)
  }
  return strings
}

const tooMany = (limits: Limits): Refusal =>
  new Refusal({
    code: 'E-SHEET-LIMIT',
    found: `> ${limits.cells} strings`,
    expected: `≤ ${limits.cells}`,
    option: limitOption('cells', limits.cells),
  })

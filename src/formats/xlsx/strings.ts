import { Refusal } from '../../finding/finding.js'
import type { Limits } from '../limits.js'
import type { Parts } from './part.js'
import { EVENT, type XmlScanner } from './scan.js'
import { WORD } from './words.js'

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g

/** Text as a cell means it: "_x000D_" is the character that XML could not hold, "_x005F_" guards a literal one. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text
        .replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
        .replace(/\p{Surrogate}/gu, '\ufffd')
    : text

/** Refuses a text that is longer than a cell may hold. */
export const checkLength = (text: string, limits: Limits): string => {
  if (text.length <= limits.characters) return text
  throw new Refusal({ code: 'E-SHEET-LIMIT', found: `${text.length} characters`, expected: `≤ ${limits.characters}` })
}

/** The text of the element just opened, which may hold nothing else; null where it does. */
export const leaf = (scanner: XmlScanner): string | null => {
  let text = ''
  for (;;) {
    const event = scanner.next()
    if (event === EVENT.END) return text
    if (event === EVENT.START) return null
    text = text === '' ? scanner.text() : text + scanner.text()
  }
}

/**
 * A string item with all its runs: what is shown, in one text. How it is to be pronounced (phonetic runs) and how it
 * looks are passed over. Null where an element stands within the text.
 */
export const richText = (scanner: XmlScanner): string | null => {
  let text = ''
  const depth = scanner.depth
  for (;;) {
    const event = scanner.next()
    if (event === EVENT.END && scanner.depth < depth) return text
    if (event !== EVENT.START) continue
    if (scanner.word === WORD.text) {
      const run = leaf(scanner)
      if (run === null) return null
      text += run
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
    const text = richText(scanner)
    if (text === null) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    strings.push(unescaped(text))
    if (strings.length > limits.cells) throw tooMany(limits)
  }
  return strings
}

const tooMany = (limits: Limits): Refusal =>
  new Refusal({ code: 'E-SHEET-LIMIT', found: `> ${limits.cells} strings`, expected: `≤ ${limits.cells}` })

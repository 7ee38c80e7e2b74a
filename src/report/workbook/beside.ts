import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { decimal } from '../../wording/figure.js'
import type { SheetWords } from '../../wording/workbook.js'
import { textLiteral } from './formula-text.js'

/** What a title says beside what is ranked: as a text, and as the formula that gives it. */
export interface Beside {
  readonly text: string
  readonly formula: string
}

interface Outcome {
  readonly name: string
  /** As it is published, in the workbook's language; null where there is none. */
  readonly index: string | null
  readonly predicate: { readonly letter: string; readonly label: string } | null
  readonly places: number
  /** The cell of the ranking that holds the name, the index, the letter or the label. */
  readonly cell: (key: 'agency' | 'ipp' | 'letter' | 'label') => string
  readonly words: SheetWords
  readonly language: Language
}

/** "Kabupaten Sukamaju: IPP 4,32 A- (Sangat Baik)"; names are fetched, never part of a formula. */
export const besideOf = ({ name, index, predicate, places, cell, words, language }: Outcome): Beside => {
  const [lead, none] = [`: ${words.ipp} `, `: ${words.noIndex}`]
  const ladder = predicate ? ` ${predicate.letter} (${predicate.label})` : ''
  const own = decimal('.', language)
  const figure = [
    // FIXED writes the decimal sign of whoever opens the workbook; the title keeps that of its own language.
    `SUBSTITUTE(FIXED(${cell('ipp')},${places},TRUE),${textLiteral(own === ',' ? '.' : ',')},${textLiteral(own)})`,
    textLiteral(' '),
    cell('letter'),
    textLiteral(' ('),
    cell('label'),
    textLiteral(')'),
  ]
  return {
    text: plain(name) + (index === null ? none : `${lead}${index}${ladder}`),
    formula: `${cell('agency')}&IF(${cell('ipp')}="",${textLiteral(none)},${textLiteral(lead)}&${figure.join('&')})`,
  }
}

import { plain } from '../plain.js'
import type { SheetWords } from '../wording/workbook.js'
import { quoted } from './formula.js'

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
}

/** "Kabupaten Sukamaju: IPP 4,32 A- (Sangat Baik)"; names are fetched, never part of a formula. */
export const besideOf = ({ name, index, predicate, places, cell, words }: Outcome): Beside => {
  const [lead, none] = [`: ${words.ipp} `, `: ${words.noIndex}`]
  const ladder = predicate ? ` ${predicate.letter} (${predicate.label})` : ''
  const figure = [
    `FIXED(${cell('ipp')},${places})`,
    quoted(' '),
    cell('letter'),
    quoted(' ('),
    cell('label'),
    quoted(')'),
  ]
  return {
    text: plain(name) + (index === null ? none : `${lead}${index}${ladder}`),
    formula: `${cell('agency')}&IF(${cell('ipp')}="",${quoted(none)},${quoted(lead)}&${figure.join('&')})`,
  }
}

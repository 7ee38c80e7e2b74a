import type { Place } from '../../finding/place.js'
import type { Scored } from '../cell/score-reading.js'
import { matchKey } from '../match-key.js'

/**
 * What a printed figure says it is of. index, form: the unit's index or that of the evaluator's form. aspect: a level, by
 * its title or its letter. total, mean: a sum or mean that may be of several things. agency-index, agency-mean: of all
 * units of an agency.
 */
export interface Claim {
  readonly of: 'index' | 'form' | 'aspect' | 'total' | 'mean' | 'agency-index' | 'agency-mean'
  /** Of an aspect: its title or letter, as a match key. */
  readonly aspect: string | null
}

/** A figure that a sheet works out and prints itself, and what its label says that it is of. */
export interface Printed {
  readonly claim: Claim
  readonly label: string
  readonly reading: Scored
  /** To how many decimals it is printed. */
  readonly places: number
  readonly place: Place
}

/** What a sheet prints of all units of an agency, and the words that say of which, "" where none do. */
export interface WholeFigure {
  readonly whose: string
  readonly printed: Printed
}

const LED = '(?:sub ?total|grand total|total|jumlah|rata rata|rerata|nilai|skor|indeks|index|capaian)'
const FORM = new RegExp(`^(?:${LED} )*(?:akhir |hasil )?(?:formulir |form )?f ?0?2(?: akhir)?$`)
const INDEX = new RegExp(
  `^(?:${LED} )*(?:ipp|indeks|index|indeks pelayanan publik(?: ipp)?|indeks akhir|(?:nilai|skor) akhir(?: ipp| indeks)?)$`,
)
/** Words before an aspect's title that make a figure of it: "Subtotal Aspek …", "Nilai rata-rata …". */
const LEADING = new Set('sub subtotal grand total jumlah rata rerata nilai skor indeks index capaian'.split(' '))
const TOTAL = /^(?:jumlah|total|grand total|sub ?total)(?: skor| nilai)*$|^(?:skor|nilai) total$/
const MEAN = /^(?:rata rata|rerata|average|mean)(?: skor| nilai)*$|^(?:skor|nilai) (?:rata rata|rerata)$/
/** "Skor Akhir IPP (Skala 5)" */
const SCALE = / skala (?:0 )?(?:5|100)$/

/** Longer texts are no labels. */
const LONGEST = 200

const SIMPLE = [
  ['form', FORM],
  ['total', TOTAL],
  ['mean', MEAN],
  ['index', INDEX],
] as const

/** The aspect that the words behind so many leading ones name. */
const aspectClaim = (words: readonly string[], led: number, isHeading: (title: string) => boolean): Claim | null => {
  const named = words[led] === 'aspek'
  const aspect = words.slice(named ? led + 1 : led).join(' ')
  const lettered = named && /^(?:[a-z]|[ivx]{1,4})$/.test(aspect)
  return lettered || isHeading(aspect) ? { of: 'aspect', aspect } : null
}

/** What a label says a figure is of, null where it names nothing that is worked out; `isHeading` knows the aspects' titles. */
export const claimOf = (label: string, isHeading: (title: string) => boolean): Claim | null => {
  if (label.length > LONGEST) return null
  const words = matchKey(label).replace(SCALE, '')
  const simple = SIMPLE.find(([, pattern]) => pattern.test(words))
  if (simple) return { of: simple[0], aspect: null }
  const all = words.split(' ')
  const led = all.findIndex((word) => !LEADING.has(word))
  return led < 1 ? null : aspectClaim(all, led, isHeading)
}

/** The aspect that a column is headed by alone: "Aspek A", "Kebijakan Pelayanan". In a row such a text heads others. */
export const aspectOfHead = (head: string, isHeading: (title: string) => boolean): Claim | null =>
  head.length > LONGEST ? null : aspectClaim(matchKey(head).replace(SCALE, '').split(' '), 0, isHeading)

/** "4,02", or "80,4%" and "80%" behind a label. */
const FIGURE = /^\d{1,3}(?:[.,]\d{1,9}%?|%)$/

/** "Total skor akhir F02: 4,02" in one cell: the label and the figure behind it. */
export const labelAndFigure = (text: string): { readonly label: string; readonly figure: string } | null => {
  const whole = text.slice(0, LONGEST).trim()
  const unsigned = whole.endsWith('%') ? whole.slice(0, -1).trim() : whole
  const words = unsigned.split(/[\s:=]+/)
  const figure = (words.at(-1) ?? '') + (unsigned === whole ? '' : '%')
  if (words.length < 2 || !FIGURE.test(figure)) return null
  return { label: words.slice(0, -1).join(' '), figure }
}

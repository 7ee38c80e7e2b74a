import { matchable } from '../words.js'

/**
 * What a printed figure says it is of. index, form: the unit's index or that of the evaluator's form. aspect: a level, by
 * its title or its letter. total, mean: a sum or mean that may be of several things.
 */
export interface Claim {
  readonly of: 'index' | 'form' | 'aspect' | 'total' | 'mean'
  /** Of an aspect: its title or letter, matchable. */
  readonly aspect: string | null
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

/** What a label says a figure is of, null where it names nothing that is worked out; `isHeading` knows the aspects' titles. */
export const claimOf = (label: string, isHeading: (title: string) => boolean): Claim | null => {
  if (label.length > LONGEST) return null
  const words = matchable(label).replace(SCALE, '')
  const simple = SIMPLE.find(([, pattern]) => pattern.test(words))
  if (simple) return { of: simple[0], aspect: null }
  const all = words.split(' ')
  const led = all.findIndex((word) => !LEADING.has(word))
  if (led < 1) return null
  const named = all[led] === 'aspek'
  const aspect = all.slice(named ? led + 1 : led).join(' ')
  const lettered = named && /^(?:[a-z]|[ivx]{1,4})$/.test(aspect)
  return lettered || isHeading(aspect) ? { of: 'aspect', aspect } : null
}

/** "Total skor akhir F02: 4,02" in one cell: the label and the figure behind it. */
export const labelAndFigure = (text: string): { readonly label: string; readonly figure: string } | null => {
  const words = text
    .slice(0, LONGEST)
    .trim()
    .split(/[\s:=]+/)
  const figure = words.at(-1) ?? ''
  if (words.length < 2 || !/^\d{1,3}[.,]\d{1,9}$/.test(figure)) return null
  return { label: words.slice(0, -1).join(' '), figure }
}

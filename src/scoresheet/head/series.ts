import type { Item } from '../item.js'
import type { Vocabulary } from '../layout.js'
import { matchKey } from '../match-key.js'
import { rememberByText } from '../remember-by-text.js'
import type { Headers } from './choice.js'

/** Words and letters that sheets put before the running number of an indicator: "P1", "U01", "Skor 1". */
const BEFORE: ReadonlySet<string> = new Set([
  ...['p', 'u', 'i', 'q', 'x', 'n', 's', 'ind', 'item', 'butir', 'unsur', 'pertanyaan', 'pernyataan', 'soal'],
  ...['indikator', 'indicator', 'skor', 'nilai', 'score'],
])

const NUMBERED = /^(\p{L}+) ?(\d{1,3})$/u

interface Numbered {
  readonly column: number
  readonly number: number
  readonly text: string
}

/** The word and the number that a heading is; null where it is none. */
const countedIn = rememberByText((text) => {
  const [, word = '', digits = ''] = NUMBERED.exec(matchKey(text)) ?? []
  return BEFORE.has(word) ? { word, number: Number(digits) } : null
})

/** Headings that are a word and a number, by the word. */
const seriesOf = (headers: Headers): ReadonlyMap<string, readonly Numbered[]> => {
  const series = new Map<string, Numbered[]>()
  for (const [column, text] of headers) {
    const counted = countedIn(text)
    if (!counted) continue
    const { word, number } = counted
    series.set(word, [...(series.get(word) ?? []), { column, number, text }])
  }
  return series
}

const NONE: ReadonlyMap<number, Item> = new Map()

const lackingFrom = (series: readonly Numbered[], vocabulary: Vocabulary): readonly number[] | null =>
  vocabulary.lacking(new Set(series.map(({ number }) => number)))

/** Headings such as P1 … P30, by column: indicators only where all are there, since P1 to P9 may count anything. */
export const seriesIn = (headers: Headers, vocabulary: Vocabulary): ReadonlyMap<number, Item> => {
  const whole = [...seriesOf(headers).values()].filter((series) => lackingFrom(series, vocabulary)?.length === 0)
  if (whole.length === 0) return NONE
  return new Map(
    whole.flat().map(({ column, number, text }) => [column, { text, number, code: String(number), title: null }]),
  )
}

/** The headings that such a series lacks to be whole: "P30". */
export const missingHeadings = (headers: Headers, vocabulary: Vocabulary): readonly string[] =>
  [...seriesOf(headers).values()].flatMap((series) => {
    const text = series[0]?.text ?? ''
    const word = text.slice(0, text.search(/\d/)).trimEnd()
    return (lackingFrom(series, vocabulary) ?? []).map((number) => `${word}${number}`)
  })

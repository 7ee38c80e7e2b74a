import { matchKey } from '../match-key.js'

/** First words by which systems say that there is no figure yet: "Belum dilakukan penilaian", "Tidak dinilai", "N/A". */
const WORDS: ReadonlySet<string> = new Set([
  'belum',
  'blm',
  'tidak',
  'tdk',
  'tanpa',
  'menunggu',
  'dalam',
  'sedang',
  'proses',
  'nihil',
  'kosong',
  'na',
  'n',
  'nil',
  'none',
  'null',
  'not',
  'no',
  'pending',
  'unknown',
  'tba',
])

/** Whether a text stands where a figure is not known: nothing but marks, or words that say so. An error value is none. */
export const isFiller = (text: string): boolean => {
  if (/\d/.test(text) || text.startsWith('#')) return false
  const words = matchKey(text)
  return words === '' || WORDS.has(words.split(' ')[0] ?? '')
}

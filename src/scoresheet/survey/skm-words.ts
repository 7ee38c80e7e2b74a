import { matchKey } from '../words.js'

/** What the elements of the survey of public satisfaction (SKM) are called, as {@link matchKey} has it. */
const ELEMENTS: readonly (readonly string[])[] = [
  ['persyaratan', 'persyaratan pelayanan', 'persyaratan layanan'],
  [
    'sistem mekanisme dan prosedur',
    'sistem mekanisme prosedur',
    'mekanisme dan prosedur',
    'sistem dan prosedur',
    'prosedur',
    'prosedur pelayanan',
  ],
  ['waktu penyelesaian', 'waktu penyelesaian pelayanan', 'waktu pelayanan', 'waktu'],
  ['biaya tarif', 'biaya dan tarif', 'biaya', 'tarif', 'biaya tarif pelayanan'],
  [
    'produk spesifikasi jenis pelayanan',
    'produk spesifikasi jenis layanan',
    'produk dan spesifikasi jenis pelayanan',
    'spesifikasi jenis pelayanan',
    'produk pelayanan',
    'produk layanan',
    'produk',
  ],
  ['kompetensi pelaksana', 'kompetensi petugas', 'kompetensi'],
  ['perilaku pelaksana', 'perilaku petugas', 'perilaku'],
  [
    'penanganan pengaduan saran dan masukan',
    'penanganan pengaduan saran masukan',
    'penanganan pengaduan',
    'pengaduan saran dan masukan',
    'pengaduan',
  ],
  ['sarana dan prasarana', 'sarana prasarana', 'sarpras', 'sarana'],
]

const PLACES: ReadonlyMap<string, number> = new Map(
  ELEMENTS.flatMap((words, place) => words.map((word) => [word, place] as const)),
)

/** A heading with its own number before or behind it: "U1 Persyaratan", "1. Persyaratan", "Persyaratan (U1)". */
const NUMBER = /^(?:unsur )?u? ?\d{1,2}$/

/** Longer headings are sentences, not names of elements. */
const LONGEST = 100

const bare = (text: string): string => {
  const words = matchKey(text).split(' ')
  for (const count of [2, 1]) {
    if (NUMBER.test(words.slice(0, count).join(' '))) return words.slice(count).join(' ')
    if (NUMBER.test(words.slice(-count).join(' '))) return words.slice(0, -count).join(' ')
  }
  return words.join(' ')
}

/** Which element of SKM a heading names, from 0; null where it names none. */
const elementOf = (text: string): number | null => (text.length > LONGEST ? null : (PLACES.get(bare(text)) ?? null))

/** The columns that are headed by the elements of SKM, all of them; none where one is missing. */
export const elementColumns = (headers: ReadonlyMap<number, string>): readonly number[] => {
  const columns = [...headers].flatMap(([column, text]) => (elementOf(text) === null ? [] : [column]))
  const named = new Set(columns.map((column) => elementOf(headers.get(column) ?? '')))
  return named.size === ELEMENTS.length ? columns : []
}

import { matchKey, scoreWord } from '../match-key.js'

export type TallyRole = 'question' | 'score' | 'n' | 'sum' | 'mean'

const WORDS: Readonly<Record<Exclude<TallyRole, 'score'>, readonly string[]>> = {
  question: [
    'pertanyaan',
    'kode pertanyaan',
    'nomor pertanyaan',
    'no pertanyaan',
    'question',
    'question code',
    'kode',
    'indikator',
    'indicator',
    'unsur',
    'unsur pelayanan',
    'unsur layanan',
    'unsur skm',
    'nama unsur',
    'kode unsur',
    'butir',
    'item',
  ],
  n: [
    'n',
    'jumlah jawaban',
    'banyak jawaban',
    'jumlah responden',
    'frekuensi',
    'jumlah',
    'count',
    'answers',
    'responden',
  ],
  sum: ['sum', 'total', 'jumlah nilai', 'jumlah skor', 'total nilai', 'total skor', 'total score'],
  mean: [
    'mean',
    'average',
    'rata rata',
    'rerata',
    'nilai rata rata',
    'skor rata rata',
    'nrr',
    'nrr per unsur',
    'nrr unsur',
    'nilai unsur',
  ],
}

const TALLY_ROLES = new Map(
  Object.entries(WORDS).flatMap(([role, words]) => words.map((word) => [word, role as TallyRole])),
)

/** What a heading says of a column of a tally; null for anything else. */
export const tallyRole = (header: string): TallyRole | null => {
  const words = matchKey(header)
  if (words === 'jawaban' || words === 'answer') return 'score'
  return TALLY_ROLES.get(words) ?? (scoreWord(header) ? 'score' : null)
}

export const isTallyRole = (role: string): role is TallyRole => role === 'score' || Object.hasOwn(WORDS, role)

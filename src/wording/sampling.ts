import type { Method, Unavailable } from '../engine/survey/sampling.js'
import type { Language } from '../finding/language.js'

/** How a survey says what its intervals are made of, and why there are none. */
const ID = {
  method: {
    'bootstrap-t': 'bootstrap-t',
    'bootstrap-t-by-aspect': 'bootstrap-t, pendekatan linear atas rata-rata aspek',
    'bootstrap-t-by-question': 'bootstrap-t, pendekatan linear atas rata-rata unsur',
    'all-asked': 'semua pengguna ditanya: tanpa kesalahan pengambilan sampel',
  } satisfies Readonly<Record<Method, string>>,
  /** Why nothing can be said of chance; `least` is the least number of respondents. */
  why: (least: string): Readonly<Record<Unavailable, string>> => ({
    'no-figure': 'tanpa nilai survei',
    'no-draws': 'tanpa ulangan',
    tallies: 'hanya jumlah jawaban yang dibaca, bukan tiap responden',
    few: `responden kurang dari ${least}`,
    alike: 'rata-rata semua responden sama, sehingga tidak memberi tahu apa pun tentang pengguna lain',
  }),
  notAvailable: (why: string) => `tidak tersedia: ${why}`,
  /** What a dash in the table stands for. */
  dash: (why: string) => `–: selang dan peluang tidak tersedia, karena ${why}`,
  line: (text: string, units: string) => `${text} (${units}).`,
  others: (names: string, others: string) => `${names}, dan ${others} unit lain`,
}

type SamplingWords = typeof ID

const EN: SamplingWords = {
  method: {
    'bootstrap-t': 'bootstrap-t',
    'bootstrap-t-by-aspect': "bootstrap-t, linear approximation of the aspects' means",
    'bootstrap-t-by-question': "bootstrap-t, linear approximation of the elements' means",
    'all-asked': 'all asked: no sampling error',
  },
  why: (least) => ({
    'no-figure': 'no figure of the survey',
    'no-draws': 'no replicates',
    tallies: 'only tallies were read, not respondents',
    few: `fewer than ${least} respondents`,
    alike: 'all respondents have the same mean, which says nothing of other users',
  }),
  notAvailable: (why) => `not available: ${why}`,
  dash: (why) => `–: interval and probabilities not available, because of ${why}`,
  line: (text, units) => `${text} (${units}).`,
  others: (names, others) => `${names}, and ${others} other units`,
}

export const SAMPLING: Readonly<Record<Language, SamplingWords>> = { id: ID, en: EN }

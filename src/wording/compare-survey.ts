import type { Language } from '../finding/language.js'
import type { CompareWords } from './compare.js'
import type { ComparePageWords } from './compare-page.js'

/** What only a comparison of surveys says. */
export interface TrendWords {
  readonly respondents: string
  readonly interval: string
  readonly verdict: string
  readonly verdicts: Readonly<Record<'rose' | 'fell' | 'unsure', string>>
  readonly low: string
  readonly high: string
  readonly elements: string
  readonly code: string
  readonly element: string
  readonly note: string
  readonly noInterval: (changes: string) => string
}

/** What a comparison of surveys says otherwise than one of indices, and more; `figure` is what its figure is called: "IKM". */
interface Words {
  readonly compare: (figure: string) => Partial<CompareWords>
  readonly page: (figure: string) => Partial<ComparePageWords>
  readonly trend: TrendWords
}

const ID: Words = {
  compare: (figure) => ({
    title: (labels) => `Perbandingan ${figure}: ${labels}`,
    side: {
      scored: 'dihitung dari jawaban responden',
      result: 'dari hasil ipp survey (tepat)',
      table: 'dari hasil ipp survey (CSV, sudah dibulatkan)',
      published: 'daftar yang terbit',
    },
    index: (label) => `${figure} ${label}`,
    predicate: 'Mutu',
    rulesSame: (label, code) => `${label}: aturannya sama (${code}); seluruh perubahan adalah perubahan jawaban.`,
    unrounded: `Perubahan dihitung dari ${figure} yang belum dibulatkan; jumlah sumbangan unsurnya persis sama dengan perubahannya.`,
    predicateDrop: (before, after) => `mutu turun dari ${before} ke ${after}`,
    split: (before, after) => `Sumbangan tiap unsur pada perubahan ${before} → ${after}`,
    kind: {
      score: 'nilai',
      weight: 'bobot',
      interaction: 'nilai × bobot',
      entering: 'unit masuk',
      leaving: 'unit keluar',
    },
    sheetNote: 'Sel perubahan dan uraian berisi rumus: ubah satu nilai unsur pada lembar Uraian dan lihat akibatnya.',
  }),
  page: (figure) => ({
    predicateRose: 'naik mutu',
    predicateFell: 'turun mutu',
    up: `menaikkan ${figure}`,
    down: `menurunkan ${figure}`,
    total: `${figure} pada periode itu, diukur dari ${figure} periode pertamanya (garis tegas)`,
    ladder: (least, most) => `Tabel mutu dari ${least} sampai ${most}.`,
    old: (label) => `${figure} ${label}`,
    onLadder: 'Pada tabel mutu',
  }),
  trend: {
    respondents: 'Responden',
    interval: 'Selang ubah 95 %',
    verdict: 'Pasti?',
    verdicts: { rose: 'naik', fell: 'turun', unsure: 'belum pasti' },
    low: 'Ubah, bawah',
    high: 'Ubah, atas',
    elements: 'Rata-rata unsur',
    code: 'Kode',
    element: 'Unsur',
    note: 'Pasti?: naik atau turun bila selang 95 % perubahan tidak memuat nol; selain itu perubahan sebesar ini dapat terjadi karena siapa yang kebetulan menjawab. Selangnya disusun dari selang kedua periode (Zou dan Donner 2008), yang respondennya dianggap sampel yang lepas satu sama lain.',
    noInterval: (changes: string): string =>
      `Tanpa selang perubahan: ${changes}, karena salah satu periode tidak memiliki selang (kurang dari 10 responden, jawaban seragam, atau hanya rekap).`,
  },
}

const EN: Words = {
  compare: (figure) => ({
    title: (labels) => `${figure} compared: ${labels}`,
    side: {
      scored: 'worked out from answers',
      result: 'from a result of ipp survey (exact)',
      table: 'from a result of ipp survey (CSV, already rounded)',
      published: 'a published list',
    },
    index: (label) => `${figure} ${label}`,
    predicate: 'Grade',
    rulesSame: (label, code) => `${label}: the same rules (${code}); the whole change is a change of answers.`,
    unrounded: `Changes are those of the unrounded ${figure}; what the elements add makes them up exactly.`,
    predicateDrop: (before, after) => `grade fell from ${before} to ${after}`,
    split: (before, after) => `What each element adds to the change ${before} → ${after}`,
    kind: {
      score: 'value',
      weight: 'weight',
      interaction: 'value × weight',
      entering: 'units entering',
      leaving: 'units leaving',
    },
    sheetNote:
      'Changes and terms are live formulas: change the value of an element on the sheet of terms and see what follows.',
  }),
  page: (figure) => ({
    predicateRose: 'to a higher grade',
    predicateFell: 'to a lower grade',
    up: `raises the ${figure}`,
    down: `lowers the ${figure}`,
    total: `the ${figure} of that period, measured from its first period (strong line)`,
    ladder: (least, most) => `Table of grades from ${least} to ${most}.`,
    old: (label) => `${figure} ${label}`,
    onLadder: 'On the table of grades',
  }),
  trend: {
    respondents: 'Respondents',
    interval: 'Change, 95%',
    verdict: 'Sure?',
    verdicts: { rose: 'rose', fell: 'fell', unsure: 'not sure' },
    low: 'Change, low',
    high: 'Change, high',
    elements: 'Means of the elements',
    code: 'Code',
    element: 'Element',
    note: 'Sure?: rose or fell where the 95% interval of the change does not hold zero; otherwise such a change can come from who happened to answer. The interval is made of those of both periods (Zou and Donner 2008), whose respondents are taken as samples that do not depend on each other.',
    noInterval: (changes) =>
      `No interval of the change: ${changes}, because one of the periods has none (fewer than 10 respondents, answers all alike, or tallies alone).`,
  },
}

export const COMPARE_SURVEY: Readonly<Record<Language, Words>> = { id: ID, en: EN }

export const TREND: Readonly<Record<Language, TrendWords>> = { id: ID.trend, en: EN.trend }

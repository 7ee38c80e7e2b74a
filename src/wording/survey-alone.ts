import type { Language } from '../finding/language.js'
import { SURVEY, type SurveyWords } from './survey.js'

/** What a survey that is an instrument of its own (SKM) says in words, beside what all surveys say. */
const ID = {
  /** That the mean is laid on another scale. */
  converted: (figure: string, from: string, to: string): string =>
    `${figure}: rata-rata pada skala ${from} diubah lurus ke ${to}.`,
  /** That it stays on the scale of the answers. */
  unconverted: (figure: string, scale: string): string => `${figure}: pada skala jawabannya, ${scale}.`,
  grade: 'Mutu',
  elements: 'Unsur',
  profile: 'Profil responden',
  kind: { sex: 'Jenis kelamin', education: 'Pendidikan', work: 'Pekerjaan' } satisfies Readonly<Record<string, string>>,
  services: 'Layanan',
  /** Groups of fewer respondents than may be told, and what respondents call so themselves. */
  others: 'Lainnya',
  /** Services of fewer respondents than may be told. */
  otherServices: 'Gabungan layanan kecil',
  unsaid: 'Tidak diisi',
  lowest: 'Terendah',
  highest: 'Tertinggi',
  extremes: (lowest: string, highest: string): string => `Unsur terendah: ${lowest}. Unsur tertinggi: ${highest}.`,
  /** What a rounded weight would make of the figure. */
  misweighted: (weight: string, figure: string): string => `dengan bobot ${weight} angkanya menjadi ${figure}`,
  misweightedNote: (figure: string, right: string, wrong: string): string =>
    `${figure} ${right} dihitung dengan bobot yang tidak dibulatkan; ${wrong}.`,
  misweightedMore: (units: string, regraded: string): string =>
    `Bobot yang dibulatkan juga mengubah angka ${units} unit lain; mutunya berubah pada ${regraded} di antaranya. Keluaran JSON memuat semuanya.`,
  agency: (agency: string, figure: string, units: string): string =>
    `${agency}: ${figure}, rata-rata dari ${units} unit (asumsi: tidak ada aturan yang terbaca).`,
  incomplete: 'tidak tersedia, karena ada unit tanpa angka',
  moreNote: (figure: string): string =>
    `Tambah: responden tambahan, dengan jawaban seragam ini, agar selang 95 % ${figure} berada dalam satu mutu.`,
  sampleUnknown: 'Sampel minimum: tidak tersedia, karena jumlah pengguna tidak diketahui.',
  sampleShort: (units: string, others: string | null): string =>
    `Responden kurang dari sampel minimum: ${units}${others === null ? '' : `; ${others} unit lain`}.`,
}

type SurveyAloneWords = typeof ID

const EN: SurveyAloneWords = {
  converted: (figure, from, to) => `${figure}: the mean on the scale ${from}, laid on ${to} by a straight line.`,
  unconverted: (figure, scale) => `${figure}: on the scale of its answers, ${scale}.`,
  grade: 'Grade',
  elements: 'Elements',
  profile: 'Respondents',
  kind: { sex: 'Sex', education: 'Education', work: 'Work' },
  services: 'Services',
  others: 'Others',
  otherServices: 'Small services together',
  unsaid: 'Not said',
  lowest: 'Lowest',
  highest: 'Highest',
  extremes: (lowest, highest) => `Weakest: ${lowest}. Strongest: ${highest}.`,
  misweighted: (weight, figure) => `with a weight of ${weight} it would be ${figure}`,
  misweightedNote: (figure, right, wrong) =>
    `${figure} ${right} is worked out with weights that are not rounded; ${wrong}.`,
  misweightedMore: (units, regraded) =>
    `Rounded weights would change the figures of ${units} more units, and the grades of ${regraded} of them. JSON has them all.`,
  agency: (agency, figure, units) => `${agency}: ${figure}, mean of ${units} units (assumption: no rule was read).`,
  incomplete: 'not available, because a unit has no figure',
  moreNote: (figure) =>
    `More: further respondents of the same kind that would hold the 95% interval of the ${figure} within one grade.`,
  sampleUnknown: 'Least sample: not available, because the number of users is not known.',
  sampleShort: (units, others) =>
    `Fewer respondents than the least sample: ${units}${others === null ? '' : `; ${others} more units`}.`,
}

export const SURVEY_ALONE: Readonly<Record<Language, SurveyAloneWords>> = { id: ID, en: EN }

type Terms = Pick<
  SurveyWords,
  'question' | 'questions' | 'predicate' | 'left' | 'unansweredNote' | 'meanChart' | 'moreCharts' | 'sheets'
>

/** What a survey alone calls otherwise: its questions are elements, its predicates grades. */
const TERMS: Readonly<Record<Language, Terms>> = {
  id: {
    question: 'Unsur',
    questions: 'Unsur',
    predicate: 'Mutu',
    left: (unanswered, confidence) => `Unsur yang tidak dijawab responden ${unanswered} (${confidence}).`,
    unansweredNote: (count, units, others) =>
      `Unsur yang tidak dijawab: ${count} sel (${units.join('; ')}${others === null ? '' : `; ${others} unit lain`}).`,
    meanChart: 'Rata-rata setiap unsur',
    moreCharts: (count) => `… dan ${count} unit lain: lihat lembar Unsur.`,
    sheets: { ...SURVEY.id.sheets, questions: 'Unsur' },
  },
  en: {
    question: 'Element',
    questions: 'Elements',
    predicate: 'Grade',
    left: (unanswered, confidence) => `Elements that a respondent did not answer ${unanswered} (${confidence}).`,
    unansweredNote: (count, units, others) =>
      `Elements that were not answered: ${count} ${count === '1' ? 'cell' : 'cells'} (${units.join('; ')}${others === null ? '' : `; ${others} more units`}).`,
    meanChart: 'Means of the elements',
    moreCharts: (count) => `… and ${count} more units: see the sheet Elements.`,
    sheets: { ...SURVEY.en.sheets, questions: 'Elements' },
  },
}

/** The words of surveys as one that is an instrument of its own says them. */
export const SURVEY_ALONE_TERMS: Readonly<Record<Language, SurveyWords>> = {
  id: { ...SURVEY.id, ...TERMS.id },
  en: { ...SURVEY.en, ...TERMS.en },
}

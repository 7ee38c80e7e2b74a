import type { Language } from '../../finding/language.js'
import type { FaultyPlace, OperatorFaults } from '../../finding/operator-fault.js'
import { type Problem, RULES } from '../../instrument/problem.js'
import { tellProblem } from '../rules.js'
import type { FaultWords } from './fault-words.js'

const isProblem = (place: FaultyPlace): place is Problem => Object.hasOwn(RULES, place.rule)

/** In words; by the name of its rule alone where the instrument room knows no such rule. */
const placeText = (place: FaultyPlace, language: Language): string =>
  isProblem(place) ? tellProblem(place, language) : place.rule

/** Enough to mend a file by; more would push the first ones off the screen. */
const MOST_PROBLEMS = 20

const problemLines = (problems: readonly FaultyPlace[], language: Language): string => {
  const rest = problems.length - MOST_PROBLEMS
  const more = language === 'id' ? `dan ${rest} lagi` : `and ${rest} more`
  return [
    ...problems.slice(0, MOST_PROBLEMS).map((each) => `\n  ${placeText(each, language)}`),
    ...(rest > 0 ? [`\n  ${more}`] : []),
  ].join('')
}

/** More problems than this in one file of cases are only counted. */
const MOST_TOLD = 10

const caseLines = ({ file, problems }: OperatorFaults['cases-invalid'], language: Language): string => {
  const lines = problems
    .slice(0, MOST_TOLD)
    .map(({ line, problem }) => `${file}:${line} ${placeText(problem, language)}`)
  const more = problems.length > MOST_TOLD ? [`… +${problems.length - MOST_TOLD}`] : []
  return [...lines, ...more].join('\n     ')
}

const BLANK = { form: { id: 'formulir', en: 'form' }, variant: { id: 'varian', en: 'variant' } } as const

/** What is wrong with the rules that were asked for, and with what was asked of them. */
export const RULES_FAULTS = {
  'instrument-unknown': ({ asked, known }) => ({
    id: `instrumen "${asked}" tidak ada. Yang tersedia: ${known.join(', ')}; atau sebutkan berkas .json`,
    en: `there is no instrument "${asked}". There are: ${known.join(', ')}; or name a .json file`,
  }),
  'instrument-pattern': ({ asked }) => ({
    id: `"${asked}" hanya pola untuk instrumen sendiri. Salin dahulu, periksa isinya, lalu sebutkan berkasnya: ipp rules new --from ${asked} -o ${asked}-kami.json`,
    en: `"${asked}" is only a pattern for an instrument of your own. Copy it, check what it says, then name the file: ipp rules new --from ${asked} -o our-${asked}.json`,
  }),
  'instrument-invalid': ({ file, problems }) => ({
    id: `instrumen ${file} tidak sah:${problemLines(problems, 'id')}`,
    en: `instrument ${file} is not valid:${problemLines(problems, 'en')}`,
  }),
  'year-uncovered': ({ year, known }) => ({
    id: `tidak ada instrumen untuk tahun ${year}. Yang tersedia: ${known.join(', ')}. Pilih dengan --instrument`,
    en: `no instrument covers the year ${year}. There are: ${known.join(', ')}. Choose one with --instrument`,
  }),
  'year-absent': ({ year, years }) => ({
    id: `tidak ada baris tahun ${year} pada masukan. Yang ada: ${years.join(', ')}`,
    en: `no row of the input is of the year ${year}. There are: ${years.join(', ')}`,
  }),
  'cases-invalid': (fields) => ({ id: caseLines(fields, 'id'), en: caseLines(fields, 'en') }),
  'cases-refused': ({ file, cell, code }) => {
    const where = [file, cell].filter((part) => part).join(' › ')
    return { id: `${where}: ${code}`, en: `${where}: ${code}` }
  },
  'form-unknown': ({ what, asked, known }) => ({
    id: `${BLANK[what].id} "${asked}" tidak ada pada instrumen ini. Yang ada: ${known.join(', ')}`,
    en: `this instrument has no ${BLANK[what].en} "${asked}". There are: ${known.join(', ')}`,
  }),
  'instrument-of-survey': ({ instrument }) => ({
    id: `instrumen ${instrument} hanya survei, tidak dapat menilai indeks. Untuk surveinya: ipp survey BERKAS --instrument ${instrument}`,
    en: `instrument ${instrument} is a survey only and scores no index. For the survey itself: ipp survey FILES --instrument ${instrument}`,
  }),
  'survey-form-missing': ({ instrument }) => ({
    id: `instrumen ${instrument} tidak memiliki formulir survei pengguna layanan yang jawabannya bilangan bulat`,
    en: `instrument ${instrument} has no form for service users whose answers are whole numbers`,
  }),
  'survey-form-other': ({ asked, form }) => ({
    id: `--form ${asked}: formulir survei instrumen ini ${form}`,
    en: `--form ${asked}: the survey form of this instrument is ${form}`,
  }),
  'survey-variant-unknown': ({ asked, known }) => ({
    id: `varian "${asked}" tidak ada dalam formulir survei. Yang ada: ${known.join(', ')}`,
    en: `the survey form has no variant "${asked}". There are: ${known.join(', ')}`,
  }),
  'survey-question-unknown': ({ asked, form, count }) => ({
    id: `--column ${asked}: pertanyaan itu tidak ada dalam ${form}, yang memuat u_1 sampai u_${count}`,
    en: `--column ${asked}: ${form} has no such question; it has u_1 to u_${count}`,
  }),
  'sql-no-answers': ({ file }) => ({
    id: `${file}: kolom unit dan pertanyaan tidak ditemukan, sehingga pernyataannya tidak dapat ditulis`,
    en: `${file}: no columns of unit and questions were found, so that the statement cannot be written`,
  }),
  'sql-unheaded': () => ({
    id: '--sql menyebut pertanyaan menurut judul kolomnya: ganti judulnya dengan u_1, u_2, …, bukan dengan --column u_1=…',
    en: '--sql names questions by their headings: head the columns u_1, u_2, …, in place of --column u_1=…',
  }),
} as const satisfies Partial<FaultWords>

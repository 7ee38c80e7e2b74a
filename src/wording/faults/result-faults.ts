import type { FaultWords } from './fault-words.js'

const SELECTED = {
  unit: { id: 'unit', en: 'unit' },
  agency: { id: 'instansi', en: 'agency' },
  indicator: { id: 'indikator', en: 'indicator' },
  aspect: { id: 'aspek', en: 'aspect' },
} as const

/** As many names as an error can list and still be read. */
const LISTED = 12

export const RESULT_FAULTS = {
  'selection-unknown': ({ what, asked, known }) => {
    const names = known.slice(0, LISTED).join('; ')
    const more = known.length > LISTED ? '; …' : ''
    return {
      id: `tidak ada ${SELECTED[what].id} "${asked}". Yang ada: ${names}${more}`,
      en: `there is no ${SELECTED[what].en} "${asked}". There are: ${names}${more}`,
    }
  },
  'result-foreign': ({ file }) => ({
    id: `${file} bukan hasil ipp: berkas JSON yang dibandingkan harus ditulis oleh ipp score`,
    en: `${file} is no result of ipp: a JSON file to compare must be one that ipp score wrote`,
  }),
  'list-years': ({ file, years }) => ({
    id: `${file} memuat beberapa tahun (${years.join(', ')}): pisahkan menjadi satu berkas per tahun`,
    en: `${file} holds several years (${years.join(', ')}): make it one file for each year`,
  }),
  'gate-misread': ({ text }) => ({
    id: `--fail-on ${text}: tulislah "drop>0.10", predicate-drop, "rank-drop>5", atau rules-changed`,
    en: `--fail-on ${text}: write "drop>0.10", predicate-drop, "rank-drop>5" or rules-changed`,
  }),
  'side-empty': ({ file, label, isTable }) => ({
    id: `${file}: tidak ada unit atau instansi yang terbaca untuk sisi "${label}"${isTable ? '. Bila berkas itu daftar hasil, sebutkan kolom nilainya, misalnya --column index=F' : ''}`,
    en: `${file}: no unit or agency could be read for the side "${label}"${isTable ? '. Where it is a list of results, name the column of its figures, such as --column index=F' : ''}`,
  }),
  'side-unread': ({ file, label }) => ({
    id: `${file}: tidak satu pun indeks dapat dibaca untuk sisi "${label}". Bila indeksnya ada di kolom lain, sebutkan, misalnya --column index=F`,
    en: `${file}: not one index could be read for the side "${label}". Where another column holds it, name that one, such as --column index=F`,
  }),
  'side-other-survey': ({ file, found, form }) => ({
    id: `${file}: bukan hasil ipp survey per unit dari ${form}${found === null ? '' : ` (isinya ${found})`}. Bandingkan dengan jawaban ${form}, atau dengan hasilnya sebagai JSON: ipp survey BERKAS -o hasil.json`,
    en: `${file}: no result of ipp survey by unit of ${form}${found === null ? '' : ` (it is of ${found})`}. Compare answers of ${form}, or their result as JSON: ipp survey FILE -o result.json`,
  }),
  'sides-options': ({ options, isSurvey }) => ({
    id: `${options.join(', ')}: tidak berlaku ${isSurvey ? 'di antara survei' : 'di antara indeks; hanya di antara survei (--instrument skm-2017)'}`,
    en: `${options.join(', ')}: means nothing ${isSurvey ? 'between surveys' : 'between indices, only between surveys (--instrument skm-2017)'}`,
  }),
  'gate-of-ranks': ({ text }) => ({
    id: `--fail-on ${text}: survei tidak diperingkat; pakai "drop>1.00", predicate-drop, atau rules-changed`,
    en: `--fail-on ${text}: surveys are not ranked; use "drop>1.00", predicate-drop or rules-changed`,
  }),
  'plan-target': ({ text, letters, range, places }) => ({
    id: `--target ${text}: tulis next, predikat (${letters.join(', ')}), atau indeks ${range} dengan paling banyak ${places} desimal`,
    en: `--target ${text}: write next, a predicate (${letters.join(', ')}), or an index ${range} with at most ${places} decimals`,
  }),
  'plan-lock': ({ asked, known }) => ({
    id: `--lock ${asked}: tidak ada indikator bernomor atau berkode itu. Yang ada: ${known.join(', ')}`,
    en: `--lock ${asked}: there is no indicator of that number or code. There are: ${known.join(', ')}`,
  }),
  'plan-below': ({ asked, known }) => ({
    id: `--below ${asked}: instrumen ini tidak memiliki predikat itu. Yang ada: ${known.join(', ')}`,
    en: `--below ${asked}: the instrument has no such predicate. There are: ${known.join(', ')}`,
  }),
  'plan-level-unit': () => ({
    id: '--unit tidak dapat dipakai bersama --level agency; pilih instansi dengan --only',
    en: '--unit does not go with --level agency; choose an agency with --only',
  }),
  'plan-no-survey': ({ instrument }) => ({
    id: `--f03: tidak ada unit yang indeksnya memuat survei pengguna layanan (instrumen ${instrument})`,
    en: `--f03: no unit's index holds a users' survey (instrument ${instrument})`,
  }),
  'plan-f03': ({ text, range }) => ({
    id: `--f03 ${text}: tulis nilai survei ${range}, atau kenaikannya dengan tanda, misalnya +0.1`,
    en: `--f03 ${text}: write a figure ${range}, or what it gains with a sign, such as +0.1`,
  }),
} as const satisfies Partial<FaultWords>

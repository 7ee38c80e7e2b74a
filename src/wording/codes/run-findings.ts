import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about the run as a whole: variants, bases, groups, years, evaluators. */
export const RUN_WORDING = {
  'E-BASIS-MIXED': {
    id: {
      what: 'Unit ini tidak memiliki nilai[ {expected}][, sedangkan {said} memilikinya].',
      fix: 'Lengkapi nilainya, atau hitung dari F-02 saja dengan --basis f02.',
    },
    en: {
      what: 'The unit has no figure[ {expected}][, while {said} have one].',
      fix: 'Add it, or score on F-02 alone with --basis f02.',
    },
  },
  'E-FORM-UNKNOWN': {
    id: {
      what: 'Ada nilai untuk formulir {said}, yang tidak dinilai oleh instrumen[ {expected}].',
      fix: 'Kosongkan kolom itu, atau pilih instrumen yang memakainya dengan --instrument.',
    },
    en: {
      what: 'There is a figure for the form {said}, which the instrument[ {expected}] does not score.',
      fix: 'Empty that column, or choose an instrument that uses it with --instrument.',
    },
  },
  'E-GROUP-MIXED': {
    id: {
      what: 'Unit atau instansi yang sama berada di dua kelompok peringkat[: di sini {found}][, sebelumnya {expected}].',
      fix: 'Samakan kelompoknya di semua baris.',
    },
    en: {
      what: 'One unit or agency stands in two ranking groups[: here {found}][, before {expected}].',
      fix: 'Give it the same group in all rows.',
    },
  },
  'W-ZEROS-MISSING': {
    id: {
      what: 'Skor yang kosong pada unit ini semuanya berada di samping uraian untuk skor 0[ ({said})]; aplikasi pembuat berkas mungkin menghilangkan angka 0.',
      fix: 'Bandingkan dengan sumbernya. Bila skornya memang 0, tulis 0; sel kosong tidak pernah dihitung sebagai 0.',
    },
    en: {
      what: 'All empty scores of this unit stand beside the text that earns 0[ ({said})]; the program that wrote the file may leave zeros out.',
      fix: 'Compare with the source. Where the score is 0, write 0; an empty cell never counts as 0.',
    },
  },
  'E-VARIANT-UNKNOWN': {
    id: {
      what: 'Instrumen ini tidak memiliki varian {found}[; yang ada: {expected}].',
      fix: 'Perbaiki variannya: A untuk layanan luring, B untuk layanan daring.',
    },
    en: {
      what: 'The instrument has no variant {found}[; it has {expected}].',
      fix: 'Mend the variant: A for services in person, B for services online.',
    },
  },
  'E-YEAR-MIXED': {
    id: {
      what: 'Ada baris dari beberapa tahun dalam satu perhitungan[: {said}].',
      fix: 'Pilih tahunnya[ ({expected})], atau hitung setiap tahun secara terpisah.',
    },
    en: {
      what: 'There are rows of several years in one run[: {said}].',
      fix: 'Choose the year[ ({expected})], or score each year by itself.',
    },
  },
  'E-YEAR-UNKNOWN': {
    id: {
      what: 'Tahun {found} tidak dapat dibaca.',
      fix: 'Tulis tahun dengan empat angka, misalnya 2024.',
    },
    en: {
      what: 'The year {found} cannot be read.',
      fix: 'Write the year in four digits, for example 2024.',
    },
  },
  'W-EVALUATOR-FILES': {
    id: {
      what: 'Unit ini dinilai di beberapa berkas[ ({said})]; skornya dianggap dari beberapa evaluator dan dirata-ratakan.',
      fix: 'Hapus berkas yang tidak dihitung, atau tuliskan nama evaluator di kolom “evaluator” bila memang beberapa orang menilai.',
    },
    en: {
      what: 'The unit is scored in several files[ ({said})]; they were taken as several evaluators and averaged.',
      fix: 'Leave out the file that does not count, or name the evaluators in a column “evaluator” if several people scored it.',
    },
  },
  'W-PARTIAL': {
    id: {
      what: 'Indeks instansi ini rata-rata sebagian unitnya saja[: {said} dari {expected}].',
      fix: 'Lengkapi unit yang belum memiliki indeks sebelum hasil ini diumumkan.',
    },
    en: {
      what: "The agency's index is the mean of only some of its units[: {said} of {expected}].",
      fix: 'Complete the units without index before the result is published.',
    },
  },
  'W-YEAR-GUESSED': {
    id: {
      what: 'Tahun penilaian tidak disebut di mana pun; dipakai instrumen terbaru[ ({expected})].',
      fix: 'Sebutkan tahunnya dengan --year, atau tulis di kolom tahun.',
    },
    en: {
      what: 'No year of evaluation is given anywhere; the newest instrument was used[ ({expected})].',
      fix: 'Give the year with --year, or write it in a column “tahun”.',
    },
  },
  'W-YEAR-MISSING': {
    id: {
      what: 'Tahun penilaian tidak disebut di sini, sedangkan di tempat lain disebut[; dianggap sama: {expected}].',
      fix: 'Tulis tahunnya di lembar itu, atau pilih tahun semua lembar dengan --year.',
    },
    en: {
      what: 'No year of evaluation is given here, while one is given elsewhere[; taken to be the same: {expected}].',
      fix: 'Write the year in that sheet, or choose the year of all sheets with --year.',
    },
  },
  'W-YEAR-OUTSIDE': {
    id: {
      what: 'Instrumen[ {expected}] dipakai di luar tahun berlakunya[: tahun {said}][; {why}].',
      fix: 'Pakai instrumen yang berlaku untuk tahun itu bila ada; bila tidak, sebutkan hal ini bersama hasilnya.',
    },
    en: {
      what: 'The instrument[ {expected}] was used outside its years[: for {said}][; {why}].',
      fix: 'Use the instrument in force in that year if there is one; if not, say so along with the result.',
    },
  },
  'W-YEAR-UNREAD': {
    id: {
      what: 'Tahun penilaian pada lembar ini tidak jelas[: {found}]; lembar ini dianggap tidak menyebut tahun.',
      fix: 'Tulis satu tahun dengan empat angka, misalnya 2024, atau pilih tahunnya dengan --year.',
    },
    en: {
      what: 'The sheet does not say clearly which year it evaluates[: {found}]; it counts as one that names no year.',
      fix: 'Write one year in four digits, for example 2024, or choose the year with --year.',
    },
  },
  'N-BASIS-F02': {
    id: {
      what: 'Indeks dihitung tanpa sebagian formulirnya[: {said} tidak ada atau tidak dipakai][; dasarnya {expected} saja].',
      fix: 'Bila F-03 ada, sertakan: --survey jawaban.csv, atau kolom F-03 berisi nilai tiap unit.',
    },
    en: {
      what: 'The index was made without some of its forms[: {said} is missing or not used][; its basis is {expected} alone].',
      fix: 'Where there is an F-03, give it: --survey answers.csv, or a column F-03 with the figure of each unit.',
    },
  },
  'N-YEAR-SKIPPED': {
    id: {
      what: 'Baris dari tahun lain tidak dihitung, sesuai permintaan[: {said}].',
      fix: 'Tidak perlu tindakan.',
    },
    en: {
      what: 'Rows of other years were left out, as asked[: {said}].',
      fix: 'Nothing to do.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

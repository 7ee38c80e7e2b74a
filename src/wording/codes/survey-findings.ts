import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { CHOOSE } from './choose-columns.js'

/** Findings about surveys: their questions, answers, respondents, labels, population and units. */
export const SURVEY_WORDING = {
  'E-SURVEY-FEW': {
    id: {
      what: 'Responden survei kurang dari yang diminta instrumen[: {said}][, paling sedikit {expected}].',
      fix: 'Tambah responden; sebelum itu unit ini tidak memiliki indeks.',
    },
    en: {
      what: 'There are fewer respondents of the survey than the instrument asks for[: {said}][, at least {expected}].',
      fix: 'Add respondents; until then the unit has no index.',
    },
  },
  'E-SURVEY-UNREAD': {
    id: {
      what: 'Jawaban dalam berkas survei ini tidak ikut dihitung; tanpa jawaban itu unit yang disurvei tidak memiliki indeks.',
      fix: 'Perbaiki berkas itu menurut temuannya, atau hitung semua unit dari F-02 saja dengan --basis f02.',
    },
    en: {
      what: 'The answers in this file of the survey do not count; without them the units that were surveyed have no index.',
      fix: 'Mend the file as its finding says, or score all units on F-02 alone with --basis f02.',
    },
  },
  'E-ANSWER-WORDS': {
    id: {
      what: 'Ada jawaban di kolom ini yang berupa kata, bukan nilai[ {expected}]; inilah yang pertama.',
      fix: 'Sebutkan nilai tiap kata dengan --labels "kata=nilai,kata=nilai"[. Untuk berkas ini: --labels "{said}" (ganti tiap ? dengan nilainya)].',
    },
    en: {
      what: 'Answers in this column are words, not scores[ {expected}]; this is the first.',
      fix: 'Say what each word is worth with --labels "word=score,word=score"[. For this file: --labels "{said}" (put the score for each ?)].',
    },
  },
  'E-SURVEY-MEAN': {
    id: {
      what: 'Jumlah nilai tidak dapat dipastikan dari rata-rata yang dibulatkan ini[ ({expected} jawaban)].',
      fix: 'Tulis jumlah nilainya (kolom sum), atau rata-rata dengan semua desimalnya.',
    },
    en: {
      what: 'The sum of the answers cannot be told from this rounded mean[ ({expected} answers)].',
      fix: 'Write their sum (column sum), or the mean with all its decimals.',
    },
  },
  'E-SURVEY-NUMBERS': {
    id: {
      what: 'Nomor pertanyaan[ {found}] tidak dapat diartikan: bukan urutan, bukan pula nomor kode[ ({expected})].',
      fix: 'Pakai semua nomor urut, semua nomor kode, atau kode lengkap sebagai judul kolom; u_1, u_2, … selalu berarti urutan.',
    },
    en: {
      what: 'The numbers of the questions[ {found}] cannot be told: they are neither positions nor the numbers of codes[ ({expected})].',
      fix: 'Head the columns with all positions, all numbers of the codes, or whole codes; u_1, u_2, … always mean positions.',
    },
    because: {
      beside: {
        id: {
          what: 'Nomor pertanyaan[ {found}] tidak dapat diartikan: bukan urutan, bukan pula nomor kode[ ({expected})].',
          fix: `Pakai kode lengkap, atau u_1, u_2, … menurut urutannya, sebagai judul kolom; atau ${CHOOSE.id}`,
        },
        en: {
          what: 'The numbers of the questions[ {found}] cannot be told: they are neither positions nor the numbers of codes[ ({expected})].',
          fix: `Head the columns with whole codes, or with u_1, u_2, … in their order; or ${CHOOSE.en}`,
        },
      },
    },
  },
  'W-SURVEY-ASSIGNED': {
    id: {
      what: 'Jawaban ini tidak menyebut unitnya dan dihitung untuk satu-satunya unit yang dinilai[: {found}].',
      fix: 'Periksa apakah jawaban itu memang milik unit tersebut. Sebutkan unit yang benar di belakang nama berkas: --survey BERKAS="Nama Unit"[; atau pakai {expected}].',
    },
    en: {
      what: 'These answers name no unit and were counted for the only unit that is scored[: {found}].',
      fix: 'Check that they are of this unit. Say whose they are behind the name of the file: --survey FILE="Name of the unit"[; or use {expected}].',
    },
  },
  'W-SURVEY-FEW': {
    id: {
      what: 'Responden survei kurang dari yang diminta instrumen[: {said}][, paling sedikit {expected}]; indeksnya dihitung menurut aturan instrumen untuk keadaan ini.',
      fix: 'Tambah responden agar F-03 unit ini dihitung seperti unit lain.',
    },
    en: {
      what: 'There are fewer respondents of the survey than the instrument asks for[: {said}][, at least {expected}]; the index follows the rule that the instrument has for this.',
      fix: 'Add respondents, so that the F-03 of this unit counts as that of others does.',
    },
  },
  'W-SURVEY-FIGURE': {
    id: {
      what: 'Nilai F-03 yang tertulis berbeda dari nilai menurut jawaban[: tertulis {said}][, menurut jawaban {expected}]; jawaban yang dihitung.',
      fix: 'Kosongkan nilai itu, atau perbaiki; bila nilai itu yang benar, hitung tanpa --survey.',
    },
    en: {
      what: 'The F-03 figure given differs from that of the answers[: given {said}][, of the answers {expected}]; the answers count.',
      fix: 'Empty or mend it; if it is right, score without --survey.',
    },
  },
  'W-SURVEY-POPULATION': {
    id: {
      what: 'Responden lebih banyak daripada jumlah pengguna yang diberikan[: {said} responden][, {expected} pengguna]; selang dihitung seolah jumlah pengguna tidak diketahui.',
      fix: 'Periksa jumlah pengguna (--population), dan lembar kembar dalam survei.',
    },
    en: {
      what: 'There are more respondents than users were given[: {said} respondents][, {expected} users]; the interval is worked out as if the number of users were not known.',
      fix: 'Check the number of users (--population), and duplicate sheets of the survey.',
    },
  },
  'W-POPULATION-MISSING': {
    id: {
      what: 'Daftar jumlah pengguna (--population) tidak memuat unit yang disurvei[: {said}]; sampel dan selangnya dihitung seolah jumlah pengguna tidak diketahui.',
      fix: 'Tambahkan unit itu ke daftar, atau samakan kode atau namanya dengan yang di survei.',
    },
    en: {
      what: 'The list of users (--population) does not have surveyed units[: {said}]; their sample and interval are worked out as if the number of users were not known.',
      fix: 'Add them to the list, or give them the code or name that the survey has.',
    },
  },
  'W-POPULATION-UNKNOWN': {
    id: {
      what: 'Daftar jumlah pengguna (--population) menyebut unit yang tidak ada dalam survei[: {said}]; baris itu tidak dipakai.',
      fix: 'Samakan kode atau nama unit itu dengan yang di survei; abaikan bila unit itu memang tidak disurvei.',
    },
    en: {
      what: 'The list of users (--population) names units that no survey speaks of[: {said}]; those rows are not used.',
      fix: 'Give them the code or name that the survey has; where they were not surveyed there is nothing to do.',
    },
  },
  'W-SURVEY-UNIT': {
    id: {
      what: 'Ada survei untuk unit ini, tetapi tidak ada lembar penilaiannya; survei itu tidak dihitung.',
      fix: 'Tambahkan lembar penilaiannya, atau samakan nama atau kode unit di kedua berkas.',
    },
    en: {
      what: 'There is a survey of this unit, but no scoresheet; the survey does not count.',
      fix: 'Add its scoresheet, or give the unit the same name or code in both files.',
    },
  },
  'N-SURVEY-FOOT': {
    id: {
      what: 'Baris {found} di bawah para responden (jumlah, rata-rata, tabel mutu) tidak dihitung sebagai responden.',
      fix: 'Periksa apakah di antaranya tidak ada lembar responden.',
    },
    en: {
      what: 'Rows {found} below the respondents (sums, means, the table of grades) were not counted as respondents.',
      fix: 'See that no sheet of a respondent is among them.',
    },
  },
  'N-SURVEY-ORDER': {
    id: {
      what: 'Unsur {found} ditulis tanpa namanya, jadi dibaca menurut urutan[ {expected}].',
      fix: 'Bila urutannya lain, tulis nama unsurnya, atau pilih kolomnya dengan --column u_8=H. IKM tidak bergantung pada urutan; nilai tiap unsur ya.',
    },
    en: {
      what: 'Elements {found} stand without their names, so they were read in the order[ of {expected}].',
      fix: 'Where the order is another, write the names of the elements, or choose their columns with --column u_8=H. The IKM does not hang on the order, the value of each element does.',
    },
  },
  'N-SURVEY-WORDS': {
    id: {
      what: 'Judul {found} dibaca menurut kata-katanya[, yaitu {expected}], bukan menurut nomornya.',
      fix: 'Bila nomornya yang benar, betulkan kata-katanya, atau pilih kolomnya dengan --column u_8=H. IKM tidak bergantung pada urutan; nilai tiap unsur ya.',
    },
    en: {
      what: 'Heading {found} was read by its words[, which are {expected}], not by its number.',
      fix: 'Where the number is right, mend the words, or choose the column with --column u_8=H. The IKM does not hang on the order, the value of each element does.',
    },
  },
  'N-SURVEY-FEW': {
    id: {
      what: 'Responden survei sedikit[: {said}][, lazimnya paling sedikit {expected}].',
      fix: 'Nilai tetap dihitung; ketelitiannya terlihat dengan ipp survey.',
    },
    en: {
      what: 'There are few respondents of the survey[: {said}][, usual are at least {expected}].',
      fix: 'The figure counts all the same; ipp survey shows how precise it is.',
    },
  },
  'N-SURVEY-UNANSWERED': {
    id: {
      what: 'Pertanyaan survei yang tidak dijawab responden unit ini[: {said} sel].',
      fix: 'Bila jawabannya ada di lembar asli, lengkapi berkasnya; bila memang kosong, tidak ada yang perlu dilakukan.',
    },
    en: {
      what: 'Questions of the survey that respondents of this unit left unanswered[: {said}].',
      fix: 'Where the original sheets have the answers, complete the file; where they are blank, nothing has to be done.',
    },
  },
  'N-LABEL-UNUSED': {
    id: {
      what: 'Tidak ada jawaban yang berbunyi seperti kata dari --labels ini[: {said}].',
      fix: 'Periksa ejaannya: kata harus ditulis utuh seperti jawaban di berkas survei; besar-kecil huruf tidak membedakan.',
    },
    en: {
      what: 'No answer says these words of --labels[: {said}].',
      fix: 'Check the spelling: a word is written in full as the survey file has it; upper and lower case make no difference.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { CHOOSE } from './choose-columns.js'

/** Findings about headers: which column is which, and which is missing. */
export const HEAD_WORDING = {
  'E-COLUMN-MISSING': {
    id: {
      what: 'Kolom yang ditunjuk tidak ada pada lembar ini[: {said}].',
      fix: 'Tulis judul kolom persis seperti di lembar, atau huruf kolomnya[. Yang ada: {expected}].',
    },
    en: {
      what: 'The column that was asked for is not on this sheet[: {said}].',
      fix: 'Write the heading as it stands on the sheet, or the letter of the column[. There are: {expected}].',
    },
  },
  'E-HEAD-BLANK': {
    id: {
      what: 'Kolom ini berisi data tetapi tidak berjudul[: {found}][; datanya mulai di {expected}].',
      fix: 'Beri judul pada kolom itu, atau kosongkan kolomnya.',
    },
    en: {
      what: 'The column holds data but has no header[: {found}][; the data begins at {expected}].',
      fix: 'Give the column a header, or empty it.',
    },
  },
  'E-HEAD-DUP': {
    id: {
      what: 'Dua kolom berjudul sama[: {found}][ ({expected})].',
      fix: 'Ganti judul salah satunya, atau hapus kolom yang tidak dipakai.',
    },
    en: {
      what: 'Two columns have one header[: {found}][ ({expected})].',
      fix: 'Rename one of them, or delete the column that is not used.',
    },
    because: {
      beside: {
        id: {
          what: 'Dua kolom berkas survei ini berjudul sama[: {found}][ ({expected})].',
          fix: `Ganti judul salah satunya; atau ${CHOOSE.id}`,
        },
        en: {
          what: 'Two columns of this survey file have one header[: {found}][ ({expected})].',
          fix: `Rename one of them; or ${CHOOSE.en}`,
        },
      },
    },
  },
  'E-HEAD-MERGED': {
    id: {
      what: 'Judul kolom terdiri atas beberapa baris yang tidak dapat dibedakan[: {found}].',
      fix: 'Tulis judul kolom dalam satu baris, satu judul di atas setiap kolom, tanpa sel gabungan[; atau pilih barisnya: {expected}].',
    },
    en: {
      what: 'The header spans several rows that cannot be told apart[: {found}].',
      fix: 'Write the headers in one row, one above each column, without merged cells[; or choose the row: {expected}].',
    },
  },
  'E-HEAD-MISSING': {
    id: {
      what: 'Kolom yang diperlukan tidak ditemukan[: {expected}].',
      fix: 'Beri judul kolom dengan salah satu kata yang dikenal (unit, indikator, skor, atau nomor indikator)[; atau tunjuk kolomnya: {said}]; atau keluarkan berkas ini dari perintah.',
    },
    en: {
      what: 'A column that is needed was not found[: {expected}].',
      fix: 'Head the columns with words that are known (unit, indicator, score, or the numbers of indicators)[; or point at the column: {said}]; or leave the file out of the command.',
    },
    because: {
      survey: {
        id: {
          what: 'Tidak ada judul kolom yang menyebut pertanyaan survei.',
          fix: 'Beri judul kolom dengan kode pertanyaannya, atau u_1, u_2, … menurut urutannya; atau tunjuk kolomnya, misalnya --column u_1=F.',
        },
        en: {
          what: 'No header names the questions of the survey.',
          fix: 'Head the columns with the codes of the questions, or with u_1, u_2, … in their order; or point at the columns, such as --column u_1=F.',
        },
      },
      beside: {
        id: {
          what: 'Tidak ada judul kolom yang menyebut pertanyaan survei.',
          fix: `Beri judul kolom dengan kode pertanyaannya, atau u_1, u_2, … menurut urutannya; atau ${CHOOSE.id}`,
        },
        en: {
          what: 'No header names the questions of the survey.',
          fix: `Head the columns with the codes of the questions, or with u_1, u_2, … in their order; or ${CHOOSE.en}`,
        },
      },
      rows: {
        id: {
          what: 'Tabel ini memuat skor beberapa unit, tetapi tidak ada kolom nama unit.',
          fix: 'Tambahkan kolom berjudul “Unit” yang menyebut unit setiap baris[; atau tunjuk kolomnya: {said}].',
        },
        en: {
          what: 'The table holds scores of several units, but no column names them.',
          fix: 'Add a column headed “Unit” that names the unit of each row[; or point at the column: {said}].',
        },
      },
      list: {
        id: {
          what: 'Daftar ini tidak memuat kolom yang diperlukan[: {expected}].',
          fix: 'Tulis nama kolom itu, persis seperti disebut di sini, pada baris judul daftar.',
        },
        en: {
          what: 'The list has no column that it needs[: {expected}].',
          fix: 'Write the names of the columns, just as they stand here, in the header row of the list.',
        },
      },
    },
  },
  'E-HEAD-RESERVED': {
    id: {
      what: 'Judul kolom {found} tidak boleh dipakai.',
      fix: 'Ganti judul kolom itu.',
    },
    en: {
      what: 'The header {found} must not be used.',
      fix: 'Rename the column.',
    },
  },
  'E-SCORE-WEIGHTED': {
    id: {
      what: 'Nilai di kolom ini adalah skor × bobot, bukan skor[: {said}][ = {expected}].',
      fix: 'Pilih kolom skornya dengan --column score=…; bila tidak ada, minta lembar yang memuat skor.',
    },
    en: {
      what: 'The values of this column are scores times weights, not scores[: {said}][ = {expected}].',
      fix: 'Name the column of the scores with --column score=…; where there is none, ask for a sheet that has the scores.',
    },
  },
  'E-SCORE-COLUMN': {
    id: {
      what: 'Ada beberapa kolom yang dapat memuat skor[: {found}].',
      fix: 'Pilih kolom yang dihitung[: {expected}]. Kolom klaim unit (F-01) bukan skor evaluator.',
    },
    en: {
      what: 'Several columns could hold the score that counts[: {found}].',
      fix: "Choose the one that counts[: {expected}]. The unit's own claim (F-01) is not the evaluator's score.",
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

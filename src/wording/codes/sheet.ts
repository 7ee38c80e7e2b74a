import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'
import { CHOOSE } from './choose-columns.js'

/** Findings about sheets, headers, rows, and the indicators that rows and columns speak of. */
export const SHEET_WORDING = {
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
  'E-SHEET-DUP': {
    id: {
      what: 'Beberapa lembar tidak dapat dibedakan[: {found}].',
      fix: 'Beri nama yang berbeda pada setiap lembar, atau hapus salinannya.',
    },
    en: {
      what: 'Some sheets cannot be told apart[: {found}].',
      fix: 'Give each sheet a name of its own, or delete the copies.',
    },
  },
  'E-SHEET-EMPTY': {
    id: {
      what: 'Lembar ini hanya berisi judul kolom atau tidak berisi apa pun.',
      fix: 'Isi lembar itu, atau keluarkan berkas ini dari perintah.',
    },
    en: {
      what: 'The sheet holds headers only, or nothing.',
      fix: 'Fill it in, or leave the file out of the command.',
    },
  },
  'E-SHEET-LIMIT': {
    id: {
      what: 'Isi lembar melampaui batas[: {said}][; yang diizinkan {expected}].',
      fix: 'Hapus baris, kolom, dan format yang tidak perlu. Naikkan batas[ dengan {option}] hanya untuk berkas yang dipercaya.',
    },
    en: {
      what: 'The sheet holds more than is allowed[: {said}][; allowed: {expected}].',
      fix: 'Delete rows, columns and formats that are not needed. Raise the limit[ with {option}] only for a file that you trust.',
    },
  },
  'E-SHEET-MISSING': {
    id: {
      what: 'Tidak ada lembar yang memuat skor[: lembar {found} tidak ada][; yang ada: {expected}].',
      fix: 'Pastikan buku kerja memuat lembar penilaian F-02 dengan kolom indikator dan skor.',
    },
    en: {
      what: 'No sheet holds scores[: there is no {found}][; there is {expected}].',
      fix: 'Make sure that the workbook holds an F-02 scoresheet with columns for indicator and score.',
    },
    because: {
      asked: {
        id: {
          what: 'Lembar[ {found}] tidak ada di berkas ini.',
          fix: 'Pilih lembar yang ada dengan --sheet[: {expected}].',
        },
        en: {
          what: 'The file has no sheet[ {found}].',
          fix: 'Choose one that is there with --sheet[: {expected}].',
        },
      },
    },
  },
  'E-ROW-DUP': {
    id: {
      what: 'Skor[ {said}] diberikan dua kali untuk unit yang sama[, sebelumnya di {expected}].',
      fix: 'Hapus salah satunya, meskipun nilainya sama. Bila dari dua evaluator, tulis namanya di kolom evaluator.',
    },
    en: {
      what: 'The score[ of {said}] is given twice for one unit[, before at {expected}].',
      fix: 'Delete one of them, even where they are equal. Where two evaluators gave them, name them in a column “evaluator”.',
    },
    because: {
      list: {
        id: {
          what: 'Nama ini tercantum lebih dari sekali di daftar dengan nilai yang berbeda[, sebelumnya di {expected}]; tidak diketahui mana yang berlaku, sehingga dibaca tanpa indeks.',
          fix: 'Hapus baris yang salah. Bila yang dimaksud dua unit atau instansi, bedakan namanya atau tambahkan kolom kode.',
        },
        en: {
          what: 'This name stands more than once in the list with different figures[, before at {expected}]; which of them counts is not known, so it was read without index.',
          fix: 'Delete the line that is wrong. Where two units or agencies are meant, tell them apart by name or add a column of codes.',
        },
      },
      population: {
        id: {
          what: 'Unit ini tercantum lebih dari sekali di daftar jumlah pengguna dengan jumlah yang berbeda[, sebelumnya di {expected}]; jumlah penggunanya dianggap tidak diketahui.',
          fix: 'Hapus baris yang salah. Bila yang dimaksud dua unit, bedakan dengan kolom kode unit atau instansi.',
        },
        en: {
          what: 'This unit stands more than once in the list of users with different numbers[, before at {expected}]; its number of users counts as unknown.',
          fix: 'Delete the line that is wrong. Where two units are meant, tell them apart by a column of unit codes or agencies.',
        },
      },
      aliases: {
        id: {
          what: 'Nama[ {found}] dihubungkan dengan dua nama yang berbeda; keduanya tidak dipakai.',
          fix: 'Hapus baris yang salah dari daftar nama itu.',
        },
        en: {
          what: 'The name[ {found}] is sent to two different names; neither was used.',
          fix: 'Delete the line that is wrong from the list of names.',
        },
      },
    },
  },
  'E-ROW-KEY': {
    id: {
      what: 'Baris ini tidak menyebut unit atau indikatornya[: tidak ada {expected}][; tertulis {found}].',
      fix: 'Lengkapi baris itu, atau hapus bila bukan skor.',
    },
    en: {
      what: 'The row does not name its unit or its indicator[: no {expected}][; it says {found}].',
      fix: 'Complete the row, or delete it if it is no score.',
    },
    because: {
      aliases: {
        id: {
          what: 'Baris daftar nama ini tidak lengkap: harus ada nama lama (from_agency atau from_unit) dan nama yang dimaksud (agency atau unit).',
          fix: 'Lengkapi baris itu, atau hapus.',
        },
        en: {
          what: 'This line of the list of other names is not complete: it needs a name as it is written (from_agency or from_unit) and the one that is meant (agency or unit).',
          fix: 'Complete the line, or delete it.',
        },
      },
    },
  },
  'E-IND-MISSING': {
    id: {
      what: 'Tidak ada skor untuk indikator[ {said}].',
      fix: 'Tambahkan skornya. Indikator tanpa skor tidak pernah dihitung sebagai 0.',
    },
    en: {
      what: 'There is no score for the indicator[ {said}].',
      fix: 'Add the score. An indicator without score never counts as 0.',
    },
  },
  'E-IND-UNKNOWN': {
    id: {
      what: 'Indikator {found} tidak ada dalam formulir unit ini[; mungkin maksudnya {expected}].',
      fix: 'Periksa kodenya, varian formulirnya, dan tahun instrumennya.',
    },
    en: {
      what: 'The form of this unit has no indicator {found}[; perhaps {expected} was meant].',
      fix: 'Check its code, the variant of the form and the year of the instrument.',
    },
  },
  'E-CODE-CONTRADICTS': {
    id: {
      what: 'Nomor, kode, atau judul indikator {found} saling bertentangan[; menurut nomornya {expected}].',
      fix: 'Samakan nomor, kode, dan judulnya menurut instrumen.',
    },
    en: {
      what: 'Number, code or title of the indicator {found} contradict each other[; by its number it is {expected}].',
      fix: 'Make number, code and title agree as the instrument has them.',
    },
  },
  'E-CODE-PRECISION': {
    id: {
      what: 'Kode ini tersimpan sebagai angka yang terlalu panjang sehingga angka belakangnya hilang[: {found}].',
      fix: 'Ubah format kolom kode menjadi Teks, lalu ketik ulang kodenya.',
    },
    en: {
      what: 'The code is kept as a number too long to be exact; its last digits are lost[: {found}].',
      fix: 'Set the format of the code column to Text, then type the codes again.',
    },
  },
  'W-CODE-NUMERIC': {
    id: {
      what: 'Kode {found} tersimpan sebagai angka; nol di depannya mungkin hilang.',
      fix: 'Bila kodenya berawalan nol, ubah format kolom menjadi Teks dan ketik ulang.',
    },
    en: {
      what: 'The code {found} is kept as a number; zeros before it may be lost.',
      fix: 'If the code begins with zeros, set the format of the column to Text and type it again.',
    },
  },
  'W-COL-HIDDEN': {
    id: {
      what: 'Kolom tersembunyi ikut dibaca[: {found}].',
      fix: 'Tampilkan kolom itu dan periksa isinya.',
    },
    en: {
      what: 'A hidden column was read[: {found}].',
      fix: 'Unhide the column and check what it holds.',
    },
  },
  'W-ROW-HIDDEN': {
    id: {
      what: 'Baris tersembunyi ikut dibaca[: {found}].',
      fix: 'Tampilkan baris itu dan periksa isinya.',
    },
    en: {
      what: 'Hidden rows were read[: {found}].',
      fix: 'Unhide the rows and check what they hold.',
    },
  },
  'W-ROW-TOTAL': {
    id: {
      what: 'Baris jumlah atau rata-rata dilewati[: {found}].',
      fix: 'Tidak perlu tindakan bila baris itu memang bukan unit.',
    },
    en: {
      what: 'A row of totals or means was skipped[: {found}].',
      fix: 'Nothing to do if the row is indeed no unit.',
    },
  },
  'W-ROW-UNNUMBERED': {
    id: {
      what: 'Baris ini tidak bernomor, padahal baris unit yang lain bernomor; baris ini dihitung sebagai unit[: {found}].',
      fix: 'Bila memang unit, beri nomor. Bila judul, jumlah, atau rata-rata kelompok, hapus barisnya atau beri nama “Jumlah” atau “Rata-rata”.',
    },
    en: {
      what: 'The row has no number, though the rows of all other units have one; it was counted as a unit[: {found}].',
      fix: 'If it is a unit, number it. If it is a heading, sum or mean of a group, delete the row, or call it “Jumlah” or “Rata-rata”.',
    },
  },
  'E-SHEET-HIDDEN': {
    id: {
      what: 'Lembar tersembunyi[ {found}] memuat skor, tetapi tidak dibaca karena ada lembar penilaian yang tampak.',
      fix: 'Putuskan: --hidden include untuk membacanya, --hidden exclude untuk mengabaikannya, atau sebutkan lembar yang dibaca dengan --sheet.',
    },
    en: {
      what: 'The hidden sheet[ {found}] holds scores, but was not read, because there are scoresheets that show.',
      fix: 'Decide: --hidden include to read it, --hidden exclude to leave it out, or name the sheets to read with --sheet.',
    },
  },
  'W-SHEET-HIDDEN': {
    id: {
      what: 'Ada lembar tersembunyi[ {found}][, dan lembar itu {why}].',
      fix: 'Tampilkan lembar itu bila skornya memang dihitung, atau hapus bila tidak.',
    },
    en: {
      what: 'There is a hidden sheet[ {found}][, and {why}].',
      fix: 'Unhide it if its scores count, or delete it if they do not.',
    },
  },
  'N-ROW-TWICE': {
    id: {
      what: 'Nama ini tercantum lebih dari sekali di daftar dengan nilai yang sama[, sebelumnya di {expected}], sehingga dibaca sekali saja.',
      fix: 'Hapus baris yang berlebih. Bila yang dimaksud dua unit atau instansi, bedakan namanya atau tambahkan kolom kode.',
    },
    en: {
      what: 'This name stands more than once in the list with the same figures[, before at {expected}], and was read once.',
      fix: 'Delete the line too many. Where two units or agencies are meant, tell them apart by name or add a column of codes.',
    },
  },
  'N-SHEET-TWICE': {
    id: {
      what: 'Skor di lembar ini sama dengan skor unit yang sama[ di {found}] pada setiap indikator, sehingga dibaca sekali saja.',
      fix: 'Hapus lembar yang tersalin. Bila lembar ini untuk unit lain atau seharusnya memuat skor lain, perbaiki nama unit atau skornya.',
    },
    en: {
      what: 'The scores in this sheet equal those of the same unit[ in {found}] at every indicator, and were read once.',
      fix: 'Delete the copied sheet. If it is for another unit or was meant to hold other scores, mend the name or the scores.',
    },
  },
  'N-SHEET-FOOT': {
    id: {
      what: 'Baris di bawah tabel tidak memuat skor (tanda tangan atau catatan) dan tidak dibaca sebagai unit[: {found}].',
      fix: 'Tidak perlu tindakan, kecuali jika di antaranya ada unit: isi skornya, dan hapus baris kosong di atasnya.',
    },
    en: {
      what: 'Rows below the table hold no scores (signatures or notes) and were not read as units[: {found}].',
      fix: 'Nothing to do, unless there is a unit among them: fill in its scores, and delete the blank row above it.',
    },
  },
  'N-SHEET-IGNORED': {
    id: {
      what: 'Lembar ini tidak memuat skor dan dilewati.',
      fix: 'Tidak perlu tindakan, kecuali jika lembar itu seharusnya lembar penilaian.',
    },
    en: {
      what: 'The sheet holds no scores and was passed over.',
      fix: 'Nothing to do, unless it was meant to be a scoresheet.',
    },
    because: {
      list: {
        id: {
          what: 'Lembar ini juga memuat daftar indeks, tetapi tidak dibaca: yang dibaca satu daftar unit dan satu daftar instansi.',
          fix: 'Bila lembar ini yang dimaksud, pilih dengan --sheet, atau simpan sebagai berkas tersendiri.',
        },
        en: {
          what: 'This sheet holds a list of indices too, but was not read: one list of units is read, and one of agencies.',
          fix: 'If this is the sheet that is meant, choose it with --sheet, or save it as a file of its own.',
        },
      },
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

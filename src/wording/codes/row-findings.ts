import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about rows and the indicators that rows and columns speak of. */
export const ROW_WORDING = {
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
    because: {
      survey: {
        id: {
          what: 'Tidak ada jawaban responden untuk[ {said}].',
          fix: 'Periksa apakah kolomnya ada dan judulnya dikenali. Bila judulnya lain, tunjuk kolomnya, misalnya --column u_6=F. Pertanyaan tanpa jawaban tidak pernah dihitung sebagai 0.',
        },
        en: {
          what: 'No respondent answered[ {said}].',
          fix: 'See whether its column is there and its heading known. Where the heading is another, point at the column, such as --column u_6=F. A question without answers never counts as 0.',
        },
      },
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
    because: {
      survey: {
        id: {
          what: 'Kolom {found} tampak berisi jawaban, padahal bukan pertanyaan survei ini.',
          fix: 'Bila kolom ini pertanyaan survei dengan judul lain, tunjuk: misalnya --column u_6=F.',
        },
        en: {
          what: 'The column {found} looks like answers, but is no question of this survey.',
          fix: 'Where it is a question of the survey under another heading, point at it: such as --column u_6=F.',
        },
      },
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
} as const satisfies Partial<Record<FindingCode, Wording>>

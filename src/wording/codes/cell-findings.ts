import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about what stands in one cell where a score belongs. */
export const CELL_WORDING = {
  'E-CELL-AMBIGUOUS': {
    id: {
      what: 'Skor {found} dapat dibaca dua cara[: {proposal}].',
      fix: 'Tulis skor tanpa nol di belakang, misalnya 4,5 bila itu yang dimaksud.',
    },
    en: {
      what: 'The score {found} can be read in two ways[: {proposal}].',
      fix: 'Write the score without trailing zeros, for example 4.5 if that is meant.',
    },
  },
  'E-CELL-DATE': {
    id: {
      what: 'Di tempat skor tertulis tanggal[: {found}][; mungkin maksudnya {proposal}].',
      fix: 'Ubah format sel menjadi Angka, lalu ketik ulang skornya.',
    },
    en: {
      what: 'A date stands where a score belongs[: {found}][; perhaps {proposal} was meant].',
      fix: 'Set the format of the cell to Number, then type the score again.',
    },
  },
  'E-CELL-EMPTY': {
    id: {
      what: 'Skor belum diisi[ ({said})][; yang diterima {allowed}].',
      fix: 'Isi skornya. Sel kosong tidak pernah dihitung sebagai 0: bila skornya 0, tulis 0.',
    },
    en: {
      what: 'There is no score[ ({said})][; allowed: {allowed}].',
      fix: 'Fill it in. An empty cell never counts as 0: where the score is 0, write 0.',
    },
  },
  'E-CELL-ERROR': {
    id: {
      what: 'Di tempat skor tertulis kesalahan rumus[ {found}].',
      fix: 'Perbaiki rumusnya, atau ketik skornya.',
    },
    en: {
      what: 'An error value stands where a score belongs[: {found}].',
      fix: 'Mend the formula, or type the score.',
    },
  },
  'E-CELL-MERGED': {
    id: {
      what: 'Skor[ ({said})] tertutup oleh sel gabungan; Excel tidak menampilkannya.',
      fix: 'Lepaskan gabungan sel (Merge & Center), lalu periksa skor di setiap selnya.',
    },
    en: {
      what: 'A score[ ({said})] lies under a merged cell, where Excel does not show it.',
      fix: 'Unmerge the cells, then check the score in each of them.',
    },
  },
  'E-CELL-NOCACHE': {
    id: {
      what: 'Sel ini berisi rumus tanpa hasil tersimpan.',
      fix: 'Buka berkas di Excel, simpan, lalu jalankan lagi; atau ketik skornya.',
    },
    en: {
      what: 'The cell holds a formula without a stored result.',
      fix: 'Open the file in Excel, save it and run again; or type the score.',
    },
  },
  'E-CELL-RANGE': {
    id: {
      what: 'Skor {found} tidak ada pada skala[; mungkin maksudnya {proposal}][; yang diterima {allowed}].',
      fix: 'Ganti dengan skor yang ada pada skala instrumen.',
    },
    en: {
      what: 'The score {found} is off the scale[; perhaps {proposal} was meant][; allowed: {allowed}].',
      fix: "Replace it by a score of the instrument's scale.",
    },
    because: {
      list: {
        id: {
          what: 'Indeks {found} di luar skala[; yang diterima {allowed}].',
          fix: 'Perbaiki angkanya. Bila kolom ini bukan indeks, pilih kolomnya, misalnya --column index=F.',
        },
        en: {
          what: 'The index {found} is off the scale[; allowed: {allowed}].',
          fix: 'Mend the figure. Where this column is no index, name the one that is, such as --column index=F.',
        },
      },
    },
  },
  'E-CELL-TYPE': {
    id: {
      what: 'Isi sel {found} bukan skor[; mungkin maksudnya {proposal}][; yang diterima {allowed}].',
      fix: 'Ketik skornya sebagai angka saja.',
    },
    en: {
      what: 'The text {found} is not a score[; perhaps {proposal} was meant][; allowed: {allowed}].',
      fix: 'Type the score as a plain number.',
    },
    because: {
      population: {
        id: {
          what: 'Isi sel {found} bukan jumlah pengguna; jumlah pengguna unit ini dianggap tidak diketahui.',
          fix: 'Tulis jumlah pengguna sebagai bilangan bulat mulai 1, tanpa titik pemisah ribuan, misalnya 1200.',
        },
        en: {
          what: 'The text {found} is not a number of users; how many this unit has counts as unknown.',
          fix: 'Write the number of users as a whole number from 1, without marks between thousands, such as 1200.',
        },
      },
      list: {
        id: {
          what: 'Isi sel {found} bukan indeks[; yang diterima {allowed}].',
          fix: 'Tulis indeksnya sebagai angka saja; bila belum ada, kosongkan atau tulis "Belum dinilai".',
        },
        en: {
          what: 'The text {found} is not an index[; allowed: {allowed}].',
          fix: 'Write the index as a plain number; where there is none yet, leave the cell empty or write "-".',
        },
      },
    },
  },
  'E-CELL-UNIT': {
    id: {
      what: 'Skor {found} memakai satuan atau tanda persen[; mungkin maksudnya {proposal}][; yang diterima {allowed}].',
      fix: 'Ketik skornya sebagai angka pada skala instrumen, tanpa satuan dan tanpa %.',
    },
    en: {
      what: 'The score {found} carries a unit or a percent sign[; perhaps {proposal} was meant][; allowed: {allowed}].',
      fix: "Type the score as a number on the instrument's scale, without unit and without %.",
    },
  },
  'W-CELL-DATEFORMAT': {
    id: {
      what: 'Angka ini ditampilkan sebagai tanggal; yang dipakai angkanya[: {found}].',
      fix: 'Ubah format sel menjadi Angka, dan periksa skornya.',
    },
    en: {
      what: 'The number is shown as a date; the number was used[: {found}].',
      fix: 'Set the format of the cell to Number, and check the score.',
    },
  },
  'W-CELL-EXTERNAL': {
    id: {
      what: 'Skor ini diambil rumus dari buku kerja lain; yang dipakai hasil terakhir yang tersimpan[: {found}].',
      fix: 'Ketik skornya agar tidak bergantung pada berkas lain.',
    },
    en: {
      what: 'A formula fetches the score from another workbook; its last stored result was used[: {found}].',
      fix: 'Type the score, so that it does not hang on another file.',
    },
  },
  'W-CELL-FORMAT': {
    id: {
      what: 'Yang tampil di Excel berbeda dari nilai selnya; yang dipakai nilainya[: {found}][, tampil sebagai {expected}].',
      fix: 'Ubah format sel menjadi Umum atau Angka, dan periksa skornya.',
    },
    en: {
      what: 'Excel shows something else than the value of the cell; the value was used[: {found}][, shown as {expected}].',
      fix: 'Set the format of the cell to General or Number, and check the score.',
    },
  },
  'W-CELL-FORMULA': {
    id: {
      what: 'Skor ini hasil rumus yang dapat berubah sendiri atau tidak cocok dengan hasilnya; yang dipakai hasil yang tersimpan[: {found}].',
      fix: 'Periksa hasilnya. Skor evaluator sebaiknya diketik, bukan dihitung.',
    },
    en: {
      what: 'The score comes from a formula that changes by itself or contradicts its result; the stored result was used[: {found}].',
      fix: "Check it. An evaluator's score is better typed than worked out.",
    },
  },
  'W-CELL-TEXTNUM': {
    id: {
      what: 'Skor {found} tersimpan sebagai teks dan dibaca sebagai angka[ {expected}].',
      fix: 'Periksa skornya; di Excel, ubah sel itu menjadi angka.',
    },
    en: {
      what: 'The score {found} is kept as text and was read as the number[ {expected}].',
      fix: 'Check the score; in Excel, turn the cell into a number.',
    },
  },
  'W-CELL-TRIM': {
    id: {
      what: 'Spasi atau huruf serupa di {found} dirapikan[ menjadi {expected}].',
      fix: 'Periksa apakah yang dimaksud memang sama.',
    },
    en: {
      what: 'Blanks or look-alike characters in {found} were tidied[ to {expected}].',
      fix: 'Check that the same thing is meant.',
    },
  },
  'W-MERGE': {
    id: {
      what: 'Gabungan sel saling bertumpuk[: {found}].',
      fix: 'Lepaskan gabungan sel itu, lalu periksa isinya.',
    },
    en: {
      what: 'Merged ranges overlap[: {found}].',
      fix: 'Unmerge those cells, then check what they hold.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

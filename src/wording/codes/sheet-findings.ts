import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about sheets as a whole: empty, hidden, doubled, passed over. */
export const SHEET_WORDING = {
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
      copy: {
        id: {
          what: 'Lembar ini daftar temuan sebuah salinan bertanda, dan dilewati.',
          fix: 'Tidak perlu tindakan.',
        },
        en: {
          what: 'The sheet is the list of findings of a marked copy; it was passed over.',
          fix: 'Nothing to do.',
        },
      },
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

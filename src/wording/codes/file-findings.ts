import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about a file as a whole: not there, not what its name says, or not for reading. */
export const FILE_WORDING = {
  'E-FILE-EMPTY': {
    id: { what: 'Berkas ini kosong.', fix: 'Minta berkas dikirim ulang, atau keluarkan dari perintah.' },
    en: { what: 'The file is empty.', fix: 'Have the file sent again, or leave it out of the command.' },
  },
  'E-FILE-LIMIT': {
    id: {
      what: 'Berkas ini lebih besar daripada yang diizinkan[: {said}][; yang diizinkan {expected}].',
      fix: 'Hapus gambar, lembar, dan baris yang tidak perlu. Naikkan batas[ dengan {option}] hanya untuk berkas yang dipercaya.',
    },
    en: {
      what: 'The file is larger than is allowed[: {said}][; allowed: {expected}].',
      fix: 'Delete pictures, sheets and rows that are not needed. Raise the limit[ with {option}] only for a file that you trust.',
    },
  },
  'E-FILE-READ': {
    id: {
      what: 'Berkas ini tidak dapat dibaca[: {reason}].',
      fix: '[Maksudnya {expected}? ]Periksa nama, folder, dan hak akses berkas, lalu jalankan lagi.',
    },
    en: {
      what: 'The file cannot be read[: {reason}].',
      fix: '[Did you mean {expected}? ]Check the name, the folder and the permissions of the file, then run again.',
    },
  },
  'E-FORMAT-HTML': {
    id: {
      what: 'Berkas ini halaman web (HTML) dengan nama berkas lembar kerja.',
      fix: 'Buka di Excel, pilih File › Simpan Sebagai › Buku Kerja Excel (.xlsx), lalu pakai hasilnya.',
    },
    en: {
      what: 'The file is a web page (HTML) under the name of a spreadsheet.',
      fix: 'Open it in Excel, choose File › Save As › Excel Workbook (.xlsx), and use that file.',
    },
  },
  'E-FORMAT-MISMATCH': {
    id: {
      what: 'Isi berkas tidak sesuai dengan namanya[: isinya {said}].',
      fix: 'Beri akhiran nama yang sesuai dengan isinya[ ({expected})], atau simpan ulang sebagai .xlsx atau .csv.',
    },
    en: {
      what: 'The contents of the file do not match its name[: it holds {said}].',
      fix: 'Give it the ending that suits its contents[ ({expected})], or save it again as .xlsx or .csv.',
    },
  },
  'E-FORMAT-ODS': {
    id: {
      what: 'Berkas ini lembar kerja OpenDocument (.ods).',
      fix: 'Buka di LibreOffice, pilih Berkas › Simpan Sebagai › Excel 2007-365 (.xlsx), lalu pakai hasilnya.',
    },
    en: {
      what: 'The file is an OpenDocument spreadsheet (.ods).',
      fix: 'Open it in LibreOffice, choose File › Save As › Excel 2007-365 (.xlsx), and use that file.',
    },
  },
  'E-FORMAT-OTHER': {
    id: {
      what: 'Berkas ini bukan buku kerja .xlsx dan bukan CSV[, melainkan {said}].',
      fix: 'Simpan lembar penilaian sebagai .xlsx atau .csv, lalu pakai hasilnya.',
    },
    en: {
      what: 'The file is neither an .xlsx workbook nor CSV[, but {said}].',
      fix: 'Save the scoresheet as .xlsx or .csv and use that file.',
    },
  },
  'E-FORMAT-UNKNOWN': {
    id: {
      what: 'Jenis berkas ini tidak dikenali[ (isinya {said})].',
      fix: 'Pastikan berkas utuh diunduh dari surel atau penyimpanan awan, atau simpan ulang sebagai .xlsx.',
    },
    en: {
      what: 'The kind of file is not known[ (it holds {said})].',
      fix: 'Make sure the whole file was downloaded from the mail or the cloud, or save it again as .xlsx.',
    },
  },
  'E-FORMAT-XLS': {
    id: {
      what: 'Berkas ini buku kerja Excel lama (.xls).',
      fix: 'Buka di Excel, pilih File › Simpan Sebagai › Buku Kerja Excel (.xlsx), lalu pakai hasilnya.',
    },
    en: {
      what: 'The file is an old Excel workbook (.xls).',
      fix: 'Open it in Excel, choose File › Save As › Excel Workbook (.xlsx), and use that file.',
    },
  },
  'E-FORMAT-XLSB': {
    id: {
      what: 'Berkas ini buku kerja Excel biner (.xlsb).',
      fix: 'Buka di Excel, pilih File › Simpan Sebagai › Buku Kerja Excel (.xlsx), lalu pakai hasilnya.',
    },
    en: {
      what: 'The file is a binary Excel workbook (.xlsb).',
      fix: 'Open it in Excel, choose File › Save As › Excel Workbook (.xlsx), and use that file.',
    },
  },
  'E-ENCRYPTED': {
    id: {
      what: 'Berkas ini dilindungi kata sandi.',
      fix: 'Buka di Excel dengan kata sandinya, hapus di File › Info › Proteksi Buku Kerja › Enkripsi dengan Kata Sandi, lalu simpan salinan .xlsx. ZIP berkata sandi diekstrak dahulu, lalu foldernya dipakai.',
    },
    en: {
      what: 'The file is protected by a password.',
      fix: 'Open it in Excel with the password, clear it under File › Info › Protect Workbook › Encrypt with Password, and save a copy as .xlsx. Extract a ZIP that has one, then use its folder.',
    },
  },
  'W-FORMAT-MISMATCH': {
    id: {
      what: 'Isi berkas tidak sesuai dengan namanya; berkas dibaca menurut isinya[: {said}].',
      fix: 'Beri akhiran nama yang sesuai dengan isinya[ ({expected})].',
    },
    en: {
      what: 'The contents of the file do not match its name; it was read by its contents[: {said}].',
      fix: 'Give it the ending that suits its contents[ ({expected})].',
    },
  },
  'W-MACRO': {
    id: {
      what: 'Buku kerja ini memuat makro; makro tidak dijalankan.',
      fix: 'Simpan sebagai .xlsx tanpa makro jika makronya tidak perlu.',
    },
    en: {
      what: 'The workbook holds macros; they were not run.',
      fix: 'Save it as .xlsx without macros if they are not needed.',
    },
  },
  'W-EMBEDDED': {
    id: {
      what: 'Buku kerja ini memuat objek sisipan[: {said}]; objek itu diabaikan.',
      fix: 'Pastikan tidak ada skor yang hanya tertulis di dalam objek itu.',
    },
    en: {
      what: 'The workbook holds an embedded object[: {said}]; it was ignored.',
      fix: 'Make sure that no score stands only inside that object.',
    },
  },
  'N-INPUT-OWN': {
    id: {
      what: 'Berkas ini hasil keluaran ipp sendiri, maka tidak dibaca sebagai masukan.',
      fix: 'Berikan lembar penilaian aslinya bila hasil itu hendak dihitung ulang; hasil dibandingkan dengan ipp compare.',
    },
    en: {
      what: "The file is one of ipp's own results, so it was not read as input.",
      fix: 'Give the original scoresheets if the result is to be worked out again; results are compared by ipp compare.',
    },
  },
  'N-INPUT-SKIPPED': {
    id: {
      what: 'Berkas atau tautan di folder atau ZIP ini bukan lembar penilaian dan dilewati[: {reason}].',
      fix: 'Tidak perlu tindakan, kecuali jika di situ ada skor: simpan sebagai .xlsx atau .csv di sana.',
    },
    en: {
      what: 'A file or link in the folder or ZIP is no scoresheet and was skipped[: {reason}].',
      fix: 'Nothing to do, unless there are scores in it: then save them as .xlsx or .csv there.',
    },
  },
  'N-INPUT-SURVEY': {
    id: {
      what: 'Berkas ini memuat jawaban survei pengguna layanan, bukan skor evaluator, dan dibaca sebagai survei.',
      fix: 'Tidak perlu tindakan. Untuk survei yang besar, sebutkan dengan --survey.',
    },
    en: {
      what: 'The file holds answers of the users’ survey, not an evaluator’s scores, and was read as a survey.',
      fix: 'Nothing to do. For a large survey, name it with --survey.',
    },
  },
  'N-INPUT-TWICE': {
    id: {
      what: 'Berkas ini diberikan lebih dari sekali[ (juga sebagai {found})] dan dibaca satu kali.',
      fix: 'Tidak perlu tindakan.',
    },
    en: {
      what: 'The file was given more than once[ (also as {found})] and read once.',
      fix: 'Nothing to do.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about a file as a whole: not there, not what its name says, damaged, or not for reading. */
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
  'E-ZIP-CORRUPT': {
    id: {
      what: 'Buku kerja atau ZIP ini rusak[ di bagian {said}]; tidak ada skor yang diambil darinya.',
      fix: 'Minta berkas dikirim ulang. Jika Excel masih dapat membukanya, simpan ulang sebagai .xlsx dan periksa skornya.',
    },
    en: {
      what: 'The workbook or ZIP is damaged[ at {said}]; no score was taken from it.',
      fix: 'Have the file sent again. If Excel can still open it, save it again as .xlsx and check its scores.',
    },
  },
  'E-ZIP-LIMIT': {
    id: {
      what: 'Buku kerja atau ZIP ini setelah dibuka lebih besar daripada yang diizinkan[: {said}][; yang diizinkan {expected}].',
      fix: 'Hapus gambar dan lembar yang tidak perlu, atau bagi ZIP menjadi beberapa. Naikkan batas[ dengan {option}] hanya untuk berkas yang dipercaya.',
    },
    en: {
      what: 'The workbook or ZIP unpacks to more than is allowed[: {said}][; allowed: {expected}].',
      fix: 'Delete pictures and sheets that are not needed, or make several ZIPs. Raise the limit[ with {option}] only for a file that you trust.',
    },
  },
  'E-ZIP-NAME': {
    id: {
      what: 'Buku kerja atau ZIP ini memuat dua bagian bernama sama atau bagian dengan jalur yang tidak wajar[: {said}].',
      fix: 'Simpan ulang di Excel sebagai .xlsx dan periksa skornya, atau buat ZIP-nya lagi; jika asalnya tidak jelas, minta berkas yang baru.',
    },
    en: {
      what: 'The workbook or ZIP holds two parts of one name, or a part with a path that leads outside[: {said}].',
      fix: 'Save it again in Excel as .xlsx and check its scores, or make the ZIP anew; if its origin is doubtful, ask for a new file.',
    },
  },
  'E-ZIP-NESTED': {
    id: {
      what: 'ZIP ini berada di dalam ZIP lain dan tidak dibuka.',
      fix: 'Ekstrak ZIP ini, lalu berikan berkas di dalamnya, atau foldernya, sebagai masukan.',
    },
    en: {
      what: 'The ZIP lies within another ZIP and was not opened.',
      fix: 'Extract it, then give the files that are in it, or their folder, as input.',
    },
  },
  'E-ZIP-SHEETLESS': {
    id: {
      what: 'ZIP ini tidak memuat lembar penilaian (.xlsx atau .csv)[; isinya: {said}].',
      fix: 'Periksa apakah ZIP-nya benar. Simpan lembar penilaian sebagai .xlsx atau .csv, lalu masukkan ke ZIP atau berikan langsung.',
    },
    en: {
      what: 'The ZIP holds no scoresheet (.xlsx or .csv)[; it holds: {said}].',
      fix: 'See whether it is the right ZIP. Save the scoresheets as .xlsx or .csv, then put them into the ZIP or give them by themselves.',
    },
  },
  'E-XML-BAD': {
    id: {
      what: 'Bagian dari buku kerja ini rusak[: {said}]; tidak ada skor yang diambil darinya.',
      fix: 'Buka dan simpan ulang di Excel sebagai .xlsx, lalu periksa apakah semua baris masih ada.',
    },
    en: {
      what: 'A part of the workbook is broken[: {said}]; no score was taken from it.',
      fix: 'Open it in Excel and save it again as .xlsx, then check that all rows are still there.',
    },
  },
  'E-XML-DTD': {
    id: {
      what: 'Buku kerja ini memuat deklarasi (DTD) yang tidak pernah ditulis Excel dan dapat berbahaya[: {said}].',
      fix: 'Jangan dipakai. Minta berkas asli dari pengirimnya.',
    },
    en: {
      what: 'The workbook holds a declaration (DTD) that Excel never writes and that can do harm[: {said}].',
      fix: 'Do not use it. Ask its sender for the original file.',
    },
  },
  'E-XLSX-CELL': {
    id: {
      what: 'Sel ini melanggar format buku kerja[: tertulis {found}][; seharusnya {expected}].',
      fix: 'Buka dan simpan ulang di Excel sebagai .xlsx, lalu periksa isi sel itu.',
    },
    en: {
      what: 'The cell breaks the format of a workbook[: it says {found}][; it should be {expected}].',
      fix: 'Open the file in Excel, save it again as .xlsx and check that cell.',
    },
  },
  'E-XLSX-PART': {
    id: {
      what: 'Bagian dari buku kerja ini hilang atau salah[: {said}][; seharusnya {expected}].',
      fix: 'Buka dan simpan ulang di Excel sebagai .xlsx, atau minta berkas dikirim ulang.',
    },
    en: {
      what: 'A part of the workbook is missing or wrong[: {said}][; it should be {expected}].',
      fix: 'Open the file in Excel and save it again as .xlsx, or have it sent again.',
    },
  },
  'W-ZIP-LEADING': {
    id: {
      what: 'Ada data asing di depan buku kerja ini[: {said}]; data itu dilewati.',
      fix: 'Bandingkan skornya dengan berkas asli, atau simpan ulang di Excel.',
    },
    en: {
      what: 'There is foreign data before the workbook[: {said}]; it was passed over.',
      fix: 'Compare the scores with the original file, or save it again in Excel.',
    },
  },
  'W-ZIP-TRAILING': {
    id: {
      what: 'Ada data asing di belakang buku kerja ini[: {said}]; data itu dilewati.',
      fix: 'Bandingkan skornya dengan berkas asli, atau simpan ulang di Excel.',
    },
    en: {
      what: 'There is foreign data behind the workbook[: {said}]; it was passed over.',
      fix: 'Compare the scores with the original file, or save it again in Excel.',
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
      what: 'Buku kerja ini memuat makro; makro tidak dijalankan dan tidak disalin.',
      fix: 'Simpan sebagai .xlsx tanpa makro jika makronya tidak perlu.',
    },
    en: {
      what: 'The workbook holds macros; they were not run and not copied.',
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

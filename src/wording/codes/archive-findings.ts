import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about archives and the parts in them: ZIP, XLSX, XML. */
export const ARCHIVE_WORDING = {
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
} as const satisfies Partial<Record<FindingCode, Wording>>

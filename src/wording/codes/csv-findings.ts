import type { FindingCode } from '../../finding/code.js'
import type { Wording } from '../wording.js'

/** Findings about the text of a CSV file: encoding, delimiter, quotes, line ends. */
export const CSV_WORDING = {
  'E-CSV-DELIM': {
    id: {
      what: 'Pemisah kolom tidak dapat dipastikan[; yang mungkin: {expected}].',
      fix: 'Simpan ulang dengan pemisah koma atau titik koma yang sama di semua baris, atau tulis baris pertama sep=;',
    },
    en: {
      what: 'The delimiter of the columns cannot be told[; it could be {expected}].',
      fix: 'Save the file again with a comma or semicolon throughout, or write sep=; as its first line.',
    },
  },
  'E-CSV-ENCODING': {
    id: {
      what: 'Pengodean teks berkas ini bukan UTF-8[; di sini ada {said}].',
      fix: 'Simpan ulang sebagai “CSV UTF-8” di Excel[, atau jalankan lagi dengan {expected}].',
    },
    en: {
      what: 'The text is not encoded in UTF-8[; here it holds {said}].',
      fix: 'Save it again as “CSV UTF-8” in Excel[, or run again with {expected}].',
    },
  },
  'E-CSV-LINEEND': {
    id: {
      what: 'Akhir baris tidak dapat dipastikan[: ada {said}].',
      fix: 'Buka di Excel atau penyunting teks dan simpan ulang sebagai CSV UTF-8.',
    },
    en: {
      what: 'The line ends cannot be told[: there is {said}].',
      fix: 'Open it in Excel or a text editor and save it again as CSV UTF-8.',
    },
  },
  'E-CSV-NUL': {
    id: {
      what: 'Ada byte NUL di dalam teks: penyimpanan berkas ini terputus atau berkasnya bukan teks.',
      fix: 'Minta berkas dikirim ulang, atau simpan ulang dari aplikasi asalnya.',
    },
    en: {
      what: 'There are NUL bytes in the text: saving broke off, or the file is no text.',
      fix: 'Have the file sent again, or save it again from where it came.',
    },
  },
  'E-CSV-QUOTE': {
    id: {
      what: 'Tanda kutip tidak ditutup, atau diikuti teks lain[: {found}].',
      fix: 'Tutup tanda kutip itu; kutip di dalam teks ditulis dua kali (""). Lalu periksa baris-baris sesudahnya.',
    },
    en: {
      what: 'A quote is not closed, or is followed by other text[: {found}].',
      fix: 'Close the quote; a quote inside a text is written twice (""). Then check the rows that follow.',
    },
  },
  'E-ROW-RAGGED': {
    id: {
      what: 'Jumlah kolom baris ini berbeda dari judulnya[: {said}][, seharusnya {expected}].',
      fix: 'Periksa pemisah yang kurang atau lebih; angka dengan koma desimal di berkas berpemisah koma harus diapit tanda kutip.',
    },
    en: {
      what: 'The row has another number of fields than the header[: {said}][ instead of {expected}].',
      fix: 'Look for a delimiter too few or too many; a number with decimal comma needs quotes in a file separated by commas.',
    },
  },
  'W-CSV-QUOTE': {
    id: {
      what: 'Tanda kutip di tengah teks[ {found}] dibaca sebagai bagian dari teks.',
      fix: 'Periksa apakah teks itu terbaca benar.',
    },
    en: {
      what: 'A stray quote in the text[ {found}] was read as part of it.',
      fix: 'Check that the text was read as it was meant.',
    },
  },
  'W-CSV-TRAILING': {
    id: {
      what: 'Ada sisa data sesudah akhir tabel[: {said}]; sisa itu diabaikan.',
      fix: 'Pastikan tidak ada baris yang terpotong di akhir berkas.',
    },
    en: {
      what: 'There are bytes after the end of the table[: {said}]; they were ignored.',
      fix: 'Make sure that no row was cut off at the end of the file.',
    },
  },
  'W-DECIMAL-MIXED': {
    id: {
      what: 'Koma dan titik sama-sama dipakai sebagai tanda desimal di berkas ini[: {found}].',
      fix: 'Pakai satu tanda desimal saja, dan periksa skor yang berdesimal.',
    },
    en: {
      what: 'Comma and point both stand as decimal sign in the file[: {found}].',
      fix: 'Use one decimal sign, and check the scores with decimals.',
    },
  },
  'W-MOJIBAKE': {
    id: {
      what: 'Teks ini tampaknya tersimpan dengan pengodean yang salah[: {found}].',
      fix: 'Simpan ulang dari aplikasi asalnya sebagai CSV UTF-8 agar nama tampil benar.',
    },
    en: {
      what: 'The text looks as if it was decoded twice[: {found}].',
      fix: 'Save it again from where it came as CSV UTF-8, so that names come out right.',
    },
  },
} as const satisfies Partial<Record<FindingCode, Wording>>

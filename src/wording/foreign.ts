import type { Language } from '../finding/language.js'

const DENIED = { id: 'tidak ada izin untuk membacanya', en: 'no permission to read it' }
const IRREGULAR = { id: 'bukan berkas biasa', en: 'not a regular file' }
const LOOP = { id: 'tautannya berputar', en: 'its link leads back to itself' }
const MANY = { id: 'terlalu banyak berkas terbuka', en: 'too many open files' }

/** The file system's own codes for why a file cannot be read. */
const REASON: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ENOENT: { id: 'berkasnya tidak ada', en: 'there is no such file' },
  ENOTDIR: { id: 'foldernya tidak ada', en: 'there is no such folder' },
  EACCES: DENIED,
  EPERM: DENIED,
  EEMPTY: { id: 'foldernya tidak memuat lembar penilaian', en: 'the folder holds no scoresheet' },
  EISDIR: { id: 'ini folder', en: 'it is a folder' },
  EISFILE: IRREGULAR,
  ENXIO: IRREGULAR,
  ENODEV: IRREGULAR,
  ELOOP: LOOP,
  ENAMETOOLONG: { id: 'namanya terlalu panjang', en: 'its name is too long' },
  EMFILE: MANY,
  ENFILE: MANY,
  EBUSY: { id: 'sedang dipakai program lain', en: 'another program is using it' },
  EIO: { id: 'media penyimpannya bermasalah', en: 'its disk has a fault' },
}

/** What readers count, by the word that they use. */
const MEASURE: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  bytes: { id: 'byte', en: 'bytes' },
  sheets: { id: 'lembar', en: 'sheets' },
  entries: { id: 'bagian', en: 'parts' },
  characters: { id: 'karakter', en: 'characters' },
  merges: { id: 'sel gabungan', en: 'merged ranges' },
  strings: { id: 'teks', en: 'texts' },
  cells: { id: 'sel', en: 'cells' },
  rows: { id: 'baris', en: 'rows' },
  columns: { id: 'kolom', en: 'columns' },
}

/** Parts and kinds of files by the reader's word for them, where it is no name that an official knows. */
const THING: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'other units': { id: 'unit lain', en: 'other units' },
  'central directory': { id: 'daftar isi arsip', en: 'the archive’s table of contents' },
  OLE: { id: 'buku kerja lama atau terlindung kata sandi', en: 'an old or password-protected workbook' },
}

/** Why something was done, by the word that findings have for it. */
const WHY: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  practice: {
    id: 'aturan yang lebih baru tidak ditemukan, dan sistem-sistem pemerintah tahun itu masih memakainya (keyakinan: praktik)',
    en: 'no newer rules were found, and governments’ systems of that year still use it (confidence: practice)',
  },
  newest: { id: 'instrumen ini yang terbaru', en: 'it is the newest there is' },
  read: { id: 'ikut dibaca', en: 'it was read' },
  unread: { id: 'tidak dibaca', en: 'it was not read' },
  named: { id: 'dipilih dengan --instrument', en: 'chosen with --instrument' },
}

const of = (table: Readonly<Record<string, Readonly<Record<Language, string>>>>, language: Language) =>
  new Map(Object.entries(table).map(([word, words]) => [word, words[language]]))

/** Why a file cannot be read, in words, by the file system's code. */
export const REASONS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: of(REASON, 'id'),
  en: of(REASON, 'en'),
}

/** What was counted, in words, by the reader's word for it. */
export const MEASURES: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: of(MEASURE, 'id'),
  en: of(MEASURE, 'en'),
}

/** What a part or kind of file is called, by the reader's word for it. */
export const THINGS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: of(THING, 'id'),
  en: of(THING, 'en'),
}

/** Why something was done, in words, by the findings' word for it. */
export const WHYS: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  id: of(WHY, 'id'),
  en: of(WHY, 'en'),
}

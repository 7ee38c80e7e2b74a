import type { Language } from '../finding/language.js'

const ID = {
  about: 'periksa pemasangan ipp di komputer ini; lampirkan hasilnya pada laporan kesalahan',
  program: 'Program',
  settings: 'Pengaturan folder',
  none: 'tidak ada',
  folder: 'Folder kerja',
  writable: 'hasil dapat ditulis di sini',
  readOnly: 'hasil tidak dapat ditulis di sini; pilih tempat lain dengan -o',
  language: 'Bahasa',
  instruments: 'Instrumen bawaan',
  terminal: 'Terminal',
  pipe: 'bukan terminal',
  columns: 'kolom',
  colour: 'berwarna',
  plain: 'tanpa warna',
  sample: 'Contoh huruf',
  sampleHint:
    'bila baris ini tampak rusak, pakai font seperti Consolas atau Cascadia Mono dan pengodean UTF-8 (chcp 65001)',
} as const

/** What `ipp doctor` tells. */
export const DOCTOR_WORDS: Readonly<Record<Language, Readonly<Record<keyof typeof ID, string>>>> = {
  id: ID,
  en: {
    about: 'look into how ipp stands on this computer; attach the answer to a bug report',
    program: 'Program',
    settings: 'Settings of the folder',
    none: 'none',
    folder: 'Working folder',
    writable: 'outputs can be written here',
    readOnly: 'outputs cannot be written here; choose another place with -o',
    language: 'Language',
    instruments: 'Shipped instruments',
    terminal: 'Terminal',
    pipe: 'no terminal',
    columns: 'columns',
    colour: 'in colour',
    plain: 'without colour',
    sample: 'Sample of letters',
    sampleHint: 'if this line looks broken, use a font such as Consolas or Cascadia Mono, and UTF-8 (chcp 65001)',
  },
}

import type { Language } from '../finding/language.js'

const ID = {
  about: 'tulis pengaturan folder ini (ipp.json), agar perintah ipp saja sudah cukup',
  files: 'Lembar penilaian (pisahkan dengan koma)',
  survey: 'Berkas survei F-03 (boleh kosong)',
  agency: 'Instansi dari lembar yang tidak menyebutkannya',
  year: 'Tahun penilaian dari lembar yang tidak menyebutkannya',
  next: 'Selanjutnya: jalankan ipp di folder ini.',
} as const

/** What `ipp init` asks and tells. */
export const INIT_WORDS: Readonly<Record<Language, Readonly<Record<keyof typeof ID, string>>>> = {
  id: ID,
  en: {
    about: 'write the settings of this folder (ipp.json), so that ipp alone will do',
    files: 'Scoresheets (commas between)',
    survey: 'Survey files of F-03 (may be empty)',
    agency: 'Agency of the sheets that name none',
    year: 'Year of the sheets that name none',
    next: 'Next: run ipp in this folder.',
  },
}

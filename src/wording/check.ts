import type { Severity } from '../finding/finding.js'
import type { Language } from '../finding/language.js'

const english = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`

/** The words of `ipp check`. */
const ID = {
  clean: (rows: number) => `bersih (${rows} baris terpakai)`,
  more: (count: number) => `… dan ${count} temuan lagi; --format csv atau --format json memuat semuanya.`,
  counts: ({ error, warning, notice }: Readonly<Record<Severity, number>>, files: number): string =>
    `${files} berkas: ${error} kesalahan, ${warning} peringatan, ${notice} pemberitahuan.`,
  copySheet: 'Temuan',
  copySays:
    'Salinan ini hanya memuat nilai: rumus, tautan, makro, gambar, dan penggabungan sel tidak ikut disalin. Sel bermasalah diwarnai dan diberi catatan.',
  copyHeadings: ['Kode', 'Lembar', 'Sel', 'Temuan', 'Perbaikan'] satisfies readonly string[],
}

type CheckWords = typeof ID

const EN: CheckWords = {
  clean: (rows) => `clean (${rows} rows used)`,
  more: (count) => `… and ${count} more; --format csv or --format json has them all.`,
  counts: ({ error, warning, notice }, files) =>
    `${english(files, 'file')}: ${english(error, 'error')}, ${english(warning, 'warning')}, ${english(notice, 'notice')}.`,
  copySheet: 'Findings',
  copySays:
    'This copy holds values only: formulas, links, macros, drawings and merges of cells were not copied. Faulty cells are coloured and carry a note.',
  copyHeadings: ['Code', 'Sheet', 'Cell', 'Finding', 'Fix'],
}

export const CHECK_WORDS: Readonly<Record<Language, CheckWords>> = { id: ID, en: EN }

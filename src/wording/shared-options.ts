import type { OptionHelp } from './options.js'

/** What help pages say of a table of options. */
export type HelpOf<Table> = Readonly<Record<keyof Table, OptionHelp>>

/** The decimal sign of CSV, wherever it is written. */
export const DECIMAL: OptionHelp = {
  id: 'tanda desimal CSV; comma untuk Excel Indonesia',
  en: 'decimal sign of the CSV; comma for Indonesian Excel',
  example: '--decimal comma',
}

/** The leave to replace what someone edited. */
export const FORCE: OptionHelp = {
  id: 'timpa berkas hasil yang sudah diubah orang',
  en: 'replace outputs that someone edited',
  example: '--force',
}

/** The wish to look at what was written. */
export const OPEN: OptionHelp = {
  id: 'buka hasil yang baru ditulis',
  en: 'open what was just written',
  example: '--open',
}

/** The wish to have work done again as its files are saved. */
export const WATCH: OptionHelp = {
  id: 'ulangi setiap kali masukan disimpan, sampai dihentikan (Ctrl+C)',
  en: 'again whenever an input is saved, until stopped (Ctrl+C)',
  example: '--watch',
  isRare: true,
}

/** The form of what is printed. */
export const FORMAT: OptionHelp = { id: 'bentuk keluaran', en: 'form of the output', example: '--format json' }

/** How much of a table a terminal shows. */
export const ROWS: OptionHelp = {
  id: 'baris tabel yang ditampilkan di terminal',
  en: 'rows of a table that a terminal shows',
  example: '--rows 1000',
  isRare: true,
}

/** What a marked copy holds. */
export const VALUES_ONLY: OptionHelp = {
  id: 'salinan itu memuat nilai saja: tanpa rumus, tautan, makro, gambar',
  en: 'that copy holds values only: no formulas, links, macros, drawings',
  example: '--values-only',
  isRare: true,
}

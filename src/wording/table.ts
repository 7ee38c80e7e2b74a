import type { Language } from '../finding/language.js'

/** What stands below a table on a terminal where not all of it has room; words that stay on one line are joined by U+00A0. */
interface TableWords {
  readonly moreRows: (rest: string, all: number) => string
  readonly moreColumns: (heads: string) => string
  readonly cutColumns: (heads: string) => string
}

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  id: {
    moreRows: (rest, all) =>
      `… ${rest} baris lagi: --rows\u00a0${all} menampilkannya, --format\u00a0csv memuat semuanya.`,
    moreColumns: (heads) => `Tidak muat di sini: ${heads}. Lebarkan terminal, atau pakai --format\u00a0csv.`,
    cutColumns: (heads) => `Terpotong di sini: ${heads}. Lebarkan terminal, atau pakai --format\u00a0csv.`,
  },
  en: {
    moreRows: (rest, all) => `… ${rest} more rows: --rows\u00a0${all} shows them, --format\u00a0csv has them all.`,
    moreColumns: (heads) => `No room here for: ${heads}. Widen the terminal, or use --format\u00a0csv.`,
    cutColumns: (heads) => `Cut short here: ${heads}. Widen the terminal, or use --format\u00a0csv.`,
  },
}

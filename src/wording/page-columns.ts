import type { Language } from '../finding/language.js'
import type { ROLES } from '../scoresheet/kept-decisions.js'

type RoleNames = Readonly<Record<(typeof ROLES)[number], string>>

/** What the offline page says where the columns of a sheet are pointed out. */
const ID = {
  title: (file: string) => `Tunjuk kolom ${file}`,
  note: 'Klik sebuah kolom, lalu pilih isinya. Bila judul tabel tidak dikenali, klik juga nomor baris judulnya.',
  row: 'Baris',
  holds: (column: string) => `Isi kolom ${column}`,
  nothing: '–',
  asHead: (row: number) => `Baris ${row} adalah baris judul`,
  use: 'Baca dengan kolom ini',
  waiting: 'Membuka lembar …',
  all: 'Pilihan ini berlaku untuk semua berkas.',
  roles: {
    agency: 'instansi',
    agency_code: 'kode instansi',
    unit: 'unit',
    unit_code: 'kode unit',
    group: 'kelompok',
    province: 'provinsi',
    year: 'tahun',
    evaluator: 'evaluator',
    variant: 'varian',
    indicator: 'kode indikator',
    title: 'judul indikator',
    number: 'nomor indikator',
    score: 'skor',
    note: 'catatan',
  } satisfies RoleNames as RoleNames,
}

type ColumnWords = typeof ID

const EN: ColumnWords = {
  title: (file) => `Point out the columns of ${file}`,
  note: 'Click a column and choose what it holds. Where the headings are not known, click the number of their row too.',
  row: 'Row',
  holds: (column) => `What column ${column} holds`,
  nothing: '–',
  asHead: (row) => `Row ${row} has the headings`,
  use: 'Read with these columns',
  waiting: 'Opening the sheet …',
  all: 'These choices count for all files.',
  roles: {
    agency: 'agency',
    agency_code: 'agency code',
    unit: 'unit',
    unit_code: 'unit code',
    group: 'group',
    province: 'province',
    year: 'year',
    evaluator: 'evaluator',
    variant: 'variant',
    indicator: 'indicator code',
    title: 'indicator title',
    number: 'indicator number',
    score: 'score',
    note: 'note',
  },
}

export const COLUMN_WORDS: Readonly<Record<Language, ColumnWords>> = { id: ID, en: EN }

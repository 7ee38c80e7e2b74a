import type { FaultWords } from './fault-words.js'

/** Endings as one may choose among them. */
const oneOf = (endings: readonly string[], or: string): string =>
  endings.length < 2 ? endings.join('') : `${endings.slice(0, -1).join(', ')}${or}${endings.at(-1)}`

/** What is wrong with how a command was called. */
export const COMMAND_FAULTS = {
  'output-ending': ({ option, name, endings }) => ({
    id: `${option} ${name}: akhiran berkas harus ${oneOf(endings, endings.length > 2 ? ', atau ' : ' atau ')}`,
    en: `${option} ${name}: the file must end in ${oneOf(endings, ' or ')}`,
  }),
  'command-unknown': ({ asked }) => ({
    id: `perintah "${asked}" tidak dikenal. Daftar perintah: ipp --help`,
    en: `there is no command "${asked}". List of commands: ipp --help`,
  }),
  'shell-unknown': ({ asked, known }) => ({
    id: `tidak ada skrip untuk "${asked}". Yang ada: ${known.join(', ')}`,
    en: `there is no script for "${asked}". There are: ${known.join(', ')}`,
  }),
  'sheets-unnamed': () => ({
    id: 'sebutkan lembar penilaian, misalnya lembar.xlsx; untuk folder yang dipakai berulang: ipp init',
    en: 'name the scoresheets, such as sheet.xlsx; for a folder that is used again and again: ipp init',
  }),
  'record-foreign': ({ file }) => ({
    id: `${file} bukan manifes atau hasil JSON dari ipp`,
    en: `${file} is neither a manifest nor a JSON result of ipp`,
  }),
  'survey-no-files': () => ({
    id: 'sebutkan berkas survei, misalnya: ipp survey jawaban.csv',
    en: 'name the survey files, such as: ipp survey answers.csv',
  }),
  'survey-page-other': ({ name, instrument }) => ({
    id: `-o ${name}: laporan hanya dibuat dari survei seperti SKM (--instrument skm-2017); instrumen ini ${instrument}`,
    en: `-o ${name}: a report is made only of a survey such as SKM (--instrument skm-2017); this instrument is ${instrument}`,
  }),
  'poster-not-page': ({ name }) => ({
    id: `-o ${name}: --kind poster menulis halaman; akhiran berkasnya harus .html`,
    en: `-o ${name}: --kind poster writes a page; the file must end in .html`,
  }),
  'tallies-not-csv': () => ({ id: '--tallies menulis CSV', en: '--tallies writes CSV' }),
  'sql-many-files': () => ({
    id: '--sql ditulis untuk satu tabel: sebutkan paling banyak satu berkas',
    en: '--sql is written for one table: name one file at most',
  }),
  'split-without-units': () => ({
    id: '--split memerlukan daftar unit: --units daftar.csv',
    en: '--split needs a list of units: --units list.csv',
  }),
  'sides-too-few': () => ({
    id: 'sebutkan sedikitnya dua sisi, misalnya: ipp compare 2023=lama/ 2024=baru/',
    en: 'name at least two sides, such as: ipp compare 2023=old/ 2024=new/',
  }),
  'sides-year': () => ({
    id: '--year: tahun tiap sisi ditulis sebagai label, misalnya 2023=lembar.csv 2024=lembar.csv',
    en: '--year: the year of each side is written as its label, such as 2023=sheet.csv 2024=sheet.csv',
  }),
  'sides-survey': () => ({
    id: '--survey dan --register berlaku untuk satu tahun: hitung tiap tahun dengan ipp score -o tahun.json, lalu bandingkan hasilnya',
    en: '--survey and --register are of one year: score each year with ipp score -o year.json, then compare the results',
  }),
  'pdf-no-program': () => ({
    id: 'PDF tidak dapat dibuat: Edge, Chrome, atau Chromium tidak ditemukan di komputer ini (untuk berita acara juga LibreOffice). Tulis .html, buka di peramban, lalu cetak sebagai PDF',
    en: 'no PDF can be made: there is no Edge, Chrome or Chromium on this computer (nor LibreOffice, for the record). Write .html, open it in a browser and print it as PDF',
  }),
  'document-kind': ({ name }) => ({
    id: `-o ${name}: hanya berita acara (--kind berita-acara) yang ditulis sebagai .docx`,
    en: `-o ${name}: only the record to sign (--kind berita-acara) is written as .docx`,
  }),
  'ranking-unit': () => ({
    id: '--unit tidak berlaku untuk --kind ranking: peringkat memuat semua unit',
    en: '--unit is of no use with --kind ranking: a ranking holds all units',
  }),
  'intervals-kind': () => ({
    id: '--intervals hanya berlaku untuk --kind ranking: peringkat hanya ada di laporan itu',
    en: '--intervals is of use only with --kind ranking: no other page has ranks',
  }),
  'population-alone': () => ({
    id: '--population hanya berlaku bersama --intervals dan berkas survei: tanpa keduanya tidak ada selang yang dihitung',
    en: '--population is of use only with --intervals and a file of the survey: without both there is no interval to work out',
  }),
  'copy-many-files': () => ({
    id: '--fix-copy menyalin satu berkas; sebutkan satu lembar penilaian saja',
    en: '--fix-copy copies one file; name a single scoresheet',
  }),
  'copy-values-alone': () => ({
    id: '--values-only menentukan isi salinan; sebutkan salinannya dengan --fix-copy salinan.xlsx',
    en: '--values-only says what a copy holds; name the copy with --fix-copy copy.xlsx',
  }),
  'rules-command-unknown': ({ asked }) => ({
    id: `perintah "rules ${asked}" tidak dikenal. Daftar perintah: ipp rules --help`,
    en: `there is no command "rules ${asked}". List of commands: ipp rules --help`,
  }),
  'diff-instrument': () => ({
    id: '--instrument tidak berlaku di sini: sebutkan kedua instrumen sebagai argumen',
    en: '--instrument does not belong here: name both instruments as arguments',
  }),
  'diff-unread': () => ({
    id: 'tidak satu pun lembar penilaian dapat dibaca',
    en: 'none of the scoresheets could be read',
  }),
  'cases-nameless': ({ file }) => ({
    id: `${file} tidak menyebut instrumennya; tambahkan "instrument" di berkas itu atau --instrument`,
    en: `${file} names no instrument; add "instrument" to the file, or --instrument`,
  }),
  'cases-unshipped': ({ instrument }) => ({
    id: `instrumen ${instrument} tidak memiliki kasus bawaan; sebutkan berkas kasus`,
    en: `no cases ship with the instrument ${instrument}; name a file of cases`,
  }),
  'cases-unmatched': ({ filter }) => ({
    id: `tidak ada kasus yang namanya memuat "${filter}"`,
    en: `no case has "${filter}" in its name`,
  }),
  'rules-part-unknown': ({ instrument, asked }) => ({
    id: `instrumen ${instrument} tidak memiliki "${asked}". Daftarnya: ipp rules show ${instrument}`,
    en: `the instrument ${instrument} has no "${asked}". List: ipp rules show ${instrument}`,
  }),
  'rules-unnamed': () => ({
    id: 'sebutkan satu instrumen: ipp rules show ID, atau --instrument',
    en: 'name one instrument: ipp rules show ID, or --instrument',
  }),
  'rules-unshipped': ({ asked, known }) => ({
    id: `tidak ada instrumen bawaan "${asked}". Yang ada: ${known.join(', ')}`,
    en: `no instrument "${asked}" ships. There are: ${known.join(', ')}`,
  }),
  'rules-id': ({ id }) => ({
    id: `"${id}" bukan id: huruf kecil, angka, titik, garis bawah, dan tanda hubung saja; pilih dengan --id`,
    en: `"${id}" is no id: lower-case letters, digits, points, underscores and hyphens only; choose one with --id`,
  }),
  'rules-file-taken': ({ file }) => ({
    id: `${file} sudah ada; timpa dengan --force`,
    en: `${file} is there already; replace it with --force`,
  }),
} as const satisfies Partial<FaultWords>

import type { Language } from '../finding/language.js'

const INDONESIAN = `ipp: Indeks Pelayanan Publik (IPP), dihitung tepat, setiap angkanya dijelaskan.

Pemakaian
  ipp <perintah> [berkas…] [opsi]

Perintah
  score BERKAS…     hitung indeks, predikat, peringkat dari lembar (XLSX, CSV)
  check BERKAS…     periksa lembar; tunjukkan setiap temuan dengan selnya
  template          tulis lembar penilaian kosong yang siap diisi
  explain BERKAS…   jelaskan asal setiap angka, sampai ke selnya
  report BERKAS…    tulis laporan: per unit, peringkat, atau berita acara
  survey BERKAS…    olah jawaban survei pengguna layanan (F-03)
  compare A B…      bandingkan hasil beberapa tahun sampai ke unsur terkecil
  plan BERKAS…      susun langkah termurah menuju predikat berikutnya
  page              tulis ipp.html: menghitung di peramban tanpa pemasangan
  rules             tampilkan, periksa, bandingkan, dan uji aturan penilaian
  init              tulis pengaturan folder (ipp.json); sesudahnya cukup: ipp
  completion SHELL  skrip pelengkap bagi bash, zsh, fish, atau PowerShell
  doctor            periksa pemasangan di komputer ini (laporan kesalahan)

Contoh
  ipp score lembar.xlsx
  ipp score kabupaten/ -o hasil.xlsx -o hasil.csv
  ipp explain lembar.xlsx --unit "Dinas Dukcapil"

Opsi umum
  --lang id|en      bahasa keluaran (bawaan: id)
  --quiet           hanya hasil dan kesalahan
  --verbose         sebut setiap berkas, lama kerja, dan memori
  -V, --version     tampilkan versi
  -h, --help        tampilkan bantuan; juga di belakang setiap perintah

Kode keluar: 0 bersih, 1 ada temuan kesalahan, 2 cara pakai salah, 3 tidak ada
masukan yang terbaca, 4 instrumen tidak sah, 70 kesalahan program.
`

const ENGLISH = `ipp: the Indeks Pelayanan Publik (IPP), exact, with every figure explained.

Usage
  ipp <command> [file…] [options]

Commands
  score FILE…       index, predicate and ranking from scoresheets (XLSX, CSV)
  check FILE…       examine scoresheets and show every finding with its cell
  template          write an empty scoresheet, ready to fill
  explain FILE…     show where every figure comes from, down to the cell
  report FILE…      write a report: per unit, ranking, or the record to sign
  survey FILE…      work out the service users' survey (F-03)
  compare A B…      compare results of several years, exact to the last term
  plan FILE…        the cheapest steps of each unit to its next predicate
  page              write ipp.html: it scores in a browser, nothing installed
  rules             show, check, compare and test the scoring rules
  init              write the settings of a folder (ipp.json); then just: ipp
  completion SHELL  script by which bash, zsh, fish, PowerShell complete words
  doctor            look into the installation here, for a bug report

Examples
  ipp score sheet.xlsx
  ipp score kabupaten/ -o result.xlsx -o result.csv
  ipp explain sheet.xlsx --unit "Dinas Dukcapil"

Common options
  --lang id|en      language of the output (default: id)
  --quiet           results and errors only
  --verbose         tell of each file, of time and of memory
  -V, --version     print the version
  -h, --help        print help; also behind every command

Exit codes: 0 clean, 1 findings of severity error, 2 wrong usage, 3 no input
could be read, 4 invalid instrument, 70 a bug.
`

/** What the program is for and which commands it has. Kept as text, so that asking for it costs no more than starting up. */
export const overview = (language: Language): string => (language === 'id' ? INDONESIAN : ENGLISH)

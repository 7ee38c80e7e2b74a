import type { Language } from '../finding/language.js'

const INDONESIAN = `ipp: menghitung Indeks Pelayanan Publik (IPP) secara tepat dan menjelaskan setiap angkanya.

Pemakaian
  ipp <perintah> [berkas…] [opsi]

Perintah
  score BERKAS…     hitung indeks, predikat, dan peringkat dari lembar penilaian (XLSX, CSV)
  check BERKAS…     periksa lembar penilaian dan tunjukkan setiap temuan dengan selnya
  template          tulis lembar penilaian kosong yang siap diisi
  explain BERKAS…   jelaskan asal setiap angka, sampai ke sel pada lembar penilaian
  report BERKAS…    tulis laporan HTML: per unit, peringkat, atau berita acara
  survey BERKAS…    olah jawaban survei pengguna layanan (F-03)
  compare A B…      bandingkan hasil beberapa tahun sampai ke unsur terkecil
  plan BERKAS…      susun langkah termurah tiap unit menuju predikat berikutnya
  page              tulis halaman ipp.html, yang menghitung di peramban tanpa pemasangan
  rules             tampilkan, periksa, bandingkan, dan uji aturan penilaian
  init              tulis pengaturan folder (ipp.json); sesudahnya cukup ketik: ipp
  completion SHELL  skrip pelengkap bagi bash, zsh, fish, atau PowerShell
  doctor            periksa pemasangan di komputer ini, untuk laporan kesalahan

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

Kode keluar: 0 bersih, 1 ada temuan kesalahan, 2 cara pakai salah, 3 tidak ada masukan yang terbaca, 4 instrumen tidak sah, 70 kesalahan program.
`

const ENGLISH = `ipp: computes the Indeks Pelayanan Publik (IPP) exactly and explains every figure.

Usage
  ipp <command> [file…] [options]

Commands
  score FILE…       index, predicate and ranking from scoresheets (XLSX, CSV)
  check FILE…       examine scoresheets and show every finding with its cell
  template          write an empty scoresheet, ready to fill
  explain FILE…     show where every figure comes from, down to the cell
  report FILE…      write an HTML report: per unit, ranking, or the record to sign
  survey FILE…      work out the service users' survey (F-03)
  compare A B…      compare results of several years, exact to the last term
  plan FILE…        the cheapest steps of each unit to its next predicate
  page              write the page ipp.html, which scores in a browser with nothing installed
  rules             show, check, compare and test the scoring rules
  init              write the settings of a folder (ipp.json); then just type: ipp
  completion SHELL  script for bash, zsh, fish or PowerShell to complete words
  doctor            look into the installation on this computer, for a bug report

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

Exit codes: 0 clean, 1 findings of severity error, 2 wrong usage, 3 no input could be read, 4 invalid instrument, 70 a bug.
`

/** What the program is for and which commands it has. Kept as text, so that asking for it costs no more than starting up. */
export const overview = (language: Language): string => (language === 'id' ? INDONESIAN : ENGLISH)

import { describe, expect, test } from 'vitest'
import { signIn } from '../../src/scoresheet/signature.js'

describe('a signature is begun', () => {
  test.each([
    'Lembah Asri, 12 Maret 2025',
    'Lembah Asri, tanggal 2 Agustus 2024',
    'Jakarta, 3 Mar. 2024',
    'Serai,      2025',
    '…………, Maret 2025',
    'Serai, ....... Mei 20..',
    'D.I. Yogyakarta, 1-12-2024',
    'Kab. Contoh, 01/12/24',
    ' 12 Maret 2025',
  ])('by a place and a date: %j', (text) => expect(signIn(text)).toBe('opening'))

  test.each([
    'Mengetahui,',
    'Diketahui oleh:',
    'MENYETUJUI',
    'Yang membuat pernyataan',
    'Dibuat di Serai',
    'a.n. Kepala Dinas',
    'An. Bupati',
    'u.b. Sekretaris',
    'Plt. Kepala Dinas',
    'Pj. Bupati',
    'Tim Evaluator',
    'Evaluator,',
    '(Penilai)',
    '- Catatan: nilai sementara',
    'Keterangan',
    'Ket. : *) tidak dinilai',
    'Sumber: hasil pengolahan',
    '*) Nilai dari lokus',
    'Notes',
    'Approved by the head',
  ])('by the words that open one: %j', (text) => expect(signIn(text)).toBe('opening'))

  test.each(['Kepala Dinas,', 'BUPATI SUKAMAJU, '])('by an office with the comma before its holder: %j', (text) =>
    expect(signIn(text)).toBe('opening'),
  )
})

test.each([
  'NIP 19700101 199001 1 001',
  'NIP. 1970',
  '(ttd)',
  'Tanda tangan',
  'cap dan ttd',
  'cap/ttd',
  '______________',
  '( ........... )',
])('a signature is ended by what stands under it: %j', (text) => expect(signIn(text)).toBe('closing'))

test.each(['Kepala Desa Suka Maju', 'Camat Serai', 'LURAH', 'Ketua Komisi', 'Wali Kota Bogor', 'Walikota Bogor'])(
  'an office may sign, and a unit may be named after it: %j',
  (text) => expect(signIn(text)).toBe('office'),
)

describe('names of units and of indicators are nothing of it', () => {
  test.each([
    'Dinas Kependudukan dan Catatan Sipil',
    'Catatan Sipil',
    'RSUD Kota A',
    'Kepalangmerahan',
    'Camatan',
    'Penilaian Kinerja',
    'Keterangannya jelas',
    'Evaluatorium',
    'Plaza Pelayanan',
    'Pjok Center',
    'Anak Usia Dini',
    'An Nur',
    'NIPAH Indah',
    'Tim Penggerak PKK',
    'Notesbook',
    'Tersedia sarana, prasarana, dan fasilitas',
    'Sarana, 12 buah',
    'Serai, 2025 unit',
    'Kelurahan Juli, Maret dan April',
    '.... ',
    '',
  ])('%j', (text) => expect(signIn(text)).toBeNull())
})

test('a text that is too long is looked at by its beginning alone', () => {
  expect(signIn(`Mengetahui ${'a '.repeat(5000)}`)).toBe('opening')
  expect(signIn(`Kepala ${'a '.repeat(200)},`)).toBe('office')
})

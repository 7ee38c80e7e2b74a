import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  isPlain,
  isSurveyFigure,
  isTotal,
  loosenessOf,
  matchKey,
  narrowest,
  roleOf,
  scoreWord,
  shownText,
  widthOfUnit,
} from '../../src/scoresheet/match-key.js'
import { runs } from '../engine/runs.js'

describe('a text made comparable', () => {
  test.each([
    ['case, punctuation and runs of blanks', '  Dinas   KESEHATAN, Kab. Contoh ', 'dinas kesehatan kab contoh'],
    ['compatibility forms of letters and digits', 'Ｕｎｉｔ ①', 'unit 1'],
    ['invisible characters within words', 'Dis\u00ADduk\u200Bcapil', 'disdukcapil'],
    ['a blank that does not break lines', 'Unit\u00A0Kerja', 'unit kerja'],
    ['signs around it', '«Unit» (A)*', 'unit a'],
    ['letters with marks, composed or not', 'Kafé', 'Kafe\u0301'.normalize('NFKC').toLowerCase()],
  ])('takes no notice of %s', (_, text, key) => expect(matchKey(text)).toBe(key))

  it('is nothing where a text has no letter and no digit', () => expect(matchKey(' – … ')).toBe(''))

  it('stays as it is when it is made comparable again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(matchKey(matchKey(text))).toBe(matchKey(text))
      }),
      { numRuns: runs(300), seed: 4 },
    )
  })
})

describe('a text as it is shown', () => {
  it('keeps its case and its signs, and loses line breaks, control and invisible characters', () => {
    expect(shownText(' RSUD\r\n "Kota"\u200B\u0007 A ')).toBe('RSUD "Kota" A')
  })

  it('is told to be plain where nothing of it would change', () => {
    expect(['RSUD Kota (A)', 'RSUD  Kota', ' RSUD', 'Kafé', ''].map(isPlain)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('what a heading says its column holds', () => {
  test.each([
    ['Nama Unit', 'unit'],
    ['OPD', 'unit'],
    ['Nama OPD', 'unit'],
    ['Unit Lokus (UPP)', 'unit'],
    ['OPD / UPP', 'unit'],
    ['INSTANSI', 'agency'],
    ['Kab./Kota', 'agency'],
    ['Kode Unit', 'unit_code'],
    ['Tahun', 'year'],
    ['No.', 'number'],
    ['Kode Indikator', 'indicator'],
    ['Uraian', 'title'],
    ['Catatan Evaluator', 'note'],
    ['Provinsi', 'province'],
  ])('%s is %s', (header, role) => expect(roleOf(header)).toBe(role))

  test.each(['Nama', 'Unit / Instansi', 'Nama Tahun', 'Dinas Kesehatan', '2024', ''])('%s says nothing', (header) =>
    expect(roleOf(header)).toBeNull(),
  )
})

describe('headings of units', () => {
  it('are wider where they speak of the organisation above, and the narrowest counts', () => {
    expect(['Unit', 'Nama OPD', 'Satuan Kerja Perangkat Daerah (SKPD)'].map(widthOfUnit)).toEqual([0, 3, 7])
    const headings = ['OPD', 'Unit Layanan', 'Satuan Kerja']
    expect(narrowest([0, 1, 2], (column) => headings[column] ?? '')).toEqual([1])
    expect(narrowest([0, 2], (column) => headings[column] ?? '')).toEqual([2])
  })

  it('are loose where they mean the unit only if no other does: the organiser before its services', () => {
    expect(['Penyelenggara Pelayanan', 'Nama Layanan', 'Unit'].map(loosenessOf)).toEqual([0, 1, null])
  })
})

describe('the word of a score', () => {
  test.each([
    ['Skor', 'skor'],
    ['Score 1', 'skor'],
    ['Nilai Evaluator', 'nilai'],
    ['Nilai Akhir', null],
    ['Skor Maksimal', null],
    ['Nilai x Bobot', null],
    ['Nilai F-03', null],
    ['Indeks', null],
  ])('of "%s" is %s', (header, word) => expect(scoreWord(header)).toBe(word))
})

it('a ready figure of the users’ form is headed by its name, with or without a word for a figure', () => {
  expect(['F-03', 'Nilai F03', 'Indeks F 3', 'F-03 Indeks', 'F-03 A', 'F-02'].map(isSurveyFigure)).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ])
})

it('rows that add up or sum up others are known by their first words, names of units are not', () => {
  const rows = ['JUMLAH', 'Rata-rata', 'Nilai Tertinggi', 'Skor maksimal per indikator', 'Median', 'Predikat']
  expect(rows.map(isTotal)).toEqual(rows.map(() => true))
  const units = ['Totalindo', 'Puskesmas Maksimum Jaya', 'Dinas Indeks', 'UPT Rata']
  expect(units.map(isTotal)).toEqual(units.map(() => false))
})

describe('the role of a heading', () => {
  test.each([
    ['Nama Pemda', 'agency'],
    ['Kab/Kota', 'agency'],
    ['Kementerian/Lembaga/Daerah', 'agency'],
    ['Nama Instansi', 'agency'],
    ['Kode Instansi', 'agency_code'],
    ['ID Lokus', 'unit_code'],
    ['Unit Penyelenggara Pelayanan Publik (UPP)', 'unit'],
    ['Nama UPP', 'unit'],
    ['Satuan Kerja / OPD', 'unit'],
    ['Kelompok Peringkat', 'group'],
    ['Periode Evaluasi', 'year'],
    ['Nama Penilai', 'evaluator'],
    ['Jenis Formulir', 'variant'],
    ['Kode', 'indicator'],
    ['Pertanyaan', 'title'],
    ['Bobot (%)', 'weight'],
    ['Keterangan', 'note'],
    ['(Unit)', 'unit'],
    ['OPD/', 'unit'],
  ])('is told by whole words, in brackets or joined or not: %s is %s', (header, role) =>
    expect(roleOf(header)).toBe(role),
  )

  test.each(['Nama Kode', 'Nama Kelompok', 'Unit/Tahun', 'Instansi / OPD', 'Kode Pos', 'Nama', '/'])(
    'is none where words mean nothing, or two things: %s',
    (header) => expect(roleOf(header)).toBeNull(),
  )

  it('is one where two headings for it are joined, though a third means nothing', () => {
    expect([roleOf('UPP/Unit Lokus/OPD'), roleOf('UPP/Alamat')]).toEqual(['unit', null])
  })
})

describe('a column of figures worked out from scores', () => {
  test.each([
    'Skor Total',
    'Nilai Indeks',
    'Skor Rata-rata',
    'Skor F-03',
    'Nilai IKM',
    'Nilai (%) persen',
    'Skor Konversi',
  ])('is none of scores: %s', (header) => expect(scoreWord(header)).toBeNull())

  test.each([
    ['Skor (0-5)', 'skor'],
    ['SKOR EVALUATOR', 'skor'],
    ['Nilai F-02', 'nilai'],
    ['Scores', null],
    ['Hasil Skor', null],
    ['Nilainya', null],
  ])('unlike a column by its first word: %s is %s', (header, word) => expect(scoreWord(header)).toBe(word))
})

describe('a row that adds up others', () => {
  test.each([
    'Sub Total',
    'Subtotal Aspek A',
    'GRAND TOTAL',
    'Total',
    'Rerata',
    'Nilai Akhir',
    'IPP',
    'Indeks',
    'Average',
    'Sum',
  ])('begins with the word of it: %s', (text) => expect(isTotal(text)).toBe(true))

  test.each([
    'Nilai Rata-rata Unit',
    'Hasil Terendah',
    'Standar Deviasi',
    'Bobot Persen',
    'Target Nilai',
    'Skor Max',
    'Mutu Pelayanan',
  ])('or is a statistic from its first word to its last: %s', (text) => expect(isTotal(text)).toBe(true))

  test.each([
    'IPPKB',
    'Jumlahan',
    'Nilai',
    'Skor',
    'Target Kerja',
    'Nilai Minimal Layanan Haji',
    'Modus Operandi',
    '',
    'Dinas Total',
  ])('is not one that only begins alike: %j', (text) => expect(isTotal(text)).toBe(false))
})

it('a text is shown as it is kept where it is plain, and otherwise as it looks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      expect(shownText(shownText(text))).toBe(shownText(text))
      if (isPlain(text)) expect(shownText(text)).toBe(text)
    }),
    { numRuns: runs(300), seed: 5 },
  )
})

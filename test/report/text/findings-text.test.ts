import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindingCode, MEANING } from '../../../src/finding/code.js'
import { finding } from '../../../src/finding/finding.js'
import { widthOf } from '../../../src/formats/width.js'
import { findingsText } from '../../../src/report/text/findings-text.js'

const findings = [
  finding('a.xlsx', { code: 'W-CELL-TEXTNUM', sheet: 'F-02', cell: 'C3', found: '4', count: 2 }),
  finding('a.xlsx', {
    code: 'E-CELL-RANGE',
    sheet: 'F-02',
    cell: 'E17',
    unit: 'Dinas Sosial',
    found: '6',
    expected: '0–5',
  }),
  finding(null, { code: 'N-BASIS-F02', found: 'F-03', expected: 'F-02' }),
  finding('b.csv', { code: 'E-CELL-RANGE', cell: 'G3', unit: 'RSUD', found: '-1', expected: '0–5' }),
]

describe('the list of findings', () => {
  test('goes sheet by sheet and cell by cell, each with its unit and code in two lines at most, and says once what to do', () => {
    expect(findingsText(findings, { language: 'id', page: { columns: 100, colour: false } })).toBe(`\
2 kesalahan, 2 peringatan, 1 pemberitahuan
  a.xlsx › F-02
    C3  Skor “4” tersimpan sebagai teks dan dibaca sebagai angka. Ada 2 yang seperti ini; inilah
      yang pertama. W-CELL-TEXTNUM
    E17  Dinas Sosial: Skor “6” tidak ada pada skala; yang diterima 0–5. E-CELL-RANGE
  b.csv
    G3  RSUD: Skor “-1” tidak ada pada skala; yang diterima 0–5. E-CELL-RANGE
  Seluruh masukan
    Indeks dihitung tanpa sebagian formulirnya: F-03 tidak ada atau tidak dipakai; dasarnya F-02
      saja. N-BASIS-F02
  Perbaikan:
    W-CELL-TEXTNUM  Periksa skornya; di Excel, ubah sel itu menjadi angka.
    E-CELL-RANGE  Ganti dengan skor yang ada pada skala instrumen.
    N-BASIS-F02  Bila F-03 ada, sertakan: --survey jawaban.csv, atau kolom F-03 berisi nilai tiap
      unit.

`)
  })

  test('does not name the unit again before a sentence that names it', () => {
    const [unit, other] = ['Pemerintah Kabupaten Suka Maju', 'Kabupaten Suka Maju (A2)']
    const near = finding('a.xlsx', { code: 'W-NAME-NEAR', cell: 'A5', found: unit, expected: other, unit })
    const text = findingsText([near], { language: 'id', page: { columns: 80, colour: false } })
    expect(text.split('\n').slice(2, 5)).toEqual([
      '    A5  Nama “Pemerintah Kabupaten Suka Maju” mirip nama lain: Kabupaten Suka',
      '      Maju (A2); dihitung terpisah. W-NAME-NEAR',
      '  Perbaikan:',
    ])
  })

  test('keeps two long names that are nearly one within two lines, cut to where they differ', () => {
    const start = 'Unit Pelaksana Teknis Daerah Balai Pengujian Kendaraan Bermotor dan Pelayanan '
    const end = ' Umum Wilayah Kecamatan Padang Sidempuan Tenggara'
    const unit = `${start}Angkutn${end}`
    const near = finding('a.xlsx', {
      code: 'W-NAME-NEAR',
      cell: 'B4',
      found: unit,
      expected: `${start}Angkutan${end} (Rekap!B2)`,
      unit,
    })
    const lines = (columns: number) =>
      findingsText([near], { language: 'id', page: { columns, colour: false } })
        .split('\n')
        .slice(2, 5)
    for (const columns of [80, 100, 120]) {
      expect(lines(columns)[2]).toBe('  Perbaikan:')
      expect(lines(columns).join(' ')).toMatch(
        /“…[^”]*Angkutn [^”]*…” mirip nama lain: …[^…]*Angkutan [^…]*… \(Rekap!B2\)/,
      )
    }
  })

  test('cuts the name of a unit where two lines do not hold it', () => {
    const unit = 'Unit Pelaksana Teknis Daerah Balai Pengujian Kendaraan Bermotor dan Pelayanan Angkutan Umum Utara'
    const title = '9.a.Ak Kecepatan tindak lanjut hasil SKM seluruh jenis pelayanan'
    const far = finding('a.xlsx', { code: 'E-CELL-RANGE', cell: 'K4', unit, found: '9', expected: '0–5', title })
    const lines = findingsText([far], { language: 'id', page: { columns: 80, colour: false } }).split('\n')
    expect(lines[2]).toMatch(/^ {4}K4 {2}Unit Pelaksana Teknis Daerah/)
    expect(lines[3]).toContain('“9” tidak ada pada skala')
    expect(lines[4]).toBe('  Perbaikan:')
  })

  test('has no heading above what is about the one file that is named already', () => {
    const extent = { each: 9, lines: 9, isOneFile: true, more: String }
    const text = findingsText(
      [finding('a.csv', { code: 'E-FILE-EMPTY' })],
      { language: 'id', page: { columns: 100, colour: false } },
      extent,
    )
    expect(text.split('\n').slice(0, 2)).toEqual(['1 kesalahan', '    Berkas ini kosong. E-FILE-EMPTY'])
  })

  const off = (cell: string, title: string | null = null) =>
    finding('a.xlsx', { code: 'E-CELL-RANGE', sheet: 'F-02', cell, unit: 'RSUD', found: '6', expected: '0–5', title })

  test('has row 9 before row 10 and column Z before AA', () => {
    const text = findingsText(
      ['AA9', 'B10', 'Z9', 'C2'].map((cell) => off(cell)),
      { language: 'id', page: { columns: null, colour: false } },
    )
    expect([...text.matchAll(/^ {4}([A-Z]+\d+)/gm)].map((match) => match[1])).toEqual(['C2', 'Z9', 'AA9', 'B10'])
  })

  test('names the indicator, as much of its title as two lines hold', () => {
    const title = `1.a.Ak ${'Tersedia Standar Pelayanan sesuai dengan ketentuan peraturan perundang-undangan '.repeat(2).trim()}`
    const at = (columns: number | null) =>
      findingsText([off('E17', title)], { language: 'id', page: { columns, colour: false } }).split('\n')
    expect(at(null)[2]).toBe(`    E17  RSUD · ${title}: Skor “6” tidak ada pada skala; yang diterima 0–5. E-CELL-RANGE`)
    expect(at(80).slice(2, 5)).toEqual([
      '    E17  RSUD · 1.a.Ak Tersedia Standar Pelayanan sesuai dengan ketentuan p…:',
      '      Skor “6” tidak ada pada skala; yang diterima 0–5. E-CELL-RANGE',
      '  Perbaikan:',
    ])
  })

  test('takes no more lines than a person reads, the gravest first, and says how many are left out', () => {
    const many = Array.from({ length: 500 }, (_, i) => finding('a.csv', { code: 'W-CELL-TRIM', cell: `B${i + 2}` }))
    const extent = { each: Number.POSITIVE_INFINITY, lines: 50, isOneFile: true, more: (count: number) => `+${count}` }
    const text = findingsText([...many, off('E600')], { language: 'id', page: { columns: 80, colour: false } }, extent)
    expect(text.split('\n').length).toBeLessThan(60)
    expect(text).toContain('E600')
    expect(text).toMatch(/^ {2}\+4\d\d$/m)
  })

  test('counts in English by one and by many', () => {
    const head = (all: typeof findings) =>
      findingsText(all, { language: 'en', page: { columns: null, colour: false } }).split('\n')[0]
    expect(head(findings)).toBe('2 errors, 2 warnings, 1 notice')
    expect(head(findings.slice(1, 2))).toBe('1 error')
  })

  test('is nothing where there are none', () => {
    expect(findingsText([], { language: 'id', page: { columns: 80, colour: true } })).toBe('')
  })

  test('is the same with colour and without', () => {
    const [plain, colourful] = [false, true].map((colour) =>
      findingsText(findings, { language: 'id', page: { columns: 80, colour } }),
    )
    expect(colourful).toContain('\u001b[31m')
    expect(stripVTControlCharacters(colourful ?? '')).toBe(plain)
  })

  test('keeps to the width and holds nothing that moves a cursor, whatever stood in the files', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 200 }), { nil: null })
    const codes = Object.keys(MEANING).filter((code): code is FindingCode => code in MEANING)
    const any = fc.record({
      file: text,
      sheet: text,
      unit: text,
      found: text,
      expected: text,
      cell: fc.constantFrom('E17', 'A1:B3', '17:17', null),
      code: fc.constantFrom(...codes),
      count: fc.nat(100_000),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), fc.constantFrom('id', 'en'), (all, language) => {
        const told = findingsText(
          all.map(({ file, ...remark }) => finding(file, remark)),
          { language, page: { columns: 80, colour: false } },
        )
        expect(told.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        for (const line of told.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
      }),
      { numRuns: 500 },
    )
  })
})

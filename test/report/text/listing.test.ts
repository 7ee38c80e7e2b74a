import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindingCode, MEANING } from '../../../src/finding/code.js'
import { finding } from '../../../src/finding/finding.js'
import { widthOf } from '../../../src/formats/width.js'
import { findingsText } from '../../../src/report/text/listing.js'

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
  test('has the gravest first, each code once, each place with its unit, and what to do once', () => {
    expect(findingsText(findings, 'id', { columns: 100, colour: false })).toBe(`\
2 kesalahan
  E-CELL-RANGE
    a.xlsx › F-02!E17 (Dinas Sosial): Skor “6” tidak ada pada skala; yang diterima 0–5.
    b.csv › G3 (RSUD): Skor “-1” tidak ada pada skala; yang diterima 0–5.
    Perbaikan: Ganti dengan skor yang ada pada skala instrumen.

2 peringatan
  W-CELL-TEXTNUM
    a.xlsx › F-02!C3: Skor “4” tersimpan sebagai teks dan dibaca sebagai angka. Ada 2 yang seperti
      ini; inilah yang pertama.
    Perbaikan: Periksa skornya; di Excel, ubah sel itu menjadi angka.

1 pemberitahuan
  N-BASIS-F02
    Indeks dihitung tanpa sebagian formulirnya: F-03 tidak ada atau tidak dipakai; dasarnya F-02
      saja.
    Perbaikan: Tambahkan nilainya bila indeks lengkap yang dikehendaki.

`)
  })

  test('counts in English by one and by many', () => {
    const heads = (all: typeof findings) =>
      findingsText(all, 'en', { columns: null, colour: false })
        .split('\n')
        .filter((line) => /^\d/.test(line))
    expect(heads(findings)).toEqual(['2 errors', '2 warnings', '1 notice'])
    expect(heads(findings.slice(1, 2))).toEqual(['1 error'])
  })

  test('is nothing where there are none', () => {
    expect(findingsText([], 'id', { columns: 80, colour: true })).toBe('')
  })

  test('is the same with colour and without', () => {
    const [plain, colourful] = [false, true].map((colour) => findingsText(findings, 'id', { columns: 80, colour }))
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
          language,
          { columns: 80, colour: false },
        )
        expect(told.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
        for (const line of told.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80)
      }),
      { numRuns: 500 },
    )
  })
})

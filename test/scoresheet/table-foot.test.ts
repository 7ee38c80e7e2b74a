import { describe, expect, it } from 'vitest'
import { signIn } from '../../src/scoresheet/signature.js'
import { readUnder, short, tableOf, tiny, type Written } from './sheets.js'

const HEAD: Written[] = ['No', 'Unit Lokus', '1.a', '2.a', '3.a']
const TWO: Written[][] = [HEAD, [1, 'Dinas A', 4, 3, 5], [2, 'Dinas B', 1, 2, 3]]
const SIGNED: Written[][] = [
  [null, 'Lembah Asri, 12 Maret 2025'],
  [null, 'Ketua Tim Evaluator,'],
  [],
  [],
  [null, 'Drs. Contoh Sutrisno, M.Si.'],
  [null, 'NIP. 00000000 000000 0 000'],
]

const wide = (below: readonly (readonly Written[])[], name: string | null = 'F-02') =>
  readUnder(tiny(), [tableOf([...TWO, ...below], { name })])

const names = ({ units }: ReturnType<typeof readUnder>) => units.map(({ unit }) => unit)
const told = ({ findings }: ReturnType<typeof readUnder>) => findings.map(short)

describe('rows below the last score are a foot, and one notice', () => {
  it('behind a blank row, and right below the table where they hold words of a signature', () => {
    for (const below of [[[], ...SIGNED], SIGNED]) {
      const read = wide(below)
      expect(names(read)).toEqual(['Dinas A', 'Dinas B'])
      expect(read.findings).toHaveLength(1)
      expect(read.units.every(({ faulty }) => !faulty)).toBe(true)
    }
    expect(wide(SIGNED).findings[0]).toMatchObject({
      code: 'N-SHEET-FOOT',
      sheet: 'F-02',
      cell: 'B4:B9',
      found:
        'Lembah Asri, 12 Maret 2025 / Ketua Tim Evaluator, / Drs. Contoh Sutrisno, M.Si. / NIP. 00000000 000000 0 000',
    })
  })

  it('under the scores at the right, and in several columns side by side', () => {
    const right = SIGNED.map(([, text = null]) => [null, null, null, null, text])
    expect(told(wide(right))).toEqual(['N-SHEET-FOOT F-02!E4:E9'])
    const both = [
      [null, 'Mengetahui,', null, null, 'Serai, 3-2-2025'],
      [null, 'a.n. Kepala Bagian Organisasi', null, null, 'Evaluator'],
      [],
      [null, 'Contoh Wulandari, S.E.', null, null, 'Contoh Budi'],
      [null, 'NIP', 196501011990031000, null, 'ttd'],
    ]
    expect(told(wide(both))).toEqual(['N-SHEET-FOOT F-02!B4:E8'])
  })

  it('beyond the last heading', () => {
    expect(told(wide([[null, null, null, null, null, 'Ketua Tim']]))).toEqual(['N-SHEET-FOOT F-02!F4'])
  })

  it('in CSV, with fewer or more fields than the header', () => {
    for (const below of [
      [['Lembah Asri', ' 12 Maret 2025'], ['Ketua Tim'], ['Contoh'], ['NIP 1']],
      [[''], ['Dicetak dari aplikasi']],
    ])
      expect(told(wide(below, null))[0]).toMatch(/^N-SHEET-FOOT A\d/)
    expect(told(wide([['Contoh']], null))).toEqual(['E-ROW-RAGGED A4'])
  })

  it('below a row of totals', () => {
    const read = wide([[null, 'Rata-rata', 2.5, 2.5, 4], [], ...SIGNED])
    expect(told(read)).toEqual(['W-ROW-TOTAL F-02!C4', 'N-SHEET-FOOT F-02!B6:B11'])
  })

  it('with the team numbered from 1', () => {
    const team: Written[][] = [[], [null, 'Tim Evaluasi:'], [1, 'Ani', 'ttd'], [2, 'Budi', 'ttd'], [3, 'Cici', 'ttd']]
    const read = wide(team)
    expect(names(read)).toEqual(['Dinas A', 'Dinas B'])
    expect(told(read)).toEqual(['N-SHEET-FOOT F-02!A5:C8'])
  })

  it('of a long table, and of the form of one unit', () => {
    const long: Written[][] = [['unit', 'kode', 'skor'], ...['1.a', '2.a', '3.a'].map((code) => ['A', code, 4])]
    const signed: Written[][] = [['Mengetahui'], ['Ketua Tim', null, 'Evaluator'], [], ['Contoh'], ['NIP. 1']]
    for (const below of [signed, [[], ...signed]]) {
      const read = readUnder(tiny(), [tableOf([...long, ...below])])
      expect([names(read), told(read).length]).toEqual([['A'], 1])
    }
    const form: Written[][] = [['Unit: A'], ['No', 'Indikator', 'Skor'], [1, '1.a', 4], [2, '2.a', 3], [3, '3.a', 5]]
    for (const below of [signed, [[], ...signed]]) {
      const read = readUnder(tiny(), [tableOf([...form, ...below])])
      expect([names(read), read.findings.map(({ code }) => code)]).toEqual([['A'], ['N-SHEET-FOOT']])
    }
  })
})

describe('a row without scores stays a unit that lacks them', () => {
  it('right below the table, with a name', () => {
    const read = wide([[3, 'Dinas C'], [], ...SIGNED])
    expect(names(read)).toEqual(['Dinas A', 'Dinas B', 'Dinas C'])
    expect(told(read)).toEqual([
      'N-SHEET-FOOT F-02!B6:B11',
      ...['C4', 'D4', 'E4'].map((cell) => `E-CELL-EMPTY F-02!${cell}`),
    ])
  })

  it('with a running number that goes on, even behind a blank row or with an office for a name', () => {
    expect(names(wide([[], [3, 'Dinas C']]))).toEqual(['Dinas A', 'Dinas B', 'Dinas C'])
    expect(names(wide([[3, 'Kepala Desa Suka Maju'], ...SIGNED]))).toContain('Kepala Desa Suka Maju')
  })

  it('named after an office right below the table, unless it is signed', () => {
    expect(names(wide([[null, 'Kepala Desa Suka Maju']]))).toContain('Kepala Desa Suka Maju')
    expect(names(wide([[null, 'Kantor Kepala Desa'], [], ...SIGNED]))).toContain('Kantor Kepala Desa')
    expect(names(wide([[null, 'Kepala Dinas'], [], [null, 'Contoh'], [null, 'NIP 1']]))).toEqual(['Dinas A', 'Dinas B'])
  })

  it('inside the table, whatever it is called', () => {
    const inside: Written[][] = [[], [null, 'Mengetahui'], [], [3, 'Dinas C', 1, 1, 1]]
    expect(names(wide(inside))).toEqual(['Dinas A', 'Dinas B', 'Mengetahui', 'Dinas C'])
  })

  it('where the table has no score at all, up to a signature', () => {
    const rows: Written[][] = [HEAD, [1, 'Dinas A'], [], [2, 'Dinas B'], ...SIGNED]
    expect(names(readUnder(tiny(), [tableOf(rows)]))).toEqual(['Dinas A', 'Dinas B'])
  })

  it('and a running number alone is told as a row that lost its unit', () => {
    expect(told(wide([[3], [4]]))).toEqual(['E-ROW-KEY F-02!A4'])
  })

  it('in a long table and a form as long as they name an indicator', () => {
    const long: Written[][] = [['unit', 'kode', 'skor'], ['A', '1.a', 4], ['A', '2.a', 4], [], ['A', '3.a']]
    expect(told(readUnder(tiny(), [tableOf(long)]))).toEqual(['E-CELL-EMPTY F-02!C5'])
    const form: Written[][] = [
      ['Unit: A'],
      ['No', 'Indikator', 'Skor'],
      [1, '1.a', 4],
      [2, '2.a', 3],
      [],
      [3, '3.a'],
      ['Evaluator'],
    ]
    expect(told(readUnder(tiny(), [tableOf(form)]))).toEqual(['N-SHEET-FOOT F-02!A7', 'E-CELL-EMPTY F-02!C6'])
  })
})

describe('words of a signature block', () => {
  it.each([
    'Lembah Asri, 12 Maret 2025',
    'Serai,      2025',
    '…………, …… Maret 2025',
    'Muara Jati, tanggal 3 Februari 2024',
    'Mengetahui:',
    'a.n. Bupati',
    'Plt. Kepala Dinas',
    'Plh Sekretaris',
    'KETUA TIM EVALUATOR',
    'Tim Evaluasi',
    'NIP. 19650101 199003 1 001',
    '(ttd)',
    '( ........................ )',
    'Kepala Bagian Organisasi,',
    'Evaluator 1',
  ])('are known: %s', (text) => {
    expect(signIn(text)).toMatch(/opening|closing/)
  })

  it.each([
    'Dinas Sosial, Tenaga Kerja dan Transmigrasi',
    'Kantor Kepala Desa Suka Maju',
    'Sekretariat Daerah',
    'Dinas Kependudukan dan Catatan Sipil',
    'Catatan Sipil',
    'Plaza Pelayanan',
    'Sumber Agung',
    'Maret',
    'RSUD, Kota Serai',
    'Timur Jaya',
  ])('are not seen in the name of a unit: %s', (text) => {
    expect(signIn(text)).toBeNull()
  })

  it('take no longer to look for in a text of any length', () => {
    const start = performance.now()
    for (const text of ['a '.repeat(50_000), `a,${' '.repeat(100_000)}`, '('.repeat(100_000), '.'.repeat(100_000)])
      signIn(text)
    expect(performance.now() - start).toBeLessThan(200)
  })
})

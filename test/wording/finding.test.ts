import { describe, expect, test } from 'vitest'
import { type FindingCode, MEANING } from '../../src/finding/code.js'
import { finding, type Remark, severityOf } from '../../src/finding/finding.js'
import type { Language } from '../../src/finding/language.js'
import { WORDING } from '../../src/wording/codes/all.js'
import { fieldsOf } from '../../src/wording/fill.js'
import { describe as tell, whereOf } from '../../src/wording/finding.js'

const LANGUAGES: readonly Language[] = ['id', 'en']
const CODES = Object.keys(WORDING).filter((code): code is FindingCode => code in MEANING)
const each = CODES.flatMap((code) =>
  ['', ...Object.keys(WORDING[code].because ?? {})].flatMap((why) =>
    LANGUAGES.map((language) => [code, language, why] as const),
  ),
)

const told = (remark: Remark, language: Language = 'id', file: string | null = 'lembar.xlsx') =>
  tell(finding(file, remark), language)

describe('the wording of findings', () => {
  test('writes the decimals of a product as each language does', () => {
    const weighted = { code: 'E-SCORE-WEIGHTED', found: '0,445', expected: '5 × 8.9 %' } as const
    expect(told(weighted, 'id').message).toContain('0,445 = 5 × 8,9 %.')
    expect(told(weighted, 'en').message).toContain('= 5 × 8.9 %.')
  })

  test('is there for every code and for no other', () => {
    expect(Object.keys(WORDING).sort()).toEqual(Object.keys(MEANING).sort())
  })

  test.each(each)('of %s (%s %s) is whole sentences with and without what stood there', (code, language, why) => {
    const [found, expected] = ['isi', 'harap']
    for (const remark of [{}, { found }, { expected }, { found, expected, count: 3 }])
      for (const text of [
        told({ ...remark, code, why }, language).message,
        told({ ...remark, code, why }, language).fix,
      ]) {
        expect(text).toMatch(/^[\p{Lu}…“]/u)
        expect(text).toMatch(/[.;]$/)
        expect(text).not.toMatch(/[{}[\]]| {2}| [.,;:](?!\w)|\(\)/)
      }
  })

  test.each(each)('of %s (%s %s) speaks of known fields only', (code, language, why) => {
    const { what, fix } = (WORDING[code].because?.[why] ?? WORDING[code])[language]
    const known = ['found', 'said', 'expected', 'proposal', 'allowed', 'reason', 'why', 'option']
    expect([...fieldsOf(what), ...fieldsOf(fix)].filter((field) => !known.includes(field))).toEqual([])
  })

  test('is not the same in both languages', () => {
    const same = CODES.filter((code) => WORDING[code].id.what === WORDING[code].en.what)
    expect(same).toEqual([])
  })

  test.each(CODES.filter((code) => severityOf(code) === 'error'))('tells what to do about %s', (code) => {
    expect(WORDING[code].id.fix).not.toMatch(/^Tidak perlu/)
    expect(WORDING[code].en.fix).not.toMatch(/^Nothing/)
  })
})

describe('a finding in words', () => {
  test('names what stood there and what was expected', () => {
    const remark: Remark = { code: 'E-CELL-RANGE', sheet: 'F-02', cell: 'E17', found: '6', expected: '0–5' }
    expect(told(remark)).toEqual({
      where: 'lembar.xlsx › F-02!E17',
      about: '',
      message: 'Skor “6” tidak ada pada skala; yang diterima 0–5.',
      fix: 'Ganti dengan skor yang ada pada skala instrumen.',
    })
    expect(told(remark, 'en').message).toBe('The score “6” is off the scale; allowed: 0–5.')
  })

  test('proposes a reading where there is one', () => {
    expect(told({ code: 'E-CELL-TYPE', found: '４', expected: '4' }).message).toBe(
      'Isi sel “４” bukan skor; mungkin maksudnya 4.',
    )
    expect(told({ code: 'E-CELL-AMBIGUOUS', found: '4.500', expected: '4.5 / 4500' }, 'id').message).toBe(
      'Skor “4.500” dapat dibaca dua cara: 4,5 atau 4500.',
    )
    expect(told({ code: 'E-CELL-AMBIGUOUS', found: '4.500', expected: '4.5 / 4500' }, 'en').message).toBe(
      'The score “4.500” can be read in two ways: 4.5 or 4500.',
    )
  })

  test('says how many there are like it', () => {
    expect(told({ code: 'W-CELL-TEXTNUM', found: '4', count: 1234 }).message).toBe(
      'Skor “4” tersimpan sebagai teks dan dibaca sebagai angka. Ada 1.234 yang seperti ini; inilah yang pertama.',
    )
  })

  test('says in words why a file cannot be read, and what was counted', () => {
    expect(told({ code: 'E-FILE-READ', found: 'EACCES' }).message).toBe(
      'Berkas ini tidak dapat dibaca: tidak ada izin untuk membacanya.',
    )
    expect(told({ code: 'E-FILE-READ', found: 'EWHATEVER' }, 'en').message).toBe('The file cannot be read: EWHATEVER.')
    expect(told({ code: 'E-SHEET-LIMIT', found: '257 sheets', expected: '≤ 256' }).message).toBe(
      'Isi lembar melampaui batas: 257 lembar; yang diizinkan ≤ 256.',
    )
  })

  test('shows nothing that could move a cursor, colour a terminal or turn the words around it', () => {
    const { where, message } = told(
      { code: 'E-CELL-TYPE', sheet: 'F\u0007-02', cell: 'E1', found: 'a\u001b[31m\r\n\u202eb\u200bc\ufeff' },
      'id',
      'x\u001b]0;y\u0007.xlsx',
    )
    expect(where + message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(message).toContain('“a [31m bc”')
  })

  test('cuts long texts of an input', () => {
    const { message } = told({ code: 'E-CELL-TYPE', found: 'x'.repeat(40_000) })
    expect(message).toContain(`“${'x'.repeat(119)}…”`)
    expect(message.length).toBeLessThan(200)
  })
})

describe('where a finding stands', () => {
  const at = (file: string | null, sheet: string | null, cell: string | null, language: Language = 'id') =>
    whereOf({ file, sheet, cell }, language)

  test('is file, sheet and cell in a workbook', () => expect(at('a.xlsx', 'F-02', 'E17')).toBe('a.xlsx › F-02!E17'))
  test('is file and cell in CSV', () => expect(at('unit.csv', null, 'G3')).toBe('unit.csv › G3'))
  test('is a row where a whole row is meant', () => {
    expect(at('unit.csv', null, '17:17')).toBe('unit.csv › baris 17')
    expect(at('a.xlsx', 'F-02', '17:17', 'en')).toBe('a.xlsx › F-02, row 17')
    expect(at('a.xlsx', 'F-02', 'A1:B3')).toBe('a.xlsx › F-02!A1:B3')
  })
  test('is the sheet or the file where no cell is meant', () => {
    expect(at('a.xlsx', 'F-02', null)).toBe('a.xlsx › F-02')
    expect(at('a.xlsx', null, null)).toBe('a.xlsx')
  })
  test('calls standard input by its name', () => {
    expect(at('-', null, 'B2')).toBe('masukan baku › B2')
    expect(at('-', null, 'B2', 'en')).toBe('standard input › B2')
  })
  test('is nothing where the run as a whole is meant', () => expect(at(null, null, null)).toBe(''))
})

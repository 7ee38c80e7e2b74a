import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { add, compare, div, type Exact, mul, sub, toDecimal, whole } from '../../../src/exact/exact.js'
import { formulaWarning } from '../../../src/scoresheet/cell/formula.js'

describe('a formula whose result changes by itself, or comes from a program or the network, is told', () => {
  test.each([
    ...['NOW()', 'TODAY()-45000', 'RAND()*5', 'RANDBETWEEN(0,5)', '_xlfn.RANDARRAY(1)', 'OFFSET(B2,1,0)'],
    ...['INDIRECT("B"&2)', '1+now ( )', 'INFO("directory")', 'CELL("row",B2)', 'WEBSERVICE("http://127.0.0.1:9/")'],
    ...['RTD("prog",,"x")', 'CALL("a","b","J")', 'REGISTER.ID("a","b")', 'SQL.REQUEST("x")', 'DDE("a","b","c")'],
    ...['IMPORTRANGE("x","A1")', 'IMPORTDATA("x")', 'GOOGLEFINANCE("x")', 'SUM(B2,(RAND()))', '{RAND()}', 'EXEC("x")'],
    ...["cmd|'/c calc'!A0", 'excel|rekap!r1c1', "excel| 'rekap' !r1c1"],
  ])('=%s', (formula) => {
    expect(formulaWarning(formula, '4')).toBe('W-CELL-FORMULA')
  })

  test.each([
    [
      'a name that only ends or begins so',
      ['KNOWN(1)', 'MYRAND(1)', 'Data.NOW(1)', 'NOWHERE(1)', 'CELLS(1)', 'A_RAND(1)'],
    ],
    ['a name without its bracket', ['TODAY', 'NOW+1']],
    ['a text within quotes', ['IF(B2="NOW(1)",4,3)', '"cmd|x!A1"&""', 'IF(B2="a""RAND()",4,3)']],
    ['a bar that leads nowhere', ['B2|4', 'A|B']],
  ])('but not %s', (_what, formulas) => {
    for (const formula of formulas) expect([formula, formulaWarning(formula, '4')]).toEqual([formula, null])
  })
})

describe('a formula that takes its result from another workbook is told as that', () => {
  test.each([
    ...[
      '[1]Skor!$A$1',
      "'[1]Skor unit'!$A$1",
      "'C:\\data\\[Rekap.xlsx]Skor'!A1*1",
      '[1]!Nama',
      'SUM([2]Nilai_2024!A1:A9)',
    ],
    ...["'[Kab. O''Brien.xlsx]F-02'!B2", '[Rekap.xlsx]Skor!A1', '[1]Penilaian.Akhir!A1'],
  ])('=%s', (formula) => {
    expect(formulaWarning(formula, '4')).toBe('W-CELL-EXTERNAL')
  })

  test.each([
    ...['Tabel1[Skor]+Lembar2!A1', 'Tabel1[@[Skor akhir]]', '"[1]Skor!A1"&""', "'F-02 [lama]'", "'Lembar (1)'!A1"],
    ...['[1]', 'Lembar2!A1', ''],
  ])('but not =%s', (formula) => {
    expect(formulaWarning(formula, '4')).toBeNull()
  })

  it('and where it changes by itself too, as that first of all', () => {
    expect(formulaWarning('[1]Skor!A1*RAND()', '4')).toBe('W-CELL-FORMULA')
  })
})

describe('a formula of nothing but figures must come to the result that is stored', () => {
  test.each([
    ['2+2', '4'],
    ['(1+3)*2/2', '4'],
    ['2+3*4', '14'],
    ['20-3-2', '15'],
    ['80/4/5', '4'],
    ['-(-4)', '4'],
    ['+4', '4'],
    ['2--2', '4'],
    ['-2*-2', '4'],
    ['10/3', '3.3333333333333335'],
    ['( 8.50 + 7.5 ) / 4', '4'],
    // To the ninth decimal a binary result and an exact one agree.
    ['1/3', '0.3333333334'],
  ])('=%s is %s', (formula, stored) => {
    expect(formulaWarning(formula, stored)).toBeNull()
  })

  test.each([
    ['1+1', '5'],
    ['2+3*4', '20'],
    ['20-3-2', '19'],
    ['80/4/5', '100'],
    ['-(-4)', '-4'],
    ['4', '5'],
    ['1/3', '0.333333334'],
  ])('=%s is not %s', (formula, stored) => {
    expect(formulaWarning(formula, stored)).toBe('W-CELL-FORMULA')
  })

  test.each([
    ['what has no result', ['1/0', '4/(2-2)', '1/0+1', '1+1/0']],
    ['what is no sum', ['1+', '(1', '1)', '()', '1 2', '1.2.3', '.5', '5.', '1+*2', '', ' ']],
    ['what has more than figures', ['A1+1', 'SUM({1,3})', 'AVERAGE(B2:B9)', '2^3', '50%', '1,5+1']],
    ['what is longer than anybody writes', [`1${'+0'.repeat(100)}`]],
  ])('%s contradicts nothing', (_what, formulas) => {
    for (const formula of formulas) expect([formula, formulaWarning(formula, '9')]).toEqual([formula, null])
  })

  it('as long as it is no longer than 200 signs', () => {
    expect(formulaWarning(`11${'+0'.repeat(99)}`, '9')).toBe('W-CELL-FORMULA')
    expect(formulaWarning(`11${'+0'.repeat(99)}`, '11')).toBeNull()
  })

  it('nor is a text that is stored held against it', () => {
    expect(formulaWarning('1+1', 'dua')).toBeNull()
  })

  it('whatever it is made of', () => {
    type Sum = readonly [text: string, value: Exact]
    const { sum } = fc.letrec<{ sum: Sum; figure: Sum; both: Sum }>((tie) => ({
      figure: fc.nat(99).map((n) => [String(n), whole(n)] as const),
      both: fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*', '/'), tie('sum')).map(([[a, x], sign, [b, y]]): Sum => {
        const of = { '+': add, '-': sub, '*': mul, '/': y.n === 0n ? add : div }[sign]
        return [`(${a})${sign === '/' && y.n === 0n ? '+' : sign}(${b})`, of(x, y)]
      }),
      sum: fc.oneof({ maxDepth: 4, depthSize: 'small' }, tie('figure'), tie('both')),
    }))
    fc.assert(
      fc.property(sum, ([text, value]) => {
        // Fifteen digits come back from binary as they were.
        fc.pre(text.length <= 200 && compare(mul(value, value), whole(900_000)) < 0)
        const stored = toDecimal(value, 12).replace('…', '')
        const other = toDecimal(add(value, whole(1)), 12).replace('…', '')
        return formulaWarning(text, stored) === null && formulaWarning(text, other) === 'W-CELL-FORMULA'
      }),
    )
  })
})

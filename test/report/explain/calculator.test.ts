import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { select } from '../../../src/engine/score/select.js'
import { outlineLines } from '../../../src/formats/outline.js'
import { ink } from '../../../src/formats/terminal.js'
import { explain } from '../../../src/report/explain/explain.js'
import type { Run } from '../../../src/run/result.js'
import { over, plus, printed, type Rational, rational, times, total } from '../../oracle/rational.js'
import { givenFigure, rowOf, runOf, shippedInstrument, slotsOf, unitOf } from '../sample.js'

/** A line of the tree as a person reads it: how deep it stands, what it is called, what stands at its end. */
interface Line {
  readonly depth: number
  readonly label: string
  readonly calc: string
}

const linesOf = (run: Run, indicator?: string): readonly Line[] => {
  const choice = select(run.result, { indicator })
  if (!choice.ok) throw new Error(choice.error.what)
  const page = { width: 400, ink: ink(false) }
  return [...explain(run, choice.value, { language: 'en', hasSources: true })]
    .flatMap((each) => [...outlineLines(each, page)])
    .flatMap((text) => {
      const [, stem = '', label = '', calc = ''] = /^([│├└─ ]*)([^\s│├└─].*?) {2,}(\S.*)$/.exec(text) ?? []
      return calc === '' ? [] : [{ depth: stem.length / 3, label, calc }]
    })
}

/** "(14/3)", "4.089", "24%", "11/3 ≈ 3.6666666…": the exact figure that is printed. */
const figure = (text: string): Rational => {
  const exact = text.split(' ≈ ')[0] ?? ''
  const bare = exact.replace(/[()%]/g, '').trim()
  return exact.includes('%') ? over(rational(bare), rational(100)) : rational(bare)
}

const isProduct = ({ calc }: Line): boolean => calc.includes('×')

/** What a line comes to: what stands behind its last sign of equality. */
const resultOf = ({ calc }: Line): Rational => figure(calc.split(/(?:^| )= /).at(-1) ?? '')

const checkProduct = (line: Line): void => {
  const [factors = ''] = line.calc.split(' = ')
  if (factors.includes('…')) return
  const [value = '', share = ''] = factors.split(' × ')
  expect(printed(times(figure(value), figure(share))), line.calc).toBe(printed(resultOf(line)))
}

/** The lines that a sum adds up: those before it on its level, back to the last line above that level. */
const addends = (lines: readonly Line[], at: number): readonly Line[] => {
  const depth = lines[at]?.depth ?? 0
  const above = lines.slice(0, at).findLastIndex((line) => line.depth < depth)
  return lines.slice(above + 1, at).filter((line) => line.depth === depth && !line.label.startsWith('sum'))
}

const checkSum = (lines: readonly Line[], at: number): void => {
  const line = lines[at]
  if (!line) return
  const parts = addends(lines, at)
  expect(printed(total(parts.map(resultOf))), line.label).toBe(printed(resultOf(line)))
}

const checkDivision = (lines: readonly Line[], at: number): void => {
  const [line, sum] = [lines[at], lines[at - 1]]
  if (!line || !sum) return
  const by = /divided by (\d+)/.exec(line.label)?.[1] ?? ''
  expect(printed(over(resultOf(sum), rational(by))), line.label).toBe(printed(resultOf(line)))
}

/** Reckons every line again that can be reckoned, and says how many there were. */
const reckon = (lines: readonly Line[]): number => {
  let count = 0
  for (const [at, line] of lines.entries()) {
    if (isProduct(line)) checkProduct(line)
    else if (line.label === 'sum') checkSum(lines, at)
    else if (line.label.startsWith('divided by')) checkDivision(lines, at)
    else continue
    count += 1
  }
  return count
}

const instrument = shippedInstrument('pekppp-2023')
const slots = slotsOf(instrument)
const score = fc.integer({ min: 0, max: 5 }).map(String)
const scores = fc.array(fc.oneof(score, fc.array(score, { minLength: 2, maxLength: 3 })), {
  minLength: slots,
  maxLength: slots,
})
const survey = fc.integer({ min: 0, max: 5000 }).map((n) => (n / 1000).toString())

const runWith = (sheets: readonly (readonly (string | readonly string[])[])[], f03: string): Run =>
  runOf(
    instrument,
    sheets.map((values, i) =>
      unitOf(`Unit ${i}`, rowOf(values, 2 + 10 * i), {
        forms: ['F-02', 'F-03'],
        figures: new Map([['F-03', givenFigure(instrument, 'F-03', f03, 2)]]),
      }),
    ),
  )

describe('what is printed', () => {
  test('comes out the same on a pocket calculator, line by line, over random sheets', () => {
    fc.assert(
      fc.property(fc.array(scores, { minLength: 1, maxLength: 3 }), survey, (sheets, f03) => {
        // Of a unit: 30 indicators, 6 aspects and 2 forms are products; 6 aspects, F-02 and the index are sums. Of an agency: 2.
        expect(reckon(linesOf(runWith(sheets, f03)))).toBe(46 * sheets.length + 2)
      }),
      { numRuns: 100 },
    )
  })
  test('still does where only one indicator is shown', () => {
    fc.assert(
      fc.property(scores, survey, fc.integer({ min: 1, max: 28 }), (sheet, f03, number) => {
        // The indicator, its aspect and both forms are products; aspect, F-02 and index are sums. (29 and 30 have an
        // aspect of their own, in which the other one is shown too.)
        expect(reckon(linesOf(runWith([sheet], f03), String(number)))).toBe(7)
      }),
      { numRuns: 100 },
    )
  })
  test('adds up to the index that it is about', () => {
    const lines = linesOf(runWith([Array.from({ length: slots }, () => '4')], '4.01'))
    const top = lines.findLast(({ label }) => label === 'Indeks Pelayanan Publik')
    // 4 × 75 % + 4.01 × 25 % = 4.0025.
    expect(top?.calc).toBe('4.0025')
    expect(printed(plus(rational('3'), rational('1.0025')))).toBe(printed(rational('4.0025')))
  })
})

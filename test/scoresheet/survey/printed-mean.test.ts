import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { textCell } from '../../../src/scoresheet/survey/fast/split-record.js'
import { printedMean, sumBehind } from '../../../src/scoresheet/survey/printed-mean.js'
import { runs } from '../../engine/runs.js'

const text = (written: string) => printedMean(textCell(0, written))
const number = (stored: string) => printedMean({ ...textCell(0, stored), kind: 'number' })

/** The sum behind a mean of so many answers, to as many decimals as it prints or as are said. */
const behind = (written: string, answers: number, places?: number) => {
  const mean = text(written)
  return mean && sumBehind(mean, answers, places ?? mean.places)
}

describe('a printed mean', () => {
  it('is what stands there, with its decimals as they are printed', () => {
    expect(text(' 3,50 ')).toEqual({ value: { n: 7n, d: 2n }, places: 2 })
    expect(text('+4')).toEqual({ value: { n: 4n, d: 1n }, places: 0 })
  })

  it('of a workbook is its shortest decimal, without zeros at its end', () => {
    expect(number('4.5049999999999999')).toEqual({ value: { n: 901n, d: 200n }, places: 3 })
    expect(number('3.50')?.places).toBe(1)
  })

  it('has no more than twelve decimals that are sure', () => expect(number('3.9842105263157896')?.places).toBe(12))

  test.each(['', '-', 'Baik', '3.9.8', '-3', '3/4', '1e1', '.5'])('is none in “%s”', (written) =>
    expect(text(written)).toBeNull(),
  )

  it('is none in a date, nor where there is no cell', () => {
    expect(printedMean({ ...textCell(0, '4'), kind: 'date' })).toBeNull()
    expect(printedMean(undefined)).toBeNull()
  })
})

describe('the sum behind a mean', () => {
  // 4.2 × 5 = 21; 226/57 = 3.965 and 228/57 = 4 are not 3.98; 3.4 × 57 = 193.8, and 194/57 = 3.4035.
  test.each([
    ['4.2', 5, 21n],
    ['3.98', 57, 227n],
    ['3.40', 57, 194n],
    ['3.25', 100, 325n],
    ['0', 0, 0n],
  ])('%s of %i answers is %s', (written, answers, sum) => expect(behind(written, answers)).toBe(sum))

  // 192/57 = 3.368 to 196/57 = 3.439; 487/150 = 3.2467 and 488/150 = 3.2533; 649/200 = 3.245 to 651/200 = 3.255.
  test.each([
    ['3.4', 57],
    ['3.25', 150],
    ['3.25', 200],
    ['4', 2],
  ])('%s of %i answers may be several', (written, answers) => expect(behind(written, answers)).toBe('several'))

  test.each([
    ['3.33', 2],
    ['3.50', 57],
    ['3.984210526315', 380],
  ])('%s of %i answers is none', (written, answers) => expect(behind(written, answers)).toBe('none'))

  it('is looked for to as many decimals as are said', () => {
    expect([behind('3.4', 57, 2), behind('2.8', 40, 1), behind('2.8', 40, 2)]).toEqual([194n, 'several', 112n])
  })

  it('is never another than the sum whose mean was printed, rounded to however many decimals', () => {
    const given = fc
      .integer({ min: 1, max: 2000 })
      .chain((answers) =>
        fc.record({ answers: fc.constant(answers), sum: fc.integer({ min: answers, max: 5 * answers }) }),
      )
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 6 }), ({ answers, sum }, places) => {
        const found = behind((sum / answers).toFixed(places), answers)
        if (found !== 'several') expect(found).toBe(BigInt(sum))
      }),
      { numRuns: runs(2000) },
    )
  })
})

import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { address } from '../../src/finding/address.js'
import { scoreFiles } from '../../src/index.js'
import { resultWorkbook } from '../../src/report/workbook/result-workbook.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../report/sample.js'
import { dice, oddRun, randomScores, randomUnits, surveyed } from '../report/workbook/runs.js'
import { agenciesShown, byName, expected, fixture, holds, unitsShown } from './holds.js'
import { hasOffice, recalculated, said, sheetsOf } from './soffice.js'

const instrument = shippedInstrument('pekppp-2023')

/** The workbook with other scores written into its sheet of scores, as a person would. */
const edited = async (
  bytes: Uint8Array,
  sheet: string,
  changes: Readonly<Record<string, number>>,
): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
  for (const [at, value] of Object.entries(changes)) {
    const cell = workbook.getWorksheet(sheet)?.getCell(at)
    if (!cell) throw new Error(`no cell ${at}`)
    cell.value = value
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

describe.skipIf(!hasOffice)('LibreOffice recalculates', () => {
  test('500 units, a third of them exactly half way between two hundredths: every figure is the engine’s', async () => {
    const units = randomUnits(instrument, 500)
    const run = runOf(instrument, units)
    const ties = run.result.units.filter(
      ({ index }) =>
        index && (index.value.n * 100n) % index.value.d !== 0n && (index.value.n * 200n) % index.value.d === 0n,
    )
    expect(ties.length).toBeGreaterThan(160)
    await holds(run)
  })

  test.each([
    ['several evaluators', 'golden/input/evaluator.csv', 'corpus/tiny.json'],
    ['an instrument of somebody’s own', 'instrumen/lembar.csv', 'instrumen/tatakelola-ikm.json'],
  ])('%s from the fixtures: every figure is the engine’s', async (_, file, own) => {
    const { run } = await scoreFiles([fixture(file)], { instrument: fixture(own) })
    expect(run.result.units.filter(({ index }) => index).length).toBeGreaterThan(0)
    await holds(run)
  })

  test('a changed score changes index, predicate, agency and ranks to what a fresh run gives, and the check says so', async () => {
    const random = dice(3)
    const scores = Array.from({ length: 12 }, () => randomScores(instrument, random))
    const agencies = ['Kabupaten Satu', 'Kota Dua', 'Kabupaten Tiga']
    const made = (all: readonly (readonly string[])[]) =>
      runOf(
        instrument,
        all.map((each, i) =>
          unitOf(`Unit ${String(i + 10)}`, rowOf(each, i + 2), {
            agency: agencies[i % 3] ?? '',
            group: i % 3 === 1 ? 'kota' : 'kabupaten',
          }),
        ),
      )
    const before = made(scores)
    // Score rows stand by agency, then unit: Kabupaten Satu has units 10, 13, 16, 19, the first of them in row 8.
    const after = made(scores.map((each, i) => (i === 0 ? each.map((score, slot) => (slot < 20 ? '5' : score)) : each)))
    const changes = Object.fromEntries(Array.from({ length: 20 }, (_, slot) => [address(2 + slot, 8), 5]))
    const bytes = await resultWorkbook(before, 'id')
    const sheets = sheetsOf(recalculated(await edited(bytes, 'Indikator', changes)))
    const { units, agencies: means } = expected(after)
    const known = expected(before)
    const checked = <T extends { readonly name: string; readonly ipp: string; readonly letter: string }>(
      list: readonly T[],
      old: readonly T[],
    ) =>
      byName(
        list.map((each) => {
          const was = old.find(({ name }) => name === each.name)
          return { ...each, check: was?.ipp === each.ipp && was.letter === each.letter ? 1 : 0 }
        }),
      )
    expect(byName(unitsShown(sheets, before))).toEqual(checked(units, known.units))
    expect(byName(agenciesShown(sheets, before))).toEqual(checked(means, known.agencies))
    expect(unitsShown(sheets, before).filter(({ check }) => check === 0)).toHaveLength(1)
    expect(said(sheets.get('Peringkat Unit')?.get('A4'))).toMatch(
      /^Perhatian: 1 baris berbeda dari hasil perhitungan semula/,
    )
  })

  test('both forms, both variants, several evaluators, units without index: every figure is the engine’s', async () => {
    const random = dice(5)
    const survey = (i: number) => surveyed(instrument, BigInt(1400 + 37 * i), BigInt(420 + 3 * i))
    const both = { forms: ['F-02', 'F-03'] }
    const units = Array.from({ length: 60 }, (_, i) => {
      const agency = `Kabupaten ${Math.floor(i / 5)}`
      const variant = i % 7 === 3 ? 'B' : 'A'
      const scores = randomScores(instrument, random, variant)
      const given =
        i % 4 === 1
          ? scores.map((score, k) => (k % 5 === 0 ? [score] : [score, String((Number(score) + k) % 6), '3']))
          : scores
      const missing = i === 17 ? given.map((each, k) => (k === 4 ? '-' : each)) : given
      const more = { agency, variant, group: i < 30 ? 'kabupaten' : 'kota', figures: survey(i), ...both }
      return unitOf(`Unit ${i}`, rowOf(missing, i + 2), {
        ...more,
        ...(i === 17 ? { faulty: true } : {}),
        ...(i === 23 ? { faulty: true, figures: new Map() } : {}),
        ...(i === 29 ? { faulty: true } : {}),
      })
    })
    await holds(runOf(instrument, units))
    await holds(runOf(instrument, units, { partial: true, options: { partial: true } }))
  })

  test('the instrument of 2017 with its printed decimals: every figure is the engine’s', async () => {
    const old = shippedInstrument('evaluasi-2017')
    const random = dice(8)
    const units = Array.from({ length: 40 }, (_, i) =>
      unitOf(`Unit ${i}`, rowOf(randomScores(old, random, 'umum'), i + 2), { variant: 'umum', year: 2019 }),
    )
    await holds(runOf(old, units))
  })

  test.each(['half-up', 'half-even', 'down'] as const)(
    'nested levels, plain means, points, fractions, half scores, a figure from outside, rounded %s: every figure is the engine’s',
    async (mode) => {
      await holds(oddRun(mode))
    },
  )
})

if (!hasOffice) test.skip('LibreOffice is not installed: nobody here recalculates the workbook')

import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { address } from '../../src/finding/address.js'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { resultWorkbook } from '../../src/report/workbook/result-workbook.js'
import type { Run } from '../../src/run/result.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../report/sample.js'
import { dice, oddRun, randomScores, surveyed } from '../report/workbook/runs.js'
import { holds } from './holds.js'
import { hasOffice, recalculated, type Sheets, said, sheetsOf } from './soffice.js'

const instrument = shippedInstrument('pekppp-2023')
const SHEET = 'Ringkasan'

/** The workbook with cells written anew, as a person would. */
const edited = async (run: Run, sheet: string, changes: ReadonlyMap<string, number>): Promise<Sheets> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(await resultWorkbook(run, 'id')).buffer as ArrayBuffer)
  for (const [at, value] of changes) {
    const cell = workbook.getWorksheet(sheet)?.getCell(at)
    if (!cell) throw new Error(`no cell ${at}`)
    cell.value = value
  }
  return sheetsOf(recalculated(new Uint8Array(await workbook.xlsx.writeBuffer())))
}

/** What the first sheet says, but for the line that tells whether it still is the first result. */
const summaryIn = (sheets: Sheets): ReadonlyMap<string, unknown> =>
  new Map(
    [...(sheets.get(SHEET) ?? [])]
      .filter(([at]) => at !== 'A4')
      .map(([at, seen]) => {
        const value = said(seen)
        return [at, typeof value === 'number' ? Number(value.toFixed(8)) : value]
      }),
  )

const fresh = async (run: Run): Promise<ReadonlyMap<string, unknown>> =>
  summaryIn(sheetsOf(await resultWorkbook(run, 'id')))

const differing = (is: ReadonlyMap<string, unknown>, was: ReadonlyMap<string, unknown>): readonly string[] =>
  [...new Set([...is.keys(), ...was.keys()])]
    .filter((at) => (is.get(at) ?? '') !== (was.get(at) ?? ''))
    .map((at) => `${at}: ${String(is.get(at))} / ${String(was.get(at))}`)

const slots = indicatorsOf(scoresFormOf(instrument).variants[0]?.parts ?? []).length

/** Three units of one agency, the first of them far above the others. */
const scores = [5, 3, 2].map((level, i) =>
  Array.from({ length: slots + 1 }, (_, slot) => {
    const { scores: allowed } = indicatorsOf(scoresFormOf(instrument).variants[0]?.parts ?? [])[slot] ?? {}
    const score = Math.max(0, Math.min(5, level - ((slot * (i + 2)) % 3)))
    const taken = allowed && score < 3 ? 0 : 5
    return String(allowed ? taken : score)
  }),
)
const agencyRun = (all: readonly (readonly string[])[]) =>
  runOf(
    instrument,
    all.map((each, i) => unitOf(`Unit ${i}`, rowOf(each, i + 2))),
  )

test.runIf(hasOffice)(
  'the first sheet of one agency follows a changed score: index, aspects, indicators, the next predicate are a fresh run’s',
  async () => {
    const changed = scores.map((each, i) => (i === 2 ? each.map((score, slot) => (slot < 6 ? '4' : score)) : each))
    // Rows of scores stand by unit from row 8 on; Unit 2 is the third.
    const changes = new Map(Array.from({ length: 6 }, (_, slot) => [address(2 + slot, 10), 4]))
    const [before, after] = [agencyRun(scores), agencyRun(changed)]
    const sheets = await edited(before, 'Indikator', changes)
    expect(differing(summaryIn(sheets), await fresh(after))).toEqual([])
    expect(differing(await fresh(before), await fresh(after)).length).toBeGreaterThan(10)
    expect(said(sheets.get(SHEET)?.get('A4'))).toMatch(/^Perhatian: 1 baris berbeda/)
  },
)

test.runIf(hasOffice)(
  'a score that was missing, filled in, gives the agency its index on the first sheet too',
  async () => {
    const lacking = scores.map((each, i) => (i === 1 ? each.map((score, slot) => (slot === 3 ? '-' : score)) : each))
    const run = runOf(
      instrument,
      lacking.map((each, i) => unitOf(`Unit ${i}`, rowOf(each, i + 2), i === 1 ? { faulty: true } : {})),
    )
    const score = Number(scores[1]?.[3])
    const sheets = await edited(run, 'Indikator', new Map([['F9', score]]))
    const whole = await fresh(agencyRun(scores))
    const cells = summaryIn(sheets)
    expect([cells.get('A6'), cells.get('C6')]).toEqual([whole.get('A6'), whole.get('C6')])
    expect([...cells.values()]).toContain('3 dari 3')
    expect([...cells.values()]).toContain('sudah berindeks setelah diubah')
  },
)

test.runIf(hasOffice)(
  'the first sheet of several agencies follows changed scores: predicates and each group’s median are a fresh run’s',
  async () => {
    const random = dice(4)
    const all = Array.from({ length: 7 }, () => randomScores(instrument, random))
    const made = (list: readonly (readonly string[])[]) =>
      runOf(
        instrument,
        list.map((each, i) =>
          unitOf('Dinas', rowOf(each, i + 2), {
            agency: `Kota ${i}`,
            key: `k${i}`,
            group: i % 2 ? 'kota' : 'kabupaten',
          }),
        ),
      )
    const after = made(all.map((each, i) => (i === 0 ? each.map((score, slot) => (slot < 25 ? '5' : score)) : each)))
    const changes = new Map(Array.from({ length: 25 }, (_, slot) => [address(2 + slot, 8), 5]))
    const sheets = await edited(made(all), 'Indikator', changes)
    expect(differing(summaryIn(sheets), await fresh(after))).toEqual([])
  },
)

test.runIf(hasOffice)(
  'one agency with both variants, several evaluators and the users’ form: every figure of the first sheet is the engine’s',
  async () => {
    const random = dice(9)
    const units = Array.from({ length: 7 }, (_, i) => {
      const variant = i % 3 === 1 ? 'B' : 'A'
      const own = randomScores(instrument, random, variant)
      const given = i % 2 === 0 ? own.map((score) => [score, score === '5' ? '5' : '0']) : own
      return unitOf(`Unit ${i}`, rowOf(given, i * 4 + 2), {
        variant,
        forms: ['F-02', 'F-03'],
        figures: surveyed(instrument, BigInt(1400 + 37 * i), BigInt(420 + 3 * i)),
      })
    })
    await holds(runOf(instrument, units))
  },
)

test.runIf(hasOffice)(
  'one agency under an instrument with points and half scores: every figure is the engine’s',
  async () => {
    const run = oddRun('half-even')
    const units = run.result.units.map(({ input }) => input).filter(({ agency }) => agency === 'Instansi 1')
    await holds(runOf(run.result.instrument, units))
  },
)

if (!hasOffice) test.skip('LibreOffice is not installed: nobody here recalculates the first sheet')

import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { toFixed } from '../../src/exact/exact.js'
import { address } from '../../src/finding/address.js'
import { sealOf } from '../../src/formats/xlsx/seal.js'
import { sourceOf } from '../../src/formats/xlsx/write-pack.js'
import { scoreFiles } from '../../src/index.js'
import type { Run } from '../../src/report/run.js'
import { resultWorkbook } from '../../src/report/workbook/workbook.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../report/sample.js'
import { dice, oddRun, randomScores, randomUnits, surveyed } from '../report/workbook/runs.js'
import { hasOffice, recalculated, type Sheets, said, sheetsOf } from './soffice.js'

const instrument = shippedInstrument('pekppp-2023')
const fixture = (name: string) => path.resolve(import.meta.dirname, '../../fixtures', name)

/** Every formula's figure before and after: those that differ by more than a spreadsheet can show. */
const changed = (before: Sheets, after: Sheets): readonly string[] =>
  [...before].flatMap(([sheet, cells]) =>
    [...cells].flatMap(([at, seen]) => {
      const [was, is] = [said(seen), said(after.get(sheet)?.get(at))]
      const isSame = typeof was === 'number' && typeof is === 'number' ? Math.abs(was - is) < 1e-9 : was === is
      return isSame ? [] : [`${sheet}!${at}: ${was} → ${is}`]
    }),
  )

const columnOf = (sheets: Sheets, sheet: string, title: string, nth = 0): string => {
  const heads = [...(sheets.get(sheet) ?? [])].filter(([at, { text }]) => /^[A-Z]+6$/.test(at) && text === title)
  return heads[nth]?.[0].replace('6', '') ?? '?'
}

/** What a ranking shows of each row, by its names. */
const shown = (sheets: Sheets, sheet: string, names: readonly string[], rows: number) => {
  const at = (title: string, nth = 0) => columnOf(sheets, sheet, title, nth)
  const cells = sheets.get(sheet)
  const value = (title: string, row: number) => said(cells?.get(`${at(title)}${row}`))
  return Array.from({ length: rows }, (_, i) => {
    const row = 7 + i
    const ipp = value('IPP', row)
    return {
      name: names.map((name) => value(name, row)).join('/'),
      ipp: typeof ipp === 'number' ? ipp.toFixed(2) : '',
      letter: value('Huruf', row),
      label: value('Predikat', row),
      rank: value('Peringkat', row),
      groupRank: value('Peringkat kelompok', row),
      check: value('cek', row),
    }
  })
}

const byName = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.name < b.name ? -1 : 1))

const unitsShown = (sheets: Sheets, run: Run) =>
  shown(sheets, 'Peringkat Unit', ['Instansi', 'Unit lokus'], run.result.units.length)
const agenciesShown = (sheets: Sheets, run: Run) =>
  shown(sheets, 'Peringkat Instansi', ['Instansi'], run.result.agencies.length)

/** What the engine says of units and agencies, in the same words. */
const expected = (run: Run) => {
  const outcome = (item: Run['result']['units'][number] | Run['result']['agencies'][number]) => ({
    ipp: item.rounded ? toFixed(item.rounded, 2) : '',
    letter: item.predicate?.letter ?? '',
    label: item.predicate?.label ?? '',
    rank: item.rank ?? '',
    groupRank: item.groupRank ?? '',
  })
  return {
    units: run.result.units.map((unit) => ({ name: `${unit.input.agency}/${unit.input.unit}`, ...outcome(unit) })),
    agencies: run.result.agencies.map((agency) => ({ name: agency.agency, ...outcome(agency) })),
  }
}

const holds = async (run: Run): Promise<void> => {
  const bytes = await resultWorkbook(run, 'id')
  const [before, after] = [sheetsOf(bytes), sheetsOf(recalculated(bytes))]
  expect(changed(before, after)).toEqual([])
  const { units, agencies } = expected(run)
  const all = <T>(list: readonly T[]) => list.map((each) => ({ ...each, check: 1 }))
  expect(unitsShown(after, run)).toEqual(all(units))
  expect(agenciesShown(after, run)).toEqual(all(agencies))
}

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
    ['a province’s run', 'provinsi', null],
    ['several evaluators', 'golden/input/evaluator.csv', null],
    ['an instrument of somebody’s own', 'instrumen/lembar.csv', 'instrumen/tatakelola-ikm.json'],
  ])(
    '%s from the fixtures: every figure is the engine’s, and the file is still known as a result',
    async (_, file, own) => {
      const { run } = await scoreFiles([fixture(file)], { instrument: own === null ? null : fixture(own) })
      expect(run.result.units.filter(({ index }) => index).length).toBeGreaterThan(0)
      await holds(run)
      const saved = recalculated(await resultWorkbook(run, 'id'))
      expect(sealOf(sourceOf(saved))).toEqual({ mark: 'ipp.result/1', intact: false })
    },
  )

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
    expect(said(sheets.get('Peringkat Unit')?.get('A4'))).toMatch(/^PERHATIAN: 1 baris bukan lagi hasil mesin ipp/)
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

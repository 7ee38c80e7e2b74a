import { rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../src/formats/xlsx/write.js'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { scoresTemplate } from '../../src/report/template/template.js'
import { shipped, tiny } from '../scoresheet/sheets.js'
import { folderWith, ipp, put } from './cli.js'
import { csvOf, dialects, longGrid, type Made, oldGrid, shuffled, unitGrid, units, wideGrid, xlsxOf } from './sheets.js'

const folder = folderWith('corpus/tiny.json')
const CODES = ['1.a', '2.a', '3.a']
const TINY = ['--instrument', 'tiny.json']
const seeds = fc.integer({ min: 1, max: 2 ** 31 })
const RUNS = { numRuns: 25 }

const numberIn = (name: string): string => /\d+/.exec(name)?.[0] ?? name

const told = (made: readonly Made[], codes: readonly string[]): readonly string[] =>
  made
    .map(
      ({ agency, unit, tenths }) =>
        `${numberIn(agency)} ${numberIn(unit)}: ${codes.map((code, i) => `${code}=${(tenths[i] ?? 0) / 10}`).join(' ')}`,
    )
    .sort()

interface Read {
  readonly units: readonly {
    readonly agency: string
    readonly unit: string
    readonly index: { readonly fraction: string } | null
    readonly scores: readonly { readonly indicator: string; readonly score: string }[]
  }[]
  readonly findings: readonly { readonly severity: string; readonly code: string; readonly message: string }[]
}

/** What a run reads from files: which score every unit got on every indicator; errors fail the property with their text. */
const read = async (files: Readonly<Record<string, Uint8Array>>, args = TINY): Promise<readonly string[]> => {
  put(folder, files)
  const { out } = await ipp(folder, ['score', ...Object.keys(files), ...args, '--format', 'json'])
  for (const name of Object.keys(files)) rmSync(path.join(folder, name))
  const result: Read = JSON.parse(out)
  const errors = result.findings.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([])
  expect(result.units.every(({ index }) => index !== null)).toBe(true)
  return result.units
    .map(({ agency, unit, scores }) => {
      const each = scores.map(({ indicator, score }) => `${indicator}=${score}`)
      return `${numberIn(agency)} ${numberIn(unit)}: ${each.join(' ')}`
    })
    .sort()
}

const heads = fc.constantFrom(CODES, ['1', '2', '3'], ['1.', '2. ', '03'], ['1.A', ' 2.a', '3.a.'])

describe('whatever units, names and scores: what is written is what is read', () => {
  it('from a wide table in CSV, in every dialect, whatever the order of rows and columns', async () => {
    await fc.assert(
      fc.asyncProperty(units(3), dialects, heads, seeds, async (made, dialect, head, seed) => {
        const files = { 'u.csv': csvOf(wideGrid(made, head, seed), dialect) }
        expect(await read(files)).toEqual(told(made, CODES))
      }),
      RUNS,
    )
  })

  it('from a long table in CSV', async () => {
    await fc.assert(
      fc.asyncProperty(units(3), dialects, seeds, async (made, dialect, seed) => {
        const files = { 'u.csv': csvOf(longGrid(made, CODES, seed), dialect) }
        expect(await read(files)).toEqual(told(made, CODES))
      }),
      RUNS,
    )
  })

  it('from wide and long tables in a workbook, numbers kept as numbers or as text', async () => {
    await fc.assert(
      fc.asyncProperty(units(3), fc.boolean(), fc.boolean(), seeds, async (made, isWide, asText, seed) => {
        const grid = isWide ? wideGrid(made, CODES, seed) : longGrid(made, CODES, seed)
        const files = { 'u.xlsx': await xlsxOf(new Map([['F-02', grid]]), asText) }
        expect(await read(files)).toEqual(told(made, CODES))
      }),
      RUNS,
    )
  })

  it('from a file per unit, whatever the order of the files', async () => {
    await fc.assert(
      fc.asyncProperty(units(3, 4), seeds, dialects, async (made, seed, dialect) => {
        const files = await Promise.all(
          made.map(async (unit, i) =>
            i % 2 === 0
              ? ([`${i}.csv`, csvOf(unitGrid(unit, CODES), dialect)] as const)
              : ([`${i}.xlsx`, await xlsxOf(new Map([['F-02', unitGrid(unit, CODES)]]))] as const),
          ),
        )
        expect(await read(Object.fromEntries(shuffled(files, seed)))).toEqual(told(made, CODES))
      }),
      RUNS,
    )
  })

  it('from a workbook with a sheet per unit, whatever the order of the sheets', async () => {
    await fc.assert(
      fc.asyncProperty(units(3, 4), seeds, async (made, seed) => {
        const sheets = made.map((unit) => [numberIn(unit.unit), unitGrid(unit, CODES)] as const)
        expect(await read({ 'u.xlsx': await xlsxOf(new Map(shuffled(sheets, seed))) })).toEqual(told(made, CODES))
      }),
      RUNS,
    )
  })

  it('from one table spread over files of different layouts', async () => {
    await fc.assert(
      fc.asyncProperty(units(3), seeds, dialects, async (made, seed, dialect) => {
        const half = Math.floor(made.length / 2)
        const files = {
          'a.xlsx': await xlsxOf(new Map([['Lebar', wideGrid(made.slice(0, half), CODES, seed)]])),
          'b.csv': csvOf(longGrid(made.slice(half), CODES, seed), dialect),
        }
        expect(await read(half === 0 ? { 'b.csv': files['b.csv'] } : files)).toEqual(told(made, CODES))
      }),
      RUNS,
    )
  })

  it('from sheets of 2017, with score × weight beside the score', async () => {
    const [variant] = scoresFormOf(shipped('evaluasi-2017')).variants
    const codes = variant ? indicatorsOf(variant.parts).map(({ code }) => code) : []
    const whole = (made: readonly Made[]) =>
      made.map((unit) => ({
        ...unit,
        tenths: unit.tenths.map((each) => Math.floor(each / 10) * 10),
      }))
    await fc.assert(
      fc.asyncProperty(units(codes.length, 3).map(whole), async (made) => {
        const sheets = made.map((unit) => [numberIn(unit.unit), oldGrid(unit, codes)] as const)
        const files = { 'u.xlsx': await xlsxOf(new Map(sheets)) }
        expect(await read(files, ['--instrument', 'evaluasi-2017'])).toEqual(told(made, codes))
      }),
      { numRuns: 15 },
    )
  })

  it('from the tool’s own blank forms, a sheet per unit or wide', async () => {
    const instrument = tiny()
    const form = scoresFormOf(instrument)
    const [variant] = form.variants
    if (!variant) throw new Error('no variant')
    await fc.assert(
      fc.asyncProperty(
        units(3, 3),
        fc.boolean(),
        fc.constantFrom('id' as const, 'en' as const),
        async (made, isWide, language) => {
          const list = made.map(({ agency, unit }) => ({ agency, unit, agencyCode: '', unitCode: '', group: '' }))
          const about = { instrument, hash: '0'.repeat(64), version: '0', year: 2024, units: list, language }
          const book = scoresTemplate(about, { form, variant }, isWide)
          const sheets = book.sheets.map((sheet, s) => {
            const header = isWide ? 3 : -1
            const rows = [...sheet.rows].map((line, row) => {
              const cells = [...line.cells]
              const at = CODES.indexOf(String(cells[1]?.value))
              const { tenths = [] } = made[isWide ? row - header - 1 : s] ?? {}
              if (!isWide && at >= 0) cells[3] = { ...cells[3], value: (tenths[at] ?? 0) / 10 }
              if (isWide && row > header)
                cells.splice(6, tenths.length, ...tenths.map((each) => ({ value: each / 10 })))
              return { ...line, cells }
            })
            return { ...sheet, rows }
          })
          const filled = { ...book, sheets }
          expect(await read({ 'u.xlsx': await writeXlsx(filled) })).toEqual(told(made, CODES))
        },
      ),
      { numRuns: 25 },
    )
  })
})

import path from 'node:path'
import { expect } from 'vitest'
import { toFixed } from '../../src/exact/exact.js'
import { resultWorkbook } from '../../src/report/workbook/result-workbook.js'
import type { Run } from '../../src/run/result.js'
import { recalculated, type Sheets, said, sheetsOf } from './soffice.js'

export const fixture = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures', name)

/** Every formula's figure before and after: those that differ by more than a spreadsheet can show. */
export const changed = (before: Sheets, after: Sheets): readonly string[] =>
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
      check: value('Status', row) === 'sesuai' ? 1 : 0,
    }
  })
}

export const byName = <T extends { readonly name: string }>(list: readonly T[]): readonly T[] =>
  [...list].sort((a, b) => (a.name < b.name ? -1 : 1))

export const unitsShown = (sheets: Sheets, run: Run) =>
  shown(sheets, 'Peringkat Unit', ['Instansi', 'Unit lokus'], run.result.units.length)
export const agenciesShown = (sheets: Sheets, run: Run) =>
  shown(sheets, 'Peringkat Instansi', ['Instansi'], run.result.agencies.length)

/** What the engine says of units and agencies, in the same words. */
export const expected = (run: Run) => {
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

/** Holds the recalculated workbook of a run against the engine: every formula, every rank, every check. */
export const holds = async (run: Run): Promise<Uint8Array> => {
  const bytes = await resultWorkbook(run, 'id')
  const saved = recalculated(bytes)
  const [before, after] = [sheetsOf(bytes), sheetsOf(saved)]
  expect(changed(before, after)).toEqual([])
  const { units, agencies } = expected(run)
  const all = <T>(list: readonly T[]) => list.map((each) => ({ ...each, check: 1 }))
  expect(unitsShown(after, run)).toEqual(all(units))
  expect(agenciesShown(after, run)).toEqual(all(agencies))
  return saved
}

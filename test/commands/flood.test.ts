import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CSV_LIMITS, LIMITS } from '../../src/formats/limits.js'
import { openWorkbook } from '../../src/formats/open.js'
import { sourceOf } from '../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'
import { folderWith, ipp, put } from './cli.js'

const TINY = ['--instrument', 'tiny.json']
const UNITS = 200
const CODES = ['1.a', '2.a', '3.a']

const units = Array.from({ length: UNITS }, (_, i) => `Unit ${i + 1}`)

/** A row per score of which each is off the scale, but for those of the last unit. */
const LONG = [
  'instansi,unit,indikator,skor',
  ...units.flatMap((unit, i) => CODES.map((code) => `Kota A,${unit},${code},${i === UNITS - 1 ? 4 : 9}`)),
  '',
].join('\n')

/** A row per unit; the column of the second indicator holds years. */
const WIDE = [`instansi,unit,${CODES.join(',')}`, ...units.map((unit) => `Kota A,${unit},4,2024,3`), ''].join('\n')

let folder = ''
beforeAll(() => {
  folder = folderWith('corpus/tiny.json')
  put(folder, { 'panjang.csv': LONG, 'lebar.csv': WIDE })
})

const json = async (...args: readonly string[]) => JSON.parse((await ipp(folder, [...args, ...TINY])).out)

describe('a sheet of nothing but faulty cells', () => {
  it('is four findings: three cells, then all the others with their range', async () => {
    const { files } = await json('check', 'panjang.csv', '--format', 'json')
    const ranges = files[0].findings.map(({ code, cell, count, cells }: Record<string, unknown>) => [
      code,
      cell,
      count,
      cells,
    ])
    expect(ranges).toEqual([
      ['E-CELL-RANGE', 'D2', 1, null],
      ['E-CELL-RANGE', 'D3', 1, null],
      ['E-CELL-RANGE', 'D4', 1, null],
      ['E-CELL-RANGE', 'D5', 594, ['D5:D598']],
    ])
    expect(files[0].findings[3].message).toContain('Ada 594 sel seperti ini: D5:D598.')
  })

  it('leaves each of its units without index, and no other', async () => {
    const { units: scored, findings } = await json('score', 'panjang.csv', '--format', 'json')
    const indexed = scored.filter(({ index }: { index: unknown }) => index !== null)
    expect(indexed.map(({ unit }: { unit: string }) => unit)).toEqual([`Unit ${UNITS}`])
    expect(scored).toHaveLength(UNITS)
    expect(findings.at(0)).toMatchObject({ cell: 'D2', count: 1, cells: null })
    expect(findings.find(({ count }: { count: number }) => count === 594)).toMatchObject({ cells: ['D5:D598'] })
  })

  it('is at most two hundred lines on a terminal, both rankings and all findings', async () => {
    const codes = ['1.a', '2.a', '3.a']
    const rows = Array.from({ length: 400 }, (_, i) => `Kota ${i},Unit ${i},${codes.map(() => 9).join(',')}`)
    put(folder, { 'banjir.csv': [`instansi,unit,${codes.join(',')}`, ...rows, ''].join('\n') })
    const { out, err } = await ipp(folder, ['score', 'banjir.csv', '--format', 'table', ...TINY])
    expect(out.match(/… \d+ baris lagi: --rows 400 /g)).toHaveLength(2)
    expect(`${out}${err}`.split('\n').length).toBeLessThanOrEqual(200)
  })

  it('says of each unit what keeps it from an index, at its own cells', async () => {
    const { out } = await ipp(folder, ['explain', 'panjang.csv', '--unit', 'Unit 150', ...TINY])
    // Unit 150 has the rows 449 to 451.
    expect(out).toContain('D449')
    expect(out).not.toContain('D5:')
    const wide = await ipp(folder, ['explain', 'lebar.csv', '--unit', 'Unit 150', ...TINY])
    expect(wide.out).toMatch(/D151.*“2024”/s)
  })

  it('is as many rows of CSV and cases of JUnit', async () => {
    const csv = await ipp(folder, ['check', 'lebar.csv', '--format', 'csv', ...TINY])
    const rows = csv.out.split('\n').filter((line) => line.includes('E-CELL-RANGE'))
    expect(rows).toHaveLength(4)
    expect(rows[3]).toMatch(/,197,.*,D5:D201$/)
    const junit = await ipp(folder, ['check', 'lebar.csv', '--format', 'junit', ...TINY])
    expect(junit.out.match(/<failure type="E-CELL-RANGE"/g)).toHaveLength(4)
    expect(junit.out).toContain('D5:D201')
  })

  it('is coloured in the copy cell by cell', async () => {
    await ipp(folder, ['check', 'lebar.csv', '--fix-copy', 'salinan.xlsx', ...TINY])
    const source = sourceOf(readFileSync(path.join(folder, 'salinan.xlsx')))
    const entry = entriesOf(source).find(({ name }) => name === 'xl/worksheets/sheet1.xml')
    const xml = entry ? partBytes(source, entry).toString('utf8') : ''
    const looks = new Map([...xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="(\d+)")?/g)].map(([, at, look]) => [at, look]))
    const colour = looks.get('D2')
    expect(colour).toBeDefined()
    expect(looks.get('C2')).not.toBe(colour)
    expect(units.map((_, i) => looks.get(`D${i + 2}`))).toEqual(units.map(() => colour))
    const [copy] = openWorkbook(source, 'salinan.xlsx', { limits: LIMITS, csv: { limits: CSV_LIMITS } }).tables
    expect(copy?.name).toBe('CSV')
  })
})

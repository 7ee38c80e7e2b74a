import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { openWorkbook, surveyBytes, surveyWorkbook } from '../../../src/index.js'
import { FIXTURES } from '../../commands/cli.js'

const held = { name: 'loket.csv', bytes: readFileSync(path.join(FIXTURES, 'skm/loket.csv')) }

/** The texts of each sheet of the workbook of SKM, row by row. */
const sheets = async (language: 'id' | 'en'): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
  const { run } = await surveyBytes([held], { instrument: 'skm-2017', unit: 'Disdukcapil', bootstrap: 0 })
  const { tables } = openWorkbook({ name: 'skm.xlsx', bytes: await surveyWorkbook(run, language) })
  return new Map(
    tables.map((table) => [table.name ?? '', [...table.rows()].map(({ cells }) => cells.map(({ text }) => text))]),
  )
}

describe('the workbook of a survey that is an instrument of its own', () => {
  test('speaks of elements and grades, and has no column for a variant where there is but one', async () => {
    const [id, en] = [await sheets('id'), await sheets('en')]
    expect([[...id.keys()], [...en.keys()]]).toEqual([
      ['Unit', 'Grafik', 'Unsur', 'Rekap', 'Keterangan'],
      ['Units', 'Charts', 'Elements', 'Tally', 'About'],
    ])
    const heads = id.get('Unit')?.find((row) => row.includes('Responden')) ?? []
    expect(['Mutu', 'Terendah', 'Tertinggi'].every((head) => heads.includes(head))).toBe(true)
    expect(heads.some((head) => ['Varian', 'Predikat'].includes(head))).toBe(false)
    expect(id.get('Unsur')?.some((row) => row.includes('Unsur') && row.includes('Rata-rata'))).toBe(true)
  })

  test('says who answered, which elements are weakest, and what rounded weights would make of the figure', async () => {
    const about = ((await sheets('id')).get('Keterangan') ?? []).flat().join('\n')
    expect(about).toContain('dengan bobot 0,11 angkanya menjadi 82,99')
    expect(about).toContain('Unsur terendah: U3 Waktu Penyelesaian')
    expect(about).toContain('Sampel minimum: tidak tersedia, karena jumlah pengguna tidak diketahui')
    expect(about).toContain('Jenis kelamin: ')
  })
})

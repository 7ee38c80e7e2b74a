import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'
import { fillIn } from './forms.js'

const YEARS = ['dua-tahun/2023', 'dua-tahun/2024']

interface Told {
  readonly code: string
  readonly message: string
  readonly unit: string | null
}

/** A folder with both years and what `ipp score` makes of each. */
const withResults = async (ending: string): Promise<string> => {
  const folder = folderWith(...YEARS)
  for (const year of ['2023', '2024']) await ipp(folder, ['score', year, '-o', `${year}${ending}`])
  return folder
}

const compared = async (folder: string, ...sides: readonly string[]) => {
  const { exit, out, err } = await ipp(folder, ['compare', ...sides, '--format', 'json'])
  const { sides: read, findings, units, agencies } = JSON.parse(out)
  const told: readonly Told[] = findings
  return { exit, err, read, told, codes: told.map(({ code }) => code), units, agencies }
}

const edited = async (change: (text: string) => string): Promise<string> => {
  const folder = await withResults('.json')
  const text = readFileSync(path.join(folder, '2023.json'), 'utf8')
  put(folder, { '2023.json': change(text) })
  return folder
}

/** RSUD Nusa Jaya has 4,12 (A-) in 2023. */
const RSUD = /"unit":"RSUD Nusa Jaya"[^\n]*?"index":\{"value":"4\.12"/

describe('a result in JSON as a side', () => {
  it('as it was written is taken without a word', async () => {
    const { exit, codes } = await compared(await withResults('.json'), '2023.json', '2024.json')
    expect([exit, codes]).toEqual([0, []])
  })

  it('that somebody changed since is told, on every output', async () => {
    const folder = await edited((text) => text.replace('"Kota Serai"', '"Kota Serai Baru"'))
    const { exit, codes, err } = await compared(folder, '2023.json', '2024.json')
    expect([exit, codes, err]).toEqual([
      0,
      ['W-RESULT-EDITED', ...codes.slice(1)],
      expect.stringContaining('2023.json'),
    ])
    for (const format of ['table', 'csv', 'md']) {
      const { out } = await ipp(folder, ['compare', '2023.json', '2024.json', '--format', format])
      expect(out).toMatch(/W-RESULT-EDITED|sudah diubah/)
    }
  })

  it('without its digest cannot be told from one that was changed', async () => {
    const folder = await edited((text) => text.replace(/,\n"seal":"[0-9a-f]{64}"/, ''))
    expect((await compared(folder, '2023.json', '2024.json')).codes).toEqual(['W-RESULT-EDITED'])
  })

  it('whose index no longer is what its scores come to is told with both figures, and shows one', async () => {
    const folder = await edited((text) => {
      expect(text).toMatch(RSUD)
      return text.replace(RSUD, (row) => row.replace('4.12', '4.52'))
    })
    const { told, units } = await compared(folder, '2023.json', '2024.json')
    const contradicted = told.filter(({ code }) => code === 'W-FIGURE-PRINTED')
    expect(contradicted).toEqual([expect.objectContaining({ unit: 'RSUD Nusa Jaya' })])
    expect(contradicted[0]?.message).toMatch(/4\.52.*4,12/)
    const rsud = units.find(({ unit }: { unit: string }) => unit === 'RSUD Nusa Jaya')
    expect([rsud.figures[0].index.value, rsud.figures[0].predicate.letter]).toEqual(['4.12', 'A-'])
  })

  it('whose predicate, fraction or score was changed says which unit it is', async () => {
    for (const change of [
      (row: string) => row.replace('"letter":"A-"', '"letter":"A"'),
      (row: string) => row.replace(/"fraction":"(\d)/, '"fraction":"$11'),
      (row: string) => row.replace(/"score":"\d(?:\.\d+)?"/, '"score":"1"'),
    ]) {
      const folder = await edited((text) =>
        text.replace(/[^\n]*"unit":"RSUD Nusa Jaya"[^\n]*/, (row) => {
          expect(change(row)).not.toBe(row)
          return change(row)
        }),
      )
      const { told } = await compared(folder, '2023.json', '2024.json')
      expect(told.filter(({ code }) => code === 'W-FIGURE-PRINTED').map(({ unit }) => unit)).toContain('RSUD Nusa Jaya')
    }
  })
})

describe("the tool's own workbook that an office program saved again", () => {
  const saved = async (change: (book: Parameters<Parameters<typeof fillIn>[2]>[0]) => void) => {
    const folder = await withResults('.ipp.xlsx')
    await fillIn(folder, '2023.ipp.xlsx', change)
    return folder
  }

  it('with its scores still making its figures is worth what it was, agencies and split too, and is told', async () => {
    const folder = await saved((book) => {
      book.creator = 'lain'
    })
    const direct = await compared(folderWith(...YEARS), '2023', '2024')
    const again = await compared(folder, '2023=2023.ipp.xlsx', '2024.ipp.xlsx')
    expect([again.exit, again.codes]).toEqual([0, ['W-RESULT-EDITED']])
    expect([again.units, again.agencies]).toEqual([direct.units, direct.agencies])
  })

  it('with an index that its scores do not make is taken as it stands, its agencies too', async () => {
    const folder = await saved((book) => {
      const cell = book.getWorksheet('Aspek')
      const column = cell?.getRow(6).values
      const at = Array.isArray(column) ? column.indexOf('IPP sebelum dibulatkan') : -1
      expect(at).toBeGreaterThan(0)
      if (cell) cell.getRow(7).getCell(at).value = 4.99
    })
    const { codes, read, agencies } = await compared(folder, '2023=2023.ipp.xlsx', '2024.ipp.xlsx')
    expect([codes, read[0].units, read[0].agencies]).toEqual([['W-RESULT-EDITED'], 8, 3])
    expect(agencies.map(({ figures }: { figures: readonly unknown[] }) => figures.every(Boolean))).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('a side without agencies beside one that has them', () => {
  it('is told: nobody left', async () => {
    const folder = await withResults('.csv')
    const { exit, told } = await compared(folder, '2023=2023.csv', '2024')
    const level = told.filter(({ code }) => code === 'W-SIDE-LEVEL')
    expect([exit, level.map(({ message }) => message)]).toEqual([0, [expect.stringMatching(/2023.*unit/)]])
    for (const format of ['table', 'csv', 'md']) {
      const { out } = await ipp(folder, ['compare', '2023=2023.csv', '2024', '--format', format])
      expect(out).toMatch(/W-SIDE-LEVEL|tanpa instansi/)
    }
  })

  it('is not told of a list of agencies beside units: it says itself what it lists', async () => {
    const folder = folderWith('dua-tahun/2024')
    put(folder, {
      '2023.csv': 'Instansi,Indeks\nKota Serai,"4,5"\nKabupaten Nusa Jaya,"4,1"\nKabupaten Teluk Bakau,"3,5"\n',
    })
    const { codes } = await compared(folder, '2023.csv', '2024')
    expect(codes).toEqual([])
  })
})

describe('a workbook with several lists', () => {
  const LIST = (rows: string) => `Instansi,Indeks\n${rows}`

  it('has one read and the others told', async () => {
    const folder = folderWith()
    const { default: Excel } = await import('exceljs')
    const book = new Excel.Workbook()
    for (const [name, figure] of [
      ['2023', 4.1],
      ['2024', 4.3],
    ] as const)
      book.addWorksheet(name).addRows([
        ['Instansi', 'Indeks'],
        ['Kab. A', figure],
        ['Kab. B', 4],
      ])
    put(folder, {
      'semua.xlsx': new Uint8Array(await book.xlsx.writeBuffer()),
      'lama.csv': LIST('Kab. A,4\nKab. B,4\n'),
    })
    const one = await compared(folder, 'lama.csv', 'semua.xlsx')
    expect(one.codes).toEqual(['N-SHEET-IGNORED'])
    const both = await compared(folder, '2023=semua.xlsx', '2024=semua.xlsx')
    expect(
      both.agencies.map(({ figures }: { figures: readonly { index: { value: string } }[] }) =>
        figures.map(({ index }) => index.value),
      ),
    ).toEqual([
      ['4.10', '4.30'],
      ['4.00', '4.00'],
    ])
  })
})

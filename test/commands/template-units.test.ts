import type ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put } from './cli.js'
import { beside, fillIn, first, score, textOf } from './forms.js'

const many = (count: number): string =>
  `agency_code,agency,unit_code,unit\n${Array.from(
    { length: count },
    (_, i) => `33.0${i % 3},Kabupaten ${'ABC'[i % 3]},U${i + 1},Dinas Nomor ${i + 1}`,
  ).join('\n')}\n`

const folderOf = (list: string): string => {
  const folder = folderWith()
  put(folder, { 'daftar.csv': list })
  return folder
}

const refusal = async (list: string, ...options: readonly string[]): Promise<string> => {
  const folder = folderOf(list)
  const { exit, err, files } = await ipp(folder, ['template', '--units', 'daftar.csv', ...options])
  expect([exit, files]).toEqual([2, []])
  return err
}

describe('a list of units', () => {
  it('says by its variant which form each unit gets, by id or by its words', async () => {
    const folder = folderOf('unit,varian\nDinas Luring,A\nLayanan Maya,daring\nDinas Biasa,\n')
    await ipp(folder, ['template', '--units', 'daftar.csv', '-o', 'isi.xlsx'])
    await fillIn(folder, 'isi.xlsx', (book) => {
      expect(book.worksheets.map((sheet) => textOf(beside(sheet, 'Varian')).slice(0, 1))).toEqual(['A', 'B', 'A'])
      for (const sheet of book.worksheets) score(sheet, 4)
    })
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    const { units } = JSON.parse(out)
    expect([
      exit,
      units.map((unit: { unit: string; variant: string }) => `${unit.unit} ${unit.variant}`).sort(),
    ]).toEqual([0, ['Dinas Biasa A', 'Dinas Luring A', 'Layanan Maya B']])
  })

  it('of both variants makes a wide table for each', async () => {
    const folder = folderOf('unit,variant\nDinas Luring,A\nLayanan Maya,B\n')
    await ipp(folder, ['template', '--wide', '--units', 'daftar.csv', '-o', 'isi.xlsx'])
    await fillIn(folder, 'isi.xlsx', (book) => {
      expect(book.worksheets.map(({ name }) => name)).toEqual(['F-02 A', 'F-02 B'])
      for (const sheet of book.worksheets)
        for (let column = 8; column < 8 + 30; column++) sheet.getCell(5, column).value = 3
    })
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    expect([exit, JSON.parse(out).units.map((unit: { index: { value: string } }) => unit.index.value)]).toEqual([
      0,
      ['3.00', '3.00'],
    ])
  })

  it('is refused where it names a variant that there is not, with the row', async () => {
    expect(await refusal('unit,variant\nDinas A,A\nDinas B,C\n')).toMatch(/baris 3: varian "C" tidak ada.*A \(.*B \(/)
  })

  it.each([
    ['unit,1.a.Ak,2.a.P\nDinas A,4,4\n', '1.a.Ak'],
    ['unit,indikator,skor\nDinas A,1.a.Ak,4\n', 'indikator'],
    ['unit,IPP,predikat\nDinas A,4,B\n', 'IPP'],
  ])('is refused where it is a scoresheet or a result: %j', async (list, column) => {
    expect(await refusal(list)).toContain(`kolom "${column}" memuat skor atau hasil`)
  })

  const thirty = (heading: (n: number) => string): string =>
    Array.from({ length: 30 }, (_, i) => heading(i + 1)).join(',')

  it.each([
    ['numbers below a title', `unit,Kebijakan${','.repeat(29)}\n,${thirty(String)}\nDinas A,${thirty(() => '4')}\n`],
    ['P1 to P30', `unit,${thirty((n) => `P${n}`)}\nDinas A,${thirty(() => '4')}\n`],
    ['U01 to U30', `unit,${thirty((n) => `U${String(n).padStart(2, '0')}`)}\nDinas A,${thirty(() => '4')}\n`],
    ['units across', `unit,Dinas A,Dinas B\n${Array.from({ length: 30 }, (_, i) => `${i + 1},4,4`).join('\n')}\n`],
  ])('is refused where it is a wide scoresheet by its whole header: %s', async (_, list) => {
    expect(await refusal(list)).toContain('daftar unit daftar.csv: tabelnya lembar penilaian')
  })

  it('is refused where a row names no unit, or a unit that another row names', async () => {
    expect(await refusal('agency,unit\nKota A,Dinas A\nKota A,\n')).toContain('baris 3 tidak menyebut unit')
    expect(await refusal('agency,unit\nKota A,Dinas A\nKota B,Dinas A\nKota A,dinas  a\n')).toContain(
      'baris 2 dan 4 menyebut unit yang sama, dinas a',
    )
  })
})

const linksIn = (sheet: ExcelJS.Worksheet): readonly string[] => {
  const links: string[] = []
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula?.startsWith('HYPERLINK')) links.push(`${textOf(cell)} ${cell.formula}`)
    }),
  )
  return links
}

describe('a workbook of many forms', () => {
  it('begins with a sheet of links to all of them, and is scored as if it had none', async () => {
    const folder = folderOf(many(40))
    await ipp(folder, ['template', '--units', 'daftar.csv', '-o', 'isi.xlsx'])
    await fillIn(folder, 'isi.xlsx', (book) => {
      const [list, ...forms] = book.worksheets
      expect([list?.name, forms.length]).toEqual(['Daftar Unit', 40])
      const links = list ? linksIn(list) : []
      expect([links.length, links[39]]).toEqual([
        40,
        `Dinas Nomor 40 HYPERLINK("#'Dinas Nomor 40'!A1",'Dinas Nomor 40'!C6&"")`,
      ])
      expect(linksIn(forms[39] as ExcelJS.Worksheet)).toEqual([
        `← Daftar Unit HYPERLINK("#'Daftar Unit'!A1","← Daftar Unit")`,
      ])
      for (const form of forms) score(form, 4)
    })
    const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
    expect([exit, JSON.parse(out).units.length, foundIn(out).filter((each) => !each.startsWith('N-'))]).toEqual([
      0,
      40,
      [],
    ])
  })

  it('has no such sheet where the tabs can be seen', async () => {
    const folder = folderOf(many(10))
    await ipp(folder, ['template', '--units', 'daftar.csv', '-o', 'isi.xlsx'])
    await fillIn(folder, 'isi.xlsx', (book) => expect(first(book).name).toBe('Dinas Nomor 1'))
  })
})

describe('--split', () => {
  it('writes a file for each agency and lists them all', async () => {
    const folder = folderOf(
      'agency_code,agency,unit\n1,Kab. Awan/Barat,Dinas A\n2,KAB AWAN BARAT,Dinas B\n1,Kab. Awan/Barat,Dinas C\n,,Dinas D\n',
    )
    const { exit, err, files } = await ipp(folder, ['template', '--units', 'daftar.csv', '--split', '-o', 'isi.xlsx'])
    const names = ['isi-KAB-AWAN-BARAT-2.xlsx', 'isi-Kab-Awan-Barat.xlsx', 'isi-tanpa-instansi.xlsx']
    expect([exit, [...files].sort()]).toEqual([0, names])
    for (const name of names) expect(err).toContain(name)
    await fillIn(folder, 'isi-Kab-Awan-Barat.xlsx', (book) =>
      expect(book.worksheets.map(({ name }) => name)).toEqual(['Dinas A', 'Dinas C']),
    )
  })

  it('writes over none that somebody wrote into, and then writes none', async () => {
    const folder = folderOf('agency,unit\nKota A,Dinas A\nKota B,Dinas B\n')
    const args = ['template', '--units', 'daftar.csv', '--split', '-o', 'isi.xlsx']
    await ipp(folder, args)
    await fillIn(folder, 'isi-Kota-B.xlsx', (book) => void score(first(book), 1))
    const { exit, err, files } = await ipp(folder, [...args, '--wide'])
    expect([exit, files, err]).toEqual([2, [], expect.stringContaining('isi-Kota-B.xlsx')])
  })

  it('needs a list of units', async () => {
    const { exit, err } = await ipp(folderWith(), ['template', '--split'])
    expect([exit, err]).toEqual([2, expect.stringContaining('--units')])
  })
})

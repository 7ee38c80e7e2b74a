import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const LISTS = {
  '2024.csv': 'Satker;Target;Capaian;Tingkat\nDinas A;4,50;4,31;\nDinas B;4,50;3,55;Belum dilakukan penilaian\n',
  '2025.csv': 'Satker;Target;Capaian;Tingkat\nDinas B;4,50;3,75;\nDinas A;4,50;-;\n',
}

const figures = (out: string) =>
  [...JSON.parse(out).units, ...JSON.parse(out).agencies].map(
    ({ unit, figures: each }: { unit: string; figures: readonly ({ index: { value: string } | null } | null)[] }) => [
      unit,
      each.map((figure) => figure?.index?.value ?? null),
    ],
  )

const compared = async (...columns: readonly string[]) => {
  const folder = folderWith()
  put(folder, LISTS)
  const chosen = columns.flatMap((column) => ['--column', column])
  return ipp(folder, ['compare', '2024=2024.csv', '2025=2025.csv', '--format', 'json', ...chosen])
}

describe('published lists with columns of their own', () => {
  it.each([
    ['headings', ['unit=Satker', 'index=Capaian']],
    ['letters', ['unit=A', 'index=C']],
  ])('are read by the columns that are chosen, by %s', async (_how, columns) => {
    const { exit, out } = await compared(...columns)
    expect([exit, figures(out)]).toEqual([
      0,
      [
        ['Dinas B', ['3.55', '3.75']],
        ['Dinas A', ['4.31', null]],
      ],
    ])
  })

  it('have no column of a name or letter that is not there: nothing is guessed', async () => {
    for (const choice of ['index=Hasil', 'index=ZZ']) {
      const { exit, err } = await compared('unit=Satker', choice)
      expect([exit, err]).toEqual([2, expect.stringContaining(`--column ${choice}`)])
    }
  })

  it('name the option where no column is known', async () => {
    const { exit, err } = await compared('unit=Satker')
    expect([exit, err]).toEqual([3, expect.stringContaining('--column index=')])
  })

  it('whose index is refused are neither gone nor new: their row is there, its figure unknown', async () => {
    const folder = folderWith()
    put(folder, {
      '2024.csv': 'Instansi,Unit,IPP\nKab. A,RSUD A,"4,1"\nKab. A,DPMPTSP,"4,2"\n',
      '2025.csv': 'Instansi,Unit,IPP\nKab. A,RSUD A,41\nKab. A,DPMPTSP,"4,3"\n',
    })
    for (const sides of [
      ['2024.csv', '2025.csv'],
      ['2025.csv', '2024.csv'],
    ]) {
      const { exit, out, err } = await ipp(folder, ['compare', ...sides.map((file) => `${file.slice(0, 4)}=${file}`)])
      expect([exit, err]).toEqual([1, expect.stringContaining('E-CELL-RANGE')])
      expect(out).not.toMatch(/Tidak ada lagi|Baru pada/)
    }
  })

  it('that name somebody twice with different figures have no index for it, and fail', async () => {
    const folder = folderWith()
    put(folder, {
      '2023.csv': 'Instansi,Indeks\nKab. A,"3,5"\nKab. B,4\nKab. A,"4,5"\n',
      '2024.csv': 'Instansi,Indeks\nKab. A,"3,6"\nKab. B,4\n',
    })
    const { exit, out, err } = await ipp(folder, ['compare', '2023=2023.csv', '2024=2024.csv', '--format', 'csv'])
    expect([exit, err]).toEqual([1, expect.stringMatching(/B2 \(3,5\).*E-ROW-DUP/)])
    expect(out.split('\n').filter((line) => /^Kab\. A,/.test(line))).toEqual([
      'Kab. A,,,,2024,2024,ipp,agency,3.60,18/5,,,figure',
    ])
  })
})

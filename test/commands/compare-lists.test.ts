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
      'Kab. A,,,,2024,2024,ipp,agency,3.60,18/5,,,figure,',
    ])
  })

  it('of which not one index can be read are refused, with the option that names another column', async () => {
    const folder = folderWith()
    put(folder, {
      '2024.csv': 'Instansi,Nilai,Hasil\nKab. A,"82,0","4,1"\nKab. B,baik,"4,2"\n',
      '2025.csv': 'Instansi,Nilai\nKab. A,"4,1"\nKab. B,"4,3"\n',
    })
    const sides = ['2024=2024.csv', '2025=2025.csv']
    const { exit, out, err } = await ipp(folder, ['compare', ...sides])
    expect([exit, out, err]).toEqual([3, '', expect.stringMatching(/E-CELL-RANGE[^$]*2024\.csv.*--column index=/)])
  })

  it('of which nobody has an index yet are compared all the same: nothing was refused', async () => {
    const folder = folderWith()
    put(folder, {
      '2024.csv': 'Instansi,Indeks\nKab. A,"4,1"\n',
      '2025.csv': 'Instansi,Indeks\nKab. A,Belum dinilai\n',
    })
    expect((await ipp(folder, ['compare', '2024=2024.csv', '2025=2025.csv'])).exit).toBe(0)
  })
})

const sidesOf = async (files: Readonly<Record<string, string>>, sides: readonly string[]) => {
  const folder = folderWith()
  put(folder, files)
  const { exit, out } = await ipp(folder, ['compare', ...sides, '--format', 'json'])
  const { sides: read, findings, agencies } = JSON.parse(out)
  return {
    exit,
    sides: read.map(({ label, year }: { label: string; year: number | null }) => [label, year]),
    codes: findings.map(({ code }: { code: string }) => code),
    figures: agencies.map(
      ({
        agency,
        figures: each,
      }: {
        agency: string
        figures: readonly ({ index: { value: string } | null } | null)[]
      }) => [agency, ...each.map((figure) => figure?.index?.value ?? null)],
    ),
  }
}

describe('the year of a published list', () => {
  const [OLD, NEW] = [
    'Hasil Evaluasi PEKPPP Tahun 2023,\n"Jakarta, 12 Maret 2024",\nInstansi,Indeks\nKab. A,"4,1"\n',
    'Rekapitulasi Indeks Pelayanan Publik 2024,\nInstansi,Indeks\nKab. A,"4,3"\n',
  ]

  it('is what the titles above it say, so that a newer side in front of an older one is warned of', async () => {
    const files = { 'lama.csv': OLD, 'baru.csv': NEW }
    expect(await sidesOf(files, ['baru.csv', 'lama.csv'])).toMatchObject({
      exit: 0,
      sides: [
        ['2024', 2024],
        ['2023', 2023],
      ],
      codes: ['W-SIDE-ORDER'],
    })
  })

  it('is what its lines say where they name one, and its label before both', async () => {
    const files = { 'a.csv': 'Hasil PEKPPP Tahun 2023,,\nInstansi,Tahun,Indeks\nKab. A,2022,"4,1"\n', 'b.csv': NEW }
    expect((await sidesOf(files, ['a.csv', '2025=b.csv'])).sides).toEqual([
      ['2022', 2022],
      ['2025', 2025],
    ])
  })

  it('picks the lines of that year where it is the label: one list with two years is two sides', async () => {
    const files = {
      'semua.csv':
        'Instansi,Tahun,Indeks\nKab. A,2023,"4,1"\nKab. B,2023,"4,0"\nKab. A,2024,"4,5"\nKab. B,2024,"3,0"\n',
    }
    expect(await sidesOf(files, ['2023=semua.csv', '2024=semua.csv'])).toEqual({
      exit: 0,
      sides: [
        ['2023', 2023],
        ['2024', 2024],
      ],
      codes: ['N-YEAR-SKIPPED', 'N-YEAR-SKIPPED'],
      figures: [
        ['Kab. A', '4.10', '4.50'],
        ['Kab. B', '4.00', '3.00'],
      ],
    })
  })
})

describe('a list with running numbers and a bare "Nilai"', () => {
  it.each([
    ['a predicate', 'No,Instansi,Nilai,Predikat\n1,Kab. A,"4,1",A-\n2,Kab. B,"3,9",B\n'],
    ['everybody once', 'No,Instansi,Nilai\n1,Kab. A,"4,1"\n2,Kab. B,"3,9"\n'],
  ])('is a list by %s, though "No" and "Nilai" may head scores', async (_by, text) => {
    const folder = folderWith()
    put(folder, { '2023.csv': text, '2024.csv': 'Instansi,Indeks\nKab. A,"4,2"\nKab. B,"3,9"\n' })
    const { exit, out } = await ipp(folder, ['compare', '2023.csv', '2024.csv', '--format', 'json'])
    expect([exit, figures(out)[0]?.[1]]).toEqual([0, ['4.10', '4.20']])
  })

  it('is no list where one unit stands in many rows: these are scores', async () => {
    const folder = folderWith()
    const rows = Array.from({ length: 5 }, (_, i) => `${i + 1},RSUD,4\n`).join('')
    put(folder, { '2023.csv': `No,Unit,Nilai\n${rows}`, '2024.csv': 'Instansi,Indeks\nKab. A,"4,2"\n' })
    const { err } = await ipp(folder, ['compare', '2023.csv', '2024.csv'])
    expect(err).toContain('E-IND-MISSING')
  })
})

describe('advice of another column', () => {
  it('is given only where a table stands', async () => {
    const folder = folderWith()
    put(folder, {
      'kosong.csv': '',
      'rusak.xlsx': Buffer.from('PK\u0003\u0004rusak'),
      'tabel.csv': 'Satker;Capaian\nDinas A;4,31\n',
      'b.csv': 'Instansi,Indeks\nKab. A,"4,2"\n',
    })
    const advised = async (file: string) =>
      (await ipp(folder, ['compare', file, 'b.csv'])).err.includes('--column index=')
    expect([await advised('kosong.csv'), await advised('rusak.xlsx'), await advised('tabel.csv')]).toEqual([
      false,
      false,
      true,
    ])
  })
})

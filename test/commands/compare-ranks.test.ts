import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const OLD =
  'Instansi,Kelompok,Indeks\nKab. A,kabupaten,"4,4"\nKab. B,kabupaten,"4,2"\nKota C,kota,"4,0"\nKota D,kota,"3,8"\n'

const compared = async (after: string, before = OLD, ...more: readonly string[]) => {
  const folder = folderWith()
  put(folder, { '2023.csv': before, '2024.csv': after })
  const { exit, out, err } = await ipp(folder, ['compare', '2023.csv', '2024.csv', '--format', 'json', ...more])
  const { agencies, findings } = JSON.parse(out)
  const places = new Map<string, unknown>(
    agencies.map(
      ({
        agency,
        figures,
      }: {
        agency: string
        figures: readonly ({ rank: number | null; groupRank: number | null } | null)[]
      }) => [agency, figures.map((each) => [each?.rank ?? null, each?.groupRank ?? null])],
    ),
  )
  return { folder, exit, err, places, codes: findings.map(({ code }: { code: string }) => code) }
}

describe('ranks that we make for a list', () => {
  it('are not told where an index cannot be read: whoever stands below it may be anywhere', async () => {
    const { exit, places, codes, folder } = await compared(
      'Instansi,Kelompok,Indeks\nKab. A,kabupaten,44\nKab. B,kabupaten,"4,2"\nKota C,kota,"4,0"\nKota D,kota,"3,8"\n',
    )
    expect([exit, codes]).toEqual([1, ['E-CELL-RANGE', 'W-RANK-PART']])
    // Both of the other group stand in it whole: their ranks there are known.
    expect([...places]).toEqual(
      expect.arrayContaining([
        [
          'Kab. B',
          [
            [2, 2],
            [null, null],
          ],
        ],
        [
          'Kota C',
          [
            [3, 1],
            [null, 1],
          ],
        ],
        [
          'Kota D',
          [
            [4, 2],
            [null, 2],
          ],
        ],
      ]),
    )
    for (const format of ['table', 'csv', 'md'])
      expect((await ipp(folder, ['compare', '2023.csv', '2024.csv', '--format', format])).out).toMatch(
        /W-RANK-PART|[Pp]eringkat.*2024.*tidak diketahui/,
      )
  })

  it('do not fail a gate that they would have passed', async () => {
    const { exit, err } = await compared(
      'Instansi,Kelompok,Indeks\nKab. A,kabupaten,"4,4"\nKab. B,kabupaten,"4,2"\nKota C,kota,"4,0"\nKota D,kota,"3,8"\n',
      'Instansi,Kelompok,Indeks\nKab. A,kabupaten,rusak\nKab. B,kabupaten,"4,2"\nKota C,kota,"4,0"\nKota D,kota,"3,8"\n',
      '--fail-on',
      'rank-drop>0',
    )
    expect([exit, err]).toEqual([1, expect.not.stringContaining('peringkat turun')])
  })

  it('of a list that names somebody twice with other figures are not told either', async () => {
    const { places, codes } = await compared(
      'Instansi,Kelompok,Indeks\nKab. A,kabupaten,"4,4"\nKab. A,kabupaten,"3,4"\nKab. B,kabupaten,"4,2"\nKota C,kota,"4,0"\nKota D,kota,"3,8"\n',
    )
    expect([codes, places.get('Kab. B')]).toEqual([
      ['E-ROW-DUP', 'W-RANK-PART'],
      [
        [2, 2],
        [null, null],
      ],
    ])
  })

  it('are those among the rated where somebody is not rated yet, and say so', async () => {
    const { exit, places, codes, err } = await compared(
      'Instansi,Kelompok,Indeks\nKab. A,kabupaten,Belum dinilai\nKab. B,kabupaten,"4,2"\nKota C,kota,"4,0"\nKota D,kota,"3,8"\n',
    )
    expect([exit, codes, places.get('Kab. B')]).toEqual([
      0,
      ['W-RANK-PART'],
      [
        [2, 2],
        [1, 1],
      ],
    ])
    expect(err).toMatch(/3\/4/)
  })

  it('that a list states itself stay, whatever cannot be read', async () => {
    const { places, codes } = await compared(
      'Peringkat,Instansi,Indeks\n1,Kab. A,44\n2,Kab. B,"4,2"\n3,Kota C,"4,0"\n4,Kota D,"3,8"\n',
    )
    expect([codes, places.get('Kab. B')]).toEqual([
      ['E-CELL-RANGE'],
      [
        [2, 2],
        [2, null],
      ],
    ])
  })

  it('are not told on the common form either', async () => {
    const { places, codes } = await compared(
      'Instansi,Indeks,F-02,F-03\nKab. A,rusak,"4,4","4,4"\nKab. B,"4,2","4,2","4,2"\nKota C,"4,0","4,0","4,0"\nKota D,"3,8","3,8","3,8"\n',
      'Instansi,Indeks,F-02\nKab. A,"4,4","4,4"\nKab. B,"4,2","4,2"\nKota C,"4,0","4,0"\nKota D,"3,8","3,8"\n',
    )
    expect([codes, places.get('Kab. B')]).toEqual([
      ['E-CELL-TYPE', 'W-RANK-PART'],
      [
        [2, null],
        [null, null],
      ],
    ])
  })
})

describe('the predicate that a list states', () => {
  const predicates = async (...rows: readonly string[]) => {
    const folder = folderWith()
    put(folder, {
      '2023.csv': `Instansi,Indeks,Predikat\n${rows.map((row, i) => `Kab. ${'ABCDEFGH'[i]},${row}\n`).join('')}`,
      '2024.csv': OLD,
    })
    const { exit, out } = await ipp(folder, ['compare', '2023.csv', '2024.csv', '--format', 'json'])
    return {
      exit,
      told: JSON.parse(out)
        .findings.filter(({ code }: { code: string }) => code === 'W-FIGURE-PRINTED')
        .map(({ cell, message }: { cell: string; message: string }) => `${cell} ${message}`),
    }
  }

  it('is held against its index: what differs is told with both', async () => {
    const { exit, told } = await predicates(
      '"4,4",A',
      '"4,2",A-',
      '"4,6",Sangat Baik',
      '"3,2",B- (Baik Dengan Catatan)',
    )
    expect([exit, told]).toEqual([
      0,
      [
        expect.stringMatching(/^C2 .*“A”.*A- \(Sangat Baik\)/),
        expect.stringMatching(/^C4 .*“Sangat Baik”.*A \(Pelayanan Prima\)/),
      ],
    ])
  })

  it.each([
    '"4,6",A',
    '"4,6",Prima',
    '"4,6",Pelayanan Prima',
    '"4,6",A - Pelayanan Prima',
    '"4,6",PRIMA (A)',
    '"4,4",A- (Sangat Baik)',
    '"4,4",A -',
    '"4,4",A−',
    '"3,6",B',
    '"3,2",B-',
    '"3,2",Baik dengan Catatan',
    '"3,2",B- Baik (dengan catatan)',
    '"3,6",-',
    '"3,6",Zona Hijau',
  ])('is the same in all its spellings, and what is no predicate is none: %s', async (row) => {
    expect((await predicates(row)).told).toEqual([])
  })

  it('stands in the column that says so, not in one of kinds', async () => {
    const folder = folderWith()
    put(folder, {
      '2023.csv': 'Instansi,Kategori,Indeks,Predikat\nKab. A,Kabupaten,"4,4",A\n',
      '2024.csv': OLD,
    })
    const { err } = await ipp(folder, ['compare', '2023.csv', '2024.csv'])
    expect(err).toContain('W-FIGURE-PRINTED')
  })
})

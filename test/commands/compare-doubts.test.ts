import { describe, expect, it } from 'vitest'
import { folderWith, ipp, put, textOf } from './cli.js'

const LISTS = {
  '2023.csv': 'agency,unit,IPP\nKota A,Dinas A,4.1\nKota A,Dinas B,3.5\n',
  '2024.csv': 'agency,unit,IPP\nKota A,Dinas A,4.2\nKota A,Dinas C,3.6\n',
  'lain.csv': 'agency,unit,IPP\nKota A,RSUD,4.2\n',
  'kota.csv': 'instansi,IPP\nKota A,4.2\n',
}

const compared = async (...sides: readonly string[]) => {
  const folder = folderWith()
  put(folder, LISTS)
  const outputs = ['-o', 'hasil.json', '-o', 'hasil.html', '-o', 'hasil.xlsx', '-o', 'hasil.md']
  const { exit, out, err } = await ipp(folder, ['compare', ...sides, '--format', 'table', ...outputs])
  const codes = JSON.parse(textOf(folder, 'hasil.json')).findings.map(({ code }: { code: string }) => code)
  const pages = [out, textOf(folder, 'hasil.html'), textOf(folder, 'hasil.md')]
  return { exit, err, codes, pages }
}

describe('a comparison that is doubtful as a whole', () => {
  it('warns of a newer side in front of an older one, wherever it is shown', async () => {
    const { exit, err, codes, pages } = await compared('2024=2024.csv', '2023=2023.csv')
    expect([exit, codes]).toEqual([0, ['W-SIDE-ORDER']])
    expect(err).toContain('W-SIDE-ORDER')
    for (const page of pages)
      expect(page).toMatch(/Sisi yang lebih baru ditulis sebelum sisi yang lebih lama: 2024 → 2023/)
  })

  it('warns of sides that have no unit in common, though one agency', async () => {
    const { exit, err, codes, pages } = await compared('2023=2023.csv', '2024=lain.csv')
    expect([exit, codes]).toEqual([0, ['W-SIDE-APART']])
    expect(err).toContain('W-SIDE-APART')
    for (const page of pages) expect(page).toContain('tidak memiliki satu pun unit yang sama: 2023 → 2024')
  })

  it('looks at agencies where one side names no units', async () => {
    expect((await compared('2023=2023.csv', '2024=kota.csv')).codes).toEqual(['W-SIDE-APART'])
  })

  it('says nothing of sides in order that share a unit', async () => {
    expect((await compared('2023=2023.csv', '2024=2024.csv')).codes).toEqual([])
  })
})

describe('names that no side has both', () => {
  const told = async (sides: readonly string[], ...options: readonly string[]) => {
    const folder = folderWith()
    const files = sides.map((text, i) => [`${2023 + i}.csv`, text] as const)
    put(folder, { ...Object.fromEntries(files), 'nama.csv': ALIASES })
    const { out, err } = await ipp(folder, ['compare', ...files.map(([name]) => name), ...options, '--format', 'json'])
    const { findings, agencies, units } = JSON.parse(out)
    const near = findings.filter(({ code }: { code: string }) => code === 'W-NAME-NEAR')
    const [levels, messages] = [
      [agencies.length, units.length],
      near.map(({ message }: { message: string }) => /^Nama (.*?) hampir.*?: (.*?);/.exec(message)?.slice(1, 3)),
    ]
    return { levels, messages, err }
  }
  const ALIASES = 'from_agency,from_unit,agency,unit\nKab. Suka Maju,,Kabupaten Sukamaju,\n'
  const agency = (...names: readonly string[]) => `instansi,IPP\n${names.map((name) => `${name},4.2\n`).join('')}`
  const unit = (...lines: readonly string[]) => `instansi,unit,IPP\n${lines.map((line) => `${line},4.2\n`).join('')}`

  it('and that are nearly the same may be one agency: told with both sides and the way to link them, and kept apart', async () => {
    const sides = [agency('Kab. Suka Maju', 'Kota Serai'), agency('Kabupaten Sukamaju', 'Kota Serai')]
    const { levels, messages, err } = await told(sides)
    expect(messages).toEqual([['“Kabupaten Sukamaju (2024)”', 'Kab. Suka Maju (2023)']])
    expect(levels).toEqual([3, 0])
    expect(err).toContain('compare --aliases')
    expect(await told(sides, '--aliases', 'nama.csv')).toMatchObject({ levels: [2, 0], messages: [] })
  })

  it('are told once for an agency, not again for each of its units, where lists name units only', async () => {
    const sides = [
      unit('Kab. Suka Maju,RSUD', 'Kab. Suka Maju,DPMPTSP'),
      unit('Kabupaten Sukamaju,RSUD', 'Kabupaten Sukamaju,DPMPTSP'),
    ]
    expect(await told(sides)).toMatchObject({
      levels: [0, 4],
      messages: [['“Kabupaten Sukamaju (2024)”', 'Kab. Suka Maju (2023)']],
    })
  })

  it('may be one unit of an agency that both sides have', async () => {
    const sides = [unit('Kab. A,Dinas Kependudukan', 'Kab. A,RSUD'), unit('Kab. A,Dinas Kependudukkan', 'Kab. A,RSUD')]
    expect((await told(sides)).messages).toEqual([['“Dinas Kependudukkan (2024)”', 'Dinas Kependudukan (2023)']])
  })

  it('are looked for over more than two sides: who is on two of them may be another on the third', async () => {
    const sides = [agency('Kab. Suka Maju'), agency('Kab. Suka Maju'), agency('Kabupaten Sukamaju')]
    expect((await told(sides)).messages).toEqual([['“Kabupaten Sukamaju (2025)”', 'Kab. Suka Maju (2023)']])
  })

  it.each([
    ['a regency and a city', agency('Kabupaten Bogor'), agency('Kota Bogor')],
    ['two that one side has both', agency('Kab. Suka Maju', 'Kabupaten Sukamaju'), agency('Kab. Suka Maju')],
    ['units of two agencies', unit('Kab. A,Dinas Kependudukan'), unit('Kab. B,Dinas Kependudukkan')],
    ['units with numbers', unit('Kab. A,Puskesmas Serai 1'), unit('Kab. A,Puskesmas Serai 2')],
  ])('are two, and nothing is said of them: %s', async (_what, before, after) => {
    expect((await told([before, after])).messages).toEqual([])
  })
})

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

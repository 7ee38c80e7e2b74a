import { describe, expect, it } from 'vitest'
import { nearestName } from '../../src/finding/near.js'

const COMMANDS = ['score', 'check', 'compare', 'survey', 'report']

describe('what was probably meant', () => {
  it.each([
    ['scroe', 'score'],
    ['chek', 'check'],
    ['COMPARE', 'compare'],
    ['comp', 'compare'],
    ['surve', 'survey'],
    ['repotr', 'report'],
  ])('%s is %s', (asked, meant) => {
    expect(nearestName(asked, COMMANDS)).toBe(meant)
  })

  it.each(['', 'x', 'hitung', 'tampilkan', 'a'.repeat(100_000)])('%.20s is nothing that is known', (asked) => {
    expect(nearestName(asked, COMMANDS)).toBeNull()
  })

  it('is the nearest of several, the first of equals', () => {
    expect(nearestName('dinas sehet', ['Dinas Sehat', 'Dinas Seha'])).toBe('Dinas Sehat')
    expect(nearestName('cat', ['bat', 'hat'])).toBe('bat')
  })

  it('is a unit by its own name too', () => {
    expect(nearestName('dinas sosal', ['Kota A/Dinas Sosial', 'Kota A/Dinas Kesehatan'])).toBe('Kota A/Dinas Sosial')
  })

  it('does not mind blanks, underscores and hyphens', () => {
    expect(nearestName('pekppp_2023', ['pekppp-2023', 'evaluasi-2017'])).toBe('pekppp-2023')
  })
})

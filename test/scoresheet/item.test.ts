import { describe, expect, it } from 'vitest'
import { scoresFormOf } from '../../src/instrument/schema.js'
import { combinedItem, indexOf, readItem } from '../../src/scoresheet/item.js'
import { shipped } from './sheets.js'

const variantOf = (id: string, variant: string) => {
  const found = scoresFormOf(shipped(id)).variants.find((each) => each.id === variant)
  if (!found) throw new Error(`no variant ${variant}`)
  return found
}

const found = (id: string, variant: string, ...texts: readonly string[]): string => {
  const index = indexOf(variantOf(id, variant))
  const item = combinedItem(texts.map((text) => readItem(text)))
  if (!item) return 'nothing'
  const match = index.match(item)
  return 'slot' in match ? (index.indicators[match.slot]?.code ?? '?') : match.fault
}

describe('an indicator is found', () => {
  it.each([
    ['1.a.Ak', '1.a.Ak'],
    ['1.a.AK', '1.a.Ak'],
    ['1.a.A.k', '1.a.Ak'],
    [' 29.f.b', '29.f.B'],
    ['1', '1.a.Ak'],
    ['1.', '1.a.Ak'],
    ['014', '14.b.K'],
    ['No. 14', '14.b.K'],
    ['Indikator 14', '14.b.K'],
    ['14 . b . K', '14.b.K'],
    ['１４', '14.b.K'],
    ['14. Tersedia pelaksana yang menerapkan budaya pelayanan', '14.b.K'],
    ['Tersedia pelaksana yang menerapkan budaya pelayanan', '14.b.K'],
    ['Tersedia  pelaksana\nyang menerapkan\u00a0budaya pelayanan.', '14.b.K'],
    ['(*) Tersedia pelaksana yang menerapkan budaya pelayanan, lihat lampiran', '14.b.K'],
    ['Sarana FO bagian Informasi', '20.c.B'],
  ])('by what sheets write: %j is %s', (text, code) => {
    expect(found('pekppp-2023', 'A', text)).toBe(code)
  })

  it('by letters alone only where one indicator has them', () => {
    expect(found('pekppp-2023', 'A', 'e.P')).toBe('unknown')
    expect(found('pekppp-2023', 'A', 'a.P')).toBe('2.a.P')
  })

  it('by the running number where number and title stand in two cells', () => {
    expect(found('pekppp-2023', 'A', '14', 'Tersedia pelaksana yang menerapkan budaya pelayanan')).toBe('14.b.K')
    expect(found('pekppp-2023', 'A', '14', 'Budaya layanan diterapkan')).toBe('14.b.K')
  })

  it('not where code or title contradict the running number', () => {
    expect(found('pekppp-2023', 'A', '14.a.Ak')).toBe('contradicts')
    expect(found('pekppp-2023', 'A', '13', 'Tersedia pelaksana yang menerapkan budaya pelayanan')).toBe('contradicts')
  })

  it('not where the instrument has none of that number, code or title', () => {
    expect(found('pekppp-2023', 'A', '32')).toBe('unknown')
    expect(found('pekppp-2023', 'A', '99.z.Q')).toBe('unknown')
    expect(found('pekppp-2023', 'A', 'Kebersihan halaman')).toBe('unknown')
    expect(found('pekppp-2023', 'A', '')).toBe('nothing')
  })

  it('by the whole code in the instrument of 2017, whose codes carry no running number', () => {
    expect(found('evaluasi-2017', 'umum', '1.a.K1')).toBe('1.a.K1')
    expect(found('evaluasi-2017', 'umum', '1.A.k2')).toBe('1.a.K2')
    expect(found('evaluasi-2017', 'umum', '5.1.a.As')).toBe('5.1.a.As')
    expect(found('evaluasi-2017', 'umum', '6')).toBe('6')
  })

  it('by the number of the unit’s own variant', () => {
    expect(found('pekppp-2023', 'A', '4')).toBe('4.a.K')
    const index = indexOf(variantOf('pekppp-2023', 'B'))
    const item = readItem('4')
    const match = item ? index.match(item) : null
    expect(match && 'slot' in match ? index.indicators[match.slot]?.title : null).toMatch(/^Pemenuhan siklus Maklumat/)
  })
})

describe('a code of another variant', () => {
  const { variants } = scoresFormOf(shipped('pekppp-2023'))
  const online = variantOf('pekppp-2023', 'B')
  const index = indexOf(
    online,
    variants.filter(({ id }) => id !== 'B'),
  )
  const inB = (text: string): string => {
    const item = readItem(text)
    const match = item ? index.match(item) : null
    return !match ? 'nothing' : 'slot' in match ? (index.indicators[match.slot]?.code ?? '?') : match.fault
  }

  // The codes of form B are not known. Its first three indicators are those of A; its fourth is A's fifth.
  it.each([
    ['1.a.Ak', '1'],
    ['3.a.T', '3'],
    ['4.a.K', 'contradicts'],
    ['29.f.B', 'contradicts'],
    ['4', '4'],
    ['29', '29'],
    // No code of A: perhaps B's own.
    ['4.a.Ak', '4'],
    ['30.f.B', 'contradicts'],
  ])('belongs to this one only where it means the same: %j is %s', (text, code) => {
    expect(inB(text)).toBe(code)
  })
})

import { describe, expect, it } from 'vitest'
import { scoresFormOf } from '../../src/instrument/schema.js'
import { combinedItem, indexOf, type Known, matcherOf, readItem, squeeze } from '../../src/scoresheet/item.js'
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

describe('a text names', () => {
  const read = (text: string) => {
    const item = readItem(text, (squeezed) => squeezed === 'p-1')
    return item && [item.number, item.code, item.title]
  }

  it.each<[string, number | null, string | null, string | null]>([
    ['14', 14, '14', null],
    ['014.', 14, '14', null],
    ['Nomor 7', 7, '7', null],
    ['ind. 3', 3, '3', null],
    ['1.a.Ak', 1, '1.a.ak', null],
    ['1 . a . A . k2', 1, '1.a.a.k2', null],
    ['5.1.a.As', 5, '5.1.a.as', null],
    ['a.P', null, 'a.p', null],
    ['1.a', 1, '1.a', null],
    ['P-1', null, 'p-1', null],
    ['14) Tersedia toilet', 14, null, 'tersedia toilet'],
    ['014.  Tersedia\n"toilet"', 14, null, 'tersedia toilet'],
    ['Tersedia toilet', null, null, 'tersedia toilet'],
  ])('a number, a code or a title: %j', (text, ...facts) => expect(read(text)).toEqual(facts))

  it.each(['1234', '14 Tersedia toilet', '1.5', '14.2024', '1-a', 'P-2', 'abc.x', '14.a.bcd'])(
    'no more than a title where it is neither number nor code: %j',
    (text) => expect(read(text)?.slice(0, 2)).toEqual([null, null]),
  )

  it('nothing where nothing stands', () => {
    expect(['', ' \u00a0\n', '\u200b'].map(read)).toEqual([null, null, null])
  })
})

it('codes are squeezed to one spelling: without blanks, invisible signs and dots at the end', () => {
  expect(['1. a .AK.', '１.a.Ak', '1.a\u200b.Ak..', ' 1.A.aK'].map(squeeze)).toEqual(Array(4).fill('1.a.ak'))
  expect([squeeze('.a'), squeeze('P - 1')]).toEqual(['.a', 'p-1'])
})

it('cells that name one indicator together give each fact by the first that has it', () => {
  const combined = combinedItem(['Tersedia toilet', '', '2.b', '7', 'Lain'].map((text) => readItem(text)))
  expect(combined).toEqual({ text: 'Tersedia toilet', number: 2, code: '2.b', title: 'tersedia toilet' })
  expect([combinedItem([]), combinedItem([null, readItem('')])]).toEqual([null, null])
})

describe('what an item means among what is known', () => {
  const known: readonly Known[] = [
    { code: '1.a.Ak', number: 1, title: 'Tersedia standar pelayanan' },
    { code: '2.b.K', number: 2, title: 'Sarana front office', titles: ['Sarana FO bagian informasi'] },
    { code: '3', number: 3, title: 'Kotak saran dan pengaduan' },
    { code: '4.c.K', number: 4, title: 'Tersedia standar pelayanan khusus' },
  ]
  const match = matcherOf(known)
  const meant = (...texts: readonly string[]) => {
    const item = combinedItem(texts.map((text) => readItem(text)))
    const found = item && match(item)
    if (!found) return null
    return 'slot' in found ? found.slot : [found.fault, found.expected]
  }

  it('is what its number says, as long as code and title do not say otherwise', () => {
    expect(meant('2')).toBe(1)
    expect(meant('2', 'Sarana FO bagian Informasi')).toBe(1)
    expect(meant('2', 'Sarana parkir')).toBe(1)
    expect(meant('2', 'Tersedia standar pelayanan')).toEqual(['contradicts', '2.b.K'])
    expect(meant('2.a.Ak')).toEqual(['contradicts', '2.b.K'])
    expect(meant('2. Tersedia standar pelayanan')).toEqual(['contradicts', '2.b.K'])
  })

  it('is told by number and title where a code is nothing but the number', () => {
    expect(meant('3', 'Sarana front office')).toEqual(['contradicts', '3. Kotak saran dan pengaduan'])
  })

  it('is what a code says that stands as the form has it, but not against a title or a number beside it', () => {
    expect(meant('2.b.K')).toBe(1)
    expect(meant('1.a.Ak', 'Sarana front office')).toEqual(['contradicts', '1.a.Ak'])
    const lettered = matcherOf([
      { code: 'p-1', number: 1, title: 'Satu' },
      { code: 'q-1', number: 2, title: 'Dua' },
    ])
    const both = (code: string, number: string) => {
      const item = combinedItem([code, number].map((text) => readItem(text, (squeezed) => /^[pq]-1$/.test(squeezed))))
      return item && lettered(item)
    }
    expect([both('Q-1', '2'), both('P-1', '2')]).toEqual([{ slot: 1 }, { fault: 'contradicts', expected: 'q-1' }])
  })

  it('is the only one that has these letters behind its number', () => {
    expect([meant('a.Ak'), meant('b.K'), meant('c.K')]).toEqual([0, 1, 3])
    const twice = matcherOf([...known, { code: '5.a.Ak', number: 5, title: 'Lain' }])
    const item = readItem('a.Ak')
    expect(item && twice(item)).toEqual({ fault: 'unknown', expected: null })
  })

  it('is the one whose title stands within the text, where that is one alone and no short word', () => {
    expect(meant('(*) Kotak saran dan pengaduan, lihat lampiran')).toBe(2)
    expect(meant('Tersedia standar pelayanan khusus')).toBe(3)
    expect(meant('Tersedia standar pelayanan khusus dan Kotak saran dan pengaduan')).toEqual(['unknown', null])
    const short = matcherOf([{ code: '1', number: 1, title: 'Toilet' }])
    const item = readItem('Tersedia toilet bersih')
    expect(item && short(item)).toEqual({ fault: 'unknown', expected: null })
  })

  it('is nothing where the number is none of them, whatever its title', () => {
    expect(meant('9')).toEqual(['unknown', null])
    expect(meant('9', 'Kotak saran dan pengaduan')).toEqual(['unknown', null])
    expect(meant('9.z.Q')).toEqual(['unknown', null])
  })

  it('is what the title says where no number is known at all', () => {
    const unnumbered = matcherOf([{ code: 'p', title: 'Kotak saran' }])
    const item = combinedItem([readItem('9'), readItem('Kotak saran')])
    expect(item && unnumbered(item)).toEqual({ slot: 0 })
  })
})

import { describe, expect, it } from 'vitest'
import { areHeadings, headsLetters, headsNothing, kindOf, readHeader } from '../../../src/scoresheet/head/header-row.js'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { readUnder, tableOf, tiny, type Written } from '../sheets.js'
import { headersOf, type Read, scores, termsOf } from './heads.js'

describe('a header is known by words for', () => {
  const under = (unit: string, agency: string): Read =>
    readUnder(tiny(), [
      tableOf([
        [agency, unit, '1.a', '2.a', '3.a'],
        ['Kab. A', 'Dukcapil', 4, 3, 5],
      ]),
    ])

  it.each([
    ...['Perangkat Daerah', 'OPD', 'SKPD', 'Unit Kerja', 'UPP', 'Unit Penyelenggara', 'Unit Penyelenggara Pelayanan'],
    ...['Unit Penyelenggara Pelayanan Publik', 'Unit Lokus', 'Nama OPD', 'Nama Perangkat Daerah', 'OPD/Unit Kerja'],
    ...['Unit Penyelenggara Pelayanan (UPP)', 'perangkat daerah ', 'Unit\nLokus', 'Satuan Kerja', 'Unit Layanan'],
  ])('the unit: %s', (unit) => {
    expect(under(unit, 'Instansi').units.map((each) => [each.agency, each.unit])).toEqual([['Kab. A', 'Dukcapil']])
  })

  it.each([
    ...['Kab/Kota', 'Kab./Kota', 'Kabupaten/Kota', 'Kabupaten / Kota', 'Pemerintah Daerah', 'Instansi Pemerintah'],
    ...['Nama Pemerintah Daerah', 'Nama Kab/Kota', 'PEMDA'],
  ])('the agency: %s', (agency) => {
    expect(under('OPD', agency).units.map((each) => [each.agency, each.unit])).toEqual([['Kab. A', 'Dukcapil']])
  })

  it('the unit before the organisation above it, in columns and in labels', () => {
    const rows: Written[][] = [
      ['Perangkat Daerah', 'Unit Lokus', '1.a', '2.a', '3.a'],
      ['Dinas Kesehatan', 'Puskesmas', 4, 3, 5],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect([read.units.map(({ unit }) => unit), read.findings]).toEqual([['Puskesmas'], []])
    const labelled: Written[][] = [
      ['OPD', 'Dinas Kesehatan'],
      ['Unit Lokus', 'Puskesmas'],
      ['Kode', 'Skor'],
      ['1.a', 4],
    ]
    expect(readUnder(tiny(), [tableOf(labelled)]).units.map(({ unit }) => unit)).toEqual(['Puskesmas'])
  })
})

describe('"Penyelenggara" and "Nama Layanan" head the unit only where no other heading does', () => {
  const under = (...heads: readonly string[]): readonly string[] => {
    const names = heads.map((_, i) => `Nama ${i + 1}`)
    const read = readUnder(tiny(), [
      tableOf([
        [...heads, '1.a', '2.a', '3.a'],
        [...names, 4, 3, 5],
      ]),
    ])
    expect(read.findings).toEqual([])
    return read.units.map(({ unit }) => unit)
  }

  it.each(['Penyelenggara', 'Nama Penyelenggara', 'Penyelenggara Pelayanan', 'Nama Layanan'])('%s', (heading) => {
    expect(under('No', heading)).toEqual(['Nama 2'])
    expect(under(heading, 'Unit')).toEqual(['Nama 2'])
  })

  it('and of the two the one of the organiser', () => {
    expect(under('Nama Layanan', 'Penyelenggara')).toEqual(['Nama 2'])
  })

  it('and not below a label that names the unit of the sheet', () => {
    const rows: Written[][] = [
      ['Unit Lokus', 'Dukcapil'],
      ['Nama Layanan', 'Kode', 'Skor'],
      ['KTP', '1.a', 4],
      ['Kartu keluarga', '2.a', 3],
    ]
    expect(scores(readUnder(tiny(), [tableOf(rows)]))).toEqual(['Dukcapil C3=4', 'Dukcapil C4=3'])
    const unlabelled = scores(readUnder(tiny(), [tableOf(rows.slice(1))]))
    expect(unlabelled).toEqual(['KTP C2=4', 'Kartu keluarga C3=3'])
  })
})

const reading = (texts: readonly (string | null)[], choices: Parameters<typeof termsOf>[0] = {}) =>
  readHeader(headersOf(...texts), termsOf(choices))

describe('a row read as a header', () => {
  it('says by its words what each column holds', () => {
    const texts = ['Unit', 'Kode', 'Skor', 'Catatan', 'F-03', '2.a', 'Indikator pertama']
    const { roles, scores, items, figures } = reading(texts)
    expect([...roles].flat()).toEqual(['unit', [0], 'indicator', [1], 'note', [3]])
    expect([scores, [...figures].flat()]).toEqual([[2], [4, 'F-03']])
    const named = [...items].map(([column, { code, title }]) => [column, code ?? title].join(' '))
    expect(named).toEqual(['5 2.a', '6 indikator pertama'])
  })

  it('says nothing of a word that nobody knows, nor takes a role for an indicator', () => {
    const { roles, scores, items, figures } = reading(['Tempat', 'Nilai Akhir', 'No', null, 'Hasil 2'])
    expect([[...roles].flat(), scores, [...items], [...figures]]).toEqual([['number', [2]], [], [], []])
  })

  it('has each column of a role that several have, and of units those of the units themselves', () => {
    const { roles } = reading(['No', 'Nomor', 'OPD', 'Unit'])
    expect([...roles].flat()).toEqual(['number', [0, 1], 'unit', [3]])
  })

  it('has no other column for what the operator chose', () => {
    const columns: readonly (readonly [Role, string])[] = [
      ['score', 'Tim'],
      ['unit', 'D'],
    ]
    const { roles, scores } = reading(['Skor', 'Tim', 'Unit', 'Tempat', 'Kode'], { columns })
    expect([scores, [...roles].flat()]).toEqual([[1], ['unit', [3], 'indicator', [4]]])
  })

  it('has a choice also where its heading says something else', () => {
    const columns: readonly (readonly [Role, string])[] = [
      ['unit', 'A'],
      ['note', 'Skor'],
    ]
    const { roles, scores, items } = reading(['1.a', '2.a', 'Skor'], { columns })
    expect([[...roles].flat(), scores, [...items.keys()]]).toEqual([['unit', [0], 'note', [2]], [], [1]])
  })

  it('is loose only where no word of its own heads the unit', () => {
    const loose = (...texts: readonly string[]) => reading(texts).isLoose
    expect([
      loose('Penyelenggara'),
      loose('Penyelenggara', 'Unit'),
      loose('Nama Layanan', 'Kode Unit'),
      loose('Kode'),
    ]).toEqual([true, false, false, false])
    // Whoever chose the unit is overruled by no word.
    expect(reading(['Penyelenggara', 'Tempat'], { columns: [['unit', 'B']] }).roles.get('unit')).toEqual([1])
    const decisions = { columns: new Map<Role, string[]>([['unit', ['OPD', 'Unit']]]), headerRow: null }
    const { roles } = readHeader(headersOf('OPD', 'Unit'), { ...termsOf(), decisions })
    expect(roles.get('unit')).toEqual([0, 1])
  })

  it('is read once on the same terms, and anew on others', () => {
    const [headers, terms] = [headersOf('Unit', 'Kode', 'Skor'), termsOf()]
    expect(readHeader(headers, terms)).toBe(readHeader(headers, terms))
    expect(readHeader(headers, termsOf({ columns: [['unit', 'B']] })).roles.get('unit')).toEqual([1])
  })
})

describe('the kind of scoresheet that a header makes', () => {
  it.each<[ReturnType<typeof kindOf>, readonly string[]]>([
    ['wide', ['Unit', '1.a', '2.a']],
    ['wide', ['Kode Unit', '1.a', '2.a', '3.a']],
    ['wide', ['Unit', 'Kode', '1.a', '2.a', 'Skor']],
    ['long', ['Unit', 'Kode', 'Skor']],
    ['long', ['Kode Unit', 'Uraian', 'Nilai']],
    ['long', ['Unit', 'No', 'Skor', '1.a']],
    ['single', ['No', 'Skor']],
    ['single', ['Uraian', 'Skor']],
    [null, ['Unit', '1.a']],
    [null, ['1.a', '2.a', '3.a']],
    [null, ['Unit', 'Skor']],
    [null, ['Unit', 'Kode']],
    [null, ['Instansi', 'Bobot', 'Skor']],
    [null, []],
  ])('%s: %j', (kind, texts) => {
    expect(kindOf(reading(texts))).toBe(kind)
  })
})

describe('indicators are headings', () => {
  it.each([
    [true, ['1.a', '2.a', '3.a']],
    [true, ['1', '2', '2']],
    [false, ['1', '2', '2', '1']],
    [false, ['4', '4', '3', '4', '5', '4']],
    [false, ['1.a']],
    [false, []],
  ])('%s where more than half differ, and there are two: %j', (due, texts) => {
    expect(areHeadings(reading(texts).items)).toBe(due)
  })
})

describe('a row heads nothing', () => {
  const nothing = (texts: readonly string[], choices: Parameters<typeof termsOf>[0] = {}) =>
    headsNothing(headersOf(...texts), termsOf(choices))

  it('where no text says what a column holds: names, figures, even codes of indicators', () => {
    expect(nothing(['Dinas A', '1.a', '4', 'baik'])).toBe(true)
    expect(nothing([])).toBe(true)
  })

  it.each(['Unit', 'Skor Tim', 'Nama Layanan', 'Catatan'])('but not where one does: %s', (text) => {
    expect(nothing(['Dinas A', text])).toBe(false)
  })

  it('nor where the operator chose columns, which may be headed by anything', () => {
    expect(nothing(['Dinas A'], { columns: [['unit', 'A']] })).toBe(false)
  })
})

describe('a row heads the columns that were chosen by letter', () => {
  const heads = (texts: readonly (string | null)[], ...columns: readonly (readonly [Role, string])[]) => {
    const [headers, terms] = [headersOf(...texts), termsOf({ columns })]
    return headsLetters(readHeader(headers, terms), headers, terms)
  }

  it('where each of them has a heading, not a score, code or title of the data below', () => {
    expect(heads(['Tempat', 'Butir', 'Tim'], ['unit', 'A'], ['indicator', 'B'], ['score', 'C'])).toBe(true)
    expect(heads(['Dinas A', 'Butir', '4'], ['unit', 'A'], ['score', 'C'])).toBe(false)
    expect(heads(['Dinas A', '1.a'], ['unit', 'A'], ['indicator', 'B'])).toBe(false)
    expect(heads(['Dinas A', 'Indikator pertama'], ['unit', 'A'], ['title', 'B'])).toBe(false)
  })

  it('where one has none, only beside other headings', () => {
    expect(heads([null, '1.a', '2.a'], ['unit', 'A'])).toBe(true)
    expect(heads([null, 'Kode', 'Skor'], ['unit', 'A'])).toBe(true)
    expect(heads([null, 'Butir', 'Tim'], ['unit', 'A'], ['indicator', 'Butir'])).toBe(true)
    expect(heads([null, 'Kode', 'Tim'], ['unit', 'A'])).toBe(false)
    expect(heads([null, 'Catatan', 'Tahun'], ['unit', 'A'])).toBe(false)
  })

  it('and never where the same few scores stand beside', () => {
    expect(heads(['Dinas A', '4', '4', '3', '4'], ['unit', 'A'])).toBe(false)
  })

  it('and always where none was chosen so', () => {
    expect(heads(['Unit', 'Kode', 'Skor'])).toBe(true)
    expect(heads(['Satker', 'Kode', 'Skor'], ['unit', 'Satker'])).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { readUnder, tableOf, tiny, type Written } from '../sheets.js'
import { type Read, scores } from './heads.js'

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

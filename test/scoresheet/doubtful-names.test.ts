import { describe, expect, it, test } from 'vitest'
import { nearPairs } from '../../src/scoresheet/doubtful-names.js'
import { readUnder, tableOf, tiny } from './sheets.js'

const named = (agency: string, unit: string, agencyCode: string | null = null) => ({
  key: `${agency}\n${unit}`,
  agencyKey: agency,
  agency,
  agencyCode,
  unit,
  unitCode: null,
})

const agencies = (...names: readonly string[]): readonly string[] =>
  nearPairs(names.map((name, i) => named(name, `Unit ${'abcdefgh'[i]}`))).map(
    ({ first, later }) => `${later.agency} ~ ${first.agency}`,
  )

describe('two agencies may be one', () => {
  test.each([
    ['Kabupaten Suka Maju', 'Kab. Suka Maju'],
    ['Kabupaten Suka Maju', 'Pemkab Suka Maju'],
    ['Kabupaten Suka Maju', 'PEMERINTAH KABUPATEN SUKA MAJU'],
    ['Kabupaten Suka Maju', 'Pemerintah Daerah Kabupaten Suka Maju'],
    ['Kabupaten Suka Maju', 'Kabupaten Sukamaju'],
    ['Kabupaten Suka Maju', 'Suka-Maju, Kab.'],
    ['Kabupaten Suka Maju', 'Suka Maju'],
    ['Kota Serai', 'Pemkot Serai'],
    ['Kota Serai', 'Pemerintah Kota Serai'],
    ['Provinsi Jawa Timur', 'Prov. Jawatimur'],
    ['Pemprov Jawa Timur', 'Pemerintah Provinsi Jawa Timur'],
    ['D.I. Yogyakarta', 'DI Yogyakarta'],
    ['Kab. Kotabaru', 'Kabupaten Kota Baru'],
  ])('%s and %s', (first, later) => {
    expect(agencies(first, later)).toEqual([`${later} ~ ${first}`])
  })

  test.each([
    ['Kabupaten Bogor', 'Kota Bogor'],
    ['Pemkab Bogor', 'Pemkot Bogor'],
    ['Provinsi Gorontalo', 'Kabupaten Gorontalo'],
    ['Kabupaten Suka Maju', 'Kabupaten Suka Makmur'],
    ['Kabupaten Kotawaringin Barat', 'Kabupaten Kotawaringin Timur'],
    ['Kabupaten Solok', 'Kabupaten Solok Selatan'],
  ])('but not %s and %s', (first, later) => {
    expect(agencies(first, later)).toEqual([])
  })

  it('and a name without its kind never stands between a regency and a city', () => {
    expect(agencies('Bogor', 'Kabupaten Bogor', 'Kota Bogor')).toEqual(['Bogor ~ Kabupaten Bogor'])
  })

  it('but not where both have codes of their own', () => {
    const pair = [named('Kab. Maju', 'A', '1'), named('Kabupaten Maju', 'B', '2')]
    expect(nearPairs(pair)).toEqual([])
  })
})

it('each further spelling is told once, with both spellings and both cells', () => {
  const rows = ['Kabupaten Suka Maju', 'Kab. Suka Maju', 'Pemkab Suka Maju'].map((agency, i) => [
    agency,
    `Unit ${'ABC'[i]}`,
    4,
    4,
    4,
  ])
  const { findings, units } = readUnder(tiny(), [tableOf([['Instansi', 'Unit', '1.a', '2.a', '3.a'], ...rows])])
  expect(units).toHaveLength(3)
  expect(findings.map(({ code, cell, found, expected }) => [code, cell, found, expected])).toEqual([
    ['W-NAME-NEAR', 'A3', 'Kab. Suka Maju', 'Kabupaten Suka Maju (F-02!A2)'],
    ['W-NAME-NEAR', 'A4', 'Pemkab Suka Maju', 'Kabupaten Suka Maju (F-02!A2)'],
  ])
})

it('a name in a label above the table is told at its cell', () => {
  const sheet = (name: string, agency: string) =>
    tableOf(
      [['Instansi', agency], ['Unit', `Unit ${name}`], [], ['Kode', 'Skor'], ['1.a', 4], ['2.a', 4], ['3.a', 4]],
      { name },
    )
  const { findings } = readUnder(tiny(), [sheet('A', 'Kab. Maju'), sheet('B', 'Kabupaten Maju')])
  expect(findings.map(({ code, sheet: at, cell, expected }) => [code, at, cell, expected])).toEqual([
    ['W-NAME-NEAR', 'B', 'B1', 'Kab. Maju (A!B1)'],
  ])
})

describe('units with one code for their agency', () => {
  const head = ['Kode Instansi', 'Instansi', 'Unit', '1.a', '2.a', '3.a']
  const told = (...names: readonly (readonly [code: string, agency: string])[]) => {
    const rows = names.map(([code, agency], i) => [code, agency, `Unit ${'ABCDE'[i]}`, 4, 4, 4])
    const { findings, units } = readUnder(tiny(), [tableOf([head, ...rows])])
    expect(units).toHaveLength(names.length)
    return findings.map(({ code, cell, found, expected }) => [code, cell, found, expected])
  }

  it('and two names for it are told, each other name once and with both cells', () => {
    expect(told(['K1', 'Kab. Maju'], ['K1', 'Kota Serai'], ['K2', 'Kab. Lain'], ['K1', 'Kota Serai'])).toEqual([
      ['W-NAME-MISMATCH', 'B3', 'Kota Serai', 'Kab. Maju (F-02!B2)'],
    ])
  })

  it('are told where a regency and a city of one name share it', () => {
    expect(told(['K1', 'Kabupaten Bogor'], ['K1', 'Kota Bogor'])).toEqual([
      ['W-NAME-MISMATCH', 'B3', 'Kota Bogor', 'Kabupaten Bogor (F-02!B2)'],
    ])
  })

  it('are not told where only the kind is written in another way, or no name is written', () => {
    expect(told(['K1', 'Kabupaten Maju'], ['K1', 'Kab. Maju'], ['K1', ''], ['K1', 'PEMKAB MAJU'])).toEqual([])
  })
})

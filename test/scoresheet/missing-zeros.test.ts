import { describe, expect, it } from 'vitest'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { readUnder, shipped, tableOf, type Written } from './sheets.js'

/** A form of one unit: the first and second indicator as given, the others 4. */
const told = (first: Written[], second: Written[]) => {
  const rows: Written[][] = [['Unit: A'], ['No', 'Kode', 'Jawaban hasil validasi', 'Skor']]
  for (let n = 1; n <= 30; n++) rows.push([n, String(n), ...(n === 1 ? first : n === 2 ? second : ['apa saja', 4])])
  const { findings } = readUnder(shipped('pekppp-2023'), [tableOf(rows)])
  return findings.map(({ code, cell, found, count }) => `${code} ${cell} ${found} ${count}`)
}

const EMPTY = ['E-CELL-EMPTY D3 1.a.Ak 1', 'E-CELL-EMPTY D4 2.a.P 1']
const [NONE, ONE, FIVE] = ['SP tidak ada', 'tanpa unsur masyarakat/pemangku kepentingan', 'lebih dari 4 unsur']

describe('an exporter that leaves zeros out', () => {
  it('is suspected where each empty score stands beside the criterion for 0; the scores stay empty', () => {
    const suspected = 'W-ZEROS-MISSING D3 1.a.Ak, 2.a.P 2'
    expect(told([NONE, null], [ONE, ''])).toEqual([...EMPTY, suspected])
    expect(told(['0 - sp tidak ada.', null], [`a. ${ONE}`, '-'])).toContain(suspected)
    expect(told([NONE, null], [FIVE, 5])).toContain('W-ZEROS-MISSING D3 1.a.Ak 1')
  })

  it('is not, where any empty score stands beside another text or none', () => {
    for (const other of [FIVE, '', 'belum dinilai']) expect(told([NONE, null], [other, null])).toEqual(EMPTY)
  })

  it('is not in a blank form: where no score is given at all, none was left out', () => {
    const instrument = shipped('pekppp-2023')
    const [variant] = scoresFormOf(instrument).variants
    const rows = indicatorsOf(variant?.parts ?? []).map(({ code, criteria }): Written[] => [
      code,
      criteria?.value['0'] ?? '',
      null,
    ])
    const { findings } = readUnder(instrument, [tableOf([['Unit: A'], ['Kode', 'Jawaban', 'Skor'], ...rows])])
    expect(findings.filter(({ code }) => code === 'E-CELL-EMPTY')).not.toEqual([])
    expect(findings.filter(({ code }) => code === 'W-ZEROS-MISSING')).toEqual([])
  })

  it('is not, where all criteria stand beside the score, as in the blank sheet', () => {
    const { criteria } = indicatorsOf(scoresFormOf(shipped('pekppp-2023')).variants[0]?.parts ?? [])[0] ?? {}
    const all = Object.values(criteria?.value ?? {})
    expect(all.length).toBe(6)
    const head: Written[] = ['No', 'Kode', 'Skor', ...all.map((_, i) => `Kriteria ${i}`)]
    const rows = Array.from({ length: 30 }, (_, i): Written[] => [i + 1, String(i + 1), i === 0 ? null : 4, ...all])
    const { findings } = readUnder(shipped('pekppp-2023'), [tableOf([['Unit: A'], head, ...rows])])
    expect(findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['E-CELL-EMPTY C3'])
  })

  it('is not, where zeros are written', () => {
    expect(told([NONE, 0], [ONE, 0])).toEqual([])
  })
})

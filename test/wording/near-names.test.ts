import { describe, expect, it } from 'vitest'
import { nearExcerpts, placedExcerpts } from '../../src/wording/near-names.js'

describe('two names that are nearly one', () => {
  it('are whole where they are short', () => {
    expect(nearExcerpts('Dinas Sosial', 'Dinas Sosail', 20)).toEqual(['Dinas Sosial', 'Dinas Sosail'])
    expect(nearExcerpts('RSUD', 'RSUD A', 20)).toEqual(['RSUD', 'RSUD A'])
  })

  it('show where they differ, however far behind that is', () => {
    const start = 'Unit Pelaksana Teknis Daerah '
    expect(nearExcerpts(`${start}Angkutan Umum Utara`, `${start}Angkutn Umum Utara`, 20)).toEqual([
      // The 29 letters of the start and "Angkut" are common: ten of them are shown before the first that is not.
      '…rah Angkutan Umum Ut…',
      '…rah Angkutn Umum Uta…',
    ])
    expect(nearExcerpts(`${start}A`, `${start}B`, 20)).toEqual(['…is Daerah A', '…is Daerah B'])
  })

  it('are shown from the first letter where they differ there', () => {
    expect(nearExcerpts('Kab. Suka Maju Bersama Kita', 'Kabupaten Suka Maju Bersama Kita', 20)).toEqual([
      'Kab. Suka Maju Bersa…',
      'Kabupaten Suka Maju…',
    ])
  })

  it('keep the place behind the other', () => {
    expect(placedExcerpts('Dinas Sosial Kota', 'Dinas Sosail Kota (Rekap 1!B2)', 12)).toEqual([
      '…as Sosial Ko…',
      '…as Sosail Ko… (Rekap 1!B2)',
    ])
    expect(placedExcerpts('Dinas Sosial', 'Dinas Sosail', 20)).toEqual(['Dinas Sosial', 'Dinas Sosail'])
  })
})

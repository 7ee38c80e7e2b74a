import { describe, expect, it } from 'vitest'
import { isInstitution, isRival } from '../../../src/scoresheet/head/institution.js'

describe('the name of a service unit', () => {
  it.each([
    ...['Dinas Kesehatan', 'dinas', 'Disdukcapil', 'RSUD dr. Soetomo', 'RS Harapan', 'Rumah Sakit Umum', 'Puskesmas 3'],
    ...[
      'Kec. Sukajadi',
      'KELURAHAN Braga',
      'UPT Samsat',
      'UPTD Pasar',
      'MPP',
      'SMK Negeri 1',
      'Unit Layanan',
      'Polres X',
    ],
    ...['Mal Pelayanan Publik', 'DPMPTSP', 'BPKAD Kota', ' BKPSDM ', 'PDAM'],
  ])('is known by its first word, or as an acronym: %s', (name) => {
    expect(isInstitution(name)).toBe(true)
  })

  it.each([
    ...[
      'Budi',
      'Evaluator 1',
      'Skor',
      'Tahun 2024',
      'Distro',
      'Diskon',
      'Rsudin',
      'Kelompok',
      'Kecil',
      'Unitas',
      'AB',
      '2024',
    ],
    ...['Bpkad', 'Tim DPMPTSP', ''],
  ])('is not: %s', (name) => {
    expect(isInstitution(name)).toBe(false)
  })
})

describe('a heading of one unit’s scores by different hands, years or stages', () => {
  it.each([
    ...[
      'Mandiri',
      'Evaluator',
      'Evaluator Provinsi',
      'Tim 2',
      '2023',
      'Tahun 2024',
      'F-01',
      'F 02',
      'Klaim Unit',
      'Hasil Akhir',
    ],
    ...['Penilaian Mandiri', 'Semester II', 'Self-Assessment', 'Desk', 'Sebelum', 'Final', 'Tim Evaluator Kota'],
  ])('names nothing else: %s', (heading) => {
    expect(isRival(heading)).toBe(true)
  })

  it.each([
    'Dinas A',
    'RSUD',
    'Unit 2',
    'Unit Pasar',
    'Tim Budi',
    'Evaluator Ani',
    'Puskesmas 3',
    'Dinas 1',
    'Kota Batu',
  ])('is none where it names somebody: %s', (heading) => {
    expect(isRival(heading)).toBe(false)
  })

  it('is one where an institution is named by its kind alone, or in more than a word and a number', () => {
    expect([isRival('Unit'), isRival('Unit 2 Hasil')]).toEqual([true, true])
  })
})

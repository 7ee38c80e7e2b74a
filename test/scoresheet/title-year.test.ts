import { describe, expect, it } from 'vitest'
import { namesYears, yearOfHeading, yearOfTitles } from '../../src/scoresheet/title-year.js'
import { yearIn } from '../../src/scoresheet/year-text.js'

describe('the year of evaluation in the titles above a table', () => {
  it.each([
    [['Lembar Penilaian Tahun 2022'], 2022],
    [['Evaluasi Pelayanan Publik Kabupaten Sukamaju 2019'], 2019],
    [['HASIL EVALUASI', 'PENILAIAN IPP 2019', 'Dinas Sosial'], 2019],
    [['Formulir F-02 2024'], 2024],
  ])('is the one that they name, with the word “tahun” or without: %j', (texts, year) => {
    expect(yearOfTitles(texts)).toBe(year)
  })

  it.each([
    [['Evaluasi 2019', 'Penilaian 2020']],
    [['Evaluasi 2019 dan 2020']],
    [['Evaluasi 2019/2020']],
    [['Evaluasi 2025/26']],
    [['Tahun 2025-26']],
    [['Tahun 2019', 'Tahun 2020']],
    [['Evaluasi 2019', 'Rencana strategis 2021']],
  ])('is not guessed where two stand there: %j', (texts) => {
    expect(yearOfTitles(texts)).toBe(null)
  })

  it.each([
    [['Lembar Penilaian', 'Sesuai PermenPANRB Nomor 29 Tahun 2022']],
    [['Penilaian menurut Peraturan Menteri PANRB No. 17/2017']],
    [['Penilaian (Pedoman Menteri PANRB No 1 2022)']],
    [['Penilaian, Nomor: 060/123/2023']],
    [['Lembar penilaian menurut Renstra 2021']],
    [['Penilaian kinerja, RKPD Tahun 2021']],
  ])('is not the year of a regulation, letter or plan that is cited: %j', (texts) => {
    expect(yearOfTitles(texts)).toBe(null)
  })

  it('stands beside a regulation that is cited', () => {
    expect(yearOfTitles(['Penilaian Tahun 2024', 'Dasar: PermenPANRB Nomor 29 Tahun 2022'])).toBe(2024)
    expect(yearOfTitles(['Penilaian menurut Peraturan Menteri PANRB Nomor 29 Tahun 2022 Tahun 2023'])).toBe(2023)
    expect(yearOfTitles(['Evaluasi 2023', 'Permenpan 29 Tahun 2022'])).toBe(2023)
  })

  it.each([
    [['Lembar Penilaian dicetak 12 Januari 2024']],
    [['Lembar Penilaian', 'Tanggal ekspor: 2024-01-12 08:00']],
    [['Lembar Penilaian 12/01/2024']],
    [['Penilaian', 'Sukamaju, Januari 2024']],
  ])('is not the date of printing or signing: %j', (texts) => {
    expect(yearOfTitles(texts)).toBe(null)
  })

  it.each([[['Renstra 2021']], [['Evaluasi 2016']], [['Evaluasi 20190']], [['Evaluasi', '2019']], [[]]])(
    'is not any number that looks like one: %j',
    (texts) => {
      expect(yearOfTitles(texts)).toBe(null)
    },
  )

  it.each(['Tahun 2025/26', 'Evaluasi 2025–26', 'Periode 2025 / 26', 'Tahun 2025/2026', 'Tahun 1999/00'])(
    'is said to be two where a span of years is written: %s',
    (text) => {
      expect([yearIn(text), namesYears(text)]).toEqual([null, true])
    },
  )

  it.each([
    ['Tahun 2025/12', 2025],
    ['Tahun 2025-26-01', 2025],
    ['Tahun 2025/261', 2025],
    ['Tahun 2025/27', 2025],
  ])('is one where what follows is no next year: %s', (text, year) => {
    expect(yearIn(text)).toBe(year)
  })
})

describe('the year of evaluation in the heading of a column of indices', () => {
  it.each([
    ['Indeks 2024', 2024],
    ['Nilai IPP 2023', 2023],
    ['Nilai Akhir Tahun 2022', 2022],
    ['IPP (PermenPANRB 29 Tahun 2022)', null],
    ['IPP 2023/2024', null],
    ['IPP 2023/24', null],
    ['Indeks per 12 Januari 2024', null],
    ['Indeks 2016', null],
    ['Indeks', null],
  ])('of “%s” is %s', (heading, year) => {
    expect(yearOfHeading(heading)).toBe(year)
  })
})

import { describe, expect, it } from 'vitest'
import { aspectOfHead, claimOf, labelAndFigure } from '../../../src/scoresheet/printed/figure-label.js'

const isHeading = (title: string): boolean => ['kebijakan pelayanan', 'inovasi'].includes(title)

/** What a label claims: "index", or "aspect inovasi". */
const told = (label: string): string | null => {
  const claim = claimOf(label, isHeading)
  return claim && [claim.of, ...(claim.aspect === null ? [] : [claim.aspect])].join(' ')
}

describe('a label says what a figure is of', () => {
  it.each([
    ['Total skor akhir F02', 'form'],
    ['Nilai F-02', 'form'],
    ['F 02', 'form'],
    ['Jumlah Nilai Formulir F-02', 'form'],
    ['Hasil Form F02 Akhir', 'form'],
    ['Skor Akhir IPP (Skala 5)', 'index'],
    ['Nilai Akhir (skala 0-100)', 'index'],
    ['IPP', 'index'],
    ['INDEKS PELAYANAN PUBLIK (IPP)', 'index'],
    ['Capaian Indeks', 'index'],
    ['Nilai Indeks Akhir', 'index'],
    ['Jumlah', 'total'],
    ['Sub Total', 'total'],
    ['Total Skor Nilai', 'total'],
    ['Nilai Total', 'total'],
    ['Rata-rata skor', 'mean'],
    ['Skor Rata-Rata', 'mean'],
    ['Average', 'mean'],
    ['Subtotal Aspek Kebijakan Pelayanan', 'aspect kebijakan pelayanan'],
    ['Nilai rata-rata Inovasi', 'aspect inovasi'],
    ['Subtotal Aspek II', 'aspect ii'],
    ['Indeks Aspek B', 'aspect b'],
  ])('%s: %s', (label, due) => {
    expect(told(label)).toBe(due)
  })

  it.each([
    ['a word that heads scores', 'Nilai'],
    ['another figure', 'Skor akhir setelah banding'],
    ['a number of things', 'Jumlah media publikasi'],
    ['another form', 'Nilai F-03'],
    ['a longer number', 'Nilai F-021'],
    ['another index', 'Indeks Kepuasan Masyarakat'],
    ['another year', 'IPP Tahun 2022'],
    ['another scale', 'Nilai Akhir (Skala 4)'],
    ['a title that heads others in a row', 'Kebijakan Pelayanan'],
    ['an aspect that nobody knows', 'Subtotal Aspek Lain'],
    ['an aspect by a letter alone, which may be a code', 'Nilai B'],
    ['two letters that are no numeral', 'Nilai Aspek BC'],
    ['nothing', ''],
    ['a sentence', `Jumlah${' '.repeat(200)}`],
  ])('but not of %s: %s', (_what, label) => {
    expect(told(label)).toBeNull()
  })
})

describe('the head of a column names an aspect alone, too', () => {
  it.each([
    ['Kebijakan Pelayanan', 'kebijakan pelayanan'],
    ['Aspek Inovasi', 'inovasi'],
    ['Aspek A', 'a'],
    ['ASPEK IV (Skala 100)', 'iv'],
    ['Nilai Inovasi', null],
    ['Aspek', null],
    ['A', null],
    [`Inovasi${' '.repeat(200)}`, null],
  ])('%s: %s', (head, aspect) => {
    expect(aspectOfHead(head, isHeading)).toEqual(aspect === null ? null : { of: 'aspect', aspect })
  })
})

describe('a label and its figure in one cell are told apart', () => {
  it.each([
    ['Total skor akhir F02: 4,02', 'Total skor akhir F02', '4,02'],
    ['IPP = 4.125', 'IPP', '4.125'],
    ['Nilai Akhir 80,4%', 'Nilai Akhir', '80,4%'],
    ['Nilai Akhir : 79,6 %', 'Nilai Akhir', '79,6%'],
    ['Nilai Akhir: 80 %', 'Nilai Akhir', '80%'],
    [' IPP\t4,0 ', 'IPP', '4,0'],
    ['Rata-rata 1, 2: 123,123456789', 'Rata-rata 1, 2', '123,123456789'],
  ])('%j', (text, label, figure) => {
    expect(labelAndFigure(text)).toEqual({ label, figure })
  })

  it.each([
    ['a whole number counts something or is a year', 'Indeks Pelayanan Publik 2023'],
    ['a figure alone has no label', '4,02'],
    ['a percentage alone neither', '80 %'],
    ['a code', 'Indikator 1.a'],
    ['more digits than a figure has', 'Nilai 1234,5'],
    ['more decimals than a figure has', 'Nilai 4,1234567891'],
    ['a figure that something follows', 'IPP 4,02 (A-)'],
    ['a negative one', 'IPP -4,02'],
    ['a figure beyond what a label has', `Nilai ${'x '.repeat(100)}4,02`],
    ['nothing', ''],
  ])('not where it is none: %s', (_why, text) => {
    expect(labelAndFigure(text)).toBeNull()
  })

  it('at once, however long the text is', () => {
    const { user } = process.cpuUsage()
    for (const part of [' ', ':', 'x ', '4,', '%', '= '])
      for (const text of [part.repeat(100_000), `x${part.repeat(100_000)}4,02`]) labelAndFigure(text)
    expect(process.cpuUsage().user - user).toBeLessThan(2_000_000)
  })
})

import { describe, expect, it } from 'vitest'
import { headsSkm, rowSpeaksOfSkm, skmIn, speaksOfSkm } from '../../../src/scoresheet/survey/skm.js'
import { addSum } from '../../../src/scoresheet/survey/tallies.js'
import { tableOf } from '../sheets.js'
import { ELEMENTS } from './elements.js'
import { layoutOf, talliesOf } from './small.js'

/** "U1", "U2", … so many. */
const counted = (count: number, stem = 'U') => Array.from({ length: count }, (_, i) => `${stem}${i + 1}`)

/** What is said of a table of such headings in which each question was given these answers. */
const said = (headings: readonly string[], given: readonly number[] = [1, 4], { spoken = false, max = 5 } = {}) =>
  skmIn(
    layoutOf(headings),
    talliesOf(
      headings,
      headings.map(() => given),
      max,
    ),
    spoken,
  )

describe('a text that speaks of SKM', () => {
  it.each(['Hasil SKM 2024', 'Pengolahan IKM', 'Survei Kepuasan Masyarakat', 'NRR', 'skm-loket'])(
    'names it: %s',
    (text) => {
      expect(speaksOfSkm(text)).toBe(true)
    },
  )

  it('does not where the letters are part of a word, or far behind in a long text', () => {
    expect(['SKMB', 'Survei Kepuasan', 'lIKMa'].map(speaksOfSkm)).toEqual([false, false, false])
    expect([speaksOfSkm(`${' '.repeat(197)}SKM`), speaksOfSkm(`${' '.repeat(198)}SKM`)]).toEqual([true, false])
  })

  it('may stand in any cell of a row, as a title and not in a whole paragraph', () => {
    const [titled] = [...tableOf([['', 'Laporan SKM']]).rows()]
    const [told] = [...tableOf([[`SKM ${'x'.repeat(200)}`, 7]]).rows()]
    expect([titled && rowSpeaksOfSkm(titled), told && rowSpeaksOfSkm(told)]).toEqual([true, false])
  })
})

describe('a table read as another survey', () => {
  it('is SKM where its headings are the words of all elements, or those of a tally of them', () => {
    expect(said(ELEMENTS, [5])).toBe('E-SURVEY-SKM')
    expect(said(ELEMENTS.slice(1), [4])).toBeNull()
    expect(said(['Unsur', 'NRR'])).toBe('E-SURVEY-SKM')
  })

  it('is SKM where the rows of a tally name all elements', () => {
    const layout = layoutOf(['Pertanyaan', 'Jumlah'], { kind: 'tallied', questions: [] })
    expect(skmIn(layout, talliesOf(ELEMENTS, []), false)).toBe('E-SURVEY-SKM')
    expect(skmIn(layout, talliesOf(ELEMENTS.slice(1), []), false)).toBeNull()
  })

  it('is SKM with as many counted headings as there are elements', () => {
    expect([8, 9].map((count) => said(counted(count)))).toEqual([null, 'E-SURVEY-SKM'])
    expect(said(['U 01', 'u-2', 'U.3', ...counted(9).slice(3)])).toBe('E-SURVEY-SKM')
  })

  it('may be SKM with up to five more, and surely is where it speaks of it', () => {
    expect([10, 14, 15].map((count) => said(counted(count)))).toEqual(['W-SURVEY-SKM', 'W-SURVEY-SKM', null])
    expect([10, 14, 15].map((count) => said(counted(count), [1], { spoken: true }))).toEqual([
      'E-SURVEY-SKM',
      'E-SURVEY-SKM',
      null,
    ])
  })

  it('is not where its positions are those that other systems export, or a heading has another name', () => {
    expect(said(counted(9, 'u_'))).toBeNull()
    expect(said([...counted(9), 'Petugas ramah'])).toBeNull()
  })

  it('is not where an answer is off the scale of SKM, or none was given', () => {
    expect([said(counted(9), [1, 2, 3, 4]), said(counted(9), [4, 5]), said(counted(9), [])]).toEqual([
      'E-SURVEY-SKM',
      null,
      null,
    ])
  })

  it('is held against the scale by sums, too, where these are all that is known', () => {
    const summed = (n: number, sum: number) => {
      const tallies = talliesOf(counted(9), [])
      addSum(tallies, { unit: 0, label: 2, n }, sum)
      return skmIn(layoutOf(counted(9)), tallies, false)
    }
    expect([summed(10, 10), summed(10, 40)]).toEqual(['E-SURVEY-SKM', 'E-SURVEY-SKM'])
    expect([summed(10, 9), summed(10, 41)]).toEqual([null, null])
  })
})

describe('a header looked at before its instrument is known', () => {
  const heads = (...headings: readonly string[]) => headsSkm(new Map(headings.map((text, column) => [column, text])))

  it('is one of SKM with nine counted headings side by side, or up to five more', () => {
    expect([8, 9, 14, 15].map((count) => heads('No', ...counted(count), 'Saran'))).toEqual([false, true, true, false])
  })

  it('is none where the counted headings have a gap or another order, or do not begin with the first', () => {
    expect(heads(...counted(5), 'Rata-rata', ...counted(9).slice(5))).toBe(false)
    expect(heads(...counted(9).reverse())).toBe(false)
    expect(heads(...counted(12).slice(1))).toBe(false)
  })

  it('is one by the words of all its elements, or as a tally of them', () => {
    expect(heads('Nama', ...ELEMENTS)).toBe(true)
    expect(heads('Nama', ...ELEMENTS.slice(1))).toBe(false)
    expect(heads('Unsur', 'NRR')).toBe(true)
  })
})

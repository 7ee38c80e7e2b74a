import { describe, expect, it } from 'vitest'
import { NOT_GIVEN, noteProfile, profileBook } from '../../../src/scoresheet/survey/profile.js'
import { layoutOf } from './small.js'

const bookOf = (headings: readonly string[], more: Parameters<typeof layoutOf>[1] = {}) =>
  profileBook(layoutOf(headings, { questions: [], ...more }))

/** What one column of sex notes of these texts: the place of each, and what is kept. */
const noted = (...texts: readonly string[]) => {
  const book = bookOf(['JK'])
  if (!book) throw new Error('no profile')
  const places = texts.map((text) => {
    noteProfile(book, () => text)
    return book.row[0]
  })
  return { places, texts: book.texts[0] }
}

describe('the columns of a profile', () => {
  it('are found by their headings, always in the order sex, education, work, service', () => {
    expect(bookOf(['Jenis Layanan', 'No', 'PENDIDIKAN', 'L/P'])).toMatchObject({
      kinds: ['sex', 'education', 'service'],
      columns: [3, 2, 0],
    })
  })

  it('are the first of several headed alike, and none that say the unit or ask a question', () => {
    expect(bookOf(['Pekerjaan', 'Profesi'])?.columns).toEqual([0])
    expect(bookOf(['Pekerjaan', 'Profesi'], { columns: new Map([['unit', [0]]]) })?.columns).toEqual([1])
    const { questions } = layoutOf(['Pekerjaan'])
    expect(bookOf(['Pekerjaan'], { questions })).toBeNull()
  })

  it('are none without such a heading: a name, an age and an address are not looked at', () => {
    expect(bookOf(['Nama', 'Umur', 'Alamat', 'Nomor HP'])).toBeNull()
  })
})

describe('what respondents say of themselves', () => {
  it('is kept once, in the first spelling, in the order in which it is met', () => {
    expect(noted('SMA', 'S1', 'sma ', 'S-1', 'S 1', 'SMA')).toEqual({
      places: [0, 1, 0, 2, 2, 0],
      texts: ['SMA', 'S1', 'S-1'],
    })
  })

  it('is not given where nothing stands, or nothing but marks', () => {
    expect(noted('', ' ', '-', '…')).toEqual({ places: [NOT_GIVEN, NOT_GIVEN, NOT_GIVEN, NOT_GIVEN], texts: [] })
  })

  it('is cut where it is long, so that a whole remark is not kept', () => {
    const long = 'x'.repeat(80)
    expect(noted(`${long}A`, `${long}B`)).toEqual({ places: [0, 0], texts: [long] })
  })

  it('is beyond the list from the hundred and first group on, while known groups are still counted', () => {
    const many = Array.from({ length: 101 }, (_, i) => `G${i}`)
    const { places, texts } = noted(...many, 'G100', 'g99', 'G0')
    expect([places.slice(99), texts?.length]).toEqual([[99, 255, 255, 99, 0], 100])
  })

  it('stands in each column by itself, and is that of the present respondent alone', () => {
    const book = bookOf(['JK', 'Pekerjaan'])
    if (!book) throw new Error('no profile')
    noteProfile(book, (column) => (column === 0 ? 'L' : 'ASN'))
    noteProfile(book, (column) => (column === 0 ? '' : 'Petani'))
    expect([[...book.row], book.texts]).toEqual([
      [NOT_GIVEN, 1],
      [['L'], ['ASN', 'Petani']],
    ])
  })
})

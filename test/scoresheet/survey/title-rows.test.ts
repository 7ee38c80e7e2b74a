import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/formats/cell-table.js'
import { overAnswers, withSubtitle, withTitleAbove } from '../../../src/scoresheet/survey/title-rows.js'
import { tableOf, type Written } from '../sheets.js'
import { SMALL_SCALE } from './small.js'

/** Rows one below the other, from the first on. */
const rowsOf = (...rows: readonly (readonly Written[])[]): readonly Row[] => [...tableOf(rows, { name: null }).rows()]

const textsOf = (row: Row | null | undefined) =>
  row && { number: row.number, texts: row.cells.flatMap(({ text }) => (text === '' ? [] : [text])) }

/** Headings and the row below them, with questions in columns B and C. */
const subtitled = (...rows: readonly [readonly Written[], readonly Written[]]) => {
  const [row, next] = rowsOf(...rows)
  if (!row || !next) throw new Error('two rows are needed')
  return textsOf(withSubtitle(row, next, { columns: [1, 2], scale: SMALL_SCALE }))
}

const HEADINGS = ['Unit', 'U1', 'U2']

describe('a row below headings of questions', () => {
  it('belongs to them where it says what stands under a question; then both are one row, the upper text first', () => {
    expect(subtitled(HEADINGS, ['Nama', 'nilai', '(1-4)'])).toEqual({ number: 2, texts: HEADINGS })
    expect(subtitled([null, 'U1', 'U2'], ['Unit', 'Skor', null])).toEqual({ number: 2, texts: HEADINGS })
  })

  it('belongs to them where it says beside them who the unit is, under questions that span two rows', () => {
    expect(subtitled([null, 'U1', 'U2'], ['Unit', null, null])).toEqual({ number: 2, texts: HEADINGS })
    expect(subtitled([null, 'U1', 'U2'], ['Bulan', null, null])).toBeNull()
  })

  it('belongs to them where it numbers the columns beyond the scale, and is no title then', () => {
    expect(subtitled(HEADINGS, ['(3)', '(4)', '(5)'])).toEqual({ number: 2, texts: HEADINGS })
    expect(subtitled([null, 'U1', 'U2'], ['Unit', '4', '5'])).toEqual({ number: 2, texts: ['U1', 'U2'] })
  })

  it('is a respondent where numbers may be answers: not beyond the scale, or not one behind the other', () => {
    expect(subtitled(HEADINGS, ['Loket', 3, 4])).toBeNull()
    expect(subtitled(HEADINGS, ['Loket', 4, 6])).toBeNull()
    expect(subtitled(HEADINGS, ['Loket', 'nilai', 4])).toBeNull()
  })

  it('is none of theirs where figures stand beside the questions', () => {
    expect(subtitled(HEADINGS, ['Loket 1', 'nilai', 'nilai'])).toBeNull()
    expect(subtitled(HEADINGS, [7, 'nilai', 'nilai'])).toBeNull()
  })
})

describe('a title above headings of questions', () => {
  const joined = (...rows: readonly (readonly Written[])[]) => {
    const all = rowsOf(...rows)
    const [below, row, ...above] = [...all].reverse()
    if (!below || !row) throw new Error('two rows are needed')
    const both = withTitleAbove(row, above, below)
    return both && { top: both.top, ...textsOf(both.row) }
  }

  it('is one row with them where it says who the unit is and a name stands below', () => {
    expect(joined(['Unit', 'Unsur'], ['', 'U1', 'U2'], ['Loket', 3, 4])).toEqual({ top: 1, number: 2, texts: HEADINGS })
  })

  it('may stand further above, with nothing between in its column; the nearest counts', () => {
    expect(joined(['Unit'], ['', 'Unsur'], ['', 'U1', 'U2'], ['Loket', 3, 4])?.top).toBe(1)
    expect(joined(['Unit'], ['Unit'], ['', 'U1', 'U2'], ['Loket', 3, 4])?.top).toBe(2)
    expect(joined(['Unit'], ['Bulan'], ['', 'U1', 'U2'], ['Loket', 3, 4])).toBeNull()
  })

  it('is none where the headings have a text there, where no name stands below, or where it says something else', () => {
    expect(joined(['Unit'], ['No', 'U1', 'U2'], ['Loket', 3, 4])).toBeNull()
    expect(joined(['Unit'], ['', 'U1', 'U2'], [1, 3, 4])).toBeNull()
    expect(joined(['Bulan'], ['', 'U1', 'U2'], ['Mei', 3, 4])).toBeNull()
  })
})

describe('elements over answers', () => {
  const over = (...rows: readonly [readonly Written[], readonly Written[]]) => {
    const [row, next] = rowsOf(...rows)
    if (!row || !next) throw new Error('two rows are needed')
    return textsOf(overAnswers(row, next, SMALL_SCALE))
  }
  const four = ['1', '2', '3', '4']
  const headed = (element: string) => four.map((answer) => `${element} = ${answer}`)

  it('are headings of one row, each element with each answer below it', () => {
    expect(over(['Unit', 'U1', '', '', '', 'U2', '', '', ''], ['', ...four, ...four])).toEqual({
      number: 2,
      texts: ['Unit', ...headed('U1'), ...headed('U2')],
    })
  })

  it('end where a column says who the unit is: its number is none of their answers', () => {
    const row = over(['U1', '', '', '', 'U2', '', '', '', 'Unit'], [...four, ...four, '1'])
    expect(row?.texts).toEqual([...headed('U1'), ...headed('U2'), 'Unit'])
  })

  it('are none where no answers stand below', () => {
    expect(over(['Unit', 'U1', 'U2'], ['Loket', 'a', 'b'])).toBeNull()
  })
})

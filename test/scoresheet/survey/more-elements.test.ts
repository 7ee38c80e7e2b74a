import { describe, expect, it } from 'vitest'
import { moreElements } from '../../../src/scoresheet/survey/more-elements.js'
import { tableOf, type Written } from '../sheets.js'
import { RULES } from './sample.js'
import { layoutOf, SMALL_SCALE } from './small.js'

const HEADINGS = ['Nama', 'u_1', 'Keamanan', 'u_2', 'Kebersihan', 'Parkir', '', 'Wifi']

/** The columns of u_1 and u_2 are questions of the survey; those of others are asked for. */
const LAYOUT = (() => {
  const layout = layoutOf(HEADINGS)
  return { ...layout, questions: layout.questions.filter(({ column }) => column === 1 || column === 3) }
})()

const more = (
  rows: readonly (readonly Written[])[],
  about: { known?: readonly number[]; means?: readonly number[] } = {},
) => {
  const { known = [], means = [] } = about
  const all = [...tableOf([HEADINGS, ...rows], { name: null }).rows()].slice(1)
  const rules = { ...RULES, scale: SMALL_SCALE, labels: new Map([['baik', 2]]), unheard: new Set(['baik']) }
  return { columns: moreElements({ ...LAYOUT, means }, all, { rules, known }), unheard: [...rules.unheard] }
}

const columns = (...args: Parameters<typeof more>) => more(...args).columns

describe('columns that look like questions beside those of a survey', () => {
  it('stand between its questions or right behind them, not before them or behind a gap', () => {
    expect(columns([[3, 1, 2, 3, 4, 1, 2, 3]])).toEqual([2, 4, 5])
  })

  it('are answered on its scale by at least half of its respondents', () => {
    expect(
      columns([
        [null, 1, 2, 3],
        [null, 1, null, 3],
      ]),
    ).toEqual([2])
    expect(
      columns([
        [null, 1, 2, 3],
        [null, 1, null, 3],
        [null, 2, null, 3],
      ]),
    ).toEqual([])
    expect(columns([[null, 1, null, 3]])).toEqual([])
  })

  it('are none with a single answer that is none: it is remarks, or another scale', () => {
    expect(
      columns([
        [null, 1, 2, 3],
        [null, 1, 'ya', 3],
      ]),
    ).toEqual([])
    expect(
      columns([
        [null, 1, 2, 3],
        [null, 1, 5, 3],
      ]),
    ).toEqual([])
  })

  it('end at the first behind that is no question', () => {
    expect(columns([[null, 1, null, 3, 'x', 4]])).toEqual([])
  })

  it('are asked of rows of respondents only: those with a question answered and none answered otherwise', () => {
    const below: readonly Written[][] = [
      [null, null, 'ya', null],
      [null, 'Jumlah', 'ya', 3],
    ]
    expect(columns([[null, 1, 2, 3], ...below])).toEqual([2])
  })

  it('are none that say something else: of the respondent, or as a mean', () => {
    const row = [null, 1, 2, 3, 4]
    expect([columns([row], { known: [2] }), columns([row], { means: [4] })]).toEqual([[4], [2]])
  })

  it("may be answered in the operator's words, which are still to be heard where answers are counted", () => {
    expect(more([[null, 1, 'Baik', 3]])).toEqual({ columns: [2], unheard: ['baik'] })
  })
})

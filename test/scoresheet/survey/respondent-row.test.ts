import { describe, expect, it, test } from 'vitest'
import { textsOf } from '../../../src/scoresheet/survey/head.js'
import { NOBODY } from '../../../src/scoresheet/survey/opened-sheet.js'
import { isHeaderAgain, isTotalRow, takeRespondent } from '../../../src/scoresheet/survey/respondent-row.js'
import type { Written } from '../sheets.js'
import { brief, countsOf, opened } from './small.js'

type Rows = readonly (readonly Written[])[]
const HEAD = ['no', 'unit', 'u_1', 'u_2', 'u_3']
const NAMELESS = ['no', 'nama', 'u_1', 'u_2', 'u_3']

/** The fate of each row below a header, what is said, and whom a listener was told of. */
const taken = (head: readonly Written[], rows: Rows, about: Parameters<typeof opened>[1] = {}) => {
  const { sheet, below } = opened([head, ...rows], about)
  const heard: { unit: number; answers: readonly number[]; who: number; sex: number | undefined }[] = []
  const answers = new Uint8Array(sheet.layout.questions.length)
  const fates = below.map((row) =>
    takeRespondent(sheet, row, {
      answers,
      onRespondent: (unit, given, { who, profile }) =>
        heard.push({ unit, answers: [...given], who, sex: profile?.row[0] }),
    }),
  )
  return { sheet, fates, heard, remarks: sheet.findings.remarks(), told: brief(sheet.findings.remarks()) }
}

describe('a row of a respondent', () => {
  it('is used, counted for its unit and told of with its answers by question', () => {
    const { sheet, fates, heard } = taken(HEAD, [
      [1, 'A', 4, null, 1],
      [2, 'B', '-', 3, 3],
    ])
    expect(fates).toEqual(['used', 'used'])
    expect(heard.map(({ unit, answers }) => [unit, answers])).toEqual([
      [0, [3, 4, 0]],
      [1, [4, 2, 2]],
    ])
    expect([countsOf(sheet.tallies, 0, 0), countsOf(sheet.tallies, 0, 1), countsOf(sheet.tallies, 1, 0)]).toEqual([
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 1],
    ])
  })

  it('is told apart by what stands beside the answers, not by its number', () => {
    const { heard } = taken(NAMELESS, [
      [1, 'Siti', 4, 4, 4],
      [2, 'Siti', 4, 4, 4],
      [3, 'Budi', 4, 4, 4],
    ])
    const [first, same, other] = heard.map(({ who }) => who)
    expect([same === first, other === first]).toEqual([true, false])
  })

  it('is told of with what it says of the respondent in a survey alone', () => {
    const rows = [
      ['L', 4, 4, 4],
      ['P', 4, 4, 4],
      ['L', 4, 4, 4],
    ]
    const { heard, sheet } = taken(['JK', 'u_1', 'u_2', 'u_3'], rows, { isAlone: true })
    expect([heard.map(({ sex }) => sex), sheet.profile?.texts]).toEqual([[0, 1, 0], [['L', 'P']]])
  })

  it('without any answer is used and no respondent', () => {
    const { fates, sheet } = taken(HEAD, [[1, 'A', null, '-', '–']])
    expect([fates, sheet.tallies.respondents[0]]).toEqual([['used'], 0])
  })

  it('has a faulty answer as none, which breaks its unit and keeps the others', () => {
    const { sheet, fates, heard, remarks, told } = taken(HEAD, [
      [1, 'A', 4, 7, 3],
      [2, 'B', 4, 4, 4],
    ])
    expect([fates, told, remarks[0]]).toMatchObject([
      ['used', 'used'],
      ['E-CELL-RANGE D2'],
      { found: '7', expected: '1–4', title: '3.b Biaya sesuai tarif', unit: 'A' },
    ])
    expect(heard[0]?.answers).toEqual([3, 4, 2])
    expect(sheet.tallies.units.map(({ broken, offScale }) => [broken, offScale])).toEqual([
      [true, 1],
      [false, 0],
    ])
    expect(sheet.tallies.units[0]?.faults).toEqual(new Map([[1, new Map([['7', 1]])]]))
  })

  test.each([
    ['081234567890', 'E-CELL-RANGE'],
    ['4 dan 5', 'E-CELL-TYPE'],
  ])('does not quote %s, which may be somebody’s', (answer, code) => {
    const { remarks, sheet } = taken(HEAD, [[1, 'A', answer, 4, 4]])
    expect(remarks.map((each) => [each.code, each.found])).toEqual([[code, null]])
    expect([...(sheet.tallies.units[0]?.faults?.get(0)?.keys() ?? [])]).toEqual(['?'])
  })

  it('keeps words in place of answers for the advice, and tells them once for their column', () => {
    const { told, sheet } = taken(HEAD, [
      [1, 'A', 'Baik', 4, 4],
      [2, 'B', 'Cukup', 'Baik', 4],
      [3, 'B', 4, 4, '4 dan 5'],
    ])
    expect([told, [...sheet.words.keys()]]).toEqual([
      ['E-ANSWER-WORDS C2', 'E-ANSWER-WORDS D3', 'E-CELL-TYPE E4'],
      ['baik', 'cukup'],
    ])
  })

  it('holds the mean that it prints against its answers only where all of them could be read', () => {
    const { sheet } = taken(
      [...HEAD, 'rata-rata'],
      [
        [1, 'A', 4, 4, 4, '3.0'],
        [2, 'A', 4, 4, 7, '3.0'],
      ],
    )
    expect([...(sheet.means?.differing.values() ?? [])].map(({ count }) => count)).toEqual([1])
  })
})

describe('a row that is no respondent’s', () => {
  test.each<[string, readonly Written[]]>([
    ['blank', [null, ' ', '', null, '…']],
    ['the header again', HEAD],
    ['the header with blanks around', [' no', 'unit ', 'u_1', 'u_2', 'u_3']],
    ['one that names nobody and answers nothing', [3, null, null, '-', null]],
    ['a word of totals without figures', ['Jumlah', null, null, null, null]],
  ])('is skipped without a word where it is %s', (_, row) => {
    expect(taken(HEAD, [row])).toMatchObject({ fates: ['skipped'], told: [], heard: [] })
  })

  it('is told once where it adds up others', () => {
    const rows = [
      ['Jumlah', null, 100, 90, 95],
      ['Rata-rata', null, 4, 3, 4],
    ]
    expect(taken(HEAD, rows)).toMatchObject({ fates: ['skipped', 'skipped'], told: ['W-ROW-TOTAL A2'] })
  })

  it('is an error at its first answer where it names nobody', () => {
    const { fates, told, sheet } = taken(HEAD, [[1, null, null, 4, 4]])
    expect([fates, told, sheet.tallies.units]).toEqual([['refused'], ['E-ROW-KEY D2'], []])
  })

  it('is an error where it has more or fewer fields than the header, for the unit that it names', () => {
    const { fates, told, sheet, remarks } = taken(HEAD, [
      [1, 'A', 4, 4, 4, 4],
      [2, 'A', 4, 4],
      [3, 'A', 4, 4, 4],
    ])
    expect([fates, told]).toEqual([
      ['refused', 'refused', 'used'],
      ['E-ROW-RAGGED A2', 'E-ROW-RAGGED A3'],
    ])
    expect([remarks[0]?.expected, sheet.tallies.units[0]?.broken, sheet.tallies.respondents[0]]).toEqual(['5', true, 1])
    expect(taken(NAMELESS, [[1, 'Siti', 4, 4]]).sheet.tallies.units).toEqual([])
    expect(taken(HEAD, [[1, 'A', 4, 4, 4, 4]], { name: 'Sheet1' }).fates).toEqual(['used'])
  })

  it('says what survey this is: a foot, a sum, a row of nobody’s, a fault, but no answer', () => {
    const spoken = (row: readonly Written[]) => taken(HEAD, [row]).sheet.spoken.skm
    expect(spoken(['Jumlah', null, 'NRR', 4, 4])).toBe(true)
    expect(spoken(['NRR per unsur', null, 3.1, 3, 3])).toBe(true)
    expect(spoken([1, 'A', 4, 4, 'IKM'])).toBe(true)
    expect(spoken([1, 'Balai SKM', 4, 4, 4])).toBe(false)
  })

  it('is left to the foot of a survey alone', () => {
    const { fates, told, sheet } = taken(NAMELESS, [['Jumlah', null, 100, 90, 95]], { isAlone: true })
    expect([fates, told, sheet.foot]).toEqual([['skipped'], [], { from: 2, to: 2 }])
  })
})

describe('rows of totals and of headers', () => {
  const { sheet: named, below } = opened([HEAD, ['Total', 'A', 4, 4, 4]])
  const [row] = below

  it('are none where rows name units and this one does', () => {
    expect(row && [isTotalRow(named, row, 0), isTotalRow(named, row, NOBODY)]).toEqual([false, true])
  })

  it('are those whose only text before the answers is such a word, where rows name none', () => {
    const isTotal = (...begin: readonly Written[]) => {
      const { sheet, below: rows } = opened([NAMELESS, [...begin, 4, 4, 4]])
      return rows.map((each) => isTotalRow(sheet, each, 0))[0]
    }
    expect([
      isTotal('Jumlah', null),
      isTotal(null, 'Rata-rata'),
      isTotal(1, 'Total'),
      isTotal('Jumlah', 'Siti'),
    ]).toEqual([true, true, false, false])
    expect([isTotal('-', 'Jumlah'), isTotal(null, null), isTotal('Siti', null)]).toEqual([true, false, false])
  })

  it('are the header only where all that stands in them does', () => {
    const again = (...cells: readonly Written[]) => {
      const { sheet, below: rows } = opened([HEAD, cells])
      return rows.map((each) => isHeaderAgain(sheet, each))[0]
    }
    expect(again(...HEAD)).toBe(true)
    expect(again(...HEAD.slice(0, -1))).toBe(false)
    expect(again(...HEAD, 'catatan')).toBe(false)
    expect(again(...HEAD, ' ')).toBe(true)
    expect(row && named.heads.map((head) => head.size === textsOf(row).size)).toEqual([true])
  })
})

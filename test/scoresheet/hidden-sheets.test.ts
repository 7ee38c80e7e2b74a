import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/finding/finding.js'
import type { Table } from '../../src/formats/cell-table.js'
import { countedSheets, isNone } from '../../src/scoresheet/hidden-sheets.js'
import { UNDECIDED } from '../../src/scoresheet/layout.js'
import { readSheet } from '../../src/scoresheet/read.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { tableOf, tiny, type Written } from './sheets.js'

const vocabulary = vocabularyOf([tiny()])

const read = (table: Table) => ({
  table,
  reading: readSheet(table, { file: 'a.xlsx', sheet: table.name }, { vocabulary, decisions: UNDECIDED }),
})

const sheet = (name: string, rows: readonly (readonly Written[])[], hidden = false) => tableOf(rows, { name, hidden })

const form = (name: string, scores: readonly Written[], { hidden = false, unit = 'Dinas' } = {}) =>
  sheet(name, [['Unit', unit], ['Kode', 'Skor'], ...scores.map((score, i): Written[] => [`${i + 1}.a`, score])], hidden)

const HIDDEN = { hidden: true }
const NOTES: readonly (readonly Written[])[] = [['Petunjuk']]
const broken: Table = {
  ...sheet('Rusak', [], true),
  rows: () => {
    throw new Refusal({ code: 'E-XML-BAD' })
  },
}

const counted = (tables: readonly Table[], choice: Parameters<typeof countedSheets>[1] = null) => {
  const seen: (string | null)[] = []
  const { reads, remarks, unread } = countedSheets(tables, choice, {
    vocabulary,
    read: (table) => {
      seen.push(table.name)
      return read(table)
    },
  })
  return {
    reads: reads.map(({ table }) => table.name),
    told: remarks.map(({ code, sheet: name, why }) => [code, name, why].filter(Boolean).join(' ')),
    unread: unread.map(({ table }) => table.name),
    seen,
  }
}

const [SHOWN, CONCEALED] = [form('Satu', [4, 3, 5]), form('Dua', [1, 2, 3], HIDDEN)]

describe('hidden sheets', () => {
  it('that are left out by choice are told and not even read', () => {
    expect(counted([CONCEALED, SHOWN, broken], 'exclude')).toEqual({
      reads: ['Satu'],
      told: ['W-SHEET-HIDDEN Dua unread', 'W-SHEET-HIDDEN Rusak unread'],
      unread: [],
      seen: ['Satu'],
    })
  })

  it('that are taken in by choice stand behind the visible ones; those with a scoresheet are told', () => {
    expect(counted([CONCEALED, sheet('Catatan', NOTES, true), SHOWN], 'include')).toMatchObject({
      reads: ['Satu', 'Dua', 'Catatan'],
      told: ['W-SHEET-HIDDEN Dua read'],
      unread: [],
    })
  })

  it('that were chosen by name are read without a word', () => {
    expect(counted([CONCEALED, SHOWN], 'named')).toMatchObject({ reads: ['Satu', 'Dua'], told: [], unread: [] })
  })

  it('count where no visible sheet is a scoresheet', () => {
    expect(counted([sheet('Depan', NOTES), CONCEALED])).toMatchObject({
      reads: ['Depan', 'Dua'],
      told: ['W-SHEET-HIDDEN Dua read'],
      unread: [],
    })
  })

  it('that are broken make the whole file unreadable where they count, and are told where they do not', () => {
    expect(() => counted([SHOWN, broken], 'include')).toThrow(Refusal)
    expect(counted([SHOWN, broken])).toMatchObject({ told: ['W-SHEET-HIDDEN Rusak unread'], unread: [] })
    const bug: Table = {
      ...broken,
      rows: () => {
        throw new TypeError('a bug')
      },
    }
    expect(() => counted([SHOWN, bug])).toThrow(TypeError)
  })
})

describe('hidden sheets beside a visible scoresheet, of which nobody decided,', () => {
  const beside = (...hidden: readonly Table[]) => {
    const { reads, told, unread } = counted([SHOWN, ...hidden])
    expect(reads).toEqual(['Satu'])
    return { told, unread }
  }
  const missed = (name: string) => ({ told: [`E-SHEET-HIDDEN ${name}`], unread: [name] })
  const nothing = (name: string) => ({ told: [`W-SHEET-HIDDEN ${name} unread`], unread: [] })

  it('are missed where they hold scores, a single one or one that is none', () => {
    for (const scores of [
      [1, 2, 3],
      [null, 4, null],
      [null, 'baik', null],
    ])
      expect(beside(form('Dua', scores, HIDDEN))).toEqual(missed('Dua'))
  })

  it('are missed where they lack a header and look scored, or where it must be asked what they hold', () => {
    const headless: Written[][] = [
      ['1.a', 4],
      ['2.a', 3],
      ['3.a', 5],
    ]
    expect(beside(sheet('Dua', headless, true))).toEqual(missed('Dua'))
    const rivals: Written[][] = [
      ['Kode', 'Skor', 'Skor Provinsi'],
      ['1.a', 4, 5],
    ]
    expect(beside(sheet('Dua', rivals, true))).toEqual(missed('Dua'))
  })

  it('hold nothing where they are blank forms, notes, lists of weights or of answers', () => {
    const answers: Written[][] = [
      ['question', 'n', 'sum'],
      ['1', 4, 5],
    ]
    const weights: Written[][] = [
      ['Kode', 'Bobot'],
      ['1.a', 5],
      ['2.a', 4],
      ['3.a', 3],
    ]
    expect(beside(form('Dua', [null, null], HIDDEN))).toEqual(nothing('Dua'))
    for (const rows of [NOTES, answers, weights]) expect(beside(sheet('Dua', rows, true))).toEqual(nothing('Dua'))
  })

  it('hold nothing where they say all that a visible one says, and are missed where anything differs', () => {
    expect(beside(form('Dua', [4, 3, 5], HIDDEN))).toEqual(nothing('Dua'))
    expect(beside(form('Dua', ['4', 3, 5], HIDDEN))).toEqual(nothing('Dua'))
    expect(beside(form('Dua', [4, 3, 4], HIDDEN))).toEqual(missed('Dua'))
    expect(beside(form('Dua', [4, 3], HIDDEN))).toEqual(missed('Dua'))
    const withFigure = form('Dua', [4, 3, 5], HIDDEN)
    const figure = sheet('Dua', [[], [], [], [], [], ['F-03', 3.5]])
    const rows = () => [...withFigure.rows(), ...figure.rows()]
    expect(beside({ ...withFigure, rows })).toEqual(missed('Dua'))
    expect(beside(form('Dua', [4, 3, 5], { ...HIDDEN, unit: 'Badan' }))).toEqual(missed('Dua'))
  })

  it('are each missed though they repeat each other', () => {
    const [two, three] = ['Dua', 'Tiga'].map((name) => form(name, [1, 1, 1], HIDDEN))
    if (!two || !three) throw new Error('no sheets')
    expect(beside(two, three)).toEqual({
      told: ['E-SHEET-HIDDEN Dua', 'E-SHEET-HIDDEN Tiga'],
      unread: ['Dua', 'Tiga'],
    })
  })
})

it('a sheet is none where its header is missing or it is empty, and one to be asked about otherwise', () => {
  expect([sheet('x', NOTES), sheet('x', [])].map((table) => isNone(read(table)))).toEqual([true, true])
  const rivals = sheet('x', [
    ['Kode', 'Skor', 'Skor Provinsi'],
    ['1.a', 4, 5],
  ])
  expect([rivals, SHOWN].map((table) => isNone(read(table)))).toEqual([false, false])
})

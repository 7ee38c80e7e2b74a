import { describe, expect, it, test } from 'vitest'
import type { Cell } from '../../src/formats/cell-table.js'
import { ScoreReadings } from '../../src/scoresheet/cell/score-cache.js'
import { entriesIn, isEntryRow, rowKeeper } from '../../src/scoresheet/entry-row.js'
import { NAMELESS, type Names } from '../../src/scoresheet/filled-form.js'
import { readItem } from '../../src/scoresheet/item.js'
import { lineOf } from '../../src/scoresheet/row-names.js'
import {
  addEntry,
  addEntryRow,
  addressAt,
  cellAt,
  type Draft,
  draftOf,
  keepPrinted,
  placeAt,
} from '../../src/scoresheet/sheet-state.js'
import { ORIGIN } from './filled-forms.js'

const newDrafts = () => ({ drafts: new Map<string, Draft>() })
const RSUD: Names = { ...NAMELESS, unit: 'RSUD', agency: 'Kab A' }

describe('the form of a unit', () => {
  it('is begun at the first row that names it, and found again by the later ones', () => {
    const sheet = newDrafts()
    const first = draftOf(sheet, RSUD, 4)
    expect(draftOf(sheet, { ...RSUD }, 9)).toBe(first)
    expect([first.row, first.names, sheet.drafts.size]).toEqual([4, RSUD, 1])
  })

  test.each<Partial<Names>>([
    { unit: 'Dinsos' },
    { unitCode: 'U1' },
    { agency: 'Kab B' },
    { agencyCode: '14' },
    { evaluator: 'Ani' },
    { variant: 'B' },
    { year: 2024 },
    { unit: null, unitCode: 'RSUD' },
  ])('is another one under %j', (other) => {
    const sheet = newDrafts()
    expect(draftOf(sheet, { ...RSUD, ...other }, 2)).not.toBe(draftOf(sheet, RSUD, 3))
  })

  it('is the same whatever its group and province are said to be', () => {
    const sheet = newDrafts()
    expect(draftOf(sheet, { ...RSUD, group: 'Kota', province: 'Riau' }, 2)).toBe(draftOf(sheet, RSUD, 3))
  })

  it('is broken as soon as a row’s names cannot be trusted, whichever of its rows that is', () => {
    const sheet = newDrafts()
    const draft = draftOf(sheet, RSUD, 2)
    draftOf(sheet, { ...RSUD, doubtful: true }, 3)
    draftOf(sheet, RSUD, 4)
    expect(draft.broken).toBe(true)
  })

  it('is broken from the start where its names cannot be trusted', () => {
    expect([true, false].map((doubtful) => draftOf(newDrafts(), { ...RSUD, doubtful }, 2).broken)).toEqual([
      true,
      false,
    ])
  })
})

describe('what a form is given', () => {
  const across = { columns: [1, 2], items: ['1.a', '2.a'].flatMap((text) => readItem(text) ?? []) }
  const readings = new ScoreReadings(true)
  const keep = rowKeeper({ origin: ORIGIN, across, readings })
  const figure = (text: string): number =>
    readings.numberOf({ column: 1, kind: 'number', text, formula: null, stored: true, format: null, merged: null })
  const rowOf = (row: number, ...scores: readonly string[]) => keep({ row, note: null }, scores.map(figure))
  const textsIn = ({ entries }: Draft) =>
    entriesIn(entries).map(
      ({ item, reading, place }) => `${place.row} ${item.text} ${'value' in reading ? reading.text : '-'}`,
    )

  it('stays the row that it is as long as it is the only one', () => {
    const draft = draftOf(newDrafts(), RSUD, 2)
    addEntryRow(draft, rowOf(2, '4', '5'))
    expect([isEntryRow(draft.entries), textsIn(draft)]).toEqual([true, ['2 1.a 4', '2 2.a 5']])
  })

  it('is kept entry by entry as soon as there is more, in the order in which it came', () => {
    const draft = draftOf(newDrafts(), RSUD, 2)
    const [entry] = entriesIn(rowOf(7, '0', '0'))
    addEntryRow(draft, rowOf(2, '4', '5'))
    addEntryRow(draft, rowOf(3, '1', '2'))
    if (entry) addEntry(draft, entry)
    expect([isEntryRow(draft.entries), textsIn(draft)]).toEqual([
      false,
      ['2 1.a 4', '2 2.a 5', '3 1.a 1', '3 2.a 2', '7 1.a 0'],
    ])
  })

  it('by one entry and then by a row is both', () => {
    const draft = draftOf(newDrafts(), RSUD, 2)
    const [entry] = entriesIn(rowOf(7, '0', '0'))
    if (entry) addEntry(draft, entry)
    addEntryRow(draft, rowOf(8, '1', '2'))
    expect(textsIn(draft)).toEqual(['7 1.a 0', '8 1.a 1', '8 2.a 2'])
  })
})

test('what a column or row prints of a unit is kept under it, the last that is said', () => {
  const draft = draftOf(newDrafts(), RSUD, 2)
  expect(draft.printed).toBeNull()
  keepPrinted(draft, 5, null)
  keepPrinted(draft, -9, null)
  expect([...(draft.printed?.keys() ?? [])]).toEqual([5, -9])
})

test('a cell of a row is found, whether it is there or not', () => {
  const cell: Cell = { column: 2, kind: 'text', text: 'x', formula: null, stored: true, format: null, merged: null }
  const line = lineOf({ number: 7, hidden: false, cells: [cell], width: null })
  expect([cellAt({ line, column: 2 }), cellAt({ line, column: 3 })]).toEqual([cell, undefined])
  expect(addressAt({ line, column: 27 })).toBe('AB7')
  expect(placeAt({ origin: ORIGIN }, { line, column: 27 })).toEqual({ origin: ORIGIN, row: 7, column: 27 })
})

import { expect, test } from 'vitest'
import { NAMELESS } from '../../../src/scoresheet/filled-form.js'
import { tellAnswer } from '../../../src/scoresheet/survey/answer-remark.js'
import { NOBODY } from '../../../src/scoresheet/survey/opened-sheet.js'
import { addUnit } from '../../../src/scoresheet/survey/tallies.js'
import { opened } from './small.js'

/** A sheet with two units, and what was told of its answers as cell, code and unit. */
const withUnits = () => {
  const { sheet } = opened([['Unit', '1.a', '3.b', '4.c']])
  for (const name of ['Loket A', 'Loket B']) addUnit(sheet.tallies, { ...NAMELESS, unit: name }, 2)
  const told = () => sheet.findings.remarks().map(({ cell, code, unit }) => [cell, code, unit])
  return { sheet, told, units: sheet.tallies.units }
}

const RANGE = { code: 'E-CELL-RANGE', expected: '1–4' } as const
const WORDS = { code: 'E-ANSWER-WORDS', expected: null } as const

test('a faulty answer is told at its cell with its unit, which then has no figure', () => {
  const { sheet, told, units } = withUnits()
  tellAnswer(sheet, { unit: 1, row: 7, column: 2 }, { code: 'E-CELL-TYPE', expected: '1–4' })
  expect(told()).toEqual([['C7', 'E-CELL-TYPE', 'Loket B']])
  expect(units.map(({ broken }) => broken)).toEqual([false, true])
})

test('only an answer off the scale counts as one of these', () => {
  const { sheet, units } = withUnits()
  tellAnswer(sheet, { unit: 0, row: 2, column: 1 }, RANGE)
  tellAnswer(sheet, { unit: 0, row: 3, column: 1 }, RANGE)
  tellAnswer(sheet, { unit: 0, row: 4, column: 1 }, { code: 'E-CELL-TYPE', expected: '1–4' })
  expect(units.map(({ offScale }) => offScale)).toEqual([2, 0])
})

test('an answer of nobody is told without a unit, and breaks none', () => {
  const { sheet, told, units } = withUnits()
  tellAnswer(sheet, { unit: NOBODY, row: 5, column: 1 }, RANGE)
  expect(told()).toEqual([['B5', 'E-CELL-RANGE', null]])
  expect(units.some(({ broken, offScale }) => broken || offScale > 0)).toBe(false)
})

test('words in place of figures are told once for their column, whoever gave them, and every such unit is without a figure', () => {
  const { sheet, told, units } = withUnits()
  tellAnswer(sheet, { unit: 0, row: 2, column: 1 }, WORDS)
  tellAnswer(sheet, { unit: 1, row: 3, column: 1 }, WORDS)
  tellAnswer(sheet, { unit: 1, row: 3, column: 3 }, WORDS)
  expect(told()).toEqual([
    ['B2', 'E-ANSWER-WORDS', null],
    ['D3', 'E-ANSWER-WORDS', null],
  ])
  expect(units.map(({ broken }) => broken)).toEqual([true, true])
})

import { describe, expect, it, test } from 'vitest'
import type { SurveyVariant } from '../../../src/instrument/schema.js'
import { findingCollector, findingsIn } from '../../../src/scoresheet/findings.js'
import {
  answeredLabels,
  memberOf,
  type QuestionContext,
  remarkIn,
  type UnitPart,
  withLabels,
} from '../../../src/scoresheet/survey/questions.js'
import type { Written } from '../sheets.js'
import { FORM } from './sample.js'
import { readRows, THREE } from './small.js'

type Rows = readonly (readonly Written[])[]
const variantOf = (id: string): SurveyVariant => {
  const variant = FORM.variants.find((each) => each.id === id)
  if (!variant) throw new Error(`no variant ${id}`)
  return variant
}
const [A, B] = [variantOf('A'), variantOf('B')]

/** Variant A asks three questions, B the first two of them. */
const contextOf = (): QuestionContext => ({
  findings: findingCollector(),
  form: FORM,
  questions: [THREE, THREE.slice(0, 2)],
  named: FORM,
})

const sourceOf = (rows: Rows, about: Parameters<typeof readRows>[1] = {}) =>
  withLabels({ file: 's.csv', reading: readRows(rows, about) }, 0, contextOf())

/** What each unit of one sheet says, and what is found while its labels are read in a variant. */
const membersOf = (rows: Rows, variant: SurveyVariant, about: Parameters<typeof readRows>[1] = {}) => {
  const [source, context] = [sourceOf(rows, about), contextOf()]
  const { units } = source.reading.tallies
  const parts = units.map((unit, place): UnitPart => ({ source, place, unit, names: unit.names }))
  const members = parts.map((part) => memberOf(context, part, variant))
  const told = findingsIn(context.findings)
  return {
    slots: members.map(({ member }) => member.slots),
    faulty: members.map(({ faulty }) => faulty),
    answered: parts.map(answeredLabels),
    found: told.map(({ code, cell, found, expected, count }) => [code, cell, found, expected, count]),
    told,
  }
}

describe('the labels of a sheet', () => {
  test.each([
    ['in their order', ['u_1', 'u_2', 'u_3'], [[0, 1, 2], null]],
    ['in another order', ['4.c', '1.a', '3.b'], [[2, 0, 1], null]],
    ['of the shorter variant', ['u_1', 'u_2'], [null, [0, 1]]],
    ['that name one question twice', ['u_1', '1.a', 'u_2'], [null, null]],
    ['with one that is no question', ['u_1', 'u_2', 'u_3', 'u_4'], [null, null]],
  ])('%s are all the questions of a variant, or are not', (_, labels, plain) => {
    expect(
      sourceOf([
        ['unit', ...labels],
        ['X', ...labels.map(() => 4)],
      ]).plain,
    ).toEqual(plain)
  })

  it('are read in every variant, and in which one the text above says', () => {
    const source = sourceOf([['F-03 B'], ['unit', 'u_1', 'u_2', 'u_3'], ['X', 4, 4, 4]])
    expect([source.slots, source.stated]).toEqual([
      [
        [0, 1, 2],
        [0, 1, 'unknown'],
      ],
      'B',
    ])
    expect(
      sourceOf([
        ['unit', 'u_1', 'u_2'],
        ['X', 4, 4],
      ]).stated,
    ).toBeNull()
  })

  it('are answered where any user of the unit did, or a sum is known', () => {
    const rows = [
      ['unit', 'u_1', 'u_2', 'u_3'],
      ['X', 4, null, '-'],
      ['Y', null, 1, null],
      ['X', 1, null, 2],
    ]
    expect(membersOf(rows, A).answered).toEqual([[0, 2], [1]])
    const sums = [
      ['unit', 'question', 'sum', 'n'],
      ['X', 'u_1', 0, 0],
      ['X', 'u_2', 4, 1],
    ]
    expect(membersOf(sums, A).answered).toEqual([[1]])
  })

  it('are told of with their file and sheet', () => {
    const source = sourceOf(
      [
        ['unit', 'u_1', 'u_2'],
        ['X', 4, 4],
      ],
      { name: 'Loket' },
    )
    expect(remarkIn(source, { code: 'E-UNIT-UNNAMED' })).toEqual({
      file: 's.csv',
      sheet: 'Loket',
      code: 'E-UNIT-UNNAMED',
    })
  })
})

describe('where a unit’s answers stand', () => {
  it('is by the questions of its variant, and it is faulty where a row of it was', () => {
    const rows = [
      ['unit', '4.c', '1.a', '3.b'],
      ['X', 4, 4, 4],
      ['Y', 5, 4, 4],
    ]
    expect(membersOf(rows, A)).toMatchObject({
      slots: [
        [2, 0, 1],
        [2, 0, 1],
      ],
      faulty: [false, true],
      found: [],
    })
  })

  it('is nowhere in a sheet that was refused', () => {
    const u = Array.from({ length: 9 }, (_, i) => `U${i + 1}`)
    expect(
      membersOf(
        [
          ['unit', ...u],
          ['X', ...u.map(() => 4)],
        ],
        A,
      ),
    ).toMatchObject({ slots: [[]], faulty: [true] })
  })

  it('is not with a label that its variant does not have; that is told where it was answered', () => {
    const rows = [
      ['unit', 'u_1', 'u_2', 'u_3'],
      ['X', 4, 4, null],
      ['Y', 4, 4, 4],
      ['Z', 4, 4, 1],
    ]
    const { slots, faulty, found, told } = membersOf(rows, B)
    expect([slots, faulty]).toEqual([Array(3).fill([0, 1, -1]), [false, true, true]])
    expect(found).toEqual([['E-IND-UNKNOWN', 'D1', 'u_3', 'F-03 B', 2]])
    expect(told[0]?.unit).toBe('Y')
  })

  it('is not with a code that contradicts its number', () => {
    const { slots, faulty, found } = membersOf(
      [
        ['unit', '1.a', '3.b', '4.d'],
        ['X', 4, 4, 4],
      ],
      A,
    )
    expect([slots, faulty]).toEqual([[[0, 1, -1]], [true]])
    expect(found[0]).toEqual(['E-CODE-CONTRADICTS', 'D1', '4.d', 'F-03 A', 1])
  })

  it('is not known by numbers that are neither positions nor those of codes: one finding, and none of what is missing', () => {
    const rows = [
      ['unit', '1', '2', '5'],
      ['X', 4, 4, 4],
      ['Y', 4, 4, 4],
    ]
    const { slots, faulty, found } = membersOf(rows, A)
    expect([slots, faulty]).toEqual([Array(2).fill([-1, -1, -1]), [true, true]])
    expect(found).toEqual([['E-SURVEY-NUMBERS', 'B1', '1, 2, 5', '1–3 | 1, 3, 4 | 1, 2 | 1, 3', 1]])
  })

  it('is not in two columns of one question, of which the second is told; columns that a unit leaves empty are none', () => {
    const rows = [
      ['unit', 'u_1', 'u_2', 'u_3', '3.b'],
      ['X', 4, 4, 4, 4],
      ['Y', 4, null, 4, 4],
      ['Z', 4, 4, 4, null],
    ]
    const { slots, faulty, found } = membersOf(rows, A)
    expect([slots, faulty]).toEqual([
      [
        [0, 1, 2, -1],
        [0, 1, 2, 1],
        [0, 1, 2, 1],
      ],
      [true, false, false],
    ])
    expect(found).toEqual([['E-HEAD-DUP', 'E1', '3.b', 'C1', 1]])
  })

  it('is not in two columns of one question with an empty third between them', () => {
    const rows = [
      ['unit', 'u_1', '1.a', 'Petugas ramah', 'u_2', 'u_3'],
      ['X', 4, null, 1, 4, 4],
    ]
    const { faulty, found } = membersOf(rows, A)
    expect([faulty, found]).toEqual([[true], [['E-HEAD-DUP', 'D1', 'Petugas ramah', 'B1', 1]]])
  })

  it('lacks a question that no column is of, which is told for each unit', () => {
    const rows = [
      ['unit', 'u_1', 'u_3'],
      ['X', 4, 4],
      ['Y', 4, 4],
    ]
    const { faulty, found } = membersOf(rows, A)
    expect([faulty, found]).toEqual([[true, true], [['E-IND-MISSING', 'B1', '3.b', null, 2]]])
  })

  it('lacks none in a tally, which has rows of what was answered', () => {
    const rows = [
      ['unit', 'question', 'score', 'n'],
      ['X', 'u_1', 4, 7],
    ]
    expect(membersOf(rows, A)).toMatchObject({ slots: [[0]], faulty: [false], found: [] })
  })

  it('is faulty in a tally where a row of it was', () => {
    const rows = [
      ['unit', 'question', 'score', 'n'],
      ['X', 'u_1', 5, 7],
      ['Y', 'u_1', 4, 7],
    ]
    expect(membersOf(rows, A).faulty).toEqual([true, false])
  })

  it('of a tally is told without a cell', () => {
    const rows = [
      ['unit', 'question', 'score', 'n'],
      ['X', 'u_9', 4, 7],
    ]
    expect(membersOf(rows, A).found).toEqual([['E-IND-UNKNOWN', null, 'u_9', 'F-03 A', 1]])
  })
})

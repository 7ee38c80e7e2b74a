import { describe, expect, it, test } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { entriesIn } from '../../src/scoresheet/entry-row.js'
import { evaluatorLists, formsByEvaluator, scoresOn, sheetfulOf, tellFiles } from '../../src/scoresheet/evaluators.js'
import type { FilledForm } from '../../src/scoresheet/filled-form.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import type { UnitContext } from '../../src/scoresheet/variant-index.js'
import { type Given, heldAgainst, listForm, rowForm } from './scored-forms.js'
import { inOneLine, type Written } from './sheets.js'

const three = (p: Written, q: Written, x: Written): Given => [
  ['1.p', p],
  ['2.q', q],
  ['Indikator x', x],
]
const by = (evaluator: string | null, file = 'a.xlsx', given = three(4, 3, 5)) =>
  listForm(given, { origin: { file }, names: { evaluator } })

const readAs = (context: UnitContext, forms: readonly FilledForm[], isOneOfSeveral = false) => {
  const { scores, faulty, evaluator } = sheetfulOf(context, forms, isOneOfSeveral)
  const values = scores.map((score) => (score ? toDecimal(score.value) : '-')).join(' ')
  const told = context.findings.remarks().map((remark) => `${inOneLine(remark)} ×${remark.count}`)
  return { values, faulty, evaluator, told }
}
const read = (...forms: readonly FilledForm[]) => readAs(heldAgainst('A'), forms)

describe('an evaluator', () => {
  const keys = (...forms: readonly FilledForm[]) => [...formsByEvaluator(forms).values()].map(({ length }) => length)

  it('is one by the name, in any spelling, over sheets and files', () => {
    expect(keys(by('Ani'), by(' ANI', 'b.xlsx'), by('Budi'))).toEqual([2, 1])
  })

  it('without a name is the file’s; no name is like it', () => {
    expect(keys(by(null), by(null, 'b.xlsx'), by(null), by('a.xlsx'))).toEqual([2, 1, 1])
  })

  const lists = (...forms: readonly FilledForm[]) =>
    evaluatorLists(heldAgainst('A').variantIndex, formsByEvaluator(forms)).map(({ length }) => length)
  const [p, q, both] = [[['1.p', 4]], [['2.q', 4]], three(1, 2, 3)] as const satisfies readonly Given[]

  it('is one for files without names that share no indicator: they are parts of one sheet', () => {
    expect(lists(by(null, 'a', p), by(null, 'b', q))).toEqual([2])
    expect(lists(by(null, 'a', p), by(null, 'b', both))).toEqual([1, 1])
    expect(lists(by(null, 'a', p), by(null, 'b', q), by(null, 'c', q))).toEqual([1, 1, 1])
  })

  it('with a name is one of several whatever is shared, and so is the file without a name beside', () => {
    expect(lists(by('Ani', 'a', p), by('Budi', 'b', q))).toEqual([1, 1])
    expect(lists(by('Ani', 'a', p), by(null, 'b', q))).toEqual([1, 1])
  })

  it('is called by name, of several by the file where there is none, and not at all where there is but one', () => {
    const called = (form: FilledForm, several: boolean) => readAs(heldAgainst('A'), [form], several).evaluator
    expect([called(by('Ani'), true), called(by('Ani'), false)]).toEqual(['Ani', 'Ani'])
    expect([called(by(null), true), called(by(null), false)]).toEqual(['a.xlsx', null])
  })

  it('by file alone is told where there are several, at the first, with all the files', () => {
    const told = (...forms: readonly FilledForm[]) => {
      const context = heldAgainst('A')
      tellFiles(context, [...formsByEvaluator(forms).values()])
      return context.findings.remarks().map(inOneLine)
    }
    expect(told(by(null), by(null, 'b.xlsx'))).toEqual(['W-EVALUATOR-FILES C2 a.xlsx, b.xlsx ='])
    expect([told(by(null)), told(by('Ani'), by(null, 'b.xlsx')), told()]).toEqual([[], [], []])
  })
})

describe('the scores of one evaluator', () => {
  it('stand at the places of their indicators, whatever order the sheet has and however it names them', () => {
    const given: Given = [
      ['Indikator x', 5],
      ['2', 3],
      ['1.p', '4'],
    ]
    expect(read(listForm(given))).toMatchObject({ values: '4 3 5 -', faulty: false, told: [] })
    expect(read(rowForm(given))).toMatchObject({ values: '4 3 5 -', faulty: false, told: [] })
  })

  it('come from all sheets together', () => {
    const [one, two] = [listForm(three(4, 3, 5).slice(0, 2)), listForm(three(4, 3, 5).slice(2))]
    expect(read(one, { ...two, origin: { file: 'b.xlsx', sheet: null } })).toMatchObject({
      values: '4 3 5 -',
      told: [],
    })
  })

  test.each<[string, Written, string]>([
    ['off the scale', 6, 'E-CELL-RANGE C3 6 = 0, 1, 2, 3, 4, 5 ×1'],
    ['between its steps', 4.5, 'E-CELL-RANGE C3 4,5 = 0, 1, 2, 3, 4, 5 ×1'],
    ['in words', 'baik', 'E-CELL-TYPE C3 baik = 0, 1, 2, 3, 4, 5 ×1'],
    ['to be read in two ways', '3.000', 'E-CELL-AMBIGUOUS C3 3.000 = 3 / 3000 ×1'],
    ['left empty, which is told by the indicator', null, 'E-CELL-EMPTY C3 2.q = 0, 1, 2, 3, 4, 5 ×1'],
  ])('lack one that is %s, and make no index', (_what, written, said) => {
    expect(read(listForm(three(4, written, 5)))).toMatchObject({ values: '4 - 5 -', faulty: true, told: [said] })
  })

  it('are held against the list of an indicator that has one', () => {
    const given = (k: Written): Given => [
      ['1.p', 4],
      ['2.k', k],
    ]
    const ofB = (k: Written) => readAs(heldAgainst('B'), [listForm(given(k))])
    expect(ofB(3)).toMatchObject({ values: '4 3', faulty: false })
    expect(ofB(4)).toMatchObject({ values: '4 -', faulty: true, told: ['E-CELL-RANGE C3 4 = 0, 3, 5 ×1'] })
  })

  it('need none for an additional indicator; one that is given must be one', () => {
    const withNinth = (score: Written) => read(listForm([...three(4, 3, 5), ['9.t', score]]))
    expect(withNinth(null)).toMatchObject({ values: '4 3 5 -', faulty: false, told: [] })
    expect(withNinth(2)).toMatchObject({ values: '4 3 5 2', faulty: false, told: [] })
    expect(withNinth(7)).toMatchObject({ values: '4 3 5 -', faulty: true })
  })

  it('are none where all are weights times scores', () => {
    const weight = { n: 1n, d: 5n }
    const form = listForm(three(0.8, 0.6, 1))
    const entries = entriesIn(form.entries).map((entry) => ({ ...entry, weight }))
    const told = read({ ...form, entries })
    expect(told).toMatchObject({ values: '- - - -', faulty: true })
    expect(told.told).toEqual(['E-SCORE-WEIGHTED C2 0,8 = 4 × 0.2 ×3'])
  })
})

describe('an indicator that the variant has not', () => {
  const [unknown, contradicting] = [
    ['7.z', 4],
    ['1.q', 4],
  ] as const

  it('is told by its cell, and one whose number and letters part by what the number means', () => {
    expect(read(listForm([...three(4, 3, 5), unknown]))).toMatchObject({
      faulty: true,
      told: ['E-IND-UNKNOWN C5 7.z = ×1'],
    })
    expect(read(listForm([contradicting, ...three(4, 3, 5)])).told[0]).toBe('E-CODE-CONTRADICTS C2 1.q = 1.p ×1')
  })

  it('is nothing where a table has room for it and this unit’s cell is empty', () => {
    const empty: Given = [...three(4, 3, 5), ['7.z', null]]
    expect(read(rowForm(empty))).toMatchObject({ faulty: false, told: [] })
    const turned = read(listForm(empty, { form: { across: true } }))
    expect(turned).toMatchObject({ faulty: false, told: [] })
    expect(read(listForm(empty))).toMatchObject({ faulty: true, told: ['E-IND-UNKNOWN C5 7.z = ×1'] })
  })

  it('is nothing in a list where it is another variant’s and left empty; filled it is an error', () => {
    // "2" is B's "2.k" as well as A's "2.q"; B has no "Indikator x".
    const ofB = (score: Written) =>
      readAs(heldAgainst('B'), [listForm([...three(4, 3, score).slice(0, 1), ['2', 3], ['Indikator x', score]])])
    expect(ofB(null)).toMatchObject({ values: '4 3', faulty: false, told: [] })
    expect(ofB(5)).toMatchObject({ faulty: true, told: ['E-IND-UNKNOWN C4 Indikator x = ×1'] })
  })

  it('in a column of its own is as much told as in a row: one column makes no table', () => {
    const [one, other] = [rowForm([['7.z', null]]), rowForm([['2.q', 3]])]
    expect(read(one).told).toEqual(['E-IND-UNKNOWN C2 7.z = ×1', 'E-IND-MISSING C2 1.p, 2.q, x = ×1'])
    const findings = findingCollector()
    for (const form of [other, other]) sheetfulOf(heldAgainst('A', findings), [form], false)
    expect(findings.remarks().map(({ count }) => count)).toEqual([1, 1])
  })

  it('is one finding for all units of a sheet, and one more for another sheet or another word', () => {
    const findings = findingCollector()
    const given: Given = [...three(4, 3, 5), unknown, ['8.z', 4]]
    for (const [row, sheet] of [
      [2, 'Satu'],
      [3, 'Satu'],
      [2, 'Dua'],
    ] as const)
      sheetfulOf(heldAgainst('A', findings), [rowForm(given, row, { origin: { sheet } })], false)
    expect(findings.remarks().map(({ sheet, count }) => `${sheet} ${count}`)).toEqual([
      'Satu 2',
      'Satu 2',
      'Dua 1',
      'Dua 1',
    ])
  })
})

describe('an indicator that is given twice', () => {
  it('keeps its first score and is told at the second, by the cell of the first', () => {
    const twice = read(listForm([...three(4, 3, 5), ['2', 4]]))
    expect(twice).toMatchObject({ values: '4 3 5 -', faulty: true, told: ['E-ROW-DUP C5 2.q = C3 ×1'] })
  })

  it('is told without a cell where the first gave no score', () => {
    const { told } = read(listForm([...three(4, null, 5), ['2.q', 4]]))
    expect(told.at(-1)).toBe('E-ROW-DUP C5 2.q = ×1')
  })

  it('is one slip for a row of a table that says everything twice, and one each in a list', () => {
    const all: Given = [...three(4, 3, 5), ...three(4, 3, 5)]
    expect(read(rowForm(all)).told).toEqual(['E-ROW-DUP F2 1.p = C2 ×3'])
    expect(read(listForm(all)).told).toHaveLength(3)
    const findings = findingCollector()
    const turned = listForm([...three(4, 3, 5), ['2', 3]], { form: { across: true } })
    for (const form of [turned, turned]) sheetfulOf(heldAgainst('A', findings), [form], false)
    expect(findings.remarks().map(({ cell, count }) => `${cell} ${count}`)).toEqual(['C5 2'])
  })

  it('by two sheets is told as one sheet against the other', () => {
    const other = listForm(three(4, 2, 5), { origin: { sheet: 'Dua' } })
    expect(read(listForm(three(4, 3, 5)), other)).toMatchObject({
      values: '4 3 5 -',
      told: ['E-ROW-DUP C3 2.q = F-02!C3 ×1'],
    })
  })
})

describe('an indicator that is not there', () => {
  it('is told by name at the first cell that speaks of the unit; additional ones may be missing', () => {
    expect(read(listForm([['2.q', 3]]))).toMatchObject({ faulty: true, told: ['E-IND-MISSING C2 1.p, x = ×1'] })
  })

  it('of a table is one finding for all its rows, whichever way it lies', () => {
    const given: Given = three(4, 3, 5).slice(0, 2)
    const told = (...forms: readonly FilledForm[]) => {
      const findings = findingCollector()
      for (const form of forms) sheetfulOf(heldAgainst('A', findings), [form], false)
      return findings.remarks().map(({ count }) => count)
    }
    expect(told(rowForm(given, 2), rowForm(given, 3))).toEqual([2])
    const across = { form: { across: true } }
    expect(told(listForm(given, across), listForm(given, across))).toEqual([2])
    expect(told(listForm(given), listForm(given))).toEqual([1, 1])
  })

  it('is not told again where a row of the sheet could not be read', () => {
    expect(read(listForm([['2.q', 3]], { form: { broken: true } }))).toMatchObject({ faulty: true, told: [] })
    expect(read(listForm(three(4, 3, 5), { form: { broken: true } })).faulty).toBe(true)
  })
})

describe('what all evaluators gave', () => {
  it('is by indicator, one after another, without those who gave none', () => {
    const context = heldAgainst('A')
    const sheetfuls = [three(4, 3, 5), three(2, null, 1)].map((given, i) =>
      sheetfulOf(context, [by(null, `${i}.xlsx`, given)], true),
    )
    const shown = (...own: typeof sheetfuls) =>
      scoresOn(context.variantIndex, own).map((scores) =>
        scores.map(({ value, evaluator }) => `${evaluator} ${toDecimal(value)}`),
      )
    expect(shown(...sheetfuls)).toEqual([['0.xlsx 4', '1.xlsx 2'], ['0.xlsx 3'], ['0.xlsx 5', '1.xlsx 1'], []])
    expect(shown(...sheetfuls.slice(1))).toEqual([['1.xlsx 2'], [], ['1.xlsx 1'], []])
    expect(shown()).toEqual([[], [], [], []])
  })
})

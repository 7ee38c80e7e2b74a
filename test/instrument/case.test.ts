import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { casesSchema } from '../../src/instrument/case.js'
import { shippedCasesText } from '../../src/instrument/catalog.js'
import { type Path, pathText } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shapeBy } from '../../src/instrument/read.js'
import { changed } from './change.js'
import { CASES, isRead } from './whole-files.js'

const plain = { name: 'satu', scores: { '1': 4 }, expect: {} }
const fileWith = (more: Readonly<Record<string, Raw>>): Raw => ({
  schema: 'ipp.cases/1',
  cases: [{ ...plain, ...more }],
})

const first = (more: Readonly<Record<string, Raw>>) => {
  const reading = shapeBy(casesSchema, fileWith(more))
  const [own] = reading.ok ? reading.value.cases : []
  if (!own) throw new Error(JSON.stringify(reading))
  return own
}

const problems = (raw: Raw) => {
  const reading = shapeBy(casesSchema, raw)
  return reading.ok ? [] : reading.problems.map(({ at, rule }) => `${pathText(at)} ${rule}`)
}

describe('a file of cases', () => {
  it('may say no more than scores and a name', () => {
    expect(first({})).toEqual({ name: 'satu', scores: { '1': { n: 4n, d: 1n } }, expect: {} })
  })

  it('takes figures as numbers and as texts, exactly', () => {
    const { scores } = first({ scores: { a: 4.5, b: '4.50', c: '9/2', d: -1, e: [3, '3.5'], f: null } })
    const shown = Object.values(scores).map((each) =>
      each === null ? null : (Array.isArray(each) ? each : [each]).map(fraction).join(' '),
    )
    expect(shown).toEqual(['9/2', '9/2', '9/2', '-1', '3 7/2', null])
  })

  it('takes everything that can be expected, and null for what must not be there', () => {
    const expected = first({
      expect: {
        refused: ['1'],
        index: null,
        ipp: null,
        letter: null,
        forms: { 'F-02': '1/3' },
        aspects: { a: 1 },
        trace: ['ipp = 1'],
      },
    }).expect
    expect(expected).toEqual({
      refused: ['1'],
      index: null,
      ipp: null,
      letter: null,
      forms: { 'F-02': { n: 1n, d: 3n } },
      aspects: { a: { n: 1n, d: 1n } },
      trace: ['ipp = 1'],
    })
  })

  it("takes a form's figure, or its tallied answers", () => {
    const answers = { respondents: 3, answers: { '*': { n: 3, sum: 12 } } }
    expect(first({ figures: { 'F-03': 4, IKM: answers } }).figures).toEqual({ 'F-03': { n: 4n, d: 1n }, IKM: answers })
  })

  it.each([
    ['no case', { schema: 'ipp.cases/1', cases: [] }, ['cases value-range']],
    ['another schema', { schema: 'ipp.cases/2', cases: [plain] }, ['schema value-choice']],
    ['an unknown key', { schema: 'ipp.cases/1', cases: [plain], kasus: 1 }, ['kasus key-unknown']],
    ['an unknown key of a case', fileWith({ skor: 1 }), ['cases[0].skor key-unknown']],
    ['an unknown expectation', fileWith({ expect: { indeks: 1 } }), ['cases[0].expect.indeks key-unknown']],
    ['no name', fileWith({ name: '' }), ['cases[0].name value-range']],
    ['an index that is no figure', fileWith({ expect: { index: 'empat' } }), ['cases[0].expect.index value-form']],
    ['an index by zero', fileWith({ expect: { index: '1/0' } }), ['cases[0].expect.index value-form']],
    ['a letter that is empty', fileWith({ expect: { letter: '' } }), ['cases[0].expect.letter value-range']],
    [
      'fewer than no respondents',
      fileWith({ figures: { F: { respondents: -1, answers: {} } } }),
      ['cases[0].figures.F'],
    ],
    ['a list of no scores', fileWith({ scores: { '1': [] } }), ['cases[0].scores["1"]']],
  ])('is refused for %s', (_, raw, told) => {
    const found = problems(raw)
    expect(found.length).toBeGreaterThan(0)
    for (const [i, each] of told.entries()) expect(found[i]).toContain(each)
  })

  it.each(['empat', '1/0'])('says that a figure was expected where there is %s', (index) => {
    const reading = shapeBy(casesSchema, fileWith({ expect: { forms: { 'F-02': index } } }))
    const expected = reading.ok ? [] : reading.problems.map((each) => each.expected)
    expect(expected).toEqual(['figure'])
  })

  it('ships with each instrument, and with no other', () => {
    expect(shippedCasesText('pekppp-2023')).toContain('"instrument": "pekppp-2023"')
    expect([shippedCasesText('tidak-ada'), shippedCasesText('../data/pekppp-2023')]).toEqual([null, null])
  })
})

describe('the words of a file of cases', () => {
  const takes = (at: Path, value: Raw) => isRead(casesSchema, changed(CASES, at, value))

  test.each([
    [
      ['cases', 0, 'figures', 'F-03', 'respondents'],
      [0, 3],
      [-1, 1.5],
    ],
    [
      ['cases', 0, 'figures', 'F-03', 'answers', '*', 'n'],
      [0, 3],
      [-1, 1.5],
    ],
    [
      ['cases', 0, 'figures', 'F-03', 'answers', '*', 'sum'],
      [-3, 0, 3],
      [1.5, '3'],
    ],
    [
      ['cases', 0, 'scores', '*'],
      [null, 4, 4.5, '9/2', ['4', 5]],
      ['', 'x', '1/0', [], [null]],
    ],
    [
      ['cases', 0, 'expect', 'index'],
      [null, 4, '9/2'],
      ['', 'x'],
    ],
    [
      ['cases', 0, 'expect', 'ipp'],
      [null, 4, '4.50'],
      ['', 'x'],
    ],
    [
      ['cases', 0, 'expect', 'letter'],
      [null, 'A-'],
      ['', 4],
    ],
    [
      ['cases', 0, 'expect', 'forms', 'F-02'],
      [4, '9/2'],
      [null, 'x'],
    ],
    [
      ['cases', 0, 'expect', 'aspects', 'a'],
      [4, '9/2'],
      [null, 'x'],
    ],
  ] as const)('at %j may be %j, never %j', (at, good, bad) => {
    for (const value of good) expect([value, takes(at, value)]).toEqual([value, true])
    for (const value of bad) expect([value, takes(at, value)]).toEqual([value, false])
  })
})

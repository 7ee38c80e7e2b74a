import { describe, expect, it, test } from 'vitest'
import { instrumentSchema } from '../../src/instrument/file-schema.js'
import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { changed } from './change.js'
import { INSTRUMENT, isRead } from './whole-files.js'

describe('the words of an instrument file', () => {
  const takes = (at: Path, value: Raw) => isRead(instrumentSchema, changed(INSTRUMENT, at, value))
  const stated = (value: Raw): Raw => ({ value, confidence: 'assumption', sources: [] })

  test.each([
    [
      ['rounding', 'value', 'mode'],
      ['half-up', 'half-even', 'down'],
    ],
    [
      ['years', 'confidence'],
      ['regulation', 'ministry', 'practice', 'assumption'],
    ],
    [
      ['forms', 1, 'variants', 0, 'combine'],
      ['weighted', 'mean'],
    ],
    [
      ['forms', 1, 'variants', 0, 'parts', 0, 'combine'],
      ['weighted', 'mean'],
    ],
    [
      ['forms', 2, 'absent', 'value'],
      ['required', 'leave-out'],
    ],
    [
      ['forms', 3, 'absent', 'value'],
      ['required', 'leave-out'],
    ],
    [
      ['forms', 2, 'averaging', 'value'],
      ['flat', 'by-aspect'],
    ],
    [
      ['forms', 2, 'below', 'value'],
      ['incomplete', 'f02-only', 'zero'],
    ],
    [
      ['forms', 2, 'unanswered', 'value'],
      ['left-out', 'zero'],
    ],
    [['forms', 2, 'duplicates', 'value'], ['kept']],
    [['missing', 'value'], ['incomplete']],
    [['evaluators', 'value'], ['mean']],
    [['agency', 'value'], ['mean-of-units']],
    [['schema'], ['ipp.instrument/1']],
  ] as const)('at %j are %j and no other', (at, words) => {
    for (const word of words) expect([word, takes(at, word)]).toEqual([word, true])
    for (const word of ['', 'lain', `${words[0]} `]) expect([word, takes(at, word)]).toEqual([word, false])
  })

  test.each([
    [
      'the instrument',
      ['id'],
      {
        good: ['a', '2030', 'contoh-2030', 'a.b_c-1'],
        bad: ['A', '-a', '.a', 'a b', 'a!', 'aB', 'a/b', ''],
      },
    ],
    ['a form', ['forms', 0, 'id'], { good: ['F-01', 'f', '1', 'A.b_c-1'], bad: ['-F', '.f', 'F 1', 'F!', 'F/1', ''] }],
  ] as const)('name %s so that it can be a file and an option', (_, at, { good, bad }) => {
    for (const id of good) expect([id, takes(at, id)]).toEqual([id, true])
    for (const id of bad) expect([id, takes(at, id)]).toEqual([id, false])
  })

  it('are figures only where they are written as figures are', () => {
    const at = ['shares', 'of']
    for (const text of ['0', '12', '-1', '-12.25', '1.25', '1/12', '10/3', '1.5/2.25'])
      expect([text, takes(at, text)]).toEqual([text, true])
    for (const text of [
      '1.',
      '.5',
      '1/',
      '/2',
      '1/2/3',
      '1.5.2',
      '--1',
      '+1',
      ' 1',
      '1 ',
      'x1',
      '1x',
      '1,5',
      '1e3',
      '1/x',
      '1/0',
      '1/2.',
      '1/-2',
    ])
      expect([text, takes(at, text)]).toEqual([text, false])
  })

  test.each([
    [
      ['rounding', 'value', 'places'],
      [0, 9],
      [-1, 10, 0.5],
    ],
    [['years', 'value', 'from'], [0, 2030], [2030.5]],
    [['years', 'value', 'to'], [0, 2030], [2030.5]],
    [
      ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'number'],
      [1, 31],
      [0, -1, 1.5],
    ],
    [
      ['forms', 2, 'variants', 0, 'parts', 0, 'questions', 0, 'number'],
      [1, 31],
      [0, -1, 1.5],
    ],
    [
      ['forms', 2, 'least', 'value'],
      [1, 100, null],
      [0, -1, 1.5],
    ],
    [
      ['forms', 2, 'notice', 'value'],
      [1, 100],
      [0, -1, 1.5, null],
    ],
    [['scale', 'value', 'step'], ['1', null], [1]],
    [['forms', 2, 'scale', 'value', 'step'], ['1', null], [1]],
  ] as const)('at %j may be %j, never %j', (at, good, bad) => {
    for (const value of good) expect([value, takes(at, value)]).toEqual([value, true])
    for (const value of bad) expect([value, takes(at, value)]).toEqual([value, false])
  })

  it('may say that there is no national figure', () => {
    expect(takes(['national'], null)).toBe(true)
    expect(takes(['national'], stated([]))).toBe(false)
    expect(takes(['national', 'value', 0, 'groups'], [])).toBe(false)
  })

  it('are of a criterion for one score each, and for none that divides by nothing', () => {
    const at = ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'criteria', 'value']
    expect(takes([...at, '1/2'], 'setengah')).toBe(true)
    expect(takes([...at, '2/1'], 'lagi')).toBe(false)
    expect(takes([...at, '1/0'], 'tidak ada')).toBe(false)
  })
})

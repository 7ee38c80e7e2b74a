import { describe, expect, it, test } from 'vitest'
import { fraction } from '../../src/exact/exact.js'
import { type Path, pathText } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { readRules, shape } from '../../src/instrument/read.js'
import { scoresFormOf } from '../../src/instrument/schema.js'
import { changed, GONE } from './change.js'
import { sample } from './sample.js'

const file: Raw = JSON.parse(JSON.stringify(sample))

const told = (text: string): readonly string[] => {
  const reading = readRules(text)
  if (reading.ok) return []
  return reading.problems.map(({ rule, at, found, expected }) => [rule, pathText(at), found, expected].join(' · '))
}

const first = ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0]
const nested = ['forms', 1, 'variants', 0, 'parts', 1, 'parts', 0]

const SLIPS: readonly (readonly [what: string, at: Path, value: Raw | typeof GONE, problems: readonly string[]])[] = [
  ['a key is unknown', ['bobot'], 1, ['key-unknown · bobot ·  · ']],
  [
    'two keys are unknown deep down',
    [...first, 'weight'],
    { value: '1/3', confidence: 'regulation', sources: ['R1'], nilai: 1, 'catatan kaki': 2 },
    [
      'key-unknown · forms[1].variants[0].parts[0].parts[0].weight.nilai ·  · ',
      'key-unknown · forms[1].variants[0].parts[0].parts[0].weight["catatan kaki"] ·  · ',
    ],
  ],
  ['a key is missing', ['rounding'], GONE, ['key-missing · rounding ·  · ']],
  ['a figure is a number', ['shares', 'of'], 100, ['value-type · shares.of · 100 · string']],
  ['a figure has a comma', ['shares', 'of'], '99,5', ['value-form · shares.of · "99,5" · figure']],
  ['a figure is divided by nothing', ['shares', 'of'], '1/0', ['value-form · shares.of · "1/0" · figure']],
  [
    'a confidence is none of the four',
    ['years', 'confidence'],
    'sure',
    ['value-choice · years.confidence · "sure" · regulation | ministry | practice | assumption'],
  ],
  ['a text is empty', ['title'], '', ['value-range · title · "" · ≥ 1']],
  ['the id of a form has blanks', ['forms', 0, 'id'], 'F 01', ['value-form · forms[0].id · "F 01" · id']],
  ['an id has blanks', ['id'], 'punya saya', ['value-form · id · "punya saya" · id']],
  [
    'the schema is another',
    ['schema'],
    'ipp.instrument/2',
    ['value-choice · schema · "ipp.instrument/2" · ipp.instrument/1'],
  ],
  ['the schema is not said', ['schema'], GONE, ['key-missing · schema ·  · ']],
  [
    'there are more decimal places than anyone prints',
    ['rounding', 'value', 'places'],
    10,
    ['value-range · rounding.value.places · 10 · ≤ 9'],
  ],
  ['a list is empty', ['forms'], [], ['value-range · forms · [] · ≥ 1']],
  ['a form has no kind', ['forms', 0, 'kind'], GONE, ['key-missing · forms[0].kind ·  · ']],
  [
    'a form is of an unknown kind',
    ['forms', 0, 'kind'],
    'f01',
    ['value-choice · forms[0].kind · "f01" · scores | survey | figure | unscored'],
  ],
  [
    'a form of a kind lacks what the kind needs',
    ['forms', 3, 'convert'],
    GONE,
    ['key-missing · forms[3].convert ·  · '],
  ],
  [
    'an indicator lacks its weight',
    [...first, 'weight'],
    GONE,
    ['key-missing · forms[1].variants[0].parts[0].parts[0].weight ·  · '],
  ],
  [
    'an indicator has the key of a level',
    [...first, 'combine'],
    'mean',
    ['key-unknown · forms[1].variants[0].parts[0].parts[0].combine ·  · '],
  ],
  [
    'a nested level lacks its shares',
    [...nested, 'shares'],
    GONE,
    ['key-missing · forms[1].variants[0].parts[1].parts[0].shares ·  · '],
  ],
  [
    'an indicator in a nested level has a wrong weight',
    [...nested, 'parts', 0, 'weight', 'value'],
    1,
    ['value-type · forms[1].variants[0].parts[1].parts[0].parts[0].weight.value · 1 · string'],
  ],
  [
    'a part is no object at all',
    [...first],
    'standar',
    ['value-type · forms[1].variants[0].parts[0].parts[0] · "standar" · object'],
  ],
  [
    'a criterion is for no score',
    [...first, 'criteria', 'value', 'baik'],
    'ya',
    ['value-form · forms[1].variants[0].parts[0].parts[0].criteria.value.baik · "baik" · figure'],
  ],
  [
    'two criteria are for one score',
    [...first, 'criteria', 'value', '2.0'],
    'ya',
    [
      'score-twice · forms[1].variants[0].parts[0].parts[0].criteria.value · {"0":"tidak ada","1":"ada","2":"lengkap","2.0":"ya"} · ',
    ],
  ],
  ['what stood there just fits', ['basis'], ['x'.repeat(76)], [`value-type · basis · ["${'x'.repeat(76)}"] · string`]],
  ['what stood there is long', ['basis'], ['x'.repeat(200)], [`value-type · basis · ["${'x'.repeat(77)}… · string`]],
]

describe('an instrument file that has not the shape of one', () => {
  test.each(SLIPS)('is told by path where %s', (_, at, value, problems) => {
    expect(told(JSON.stringify(changed(file, at, value)))).toEqual(problems)
  })

  it('is told all at once', () => {
    const raw = changed(changed(file, ['title'], ''), [...first, 'weight', 'value'], 'x')
    expect(told(JSON.stringify(raw))).toEqual([
      'value-range · title · "" · ≥ 1',
      'value-form · forms[1].variants[0].parts[0].parts[0].weight.value · "x" · figure',
    ])
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{ "id": '],
    ['JSON with a comment', '{} // selesai'],
    ['nested without end', `${'['.repeat(5000)}${']'.repeat(5000)}`],
  ])('is no JSON where there is %s', (_, text) => {
    expect(told(text)).toEqual(['json ·  ·  · '])
  })

  it('is no instrument either where it has the shape and cannot be proved', () => {
    expect(told(JSON.stringify(changed(file, ['years', 'value', 'to'], 2029)))).toEqual([
      'years-order · years.value · 2030–2029 · ',
    ])
  })

  it('is told where it is JSON but no object', () => {
    expect(told('[]')).toEqual(['value-type ·  · [] · object'])
    expect(told('null')).toEqual(['value-type ·  · null · object'])
  })
})

describe('an instrument without a form with scores', () => {
  it('has none to give: that it is read at all is an experiment’s own risk', () => {
    const reading = shape(changed(file, ['forms', 1], GONE))
    expect(reading.ok).toBe(true)
    expect(() => reading.ok && scoresFormOf(reading.value)).toThrow('contoh-2030 has no form with scores')
  })
})

describe('an instrument that is read', () => {
  const read = () => {
    const reading = readRules(`\uFEFF${JSON.stringify(file)}`)
    if (!reading.ok) throw new Error('the sample is not valid')
    return reading.value.instrument
  }

  it('has every figure exact and what is left out filled in', () => {
    const [variant] = scoresFormOf(read()).variants
    expect([variant?.combine, variant?.parts[0]?.combine]).toEqual(['weighted', 'weighted'])
    expect(variant && fraction(variant.shares.total)).toBe('199/2')
    expect(scoresFormOf(read()).variants[1]?.additional).toEqual([])
  })

  it('knows points by the score in lowest terms, however the file writes it', () => {
    const level = scoresFormOf(read()).variants[0]?.parts[1]?.parts[0]
    const item = level && 'parts' in level ? level.parts[0] : undefined
    const points = item && 'points' in item ? item.points : undefined
    expect(Object.entries(points ?? {}).map(([score, figure]) => [score, fraction(figure)])).toEqual([
      ['0', '0'],
      ['1', '1/2'],
      ['2', '2'],
    ])
  })
})

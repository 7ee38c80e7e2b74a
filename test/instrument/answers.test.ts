import { describe, expect, it, test } from 'vitest'
import { answerScaleOf, questionsOf } from '../../src/instrument/answers.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shape } from '../../src/instrument/read.js'
import type { SurveyForm } from '../../src/instrument/schema.js'
import { changed } from './change.js'
import { sample } from './sample.js'

const file: Raw = JSON.parse(JSON.stringify(sample))

/** The survey of the sample with another scale, whatever can be proved about it. */
const surveyWith = (min: string, max: string, step: string | null): SurveyForm => {
  const reading = shape(changed(file, ['forms', 2, 'scale', 'value'], { min, max, step }))
  const form = reading.ok ? reading.value.forms[2] : null
  if (form?.kind !== 'survey') throw new Error('the sample has lost its survey')
  return form
}

describe('the answers that a respondent may give', () => {
  test.each([
    ['0', '5', '1', { min: 0, max: 5, step: 1, size: 6 }],
    ['1', '4', '1', { min: 1, max: 4, step: 1, size: 4 }],
    ['0', '100', '25', { min: 0, max: 100, step: 25, size: 5 }],
    ['-2', '2', '2', { min: -2, max: 2, step: 2, size: 3 }],
    // The last step would leave the scale: 1, 3.
    ['1', '4', '2', { min: 1, max: 4, step: 2, size: 2 }],
    ['0', '1', '1', { min: 0, max: 1, step: 1, size: 2 }],
    ['4.0', '10/2', '1', { min: 4, max: 5, step: 1, size: 2 }],
    ['0', '100', '1', { min: 0, max: 100, step: 1, size: 101 }],
    ['999999', '1000000', '1', { min: 999_999, max: 1_000_000, step: 1, size: 2 }],
    ['-1000000', '-999999', '1', { min: -1_000_000, max: -999_999, step: 1, size: 2 }],
  ])('are whole numbers from %s to %s in steps of %s', (min, max, step, expected) => {
    expect(answerScaleOf(surveyWith(min, max, step))).toEqual(expected)
  })

  test.each([
    ['any figure between the ends', '0', '5', null],
    ['steps of a half', '0', '5', '1/2'],
    ['a half at its foot', '0.5', '4.5', '1'],
    ['a half at its foot alone', '0.5', '5', '1'],
    ['a half at its head', '0', '4.5', '1'],
    ['a half at its head, below zero', '-5', '-0.5', '1'],
    ['steps of nothing', '0', '5', '0'],
    ['steps backwards', '0', '5', '-1'],
    ['ends the wrong way round', '5', '0', '1'],
    ['one end', '5', '5', '1'],
    ['more answers than any questionnaire offers', '0', '101', '1'],
    ['a head beyond a million', '1000000', '1000001', '1'],
    ['a foot below a million', '-1000001', '-1000000', '1'],
  ])('cannot be counted on a scale with %s', (_, min, max, step) => {
    expect(answerScaleOf(surveyWith(min, max, step))).toBeNull()
  })
})

describe('the questions of a variant', () => {
  it('stand in the order of its parts, each part in its own order', () => {
    const again = { id: 'b', title: 'Sarana', questions: [{ number: 4, code: '4.b', title: 'Nyaman' }] }
    const reading = shape(changed(file, ['forms', 2, 'variants', 0, 'parts', 1], again))
    const form = reading.ok ? reading.value.forms[2] : null
    const [variant] = form?.kind === 'survey' ? form.variants : []
    expect(variant && questionsOf(variant).map(({ code }) => code)).toEqual(['1.a', '3.a', '4.b'])
  })
})

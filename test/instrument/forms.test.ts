import { describe, expect, it } from 'vitest'
import { isAdded, isSurveyAlone, scoresFormIn, scoresFormOf } from '../../src/instrument/schema.js'
import { figureForm, leaf, level, read, scoresForm, small } from '../engine/small.js'

const WEIGHED = read(small([scoresForm([level('a', '100', [leaf('1', '100')])], {}, '75'), figureForm('F-03', '25')]))
const [SCORES, FIGURE] = WEIGHED.forms

describe('the forms of an instrument', () => {
  it('are the one that the evaluator scores, and those that are added to it', () => {
    expect(scoresFormIn(WEIGHED)).toBe(SCORES)
    expect(scoresFormOf(WEIGHED)).toBe(SCORES)
    expect(WEIGHED.forms.filter(isAdded)).toEqual([FIGURE])
    expect(WEIGHED.forms.map((form) => isAdded({ ...form, kind: 'survey' } as typeof form))).toEqual([true, true])
  })

  it('make a survey alone where none is scored, which has no such form to be asked for', () => {
    const alone = { ...WEIGHED, forms: WEIGHED.forms.slice(1) }
    expect([isSurveyAlone(WEIGHED), isSurveyAlone(alone)]).toEqual([false, true])
    expect(scoresFormIn(alone)).toBeNull()
    expect(() => scoresFormOf(alone)).toThrow('instrument small has no form with scores')
  })
})

import { describe, expect, it } from 'vitest'
import type { Operation, Step } from '../../../src/engine/score/step.js'
import { misweightedIn } from '../../../src/engine/survey/misweight.js'
import { type Exact, fraction } from '../../../src/exact/exact.js'
import type { SurveyForm } from '../../../src/instrument/schema.js'
import { shippedBoth } from '../sheets.js'
import { leaf, level, read, scoresForm, small, stated, x } from '../small.js'

const found = shippedBoth('pekppp-2023').instrument.forms.find((each) => each.kind === 'survey')
if (found?.kind !== 'survey') throw new Error('no survey')
const { convert: _, misweights: __, ...form }: SurveyForm = found

const LADDER = [
  { from: '88.31', letter: 'A', label: 'Sangat Baik' },
  { from: '25', letter: 'D', label: 'Tidak Baik' },
]
const rules = read(
  small([scoresForm([level('a', '100', [leaf('1', '100')])])], {
    scale: stated({ min: '25', max: '100', step: null }),
    ladder: stated(LADDER),
  }),
)
const subject = { id: 'F-03', title: 'Survei', weight: null, of: null, rule: null }
const step = (op: Operation, value: string, terms: readonly Step[] = []): Step => ({
  op,
  subject,
  value: x(value),
  terms,
  place: null,
})
/** Nine elements: eight of 3.5 and one of 3.8, in sum 31.8. */
const elements = [...Array<Step>(8).fill(step('answers', '3.5')), step('answers', '3.8')]
const mean = step('mean', '53/15', elements)
const pair = (a: string, b: string): [Exact, Exact] => [x(a), x(b)]
const convert = stated({ from: pair('1', '4'), to: pair('25', '100') })
const shownOf = (own: SurveyForm, at: Step) =>
  misweightedIn(rules, own, at).map(({ weight, figure, predicate }) =>
    [fraction(weight), fraction(figure), predicate?.letter].join(' '),
  )

describe('a weight that is wrong and in use', () => {
  it('makes of a figure the sum of the means, so weighted, laid on the scale by the same line', () => {
    // 1/9 of 31.8 is 53/15, times 25 is 265/3, 88.33: A. By 0.11 it is 3.498, 87.45, and by 0.111 it is 3.5298, 88.245.
    const own = { ...form, misweights: stated([x('0.11'), x('0.111')]), convert }
    expect(shownOf(own, step('convert', '265/3', [mean]))).toEqual(['11/100 1749/20 D', '111/1000 17649/200 D'])
  })

  it('counts without a line where answers are on the scale already', () => {
    const own = { ...form, misweights: stated([x('1')]) }
    expect(shownOf(own, mean)).toEqual(['1 159/5 D'])
  })

  it('says nothing where the instrument knows none, or the figure is no plain mean', () => {
    expect(shownOf({ ...form, convert }, step('convert', '265/3', [mean]))).toEqual([])
    expect(shownOf({ ...form, misweights: stated([x('0.11')]) }, step('answers', '4'))).toEqual([])
    expect(shownOf({ ...form, misweights: stated([x('0.11')]) }, step('nothing', '0'))).toEqual([])
  })
})

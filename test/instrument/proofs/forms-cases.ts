import { GONE } from '../change.js'
import { AT, assumed, type Slip } from './slips.js'

const { F02, F03, IKM } = AT
const THREE = [
  { number: 1, code: '1.a', title: 'Mudah' },
  { number: 3, code: '3.a', title: 'Cepat' },
  { number: 5, code: '5.a', title: 'Ramah' },
]

/** Slips in forms and in what they yield. */
export const FORM_SLIPS: readonly Slip[] = [
  [
    'no form has scores',
    [[F02, { kind: 'unscored', id: 'F-02', title: 'Lembar', used: assumed(true) }]],
    ['shares-total · shares.total · 50 · 100', 'scores-form · forms · 0 · 1'],
  ],
  [
    'the survey does not ask the users of a variant',
    [[[...F03, 'variants', 1], GONE]],
    ['survey-variant · forms[2].variants ·  · B'],
  ],
  [
    'the survey asks the users of a variant that is not there',
    [[[...F03, 'variants', 1, 'id'], 'C']],
    ['reference · forms[2].variants[1].id · C · A | B', 'survey-variant · forms[2].variants ·  · B'],
  ],
  [
    "the survey's scale leaves the index's",
    [[[...F03, 'scale', 'value', 'max'], '4']],
    ['scale-outside · forms[2].scale.value.max · 4 · '],
  ],
  [
    'a weight in use is no rounding of one by the number of questions',
    [
      [[...F03, 'averaging', 'value'], 'by-question'],
      [[...F03, 'misweights'], assumed(['0.3', '0.333', '0.34', '0.33334', '0.32', '0.335'])],
      [[...F03, 'variants', 0, 'parts', 0, 'questions'], THREE],
      [[...F03, 'variants', 1, 'parts', 0, 'questions'], THREE],
    ],
    ['misweight · forms[2].misweights.value[4] · 0.32 · 1/3', 'misweight · forms[2].misweights.value[5] · 0.335 · 1/3'],
  ],
  ['weights are said to be in use where questions have none', [[[...F03, 'misweights'], assumed(['0.32'])]], []],
  [
    'the survey takes answers without steps, which cannot be counted',
    [[[...F03, 'scale', 'value', 'step'], null]],
    ['survey-scale · forms[2].scale.value ·  · '],
  ],
  [
    'the survey takes half answers',
    [[[...F03, 'scale', 'value', 'step'], '0.5']],
    ['survey-scale · forms[2].scale.value ·  · '],
  ],
  [
    "the survey's steps do not lead to its end",
    [[[...F03, 'scale', 'value', 'step'], '3/2']],
    ['scale-order · forms[2].scale.value ·  · '],
  ],
  [
    'a line leads through one point twice',
    [
      [
        [...IKM, 'convert', 'value', 'from'],
        ['25', '25.0'],
      ],
    ],
    ['convert-points · forms[3].convert.value.from ·  · '],
  ],
  [
    "a converted figure leaves the index's scale",
    [
      [
        [...IKM, 'convert', 'value', 'from'],
        ['25', '88'],
      ],
    ],
    ['scale-outside · forms[3].scale.value.max · 50/21 · '],
  ],
  [
    'the scale of a figure leads backwards',
    [[[...IKM, 'scale', 'value', 'min'], '100']],
    ['scale-order · forms[3].scale.value ·  · '],
  ],
]

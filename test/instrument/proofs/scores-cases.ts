import { GONE } from '../change.js'
import { AT, assumed, type Slip } from './slips.js'

const { first, parking, points, second } = AT

/** Slips in scores, criteria, gaps and points. */
export const SCORE_SLIPS: readonly Slip[] = [
  [
    'a scale has no steps, so that points cannot name every score',
    [[['scale', 'value', 'step'], null]],
    ['points-endless · forms[1].variants[0].parts[1].parts[0].parts[0].points ·  · '],
  ],

  [
    'a scale has no steps and a criterion stands between two whole scores',
    [
      [['scale', 'value', 'step'], null],
      [[...points, 'points'], GONE],
      [[...first, 'criteria', 'value', '1/2'], 'hampir'],
    ],
    [],
  ],
  [
    'a scale has no steps and a criterion stands beyond its end',
    [
      [['scale', 'value', 'step'], null],
      [[...points, 'points'], GONE],
      [[...first, 'criteria', 'value', '2.5'], 'istimewa'],
    ],
    ['criterion-unallowed · forms[1].variants[0].parts[0].parts[0].criteria.value["5/2"] · 5/2 · '],
  ],
  [
    'a scale has more steps than anyone lists',
    [[['scale', 'value', 'step'], '0.001']],
    ['points-endless · forms[1].variants[0].parts[1].parts[0].parts[0].points ·  · '],
  ],

  [
    'an allowed score is off the scale',
    [
      [
        [...second, 'scores'],
        ['0', '1.5'],
      ],
    ],
    ['score-outside · forms[1].variants[0].parts[0].parts[1].scores[1] · 1.5 · '],
  ],
  [
    'an allowed score is below the scale',
    [
      [
        [...second, 'scores'],
        ['-1', '2'],
      ],
    ],
    ['score-outside · forms[1].variants[0].parts[0].parts[1].scores[0] · -1 · '],
  ],
  [
    'an allowed score is given twice',
    [
      [
        [...second, 'scores'],
        ['0', '2', '2.0'],
      ],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].scores[2] · 2 · '],
  ],
  [
    'a criterion is missing',
    [[[...first, 'criteria', 'value', '1'], GONE]],
    ['criterion-missing · forms[1].variants[0].parts[0].parts[0].criteria.value ·  · 1'],
  ],
  [
    'a criterion is for a score that the scale does not have',
    [[[...first, 'criteria', 'value', '3'], 'istimewa']],
    ['criterion-unallowed · forms[1].variants[0].parts[0].parts[0].criteria.value["3"] · 3 · '],
  ],
  [
    'a criterion is for a score that this indicator does not allow',
    [[[...second, 'criteria'], assumed({ '0': 'tidak', '1': 'agak', '2': 'ya' })]],
    ['criterion-unallowed · forms[1].variants[0].parts[0].parts[1].criteria.value["1"] · 1 · '],
  ],
  [
    'a gap has a criterion',
    [[[...parking, 'criteria', 'value', '1'], 'agak']],
    ['criterion-gap · forms[1].variants[0].parts[1].parts[1].gaps[0] · 1 · '],
  ],
  [
    'a gap is off the scale',
    [
      [
        [...parking, 'gaps'],
        ['1', '9'],
      ],
    ],
    ['criterion-unallowed · forms[1].variants[0].parts[1].parts[1].gaps[1] · 9 · '],
  ],
  [
    'points skip a score',
    [[[...points, 'points'], { '0': '0', '2': '2' }]],
    ['points-missing · forms[1].variants[0].parts[1].parts[0].parts[0].points ·  · 1'],
  ],
  [
    'points are for a score that is not allowed',
    [
      [
        [...points, 'scores'],
        ['0', '2'],
      ],
    ],
    ['points-unallowed · forms[1].variants[0].parts[1].parts[0].parts[0].points["1"] · 1 · '],
  ],
  [
    'points leave the scale',
    [[[...points, 'points', '2'], '2.1']],
    ['points-outside · forms[1].variants[0].parts[1].parts[0].parts[0].points["2"] · 2.1 · '],
  ],
  [
    'points are below the scale',
    [[[...points, 'points', '0'], '-0.5']],
    ['points-outside · forms[1].variants[0].parts[1].parts[0].parts[0].points["0"] · -0.5 · '],
  ],
]

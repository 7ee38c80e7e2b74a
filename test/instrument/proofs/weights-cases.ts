import { AT, type Slip } from './slips.js'

const { A, B, F03, IKM, a, b, first, parking, points, second } = AT

/** Slips in weights and in what they are shares of. */
export const WEIGHT_SLIPS: readonly Slip[] = [
  [
    'the forms of the index do not add up',
    [[[...F03, 'weight', 'value'], '24.9']],
    ['shares-total · shares.total · 99.9 · 100'],
  ],
  [
    'the aspects of a variant do not add up',
    [[[...a, 'weight', 'value'], '49']],
    ['shares-total · forms[1].variants[0].shares.total · 99 · 99.5'],
  ],
  [
    'the indicators of an aspect do not add up by the least bit',
    [[[...first, 'weight', 'value'], '0.333333333333']],
    ['shares-total · forms[1].variants[0].parts[0].shares.total · 2999999999999/3000000000000 · 1'],
  ],
  [
    'the parts of a nested level do not add up',
    [[[...points, 'weight', 'value'], '0.9']],
    ['shares-total · forms[1].variants[0].parts[1].parts[0].shares.total · 0.9 · 1'],
  ],
  [
    'two slips in weights keep the total',
    [
      [[...first, 'weight', 'value'], '1/2'],
      [[...second, 'weight', 'value'], '1/2'],
    ],
    [],
  ],
  [
    'weights add up to more than the whole',
    [
      [[...B, 'shares', 'total'], '1.5'],
      [[...B, 'parts', 0, 'weight', 'value'], '1.5'],
    ],
    ['shares-over · forms[1].variants[1].shares.total · 1.5 · ≤ 1'],
  ],
  [
    'weights of a plain mean add up to more than the whole, where they count for nothing',
    [
      [[...b, 'shares', 'total'], '3'],
      [[...parking, 'weight', 'value'], '2'],
    ],
    [],
  ],
  [
    'the forms of the index are shares of more than the index',
    [
      [['shares', 'total'], '125'],
      [[...IKM, 'weight', 'value'], '50'],
    ],
    ['shares-over · shares.total · 125 · ≤ 100'],
  ],
  [
    'an indicator has no weight at all',
    [
      [[...first, 'weight', 'value'], '0'],
      [[...second, 'weight', 'value'], '1'],
    ],
    [],
  ],
  [
    'a weight is below zero',
    [
      [[...first, 'weight', 'value'], '-1/3'],
      [[...second, 'weight', 'value'], '4/3'],
    ],
    ['weight-negative · forms[1].variants[0].parts[0].parts[0].weight.value · -1/3 · ≥ 0'],
  ],
  [
    'shares are of nothing',
    [[[...a, 'shares', 'of'], '0']],
    ['shares-of · forms[1].variants[0].parts[0].shares.of · 0 · > 0'],
  ],
  [
    'an additional item has a weight',
    [[[...A, 'additional', 0, 'weight', 'value'], '1']],
    ['additional-weight · forms[1].variants[0].additional[0].weight.value · 1 · 0'],
  ],
]

import type { Slip } from './slips.js'

/** Slips in the bounds of the predicates. */
export const LADDER_SLIPS: readonly Slip[] = [
  [
    'two bounds of the ladder are the same',
    [[['ladder', 'value', 0, 'from'], '0']],
    ['ladder-order · ladder.value[1].from · 0 · < 0'],
  ],
  [
    'the ladder does not begin at the foot of the scale',
    [[['ladder', 'value', 1, 'from'], '0.1']],
    ['ladder-foot · ladder.value[1].from · 0.1 · 0'],
  ],
  [
    'the ladder begins below the scale',
    [[['ladder', 'value', 1, 'from'], '-0.1']],
    ['ladder-foot · ladder.value[1].from · -0.1 · 0'],
  ],
  [
    'the ladder has a step between head and foot',
    [
      [['ladder', 'value', 2], { from: '0', letter: 'C', label: 'Buruk' }],
      [['ladder', 'value', 1, 'from'], '1'],
    ],
    [],
  ],
  [
    'no index reaches the head of the ladder',
    [[['ladder', 'value', 0, 'from'], '2.1']],
    ['ladder-head · ladder.value[0].from · 2.1 · ≤ 2'],
  ],
  ['only the best index reaches the head of the ladder', [[['ladder', 'value', 0, 'from'], '2.0']], []],
  [
    'a bound has more places than the index is rounded to',
    [[['ladder', 'value', 0, 'from'], '1.51']],
    ['ladder-places · ladder.value[0].from · 1.51 · '],
  ],
  [
    'the rounding has fewer places than a bound',
    [[['rounding', 'value', 'places'], 0]],
    ['ladder-places · ladder.value[0].from · 1.5 · '],
  ],
]

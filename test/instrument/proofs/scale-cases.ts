import type { Slip } from './slips.js'

/** Slips in the scale of the index. */
export const SCALE_SLIPS: readonly Slip[] = [
  ['a scale leads backwards', [[['scale', 'value', 'max'], '-1']], ['scale-order · scale.value ·  · ']],
  [
    'steps do not lead to the end of the scale',
    [[['scale', 'value', 'step'], '0.75']],
    ['scale-order · scale.value ·  · '],
  ],
  ['a scale has steps of nothing', [[['scale', 'value', 'step'], '0']], ['scale-order · scale.value ·  · ']],
]

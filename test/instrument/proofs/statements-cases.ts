import { AT, type Slip } from './slips.js'

const { first } = AT

/** Slips in what is stated with its confidence and its sources. */
export const STATEMENT_SLIPS: readonly Slip[] = [
  [
    'a known figure names no source',
    [[[...first, 'weight', 'sources'], []]],
    ['unsourced · forms[1].variants[0].parts[0].parts[0].weight.sources · regulation · '],
  ],
  [
    'a practice names no source',
    [[['agency'], { value: 'mean-of-units', confidence: 'practice', sources: [] }]],
    ['unsourced · agency.sources · practice · '],
  ],
  [
    'an assumption names no source',
    [[['missing'], { value: 'incomplete', confidence: 'assumption', sources: [] }]],
    [],
  ],
  [
    'a source is nowhere described',
    [
      [
        ['scale', 'sources'],
        ['R1', 'R2'],
      ],
    ],
    ['reference · scale.sources[1] · R2 · '],
  ],
]

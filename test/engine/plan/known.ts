/** A unit on form A of 2023 whose plans were worked out elsewhere, by a solver that shares nothing with this one. */
export interface Known {
  readonly name: string
  readonly scores: string
  readonly f03: string
  readonly to: string
  readonly locked?: readonly number[]
  readonly now: string
  /** Levels, indicators, how many plans; null where the target is out of reach, no figures where it is reached already. */
  readonly byLevels: readonly [number, number, bigint] | 'there' | null
  readonly byIndicators: readonly [number, number, bigint] | 'there' | null
  /** The plan where there is but one: "indicator:score". */
  readonly only?: string
  readonly after?: string
  readonly best?: string
}

const MIXED = '5 4 3 4 5 4 3 2 3 4 3 4 2 4 3 4 3 2 4 5 4 3 5 3 3 4 3 2 3 2'

export const KNOWN: readonly Known[] = [
  {
    name: 'all 4, to A',
    scores: Array.from({ length: 30 }, () => '4').join(' '),
    f03: '4.2',
    to: 'A',
    now: '81/20',
    byLevels: [13, 13, 1n],
    byIndicators: [13, 13, 1n],
    only: '1:5 2:5 4:5 6:5 11:5 12:5 13:5 14:5 16:5 17:5 18:5 29:5 30:5',
    after: '22527/5000',
    best: '24/5',
  },
  {
    name: 'mixed, to B',
    scores: MIXED,
    f03: '4',
    to: 'B',
    now: '17741/5000',
    byLevels: 'there',
    byIndicators: 'there',
  },
  {
    name: 'mixed, to A-',
    scores: MIXED,
    f03: '4',
    to: 'A-',
    now: '17741/5000',
    byLevels: [11, 5, 1n],
    byIndicators: [11, 5, 1n],
    only: '11:5 13:5 14:5 29:5 30:5',
    after: '80339/20000',
    best: '19/4',
  },
  {
    name: 'mixed with a low survey and three locked, to A',
    scores: MIXED,
    f03: '3',
    to: 'A',
    locked: [14, 29, 30],
    now: '16491/5000',
    byLevels: null,
    byIndicators: null,
    best: '135/32',
  },
  {
    name: 'one where the two orders differ, to A-',
    scores: '3 2 3 3 3 2 1 3 4 4 2 2 3 4 3 3 2 3 2 2 4 4 3 2 4 3 4 5 5 1',
    f03: '3.7',
    to: 'A-',
    now: '62903/20000',
    byLevels: [25, 10, 231n],
    byIndicators: [26, 9, 2n],
  },
]

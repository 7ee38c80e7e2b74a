import { compare, parseExact } from '../../exact/exact.js'
import type { Raw } from '../../instrument/raw.js'
import type { Instrument } from '../../instrument/schema.js'
import { withPlaces } from '../../instrument/with-places.js'
import { type Mutation, neighbours } from './mutation.js'

const MODES = ['half-up', 'half-even', 'down'] as const

/** Each bound of the ladder with its last printed digit up and down. */
const bounds = (raw: Raw, instrument: Instrument): readonly Mutation[] => {
  const { min } = instrument.scale.value
  const last = instrument.ladder.value.length - 1
  return withPlaces(['ladder', 'value'], instrument.ladder.value).flatMap(({ at, value }, i) =>
    neighbours(raw, [...at, 'from'], value.letter).map((edit): Mutation => {
      const bound = parseExact(edit.to)
      const isBelow = i === last && bound !== null && compare(bound, min) <= 0
      return { kind: 'bound', edits: [edit], idle: isBelow ? 'below-scale' : null }
    }),
  )
}

/** The other ways to round, and one place more or less. */
const roundingMutations = ({ rounding: { value } }: Instrument): readonly Mutation[] => {
  const at = ['rounding', 'value']
  const modes = MODES.filter((mode) => mode !== value.mode)
  const places = [value.places + 1, value.places - 1].filter((count) => count >= 0)
  return [
    ...modes.map(
      (mode): Mutation => ({
        kind: 'rounding',
        edits: [{ at: [...at, 'mode'], of: 'ipp', from: value.mode, to: mode, value: mode }],
        idle: null,
      }),
    ),
    ...places.map(
      (count): Mutation => ({
        kind: 'rounding',
        edits: [{ at: [...at, 'places'], of: 'ipp', from: String(value.places), to: String(count), value: count }],
        idle: null,
      }),
    ),
  ]
}

/** Every slip of the way from the exact index to the predicate. */
export const ladderMutations = (raw: Raw, instrument: Instrument): readonly Mutation[] => [
  ...bounds(raw, instrument),
  ...roundingMutations(instrument),
]

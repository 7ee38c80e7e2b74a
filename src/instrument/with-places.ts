import type { Path } from './problem.js'
import { type Form, type Indicator, type Instrument, isLevel, type Level, type Part, type Variant } from './schema.js'

/** A piece of an instrument together with where it stands. */
export interface Placed<T> {
  readonly at: Path
  readonly value: T
}

export const withPlaces = <T>(at: Path, values: readonly T[]): readonly Placed<T>[] =>
  values.map((value, i) => ({ at: [...at, i], value }))

export const formsIn = (instrument: Instrument): readonly Placed<Form>[] => withPlaces(['forms'], instrument.forms)

export const variantsIn = (instrument: Instrument): readonly Placed<Variant>[] =>
  formsIn(instrument).flatMap(({ at, value }) =>
    value.kind === 'scores' ? withPlaces([...at, 'variants'], value.variants) : [],
  )

/** Levels with all levels below them. */
export const levelsIn = (parts: readonly Placed<Part>[]): readonly Placed<Level>[] =>
  parts.flatMap(({ at, value }) =>
    isLevel(value) ? [{ at, value }, ...levelsIn(withPlaces([...at, 'parts'], value.parts))] : [],
  )

/** Indicators that count, in the order of the instrument. */
const indicatorsIn = (parts: readonly Placed<Part>[]): readonly Placed<Indicator>[] =>
  parts.flatMap(({ at, value }) =>
    isLevel(value) ? indicatorsIn(withPlaces([...at, 'parts'], value.parts)) : [{ at, value }],
  )

/** Everything that has a code in a variant: what counts, then what is only shown. */
export const itemsIn = ({ at, value }: Placed<Variant>): readonly Placed<Indicator>[] => [
  ...indicatorsIn(withPlaces([...at, 'parts'], value.parts)),
  ...withPlaces([...at, 'additional'], value.additional),
]

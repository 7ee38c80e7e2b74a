import type { Crosswalk } from '../../instrument/crosswalk.js'
import type { Instrument } from '../../instrument/schema.js'
import type { RunResult } from '../score/score.js'
import { carriedBy, doubtfulCodes, watchedUnder, waysFrom } from './under-other-rules.js'
import { membersOf, type Normalise, type Side } from './year.js'

/** What a side is made with beside its result. */
export interface Making {
  readonly crosswalks: readonly Crosswalk[]
  /** An instrument by its id; null where it is not at hand. */
  readonly instrumentOf: (id: string) => Instrument | null
  readonly same: Normalise
}

/** A side from a scored run. The run's cells are not kept: what they would be worth elsewhere is worked out here. */
export const sideOf = (
  result: RunResult,
  about: Pick<Side, 'label' | 'year' | 'kind' | 'source' | 'hash'>,
  { crosswalks, instrumentOf, same }: Making,
): Side => {
  const { instrument } = result
  const ways = waysFrom(instrument.id, crosswalks)
  const codes = doubtfulCodes(ways, instrument)
  const carried = ways.flatMap((way) => {
    const to = instrumentOf(way.to)
    return to ? [[way.to, carriedBy(result, to, way)] as const] : []
  })
  return {
    ...about,
    instrument,
    ...membersOf(result, same),
    carried: new Map(carried),
    watched: result.units.map(watchedUnder(instrument, codes)),
  }
}

import type { Node } from '../../../src/engine/compare/node.js'
import {
  type Carried,
  type Member,
  NO_OTHER_RULES,
  type OtherRules,
  type Side,
  type Watched,
} from '../../../src/engine/compare/year.js'
import { type Predicate, predicateOf } from '../../../src/engine/score/ladder.js'
import type { Crosswalk } from '../../../src/instrument/crosswalk.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { shippedBoth } from '../sheets.js'
import { leaf, level, read, scoresForm, small, x } from '../small.js'

/** A node of an index, by hand: its share of the figure above and its score. */
export const node = (id: string, share: string | null, score: string): Node => ({
  id,
  title: id,
  share: share === null ? null : x(share),
  score: x(score),
})

interface Made extends Partial<Omit<Member, 'index' | 'keys'>> {
  readonly index?: string | null
}

/** A unit, or an agency where `unit` is null, with a published index and no more unless the test says so. */
export const member = (agency: string, unit: string | null, { index = '4', ...more }: Made = {}): Member => {
  const value = index === null ? null : x(index)
  const { agencyCode = null, unitCode = null } = more
  return {
    keys: { agencyCode, agency: agency.toLowerCase(), unitCode, unit: unit === null ? null : unit.toLowerCase() },
    agency,
    agencyCode,
    unit,
    unitCode,
    group: null,
    basis: 'F-02',
    index: value,
    rounded: value,
    predicate: null,
    rank: null,
    groupRank: null,
    forms: [],
    aspects: [],
    ...more,
  }
}

/** The predicate of an index under the rules of 2023. */
export const predicate = (index: string): Predicate | null =>
  predicateOf(shippedBoth('pekppp-2023').instrument, x(index))

/** An instrument of two aspects a and b, 60 % and 40 %, of one indicator each. */
export const twoAspects = (id: string, a = '60', b = '40'): Instrument =>
  read(small([scoresForm([level('a', a, [leaf('1', '100')]), level('b', b, [leaf('2', '100')])])], { id }))

/** One argument of a comparison, by hand. */
export const sideWith = (instrument: Instrument, more: Partial<Side> = {}): Side => ({
  label: instrument.id,
  year: null,
  kind: 'result',
  source: `${instrument.id}.json`,
  instrument,
  hash: null,
  units: [],
  agencies: [],
  otherRules: NO_OTHER_RULES,
  ...more,
})

/** What the sheets of a side are worth under the rules of "baru", and what of them is watched. */
export const elsewhere = (
  carried: readonly Carried[],
  watched: readonly (readonly Watched[])[] = [],
): Pick<Side, 'otherRules'> => {
  const otherRules: OtherRules = { carried: (id) => (id === 'baru' ? carried : []), watched: () => watched }
  return { otherRules }
}

/** From "lama" to "baru": aspects a and b, and the indicators that a test names. */
export const walk = (more: Partial<Crosswalk> = {}): Crosswalk => ({
  schema: 'ipp.crosswalk/1',
  from: 'lama',
  to: 'baru',
  confidence: 'practice',
  sources: ['S1'],
  note: 'catatan',
  form: { from: 'F-02', to: 'F-02' },
  variants: [],
  aspects: [
    { from: 'a', to: 'a' },
    { from: 'b', to: 'b' },
  ],
  indicators: [],
  ...more,
})

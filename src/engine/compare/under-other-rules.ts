import { type Exact, mul, ONE } from '../../exact/exact.js'
import type { Correspondence, Crosswalk } from '../../instrument/crosswalk.js'
import { type Instrument, indicatorsOf, scoresFormOf, type Variant } from '../../instrument/schema.js'
import { formSubject } from '../score/prepared.js'
import { type UnitResult, unitScorer } from '../score/score.js'
import { ScoreRow, scoresOfSlots, soleValue } from '../score/score-row.js'
import { isLevelStep, type Step, shareIn, underSubject } from '../score/step.js'
import type { UnitScores } from '../score/unit.js'
import type { Carried, OtherRules, Watched } from './year.js'

/** A crosswalk walked one way. */
interface Way {
  readonly to: string
  /** The older variant's name in the newer instrument, and so on: by the id where one comes from. */
  readonly variants: ReadonlyMap<string, string>
  /** For a variant where one goes to: which indicator there stands for which one here. */
  readonly indicators: ReadonlyMap<string, readonly Correspondence[]>
}

const reverseOf = (pair: Correspondence): Correspondence => ({ ...pair, from: pair.to, to: pair.from })

/** The ways that lead away from an instrument by indicator, in either direction of time. */
export const waysFrom = (id: string, crosswalks: readonly Crosswalk[]): readonly Way[] =>
  crosswalks.flatMap((walk) => {
    if (walk.indicators.length === 0 || (walk.from !== id && walk.to !== id)) return []
    const onward = walk.from === id
    const here = (variant: string) => walk.variants.find((each) => each.to === variant)?.from ?? variant
    return [
      {
        to: onward ? walk.to : walk.from,
        variants: new Map(walk.variants.map(({ from, to }) => (onward ? [from, to] : [to, from]))),
        indicators: new Map(
          walk.indicators.map(({ variant, pairs }) =>
            onward ? [variant, pairs] : [here(variant), pairs.map(reverseOf)],
          ),
        ),
      },
    ]
  })

const itemsOf = ({ parts, additional }: Variant) => [...indicatorsOf(parts), ...additional]

/** For each indicator of the variant there, where its score stands in the sheets here; -1 where nothing corresponds. */
const slotsFor = (from: Variant, to: Variant, pairs: readonly Correspondence[]): readonly number[] => {
  const here = new Map(itemsOf(from).map(({ code }, slot) => [code, slot]))
  const origin = new Map(pairs.map((pair) => [pair.to, pair.from]))
  return itemsOf(to).map(({ code }) => here.get(origin.get(code) ?? '') ?? -1)
}

/** A ready figure of another form, with the share that the other instrument gives it. */
const figuresUnder = (instrument: Instrument, figures: UnitScores['figures']): UnitScores['figures'] =>
  figures.size === 0
    ? figures
    : new Map(
        [...figures].flatMap(([id, step]): [string, Step][] => {
          const form = instrument.forms.find((each) => each.id === id)
          if (!form || form.kind === 'unscored') return []
          return [[id, underSubject(step, formSubject(instrument, form, step.subject.rule))]]
        }),
      )

interface Fitting {
  readonly variant: string
  readonly slots: readonly number[]
}

const fittings = (from: Instrument, to: Instrument, way: Way): ReadonlyMap<string, Fitting> =>
  new Map(
    scoresFormOf(from).variants.flatMap((variant): [string, Fitting][] => {
      const target = scoresFormOf(to).variants.find(({ id }) => id === way.variants.get(variant.id))
      const pairs = target && way.indicators.get(target.id)
      return target && pairs ? [[variant.id, { variant: target.id, slots: slotsFor(variant, target, pairs) }]] : []
    }),
  )

/** A unit's sheet laid on another instrument; null where its variant has no counterpart there. */
const refit = (unit: UnitScores, to: Instrument, fitting: Fitting | undefined): UnitScores | null =>
  fitting
    ? {
        ...unit,
        variant: fitting.variant,
        scores: scoresOfSlots(unit.scores, fitting.slots),
        figures: figuresUnder(to, unit.figures),
      }
    : null

const NOTHING: Carried = { index: null, form: null }

interface Sheets {
  readonly instrument: Instrument
  readonly units: readonly UnitScores[]
}

/**
 * Each unit as another instrument would have scored the same sheets. Scores are taken over as they were given: where
 * criteria changed, `watched` tells by how much that may mislead.
 */
export const carriedBy = ({ instrument, units }: Sheets, to: Instrument, way: Way): readonly Carried[] => {
  const fitted = fittings(instrument, to, way)
  const scorer = unitScorer(to)
  const formId = scoresFormOf(to).id
  return units.map((unit) => {
    const sheet = refit(unit, to, fitted.get(unit.variant))
    if (!sheet) return NOTHING
    const { index, forms } = scorer(sheet)
    const form = forms.find(({ subject }) => subject.id === formId)
    return index ? { index: index.value, form: form?.value ?? null } : NOTHING
  })
}

/** The codes of a variant's indicators whose criteria changed on the way to any neighbouring instrument. */
export const doubtfulCodes = (ways: readonly Way[], instrument: Instrument): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    scoresFormOf(instrument).variants.map(({ id }) => {
      const pairs = ways.flatMap((way) => way.indicators.get(way.variants.get(id) ?? '') ?? [])
      return [id, new Set(pairs.filter(({ criteria }) => criteria === 'changed').map(({ from }) => from))]
    }),
  )

/** What a step counts for at the top of a way down to it, highest first. */
const shareAlong = (way: readonly Step[]): Exact =>
  way.slice(1).reduce((share, step, i) => {
    const above = way[i]
    return above ? mul(share, shareIn(above, step)) : share
  }, ONE)

/** The watched indicators below the last step of a way that leads down from the index and its form. */
const watchedBelow = (way: readonly Step[], codes: ReadonlySet<string>): readonly Watched[] => {
  const step = way.at(-1)
  if (!step) return []
  const { id } = step.subject
  if (codes.has(id))
    return [{ code: id, share: shareAlong(way), formShare: shareAlong(way.slice(1)), score: step.value }]
  return isLevelStep(step) ? step.terms.flatMap((term) => watchedBelow([...way, term], codes)) : []
}

const NONE_WATCHED: readonly Watched[] = []

/** A unit that was scored, whatever its rank. */
type Scored = Pick<UnitResult, 'input' | 'basis' | 'index' | 'forms'>

/** The scores of a unit whose criteria are others in a neighbouring instrument, with what they count for. */
export const watchedOf = (
  { index, forms, input }: Scored,
  formId: string,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Watched[] => {
  const own = codes.get(input.variant)
  const form = forms.find(({ subject }) => subject.id === formId)
  if (!own || own.size === 0 || !index || !form) return NONE_WATCHED
  return watchedBelow([index, form], own)
}

/** Where a watched indicator's score stands by itself, so that it can be read without the steps above it. */
type WatchedSlot = Omit<Watched, 'score'> & { readonly slot: number }

/** As {@link watchedOf}, of many units: what their scores count for is worked out once. */
export const watchedUnder = (
  instrument: Instrument,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): ((unit: Scored) => readonly Watched[]) => {
  const { id: formId, variants } = scoresFormOf(instrument)
  const known = new Map<string, readonly WatchedSlot[] | null>()
  /** What they count for is the same for all units on a variant and a basis; null where a table of points lies between. */
  const slotsOf = ({ input }: Scored, watched: readonly Watched[]): readonly WatchedSlot[] | null => {
    const indicators = indicatorsOf(variants.find(({ id }) => id === input.variant)?.parts ?? [])
    if (indicators.some(({ points }) => points)) return null
    const slots = new Map(indicators.map(({ code }, slot) => [code, slot]))
    return watched.map(({ code, share, formShare }) => ({ code, share, formShare, slot: slots.get(code) ?? -1 }))
  }
  return (unit) => {
    const { scores } = unit.input
    if (!unit.index || !(scores instanceof ScoreRow)) return watchedOf(unit, formId, codes)
    const key = `${unit.input.variant}\n${unit.basis}`
    const slots = known.get(key)
    if (slots)
      return slots.flatMap(({ slot, code, share, formShare }) => {
        const score = soleValue(scores, slot)
        return score ? [{ code, share, formShare, score }] : []
      })
    const watched = watchedOf(unit, formId, codes)
    if (!known.has(key)) known.set(key, slotsOf(unit, watched))
    return watched
  }
}

/** Where ways to other instruments are looked up. */
export interface Atlas {
  readonly crosswalks: readonly Crosswalk[]
  /** An instrument by its id; null where it is not at hand. */
  readonly instrumentOf: (id: string) => Instrument | null
}

/** What sheets say under other rules than their own. They are held until then, and what they come to is kept. */
export const otherRulesOf = (sheets: Sheets, { crosswalks, instrumentOf }: Atlas): OtherRules => {
  const { instrument, units } = sheets
  const ways = waysFrom(instrument.id, crosswalks)
  const known = new Map<string, readonly Carried[]>()
  let watched: readonly (readonly Watched[])[] | null = null
  const carriedTo = (id: string): readonly Carried[] => {
    const [way, to] = [ways.find((each) => each.to === id), instrumentOf(id)]
    return way && to ? carriedBy(sheets, to, way) : []
  }
  return {
    carried: (id) => {
      const carried = known.get(id) ?? carriedTo(id)
      known.set(id, carried)
      return carried
    },
    watched: () => {
      watched ??= units.map(unitScorer(instrument)).map(watchedUnder(instrument, doubtfulCodes(ways, instrument)))
      return watched
    },
  }
}

import { type Exact, exact, mean, mul, sub, sum } from '../../exact/exact.js'
import { type Staying, stayingIn } from './agency-split.js'
import { atPlace, type Comparison, type Pair, type Track } from './compare.js'
import type { RulesChange } from './rules-change.js'
import type { Term } from './split.js'

/** A change told apart: what it would have been by the rules alone, and what the work did. */
export interface Cause {
  /** Old figures by new rules, less old figures by old rules. */
  readonly rules: Exact
  /** New figures less old figures by new rules. */
  readonly performance: Exact
  /** What came through indicators whose criteria changed: neither of the two can claim it for sure. */
  readonly doubtful: readonly { readonly code: string; readonly value: Exact }[]
}

/** Where only aspects correspond: what their weights did, and all else; null where no unit stayed. */
const causeByWeights = (terms: readonly Term[]): Cause | null => {
  const own = terms.filter(({ unit }) => !unit)
  if (own.length === 0) return null
  const of = (isWeight: boolean) =>
    sum(own.filter(({ kind }) => (kind === 'weight') === isWeight).map(({ value }) => value))
  return { rules: of(true), performance: of(false), doubtful: [] }
}

type Criteria = Extract<RulesChange, { kind: 'indicator' }>['criteria']

/** Units that stayed, and what of their figures is compared. */
interface Basis {
  readonly pair: Pair
  readonly criteria: Criteria
  /** Only the evaluator's form, because not all sides rest on the same ones. */
  readonly onlyForm: boolean
}

/** How much of a unit's change came through indicators whose criteria changed: new share times the change of score. */
const doubtfulOf = ({ track }: Staying, { pair, criteria, onlyForm }: Basis): Cause['doubtful'] => {
  const [old, now] = pair.sides.map(({ otherRules }, i) => atPlace(otherRules.watched(), track.at[pair.before + i]))
  return criteria.flatMap(({ from, to, criteria: what }) => {
    if (what !== 'changed') return []
    const [was, is] = [old?.find(({ code }) => code === from), now?.find(({ code }) => code === to)]
    if (!was || !is) return []
    return [{ code: to, value: mul(onlyForm ? is.formShare : is.share, sub(is.score, was.score)) }]
  })
}

/** Where indicators correspond: by the old sheets under the new rules; null where nothing leads there. */
const causeByScores = (staying: Staying, basis: Basis): Cause | null => {
  const { before, after, track } = staying
  const [earlier, later] = basis.pair.sides
  const carried = atPlace(earlier.otherRules.carried(later.instrument.id), track.at[basis.pair.before])
  const figure = basis.onlyForm ? carried?.form : carried?.index
  if (!figure || !before.index || !after.index) return null
  return {
    rules: sub(figure, before.index),
    performance: sub(after.index, figure),
    doubtful: doubtfulOf(staying, basis),
  }
}

/** Of an agency: the means over the units that stayed; null where one of them tells nothing, and where there is none. */
const meanCause = (causes: readonly (Cause | null)[]): Cause | null => {
  const known = causes.flatMap((cause) => cause ?? [])
  if (known.length === 0 || known.length < causes.length) return null
  const share = exact(1n, BigInt(known.length))
  const doubtful = known.flatMap((cause) => cause.doubtful)
  const through = (code: string) => sum(doubtful.filter((each) => each.code === code).map(({ value }) => value))
  return {
    rules: mean(known.map(({ rules }) => rules)),
    performance: mean(known.map(({ performance }) => performance)),
    doubtful: [...new Set(doubtful.map(({ code }) => code))].map((code) => ({
      code,
      value: mul(share, through(code)),
    })),
  }
}

/** What the rules and what the work did to a change of these terms; null where the rules are the same, or nobody can say. */
export const causeOf = (
  { comparison, pair, track }: { readonly comparison: Comparison; readonly pair: Pair; readonly track: Track },
  terms: readonly Term[],
): Cause | null => {
  const { rules } = pair
  if (rules.kind === 'aspect') return causeByWeights(terms)
  if (rules.kind !== 'indicator') return null
  const basis: Basis = { pair, criteria: rules.criteria, onlyForm: comparison.form !== null || track.isOnForm }
  if (track.level === 'agency')
    return meanCause(stayingIn(comparison, pair, track).map((staying) => causeByScores(staying, basis)))
  const [before, after] = track.members.slice(pair.before, pair.before + 2)
  return before && after ? causeByScores({ track, before, after }, basis) : null
}

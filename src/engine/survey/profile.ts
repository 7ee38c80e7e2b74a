import type { Exact } from '../../exact/exact.js'
import { byCodePoint } from '../../finding/order.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Predicate, predicateOf } from '../score/ladder.js'
import { type SurveyPlan, surveyOutcome, type Tally } from './survey-outcome.js'

/** The kind of groups that have figures of their own. */
export const SERVICE = 'service'

/** Respondents of one group: how many, and what they answered to each question; no answers of groups that have no figure. */
export interface GroupTally extends Tally {
  respondents: number
  readonly n: Float64Array
  readonly sum: Float64Array
}

/** Groups of respondents by their text; null is "not said", undefined one of too many to be groups. */
export type Groups = Map<string | null | undefined, GroupTally>

/** Fewer respondents than these are never told apart: somebody might know who they are. */
const LEAST_TOLD = 5

interface Share {
  /** Null for those who did not say. */
  readonly text: string | null
  readonly respondents: number
}

/** Respondents by groups of at least five; all in smaller groups, and those who did not say where they are few, together. */
export interface Shares {
  readonly groups: readonly Share[]
  /** Those in smaller groups, none or at least five. */
  readonly others: number
}

const descending = (a: readonly [unknown, GroupTally], b: readonly [unknown, GroupTally]): number =>
  b[1].respondents - a[1].respondents || byCodePoint(String(a[0] ?? ''), String(b[0] ?? ''))

/** The groups that may be told, largest first, and the rest. */
const partsOf = (
  groups: Groups,
): { readonly told: readonly (readonly [string | null, GroupTally])[]; readonly rest: readonly GroupTally[] } => {
  const told: (readonly [string | null, GroupTally])[] = []
  const rest: GroupTally[] = []
  for (const [text, group] of [...groups].sort(descending))
    if (text !== undefined && group.respondents >= LEAST_TOLD) told.push([text, group])
    else rest.push(group)
  // A rest of fewer than five would be told by what is missing.
  while (told.length > 0 && rest.length > 0 && countIn(rest) < LEAST_TOLD)
    rest.push(...told.splice(-1).map(([, smallest]) => smallest))
  return { told, rest: countIn(rest) < LEAST_TOLD ? [] : rest }
}

const countIn = (groups: readonly GroupTally[]): number => groups.reduce((sum, { respondents }) => sum + respondents, 0)

/** How many respondents each group has that may be told. */
export const sharesOf = (groups: Groups): Shares => {
  const { told, rest } = partsOf(groups)
  return { groups: told.map(([text, { respondents }]) => ({ text, respondents })), others: countIn(rest) }
}

/** What the users of one service say; null for those of services with fewer than five, together. */
export interface ServiceResult {
  readonly service: string | null
  readonly respondents: number
  readonly figure: Exact | null
  readonly predicate: Predicate | null
}

const slotSums = (a: Float64Array, b: Float64Array): Float64Array => a.map((each, slot) => each + (b[slot] ?? 0))

/** Several groups as one; there must be one. */
const together = (groups: readonly GroupTally[]): GroupTally =>
  groups.reduce((all, each) => ({
    respondents: all.respondents + each.respondents,
    n: slotSums(all.n, each.n),
    sum: slotSums(all.sum, each.sum),
  }))

/** The figure of each service, pooled over its respondents; none where there is but one. */
export const servicesOf = (instrument: Instrument, plan: SurveyPlan, groups: Groups): readonly ServiceResult[] => {
  const { told, rest } = partsOf(groups)
  const all = [...told.filter(([text]) => text !== null), ...(rest.length > 0 ? [[null, together(rest)] as const] : [])]
  if (all.length < 2) return []
  return all.map(([service, tally]) => {
    const outcome = surveyOutcome(plan, tally)
    const figure = outcome.kind === 'figure' ? outcome.step.value : null
    return { service, respondents: tally.respondents, figure, predicate: figure && predicateOf(instrument, figure) }
  })
}

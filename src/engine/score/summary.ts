import { add, compare, type Exact, exact, mean, mul, sub, whole } from '../../exact/exact.js'
import { byCodePoint } from '../../finding/order.js'
import type { Instrument } from '../../instrument/schema.js'
import { groupBy } from './group-by.js'
import type { AgencyResult, RunResult } from './score.js'
import type { Step, Subject } from './step.js'

/** What the indices of some agencies come to together; agencies without an index are counted and left out. */
export interface Summary {
  /** Id of the group, or name of the province. */
  readonly id: string
  /** Agencies in all, and those that have an index. */
  readonly agencies: number
  readonly scored: number
  readonly mean: Exact | null
  readonly median: Exact | null
  /** First and third quartile, by straight lines between the ordered values (as QUARTILE.INC of spreadsheets). */
  readonly quartiles: readonly [Exact, Exact] | null
  readonly least: Exact | null
  readonly greatest: Exact | null
  /** How many agencies earned each predicate, in the order of the ladder; letters that nobody earned are 0. */
  readonly predicates: readonly { readonly letter: string; readonly label: string; readonly count: number }[]
}

/** The value at a share of the way through ordered values, by a straight line between its neighbours. */
export const quantile = (ordered: readonly Exact[], share: Exact): Exact | null => {
  const at = mul(whole(ordered.length - 1), share)
  const below = Number(at.n / at.d)
  const [left, right] = [ordered[below], ordered[below + 1]]
  if (!left) return null
  return right ? add(left, mul(sub(right, left), sub(at, whole(below)))) : left
}

const QUARTER = exact(1n, 4n)
const HALF = exact(1n, 2n)
const THREE_QUARTERS = exact(3n, 4n)

const summaryOf = (instrument: Instrument, id: string, agencies: readonly AgencyResult[]): Summary => {
  const values = agencies.flatMap((agency) => agency.index?.value ?? []).sort(compare)
  const [first, third] = [quantile(values, QUARTER), quantile(values, THREE_QUARTERS)]
  return {
    id,
    agencies: agencies.length,
    scored: values.length,
    mean: values.length > 0 ? mean(values) : null,
    median: quantile(values, HALF),
    quartiles: first && third ? [first, third] : null,
    least: values[0] ?? null,
    greatest: values.at(-1) ?? null,
    predicates: instrument.ladder.value.map(({ letter, label }) => ({
      letter,
      label,
      count: agencies.filter((agency) => agency.predicate?.letter === letter).length,
    })),
  }
}

const summariesBy = (
  { instrument, agencies }: RunResult,
  key: (agency: AgencyResult) => string | null,
): readonly Summary[] => {
  const groups = groupBy(agencies, (agency) => key(agency) ?? undefined)
  return [...groups].map(([id, list]) => summaryOf(instrument, id, list))
}

/** Where a group stands among the instrument's own; groups that it does not list come last. */
const placeOf = ({ groups }: Instrument, id: string): number => {
  const place = groups.value.findIndex((group) => group.id === id)
  return place < 0 ? groups.value.length : place
}

/** Summaries of the agencies of each ranking group, in the instrument's order. */
export const groupSummaries = (result: RunResult): readonly Summary[] =>
  [...summariesBy(result, (agency) => agency.group)].sort(
    (a, b) => placeOf(result.instrument, a.id) - placeOf(result.instrument, b.id) || byCodePoint(a.id, b.id),
  )

/** Summaries of the agencies of each province, by name. */
export const provinceSummaries = (result: RunResult): readonly Summary[] =>
  [...summariesBy(result, (agency) => agency.province)].sort((a, b) => byCodePoint(a.id, b.id))

const poolStep = (title: string, agencies: readonly AgencyResult[]): Step | null => {
  const terms = agencies.flatMap((agency) => agency.index ?? [])
  if (terms.length === 0 || terms.length < agencies.length) return null
  const subject: Subject = { id: 'pool', title, weight: null, of: null, rule: null }
  return { op: 'mean', subject, value: mean(terms.map((term) => term.value)), terms, place: null }
}

/**
 * The national figure as the instrument defines it: the plain mean of its pools' means (2021: ministries and institutions
 * together; provinces, regencies and cities together). Null where the instrument knows none, or where a pool is empty or
 * has an agency without an index: a nation with holes has no index.
 */
export const nationalIndex = ({ instrument, agencies }: RunResult): Step | null => {
  const rule = instrument.national
  if (!rule) return null
  const pools = rule.value.map(({ title, groups }) =>
    poolStep(
      title,
      agencies.filter(({ group }) => group !== null && groups.includes(group)),
    ),
  )
  const terms = pools.flatMap((pool) => pool ?? [])
  const bases = new Set(agencies.filter((agency) => agency.index).map((agency) => agency.basis))
  if (terms.length < pools.length || bases.size > 1) return null
  const subject: Subject = { id: 'national', title: 'Indeks Pelayanan Publik Nasional', weight: null, of: null, rule }
  return { op: 'mean', subject, value: mean(terms.map((term) => term.value)), terms, place: null }
}

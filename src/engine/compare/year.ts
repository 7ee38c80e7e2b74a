import { type Exact, ONE } from '../../exact/exact.js'
import type { Instrument } from '../../instrument/schema.js'
import type { Predicate } from '../score/ladder.js'
import type { AgencyResult, Figures, RunResult, UnitResult } from '../score/score.js'
import { passingAspects, ScoredUnit } from '../score/scored-unit.js'
import { type Step, type Subject, shareIn } from '../score/step.js'
import type { MemberSurvey } from './member-survey.js'
import { type Node, SharedNode } from './node.js'

/** By what a unit or agency is known again on another side; normalised, null where the side does not say. */
export interface Keys {
  readonly agencyCode: string | null
  readonly agency: string
  readonly unitCode: string | null
  /** Null for an agency. */
  readonly unit: string | null
}

/** One unit or agency on one side: its figures, down to the aspects. Cells are left behind. */
export interface Member {
  readonly keys: Keys
  readonly agency: string
  readonly agencyCode: string | null
  /** Null for an agency. */
  readonly unit: string | null
  readonly unitCode: string | null
  readonly group: string | null
  /** By what the province is known that it lies in; null or absent where its side does not say. */
  readonly province?: string | null
  /** The forms that its index is made of; null where the side does not say. */
  readonly basis: string | null
  readonly index: Exact | null
  /** The index as it is published. */
  readonly rounded: Exact | null
  readonly predicate: Predicate | null
  readonly rank: number | null
  readonly groupRank: number | null
  readonly forms: readonly Node[]
  readonly aspects: readonly Node[]
  /** Of a survey: who was asked, and what they said. */
  readonly survey?: MemberSurvey
  /** Its list gives it an index that nobody can read, or two that differ: it has a place, and nobody knows which. */
  readonly isUnread?: true
}

/**
 * Where a side's figures come from. `scored`: from scoresheets, now. `result`: from a result with exact fractions.
 * `table`: from a result whose figures were already rounded. `published`: a list of indices, nothing below them.
 */
export type SideKind = 'scored' | 'result' | 'table' | 'published'

/** A unit's figure under the rules of another side. */
export interface Carried {
  /** The index, and the evaluator's form alone, which is what counts where bases differ. */
  readonly index: Exact | null
  readonly form: Exact | null
}

/** One indicator of a unit whose score may mean something else under other rules. */
export interface Watched {
  readonly code: string
  /** Its share of the index, and of the evaluator's form. */
  readonly share: Exact
  readonly formShare: Exact
  readonly score: Exact
}

/** What a side's sheets say under other rules than its own, in the order of its units; worked out when it is first asked for. */
export interface OtherRules {
  /** Each unit as the instrument of that id would have it; empty where nothing leads there. */
  readonly carried: (id: string) => readonly Carried[]
  /** The indicators of each unit whose criteria changed in a neighbouring instrument. */
  readonly watched: () => readonly (readonly Watched[])[]
}

/** Of a side without sheets. */
export const NO_OTHER_RULES: OtherRules = { carried: () => [], watched: () => [] }

/** One argument of a comparison: all units and agencies of a year, reduced to what is compared. */
export interface Side {
  readonly label: string
  readonly year: number | null
  readonly kind: SideKind
  /** As the operator gave it. */
  readonly source: string
  readonly instrument: Instrument
  /** Of the instrument's content; null where the side does not say. */
  readonly hash: string | null
  readonly units: readonly Member[]
  readonly agencies: readonly Member[]
  /** Its ranks are those that a published list states, not ours. */
  readonly hasStatedRanks?: boolean
  readonly otherRules: OtherRules
}

/**
 * Shares by subject: all units of an instrument hold the same subjects, so each share is worked out and kept once. A form
 * that stands alone is the same subject as where it has others beside it; it is never looked up.
 */
type Shares = Map<Subject, Exact>

const shareOnce = (shares: Shares, above: Step, step: Step): Exact => {
  if (above.op === 'alone') return ONE
  const known = shares.get(step.subject)
  if (known) return known
  const share = shareIn(above, step)
  shares.set(step.subject, share)
  return share
}

const nodeOf = ({ subject, value }: Step, share: Exact | null): Node => ({
  id: subject.id,
  title: subject.title,
  share,
  score: value,
})

/** Nodes by subject and figure: a level comes to a few hundred different figures, and units that got the same share one node. */
type Nodes = Map<Subject, Map<Exact, Node>>

const nodeOnce = (nodes: Nodes, step: Step, share: Exact | null): Node => {
  const own = nodes.get(step.subject) ?? new Map<Exact, Node>()
  if (own.size === 0) nodes.set(step.subject, own)
  const known = own.get(step.value)
  if (known && known.share === share) return known
  const node = new SharedNode(nodeOf(step, share))
  own.set(step.value, node)
  return node
}

interface Shared {
  readonly shares: Shares
  readonly nodes: Nodes
}

/** The form that the aspects of a result are of. */
const evaluatedOf = (result: Figures): Step | null | undefined =>
  result instanceof ScoredUnit
    ? result.evaluated
    : result.forms.find(({ terms }) => result.aspects.some((aspect) => terms.includes(aspect)))

const partsOf = (result: Figures, { shares, nodes }: Shared): Pick<Member, 'forms' | 'aspects'> => {
  const { index, forms } = result
  if (!index) return { forms: [], aspects: [] }
  const [evaluated, aspects] = [evaluatedOf(result), passingAspects(result)]
  return {
    forms: forms.map((form) => nodeOnce(nodes, form, shareOnce(shares, index, form))),
    aspects: aspects.map((aspect) => nodeOnce(nodes, aspect, evaluated ? shareOnce(shares, evaluated, aspect) : null)),
  }
}

/** How names become keys; given by whoever knows how people spell them. */
export type Normalise = (text: string) => string

const PROVINCE = /^(?:pemerintah |pemda )?(?:provinsi|propinsi|prov|prop|pemprov|pemprop)\b[. ]*/

/** By what a province is known, with or without the word for it; null where nothing is said. */
export const provinceKey = (province: string | null, same: Normalise): string | null =>
  province === null ? null : same(province).replace(PROVINCE, '')

/** The province of an agency, where all of its units that name one agree. */
const provinceOf = ({ units }: AgencyResult, same: Normalise): string | null => {
  const all = new Set(units.flatMap(({ input }) => provinceKey(input.province, same) ?? []))
  const [only] = all
  return all.size === 1 ? (only ?? null) : null
}

type Names = Pick<Member, 'agency' | 'agencyCode' | 'unit' | 'unitCode'>

export const keyedNames = (
  { agency, agencyCode, unit, unitCode }: Names,
  same: Normalise,
): Names & Pick<Member, 'keys'> => ({
  keys: {
    agencyCode: agencyCode === null ? null : same(agencyCode),
    agency: same(agency),
    unitCode: unitCode === null ? null : same(unitCode),
    unit: unit === null ? null : same(unit),
  },
  agency,
  agencyCode,
  unit,
  unitCode,
})

/**
 * A member, written out field by field: a nation has tens of thousands, and spreading makes each a slow object.
 */
const memberOf = (
  item: UnitResult | AgencyResult,
  names: ReturnType<typeof keyedNames>,
  { group, province, forms, aspects }: Pick<Member, 'group' | 'province' | 'forms' | 'aspects'>,
): Member => ({
  keys: names.keys,
  agency: names.agency,
  agencyCode: names.agencyCode,
  unit: names.unit,
  unitCode: names.unitCode,
  group,
  province: province ?? null,
  basis: item.basis,
  index: item.index?.value ?? null,
  rounded: item.rounded,
  predicate: item.predicate,
  rank: item.rank,
  groupRank: item.groupRank,
  forms,
  aspects,
})

/** The units and agencies of a scored run, reduced to what is compared. */
export const membersOf = (result: RunResult, same: Normalise): Pick<Side, 'units' | 'agencies'> => {
  const shared: Shared = { shares: new Map(), nodes: new Map() }
  const units = result.units.map((unit) => {
    const { group } = unit.input
    const province = provinceKey(unit.input.province, same)
    const { forms, aspects } = partsOf(unit, shared)
    return memberOf(unit, keyedNames(unit.input, same), { group, province, forms, aspects })
  })
  const agencies = result.agencies.map((agency) => {
    const names = { agency: agency.agency, agencyCode: agency.agencyCode, unit: null, unitCode: null }
    const province = provinceOf(agency, same)
    const { forms, aspects } = agencyParts(agency, shared)
    return memberOf(agency, keyedNames(names, same), { group: agency.group, province, forms, aspects })
  })
  return { units, agencies }
}

/** An agency's forms and aspects are plain means of its units', so their shares are those of its first scored unit. */
const agencyParts = (agency: AgencyResult, shared: Shared): Pick<Member, 'forms' | 'aspects'> => {
  const first = agency.units.find(({ index }) => index)
  if (!first || !agency.index) return { forms: [], aspects: [] }
  const parts = partsOf(first, shared)
  const share = (nodes: readonly Node[], id: string) => nodes.find((node) => node.id === id)?.share ?? null
  return {
    forms: agency.forms.map((step) => nodeOf(step, share(parts.forms, step.subject.id))),
    aspects: agency.aspects.map((step) => nodeOf(step, share(parts.aspects, step.subject.id))),
  }
}

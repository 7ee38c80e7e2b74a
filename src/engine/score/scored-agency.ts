import { type Exact, mean } from '../../exact/exact.js'
import type { Predicate } from './ladder.js'
import type { Ready } from './ready.js'
import type { ScoredUnit } from './scored-unit.js'
import type { Step, Subject } from './step.js'

/** What may be decided about the means of agencies beside the rules. */
export interface ScoreOptions {
  /** Let an agency's index be the mean of those of its units that have one. */
  readonly partial: boolean
  /** How many files and sheets of an agency could not be read, by its key. */
  readonly unread?: ReadonlyMap<string, number>
}

const meanStep = (subject: Subject, terms: readonly Step[]): Step => ({
  op: 'mean',
  subject,
  value: mean(terms.map((term) => term.value)),
  terms,
  place: null,
})

/** Means of the figures that all units have, by subject: an agency's forms and aspects. */
const meansOf = (units: readonly (readonly Step[])[]): readonly Step[] =>
  (units[0] ?? []).flatMap((first, place) => {
    const { id } = first.subject
    const terms = units.flatMap((steps) => {
      const same = steps[place]
      return (same?.subject.id === id ? same : steps.find((step) => step.subject.id === id)) ?? []
    })
    if (terms.length < units.length) return []
    return [meanStep(first.subject, terms)]
  })

/** What the units of an agency that have an index rest on: one basis, or several. */
const basisOf = (units: readonly ScoredUnit[], scored: readonly ScoredUnit[]): string =>
  [...new Set((scored.length > 0 ? scored : units).map((unit) => unit.basis))].sort().join(' / ')

/**
 * What an agency comes to. Its index is the plain mean of the unrounded indices of its units. One unit without an index, or a
 * part that was not read, leaves the agency without one, unless a partial mean was asked for; units on different bases have no
 * common mean. The means of forms and aspects are worked out when they are asked for.
 */
export class ScoredAgency {
  readonly key: string
  readonly agency: string
  readonly agencyCode: string | null
  readonly group: string | null
  readonly province: string | null
  readonly units: readonly ScoredUnit[]
  readonly scored: number
  readonly unread: number
  readonly basis: string
  readonly index: Step | null
  readonly rounded: Exact | null
  readonly predicate: Predicate | null
  rank: number | null = null
  groupRank: number | null = null
  readonly #scored: readonly ScoredUnit[]
  #forms: readonly Step[] | null = null
  #aspects: readonly Step[] | null = null

  constructor({ instrument, outcomeOf }: Ready, units: readonly ScoredUnit[], { partial, unread }: ScoreOptions) {
    const [first] = units
    if (!first) throw new Error('an agency has at least one unit')
    const { agencyKey: key, agency, agencyCode, group, province } = first.input
    const scored = units.filter((unit) => unit.index)
    this.key = key
    this.agency = agency
    this.agencyCode = agencyCode
    this.group = group
    this.province = province
    this.units = units
    this.scored = scored.length
    this.unread = unread?.get(key) ?? 0
    this.basis = basisOf(units, scored)
    const isWhole = scored.length === units.length && this.unread === 0
    const isComplete = isWhole || (partial && scored.length > 0)
    const subject: Subject = { id: 'ipp', title: agency, weight: null, of: null, rule: instrument.agency }
    this.index =
      isComplete && !this.basis.includes(' / ')
        ? meanStep(
            subject,
            scored.flatMap(({ index }) => index ?? []),
          )
        : null
    const outcome = this.index && outcomeOf(this.index.value)
    this.rounded = outcome?.rounded ?? null
    this.predicate = outcome?.predicate ?? null
    this.#scored = this.index ? scored : []
  }

  get forms(): readonly Step[] {
    this.#forms ??= meansOf(this.#scored.map((unit) => unit.forms))
    return this.#forms
  }

  get aspects(): readonly Step[] {
    this.#aspects ??= meansOf(this.#scored.map((unit) => unit.aspects))
    return this.#aspects
  }
}

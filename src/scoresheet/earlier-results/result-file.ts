import type { Node } from '../../engine/compare/node.js'
import { keyedNames, type Member } from '../../engine/compare/year.js'
import { predicateOf, roundIndex } from '../../engine/score/ladder.js'
import { formSubject } from '../../engine/score/prepared.js'
import type { Step } from '../../engine/score/step.js'
import type { Score, UnitScores } from '../../engine/score/unit.js'
import { div, type Exact, exact, parseExact, sum } from '../../exact/exact.js'
import type { Place } from '../../finding/place.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../../instrument/schema.js'
import { sameKey } from '../identity.js'
import { instrumentIn, type Json, listAt, member, textAt, wholeAt } from './careful-json.js'

/** A result that the tool wrote as JSON, before its instrument is found. */
export interface ResultFile {
  readonly instrument: { readonly id: string; readonly hash: string }
  readonly units: readonly Json[]
  readonly agencies: readonly Json[]
}

/** The result in a JSON text's value; null where it is none. */
export const resultIn = (value: Json): ResultFile | null => {
  const instrument = instrumentIn(value, 'ipp.result/1')
  if (!instrument) return null
  return { instrument, units: listAt(value, 'units'), agencies: listAt(value, 'agencies') }
}

/** The year that all units of a result or a survey name; null where they differ or name none. */
export const yearOf = ({ units }: Pick<ResultFile, 'units'>): number | null => {
  const years = new Set(units.map((unit) => wholeAt(unit, 'year')))
  const [year] = years
  return years.size === 1 ? (year ?? null) : null
}

const exactAt = (value: Json, key: string): Exact | null => {
  const text = textAt(value, key)
  return text === null ? null : parseExact(text)
}

interface Part {
  readonly id: string
  readonly title: string
  readonly weight: Exact | null
  readonly score: Exact
}

const partsIn = (value: Json, key: string): readonly Part[] =>
  listAt(value, key).flatMap((part) => {
    const [id, score] = [textAt(part, 'id'), exactAt(part, 'fraction')]
    return id === null || !score
      ? []
      : [{ id, title: textAt(part, 'title') ?? id, weight: exactAt(part, 'weight'), score }]
  })

/** Weights as shares of their sum; parts without weights count alike. */
const nodes = (parts: readonly Part[], of: Exact, prefix = ''): readonly Node[] =>
  parts.map(({ id, title, weight, score }) => ({
    id: prefix + id,
    title,
    share: weight ? div(weight, of) : exact(1n, BigInt(parts.length)),
    score,
  }))

/** What the weights of forms, and of a form's aspects, are printed as shares of. */
const wholeOf = (forms: readonly Part[], instrument: Instrument): Exact => {
  const weights = forms.flatMap(({ weight }) => weight ?? [])
  return weights.length === forms.length && weights.length > 0 ? sum(weights) : instrument.shares.of
}

const ranksAt = (value: Json) => ({ rank: wholeAt(value, 'rank'), groupRank: wholeAt(value, 'groupRank') })

/** One line of a result as it says it; figures are taken over, not worked out again. */
const memberOf = (value: Json, unit: string | null, instrument: Instrument): Member => {
  const about = keyedNames(
    {
      agency: textAt(value, 'agency') ?? '',
      agencyCode: textAt(value, 'agencyCode'),
      unit,
      unitCode: textAt(value, 'unitCode'),
    },
    sameKey,
  )
  const outcome = member(value, 'index')
  const index = exactAt(outcome, 'fraction')
  const forms = partsIn(value, 'forms')
  const of = wholeOf(forms, instrument)
  return {
    ...about,
    group: textAt(value, 'group'),
    basis: textAt(value, 'basis'),
    index,
    rounded: index ? roundIndex(instrument, index) : null,
    predicate: index ? predicateOf(instrument, index) : null,
    ...ranksAt(value),
    forms: index ? nodes(forms, of) : [],
    aspects: index ? nodes(partsIn(value, 'aspects'), of, `${scoresFormOf(instrument).id}.`) : [],
  }
}

export const membersIn = (file: ResultFile, instrument: Instrument) => ({
  units: file.units.map((unit) => memberOf(unit, textAt(unit, 'unit') ?? '', instrument)),
  agencies: file.agencies.map((agency) => memberOf(agency, null, instrument)),
})

const NOWHERE: Place = { origin: { file: '', sheet: null }, row: 1, column: 0 }

const scoresIn = (unit: Json, codes: readonly string[]): readonly (readonly Score[])[] => {
  const slots = new Map(codes.map((code, slot) => [code, slot]))
  const scores: Score[][] = codes.map(() => [])
  for (const each of listAt(unit, 'scores')) {
    const slot = slots.get(textAt(each, 'indicator') ?? '')
    const value = exactAt(each, 'score')
    if (slot !== undefined && value) scores[slot]?.push({ value, place: NOWHERE, evaluator: textAt(each, 'evaluator') })
  }
  return scores
}

/** The figures of a unit's other forms, ready made. */
const figuresIn = (unit: Json, instrument: Instrument): UnitScores['figures'] =>
  new Map(
    partsIn(unit, 'forms').flatMap(({ id, score }): [string, Step][] => {
      const form = instrument.forms.find((each) => each.id === id)
      if (!form || form.kind === 'unscored' || form.kind === 'scores') return []
      return [[id, { op: 'given', subject: formSubject(instrument, form, null), value: score, terms: [], place: null }]]
    }),
  )

/**
 * The sheets behind a result, as far as it kept them: what it takes to score them by other rules. In the order of the
 * result's units.
 */
export const sheetsIn = (file: ResultFile, instrument: Instrument): readonly UnitScores[] => {
  const form = scoresFormOf(instrument)
  const codes = new Map(
    form.variants.map((variant) => [
      variant.id,
      [...indicatorsOf(variant.parts), ...variant.additional].map(({ code }) => code),
    ]),
  )
  return file.units.map((unit, i): UnitScores => {
    const variant = textAt(unit, 'variant') ?? ''
    const figures = figuresIn(unit, instrument)
    return {
      key: String(i),
      agencyKey: textAt(unit, 'agencyCode') ?? textAt(unit, 'agency') ?? '',
      agency: textAt(unit, 'agency') ?? '',
      agencyCode: textAt(unit, 'agencyCode'),
      unit: textAt(unit, 'unit') ?? '',
      unitCode: textAt(unit, 'unitCode'),
      group: textAt(unit, 'group'),
      province: null,
      year: wholeAt(unit, 'year'),
      variant,
      scores: scoresIn(unit, codes.get(variant) ?? []),
      figures,
      forms: instrument.forms.flatMap(({ id }) => (id === form.id || figures.has(id) ? [id] : [])),
      faulty: member(unit, 'index') === null,
    }
  })
}

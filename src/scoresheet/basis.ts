import type { UnitScores } from '../engine/score/unit.js'
import { type Finding, finding } from '../finding/finding.js'
import type { Place } from '../finding/place.js'
import { type AddedForm, type Instrument, isAdded, scoresFormOf } from '../instrument/schema.js'
import { findingAt } from './findings.js'

/** Which forms make up the index: all that the run has figures for, or the evaluator's form alone. */
type BasisChoice = 'all' | 'f02'

/** What an index may rest on: what was chosen, and what is known of the forms of a run beside the figures of its units. */
interface BasisTerms {
  readonly choice: BasisChoice
  /** Units that rest on the evaluator's form alone, by rule. */
  readonly apart?: ReadonlySet<string>
  /** Forms that the run has answers of, though none that count. */
  readonly awaited?: ReadonlySet<string>
}

/** A form counts in a run as soon as one unit has a figure for it, or where the instrument demands it. */
const counts = (form: AddedForm, units: readonly UnitScores[]): boolean =>
  form.absent.value === 'required' || units.some((unit) => unit.figures.has(form.id))

/** The ids of a unit's forms in the instrument's order. */
const idsOf = (instrument: Instrument, added: readonly AddedForm[]): readonly string[] => {
  const ids = new Set([scoresFormOf(instrument).id, ...added.map((form) => form.id)])
  return instrument.forms.flatMap((form) => (ids.has(form.id) ? [form.id] : []))
}

const alone = new WeakMap<Instrument, readonly string[]>()

/** The evaluator's form as all that an index rests on: one list for all units of an instrument. */
export const aloneIn = (instrument: Instrument): readonly string[] => {
  const known = alone.get(instrument) ?? idsOf(instrument, [])
  alone.set(instrument, known)
  return known
}

/** A unit that rests on these forms: itself where it does already, since a nation has tens of thousands of them. */
const restingOn = (unit: UnitScores, forms: readonly string[]): UnitScores =>
  unit.forms === forms ? unit : { ...unit, forms }

/** Where a unit's figure of a form is missing: the cell left empty for it, else the first cell that speaks of the unit. */
const gapOf = (unit: UnitScores, form: string | undefined): Place | null =>
  unit.gaps?.get(form ?? '') ?? [...unit.scores].flat()[0]?.place ?? null

/**
 * Settles on what the indices of a run rest. Where some units have a form's figure and others lack it, those without are
 * in error: bases never mix in one ranking. Units in `apart` (too few respondents, by the instrument's rule) rest on the
 * evaluator's form alone and are ranked apart.
 */
export const chooseBasis = (
  instrument: Instrument,
  units: readonly UnitScores[],
  { choice, apart, awaited }: BasisTerms,
): { readonly units: readonly UnitScores[]; readonly findings: readonly Finding[] } => {
  const all = instrument.forms.filter(isAdded)
  const added = choice === 'f02' ? [] : all.filter((form) => awaited?.has(form.id) || counts(form, units))
  const left = all.filter((form) => !added.includes(form)).map((form) => form.id)
  const findings: Finding[] = []
  if (left.length > 0 && units.length > 0)
    findings.push(
      finding(null, { code: 'N-BASIS-F02', found: left.join(', '), expected: idsOf(instrument, added).join('+') }),
    )
  const full = added.length === 0 ? aloneIn(instrument) : idsOf(instrument, added)
  const settled = units.map((unit): UnitScores => {
    if (apart?.has(unit.key)) return restingOn(unit, aloneIn(instrument))
    const lacking = added.filter((form) => !unit.figures.has(form.id)).map((form) => form.id)
    if (lacking.length === 0) return restingOn(unit, full)
    const found = lacking.some((id) => units.some(({ figures }) => figures.has(id))) ? 'other units' : null
    const remark = { code: 'E-BASIS-MIXED', found, expected: lacking.join(', '), unit: unit.unit } as const
    if (!unit.faulty) findings.push(findingAt(gapOf(unit, lacking[0]), remark))
    return { ...unit, forms: full, faulty: true }
  })
  return { units: settled, findings }
}

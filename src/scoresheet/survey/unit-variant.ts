import type { UnitName } from '../../engine/score/unit.js'
import type { SurveyVariant } from '../../instrument/schema.js'
import { variantByName } from '../variant.js'
import type { Slot } from './label.js'
import { answeredLabels, type QuestionContext, remarkIn, type UnitPart } from './questions.js'

export interface VariantContext extends QuestionContext {
  /** The variant that a unit is known to be scored on, by its key. */
  readonly variantOf: (key: string) => string | null
  /** The variant that the operator chose for units that no file gives one. */
  readonly variant: string | null
}

/** How many questions of a variant a file's labels name, less those it asks beside and those it lacks. */
const coverage = (slots: readonly Slot[], questions: number): number => {
  const found = slots.filter((slot) => typeof slot === 'number')
  return 2 * new Set(found).size - questions - (slots.length - found.length)
}

/** The variant whose questions the answered labels are: the only one that has them all, else the best covered. */
const inferredVariant = ({ form, questions }: QuestionContext, parts: readonly UnitPart[]): SurveyVariant | null => {
  const { variants } = form
  const plain = variants.find((_, v) => parts.every(({ source }) => source.plain[v]))
  if (plain) return plain
  const fits = variants.map((_, v) =>
    parts.every((part) => answeredLabels(part).every((label) => typeof part.source.slots[v]?.[label] === 'number')),
  )
  const possible = variants.filter((_, v) => fits[v])
  const score = (variant: SurveyVariant): number => {
    const v = variants.indexOf(variant)
    return parts.reduce((sum, { source }) => sum + coverage(source.slots[v] ?? [], questions[v]?.length ?? 0), 0)
  }
  const candidates = possible.length > 0 ? possible : variants
  // A few questions that the variants share are no ground for the shortest: then it is the form's first.
  if (candidates.every((variant) => score(variant) <= 0)) return candidates[0] ?? null
  return candidates.reduce<SurveyVariant | null>(
    (best, each) => (best && score(best) >= score(each) ? best : each),
    null,
  )
}

/** The variant that a unit's rows or the text above them state. */
const statedVariant = (
  { findings, form, named }: VariantContext,
  parts: readonly UnitPart[],
  { unit }: UnitName,
): SurveyVariant | null | 'faulty' => {
  let first: SurveyVariant | null = null
  for (const { source, unit: own } of parts) {
    const said = own.names.variant
    const id = said === null ? source.stated : variantByName(named, said)?.id
    const variant = form.variants.find((each) => each.id === id) ?? null
    const wrong = (said !== null && !variant) || (variant && first && variant !== first)
    if (wrong) {
      const expected = first?.id ?? form.variants.map((each) => each.id).join(', ')
      findings.add(remarkIn(source, { code: 'E-VARIANT-UNKNOWN', found: said ?? id ?? null, expected, unit }))
      return 'faulty'
    }
    first ??= variant
  }
  return first
}

/** A unit's variant: what its files state, else what it is scored on, what was chosen, or what was answered; null with a finding where they disagree. */
export const variantOf = (
  context: VariantContext,
  parts: readonly UnitPart[],
  unit: UnitName,
): SurveyVariant | null => {
  const own = statedVariant(context, parts, unit)
  if (own === 'faulty') return null
  const byId = (id: string | null) => context.form.variants.find((variant) => variant.id === id)
  return own ?? byId(context.variantOf(unit.key)) ?? byId(context.variant) ?? inferredVariant(context, parts)
}

import type { Assumed } from '../engine/plan/changed.js'
import type { Goal } from '../engine/plan/target.js'
import { type Exact, equal, parseExact, round, toDecimal } from '../exact/exact.js'
import { operatorFault } from '../finding/operator-fault.js'
import { within } from '../instrument/proofs/scale.js'
import type { Form, Indicator, Instrument } from '../instrument/schema.js'
import { indicatorsOf, scoresFormOf } from '../instrument/schema.js'
import type { Run } from './result.js'

/** A decimal with either mark, as people type it. */
const decimalIn = (text: string): Exact | null =>
  /^[+-]?\d{1,9}([.,]\d{1,9})?$/.test(text) ? parseExact(text.replace(',', '.')) : null

const rangeOf = ({ min, max }: { readonly min: Exact; readonly max: Exact }): string =>
  `${toDecimal(min)}–${toDecimal(max)}`

/** What is to be reached. Throws {@link OperatorFault} where the instrument has no such predicate or index. */
export const goalOf = ({ ladder, rounding, scale }: Instrument, text: string): Goal => {
  if (text === 'next') return { kind: 'next' }
  const letter = ladder.value.find((step) => step.letter.toLowerCase() === text.toLowerCase())?.letter
  if (letter !== undefined) return { kind: 'predicate', letter }
  const value = decimalIn(text)
  const { places } = rounding.value
  const isIndex = value && within(scale.value, value) && equal(round(value, places, 'down'), value)
  if (isIndex) return { kind: 'index', value }
  const letters = ladder.value.map((step) => step.letter)
  throw operatorFault('plan-target', { text, letters, range: rangeOf(scale.value), places })
}

/** The codes of indicators, each number once: variants may call the same one by its number alone. */
const namesOf = (all: readonly Indicator[]): readonly string[] => {
  const coded = new Set(all.flatMap(({ code, number }) => (code === String(number) ? [] : String(number))))
  return [...new Set(all.flatMap(({ code }) => (coded.has(code) ? [] : code)))]
}

export const lockedIndicators = (instrument: Instrument, names: readonly string[]): ReadonlySet<string> => {
  const all = scoresFormOf(instrument).variants.flatMap(({ parts }) => indicatorsOf(parts))
  const codes = names.map((name) => {
    const asked = name.trim().toLowerCase()
    const found = all.filter(({ code, number }) => code.toLowerCase() === asked || String(number ?? '') === asked)
    if (found.length === 0) throw operatorFault('plan-lock', { asked: name.trim(), known: namesOf(all) })
    return found.map(({ code }) => code)
  })
  return new Set(codes.flat())
}

type Surveyed = Extract<Form, { readonly kind: 'survey' }>

const isSurvey = (form: Form): form is Surveyed => form.kind === 'survey'

/** The survey's figure as it is assumed. Throws {@link OperatorFault} where it cannot be that or counts for no unit. */
export const assumedSurvey = ({ result: { instrument, units } }: Run, text: string | null): Assumed | undefined => {
  if (text === null) return undefined
  const form = instrument.forms.find(isSurvey)
  if (!form || !units.some(({ input }) => input.forms.includes(form.id)))
    throw operatorFault('plan-no-survey', { instrument: instrument.id })
  const value = decimalIn(text)
  const kind = /^[+-]/.test(text) ? 'gain' : 'figure'
  const isPossible = value && (kind === 'gain' || within(form.scale.value, value))
  if (!isPossible) throw operatorFault('plan-f03', { text, range: rangeOf(form.scale.value) })
  return { form: form.id, kind, value }
}

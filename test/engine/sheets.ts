import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { UnitScores } from '../../src/engine/score/unit.js'
import { type Exact, fraction } from '../../src/exact/exact.js'
import { type Indicator, type Instrument, indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import type { InstrumentText } from '../oracle/index.js'
import { given, read, unit } from './small.js'

/** A shipped instrument twice: as the engine knows it, and as its file prints it for the oracle. */
export interface Both {
  readonly instrument: Instrument
  readonly printed: InstrumentText
}

export const SHIPPED = ['evaluasi-2017', 'pekppp-2022', 'pekppp-2023'] as const

const known = new Map<string, Both>()

export const shippedBoth = (id: (typeof SHIPPED)[number]): Both => {
  const both = known.get(id) ?? readBoth(id)
  known.set(id, both)
  return both
}

const readBoth = (id: string): Both => {
  const text = readFileSync(new URL(`../../src/instrument/data/${id}.json`, import.meta.url), 'utf8')
  return { instrument: read(JSON.parse(text)), printed: JSON.parse(text) }
}

/** The scores that an evaluator may give an indicator, as text. */
export const allowed = (instrument: Instrument, indicator: Indicator): readonly string[] => {
  if (indicator.scores) return indicator.scores.map(fraction)
  const { min, max } = instrument.scale.value
  const [least, most] = [Number(fraction(min)), Number(fraction(max))]
  return Array.from({ length: most - least + 1 }, (_, i) => String(least + i))
}

export const indicators = (instrument: Instrument, variant: string): readonly Indicator[] =>
  indicatorsOf(scoresFormOf(instrument).variants.find((each) => each.id === variant)?.parts ?? [])

/** One unit's scores and, where it has one, the figure of its survey. */
export interface Sheet {
  readonly variant: string
  readonly scores: readonly string[]
  readonly f03: string | null
}

export const unitOf = (instrument: Instrument, sheet: Sheet, more: Partial<UnitScores> = {}): UnitScores =>
  unit(sheet.scores.join(' '), {
    variant: sheet.variant,
    forms: sheet.f03 === null ? ['F-02'] : ['F-02', 'F-03'],
    figures: new Map(sheet.f03 === null ? [] : [['F-03', given(instrument, 'F-03', sheet.f03)]]),
    ...more,
  })

/** A mean of survey answers: a sum of n answers of 0–5 by n. */
const survey = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.nat()).map(([n, sum]) => `${sum % (5 * n + 1)}/${n}`)

/** Any sheet that an evaluator may hand in under one instrument. */
export const anySheet = (instrument: Instrument): fc.Arbitrary<Sheet> => {
  const surveyed = instrument.forms.some((form) => form.kind === 'survey')
  const f03 = surveyed ? fc.option(survey) : fc.constant(null)
  const ofVariant = scoresFormOf(instrument).variants.map((variant) =>
    fc.record({ variant: fc.constant(variant.id), scores: anyScores(instrument, variant.id), f03 }),
  )
  return fc.oneof(...ofVariant)
}

/** Any scores of one variant's indicators, each drawn as its place among those allowed. */
export const anyScores = (instrument: Instrument, variant: string): fc.Arbitrary<readonly string[]> => {
  const choices = indicators(instrument, variant).map((each) => allowed(instrument, each))
  const most = Math.max(...choices.map((each) => each.length)) - 1
  return fc
    .array(fc.nat(most), { minLength: choices.length, maxLength: choices.length })
    .map((drawn) => choices.map((each, i) => each[(drawn[i] ?? 0) % each.length] ?? ''))
}

export const fractionOf = (value: Exact | null | undefined): string => (value ? fraction(value) : '')

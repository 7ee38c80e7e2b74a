import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { score } from '../../../src/engine/score/score.js'
import { type Selection, select } from '../../../src/engine/score/select.js'
import type { InstrumentFile } from '../../../src/instrument/schema.js'
import { traceJson } from '../../../src/report/trace/trace.js'
import type { Run } from '../../../src/run/result.js'
import { figureForm, given, type LevelFile, leaf, level, read, scoresForm, small, x } from '../../engine/small.js'
import { minus, plus, rational } from '../../oracle/rational.js'
import { givenFigure, rowOf, runOf, shippedInstrument, slotsOf, unitOf } from '../sample.js'
import { rootless, type TracedStep, wrong } from './recompute.js'

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../../src/report/schemas/trace.schema.json', import.meta.url), 'utf8')),
)

const textOf = (run: Run, selection: Selection = {}): string => {
  const choice = select(run.result, selection)
  if (!choice.ok) throw new Error(choice.error.what)
  return [...traceJson(run, choice.value)].join('')
}

interface Traced {
  readonly units: readonly {
    readonly index: { readonly fraction: string } | null
    readonly rounded: string | null
    readonly predicate: { readonly letter: string } | null
    readonly distance: {
      readonly up: Neighbour | null
      readonly down: Neighbour | null
      readonly decidedByRounding: boolean
    } | null
    readonly missing: readonly string[]
    readonly trace: TracedStep | null
    readonly additional: readonly TracedStep[]
  }[]
  readonly agencies: readonly { readonly trace: TracedStep | null; readonly aspects: readonly TracedStep[] }[]
}
interface Neighbour {
  readonly predicate: { readonly letter: string }
  readonly by: { readonly fraction: string }
  readonly inclusive: boolean
}

const traced = (run: Run, selection: Selection = {}): Traced => JSON.parse(textOf(run, selection))

const full = shippedInstrument('pekppp-2023')
const forms = ['F-02', 'F-03']
const sheet = (score: (slot: number) => string | readonly string[], row: number) =>
  rowOf(
    Array.from({ length: slotsOf(full) }, (_, slot) => score(slot)),
    row,
  )
const withSurvey = (value: string, row: number) => ({
  forms,
  figures: new Map([['F-03', givenFigure(full, 'F-03', value, row)]]),
})
const sample = runOf(full, [
  unitOf(
    'Dukcapil',
    sheet((slot) => (slot === 13 ? ['4', '5', '5'] : '4'), 7),
    withSurvey('4.01', 7),
  ),
  unitOf(
    'RSUD',
    sheet((slot) => String(slot % 6), 10),
    withSurvey('3.2', 10),
  ),
  unitOf(
    'Samsat',
    sheet((slot) => (slot === 3 ? '-' : '4'), 11),
    { ...withSurvey('3', 11), faulty: true, agency: '' },
  ),
])

describe('the trace for programs', () => {
  test.each([
    ['everything', {}],
    ['one unit', { unit: 'RSUD' }],
    ['an indicator', { indicator: '14' }],
    ['an additional item', { indicator: '31' }],
    ["an agency's aspect", { agency: 'Kabupaten Nusa Jaya', aspect: 'b' }],
  ])('keeps to its schema for %s', (_what, selection) => {
    expect(schema.safeParse(traced(sample, selection)).error?.issues).toBeUndefined()
  })

  test.each([
    ['a key that it does not know', (text: string) => text.replace('"missing":[]', '"missing":[],"more":1')],
    ['a figure that is a number', (text: string) => text.replace(/"fraction":"(\d+)"/, '"fraction":$1')],
    ['an operation that there is not', (text: string) => text.replace('"op":"score"', '"op":"guess"')],
    ['a missing key', (text: string) => text.replace(',"others":null', '')],
  ])('whose schema refuses %s', (_what, spoil) => {
    const spoilt = spoil(textOf(sample))
    expect(spoilt).not.toBe(textOf(sample))
    expect(schema.safeParse(JSON.parse(spoilt)).success).toBe(false)
  })

  test('names the cell of every score and the missing scores of a unit without index', () => {
    const { units } = traced(sample)
    expect(units.map((unit) => unit.trace && rootless(unit.trace))).toEqual([0, 0, null])
    expect(units.map((unit) => unit.missing)).toEqual([[], [], ['4.a.K']])
  })

  test('is the same bytes for the same run', () => {
    expect(textOf(sample)).toBe(textOf(sample))
  })

  test('of an index on the edge says that the rounding decided, and how little is missing either way', () => {
    const instrument = read(small([scoresForm([level('a', '100', [leaf('1', '100')])])], { scale: anyStep }))
    const [unit] = traced(runOf(instrument, [unitOf('Tepi', rowOf(['4.505'], 1))])).units
    expect(unit).toMatchObject({
      rounded: '4.51',
      predicate: { letter: 'A' },
      distance: {
        up: null,
        down: { predicate: { letter: 'A-' }, by: { value: '0', fraction: '0' }, inclusive: true },
        decidedByRounding: true,
        unrounded: { letter: 'A-' },
      },
    })
  })
})

const anyStep = { value: { min: '0', max: '5', step: null }, confidence: 'assumption' as const, sources: [] }

const weight = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((n) => (n / 10).toString()),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 60 })).map(([n, d]) => `${n}/${d}`),
)
const combine = fc.constantFrom('weighted' as const, 'mean' as const)
const POINTS = { 0: '0', 1: '0.5', 2: '7/3', 3: '3', 4: '4.25', 5: '5' }

let serial = 0
const leaves = fc
  .array(fc.tuple(weight, fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((all) => all.map(([each, earns]) => leaf(`${++serial}`, each, earns ? { points: POINTS } : {})))
const inner = fc
  .tuple(weight, leaves, combine)
  .map(([own, parts, how]) => level(`n${++serial}`, own, parts, { combine: how }))
const outer: fc.Arbitrary<LevelFile> = fc
  .tuple(weight, fc.array(inner, { minLength: 1, maxLength: 2 }), leaves, combine, fc.constantFrom('100', '1', '56'))
  .map(([own, levels, own2, how, of]) =>
    level(`m${++serial}`, own, [...levels, ...own2], { combine: how, shares: { of, total: '100' } }),
  )
const instruments: fc.Arbitrary<InstrumentFile> = fc
  .tuple(fc.array(outer, { minLength: 1, maxLength: 3 }), combine, weight, weight)
  .map(([parts, how, f02, ikm]) => small([scoresForm(parts, { combine: how }, f02), figureForm('IKM', ikm)]))
const givenScore = fc.integer({ min: 0, max: 5 }).map(String)
const givenScores = fc.oneof(givenScore, fc.array(givenScore, { minLength: 2, maxLength: 3 }))

describe('every step', () => {
  test('comes to its figure from its terms alone, over random instruments and sheets', () => {
    const units = fc.array(
      fc.tuple(fc.array(givenScores, { minLength: 40, maxLength: 40 }), fc.integer({ min: 100, max: 400 })),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    fc.assert(
      fc.property(instruments, units, fc.boolean(), (file, rows, hasIkm) => {
        const instrument = read(file)
        const inputs = rows.map(([scores, ikm], i) => {
          const raw = given(instrument, 'IKM', (ikm / 100).toString())
          const figure = { ...raw, op: 'convert' as const, terms: [raw], place: null, value: laid(ikm) }
          return unitOf(`Unit ${i}`, rowOf(scores.slice(0, slotsOf(instrument)), i + 1), {
            forms: hasIkm ? ['F-02', 'IKM'] : ['F-02'],
            figures: new Map([['IKM', figure]]),
          })
        })
        const run: Run = { ...runOf(instrument, []), result: score(instrument, inputs, { partial: false }) }
        const { units: all, agencies } = traced(run)
        for (const { trace } of all) expect(trace && [...wrong(trace), rootless(trace)]).toEqual([0])
        expect(agencies.flatMap((each) => (each.trace ? agencyWrong(each.trace) : ['none']))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })

  test('still does where only an indicator or an aspect is shown', () => {
    const score = fc.array(givenScores, { minLength: slotsOf(full), maxLength: slotsOf(full) })
    const asked = fc.oneof(
      fc.integer({ min: 1, max: 30 }).map((number) => ({ indicator: String(number) })),
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((aspect) => ({ aspect })),
    )
    fc.assert(
      fc.property(score, asked, (scores, selection) => {
        const run = runOf(full, [unitOf('Dinas', rowOf(scores, 1), withSurvey('4', 1))])
        const [unit] = traced(run, selection).units
        expect(unit?.trace && wrong(unit.trace)).toEqual([])
        expect(unit?.trace?.others?.count).toBe(1)
      }),
      { numRuns: 200 },
    )
  })

  test('leads to a distance that ends exactly where the predicate changes', () => {
    const cents = fc.tuple(
      fc.integer({ min: 0, max: 500_000 }),
      fc.constantFrom('half-up' as const, 'half-even' as const, 'down' as const),
    )
    fc.assert(
      fc.property(cents, ([index, mode]) => {
        const instrument = read(
          small([scoresForm([level('a', '100', [leaf('1', '100')])])], {
            scale: anyStep,
            rounding: { ...anyStep, value: { mode, places: 2 } },
          }),
        )
        const letterAt = (fraction: string) => traced(runOf(instrument, [unitOf('U', rowOf([fraction], 1))])).units[0]
        const own = letterAt(`${index}/100000`)
        const moved = (by: Neighbour, sign: 1 | -1) => {
          const [n, d] = (sign > 0 ? plus : minus)([BigInt(index), 100_000n], rational(by.by.fraction))
          return letterAt(`${n}/${d}`)
        }
        const [up, down] = [own?.distance?.up ?? null, own?.distance?.down ?? null]
        if (up) expect(letterOf(moved(up, 1)) === up.predicate.letter).toBe(up.inclusive)
        if (down) expect(letterOf(moved(down, -1)) === letterOf(own)).toBe(down.inclusive)
        if (down) expect(Number.parseFloat(down.by.fraction)).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    )
  })
})

const letterOf = (unit: Traced['units'][number] | undefined): string | undefined => unit?.predicate?.letter

/** 100…400 hundredths on 1–4 laid on 0–5. */
const laid = (hundredths: number) => x(`${(hundredths - 100) * 5}/300`)

const agencyWrong = (mean: TracedStep): readonly string[] =>
  wrong({ ...mean, others: null, terms: mean.terms.map((term) => ({ ...term, op: 'unit', terms: [] })) })

import { convert } from '../../../src/engine/score/combine.js'
import type { Step } from '../../../src/engine/score/step.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { exact, mul, sum } from '../../../src/exact/exact.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../../../src/instrument/schema.js'
import { wholeShares } from '../../../src/report/workbook/shares.js'
import type { Run } from '../../../src/run/result.js'
import { figureForm, given, leaf, level, read, scoresForm, small, stated } from '../../engine/small.js'
import { rowOf, runOf, unitOf } from '../sample.js'

/** Numbers from 0 up to 1, the same ones for the same seed. */
export const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const variantOf = (instrument: Instrument, id: string) => {
  const variant = scoresFormOf(instrument).variants.find((each) => each.id === id)
  if (!variant) throw new Error(`no variant ${id}`)
  return variant
}

/** A unit's scores at random, around a level of its own so that all predicates come up. */
export const randomScores = (instrument: Instrument, random: () => number, variant = 'A'): readonly string[] => {
  const { parts, additional } = variantOf(instrument, variant)
  const level = random() * 6.4 - 0.7
  return [...indicatorsOf(parts), ...additional].map(({ scores }) => {
    const score = Math.max(0, Math.min(5, Math.round(level + random() * 2 - 1)))
    return scores ? (score >= 3 ? '5' : '0') : String(score)
  })
}

/** True where the evaluator's form stands exactly half way between two hundredths. */
export const isTie = (instrument: Instrument, scores: readonly string[], variant = 'A'): boolean => {
  const { aspects, perAspect, perForm } = wholeShares(variantOf(instrument, variant))
  const terms = aspects.flatMap(({ n, leaves }) => leaves.map((leaf) => n * leaf.n * BigInt(scores[leaf.slot] ?? '0')))
  const hundredths = mul(sum(terms.map((term) => exact(term))), exact(100n, perAspect * perForm))
  return hundredths.d === 2n
}

/** Scores as above, thrown again until they come to a tie. */
export const tiedScores = (instrument: Instrument, random: () => number): readonly string[] => {
  for (;;) {
    const scores = randomScores(instrument, random)
    if (isTie(instrument, scores)) return scores
  }
}

/** What the users of a unit answered: a sum of so many answers. */
export const surveyed = (instrument: Instrument, total: bigint, n: bigint): ReadonlyMap<string, Step> => {
  const form = instrument.forms.find(({ kind }) => kind === 'survey')
  if (form?.kind !== 'survey') throw new Error('no survey')
  const subject = {
    id: form.id,
    title: form.title,
    weight: form.weight,
    of: instrument.shares.of,
    rule: form.averaging,
  }
  const answers = { n, sum: total }
  return new Map([[form.id, { op: 'answers', subject, value: exact(total, n), terms: [], place: null, answers }]])
}

const GROUPS = ['kabupaten', 'kota', 'provinsi'] as const

/** So many units of made-up agencies of about ten each, every third one at a tie. */
export const randomUnits = (instrument: Instrument, count: number, seed = 1): readonly UnitScores[] => {
  const random = dice(seed)
  return Array.from({ length: count }, (_, i) => {
    const place = Math.floor(i / 10)
    const agency = `${place % 3 === 1 ? 'Kota' : place % 3 === 2 ? 'Provinsi' : 'Kabupaten'} Contoh ${place + 1}`
    const scores = i % 3 === 0 && count <= 2000 ? tiedScores(instrument, random) : randomScores(instrument, random)
    const group = GROUPS[place % 3] ?? null
    return unitOf(`Dinas ${i + 1} Pelayanan Terpadu`, rowOf(scores, i + 2), { agency, group, key: `u${i}` })
  })
}

/** An instrument unlike the ministry's: levels within levels, means, points, fractions, steps of a half, an outside figure. */
export const oddInstrument = (mode: 'half-up' | 'half-even' | 'down'): Instrument =>
  read(
    small(
      [
        scoresForm(
          [
            level('a', '60', [
              leaf('a1', '50'),
              level('x', '50', [leaf('x1', '1/3'), leaf('x2', '2/3')], { shares: { of: '1', total: '1' } }),
            ]),
            level('b', '40', [leaf('b1', '1'), leaf('b2', '1'), leaf('b3', '1', { points: POINTS })], {
              combine: 'mean',
            }),
          ],
          {},
          '50',
        ),
        figureForm('IKM', '50'),
      ],
      {
        scale: stated({ min: '0', max: '5', step: '0.5' }),
        rounding: stated({ mode, places: 2 }),
        groups: stated([]),
      },
    ),
  )

/** Points that grow faster than the score. */
const POINTS = {
  '0': '0',
  '1/2': '0.1',
  '1': '0.25',
  '3/2': '0.5',
  '2': '1',
  '5/2': '1.5',
  '3': '2',
  '7/2': '2.75',
  '4': '3.5',
  '9/2': '4.25',
  '5': '5',
}

export const oddRun = (mode: 'half-up' | 'half-even' | 'down'): Run => {
  const instrument = oddInstrument(mode)
  const random = dice(11)
  const half = () => String(Math.round(random() * 10) / 2)
  const units = Array.from({ length: 80 }, (_, i) => {
    const scores = Array.from({ length: 6 }, half)
    const given = i % 5 === 2 ? scores.map((score, k) => (k === 5 ? score : [score, half()])) : scores
    const figures = new Map([['IKM', converted(instrument, 1 + Math.round(random() * 12) / 4)]])
    return unitOf(`Unit ${i}`, rowOf(given.slice(0, 6), i + 2), {
      agency: `Instansi ${i % 9}`,
      figures,
      forms: ['F-02', 'IKM'],
    })
  })
  return runOf(instrument, units)
}

/** An outside figure on 1–4, laid on 0–5 by the instrument's own line. */
const converted = (instrument: Instrument, value: number): Step => {
  const form = instrument.forms.find(({ kind }) => kind === 'figure')
  if (form?.kind !== 'figure') throw new Error('no figure')
  const step = given(instrument, form.id, String(value))
  return convert(step, form.convert, step.subject)
}

import { type RunResult, score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { figureForm, leaf, level, read, scoresForm, small, unit } from '../small.js'

/** Two aspects of one indicator each, 60 % and 40 %. */
export const aspects = [level('a', '60', [leaf('1', '100')]), level('b', '40', [leaf('2', '100')])]
export const alone = read(small([scoresForm(aspects)]))
/** Beside a figure from outside: 75 % and 25 %. */
export const withFigure = read(small([scoresForm(aspects, {}, '75'), figureForm('F-03', '25')]))
/** Beside two: 50 %, 20 % and 30 %. */
export const withTwo = read(small([scoresForm(aspects, {}, '50'), figureForm('F-03', '20'), figureForm('IKM', '30')]))

/** A run on the evaluator's form alone. */
export const run = (inputs: readonly UnitScores[], partial = false): RunResult => score(alone, inputs, { partial })

/** A unit of an agency, "agency/unit", with its scores. */
export const named = (path: string, text: string, more: Partial<UnitScores> = {}): UnitScores => {
  const [agency = '', name = ''] = path.split('/')
  return unit(text, { key: path, agencyKey: agency, agency, unit: name, ...more })
}

/** The form of two aspects as variant A, and beside it a variant B of these parts. */
export const withVariant = (parts: ReturnType<typeof level>[]): Instrument => {
  const form = scoresForm(aspects)
  if (form.kind !== 'scores') throw new Error('no scores')
  const [first] = form.variants
  if (!first) throw new Error('no variant')
  return read(small([{ ...form, variants: [first, { ...first, id: 'B', parts }] }]))
}

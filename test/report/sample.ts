import { readFileSync } from 'node:fs'
import { score } from '../../src/engine/score/score.js'
import type { Step } from '../../src/engine/score/step.js'
import type { Score, UnitScores } from '../../src/engine/score/unit.js'
import type { Finding } from '../../src/finding/finding.js'
import { instrumentSchema } from '../../src/instrument/file-schema.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import type { Run } from '../../src/run/result.js'
import { x } from '../engine/small.js'

/** A shipped instrument as data. */
export const shippedInstrument = (id: string): Instrument =>
  instrumentSchema.parse(
    JSON.parse(readFileSync(new URL(`../../src/instrument/data/${id}.json`, import.meta.url), 'utf8')),
  )

/** How many scores a variant's sheet has, additional items too. */
export const slotsOf = (instrument: Instrument, variant = 'A'): number => {
  const found = scoresFormOf(instrument).variants.find((each) => each.id === variant)
  return found ? indicatorsOf(found.parts).length + found.additional.length : 0
}

/** A wide sheet's row: each score in a column of its own, from E on. */
export const rowOf = (
  values: readonly (string | readonly string[])[],
  row: number,
  file = 'lembar.xlsx',
): readonly (readonly Score[])[] => {
  const origin = { file, sheet: file.endsWith('.csv') ? null : 'F-02' }
  return values.map((given, i) => {
    const each = typeof given === 'string' ? [given] : given
    return each
      .filter((value) => value !== '-')
      .map((value, k) => ({
        value: x(value),
        place: { origin, row: row + k, column: 4 + i },
        evaluator: each.length > 1 ? (['Budi', 'Ani', 'Citra'][k] ?? null) : null,
      }))
  })
}

/** A figure of a whole form as it stands in a cell. */
export const givenFigure = (instrument: Instrument, id: string, value: string, row: number): Step => {
  const form = instrument.forms.find((each) => each.id === id)
  if (!form || form.kind === 'unscored') throw new Error(`no form ${id}`)
  const subject = { id, title: form.title, weight: form.weight, of: instrument.shares.of, rule: null }
  const place = { origin: { file: 'lembar.xlsx', sheet: 'F-02' }, row, column: 3 }
  return { op: 'given', subject, value: x(value), terms: [], place }
}

export const unitOf = (unit: string, scores: UnitScores['scores'], more: Partial<UnitScores> = {}): UnitScores => ({
  key: `${more.agency ?? 'Kabupaten Nusa Jaya'}\n${unit}`,
  agencyKey: more.agency ?? 'Kabupaten Nusa Jaya',
  agency: 'Kabupaten Nusa Jaya',
  agencyCode: null,
  unit,
  unitCode: null,
  group: null,
  province: null,
  year: 2024,
  variant: 'A',
  scores,
  figures: new Map(),
  forms: ['F-02'],
  faulty: false,
  ...more,
})

/** A run over units, as the commands hand it to reports. */
export const runOf = (
  instrument: Instrument,
  units: readonly UnitScores[],
  more: Partial<Run> & { readonly partial?: boolean; readonly findings?: readonly Finding[] } = {},
): Run => ({
  version: '0.1.0',
  instrumentHash: 'a'.repeat(64),
  result: score(instrument, units, { partial: more.partial ?? false }),
  findings: more.findings ?? [],
  inputs: [{ file: 'lembar.xlsx', bytes: 1234, sha256: 'b'.repeat(64), rows: { read: 3, used: 3, refused: 0 } }],
  options: {},
  ...more,
})

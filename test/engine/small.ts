import type { RowFigures } from '../../src/engine/score/score-row.js'
import type { Step } from '../../src/engine/score/step.js'
import type { Score, UnitScores } from '../../src/engine/score/unit.js'
import { wholeScore } from '../../src/engine/score/whole-sum.js'
import type { Exact } from '../../src/exact/exact.js'
import { fraction, parseExact } from '../../src/exact/exact.js'
import type { Place } from '../../src/finding/place.js'
import { instrumentSchema } from '../../src/instrument/file-schema.js'
import type { Instrument, InstrumentFile } from '../../src/instrument/schema.js'

type FormFile = InstrumentFile['forms'][number]
type VariantFile = Extract<FormFile, { kind: 'scores' }>['variants'][number]
export type LevelFile = VariantFile['parts'][number]
type LeafFile = Exclude<LevelFile['parts'][number], LevelFile>

/** A figure that a test chose, stated as an instrument states it. */
export const stated = <T>(value: T) => ({ value, confidence: 'assumption' as const, sources: [] })

export const leaf = (code: string, weight: string, more: Partial<LeafFile> = {}): LeafFile => ({
  code,
  title: `Indikator ${code}`,
  weight: stated(weight),
  ...more,
})

export const level = (
  id: string,
  weight: string,
  parts: LevelFile['parts'],
  more: Partial<LevelFile> = {},
): LevelFile => ({
  id,
  title: `Aspek ${id}`,
  weight: stated(weight),
  shares: { of: '100', total: '100' },
  parts,
  ...more,
})

/** The evaluator's form with one variant "A". */
export const scoresForm = (parts: LevelFile[], variant: Partial<VariantFile> = {}, weight = '100'): FormFile => ({
  kind: 'scores',
  id: 'F-02',
  title: 'Lembar evaluator',
  weight: stated(weight),
  variants: [
    {
      id: 'A',
      title: 'Varian A',
      used: stated(true as const),
      shares: { of: '100', total: '100' },
      parts,
      ...variant,
    },
  ],
})

/** A figure from outside, laid on 0–5 from 1–4. */
export const figureForm = (id: string, weight: string): FormFile => ({
  kind: 'figure',
  id,
  title: `Angka ${id}`,
  weight: stated(weight),
  absent: stated('required' as const),
  words: [id],
  scale: stated({ min: '1', max: '4' }),
  convert: stated({ from: ['1', '4'], to: ['0', '5'] }),
})

const LADDER = [
  { from: '4.51', letter: 'A', label: 'Pelayanan Prima' },
  { from: '4.01', letter: 'A-', label: 'Sangat Baik' },
  { from: '3.51', letter: 'B', label: 'Baik' },
  { from: '0', letter: 'F', label: 'Gagal' },
]

export const small = (forms: FormFile[], more: Partial<InstrumentFile> = {}): InstrumentFile => ({
  schema: 'ipp.instrument/1',
  id: 'small',
  title: 'Instrumen kecil',
  basis: 'uji',
  years: stated({ from: 2000, to: 2001 }),
  sources: {},
  principles: {},
  scale: stated({ min: '0', max: '5', step: '1' }),
  rounding: stated({ mode: 'half-up' as const, places: 2 }),
  ladder: stated(LADDER),
  missing: stated('incomplete' as const),
  evaluators: stated('mean' as const),
  agency: stated('mean-of-units' as const),
  national: null,
  groups: stated([]),
  shares: { of: '100', total: '100' },
  forms,
  ...more,
})

export const read = (file: InstrumentFile): Instrument => instrumentSchema.parse(file)

/** An instrument of one aspect, whose indicators 1, 2 and so on weigh so much. */
export const weighing = (...weights: readonly string[]): Instrument => {
  const indicators = weights.map((weight, i) => leaf(String(i + 1), weight))
  return read(small([scoresForm([level('a', '100', indicators)])]))
}

const known = new Map<string, Exact>()

/** The exact figure that a test writes as text; each text is read once, because the laws write millions. */
export const x = (text: string): Exact => {
  const value = known.get(text) ?? parseExact(text)
  if (!value) throw new Error(`not a figure: ${text}`)
  known.set(text, value)
  return value
}

export const place = (row: number): Place => ({ origin: { file: 'lembar.csv', sheet: null }, row, column: 0 })

const scoreOf = (text: string, row: number, evaluator: string | null): Score => ({
  value: x(text),
  place: place(row),
  evaluator,
})

/** "4 3|5 -": one indicator after another; "|" parts evaluators, "-" is a missing score. */
export const scores = (text: string): readonly (readonly Score[])[] =>
  text
    .split(/\s+/)
    .filter((each) => each !== '')
    .map((each, row) =>
      each === '-'
        ? []
        : each.split('|').map((one, i, all) => scoreOf(one, row + 1, all.length > 1 ? `Evaluator ${i + 1}` : null)),
    )

/** The figures of a row of a sheet, all that it says beside them as plain as can be. */
export const rowFigures = (values: readonly (Exact | null)[], more: Partial<RowFigures> = {}): RowFigures => ({
  ...{ origin: place(1).origin, row: 1, columns: values.map((_, i) => i), note: null },
  figure: (at) => values[at] ?? null,
  whole: (at) => {
    const value = values[at]
    return (value && wholeScore(value)) ?? Number.NaN
  },
  ...more,
})

/** A unit with its scores; everything else as plain as can be unless the test says otherwise. */
export const unit = (text: string, more: Partial<UnitScores> = {}): UnitScores => ({
  key: more.unit ?? 'unit',
  agencyKey: more.agency ?? 'agency',
  agency: 'Kabupaten Contoh',
  agencyCode: null,
  unit: 'Unit Contoh',
  unitCode: null,
  group: null,
  province: null,
  year: null,
  variant: 'A',
  scores: scores(text),
  figures: new Map(),
  forms: ['F-02'],
  faulty: false,
  ...more,
})

/** A form's figure that came ready in a cell. */
export const given = (instrument: Instrument, id: string, value: string): Step => {
  const form = instrument.forms.find((each) => each.id === id)
  if (!form || form.kind === 'unscored') throw new Error(`no form ${id}`)
  const subject = { id, title: form.title, weight: form.weight, of: instrument.shares.of, rule: null }
  return { op: 'given', subject, value: x(value), terms: [], place: place(1) }
}

export const shown = (value: Exact | null | undefined): string | null => (value ? fraction(value) : null)

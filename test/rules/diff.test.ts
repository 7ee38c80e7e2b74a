import { describe, expect, it } from 'vitest'
import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shape } from '../../src/instrument/read.js'
import { diff } from '../../src/rules/diff/diff.js'
import { read, shown } from '../engine/small.js'
import { changed } from '../instrument/change.js'
import { sample } from '../instrument/sample.js'

const raw: Raw = JSON.parse(JSON.stringify(sample))
const instrumentOf = (file: Raw) => {
  const reading = shape(file)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.value
}
const between = (after: Raw) => diff(read(sample), instrumentOf(after))
const told = (after: Raw) =>
  between(after).changes.map(
    ({ kind, about, which, from, to }) =>
      `${kind} ${[about.kind, ...about.path].join('/')}${which === null ? '' : ` [${which}]`}: ${from} → ${to}`,
  )

const V = ['forms', 1, 'variants', 0] as const

const CHANGES: readonly (readonly [what: string, at: Path, value: Raw, told: readonly string[]])[] = [
  ['title', ['title'], 'Baru', ['title instrument: Contoh 2030 → Baru']],
  ['basis', ['basis'], 'X 2/2031', ['basis instrument: Peraturan Contoh 1/2030 → X 2/2031']],
  ['years', ['years', 'value'], { from: 2032, to: 2032 }, ['years instrument: 2030–2031 → 2032']],
  ['rounding', ['rounding', 'value', 'mode'], 'down', ['rounding instrument: half-up, 1 → down, 1']],
  ['scale', ['scale', 'value', 'max'], '3', ['scale instrument: 0–2 / 1 → 0–3 / 1']],
  ['bound', ['ladder', 'value', 0, 'from'], '1.4', ['bound ladder/A: 1.5 → 1.4']],
  ['label', ['ladder', 'value', 0, 'label'], 'Prima', ['label ladder/A: Baik → Prima']],
  ['letter', ['ladder', 'value', 0, 'letter'], 'S', ['step-out ladder/A: 1.5 → null', 'step-in ladder/S: null → 1.5']],
  ['principle', ['principles', 'K'], 'Adil', ['principle instrument [K]: Keadilan → Adil']],
  ['group', ['groups', 'value', 1, 'title'], 'Kota', []],
  ['group title', ['groups', 'value', 1, 'title'], 'Kotamadya', ['group instrument [kota]: Kota → Kotamadya']],
  ['national', ['national'], null, ['national instrument: Pusat (kementerian); Daerah (kota) → null']],
  ['weight', [...V, 'parts', 0, 'weight', 'value'], '49', ['weight aspect/F-02/A/a: 49.5 → 49']],
  [
    'combine',
    [...V, 'parts', 1, 'combine'],
    'weighted',
    [
      'combine aspect/F-02/A/b: mean → weighted',
      'weight aspect/F-02/A/b/dalam: null → 1',
      'weight indicator/F-02/A/b/4.b: null → 1',
    ],
  ],
  [
    'shares',
    [...V, 'parts', 0, 'shares', 'of'],
    '2',
    ['whole indicator/F-02/A/a/1.a.K: 1 → 2', 'whole indicator/F-02/A/a/2.a: 1 → 2'],
  ],
  [
    'indicator title',
    [...V, 'parts', 0, 'parts', 0, 'title'],
    'Standar baru',
    ['title indicator/F-02/A/a/1.a.K: Standar → Standar baru'],
  ],
  ['code', [...V, 'parts', 0, 'parts', 0, 'code'], '1.a.P', ['code indicator/F-02/A/a/1.a.P: 1.a.K → 1.a.P']],
  [
    'criterion',
    [...V, 'parts', 0, 'parts', 0, 'criteria', 'value', '1'],
    'ada sebagian',
    ['criterion indicator/F-02/A/a/1.a.K [1]: ada → ada sebagian'],
  ],
  ['scores', [...V, 'parts', 0, 'parts', 1, 'scores'], ['0', '1'], ['scores indicator/F-02/A/a/2.a: 0 2 → 0 1']],
  [
    'points',
    [...V, 'parts', 1, 'parts', 0, 'parts', 0, 'points', '1.0'],
    '0.6',
    ['points indicator/F-02/A/b/dalam/3.b [1]: 0.5 → 0.6'],
  ],
  ['gaps', [...V, 'parts', 1, 'parts', 1, 'gaps'], [], ['criterion indicator/F-02/A/b/4.b [–]: 1 → ']],
  [
    'other titles',
    [...V, 'parts', 0, 'parts', 1, 'titles'],
    ['Janji', 'Ikrar'],
    ['other-titles indicator/F-02/A/a/2.a: Janji → Janji; Ikrar'],
  ],
]

describe('the difference of two instruments', () => {
  it('is nothing between an instrument and itself, however its figures are printed', () => {
    expect(between(raw)).toEqual({ changes: [], statements: 0 })
    expect(told(changed(raw, [...V, 'parts', 0, 'weight', 'value'], '49.50'))).toEqual([])
  })

  it.each(CHANGES)('tells a change of %s', (_, at, value, expected) => {
    expect(told(changed(raw, at, value))).toEqual(expected)
  })

  it('tells what a weight does to the share of the whole index', () => {
    const [first] = between(changed(raw, [...V, 'parts', 0, 'weight', 'value'], '49')).changes
    expect([shown(first?.shares?.from), shown(first?.shares?.to)]).toEqual(['99/400', '49/200'])
  })

  it('tells an indicator that is gone, and one that came', () => {
    const parts = structuredClone(sample)
    const form = parts.forms[1]
    if (form?.kind !== 'scores') throw new Error('no scores')
    form.variants[0]?.parts[0]?.parts.splice(1, 1)
    expect(diff(read(sample), read(parts)).changes.map(({ kind, about }) => [kind, about.path.join('/')])).toEqual([
      ['out', 'F-02/A/a/2.a'],
    ])
    expect(diff(read(parts), read(sample)).changes.map(({ kind, about }) => [kind, about.path.join('/')])).toEqual([
      ['in', 'F-02/A/a/2.a'],
    ])
  })

  it('tells a variant that is gone with its indicators, once each', () => {
    const without = structuredClone(sample)
    const form = without.forms[1]
    if (form?.kind !== 'scores') throw new Error('no scores')
    form.variants.splice(1, 1)
    expect(
      diff(read(sample), read(without)).changes.map(({ kind, about }) => [kind, about.kind, about.path.join('/')]),
    ).toEqual([
      ['out', 'variant', 'F-02/B'],
      ['out', 'indicator', 'F-02/B/a/1'],
    ])
  })

  it('tells that an indicator moved to another aspect, by its number', () => {
    const moved = structuredClone(sample)
    const form = moved.forms[1]
    const variant = form?.kind === 'scores' ? form.variants[0] : undefined
    const [item] = variant?.parts[0]?.parts.splice(1, 1) ?? []
    if (!variant || !item) throw new Error('no indicator')
    variant.parts[1]?.parts.push(item)
    expect(diff(read(sample), read(moved)).changes.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`)).toEqual([
      'moved: F-02 › A › a → F-02 › A › b',
      'weight: 2/3 → null',
    ])
  })

  it('counts what is only known more or less surely apart', () => {
    const surer = changed(raw, ['rounding', 'confidence'], 'ministry')
    expect(between(surer)).toEqual({ changes: [], statements: 1 })
  })

  it('tells how a form is counted', () => {
    const survey = sample.forms.findIndex((form) => form.kind === 'survey')
    const figure = sample.forms.findIndex((form) => form.kind === 'figure')
    expect(told(changed(raw, ['forms', survey, 'averaging', 'value'], 'by-aspect'))).toEqual([
      'averaging form/F-03: flat → by-aspect',
    ])
    expect(told(changed(raw, ['forms', figure, 'absent', 'value'], 'leave-out'))).toEqual([
      'absent form/IKM: required → leave-out',
    ])
    expect(told(changed(raw, ['forms', figure, 'convert', 'value', 'from'], ['0', '100']))).toEqual([
      'convert form/IKM: 25–100 → 0–2 → 0–100 → 0–2',
    ])
    expect(told(changed(raw, ['forms', survey, 'least', 'value'], null))).toEqual(['least form/F-03: 10 → null'])
    expect(told(changed(raw, ['forms', survey, 'below', 'value'], 'zero'))).toEqual([
      'below form/F-03: incomplete → zero',
    ])
    expect(told(changed(raw, ['forms', survey, 'notice', 'value'], 31))).toEqual(['notice form/F-03: 30 → 31'])
    expect(told(changed(raw, ['forms', survey, 'unanswered', 'value'], 'zero'))).toEqual([
      'unanswered form/F-03: left-out → zero',
    ])
    expect(told(changed(raw, ['forms', figure, 'words'], ['ikm', 'kepuasan']))).toEqual([
      'words form/IKM: ikm → ikm; kepuasan',
    ])
  })
})

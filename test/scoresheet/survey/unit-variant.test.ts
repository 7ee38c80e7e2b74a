import { describe, expect, it } from 'vitest'
import { findingCollector, findingsIn } from '../../../src/scoresheet/findings.js'
import { type UnitPart, withLabels } from '../../../src/scoresheet/survey/questions.js'
import { type VariantContext, variantOf } from '../../../src/scoresheet/survey/unit-variant.js'
import type { Written } from '../sheets.js'
import { FORM } from './sample.js'
import { readRows, THREE } from './small.js'

type Rows = readonly (readonly Written[])[]

/** The variant of the unit that all of these sheets speak of: A asks three questions, B the first two, unless a test says so. */
const chosen = (sheets: readonly Rows[], more: Partial<VariantContext> = {}) => {
  const context: VariantContext = {
    findings: findingCollector(),
    form: FORM,
    questions: [THREE, THREE.slice(0, 2)],
    named: FORM,
    variantOf: () => null,
    variant: null,
    ...more,
  }
  const parts = sheets.flatMap((rows, i) => {
    const source = withLabels({ file: `${i}.csv`, reading: readRows(rows) }, i, context)
    return source.reading.tallies.units.map((unit, place): UnitPart => ({ source, place, unit, names: unit.names }))
  })
  const name = { key: 'k', agencyKey: 'a', agency: 'Kab. A', agencyCode: null, unit: 'Loket', unitCode: null }
  const variant = variantOf(context, parts, name)
  const told = findingsIn(context.findings)
  return { id: variant?.id ?? null, told: told.map(({ code, found, expected, unit }) => [code, found, expected, unit]) }
}

const answers = (...headings: readonly string[]): Rows => [headings, headings.map(() => 3)]
const stating = (variant: string): Rows => [
  ['Varian', 'u_1', 'u_2', 'u_3'],
  [variant, 3, 3, 3],
]

describe("a unit's variant", () => {
  it('is what its rows state, before all else', () => {
    const others = { variantOf: () => 'A', variant: 'A' }
    expect(chosen([stating('B')], others)).toEqual({ id: 'B', told: [] })
    expect(chosen([stating('kode B')], others)).toEqual({ id: 'B', told: [] })
  })

  it('is what the text above the table states', () => {
    expect(chosen([[['Survei F-03 B'], ...answers('u_1', 'u_2', 'u_3')]]).id).toBe('B')
  })

  it('is asked for where the rows state one that there is not', () => {
    expect(chosen([stating('Z')])).toEqual({ id: null, told: [['E-VARIANT-UNKNOWN', 'Z', 'A, B', 'Loket']] })
  })

  it('is asked for where two of its files state different ones, and not where only one states any', () => {
    expect(chosen([stating('A'), stating('B')])).toEqual({ id: null, told: [['E-VARIANT-UNKNOWN', 'B', 'A', 'Loket']] })
    expect(chosen([stating('A'), answers('u_1', 'u_2')])).toEqual({ id: 'A', told: [] })
  })

  it('is else that of its scoresheet, else the one that was chosen', () => {
    const sheet = answers('u_1', 'u_2', 'u_3')
    expect(chosen([sheet], { variantOf: (key) => (key === 'k' ? 'B' : null), variant: 'A' }).id).toBe('B')
    expect(chosen([sheet], { variant: 'B' }).id).toBe('B')
  })
})

describe('a variant that nobody states', () => {
  it('is the one whose questions the columns are, all of them and no more', () => {
    expect([chosen([answers('u_1', 'u_2', 'u_3')]).id, chosen([answers('u_1', 'u_2')]).id]).toEqual(['A', 'B'])
  })

  it('is the only one that has every question that was answered', () => {
    expect(chosen([answers('u_1', 'u_3')]).id).toBe('A')
    const blank: Rows = [
      ['u_1', 'u_2', 'u_3', '1.a'],
      [3, 3, null, 3],
    ]
    expect(chosen([blank], { questions: [THREE.slice(0, 2), THREE] }).id).toBe('B')
  })

  it('is the one that the columns cover best where none has them all', () => {
    const sheet = answers('u_1', 'u_2', 'u_3', 'u_4')
    expect(chosen([sheet]).id).toBe('A')
    expect(chosen([sheet], { questions: [THREE.slice(0, 2), THREE] }).id).toBe('B')
  })

  it('is covered less by columns that it does not have, and by two that name one question', () => {
    const five = [...THREE, { code: '5.d', number: 5, title: 'Antrean' }, { code: '6.e', number: 6, title: 'Parkir' }]
    // Of five 2 × 4 − 5 − 1, of three 2 × 3 − 3 − 2.
    expect(chosen([answers('u_1', 'u_2', 'u_3', 'u_4', 'u_6')], { questions: [THREE, five] }).id).toBe('B')
    const [first, second, third, fourth] = five
    const moved = [second, first, third, fourth].flatMap((each) => each ?? [])
    // Of four 2 × 3 − 4, of three 2 × 2 − 3.
    expect(chosen([answers('u_1', '1.a', 'u_3')], { questions: [THREE, moved] }).id).toBe('B')
  })

  it('is the first of the form where a few questions that all share are no ground for another', () => {
    const five = [...THREE, { code: '5.d', number: 5, title: 'Antrean' }, { code: '6.e', number: 6, title: 'Parkir' }]
    expect(chosen([answers('u_1', 'u_2')], { questions: [five, five.slice(0, 4)] }).id).toBe('A')
  })
})

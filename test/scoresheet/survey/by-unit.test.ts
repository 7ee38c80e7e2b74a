import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { UnitName } from '../../../src/engine/score/unit.js'
import { NAMELESS, type Names } from '../../../src/scoresheet/filled-form.js'
import { surveysByUnit } from '../../../src/scoresheet/survey/by-unit.js'
import { runs } from '../../engine/runs.js'
import { codesOf, FORM, INSTRUMENT, POSITIONS, readText, settled } from './sample.js'

const answers = (answer: number | string, count = 14) => Array(count).fill(answer).join(',')
const file = (head: string, ...rows: readonly (readonly [who: string, answer: number | string])[]) =>
  readText(`${head},${POSITIONS}\n${rows.map(([who, answer]) => `${who},${answers(answer)}\n`).join('')}`)
const known = (unit: string): UnitName => ({
  key: `name:${unit}`,
  agencyKey: '',
  agency: '',
  agencyCode: null,
  unit,
  unitCode: null,
})

describe('the surveys of a run by unit', () => {
  it('have each unit once, with all that was answered wherever it stands', () => {
    const { units, findings } = settled([
      file('unit', ['A', 4], ['B', 3]),
      file('unit', ['A', 5], ['A', 2]),
      readText('unit,question,score,n\nA,1.a.K1,1,7\n'),
    ])
    expect(findings).toEqual([])
    expect(units.map(({ unit, respondents, members }) => [unit, respondents, members.length])).toEqual([
      ['A', 10, 3],
      ['B', 1, 1],
    ])
    // 4 + 5 + 2 of respondents, and 7 × 1 of the tally of the first question.
    expect([units[0]?.sum[0], units[0]?.n[0], units[0]?.sum[1], units[0]?.n[1]]).toEqual([18, 10, 11, 3])
    expect(units.map(({ single }) => single)).toEqual([false, true])
  })

  it('come by agency and name, in whatever order rows stood', () => {
    const rows = ['Kab. X,Z', 'Kab. X,A', 'Kota Y,B', 'Kab. X,M'].map((who) => [who, 4] as const)
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), (shuffled) => {
        const { units } = settled([file('instansi,unit', ...shuffled)])
        expect(units.map(({ agency, unit }) => `${agency} ${unit}`)).toEqual([
          'Kab. X A',
          'Kab. X M',
          'Kab. X Z',
          'Kota Y B',
        ])
      }),
      { numRuns: runs(20) },
    )
  })

  it('come by code where the names are the same, and by name before any code', () => {
    const { units } = settled([file('kode unit,unit', ['3,B', 4], ['4,A', 4], ['2,B', 4])])
    expect(units.map(({ unitCode }) => unitCode)).toEqual(['4', '2', '3'])
  })

  it('are one where other sheets put a name and a code together', () => {
    const files = [file('kode unit', ['01', 4]), file('unit', ['RSUD', 3])]
    const countOf = (names: readonly Names[]) => settled(files, { names }).units.length
    expect([countOf([]), countOf([{ ...NAMELESS, unit: 'RSUD', unitCode: '01' }])]).toEqual([2, 1])
  })

  it('come to the same in whatever order files stood', () => {
    const files = [file('unit', ['A', 4], ['B', 3]), file('unit', ['B', 5]), file('unit', ['C', 1], ['A', 2])]
    const shown = (order: typeof files) => settled(order).units.map(({ members: _, ...unit }) => unit)
    for (const order of [files.toReversed(), [...files.slice(1), ...files.slice(0, 1)]])
      expect(shown(order)).toEqual(shown(files))
  })

  it('have respondents that can be told apart only where every file tells them', () => {
    const named = readText(`unit,nama,${POSITIONS}\nA,Siti,${answers(4)}\n`)
    const identified = (...files: Parameters<typeof settled>[0]) => settled(files).units[0]?.identified
    expect([identified(named), identified(named, file('unit', ['A', 4]))]).toEqual([true, false])
    const tally = readText('unit,nama,question,score,n\nA,x,1.a.K1,1,7\n')
    expect(identified(named, tally)).toBe(false)
  })

  it('have no figure where a part is faulty, and count what is off the scale, with what stood there', () => {
    const files = [
      file('unit', ['A', 4], ['B', 4]),
      file('unit', ['A', 6]),
      readText(`unit,${POSITIONS}\nA,7,${answers(4, 13)}\nA,7,${answers(4, 13)}\n`),
    ]
    const { units } = settled(files)
    expect(units.map(({ unit, faulty, offScale }) => [unit, faulty, offScale])).toEqual([
      ['A', true, 16],
      ['B', false, 0],
    ])
    const sources = files.flatMap((each) => each.sources)
    const all = surveysByUnit(sources, { ...OPTIONS })
    const [faults = []] = all.units.map(all.faultsOf)
    expect(faults.filter(({ slot }) => slot === 0)).toEqual([
      { slot: 0, text: '6', n: 1 },
      { slot: 0, text: '7', n: 2 },
    ])
    expect(faults).toHaveLength(15)
  })

  it('have no variant, and no figure, where files contradict each other in it', () => {
    const { units, findings } = settled([file('unit,varian', ['A,A', 4]), file('unit,varian', ['A,B', 4])])
    expect([units[0]?.variant, units[0]?.faulty, units[0]?.members]).toEqual(['', true, []])
    expect(codesOf({ findings })).toEqual(['E-VARIANT-UNKNOWN'])
  })
})

const OPTIONS = {
  instrument: INSTRUMENT,
  form: FORM,
  known: [],
  names: [],
  variantOf: () => null,
  variant: null,
  year: null,
}

describe('a unit that files call by different names', () => {
  const files = [
    file('kode unit,unit', ['01,RSUD Kota', 4]),
    file('kode unit,unit', ['01,rsud  kota', 4], ['01,Puskesmas', 3]),
  ]

  it('is one by its code, and is told at the first that differs in more than its spelling', () => {
    const { units, findings } = settled(files)
    expect(units.map(({ unit, respondents }) => [unit, respondents])).toEqual([['RSUD Kota', 3]])
    expect(findings.map(({ code, cell, found, expected }) => [code, cell, found, expected])).toEqual([
      ['W-NAME-MISMATCH', 'A3', 'Puskesmas', 'RSUD Kota'],
    ])
  })

  it('is not told where the operator’s list says that they are one', () => {
    const rename = <N extends { readonly unit: string | null }>(names: N): N =>
      names.unit === 'Puskesmas' ? { ...names, unit: 'RSUD Kota' } : names
    expect(settled(files, { rename }).findings).toEqual([])
  })

  it('is not told where some name none', () => {
    expect(settled([files[0] ?? file('unit'), file('kode unit', ['01', 4])]).findings).toEqual([])
  })
})

describe('answers of several years', () => {
  const both = file('unit,tahun', ['A,2024', 4], ['A,2023', 2], ['B,2024', 4], ['C,', 3])

  it('count as far as they are of the year that was chosen, or of none; the others are told together', () => {
    const { units, findings } = settled([both], { year: 2024 })
    expect(units.map(({ unit, year, sum }) => [unit, year, sum[0]])).toEqual([
      ['A', 2024, 4],
      ['B', 2024, 4],
      ['C', null, 3],
    ])
    expect(findings.map(({ code, found, expected, count }) => [code, found, expected, count])).toEqual([
      ['N-YEAR-SKIPPED', '2023', '2024', 1],
    ])
  })

  it('are asked about where none was chosen', () => {
    const { findings } = settled([both])
    expect(findings.map(({ code, found, expected }) => [code, found, expected])).toEqual([
      ['E-YEAR-MIXED', '2023, 2024', '--year'],
    ])
  })

  it('say nothing where they are of one year', () => {
    const one = file('unit,tahun', ['A,2024', 4], ['B,', 3])
    expect([settled([one]).findings, settled([one], { year: 2024 }).findings]).toEqual([[], []])
    expect(settled([file('unit,tahun', ['A,2023', 4], ['A,2024', 4])]).units[0]?.year).toBe(2023)
  })
})

describe('answers that name no unit', () => {
  const nameless = file('no', ['1', 4])
  const told = (units: readonly string[], more: Parameters<typeof settled>[1] = {}) => {
    const { units: found, findings } = settled([nameless], { known: units.map(known), ...more })
    return [found.map(({ unit }) => unit), findings.map(({ code, found: whose, expected }) => [code, whose, expected])]
  }

  it('are those of the only unit of the run, which is told, with the option that says otherwise', () => {
    expect(told(['RSUD'])).toEqual([['RSUD'], [['W-SURVEY-ASSIGNED', 'RSUD', null]]])
    expect(told(['RSUD'], { unitOption: '--unit' })[1]).toEqual([['W-SURVEY-ASSIGNED', 'RSUD', '--unit']])
  })

  test.each([[[]], [['RSUD', 'Dukcapil']]])('are an error where the run has the units %j', (units) => {
    expect(told(units, { unitOption: '--unit' })).toEqual([[], [['E-UNIT-UNNAMED', null, '--unit']]])
  })

  it('are not told of twice where their table was refused', () => {
    const u = Array.from({ length: 9 }, (_, i) => `U${i + 1}`).join(',')
    const refused = readText(`no,${u}\n1,${answers(4, 9)}\n`)
    expect(codesOf(refused)).toEqual(['E-SURVEY-SKM'])
    const { units, findings } = settled([refused], { known: [known('RSUD')] })
    expect([units.map(({ unit, faulty }) => [unit, faulty]), findings]).toEqual([[['RSUD', true]], []])
    expect(settled([refused])).toEqual({ units: [], findings: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { type Priority, priorityOf } from '../../../src/engine/plan/priority.js'
import { predicatesOf } from '../../../src/engine/score/ladder.js'
import { score } from '../../../src/engine/score/score.js'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { withFigure } from '../score/named.js'
import { given, leaf, level, read, scoresForm, shown, small, stated, unit, x } from '../small.js'

const rules = read(
  small([scoresForm([level('a', '50', [leaf('1', '40'), leaf('2', '60')]), level('b', '50', [leaf('3', '100')])])], {
    groups: stated([
      { id: 'kota', title: 'Kota' },
      { id: 'kab', title: 'Kabupaten' },
    ]),
  }),
)

/** "Barat kab P A: 3 3 3": province, group, agency and key of a unit, then its scores. */
const sheet = (text: string): UnitScores => {
  const [names = '', scores = ''] = text.split(': ')
  const [province = '', group = '', agency = '', key = ''] = names.split(' ')
  return unit(scores, { key, unit: key, agency, agencyKey: agency, group, province })
}

const listedUnder = (instrument: Instrument, inputs: readonly UnitScores[], more = {}): Priority => {
  const below = predicatesOf(instrument).find(({ letter }) => letter === 'B')
  if (!below) throw new Error('the ladder has a B')
  return priorityOf(score(instrument, inputs, { partial: false }), { below, ...more })
}

const listed = (texts: readonly string[], more = {}): Priority => listedUnder(rules, texts.map(sheet), more)

const namesIn = ({ candidates }: Priority): readonly string[] => candidates.map(({ unit: { input } }) => input.key)

const SHEETS = [
  // 0.5 × (0.4 × 3 + 0.6 × 3) + 0.5 × 3 = 3: 0.505 is needed for 3.51, one level of 3 has 0.5, so two levels are needed.
  'Timur kab P A: 3 3 3',
  // 3.2: 0.305 is needed, one level of 3 has 0.5.
  'Timur kab P B: 4 3 3',
  // 0: 3.505 is needed; 3 has 2.5 by five levels, 2 has 0.3 by the level: four more.
  'Barat kab Q C: 0 0 0',
  // 4: 0.005 is needed for A-, one level.
  'Barat kab Q D: 4 4 4',
  'Barat kota R E: 5 5 5',
]

describe('whom to coach first', () => {
  it('is every unit below the predicate by province, group and agency, the fewest levels first', () => {
    const { candidates } = listed(SHEETS)
    const low = candidates.filter(({ isLow }) => isLow)
    expect(low.map(({ unit: { input }, least }) => [input.key, least?.plan?.levels, least?.plan?.indicators])).toEqual([
      ['C', 9, 2],
      ['B', 1, 1],
      ['A', 2, 1],
    ])
  })

  it('is also the unit whose next predicate is the cheapest of its agency or of its group', () => {
    const { candidates } = listed(SHEETS)
    const flags = candidates.map(({ unit: { input }, isCheapestOfAgency, isCheapestOfGroup }) => [
      input.key,
      isCheapestOfAgency,
      isCheapestOfGroup,
    ])
    // D and B cost one level on one indicator; D stands higher in the ranking. E has no next predicate.
    expect(flags).toEqual([
      ['D', true, true],
      ['C', false, false],
      ['B', true, false],
      ['A', false, false],
    ])
  })

  /** Units of one agency and group, of which none is low: the names of those whose next predicate is the cheapest there. */
  const cheapest = (...scores: readonly string[]) => {
    const { candidates } = listed(scores.map((text, i) => `Timur kab P ${i}: ${text}`))
    return candidates
      .filter((each) => each.isCheapestOfAgency && each.isCheapestOfGroup)
      .map(({ unit: of }) => of.input.key)
  }

  it('is of an agency the one with fewest levels, then fewest indicators, then the highest', () => {
    // 4.2 lacks 0.305: 2 has 0.3 by the level, 1 has 0.2, so that it takes two; 4 lacks 0.005.
    expect(cheapest('4 3 5', '4 4 4')).toEqual(['1'])
    // 2.9 lacks 0.605, 0.5 and 0.2 on two indicators; 2.8 lacks 0.705 and 3 lacks 0.505, two levels of 3 each.
    expect(cheapest('0 3 4', '2 3 3')).toEqual(['1'])
    expect(cheapest('3 3 3', '0 3 4')).toEqual(['0'])
    expect(cheapest('3 3 3', '2 3 3')).toEqual(['0'])
    // 2.5 lacks 1.005, three levels of 3: one indicator, but more levels than the two of 2.9.
    expect(cheapest('0 3 4', '5 5 0')).toEqual(['0'])
  })

  it('is one of each group', () => {
    const { candidates } = listed(['Timur kab P A: 4 4 4', 'Timur kota P B: 4 4 4'])
    expect(candidates.map((each) => [each.unit.input.key, each.isCheapestOfGroup])).toEqual([
      ['B', true],
      ['A', true],
    ])
  })

  it('goes by what a unit has with a figure that is taken for granted', () => {
    const input = unit('4 4', { forms: ['F-02', 'F-03'], figures: new Map([['F-03', given(withFigure, 'F-03', '1')]]) })
    const isLow = (more: object) => listedUnder(withFigure, [input], more).candidates.map((each) => each.isLow)
    // 0.75 · 4 + 0.25 · 1 is 3.25, with 5 in place of 1 it is 4.25.
    expect([isLow({}), isLow({ assumed: { form: 'F-03', kind: 'figure', value: x('5') } })]).toEqual([[true], [false]])
  })

  it('is of no agency where the unit has none, though it may have one by its code alone', () => {
    const flagsOf = (agencyCode: string | null) => {
      const { candidates } = listedUnder(rules, [unit('4 4 4', { agency: '', agencyCode, group: 'kab' })])
      return candidates.map((each) => [each.isLow, each.isCheapestOfAgency, each.isCheapestOfGroup])
    }
    expect([flagsOf(null), flagsOf('35.01')]).toEqual([[[false, false, true]], [[false, true, true]]])
  })

  it('stands by the order of groups in the instrument, others last, and in an agency by what it costs', () => {
    const some = ['Timur lain P A: 3 3 3', 'Timur kab P B: 2 1 5', 'Timur kab P C: 2 4 3', 'Timur kota P D: 1 1 1']
    // B has 3.2 and takes two levels, C has 3.1 and one level of 3 is enough.
    const { candidates, leaving } = listed(some)
    expect(candidates.map(({ unit: of }) => of.input.key)).toEqual(['D', 'C', 'B', 'A'])
    expect(leaving.slice(0, 2)).toEqual([
      { levels: 1, units: 1, all: 1 },
      { levels: 2, units: 2, all: 3 },
    ])
  })

  it('stands among those of an agency that take as many levels by fewest indicators, and last where no way leads', () => {
    // 2.9 takes two levels on two indicators, 2.8 two levels of 3.
    expect(namesIn(listed(['Timur kab P A: 0 3 4', 'Timur kab P B: 2 3 3']))).toEqual(['B', 'A'])
    // By one level each 3 comes to 3.5 where 3 alone can rise, 2.8 to 3.8.
    expect(namesIn(listed(['Timur kab P A: 5 5 1', 'Timur kab P B: 2 3 3'], { maxStep: 1 }))).toEqual(['B', 'A'])
  })

  it('stands behind those of all provinces where it is of none', () => {
    const none = { ...sheet('- kab P A: 3 3 3'), province: null }
    expect(namesIn(listedUnder(rules, [none, sheet('Timur kab P B: 3 3 3')]))).toEqual(['B', 'A'])
  })

  it('is also the unit that stands below the whole ladder', () => {
    const ladder = stated([
      { from: '4.51', letter: 'A', label: 'Prima' },
      { from: '3.51', letter: 'B', label: 'Baik' },
    ])
    const short = read(small([scoresForm([level('a', '100', [leaf('1', '40'), leaf('2', '60')])])], { ladder }))
    const { candidates } = listedUnder(short, [unit('3 3', { key: 'A' }), unit('4 4', { key: 'B', agencyKey: 'Q' })])
    // 3 lacks 0.505 for B, and 4 as much for A: one level of 2 has 0.6.
    expect(candidates.map(({ unit: of, isLow, least }) => [of.input.key, isLow, least?.plan?.levels])).toEqual([
      ['B', false, 1],
      ['A', true, 1],
    ])
  })

  it('says how many would leave with so many levels', () => {
    const { leaving, staying } = listed(SHEETS)
    expect([leaving, staying]).toEqual([
      [
        { levels: 1, units: 1, all: 1 },
        { levels: 2, units: 1, all: 2 },
        { levels: 9, units: 1, all: 3 },
      ],
      0,
    ])
  })

  it('counts units that no steps take there, and those without index', () => {
    const { leaving, staying, withoutIndex, candidates } = listed([...SHEETS, 'Timur kab P X: 3 - 3'], { maxStep: 1 })
    // One level each: A comes to 4, B to 4.2 at most, C to 1.
    expect([leaving.map(({ levels }) => levels), staying, withoutIndex]).toEqual([[1, 2], 1, 1])
    expect(candidates.at(-1)).toMatchObject({
      ...{ isLow: true, isCheapestOfAgency: false, isCheapestOfGroup: false, least: null },
      unit: { input: { key: 'X' } },
    })
  })

  it('tells the weakest aspects over the low units, and over all', () => {
    const { aspects } = listed(SHEETS)
    // Aspect a: 3, 3.4, 0 of the low, and 4, 5; aspect b: 3, 3, 0, and 4, 5.
    expect(aspects.map(({ subject, low, all }) => [subject.id, shown(low), shown(all)])).toEqual([
      ['F-02.b', '2', '3'],
      ['F-02.a', '32/15', '77/25'],
    ])
    expect(listed(['Barat kota R E: 5 5 5']).aspects.map(({ low }) => low)).toEqual([null, null])
  })

  it('is nobody where none is low and none can rise', () => {
    expect(namesIn(listed(['Barat kota R E: 5 5 5']))).toEqual([])
  })
})

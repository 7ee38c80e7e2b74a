import { describe, expect, it, test } from 'vitest'
import { type Path, pathText, RULES } from '../../src/instrument/problem.js'
import { overlaps, prove } from '../../src/instrument/prove.js'
import type { Raw } from '../../src/instrument/raw.js'
import { readRules, shape } from '../../src/instrument/read.js'
import type { Instrument } from '../../src/instrument/schema.js'
import { changed, GONE } from './change.js'
import { sample } from './sample.js'

const file: Raw = JSON.parse(JSON.stringify(sample))

type Change = readonly [at: Path, value: Raw | typeof GONE]

const told = (changes: readonly Change[]): readonly string[] => {
  const raw = changes.reduce((each, [at, value]) => changed(each, at, value), file)
  const reading = readRules(JSON.stringify(raw))
  if (reading.ok) return []
  return reading.problems.map(({ rule, at, found, expected }) => [rule, pathText(at), found, expected].join(' · '))
}

const F02 = ['forms', 1]
const A = [...F02, 'variants', 0]
const B = [...F02, 'variants', 1]
const a = [...A, 'parts', 0]
const b = [...A, 'parts', 1]
const first = [...a, 'parts', 0]
const second = [...a, 'parts', 1]
const points = [...b, 'parts', 0, 'parts', 0]
const parking = [...b, 'parts', 1]
const F03 = ['forms', 2]
const IKM = ['forms', 3]
const THREE = [
  { number: 1, code: '1.a', title: 'Mudah' },
  { number: 3, code: '3.a', title: 'Cepat' },
  { number: 5, code: '5.a', title: 'Ramah' },
]
const assumed = (value: Raw): Raw => ({ value, confidence: 'assumption', sources: [] })

const SLIPS: readonly (readonly [what: string, changes: readonly Change[], problems: readonly string[]])[] = [
  ['nothing is changed', [], []],

  ['years end before they begin', [[['years', 'value', 'to'], 2029]], ['years-order · years.value · 2030–2029 · ']],
  [
    'years of practice are years in force as well',
    [[['practised'], assumed({ from: 2031, to: 2033 })]],
    ['years-overlap · practised.value · 2031 · contoh-2030'],
  ],
  ['years of practice stand beside those in force', [[['practised'], assumed({ from: 2032, to: 2033 })]], []],
  ['years are one single year', [[['years', 'value', 'to'], 2030]], []],

  [
    'a known figure names no source',
    [[[...first, 'weight', 'sources'], []]],
    ['unsourced · forms[1].variants[0].parts[0].parts[0].weight.sources · regulation · '],
  ],
  [
    'a practice names no source',
    [[['agency'], { value: 'mean-of-units', confidence: 'practice', sources: [] }]],
    ['unsourced · agency.sources · practice · '],
  ],
  [
    'an assumption names no source',
    [[['missing'], { value: 'incomplete', confidence: 'assumption', sources: [] }]],
    [],
  ],
  [
    'a source is nowhere described',
    [
      [
        ['scale', 'sources'],
        ['R1', 'R2'],
      ],
    ],
    ['reference · scale.sources[1] · R2 · '],
  ],

  [
    'the forms of the index do not add up',
    [[[...F03, 'weight', 'value'], '24.9']],
    ['shares-total · shares.total · 99.9 · 100'],
  ],
  [
    'the aspects of a variant do not add up',
    [[[...a, 'weight', 'value'], '49']],
    ['shares-total · forms[1].variants[0].shares.total · 99 · 99.5'],
  ],
  [
    'the indicators of an aspect do not add up by the least bit',
    [[[...first, 'weight', 'value'], '0.333333333333']],
    ['shares-total · forms[1].variants[0].parts[0].shares.total · 2999999999999/3000000000000 · 1'],
  ],
  [
    'the parts of a nested level do not add up',
    [[[...points, 'weight', 'value'], '0.9']],
    ['shares-total · forms[1].variants[0].parts[1].parts[0].shares.total · 0.9 · 1'],
  ],
  [
    'two slips in weights keep the total',
    [
      [[...first, 'weight', 'value'], '1/2'],
      [[...second, 'weight', 'value'], '1/2'],
    ],
    [],
  ],
  [
    'weights add up to more than the whole',
    [
      [[...B, 'shares', 'total'], '1.5'],
      [[...B, 'parts', 0, 'weight', 'value'], '1.5'],
    ],
    ['shares-over · forms[1].variants[1].shares.total · 1.5 · ≤ 1'],
  ],
  [
    'weights of a plain mean add up to more than the whole, where they count for nothing',
    [
      [[...b, 'shares', 'total'], '3'],
      [[...parking, 'weight', 'value'], '2'],
    ],
    [],
  ],
  [
    'the forms of the index are shares of more than the index',
    [
      [['shares', 'total'], '125'],
      [[...IKM, 'weight', 'value'], '50'],
    ],
    ['shares-over · shares.total · 125 · ≤ 100'],
  ],
  [
    'an indicator has no weight at all',
    [
      [[...first, 'weight', 'value'], '0'],
      [[...second, 'weight', 'value'], '1'],
    ],
    [],
  ],
  [
    'a weight is below zero',
    [
      [[...first, 'weight', 'value'], '-1/3'],
      [[...second, 'weight', 'value'], '4/3'],
    ],
    ['weight-negative · forms[1].variants[0].parts[0].parts[0].weight.value · -1/3 · ≥ 0'],
  ],
  [
    'shares are of nothing',
    [[[...a, 'shares', 'of'], '0']],
    ['shares-of · forms[1].variants[0].parts[0].shares.of · 0 · > 0'],
  ],
  [
    'an additional item has a weight',
    [[[...A, 'additional', 0, 'weight', 'value'], '1']],
    ['additional-weight · forms[1].variants[0].additional[0].weight.value · 1 · 0'],
  ],

  ['two forms have one id', [[[...IKM, 'id'], 'F-03']], ['duplicate · forms[3].id · F-03 · ']],
  [
    'two variants have one id',
    [
      [[...B, 'id'], 'A'],
      [[...F03, 'variants', 1, 'id'], 'A'],
    ],
    ['duplicate · forms[1].variants[1].id · A · ', 'duplicate · forms[2].variants[1].id · A · '],
  ],
  [
    'a word stands for two variants',
    [[[...B, 'words'], ['Tatap  muka ']]],
    ['duplicate · forms[1].variants[1].words[0] · Tatap  muka  · '],
  ],
  ['a word is that of another variant but for its blanks', [[[...B, 'words'], ['tatapmuka']]], []],
  [
    'the title of one group is a word of another',
    [
      [
        ['groups', 'value', 1, 'words'],
        ['pemkot', 'KEMENTERIAN'],
      ],
    ],
    ['duplicate · groups.value[1].words[1] · KEMENTERIAN · '],
  ],
  [
    'a group has the title of another, and that as a word as well',
    [
      [['groups', 'value', 1, 'title'], 'KEMENTERIAN'],
      [['groups', 'value', 1, 'words'], ['kementerian']],
    ],
    ['duplicate · groups.value[1].title · KEMENTERIAN · ', 'duplicate · groups.value[1].words[0] · kementerian · '],
  ],
  ['no group has words of its own', [[['groups', 'value', 1, 'words'], GONE]], []],
  [
    'a group repeats its own title as a word',
    [
      [
        ['groups', 'value', 1, 'words'],
        ['pemkot', 'kota'],
      ],
    ],
    [],
  ],
  [
    'two groups have one id',
    [[['groups', 'value', 1, 'id'], 'kementerian']],
    [
      'duplicate · groups.value[1].id · kementerian · ',
      'reference · national.value[1].groups[0] · kota · kementerian | kementerian',
    ],
  ],
  ['two aspects have one id', [[[...b, 'id'], 'a']], ['duplicate · forms[1].variants[0].parts[1].id · a · ']],
  ['a level has the id of one above it', [[[...b, 'parts', 0, 'id'], 'b']], []],
  [
    'two nested levels of one parent have one id',
    [
      [
        [...b, 'parts', 2],
        {
          id: 'dalam',
          title: 'Lagi',
          weight: assumed('1'),
          shares: { of: '1', total: '1' },
          parts: [{ code: '6', title: 'Enam', weight: assumed('1') }],
        },
      ],
      [[...b, 'shares', 'total'], '3'],
    ],
    ['duplicate · forms[1].variants[0].parts[1].parts[2].id · dalam · '],
  ],
  [
    'two indicators have one code but for case and blanks',
    [
      [[...second, 'code'], '1.A. k'],
      [[...second, 'number'], GONE],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].code · 1.A. k · '],
  ],
  [
    'an additional item has the code and number of an indicator',
    [
      [[...A, 'additional', 0, 'code'], '4.b'],
      [[...A, 'additional', 0, 'number'], 4],
    ],
    [
      'duplicate · forms[1].variants[0].additional[0].code · 4.b · ',
      'duplicate · forms[1].variants[0].additional[0].number · 4 · ',
    ],
  ],
  [
    'a code begins with another number than its own',
    [[[...first, 'number'], 7]],
    ['number-code · forms[1].variants[0].parts[0].parts[0].code · 1.a.K · 7'],
  ],
  [
    'a code begins with a number of two digits',
    [
      [[...second, 'code'], '21.a'],
      [[...second, 'number'], 21],
    ],
    [],
  ],
  ['a code ends with another number than its own', [[[...second, 'code'], 'a.7']], []],
  [
    'two indicators are printed under one running number',
    [
      [[...first, 'printed'], 5],
      [[...second, 'printed'], 5],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].printed · 5 · '],
  ],
  [
    'indicators have no running numbers',
    [
      [[...first, 'number'], GONE],
      [[...second, 'number'], GONE],
    ],
    [],
  ],
  [
    'an indicator has the title of another, but for case',
    [[[...second, 'title'], 'STANDAR']],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].title · STANDAR · '],
  ],
  [
    'a title is also another form of another title',
    [
      [
        [...second, 'titles'],
        ['Janji', 'standar'],
      ],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].titles[1] · standar · '],
  ],
  [
    'a principle is not one of the instrument',
    [[[...first, 'principle'], 'Z']],
    ['reference · forms[1].variants[0].parts[0].parts[0].principle · Z · K'],
  ],
  [
    'a principle is none of several',
    [
      [['principles', 'P'], 'Partisipasi'],
      [[...first, 'principle'], 'Z'],
    ],
    ['reference · forms[1].variants[0].parts[0].parts[0].principle · Z · K | P'],
  ],
  [
    'a piece of evidence is listed twice, however it is written',
    [[[...first, 'evidence'], { value: ['Foto', 'SK', 'foto '], confidence: 'assumption', sources: [] }]],
    ['duplicate · forms[1].variants[0].parts[0].parts[0].evidence.value[2] · foto  · '],
  ],
  [
    'a principle is called as something that every object has',
    [[[...first, 'principle'], 'toString']],
    ['reference · forms[1].variants[0].parts[0].parts[0].principle · toString · K'],
  ],
  [
    'two questions have one code and one number',
    [
      [[...F03, 'variants', 0, 'parts', 0, 'questions', 1, 'code'], '1.A'],
      [[...F03, 'variants', 0, 'parts', 0, 'questions', 1, 'number'], 1],
    ],
    [
      'duplicate · forms[2].variants[0].parts[0].questions[1].code · 1.A · ',
      'duplicate · forms[2].variants[0].parts[0].questions[1].number · 1 · ',
    ],
  ],
  [
    'two parts of the survey have one id',
    [
      [
        [...F03, 'variants', 1, 'parts', 1],
        { id: 'a', title: 'Lagi', questions: [{ number: 2, code: '2', title: 'Dua' }] },
      ],
    ],
    ['duplicate · forms[2].variants[1].parts[1].id · a · '],
  ],

  [
    'a pool names a group that is not there',
    [
      [
        ['national', 'value', 1, 'groups'],
        ['kota', 'desa'],
      ],
    ],
    ['reference · national.value[1].groups[1] · desa · kementerian | kota'],
  ],
  [
    'a group is in two pools',
    [
      [
        ['national', 'value', 1, 'groups'],
        ['kota', 'kementerian'],
      ],
    ],
    ['pool-twice · national.value[1].groups[1] · kementerian · '],
  ],
  ['there is no national figure', [[['national'], null]], []],

  ['a scale leads backwards', [[['scale', 'value', 'max'], '-1']], ['scale-order · scale.value ·  · ']],
  [
    'steps do not lead to the end of the scale',
    [[['scale', 'value', 'step'], '0.75']],
    ['scale-order · scale.value ·  · '],
  ],
  ['a scale has steps of nothing', [[['scale', 'value', 'step'], '0']], ['scale-order · scale.value ·  · ']],
  [
    'a scale has no steps, so that points cannot name every score',
    [[['scale', 'value', 'step'], null]],
    ['points-endless · forms[1].variants[0].parts[1].parts[0].parts[0].points ·  · '],
  ],

  [
    'a scale has no steps and a criterion stands between two whole scores',
    [
      [['scale', 'value', 'step'], null],
      [[...points, 'points'], GONE],
      [[...first, 'criteria', 'value', '1/2'], 'hampir'],
    ],
    [],
  ],
  [
    'a scale has no steps and a criterion stands beyond its end',
    [
      [['scale', 'value', 'step'], null],
      [[...points, 'points'], GONE],
      [[...first, 'criteria', 'value', '2.5'], 'istimewa'],
    ],
    ['criterion-unallowed · forms[1].variants[0].parts[0].parts[0].criteria.value["5/2"] · 5/2 · '],
  ],
  [
    'a scale has more steps than anyone lists',
    [[['scale', 'value', 'step'], '0.001']],
    ['points-endless · forms[1].variants[0].parts[1].parts[0].parts[0].points ·  · '],
  ],

  [
    'an allowed score is off the scale',
    [
      [
        [...second, 'scores'],
        ['0', '1.5'],
      ],
    ],
    ['score-outside · forms[1].variants[0].parts[0].parts[1].scores[1] · 1.5 · '],
  ],
  [
    'an allowed score is below the scale',
    [
      [
        [...second, 'scores'],
        ['-1', '2'],
      ],
    ],
    ['score-outside · forms[1].variants[0].parts[0].parts[1].scores[0] · -1 · '],
  ],
  [
    'an allowed score is given twice',
    [
      [
        [...second, 'scores'],
        ['0', '2', '2.0'],
      ],
    ],
    ['duplicate · forms[1].variants[0].parts[0].parts[1].scores[2] · 2 · '],
  ],
  [
    'a criterion is missing',
    [[[...first, 'criteria', 'value', '1'], GONE]],
    ['criterion-missing · forms[1].variants[0].parts[0].parts[0].criteria.value ·  · 1'],
  ],
  [
    'a criterion is for a score that the scale does not have',
    [[[...first, 'criteria', 'value', '3'], 'istimewa']],
    ['criterion-unallowed · forms[1].variants[0].parts[0].parts[0].criteria.value["3"] · 3 · '],
  ],
  [
    'a criterion is for a score that this indicator does not allow',
    [[[...second, 'criteria'], assumed({ '0': 'tidak', '1': 'agak', '2': 'ya' })]],
    ['criterion-unallowed · forms[1].variants[0].parts[0].parts[1].criteria.value["1"] · 1 · '],
  ],
  [
    'a gap has a criterion',
    [[[...parking, 'criteria', 'value', '1'], 'agak']],
    ['criterion-gap · forms[1].variants[0].parts[1].parts[1].gaps[0] · 1 · '],
  ],
  [
    'a gap is off the scale',
    [
      [
        [...parking, 'gaps'],
        ['1', '9'],
      ],
    ],
    ['criterion-unallowed · forms[1].variants[0].parts[1].parts[1].gaps[1] · 9 · '],
  ],
  [
    'points skip a score',
    [[[...points, 'points'], { '0': '0', '2': '2' }]],
    ['points-missing · forms[1].variants[0].parts[1].parts[0].parts[0].points ·  · 1'],
  ],
  [
    'points are for a score that is not allowed',
    [
      [
        [...points, 'scores'],
        ['0', '2'],
      ],
    ],
    ['points-unallowed · forms[1].variants[0].parts[1].parts[0].parts[0].points["1"] · 1 · '],
  ],
  [
    'points leave the scale',
    [[[...points, 'points', '2'], '2.1']],
    ['points-outside · forms[1].variants[0].parts[1].parts[0].parts[0].points["2"] · 2.1 · '],
  ],
  [
    'points are below the scale',
    [[[...points, 'points', '0'], '-0.5']],
    ['points-outside · forms[1].variants[0].parts[1].parts[0].parts[0].points["0"] · -0.5 · '],
  ],

  [
    'no form has scores',
    [[F02, { kind: 'unscored', id: 'F-02', title: 'Lembar', used: assumed(true) }]],
    ['shares-total · shares.total · 50 · 100', 'scores-form · forms · 0 · 1'],
  ],
  [
    'the survey does not ask the users of a variant',
    [[[...F03, 'variants', 1], GONE]],
    ['survey-variant · forms[2].variants ·  · B'],
  ],
  [
    'the survey asks the users of a variant that is not there',
    [[[...F03, 'variants', 1, 'id'], 'C']],
    ['reference · forms[2].variants[1].id · C · A | B', 'survey-variant · forms[2].variants ·  · B'],
  ],
  [
    "the survey's scale leaves the index's",
    [[[...F03, 'scale', 'value', 'max'], '4']],
    ['scale-outside · forms[2].scale.value.max · 4 · '],
  ],
  [
    'a weight in use is no rounding of one by the number of questions',
    [
      [[...F03, 'averaging', 'value'], 'by-question'],
      [[...F03, 'misweights'], assumed(['0.3', '0.333', '0.34', '0.33334', '0.32', '0.335'])],
      [[...F03, 'variants', 0, 'parts', 0, 'questions'], THREE],
      [[...F03, 'variants', 1, 'parts', 0, 'questions'], THREE],
    ],
    ['misweight · forms[2].misweights.value[4] · 0.32 · 1/3', 'misweight · forms[2].misweights.value[5] · 0.335 · 1/3'],
  ],
  ['weights are said to be in use where questions have none', [[[...F03, 'misweights'], assumed(['0.32'])]], []],
  [
    'the survey takes answers without steps, which cannot be counted',
    [[[...F03, 'scale', 'value', 'step'], null]],
    ['survey-scale · forms[2].scale.value ·  · '],
  ],
  [
    'the survey takes half answers',
    [[[...F03, 'scale', 'value', 'step'], '0.5']],
    ['survey-scale · forms[2].scale.value ·  · '],
  ],
  [
    "the survey's steps do not lead to its end",
    [[[...F03, 'scale', 'value', 'step'], '3/2']],
    ['scale-order · forms[2].scale.value ·  · '],
  ],
  [
    'a line leads through one point twice',
    [
      [
        [...IKM, 'convert', 'value', 'from'],
        ['25', '25.0'],
      ],
    ],
    ['convert-points · forms[3].convert.value.from ·  · '],
  ],
  [
    "a converted figure leaves the index's scale",
    [
      [
        [...IKM, 'convert', 'value', 'from'],
        ['25', '88'],
      ],
    ],
    ['scale-outside · forms[3].scale.value.max · 50/21 · '],
  ],
  [
    'the scale of a figure leads backwards',
    [[[...IKM, 'scale', 'value', 'min'], '100']],
    ['scale-order · forms[3].scale.value ·  · '],
  ],

  [
    'two bounds of the ladder are the same',
    [[['ladder', 'value', 0, 'from'], '0']],
    ['ladder-order · ladder.value[1].from · 0 · < 0'],
  ],
  [
    'the ladder does not begin at the foot of the scale',
    [[['ladder', 'value', 1, 'from'], '0.1']],
    ['ladder-foot · ladder.value[1].from · 0.1 · 0'],
  ],
  [
    'the ladder begins below the scale',
    [[['ladder', 'value', 1, 'from'], '-0.1']],
    ['ladder-foot · ladder.value[1].from · -0.1 · 0'],
  ],
  [
    'the ladder has a step between head and foot',
    [
      [['ladder', 'value', 2], { from: '0', letter: 'C', label: 'Buruk' }],
      [['ladder', 'value', 1, 'from'], '1'],
    ],
    [],
  ],
  [
    'no index reaches the head of the ladder',
    [[['ladder', 'value', 0, 'from'], '2.1']],
    ['ladder-head · ladder.value[0].from · 2.1 · ≤ 2'],
  ],
  ['only the best index reaches the head of the ladder', [[['ladder', 'value', 0, 'from'], '2.0']], []],
  [
    'a bound has more places than the index is rounded to',
    [[['ladder', 'value', 0, 'from'], '1.51']],
    ['ladder-places · ladder.value[0].from · 1.51 · '],
  ],
  [
    'the rounding has fewer places than a bound',
    [[['rounding', 'value', 'places'], 0]],
    ['ladder-places · ladder.value[0].from · 1.5 · '],
  ],
  [
    'two predicates have one letter',
    [[['ladder', 'value', 1, 'letter'], 'A']],
    ['duplicate · ladder.value[1].letter · A · '],
  ],
]

describe('of an instrument it is proved without a single score', () => {
  test.each(SLIPS)('what is to be said where %s', (_, changes, problems) => {
    expect(told(changes)).toEqual(problems)
  })

  it('and scores are listed up to a thousand steps of the scale', () => {
    const rulesAt = (step: string) =>
      new Set(told([[['scale', 'value', 'step'], step]]).map((each) => each.split(' ')[0]))
    expect(rulesAt('2/1000')).toContain('points-missing')
    expect(rulesAt('2/1001')).toContain('points-endless')
  })

  it('so that every rule of proof is shown by a slip', () => {
    const shape = /^(file|json|key-.*|value-.*|score-twice)$/
    const shown = new Set(SLIPS.flatMap(([, , problems]) => problems.map((each) => each.split(' · ')[0] ?? '')))
    expect([...shown].sort()).toEqual(
      Object.keys(RULES)
        .filter((rule) => !shape.test(rule))
        .sort(),
    )
  })

  it('and a shape that cannot be proved is still a shape, for who wants to see what a broken rule does', () => {
    const reading = shape(changed(file, [...first, 'weight', 'value'], '9'))
    expect(reading.ok && prove(reading.value).map((each) => each.rule)).toEqual(['shares-total'])
  })
})

describe('of instruments that are chosen by year', () => {
  const inForce = (id: string, from: number, to: number): Instrument => {
    const reading = shape(
      changed(changed(changed(file, ['id'], id), ['years', 'value', 'from'], from), ['years', 'value', 'to'], to),
    )
    if (!reading.ok) throw new Error('the sample has lost its shape')
    return reading.value
  }
  const clash = (...instruments: Instrument[]) =>
    overlaps(instruments).map(({ ids, problem: { rule, at, found } }) => [...ids, rule, pathText(at), found].join(' '))

  it('no two claim one year', () => {
    expect(clash(inForce('lama', 2017, 2021), inForce('baru', 2022, 2022), inForce('terbaru', 2023, 2025))).toEqual([])
  })

  it('a shared year is told with both, in whatever order they come', () => {
    expect(clash(inForce('lama', 2017, 2022), inForce('baru', 2022, 2025))).toEqual([
      'lama baru years-overlap years.value 2022',
    ])
    expect(clash(inForce('baru', 2020, 2025), inForce('lama', 2017, 2022))).toEqual([
      'baru lama years-overlap years.value 2020–2022',
    ])
  })

  it('a year that one of them only practises is claimed as well', () => {
    const practising: Instrument = {
      ...inForce('lama', 2017, 2021),
      practised: { value: { from: 2022, to: 2023 }, confidence: 'practice', sources: ['R1'] },
    }
    expect(clash(practising, inForce('baru', 2024, 2025))).toEqual([])
    expect(clash(practising, inForce('baru', 2023, 2025))).toEqual(['lama baru years-overlap years.value 2023'])
  })
})

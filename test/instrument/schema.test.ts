import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { casesSchema } from '../../src/instrument/case.js'
import { crosswalkSchema } from '../../src/instrument/crosswalk.js'
import { instrumentSchema } from '../../src/instrument/file-schema.js'
import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shapeBy } from '../../src/instrument/read.js'
import { changed, GONE } from './change.js'
import { sample } from './sample.js'

const raw = (value: unknown): Raw => JSON.parse(JSON.stringify(value))

/** The sample with everything that may be left out as well. */
const MORE: readonly (readonly [Path, Raw])[] = [
  [['note'], 'catatan'],
  [['years', 'note'], 'catatan'],
  [['forms', 1, 'variants', 0, 'combine'], 'weighted'],
  [
    ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'elements'],
    ['satu', 'dua'],
  ],
  [
    ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'notes'],
    ['satu', 'dua'],
  ],
]
const INSTRUMENT: Raw = MORE.reduce<Raw>((file, [at, value]) => changed(file, at, value), raw(sample))

const CASES: Raw = raw({
  $schema: './cases.schema.json',
  schema: 'ipp.cases/1',
  note: 'catatan',
  instrument: 'contoh-2030',
  cases: [
    {
      name: 'satu',
      note: 'catatan',
      instrument: 'contoh-2030',
      variant: 'A',
      scores: { '*': 4, '1': ['3', '4'] },
      figures: { IKM: '3.2', 'F-03': { respondents: 3, answers: { '*': { n: 3, sum: 12 } } } },
      expect: {
        refused: ['1', '2'],
        index: '4',
        ipp: '4.00',
        letter: 'A',
        forms: { 'F-02': '4' },
        aspects: { a: '4' },
        trace: ['ipp = 4', 'F-02 = 4'],
      },
    },
    { name: 'dua', scores: {}, expect: {} },
  ],
})

const CROSSWALK: Raw = raw({
  $schema: './crosswalk.schema.json',
  schema: 'ipp.crosswalk/1',
  from: 'lama',
  to: 'baru',
  confidence: 'practice',
  sources: ['S1', 'S2'],
  note: 'catatan',
  form: { from: 'F-02', to: 'F-02' },
  variants: [
    { from: 'A', to: 'A' },
    { from: 'B', to: 'B' },
  ],
  aspects: [
    { from: 'a', to: 'a' },
    { from: 'b', to: 'b' },
  ],
  indicators: [
    {
      variant: 'A',
      pairs: [
        { from: '1', to: '1', criteria: 'same', note: 'catatan' },
        { from: '2', to: '2', criteria: 'changed' },
      ],
    },
    { variant: 'B', pairs: [{ from: '1', to: '1', criteria: 'clarified' }] },
  ],
})

const FILES: readonly (readonly [string, z.ZodType, Raw])[] = [
  ['an instrument', instrumentSchema, INSTRUMENT],
  ['a file of cases', casesSchema, CASES],
  ['a crosswalk', crosswalkSchema, CROSSWALK],
]

const isList = (value: Raw): value is readonly Raw[] => Array.isArray(value)
const isObject = (value: Raw): value is { readonly [key: string]: Raw } =>
  typeof value === 'object' && value !== null && !isList(value)

/** What stands at a place that the file has. */
const valueAt = (file: Raw, [step, ...rest]: Path): Raw => {
  if (step === undefined) return file
  const below = isList(file) ? file[Number(step)] : isObject(file) ? file[step] : undefined
  if (below === undefined) throw new Error(`nothing stands at ${String(step)}`)
  return valueAt(below, rest)
}

/** Every place of a file, from the top. */
const pathsIn = (value: Raw, at: Path = []): readonly Path[] => {
  const below = isList(value)
    ? value.flatMap((each, i) => pathsIn(each, [...at, i]))
    : isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...at, key]))
      : []
  return [at, ...below]
}

/** A place by its keys alone: "forms.variants.words". */
const placeOf = (at: Path): string => at.filter((step) => typeof step === 'string').join('.')

const isRead = (schema: z.ZodType, file: Raw): boolean => shapeBy(schema, file).ok

/** The places where another value is taken all the same, each once. */
const takenAt = (
  schema: z.ZodType,
  file: Raw,
  isMeant: (value: Raw, at: Path) => boolean,
  put: (value: Raw) => Raw | typeof GONE,
): readonly string[] => {
  const at = pathsIn(file).filter((path) => path.length > 0 && isMeant(valueAt(file, path), path))
  const taken = at.filter((path) => isRead(schema, changed(file, path, put(valueAt(file, path)))))
  return [...new Set(taken.map(placeOf))].sort()
}

describe.each(FILES)('the shape of %s', (name, schema, file) => {
  it('is that of the one that says all', () => {
    expect(shapeBy(schema, file)).toMatchObject({ ok: true })
  })

  it('has no key that is not known, in any object but those whose keys are names', () => {
    const free = pathsIn(file).filter((at) => {
      const here = valueAt(file, at)
      return isObject(here) && isRead(schema, changed(file, [...at, '4'], '4'))
    })
    const expected: Readonly<Record<string, readonly string[]>> = {
      'an instrument': [
        'forms.variants.parts.parts.criteria.value',
        'forms.variants.parts.parts.parts.points',
        'principles',
      ],
      'a file of cases': ['cases.expect.aspects', 'cases.expect.forms', 'cases.figures', 'cases.scores'],
      'a crosswalk': [],
    }
    expect([...new Set(free.map(placeOf))].sort()).toEqual(expected[name])
  })

  it('has no empty text but in what only editors read', () => {
    const isText = (value: Raw) => typeof value === 'string'
    expect(takenAt(schema, file, isText, () => '')).toEqual(['$schema'])
  })

  it('has nothing of another kind', () => {
    const isLeaf = (value: Raw) => !isList(value) && !isObject(value)
    expect(takenAt(schema, file, isLeaf, () => true)).toEqual(
      name === 'an instrument' ? ['forms.used.value', 'forms.variants.used.value'] : [],
    )
    expect(
      takenAt(
        schema,
        file,
        () => true,
        (value) => (isObject(value) ? 'x' : isList(value) ? {} : ['x', { y: 'x' }]),
      ),
    ).toEqual([])
  })

  it('may leave out what it may leave out, and nothing else', () => {
    const expected: Readonly<Record<string, readonly string[]>> = {
      'an instrument': [
        '$schema',
        'forms.variants.additional',
        'forms.variants.additional.number',
        'forms.variants.combine',
        'forms.variants.parts.combine',
        'forms.variants.parts.parts.criteria',
        'forms.variants.parts.parts.criteria.value.0',
        'forms.variants.parts.parts.criteria.value.1',
        'forms.variants.parts.parts.criteria.value.2',
        'forms.variants.parts.parts.elements',
        'forms.variants.parts.parts.gaps',
        'forms.variants.parts.parts.notes',
        'forms.variants.parts.parts.number',
        'forms.variants.parts.parts.parts.number',
        'forms.variants.parts.parts.parts.points',
        'forms.variants.parts.parts.parts.points.0',
        'forms.variants.parts.parts.parts.points.1.0',
        'forms.variants.parts.parts.parts.points.2',
        'forms.variants.parts.parts.principle',
        'forms.variants.parts.parts.scores',
        'forms.variants.parts.parts.titles',
        'forms.variants.parts.questions.number',
        'forms.variants.parts.questions.titles',
        'forms.variants.words',
        'groups.value.words',
        'note',
        'principles.K',
        'sources.R1',
        'years.note',
      ],
      'a file of cases': [
        '$schema',
        'cases.expect.aspects',
        'cases.expect.aspects.a',
        'cases.expect.forms',
        'cases.expect.forms.F-02',
        'cases.expect.index',
        'cases.expect.ipp',
        'cases.expect.letter',
        'cases.expect.refused',
        'cases.expect.trace',
        'cases.figures',
        'cases.figures.F-03',
        'cases.figures.F-03.answers.*',
        'cases.figures.IKM',
        'cases.instrument',
        'cases.note',
        'cases.scores',
        'cases.scores.*',
        'cases.scores.1',
        'cases.variant',
        'instrument',
        'note',
      ],
      'a crosswalk': ['$schema', 'indicators.pairs.note'],
    }
    const isKey = (_: Raw, at: Path) => typeof at.at(-1) === 'string'
    expect(takenAt(schema, file, isKey, () => GONE)).toEqual(expected[name])
  })

  it('has lists that may be empty, and lists that may not', () => {
    const expected: Readonly<Record<string, readonly string[]>> = {
      'an instrument': [
        'agency.sources',
        'evaluators.sources',
        'forms.absent.sources',
        'forms.averaging.sources',
        'forms.below.sources',
        'forms.convert.sources',
        'forms.duplicates.sources',
        'forms.least.sources',
        'forms.notice.sources',
        'forms.scale.sources',
        'forms.unanswered.sources',
        'forms.used.sources',
        'forms.variants.additional',
        'forms.variants.additional.weight.sources',
        'forms.variants.parts.parts.criteria.sources',
        'forms.variants.parts.parts.elements',
        'forms.variants.parts.parts.gaps',
        'forms.variants.parts.parts.notes',
        'forms.variants.parts.parts.parts.weight.sources',
        'forms.variants.parts.parts.titles',
        'forms.variants.parts.parts.weight.sources',
        'forms.variants.parts.questions.titles',
        'forms.variants.parts.weight.sources',
        'forms.variants.used.sources',
        'forms.variants.words',
        'forms.weight.sources',
        'groups.sources',
        'groups.value',
        'groups.value.words',
        'ladder.sources',
        'ladder.value',
        'missing.sources',
        'national.sources',
        'rounding.sources',
        'scale.sources',
        'years.sources',
      ],
      'a file of cases': ['cases.expect.refused', 'cases.expect.trace'],
      'a crosswalk': ['indicators', 'variants'],
    }
    expect(takenAt(schema, file, isList, () => [])).toEqual(expected[name])
  })

  it('has lists of one item, save where two are needed', () => {
    const one = (value: Raw): Raw => (isList(value) ? value.slice(0, 1) : value)
    const lists = pathsIn(file).filter((at) => isList(valueAt(file, at)))
    const refused = lists.filter((at) => !isRead(schema, changed(file, at, one(valueAt(file, at)))))
    expect([...new Set(refused.map(placeOf))].sort()).toEqual(
      name === 'an instrument'
        ? ['forms.convert.value.from', 'forms.convert.value.to', 'forms.variants.parts.parts.scores']
        : [],
    )
  })

  it('is described to editors in words wherever anything is', () => {
    const described: string[] = []
    const walk = (value: Raw): void => {
      if (isList(value)) for (const each of value) walk(each)
      if (!isObject(value)) return
      for (const [key, each] of Object.entries(value)) {
        if (key === 'description' && typeof each === 'string') described.push(each)
        else walk(each)
      }
    }
    walk(raw(z.toJSONSchema(schema, { io: 'input' })))
    expect(described.length).toBeGreaterThan(8)
    expect(described.filter((text) => !/^\S.{9,}\.$/.test(text))).toEqual([])
  })
})

describe('the words of an instrument file', () => {
  const takes = (at: Path, value: Raw) => isRead(instrumentSchema, changed(INSTRUMENT, at, value))
  const stated = (value: Raw): Raw => ({ value, confidence: 'assumption', sources: [] })

  test.each([
    [
      ['rounding', 'value', 'mode'],
      ['half-up', 'half-even', 'down'],
    ],
    [
      ['years', 'confidence'],
      ['regulation', 'ministry', 'practice', 'assumption'],
    ],
    [
      ['forms', 1, 'variants', 0, 'combine'],
      ['weighted', 'mean'],
    ],
    [
      ['forms', 1, 'variants', 0, 'parts', 0, 'combine'],
      ['weighted', 'mean'],
    ],
    [
      ['forms', 2, 'absent', 'value'],
      ['required', 'leave-out'],
    ],
    [
      ['forms', 3, 'absent', 'value'],
      ['required', 'leave-out'],
    ],
    [
      ['forms', 2, 'averaging', 'value'],
      ['flat', 'by-aspect'],
    ],
    [
      ['forms', 2, 'below', 'value'],
      ['incomplete', 'f02-only', 'zero'],
    ],
    [
      ['forms', 2, 'unanswered', 'value'],
      ['left-out', 'zero'],
    ],
    [['forms', 2, 'duplicates', 'value'], ['kept']],
    [['missing', 'value'], ['incomplete']],
    [['evaluators', 'value'], ['mean']],
    [['agency', 'value'], ['mean-of-units']],
    [['schema'], ['ipp.instrument/1']],
  ] as const)('at %j are %j and no other', (at, words) => {
    for (const word of words) expect([word, takes(at, word)]).toEqual([word, true])
    for (const word of ['', 'lain', `${words[0]} `]) expect([word, takes(at, word)]).toEqual([word, false])
  })

  test.each([
    [
      'the instrument',
      ['id'],
      ['a', '2030', 'contoh-2030', 'a.b_c-1'],
      ['A', '-a', '.a', 'a b', 'a!', 'aB', 'a/b', ''],
    ],
    ['a form', ['forms', 0, 'id'], ['F-01', 'f', '1', 'A.b_c-1'], ['-F', '.f', 'F 1', 'F!', 'F/1', '']],
  ] as const)('name %s so that it can be a file and an option', (_, at, good, bad) => {
    for (const id of good) expect([id, takes(at, id)]).toEqual([id, true])
    for (const id of bad) expect([id, takes(at, id)]).toEqual([id, false])
  })

  it('are figures only where they are written as figures are', () => {
    const at = ['shares', 'of']
    for (const text of ['0', '12', '-1', '-12.25', '1.25', '1/12', '10/3', '1.5/2.25'])
      expect([text, takes(at, text)]).toEqual([text, true])
    for (const text of [
      '1.',
      '.5',
      '1/',
      '/2',
      '1/2/3',
      '1.5.2',
      '--1',
      '+1',
      ' 1',
      '1 ',
      'x1',
      '1x',
      '1,5',
      '1e3',
      '1/x',
      '1/0',
      '1/2.',
      '1/-2',
    ])
      expect([text, takes(at, text)]).toEqual([text, false])
  })

  test.each([
    [
      ['rounding', 'value', 'places'],
      [0, 9],
      [-1, 10, 0.5],
    ],
    [['years', 'value', 'from'], [0, 2030], [2030.5]],
    [['years', 'value', 'to'], [0, 2030], [2030.5]],
    [
      ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'number'],
      [1, 31],
      [0, -1, 1.5],
    ],
    [
      ['forms', 2, 'variants', 0, 'parts', 0, 'questions', 0, 'number'],
      [1, 31],
      [0, -1, 1.5],
    ],
    [
      ['forms', 2, 'least', 'value'],
      [1, 100, null],
      [0, -1, 1.5],
    ],
    [
      ['forms', 2, 'notice', 'value'],
      [1, 100],
      [0, -1, 1.5, null],
    ],
    [['scale', 'value', 'step'], ['1', null], [1]],
    [['forms', 2, 'scale', 'value', 'step'], ['1', null], [1]],
  ] as const)('at %j may be %j, never %j', (at, good, bad) => {
    for (const value of good) expect([value, takes(at, value)]).toEqual([value, true])
    for (const value of bad) expect([value, takes(at, value)]).toEqual([value, false])
  })

  it('may say that there is no national figure', () => {
    expect(takes(['national'], null)).toBe(true)
    expect(takes(['national'], stated([]))).toBe(false)
    expect(takes(['national', 'value', 0, 'groups'], [])).toBe(false)
  })

  it('are of a criterion for one score each, and for none that divides by nothing', () => {
    const at = ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'criteria', 'value']
    expect(takes([...at, '1/2'], 'setengah')).toBe(true)
    expect(takes([...at, '2/1'], 'lagi')).toBe(false)
    expect(takes([...at, '1/0'], 'tidak ada')).toBe(false)
  })
})

describe('the words of a file of cases', () => {
  const takes = (at: Path, value: Raw) => isRead(casesSchema, changed(CASES, at, value))

  test.each([
    [
      ['cases', 0, 'figures', 'F-03', 'respondents'],
      [0, 3],
      [-1, 1.5],
    ],
    [
      ['cases', 0, 'figures', 'F-03', 'answers', '*', 'n'],
      [0, 3],
      [-1, 1.5],
    ],
    [
      ['cases', 0, 'figures', 'F-03', 'answers', '*', 'sum'],
      [-3, 0, 3],
      [1.5, '3'],
    ],
    [
      ['cases', 0, 'scores', '*'],
      [null, 4, 4.5, '9/2', ['4', 5]],
      ['', 'x', '1/0', [], [null]],
    ],
    [
      ['cases', 0, 'expect', 'index'],
      [null, 4, '9/2'],
      ['', 'x'],
    ],
    [
      ['cases', 0, 'expect', 'ipp'],
      [null, 4, '4.50'],
      ['', 'x'],
    ],
    [
      ['cases', 0, 'expect', 'letter'],
      [null, 'A-'],
      ['', 4],
    ],
    [
      ['cases', 0, 'expect', 'forms', 'F-02'],
      [4, '9/2'],
      [null, 'x'],
    ],
    [
      ['cases', 0, 'expect', 'aspects', 'a'],
      [4, '9/2'],
      [null, 'x'],
    ],
  ] as const)('at %j may be %j, never %j', (at, good, bad) => {
    for (const value of good) expect([value, takes(at, value)]).toEqual([value, true])
    for (const value of bad) expect([value, takes(at, value)]).toEqual([value, false])
  })
})

describe('the words of a crosswalk', () => {
  const takes = (at: Path, value: Raw) => isRead(crosswalkSchema, changed(CROSSWALK, at, value))

  it('say of criteria whether they are the same, clarified or changed', () => {
    for (const word of ['same', 'clarified', 'changed'])
      expect(takes(['indicators', 0, 'pairs', 0, 'criteria'], word)).toBe(true)
    expect(takes(['indicators', 0, 'pairs', 0, 'criteria'], 'lain')).toBe(false)
    expect(takes(['schema'], 'ipp.crosswalk/2')).toBe(false)
  })
})

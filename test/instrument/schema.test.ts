import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { casesSchema } from '../../src/instrument/case.js'
import { crosswalkSchema } from '../../src/instrument/crosswalk.js'
import { instrumentSchema } from '../../src/instrument/file-schema.js'
import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shapeBy } from '../../src/instrument/read.js'
import { changed, GONE } from './change.js'
import { CASES, CROSSWALK, INSTRUMENT, isRead, raw } from './whole-files.js'

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

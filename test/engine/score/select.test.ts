import { describe, expect, test } from 'vitest'
import { agencyName, nameOf, type Selection, select } from '../../../src/engine/score/select.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../../report/sample.js'
import { figureForm, leaf, level, read, scoresForm, small } from '../small.js'

const instrument = read(
  small([
    scoresForm([
      level('a', '50', [leaf('1.a.K', '100', { number: 1 })]),
      level('b', '50', [leaf('2.b.T', '100', { number: 2 })]),
    ]),
  ]),
)
const run = runOf(instrument, [
  unitOf('Dukcapil', rowOf(['4', '4'], 1), { agency: 'Kota Satu', agencyCode: '3201', unitCode: 'D-01' }),
  unitOf('Dukcapil', rowOf(['3', '4'], 2), { agency: 'Kota Dua', agencyCode: '3202' }),
  unitOf('UPT I/II', rowOf(['2', '4'], 3), { agency: 'Kota Dua', agencyCode: '3202' }),
])

const named = (selection: Selection): readonly string[] | string => {
  const choice = select(run.result, selection)
  return choice.ok ? choice.value.units.map(nameOf) : choice.error.what
}

/** The units and the agencies that are chosen. */
const partsOf = (selection: Selection): readonly (readonly string[])[] => {
  const choice = select(run.result, selection)
  return choice.ok ? [choice.value.units.map(nameOf), choice.value.agencies.map(agencyName)] : []
}

describe('a unit is chosen', () => {
  test.each([
    ['Kota Dua/Dukcapil', ['Kota Dua/Dukcapil']],
    ['kota dua /  DUKCAPIL', ['Kota Dua/Dukcapil']],
    ['Kota Dua/UPT I/II', ['Kota Dua/UPT I/II']],
    ['UPT I/II', ['Kota Dua/UPT I/II']],
    ['d-01', ['Kota Satu/Dukcapil']],
    ['3201/D-01', ['Kota Satu/Dukcapil']],
    [' Kota  Dua/ UPT I /II ', ['Kota Dua/UPT I/II']],
    ['Kota Dua /Dukcapil', ['Kota Dua/Dukcapil']],
  ])('by %s', (asked, names) => {
    expect(named({ unit: asked })).toEqual(names)
  })
  test('with all others of its name where the agency is not said', () => {
    expect(named({ unit: 'Dukcapil' })).toEqual(['Kota Satu/Dukcapil', 'Kota Dua/Dukcapil'])
  })
  test('of one agency, where that is said beside it', () => {
    expect(named({ unit: 'Dukcapil', agency: 'kota dua' })).toEqual(['Kota Dua/Dukcapil'])
    expect(named({ unit: 'UPT I/II', agency: 'Kota Satu' })).toBe('unit')
    expect(partsOf({ unit: 'Dukcapil', agency: '3202' })).toEqual([['Kota Dua/Dukcapil'], []])
  })
  test.each(['KotaDua/Dukcapil', 'Kota DuaDukcapil', 'Kota Dua', 'null', 'null/D-02', '3202/null', '3202/', ''])(
    'by its name alone, and by no code where it has none: not by "%s"',
    (asked) => expect(named({ unit: asked })).toBe('unit'),
  )
})

test('a unit without a name is not what is meant by nothing, and one without an agency goes by its own name', () => {
  const { result } = runOf(instrument, [
    unitOf('', rowOf(['4', '4'], 1), { agency: 'Kota Satu' }),
    unitOf('Samsat', rowOf(['3', '3'], 2), { agency: '', agencyCode: null }),
    unitOf('UPT', rowOf(['2', '2'], 3), { agency: '', agencyCode: '3203' }),
  ])
  expect(select(result, { unit: '' })).toMatchObject({ ok: false })
  expect(result.units.map(nameOf)).toEqual(['Kota Satu/', 'Samsat', '3203/UPT'])
})

test('an agency is chosen by name or code', () => {
  expect(partsOf({ agency: '3202' })).toEqual([[], ['Kota Dua']])
  expect(partsOf({ agency: 'KOTA SATU' })).toEqual([[], ['Kota Satu']])
})

test('an agency has aspects and no indicators: asked for one, its units are meant', () => {
  expect(partsOf({ agency: 'Kota Dua', aspect: 'a' })).toEqual([[], ['Kota Dua']])
  expect(partsOf({ agency: 'Kota Dua', indicator: '1' })).toEqual([['Kota Dua/Dukcapil', 'Kota Dua/UPT I/II'], []])
  const all = ['Kota Satu/Dukcapil', 'Kota Dua/Dukcapil', 'Kota Dua/UPT I/II']
  expect([partsOf({ aspect: 'a' }), partsOf({ indicator: '1' })]).toEqual([
    [all, []],
    [all, []],
  ])
})

test('without any choice everything is explained', () => {
  const choice = select(run.result, {})
  expect(choice.ok && [choice.value.agencies.length, choice.value.units.length, choice.value.focus]).toEqual([
    2,
    3,
    null,
  ])
})

test.each([
  ['unit', { unit: 'Samsat' }, ['Kota Satu/Dukcapil', 'Kota Dua/Dukcapil', 'Kota Dua/UPT I/II']],
  ['agency', { agency: 'Kota Tiga' }, ['Kota Satu', 'Kota Dua']],
  ['indicator', { indicator: '3' }, ['1.a.K', '2.b.T']],
  ['aspect', { aspect: 'c' }, ['a Aspek a', 'b Aspek b']],
] as const)('a %s that is not there is told with what there is', (what, selection, known) => {
  const choice = select(run.result, selection)
  expect(choice).toEqual({ ok: false, error: { what, asked: Object.values(selection)[0], known } })
})

test('a code is not taken for an aspect, nor an aspect for a code', () => {
  expect(named({ aspect: 'K' })).toBe('aspect')
  expect(named({ indicator: 'a' })).toBe('indicator')
})

describe('the part of a trace that is asked about', () => {
  const inner = level('x', '50', [leaf('3.b', '100')], { title: 'Dalam' })
  const parts = [
    level('a', '50', [leaf('1.a', '100', { number: 1, titles: ['Nama lama'] })], { title: 'Aspek A' }),
    level('b', '50', [inner, leaf('2.b', '50', { number: 2 })], { title: 'Aspek B' }),
  ]
  const form = scoresForm(parts, {}, '75')
  const renamed = form.kind === 'scores' ? form.variants.map((each) => ({ ...each, id: 'B' })) : []
  const other = renamed.map((each) => ({
    ...each,
    parts: [{ ...level('a', '100', [leaf('9.z', '100')]), title: 'Lain' }],
  }))
  const rules = read(
    small([
      form.kind === 'scores' ? { ...form, variants: [...form.variants, ...other] } : form,
      figureForm('F-03', '25'),
    ]),
  )

  /** Which of some steps are meant, or what is not there. */
  const meant = (selection: Selection, ids: readonly string[], under: Instrument = rules) => {
    const choice = select(runOf(under, []).result, selection)
    if (!choice.ok) return choice.error.known
    const { focus } = choice.value
    const subjectOf = (id: string) => ({ id, title: id, weight: null, of: null, rule: null })
    const value = { n: 1n, d: 1n }
    const found = ids.filter((id) =>
      focus?.matches({ op: 'given', subject: subjectOf(id), value, terms: [], place: null }),
    )
    return [focus?.kind, ...found]
  }
  const STEPS = ['F-02', 'F-02.a', 'F-02.b', 'F-02.b.x', 'F-03.b', '1.a', '2.b', '3.b', '9.z']

  test.each([
    ['1', '1.a'],
    ['2.B', '2.b'],
    ['indikator 3.b', '3.b'],
    ['nama LAMA', '1.a'],
    ['9.z', '9.z'],
  ])('is an indicator by number, code or any title: %s is %s', (asked, id) => {
    expect(meant({ indicator: asked }, STEPS)).toEqual(['indicator', id])
    expect(meant({ indicator: asked, aspect: 'a' }, STEPS)).toEqual(['indicator', id])
  })

  test.each([
    ['F-02.b', ['F-02.b']],
    ['f-02.B.X', ['F-02.b.x']],
    ['b', ['F-02.b', 'F-03.b']],
    ['x', ['F-02.b.x']],
    ['aspek b', ['F-02.b', 'F-03.b']],
    ['lain', ['F-02.a']],
  ])('is an aspect by its way down, or by its letter or title in every form: %s is %j', (asked, ids) => {
    expect(meant({ aspect: asked }, STEPS)).toEqual(['aspect', ...ids])
  })

  test('is told by what there is where it is not there: each aspect by the first of its titles', () => {
    expect(meant({ aspect: 'c' }, STEPS)).toEqual(['a Aspek A', 'b Aspek B'])
    expect(meant({ indicator: '' }, STEPS)).toEqual(['1.a', '3.b', '2.b', '9.z'])
  })

  test('is a question of the survey where no indicator has the name', () => {
    const shipped = shippedInstrument('pekppp-2023')
    const questions = shipped.forms.flatMap((each) =>
      each.kind === 'survey' ? each.variants.flatMap((variant) => variant.parts.flatMap((part) => part.questions)) : [],
    )
    const [first] = questions
    if (!first) throw new Error('no question')
    const codes = [...new Set(questions.map(({ code }) => code))]
    expect(meant({ indicator: first.code }, [...codes, '1.a.Ak'], shipped)).toEqual(['indicator', first.code])
    expect(meant({ indicator: first.title.toUpperCase() }, codes, shipped)[0]).toBe('indicator')
    expect(meant({ indicator: first.title.toUpperCase() }, codes, shipped)).toContain(first.code)
    expect(meant({ indicator: '1.a.Ak' }, [...codes, '1.a.Ak'], shipped)).toEqual(['indicator', '1.a.Ak'])
  })
})

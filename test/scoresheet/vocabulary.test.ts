import { describe, expect, it, test } from 'vitest'
import { combinedItem, type Item, readItem } from '../../src/scoresheet/item.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { figureForm, leaf, level, read, scoresForm, small } from '../engine/small.js'
import { shipped } from './sheets.js'

const NOW = vocabularyOf([shipped('pekppp-2023')])
const BOTH = vocabularyOf([shipped('pekppp-2023'), shipped('evaluasi-2017')])

const items = (...texts: readonly (string | number)[]): readonly Item[] =>
  texts.flatMap((text) => readItem(`${text}`) ?? [])
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, i) => i + 1)

describe('an indicator', () => {
  const isItem = (text: string, vocabulary = NOW) => items(text).some(vocabulary.isItem)

  test.each([
    ['1.a.AK', 'its code, in any spelling'],
    ['30', 'its number'],
    ['31', 'the number of an additional one'],
    ['99. Tersedia sistem antrian untuk menunjang pelayanan', 'its title, whatever number stands before'],
    ['SISTEM ANTRIAN', 'another of its titles'],
  ])('%s is known by %s', (text) => expect(isItem(text)).toBe(true))

  test.each(['99.z.Q', '32', '0', 'Sistem', ''])('none is %j', (text) => expect(isItem(text)).toBe(false))

  it('is known in every instrument that may be meant, by the number printed beside its code too', () => {
    expect(['37', '33', '30'].map((text) => [isItem(text), isItem(text, BOTH)])).toEqual([
      [false, true],
      [false, true],
      [true, true],
    ])
  })

  it('may have a code of a shape of its own', () => {
    const own = read(small([scoresForm([level('a', '100', [leaf('P-1', '60'), leaf('q', '40')])])]))
    const { isCode } = vocabularyOf([own])
    expect(['p-1', 'q', 'P-1', 'p-2'].map(isCode)).toEqual([true, true, false, false])
  })
})

describe('running numbers', () => {
  const lacking = (numbers: readonly number[], vocabulary = NOW) => vocabulary.lacking(new Set(numbers))

  it('lack what the variant has that they are nearest to: the one of 29 indicators or that of 30', () => {
    expect(lacking(upTo(29))).toEqual([])
    expect(lacking(upTo(28))).toEqual([29])
    expect(lacking(upTo(31).slice(1))).toEqual([1])
    expect(lacking([...upTo(20), 31])).toEqual(upTo(30).slice(20))
  })

  it('lack no additional indicator, which nobody needs', () => expect(lacking(upTo(30))).toEqual([]))

  it('are those of no variant where one is beyond it, or half of it and more is missing', () => {
    expect(lacking([...upTo(30), 32])).toBeNull()
    expect(lacking(upTo(15))).toEqual(upTo(29).slice(15))
    expect(lacking(upTo(14))).toBeNull()
    expect(lacking([])).toBeNull()
  })

  it('are those printed beside codes that have none', () => {
    expect(lacking(upTo(36), BOTH)).toEqual([37])
    expect(lacking(upTo(36))).toBeNull()
  })
})

describe('the heading of an aspect', () => {
  test.each([
    'kebijakan pelayanan',
    'a kebijakan pelayanan',
    'aspek kebijakan pelayanan',
    'aspek b profesionalisme sdm',
    'ii profesionalisme sdm',
    'aspek iv konsultasi dan pengaduan',
  ])('is %s', (title) => expect(NOW.isHeading(title)).toBe(true))

  test.each([
    'kebijakan',
    'aspek',
    'aspek b',
    'tersedia sistem antrian untuk menunjang pelayanan',
    'jumlah kebijakan pelayanan',
  ])('is not %s', (title) => expect(NOW.isHeading(title)).toBe(false))
})

describe('columns are those of the users’ survey', () => {
  it('where all are codes of its questions, and most are no indicators as well', () => {
    expect(NOW.isSurvey(items('1.a.K1', '2.a.K1', '15.e.K'))).toBe(true)
    // "1.a.K1" is an indicator of 2017 too: one of two is no most, one of three is.
    expect([BOTH.isSurvey(items('1.a.K1', '2.a.K1')), BOTH.isSurvey(items('1.a.K1', '2.a.K1', '3.a.K1'))]).toEqual([
      false,
      true,
    ])
  })

  it('not where one of them is no question, or there is one alone', () => {
    expect(NOW.isSurvey(items('1.a.K1', '2.a.K1', '1.a.Ak'))).toBe(false)
    expect(NOW.isSurvey(items('1.a.K1'))).toBe(false)
    expect(NOW.isSurvey([])).toBe(false)
  })

  it('where bare numbers skip just those that its questions skip: 13', () => {
    const skipping = [...upTo(12), 14, 15]
    expect(NOW.isSurvey(items(...skipping))).toBe(true)
    expect(NOW.isSurvey(items(...skipping.toReversed()))).toBe(true)
    expect(NOW.isSurvey(items(...upTo(14)))).toBe(false)
    expect(NOW.isSurvey(items(...upTo(15)))).toBe(false)
    expect(NOW.isSurvey(items(...skipping.slice(0, -1)))).toBe(false)
  })

  it('not where numbers go on without a gap, which are anybody’s, or belong to codes or titles', () => {
    expect(NOW.isSurvey(items(...upTo(11)))).toBe(false)
    const coded = [...upTo(12), 14, 15].flatMap((n) => combinedItem([...items(n), ...items(`x.y`)]) ?? [])
    expect(NOW.isSurvey(coded.map((item, i) => (i === 3 ? { ...item, code: '4.z' } : item)))).toBe(false)
  })
})

describe('a ready figure', () => {
  const own = read(small([scoresForm([level('a', '100', [leaf('1', '100')])], {}, '75'), figureForm('SPBE', '25')], {}))

  it('is headed by the id, the title or a word of its form', () => {
    const { figureOf } = vocabularyOf([own])
    expect(['spbe', 'Angka SPBE', 'SPBE:', 'Nilai'].map(figureOf)).toEqual(['SPBE', 'SPBE', 'SPBE', null])
  })

  it('is that of the survey by its usual names, of the evaluator’s own form never', () => {
    const headers = ['F-03', 'Nilai F03', 'Survei Pengguna Layanan', 'F-02', 'Lembar penilaian evaluator', 'F-01']
    expect(headers.map(NOW.figureOf)).toEqual(['F-03', 'F-03', 'F-03', null, null, null])
  })
})

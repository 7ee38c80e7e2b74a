import { describe, expect, it, test } from 'vitest'
import type { Known } from '../../../src/scoresheet/item.js'
import {
  isCountAlone,
  type Label,
  numbersIn,
  numbersOf,
  readLabel,
  slotsOf,
} from '../../../src/scoresheet/survey/label.js'

const read = (text: string): Label => {
  const label = readLabel(text)
  if (!label) throw new Error(`no label: ${text}`)
  return label
}

const labelsOf = (...texts: readonly string[]): readonly Label[] => texts.map(read)

const question = (code: string, number: number, title: string): Known => ({ code, number, title })

/** Three questions whose numbers skip 2, as the codes of a form do. */
const SHORT = [
  question('1.a', 1, 'Persyaratan pelayanan'),
  question('3.b', 3, 'Biaya pelayanan'),
  question('4.c', 4, 'Sarana dan prasarana'),
]

const slots = (labels: readonly Label[], questions = SHORT) => slotsOf(labels, [questions])[0]

describe('a heading of a question', () => {
  test.each([
    ['u_13', { stem: 'u', number: 13 }],
    ['Q 07', { stem: 'q', number: 7 }],
    ['U1. Persyaratan', { stem: 'u', number: 1 }],
    ['Persyaratan (U2)', { stem: 'u', number: 2 }],
    ['unsur 3 - Biaya', { stem: 'unsur', number: 3 }],
  ])('%s counts', (text, counted) => expect(read(text).counted).toEqual(counted))

  test.each(['Persyaratan', 'Kabupaten Contoh', '7'])('%s counts nothing before a number', (text) =>
    expect(read(text).counted).toBeNull(),
  )

  it('is a bare number where it is nothing else', () => {
    expect([read('7').bare, read('013').bare, read('U7').bare]).toEqual([7, 13, null])
  })

  it('is a count alone without words beside it', () => {
    expect(labelsOf('U1', '3', 'U1 Persyaratan', 'Persyaratan').map(isCountAlone)).toEqual([true, true, false, false])
  })

  it('is none where nothing stands there', () => expect(readLabel('  ')).toBeNull())
})

describe('where answers belong', () => {
  it('is by position for a count, whatever the numbers of the codes', () => {
    expect(slots(labelsOf('u_1', 'u_2', 'u_3'))).toEqual([0, 1, 2])
    expect(slots(labelsOf('u_4'))).toEqual(['unknown'])
  })

  it('is by words where a heading has them, whatever its count', () => {
    expect(slots(labelsOf('U1 Sarana dan prasarana', 'U3 Persyaratan pelayanan'))).toEqual([2, 0])
  })

  it('is by position for bare numbers from 1 on without a gap, by number where they skip as the codes do', () => {
    expect(slots(labelsOf('1', '2', '3'))).toEqual([0, 1, 2])
    expect(slots(labelsOf('1', '3', '4'))).toEqual([0, 1, 2])
  })

  it('cannot be told for bare numbers that are neither', () => {
    expect(slots(labelsOf('1', '2', '5'))).toEqual(['numbering', 'numbering', 'numbering'])
  })

  it('is by code, and contradicts itself where the code is another than the words', () => {
    expect(slots(labelsOf('3.b', '4.c Sarana dan prasarana'))).toEqual([1, 2])
    expect(slots(labelsOf('Alamat'))).toEqual(['unknown'])
  })

  it('is told for each variant of a form', () => {
    const longer = [...SHORT, question('5.d', 5, 'Kompetensi pelaksana')]
    expect(slotsOf(labelsOf('u_4', 'Biaya pelayanan'), [SHORT, longer])).toEqual([
      ['unknown', 1],
      [3, 1],
    ])
  })
})

describe('numbers as people write them', () => {
  it('are runs of three and more, and the others one by one', () => {
    expect(numbersIn(labelsOf('5', '1', '2', '3', '7', '8'))).toBe('1–3, 5, 7, 8')
    expect(numbersIn(labelsOf('U1'))).toBe('')
  })

  it('of a form are its positions and the numbers of its codes, each once', () => {
    expect(numbersOf([SHORT])).toBe('1–3 | 1, 3, 4')
    expect(numbersOf([SHORT.map((each, i) => ({ ...each, number: i + 1 }))])).toBe('1–3')
  })
})

import { describe, expect, test } from 'vitest'
import { variantByName, variantInText } from '../../src/scoresheet/variant.js'

const FORM = {
  id: 'F-02',
  variants: [
    { id: 'A', words: ['tatap muka', 'langsung'] },
    { id: 'B', words: ['daring', 'tidak langsung'] },
    { id: 'umum' },
  ],
}

const named = (text: string) => variantByName(FORM, text)?.id ?? null
const told = (text: string) => variantInText(FORM, text)?.id ?? null

describe('a variant is known', () => {
  test.each([
    ['a', 'A'],
    [' UMUM. ', 'umum'],
    ['F-02 B', 'B'],
    ['Kode B', 'B'],
    ['Daring', 'B'],
    ['Layanan tatap  muka', 'A'],
  ])('in its column by its id or by words: %j is %s', (text, id) => expect(named(text)).toBe(id))

  test.each([
    ['LEMBAR KERJA F-02 (A)', 'A'],
    ['Varian: umum', 'umum'],
    ['kode b', 'B'],
    ['Layanan Daring 2024', 'B'],
  ])('in a text by whole words: %j is %s', (text, id) => expect(told(text)).toBe(id))
})

describe('a variant is not known', () => {
  test.each(['', 'C', 'Daringan', 'Sedaring', 'F-02', 'tatap-mukaan'])('where no word of it stands whole: %j', (text) =>
    expect([named(text), told(text)]).toEqual([null, null]),
  )

  test.each(['tatap muka dan daring', 'F-02 A / F-02 B', 'tidak langsung'])(
    'where the words of several stand: %j',
    (text) => expect([named(text), told(text)]).toEqual([null, null]),
  )

  test('by its bare id amid a text, where any letter may stand', () => expect(told('Formulir A')).toBeNull())
})

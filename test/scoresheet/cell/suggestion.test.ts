import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { proposalFor } from '../../../src/scoresheet/cell/suggestion.js'

describe('what someone may have meant by a text that is no score', () => {
  test.each([
    ['a word', 'empat', '4'],
    ['a word in capitals, with blanks around it', ' Nol ', '0'],
    ['an English word', 'five', '5'],
    ['a Roman numeral', 'IV', '4'],
    ['a small one', 'iii', '3'],
    ['digits as wide as Chinese ones', '４，５', '4,5'],
    ['a digit in a ring', '④', '4'],
    ['a digit of Java', '꧔', '4'],
    ['Arabic digits and their decimal sign', '٤٫٥', '4,5'],
    ['a digit as mathematics writes it', '𝟜', '4'],
    ['the first and last digits of a script', '०९', '09'],
    ['a mark without width', '4\u200b,\u00ad5', '4,5'],
    ['a combining mark', '4\u0301', '4'],
    ['the word behind it', '4 (empat)', '4'],
    ['"poin"', '4 poin', '4'],
    ['"Skor"', '4 Skor', '4'],
    ['brackets', '(4)', '4'],
    ['square ones', '[4]', '4'],
    ['typographic quotes', '“4”', '4'],
    ['an equals sign', '= 4', '4'],
    ['a mark at the end', '4.', '4'],
    ['another', '3,5,', '3,5'],
    ['a mark without its zero', ',5', '0,5'],
    ['a doubled mark', '4,,5', '4,5'],
    ['blanks around the mark', '4 , 5', '4,5'],
    ['a letter for a zero', 'O', '0'],
    ['one within a figure', '1o', '10'],
    ['a letter for a one', 'l', '1'],
    ['a stroke for a one', '|', '1'],
  ])('%s: %j', (_what, text, meant) => {
    expect(proposalFor(text)).toBe(meant)
  })

  test.each(['3-4', '3–4', '3 — 4', '3 s.d. 4', '3 s/d 4', '3 sd 4', '3 sampai 4', '3 Hingga 4', '3 to 4', '３－４'])(
    'of two scores is either of them: %j',
    (text) => {
      expect(proposalFor(text)).toBe('3 / 4')
    },
  )

  it('with the decimals that stand there', () => {
    expect(proposalFor('3,5 - 4.25')).toBe('3,5 / 4.25')
  })
})

describe('nothing suggests itself', () => {
  test.each([
    ['a power', '4²'],
    ['an index below', '4₂'],
    ['half a point', '4½'],
    ['a percentage', '80%'],
    ['a date', '4 Mei'],
    ['a sum', '=2+2'],
    ['two figures', '4 5'],
    ['three of a range', '3-4-5'],
    ['a range without its end', '3-'],
    ['a verdict', 'baik'],
    ['a word that begins like one', 'empat puluh'],
    ['a numeral beyond the scale', 'VI'],
    ['nothing', ''],
    ['a mark alone', ','],
    ['two letters for ones', 'll'],
    ['different marks', '4,.5'],
    ['a bracket within brackets', '4 ((empat))'],
    ['another word behind it', '4 dokumen'],
    ['a minus', '-4'],
  ])('for %s: %j', (_what, text) => {
    expect(proposalFor(text)).toBeNull()
  })

  it('for a sentence, which is no slip', () => {
    const sentence = (length: number): string => `4 (${'a'.repeat(length - 4)})`
    expect([40, 41].map((length) => proposalFor(sentence(length)))).toEqual(['4', null])
  })
})

test('a figure of any script is the same in ours', () => {
  // Arabic, Persian, Devanagari, Bengali, Thai, Javanese and Balinese: each script's digits from its zero on.
  const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xa9d0, 0x1b50]
  fc.assert(
    fc.property(fc.constantFrom(...zeros), fc.nat(9_999), (zero, n) => {
      const digits = [...String(n)].map((digit) => String.fromCodePoint(zero + Number(digit)))
      return proposalFor(digits.join('')) === String(n)
    }),
  )
})

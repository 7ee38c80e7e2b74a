import { describe, expect, it } from 'vitest'
import { isOfScale, keepWord, labelsFor, scoreIn, type WordBook } from '../../../src/scoresheet/survey/word-book.js'
import { tableOf } from '../sheets.js'
import { SMALL_SCALE } from './small.js'

type Placed = readonly [text: string, row?: number, question?: number]

const bookOf = (...words: readonly Placed[]): WordBook => {
  const book: WordBook = new Map()
  for (const [text, row = 2, question = 0] of words) {
    const [first] = [...tableOf([[text]]).rows()]
    keepWord(book, first?.cells[0], { row, question })
  }
  return book
}

const labels = (...words: readonly Placed[]) => labelsFor(bookOf(...words), SMALL_SCALE)

describe('the score that a word holds itself', () => {
  it.each([
    ['4 - Sangat Baik', 4],
    ['(3) Baik', 3],
    ['Baik (3)', 3],
    ['Kurang 1', 1],
    ['2', 2],
  ])('%s: %i', (text, score) => {
    expect(scoreIn(text, SMALL_SCALE)).toBe(score)
  })

  it('is none off the scale, in a longer number, or without a figure at either end', () => {
    expect(['5 - Baik', '0', 'RT 0012', '1234', 'baik', 'a 3 b'].map((text) => scoreIn(text, SMALL_SCALE))).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})

describe('words of a scale', () => {
  it('are all of a text but its figures', () => {
    expect(['Sangat Baik', '4 - Baik', 'kurang setuju', 'Very good'].map(isOfScale)).toEqual([true, true, true, true])
    expect(['Pak Baik', 'Desa Suka Jelas', '4', ''].map(isOfScale)).toEqual([false, false, false, false])
  })
})

describe('the advice of what words are worth', () => {
  it('names each with the score that it holds, the best first, then those that hold none, the most frequent first', () => {
    expect(labels(['Baik'], ['Baik'], ['3 Puas'], ['4 Puas'], ['Cukup'], ['Buruk'])).toBe(
      '4 Puas=4,3 Puas=3,Baik=?,Buruk=?,Cukup=?',
    )
  })

  it('counts a word once in all its cases, in the first spelling', () => {
    expect(labels(['Baik'], [' BAIK '], ['baik'])).toBe('Baik=?')
  })

  it('quotes no name that slipped in from beside: a word of no scale needs several rows and several questions', () => {
    expect(labels(['Siti', 2, 0], ['Siti', 3, 0], ['Siti', 4, 0])).toBeNull()
    expect(labels(['Siti', 2, 0], ['Siti', 2, 1])).toBeNull()
    expect(labels(['Oke', 2, 0], ['Oke', 3, 1])).toBe('Oke=?')
    expect(labels(['Baik', 2, 0])).toBe('Baik=?')
  })

  it('quotes nothing that cannot stand in an option as it is, nor a number of four digits', () => {
    for (const text of ['Baik;', 'Baik=4', '"Baik"', 'Baik $x', '1234 Baik', 'a  b', '`Baik`'])
      expect([text, labels([text, 2, 0], [text, 3, 1])]).toEqual([text, null])
  })

  it('quotes nothing longer than a score can be', () => {
    const long = 'baik '.repeat(200).trim()
    expect(labels([long, 2, 0], [long, 3, 1])).toBeNull()
  })

  it('names twelve words at most', () => {
    const many = Array.from({ length: 14 }, (_, i): Placed[] => [
      [`kata ${String.fromCharCode(97 + i)}x`, 2, 0],
      [`kata ${String.fromCharCode(97 + i)}x`, 3, 1],
    ]).flat()
    expect(labels(...many)?.split(',')).toHaveLength(12)
  })

  it('keeps two hundred words and goes on counting those', () => {
    const many = Array.from({ length: 201 }, (_, i): Placed => [`kata x${i}y`, 2, 0])
    const book = bookOf(...many, ['kata x0y', 3, 1])
    expect([book.size, book.get('kata x0y')?.count, book.has('kata x200y')]).toEqual([200, 2, false])
  })

  it('says nothing where no cell held anything', () => {
    const book: WordBook = new Map()
    keepWord(book, undefined, { row: 2, question: 0 })
    expect([book.size, labelsFor(book, SMALL_SCALE)]).toEqual([0, null])
  })
})

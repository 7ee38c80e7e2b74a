import { describe, expect, it, test } from 'vitest'
import { readHeader } from '../../../src/scoresheet/head/header-row.js'
import {
  chooseScore,
  columnChoices,
  duplicates,
  lostChoice,
  reservedHeadings,
} from '../../../src/scoresheet/head/rivals.js'
import type { Role } from '../../../src/scoresheet/match-key.js'
import { headersOf, termsOf } from './heads.js'

const readingOf = (texts: readonly string[], columns: readonly (readonly [Role, string])[] = []) => {
  const headers = headersOf(...texts)
  return { headers, reading: readHeader(headers, termsOf({ columns })) }
}

test('a choice between columns is told by their letters and headings', () => {
  expect(columnChoices(headersOf('Unit', 'Tim 1', null, 'Tim 2'), [1, 3], 'score')).toBe(
    '--column score=B (Tim 1) / --column score=D (Tim 2)',
  )
  expect(columnChoices(headersOf(), [26], 'unit')).toBe('--column unit=AA ()')
})

test('choices that lead nowhere are told with the columns that are there', () => {
  expect(lostChoice(['unit=OPD', 'score=Z'], headersOf('Dinas', null, 'Tim'), 'A3')).toEqual({
    code: 'E-COLUMN-MISSING',
    cell: 'A3',
    found: '--column unit=OPD, --column score=Z',
    expected: 'A (Dinas), C (Tim)',
  })
  expect(lostChoice(['unit=OPD'], headersOf(), null).expected).toBeNull()
})

describe('the column of scores', () => {
  const chosen = (...texts: readonly string[]) => {
    const { reading, headers } = readingOf(texts)
    const { column, remarks } = chooseScore(reading, headers, 7)
    return [column, ...remarks.map(({ code, cell, found }) => [code, cell, found])]
  }

  it('is the only one, wherever it stands', () => {
    expect(chosen('Unit', 'Kode', 'Skor')).toEqual([2])
    expect(chosen('Unit', 'Kode')).toEqual([null])
  })

  it('of two with other words is asked for, by the second’s cell', () => {
    expect(chosen('Unit', 'Kode', 'Skor Mandiri', 'Skor Tim')).toEqual([
      null,
      ['E-SCORE-COLUMN', 'D7', 'Skor Mandiri | Skor Tim'],
    ])
    expect(chosen('Unit', 'Kode', 'Skor', 'Nilai')).toEqual([null, ['E-SCORE-COLUMN', 'D7', 'Skor | Nilai']])
  })

  it('of two with one heading is told as doubled, however that is spelt', () => {
    expect(chosen('Unit', 'Skor', 'Kode', 'SKOR')).toEqual([null, ['E-HEAD-DUP', 'D7', 'Skor | SKOR']])
  })

  it('is "skor" beside a weight and their product "nilai", on whichever side', () => {
    expect(chosen('Unit', 'Kode', 'Skor', 'Bobot', 'Nilai')).toEqual([2])
    expect(chosen('Unit', 'Kode', 'Nilai', 'Bobot', 'Skor')).toEqual([4])
  })

  it('is asked for where there are more than those two, or neither is the product', () => {
    expect(chosen('Kode', 'Skor', 'Bobot', 'Nilai', 'Nilai Tim')[1]).toEqual([
      ...['E-SCORE-COLUMN', 'D7', 'Skor | Nilai | Nilai Tim'],
    ])
    for (const word of ['Skor', 'Nilai']) {
      const headings = [`${word} Tim`, `${word} Unit`]
      expect(chosen('Kode', headings[0] ?? '', 'Bobot', headings[1] ?? '')).toEqual([
        null,
        ['E-SCORE-COLUMN', 'D7', headings.join(' | ')],
      ])
    }
  })
})

describe('what is doubled in a header', () => {
  const doubled = (texts: readonly string[], columns: readonly (readonly [Role, string])[] = []) => {
    const { reading, headers } = readingOf(texts, columns)
    return duplicates(reading, headers, 2).map(({ code, cell, found, expected }) => [code, cell, found, expected])
  }

  it('is a role that only one column can have: which of them is asked', () => {
    expect(doubled(['Unit', 'Kode', 'Unit Lokus', 'Skor'])).toEqual([
      ['E-HEAD-DUP', 'C2', 'Unit | Unit Lokus', '--column unit=A (Unit) / --column unit=C (Unit Lokus)'],
    ])
    expect(doubled(['Tahun', 'Unit', 'tahun', 'Evaluator', 'Penilai']).map(([, cell]) => cell)).toEqual(['C2', 'E2'])
  })

  it('is none where the columns name one thing together', () => {
    expect(
      doubled(['Unit', 'No', 'Nomor', 'Kode', 'Indikator', 'Uraian', 'Pertanyaan', 'Bobot', 'Bobot Indikator']),
    ).toEqual([])
    expect(doubled(['Unit', 'Catatan', 'Keterangan', 'Skor'])).toEqual([])
  })

  it('is none where the operator chose', () => {
    expect(doubled(['Unit', 'Unit Lokus', 'Skor'], [['unit', 'B']])).toEqual([])
  })

  it('is an indicator that stands above two columns: the later is told with the letter of the one before', () => {
    expect(doubled(['Unit', '1.a', '2.a', '1. A'])).toEqual([['E-HEAD-DUP', 'D2', '1. A', 'B']])
    expect(doubled(['Unit', 'Indikator pertama', '2.a', 'INDIKATOR PERTAMA'])).toEqual([
      ['E-HEAD-DUP', 'D2', 'INDIKATOR PERTAMA', 'B'],
    ])
    expect(doubled(['Unit', '1.a', '1.a', '1.a']).map(([, cell, , before]) => [cell, before])).toEqual([
      ['C2', 'B'],
      ['D2', 'C'],
    ])
  })
})

test('headings that are reserved words are told, each at its cell', () => {
  const remarks = reservedHeadings(headersOf('Unit', ' __proto__ ', 'Constructor', 'constructor'), 3)
  expect(remarks).toEqual([
    { code: 'E-HEAD-RESERVED', cell: 'B3', found: ' __proto__ ' },
    { code: 'E-HEAD-RESERVED', cell: 'D3', found: 'constructor' },
  ])
})

import { describe, expect, it, test } from 'vitest'
import { chosenHead, UNCHOSEN } from '../../../src/scoresheet/survey/column-choices.js'
import {
  isNaming,
  namingRole,
  questionColumns,
  wordedColumns,
} from '../../../src/scoresheet/survey/question-columns.js'
import { THREE } from './small.js'

const headersOf = (texts: readonly string[]) => new Map(texts.map((text, column) => [column, text] as const))
const worded = (texts: readonly string[], free = texts) =>
  wordedColumns(headersOf(free), headersOf(texts), [THREE]).map(({ column }) => column)

describe('what a heading says of who the unit is', () => {
  test.each([
    ['unit', 'unit'],
    ['Kode Instansi', 'agency_code'],
    ['varian', 'variant'],
    ['Tahun', 'year'],
    ['Periode survei', null],
    ['Periode', null],
    ['Tahun lahir', null],
    ['skor', null],
    ['No', null],
  ])('%s: %s', (text, role) => expect(namingRole(text)).toBe(role))

  it('is a role of its own', () =>
    expect(['unit', 'year', 'score', ''].map(isNaming)).toEqual([true, true, false, false]))
})

describe('the columns of questions by their words', () => {
  test.each([
    ['codes, known or not', ['unit', '1.a', '9.z'], [1, 2]],
    ['titles that are known', ['Petugas ramah', 'Toilet bersih', 'Parkir luas'], [0, 1]],
    ['the stem under which most are counted', ['u_1', 'u_2', 'alamat 2'], [0, 1]],
    ['no stem that is counted once', ['u_1', 'alamat 2'], []],
    ['numbers that count up from one', ['unit', '1', '2', '3'], [1, 2, 3]],
    ['no numbers that do not', ['A', '4', '3', '4'], []],
    ['no numbers that begin behind one', ['2', '3', '4'], []],
    ['no number alone', ['unit', '1'], []],
    ['nothing that says who the unit is', ['unit', 'OPD', 'Tahun'], []],
  ])('are %s', (_, texts, columns) => expect(worded(texts)).toEqual(columns))

  it('are numbers where all headings together count, though some are taken', () => {
    const free = new Map([
      [1, '2'],
      [2, '3'],
    ])
    expect(wordedColumns(free, headersOf(['1', '2', '3']), [THREE]).map(({ column }) => column)).toEqual([1, 2])
  })
})

describe('the columns of questions', () => {
  const columnsOf = (texts: readonly string[], chosen: Readonly<Record<string, string>> = {}) => {
    const headers = headersOf(texts)
    const questions = new Map(Object.entries(chosen).map(([question, column]) => [question, [column]]))
    const head = chosenHead(headers, { ...UNCHOSEN, questions }, texts.length)
    return questionColumns(head, headers, [THREE]).map(({ column }) => column)
  }

  it('are those that were chosen and those that words name, ascending', () => {
    expect(columnsOf(['u_1', 'saran', 'u_2'], { u_3: 'saran' })).toEqual([0, 1, 2])
  })

  it('are none by their words that name a question that was chosen', () => {
    expect(columnsOf(['u_1', 'u_2', 'saran'], { u_1: 'saran' })).toEqual([1, 2])
  })

  it('are those of SKM where more of them are, so that its reader can say so', () => {
    const skm = ['Persyaratan', 'Sistem, mekanisme, dan prosedur', 'Waktu penyelesaian', 'Biaya/tarif']
    const rest = ['Produk spesifikasi jenis pelayanan', 'Kompetensi pelaksana', 'Perilaku pelaksana']
    const last = ['Penanganan pengaduan, saran dan masukan', 'Sarana dan prasarana']
    expect(columnsOf(['unit', ...skm, ...rest, ...last])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(columnsOf(['unit', ...skm, ...rest, ...last], { u_1: 'Biaya/tarif' })).toEqual([4])
  })
})

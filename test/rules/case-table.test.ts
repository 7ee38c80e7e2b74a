import { describe, expect, it } from 'vitest'
import { caseTable } from '../../src/rules/case-table.js'

const table = (...lines: readonly string[]) =>
  caseTable(lines.map((line, i) => ({ number: 2 * i + 1, cells: line.split(';') })))

describe('a table with a row per case', () => {
  it('is read by the words of its head, in either language', () => {
    expect(
      table(
        'Nama;Varian;1.a.Ak;*;Formulir F-03;Harap indeks;harap IPP;Harap predikat;harap formulir F-02;Harap aspek a;harap ditolak;harap jejak;catatan',
        'satu;A;4;5;4,2;901/200;4,51;A;4,5;4.25;;F-02 = 4,5 | ipp -> 4.51 A;periksa',
      ).raw,
    ).toEqual({
      schema: 'ipp.cases/1',
      cases: [
        {
          name: 'satu',
          variant: 'A',
          note: 'periksa',
          scores: { '1.a.Ak': '4', '*': '5' },
          figures: { 'F-03': '4.2' },
          expect: {
            index: '901/200',
            ipp: '4.51',
            letter: 'A',
            forms: { 'F-02': '4.5' },
            aspects: { a: '4.25' },
            trace: ['F-02 = 4,5', 'ipp -> 4.51 A'],
          },
        },
      ],
    })
    expect(
      table(
        'case;instrument;variant;note;1;form F-03;expect index;expected letter;expect form X;expect aspect a.b;expect refused;expect trace',
        'x;i;B;n;1;2;3;A;4;5;p|q;l',
      ).raw,
    ).toEqual({
      schema: 'ipp.cases/1',
      cases: [
        {
          name: 'x',
          instrument: 'i',
          variant: 'B',
          note: 'n',
          scores: { '1': '1' },
          figures: { 'F-03': '2' },
          expect: {
            index: '3',
            letter: 'A',
            forms: { X: '4' },
            aspects: { 'a.b': '5' },
            refused: ['p', 'q'],
            trace: ['l'],
          },
        },
      ],
    })
  })

  it('takes an empty cell for nothing said, and a dash for nothing there', () => {
    expect(table('nama;1;2;harap indeks;harap predikat;harap ipp', 'x;-;;–;-;').raw).toEqual({
      schema: 'ipp.cases/1',
      cases: [{ name: 'x', scores: { '1': null }, expect: { index: null, letter: null } }],
    })
  })

  it('keeps a predicate that ends in a dash', () => {
    expect(table('nama;harap predikat', 'x;A-').raw).toEqual({
      schema: 'ipp.cases/1',
      cases: [{ name: 'x', scores: {}, expect: { letter: 'A-' } }],
    })
  })

  it("takes several evaluators' scores with a bar between them", () => {
    expect(table('nama;1', 'x; 4 | 4,5 ').raw).toEqual({
      schema: 'ipp.cases/1',
      cases: [{ name: 'x', scores: { '1': ['4', '4.5'] }, expect: {} }],
    })
  })

  it('passes over rows that are shorter than the head, and knows in which row of the file each case stands', () => {
    const { raw, rowOf } = table('nama;1;2', 'x;4', 'y;4;5')
    expect(raw).toEqual({
      schema: 'ipp.cases/1',
      cases: [
        { name: 'x', scores: { '1': '4' }, expect: {} },
        { name: 'y', scores: { '1': '4', '2': '5' }, expect: {} },
      ],
    })
    expect([rowOf(['cases', 0, 'name']), rowOf(['cases', 1]), rowOf(['cases']), rowOf(['cases', 9])]).toEqual([
      3, 5, 1, 1,
    ])
  })

  it('is empty where there is nothing', () => {
    expect(caseTable([]).raw).toEqual({ schema: 'ipp.cases/1', cases: [] })
  })
})

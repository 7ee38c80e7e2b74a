import { describe, expect, it } from 'vitest'
import { Refusal, type Remark } from '../../src/finding/finding.js'
import type { Table } from '../../src/formats/cell-table.js'
import { type FileDecisions, readFile } from '../../src/scoresheet/file.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { tableOf, tiny, type Written } from './sheets.js'

const vocabulary = vocabularyOf([tiny()])
const UNDECIDED: FileDecisions = { columns: new Map(), sheets: [], headerRow: null }

const sheet = (name: string | null, rows: readonly (readonly Written[])[]) => tableOf(rows, { name })
const form = (name: string, unit = name, scores: readonly Written[] = [4, 3, 5]) =>
  sheet(name, [['Unit', unit], ['Kode', 'Skor'], ...scores.map((score, i): Written[] => [`${i + 1}.a`, score])])

const read = (
  tables: readonly Table[],
  { decisions = {}, remarks = [] }: { decisions?: Partial<FileDecisions>; remarks?: readonly Remark[] } = {},
) => {
  const terms = { vocabulary, decisions: { ...UNDECIDED, ...decisions } }
  const reading = readFile('a.xlsx', () => ({ tables, remarks: () => remarks }), terms)
  const told = reading.findings.map(({ code, sheet: name, found, expected }) =>
    [code, name, found && `"${found}"`, expected && `= ${expected}`].filter(Boolean).join(' '),
  )
  const units = reading.forms.map(({ names }) => names.unit)
  return { ...reading, told, units, unreadSheets: reading.unread.map((each) => each.sheet) }
}

const NOTES = sheet('Petunjuk', [['Isi dengan angka']])
const SUMMARY = sheet('Ringkasan', [['Indeks', 4.2], ['(ipp.summary/1)']])
const RIVALS = sheet('Dua', [
  ['Kode', 'Skor', 'Skor Provinsi'],
  ['1.a', 4, 5],
])

describe('a file', () => {
  it('gives the forms of all its scoresheets in their order, and counts their rows together', () => {
    const { recognised, units, rows, told } = read([form('Satu'), form('Dua', 'Dua', [1, 2])])
    expect([recognised, units, rows, told]).toEqual([true, ['Satu', 'Dua'], { read: 5, used: 5, refused: 0 }, []])
  })

  it('tells what the reader of its format has to say first, then of its sheets by their names', () => {
    const remarks: Remark[] = [{ code: 'W-MACRO' }]
    const { told } = read(
      [
        sheet('Satu', [
          ['Unit', 'x'],
          ['Kode', 'Skor'],
          ['', 4],
          ['1.a', 4],
        ]),
        ...[NOTES, SUMMARY],
      ],
      { remarks },
    )
    expect(told).toEqual(['W-MACRO', 'N-SHEET-IGNORED Ringkasan', 'E-ROW-KEY Satu "4"', 'N-SHEET-IGNORED Petunjuk'])
  })

  it('that is refused while it is opened, or while any sheet is walked, gives nothing but why', () => {
    const refuse = (): never => {
      throw new Refusal({ code: 'E-XML-BAD', found: 'x' })
    }
    const terms = { vocabulary, decisions: UNDECIDED }
    const closed = readFile('a.xlsx', refuse, terms)
    const broken = read([form('Satu'), { ...form('Dua'), rows: refuse }])
    for (const { recognised, forms, findings, rows } of [closed, broken])
      expect([recognised, forms, findings.map(({ code, file }) => `${code} ${file}`), rows.read]).toEqual([
        false,
        [],
        ['E-XML-BAD a.xlsx'],
        0,
      ])
    expect(closed.unread).toEqual([{ file: 'a.xlsx', sheet: null, agencies: [], year: null }])
    expect(broken.unreadSheets).toEqual([null])
  })

  it('in which a bug shows does not hide it', () => {
    const bug = () => {
      throw new TypeError('a bug')
    }
    expect(() => readFile('a.xlsx', bug, { vocabulary, decisions: UNDECIDED })).toThrow(TypeError)
  })
})

describe('the sheets that were asked for', () => {
  it('are read alone, and nothing is said of the others', () => {
    const { units, told } = read([form('Satu'), form('Dua'), NOTES], { decisions: { sheets: ['Dua'] } })
    expect([units, told]).toEqual([['Dua'], []])
  })

  it('are read without a word though they are hidden', () => {
    const { units, told } = read([form('Satu'), { ...form('Dua'), hidden: true }], { decisions: { sheets: ['Dua'] } })
    expect([units, told]).toEqual([['Dua'], []])
  })

  it('refuse the file where none of them is there, by the names that are; a CSV table has none', () => {
    const decisions = { sheets: ['Tiga', 'Empat'] }
    const { recognised, told, unreadSheets } = read([form('Satu'), form('Dua')], { decisions })
    expect([recognised, told, unreadSheets]).toEqual([false, ['E-SHEET-MISSING "Tiga, Empat" = Satu | Dua'], [null]])
    expect(
      read(
        [
          sheet(null, [
            ['Kode', 'Skor'],
            ['1.a', 4],
          ]),
        ],
        { decisions },
      ).told,
    ).toEqual(['E-SHEET-MISSING "Tiga, Empat"'])
  })
})

describe('a sheet that is no scoresheet', () => {
  it('is passed over with a notice beside one that is', () => {
    expect(read([NOTES, form('Satu')]).told).toEqual(['N-SHEET-IGNORED Petunjuk'])
  })

  it('is asked about where it holds scores all the same, and counts as not read', () => {
    const headless = sheet('Dua', [
      ['1.a', 4],
      ['2.a', 3],
      ['3.a', 5],
    ])
    const { told, unreadSheets } = read([form('Satu'), headless])
    expect(told).toEqual([expect.stringMatching(/^E-HEAD-MISSING Dua/)])
    expect(unreadSheets).toEqual(['Dua'])
  })

  it('is asked about where what it lacks is a choice, whatever else is there', () => {
    for (const others of [[form('Satu')], [NOTES], []]) {
      const { told, unreadSheets } = read([...others, RIVALS])
      expect(told[0]).toMatch(/^E-SCORE-COLUMN Dua/)
      expect([told.length, unreadSheets]).toEqual([others[0] === undefined || others[0] === NOTES ? 1 : 1, ['Dua']])
    }
  })

  it('is not to be missed where it is a scoresheet without a row', () => {
    const { told, unreadSheets } = read([form('Satu'), form('Dua', 'Dua', [])])
    expect([told, unreadSheets]).toEqual([['E-SHEET-EMPTY Dua'], []])
  })

  it('is one finding for a file that has none: of the sheet that lacks least', () => {
    const almost = sheet('Hampir', [
      ['Kode', 'Keterangan'],
      ['1.a', 'x'],
    ])
    const missing = (...tables: readonly Table[]) => read(tables).told
    expect(missing(NOTES, almost)).toEqual(missing(almost, NOTES))
    expect(missing(NOTES, almost)).toEqual([expect.stringMatching(/^E-HEAD-MISSING Hampir/)])
    expect(missing()).toEqual(['E-HEAD-MISSING = unit, indikator, skor'])
  })

  it('that lacks a column which was asked for is told before all others', () => {
    const almost = sheet('Hampir', [
      ['Kode', 'Nilai'],
      ['1.a', 'x'],
    ])
    const decisions = { columns: new Map([['score', ['Skor Akhir']]] as const) }
    expect(read([NOTES], { decisions }).told).toEqual(['E-COLUMN-MISSING Petunjuk "--column score=Skor Akhir"'])
    expect(read([NOTES, almost], { decisions }).told).toEqual([expect.stringMatching(/^E-COLUMN-MISSING/)])
  })
})

describe('a sheet that the tool itself added', () => {
  const added = sheet('Temuan', [['Temuan dalam berkas ini (ipp.copy/1)'], ['Kode', 'Skor'], ['1.a', 4]])

  it('is passed over by its sign, a list of findings as such', () => {
    const { findings, units } = read([SUMMARY, form('Satu'), added])
    expect(findings.map(({ code, sheet: name, ...more }) => [code, name, 'why' in more ? more.why : null])).toEqual([
      ['N-SHEET-IGNORED', 'Ringkasan', null],
      ['N-SHEET-IGNORED', 'Temuan', 'copy'],
    ])
    expect(units).toEqual(['Satu'])
  })

  it('is none of the sheets that can be asked for', () => {
    const { told } = read([form('Satu'), added], { decisions: { sheets: ['Temuan'] } })
    expect(told).toEqual(['E-SHEET-MISSING "Temuan" = Satu'])
  })
})

describe('a sheet of which nobody says whose it is', () => {
  it('is told as that by its tab', () => {
    const nameless = sheet('Sheet1', [
      ['Instansi', 'Kab A'],
      ['Kode', 'Skor'],
      ['1.a', 4],
    ])
    expect(read([nameless]).told).toEqual([expect.stringMatching(/^E-UNIT-UNNAMED Sheet1/)])
  })

  it('gives no form where a column seems to name units; what it holds counts as not read', () => {
    const rows = ['Dinas A', 'RSUD'].flatMap((name) => ['1.a', '2.a', '3.a'].map((code): Written[] => [name, code, 4]))
    const { told, units, unread } = read([
      sheet('Ekspor', [['Instansi', 'Kab A'], ['opd_name', 'Kode', 'Skor'], ...rows]),
    ])
    expect([told, units]).toEqual([['E-UNIT-UNNAMED Ekspor "opd_name" = --column unit=A (opd_name)'], []])
    const agencies = [{ agency: 'Kab A', agencyCode: null }]
    expect(unread).toEqual([{ file: 'a.xlsx', sheet: 'Ekspor', agencies, year: null }])
  })
})

import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { shippedText } from '../../src/instrument/catalog.js'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { readUnder, shipped, tableOf, tiny } from '../scoresheet/sheets.js'
import { folderWith, foundIn, ipp, put } from './cli.js'

const HEAD = 'instansi,unit,1.a,2.a,3.a'

/** The findings of one CSV under the tiny instrument, as the run's JSON tells them. */
const found = async (lines: readonly string[], ...options: readonly string[]): Promise<readonly string[]> => {
  const folder = folderWith('corpus/tiny.json')
  put(folder, { 'u.csv': `${lines.join('\n')}\n` })
  return foundIn(
    (await ipp(folder, ['score', 'u.csv', '--instrument', 'tiny.json', '--format', 'json', ...options])).out,
  )
}

/** A wide sheet of a shipped instrument's first variant, every score 4, with further columns in front. */
const wide = (id: string, head: string, rows: readonly string[]): string => {
  const [variant] = scoresFormOf(shipped(id)).variants
  const codes = variant ? indicatorsOf(variant.parts).map(({ code, number }) => number ?? code) : []
  const scores = codes.map(() => 4)
  return [[head, ...codes], ...rows.map((row) => [row, ...scores])].map((line) => `${line.join(',')}\n`).join('')
}

const foundInReal = async (csv: string, ...options: readonly string[]): Promise<readonly string[]> => {
  const folder = folderWith()
  put(folder, { 'u.csv': csv })
  return foundIn((await ipp(folder, ['score', 'u.csv', '--format', 'json', ...options])).out)
}

const workbook = async (make: (book: ExcelJS.Workbook) => void): Promise<readonly string[]> => {
  const folder = folderWith('corpus/tiny.json')
  const book = new ExcelJS.Workbook()
  make(book)
  writeFileSync(path.join(folder, 'u.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
  return foundIn((await ipp(folder, ['score', 'u.xlsx', '--instrument', 'tiny.json', '--format', 'json'])).out)
}

const ROWS = [HEAD.split(','), ['Kota Awan', 'Dinas Satu', 4, 4, 4], ['Kota Awan', 'Dinas Dua', 3, 3, 3]]

describe('a finding quotes', () => {
  it('a cell as its sheet shows it: a date as the date, a figure with its comma', async () => {
    const folder = folderWith('corpus/tiny.json')
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Lembar')
    sheet.addRows([HEAD.split(','), ['Kota Awan', 'Dinas Satu', new Date(Date.UTC(2024, 4, 4)), 5.5, 4]])
    sheet.getCell('C2').numFmt = 'd-mmm'
    writeFileSync(path.join(folder, 'u.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    const { out } = await ipp(folder, ['check', 'u.xlsx', '--instrument', 'tiny.json'])
    expect(out).toContain('Di tempat skor tertulis tanggal: “4-Mei”.')
    expect(out).toContain('Skor “5,5” tidak ada pada skala')
  })
})

describe('a run tells', () => {
  it('units with a survey’s figure beside units without: E-BASIS-MIXED', async () => {
    const csv = wide('pekppp-2023', 'tahun,instansi,unit,f03', [
      '2024,Kota Awan,Dinas Satu,4.2',
      '2024,Kota Awan,Dinas Dua,',
    ])
    expect(await foundInReal(csv)).toEqual(['E-BASIS-MIXED u.csv D3'])
    expect(await foundInReal(csv, '--basis', 'f02')).toEqual(['N-BASIS-F02'])
    const folder = folderWith()
    put(folder, { 'u.csv': csv, 'satu.csv': csv.split('\n').slice(0, 2).join('\n').replace('4.2', '') })
    const { err } = await ipp(folder, ['score', 'u.csv'])
    expect(err).toContain('Unit ini tidak memiliki nilai F-03, sedangkan unit lain memilikinya.')
    const alone = await ipp(folder, ['score', 'satu.csv'])
    expect(alone.err).not.toContain('unit lain')
    expect(alone.err).toContain('--survey jawaban.csv')
  })

  it('a figure of a form that the instrument does not have: E-FORM-UNKNOWN', async () => {
    const csv = wide('evaluasi-2017', 'tahun,instansi,unit,f03', ['2019,Kota Awan,Dinas Satu,4.2'])
    expect(await foundInReal(csv)).toEqual(['E-FORM-UNKNOWN u.csv D2'])
  })

  it('one unit in two groups: E-GROUP-MIXED', async () => {
    expect(
      await found([
        'kelompok,instansi,unit,evaluator,1.a,2.a,3.a',
        'kota,Kota Awan,Dinas Satu,Ani,4,4,4',
        'kabupaten,Kota Awan,Dinas Satu,Budi,4,4,4',
      ]),
    ).toEqual(['E-GROUP-MIXED u.csv E3'])
  })

  it('rows of several years: E-YEAR-MIXED, and nothing else is wrong with a unit of both', async () => {
    const lines = [
      'tahun,instansi,unit,1.a,2.a,3.a',
      '2023,Kota Awan,Dinas Satu,4,4,4',
      '2024,Kota Awan,Dinas Satu,5,5,5',
    ]
    expect(await found(lines)).toEqual(['E-YEAR-MIXED u.csv D3'])
    expect(await found(lines, '--year', '2024')).toEqual(['N-YEAR-SKIPPED u.csv'])
  })

  it('units without a year among others that have one: W-YEAR-MISSING, once a sheet, unless the year is picked', async () => {
    const lines = [
      'tahun,instansi,unit,1.a,2.a,3.a',
      '2023,Kota Awan,Dinas Satu,4,4,4',
      ',Kota Awan,Dinas Dua,5,5,5',
      ',Kota Awan,Dinas Tiga,5,5,5',
    ]
    expect(await found(lines)).toEqual(['W-YEAR-MISSING u.csv D3'])
    expect(await found(lines, '--year', '2023')).toEqual([])
    expect(await found(lines.slice(0, 2))).toEqual([])
  })

  it('a label or title that names several years: W-YEAR-UNREAD, quoted once a sheet, unless the year is picked', async () => {
    const rows = [HEAD, 'Kota Awan,Dinas Satu,4,4,4', 'Kota Awan,Dinas Dua,5,5,5']
    expect(await found(['Tahun,2025/2026', ...rows])).toEqual(['W-YEAR-UNREAD u.csv B1'])
    expect(await found(['Tahun : 2025/2026', ...rows])).toEqual(['W-YEAR-UNREAD u.csv A1'])
    expect(await found(['Dinas', 'Evaluasi 2024-2025', ...rows])).toEqual(['W-YEAR-UNREAD u.csv A2'])
    expect(await found(['Tahun,2025/2026', ...rows], '--year', '2025')).toEqual([])
    // What names one year somewhere leaves no doubt, and neither does a regulation or a day.
    expect(await found(['Tahun 2024', 'Evaluasi 2024-2025', ...rows])).toEqual([])
    expect(await found(['Penilaian menurut Peraturan Nomor 4 Tahun 2023, 2022-12-01', ...rows])).toEqual([])
    expect(await found(['Periode,Semester Ganjil', ...rows])).toEqual([])
  })

  it('the same of a survey, and of both the words that stand there', async () => {
    const folder = folderWith()
    const questions = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)
    const answers = [['Unit', ...questions], ...Array(3).fill(['Dinas Satu', ...questions.map(() => 4)])]
    put(folder, { 's.csv': [['Survei F-03 Tahun 2025/2026'], ...answers].map((row) => `${row}\n`).join('') })
    put(folder, { 'u.csv': wide('pekppp-2023', 'unit', ['Dinas Satu']).replace(/^/, 'Periode,2025/2026\n') })
    const quotes = async (...args: readonly string[]) => {
      const { out } = await ipp(folder, [...args, '--format', 'json'])
      const { findings }: { findings: readonly { code: string; cell: string; message: string }[] } = JSON.parse(out)
      return findings.flatMap(({ code, cell, message }) =>
        code === 'W-YEAR-UNREAD' ? [`${cell} ${/“(.*)”/.exec(message)?.[1]}`] : [],
      )
    }
    expect(await quotes('survey', 's.csv')).toEqual(['A1 Survei F-03 Tahun 2025/2026'])
    expect(await quotes('survey', 's.csv', '--year', '2025')).toEqual([])
    expect(await quotes('score', 'u.csv', '--survey', 's.csv')).toEqual([
      'A1 Survei F-03 Tahun 2025/2026',
      'B1 2025/2026',
    ])
    expect(await quotes('score', 'u.csv', '--survey', 's.csv', '--year', '2025')).toEqual([])
  })

  it('a province where no agency is named: W-AGENCY-PROVINCE, and which column could be one', async () => {
    const lines = ['provinsi,unit,1.a,2.a,3.a', 'Provinsi Riau,Dinas Satu,4,4,4', 'Provinsi Riau,Dinas Dua,5,5,5']
    expect(await found(lines)).toEqual(['W-AGENCY-PROVINCE u.csv A2'])
    expect(await found(lines, '--agency', 'Kota Awan')).toEqual([])
    expect(await found(lines, '--column', 'agency=A')).toEqual([])
    expect(await found(['provinsi,instansi,unit,1.a,2.a,3.a', 'Riau,Kota Awan,Dinas Satu,4,4,4'])).toEqual([])
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'u.csv': `${lines.join('\n')}\n` })
    const { err, out } = await ipp(folder, ['score', 'u.csv', '--instrument', 'tiny.json'])
    expect(err).toContain('--column agency=A')
    expect(out).toContain('\n2 unit.\n')
  })

  it('a government of a province that stands for the agency: N-AGENCY-PROVINCE, once a sheet', async () => {
    const lines = [
      'provinsi,unit,1.a,2.a,3.a',
      ...['Satu', 'Dua'].map((n) => `Pemerintah Provinsi Riau,Dinas ${n},4,4,4`),
    ]
    expect(await found(lines)).toEqual(['N-AGENCY-PROVINCE u.csv A2'])
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'u.csv': `${lines.join('\n')}\n` })
    const { out } = await ipp(folder, ['score', 'u.csv', '--instrument', 'tiny.json'])
    expect(out).toContain('Pemerintah Provinsi Riau: IPP 4,00')
  })

  it('one agency under two names as an agency: W-NAME-MISMATCH', async () => {
    const folder = folderWith('corpus/tiny.json')
    const rows = ['Kota Awan,Dinas Satu', 'Kota Hujan,Dinas Dua'].map((names) => `K1,${names},U1,4,4,4`)
    put(folder, { 'u.csv': `kode instansi,instansi,unit,kode unit,1.a,2.a,3.a\n${rows[0]}\n` })
    put(folder, {
      'v.csv': `kode instansi,instansi,unit,kode unit,evaluator,1.a,2.a,3.a\n${rows[1]?.replace('U1', 'U1,Budi')}\n`,
    })
    const { err } = await ipp(folder, ['score', 'u.csv', 'v.csv', '--instrument', 'tiny.json', '--format', 'json'])
    expect(err).toContain('Satu instansi ditulis dengan dua nama: di sini “Kota Hujan”, sebelumnya Kota Awan')
    expect(err).toContain('Satu unit ditulis dengan dua nama: di sini “Dinas Dua”, sebelumnya Dinas Satu')
  })

  it('a file larger than is allowed, workbook or not: E-FILE-LIMIT', async () => {
    const folder = folderWith('corpus/tiny.json')
    const book = new ExcelJS.Workbook()
    book.addWorksheet('F-02').addRows(ROWS)
    writeFileSync(path.join(folder, 'u.xlsx'), Buffer.from(await book.xlsx.writeBuffer()))
    put(folder, { 'u.csv': `${HEAD}\nKota Awan,Dinas Satu,4,4,4\n` })
    const args = ['score', 'u.xlsx', 'u.csv', '--instrument', 'tiny.json', '--format', 'json', '--max-file', '30']
    const { out, err } = await ipp(folder, args)
    expect(foundIn(out)).toEqual(['E-FILE-LIMIT u.csv', 'E-FILE-LIMIT u.xlsx'])
    const needed = [...err.matchAll(/--max-file (\d+)/g)].map(([, bytes]) => Number(bytes))
    expect(needed.toSorted((a, b) => a - b)).toEqual([
      statSync(path.join(folder, 'u.csv')).size,
      statSync(path.join(folder, 'u.xlsx')).size,
    ])
  })

  it('a year that cannot be read: E-YEAR-UNKNOWN', async () => {
    expect(await found([`tahun,${HEAD}`, 'dua ribu,Kota Awan,Dinas Satu,4,4,4'])).toEqual(['E-YEAR-UNKNOWN u.csv A2'])
    const read = readUnder(tiny(), [
      tableOf([
        ['tahun', 'unit', '1.a', '2.a', '3.a'],
        ['2025/2026', 'A', 4, 4, 4],
      ]),
    ])
    expect(read.findings.map(({ code, found: said, count }) => [code, said, count ?? 1])).toEqual([
      ['E-YEAR-UNKNOWN', '2025/2026', 1],
    ])
  })

  it('what a list of units has and the sheets lack, and the other way round: E-UNIT-MISSING, W-UNIT-UNEXPECTED', async () => {
    const folder = folderWith('corpus/tiny.json', 'golden/input/rapi.csv', 'golden/input/daftar.csv')
    const args = ['score', 'rapi.csv', '--instrument', 'tiny.json', '--register', 'daftar.csv', '--format', 'json']
    expect(foundIn((await ipp(folder, args)).out)).toEqual([
      'E-UNIT-MISSING daftar.csv A4',
      'W-UNIT-UNEXPECTED rapi.csv E5',
    ])
  })

  it('a line of a list of units that names none, of which nobody knows which to miss: E-ROW-KEY', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, {
      'u.csv': `${HEAD}\nKota Awan,Dinas Satu,4,4,4\n`,
      'daftar.csv': 'agency,unit\nKota Awan,Dinas Satu\nKota Awan,\n"Awan, 12 Maret 2025",\nJumlah,\n',
    })
    const args = ['score', 'u.csv', '--instrument', 'tiny.json', '--register', 'daftar.csv', '--format', 'json']
    expect(foundIn((await ipp(folder, args)).out)).toEqual(['E-ROW-KEY daftar.csv A3'])
  })

  it('units without an agency among others that have one: W-AGENCY-MISSING, once a sheet', async () => {
    const lines = [HEAD, 'Kota Awan,Dinas Satu,4,4,4', ',Dinas Dua,3,3,3', ',Dinas Tiga,3,3,3']
    expect(await found(lines)).toEqual(['W-AGENCY-MISSING u.csv C3'])
    expect(await found(lines, '--agency', 'Kota Awan')).toEqual([])
    expect(await found([HEAD, ...lines.slice(2)])).toEqual([])
  })

  it('a row of a wide table that repeats a unit: E-ROW-DUP once, not for each of its scores', async () => {
    const row = 'Kota Awan,Dinas Satu,4,4,4'
    expect(await found([HEAD, row, 'Kota Awan,Dinas Dua,3,3,3', row])).toEqual(['E-ROW-DUP u.csv C4'])
    expect(await found([HEAD, row, row, row])).toEqual(['E-ROW-DUP u.csv C3', 'E-ROW-DUP u.csv C4'])
  })

  it('a workbook of an old kind in a folder, whose units would be missed in silence: E-FORMAT-XLS', async () => {
    const folder = folderWith('corpus/tiny.json')
    mkdirSync(path.join(folder, 'lembar'))
    put(folder, { 'lembar/u.csv': `${HEAD}\nKota Awan,Dinas Satu,4,4,4\n`, 'lembar/surat.pdf': '%PDF-1.4' })
    // How a workbook of Excel 4 begins.
    writeFileSync(path.join(folder, 'lembar/lama.xls'), Buffer.from('0904060000000200', 'hex'))
    const { exit, out } = await ipp(folder, ['score', 'lembar', '--instrument', 'tiny.json', '--format', 'json'])
    expect([exit, foundIn(out)]).toEqual([
      1,
      ['E-FORMAT-XLS lembar/lama.xls', 'E-AGENCY-UNREAD lembar/lama.xls', 'N-INPUT-SKIPPED lembar/surat.pdf'],
    ])
  })

  it('lists in the encoding that is given for CSV files', async () => {
    const folder = folderWith('corpus/tiny.json')
    for (const [file, text] of [
      ['u.csv', `${HEAD}\nKota Awan,Kedai Café,4,4,4\n`],
      ['daftar.csv', 'agency,unit\nKota Awan,Dinas Café\n'],
      ['alias.csv', 'from_agency,from_unit,agency,unit\n,Kedai Café,,Dinas Café\n'],
    ] as const)
      writeFileSync(path.join(folder, file), Buffer.from(text, 'latin1'))
    const args = ['score', 'u.csv', '--register', 'daftar.csv', '--aliases', 'alias.csv', '--encoding', 'windows-1252']
    const { out } = await ipp(folder, [...args, '--instrument', 'tiny.json', '--format', 'json'])
    expect([JSON.parse(out).units.length, foundIn(out)]).toEqual([1, []])
  })

  it('control characters in a name: W-NAME-CONTROL', async () => {
    expect(await found([HEAD, 'Kota Awan,Dinas\u0007 Satu,4,4,4'])).toEqual(['W-NAME-CONTROL u.csv B2'])
  })

  it('one unit in several files without evaluators’ names: W-EVALUATOR-FILES', async () => {
    const folder = folderWith('corpus/tiny.json')
    put(folder, { 'a.csv': `${HEAD}\nKota Awan,Dinas Satu,4,4,4\n`, 'b.csv': `${HEAD}\nKota Awan,Dinas Satu,5,5,5\n` })
    const { out } = await ipp(folder, ['score', 'b.csv', 'a.csv', '--instrument', 'tiny.json', '--format', 'json'])
    expect(foundIn(out)).toEqual(['W-EVALUATOR-FILES a.csv C2'])
    // (4 + 5) / 2, each indicator alike.
    expect(JSON.parse(out).units[0].index.fraction).toBe('9/2')
  })

  it('an agency’s index of some of its units: W-PARTIAL', async () => {
    const lines = [HEAD, 'Kota Awan,Dinas Satu,4,4,4', 'Kota Awan,Dinas Dua,9,4,4']
    expect(await found(lines)).toEqual(['E-CELL-RANGE u.csv C3'])
    expect(await found(lines, '--partial')).toEqual(['W-PARTIAL', 'E-CELL-RANGE u.csv C3'])
  })

  it('rows that are hidden and read: W-ROW-HIDDEN', async () => {
    const codes = await workbook((book) => {
      const sheet = book.addWorksheet('F-02')
      sheet.addRows(ROWS)
      sheet.getRow(3).hidden = true
    })
    expect(codes).toEqual(['W-ROW-HIDDEN u.xlsx F-02 A3'])
  })

  it('an index of its own that a sheet prints: W-FIGURE-PRINTED, those of a column together after the third', async () => {
    const units = Array.from({ length: 50 }, (_, i) => `Kota Awan,Dinas Nomor ${i},4,4,4,3.9`)
    const told = await found([`${HEAD},IPP`, ...units])
    expect(told).toEqual(['F2', 'F3', 'F4', 'F5'].map((cell) => `W-FIGURE-PRINTED u.csv ${cell}`))
  })

  it('a mean of an agency that a sheet prints and that is another: W-FIGURE-PRINTED, and the row of the mean in no second finding', async () => {
    const units = ['A', 'B'].map((name) => `Kota Awan,Dinas ${name},4,4,4,4`)
    const below = (figure: string) => found([`${HEAD},IPP`, ...units, `,Rata-rata Kota Awan,,,,${figure}`])
    expect(await below('3.9')).toEqual(['W-FIGURE-PRINTED u.csv F4'])
    expect(await below('4')).toEqual(['W-ROW-TOTAL u.csv B4'])
  })

  it('a sheet that repeats another: N-SHEET-TWICE', async () => {
    const codes = await workbook((book) => {
      for (const name of ['F-02', 'F-02 salinan']) book.addWorksheet(name).addRows(ROWS)
    })
    expect(codes).toEqual(['N-SHEET-TWICE u.xlsx F-02 salinan'])
  })
})

describe('too few respondents', () => {
  /** A unit with three respondents under a changed instrument of 2022, whose least number is 10. */
  const three = async (
    change: (text: string) => string,
  ): Promise<{ readonly codes: readonly string[]; readonly basis: unknown }> => {
    const folder = folderWith('golden/input/survei.csv')
    put(folder, {
      'aturan.json': change(shippedText('pekppp-2022') ?? ''),
      'u.csv': wide('pekppp-2022', 'tahun,instansi,unit', ['2022,Kabupaten Sukamaju,RSUD Sukamaju']),
    })
    const args = ['score', 'u.csv', '--instrument', 'aturan.json', '--survey', 'survei.csv', '--format', 'json']
    const { out } = await ipp(folder, args)
    const [unit] = JSON.parse(out).units
    return {
      codes: foundIn(out).filter((code) => code.includes('SURVEY')),
      basis: unit.index === null ? null : unit.basis,
    }
  }

  it('are an error where the rules leave no other way, a warning where they do, a notice where it is only unusual', async () => {
    const left = (way: string) => (text: string) =>
      text.replace(/"below": \{\s*"value": "[a-z-]+"/, `"below": { "value": "${way}"`)
    expect(await three(left('incomplete'))).toEqual({ codes: ['E-SURVEY-FEW'], basis: null })
    expect(await three(left('f02-only'))).toEqual({ codes: ['W-SURVEY-FEW'], basis: 'F-02' })
    expect(await three((text) => text.replace('"value": 10', '"value": 3'))).toEqual({
      codes: ['N-SURVEY-FEW', 'N-SURVEY-UNANSWERED'],
      basis: 'F-02+F-03',
    })
  })
})

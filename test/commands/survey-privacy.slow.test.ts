import { readdirSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { all, csv, POSITIONS, varied } from './answers.js'
import { folderWith, ipp, put, textOf } from './cli.js'

describe('nobody’s data leaves the reader', () => {
  const CANARIES = ['CANARYNAMA', '3174CANARYNIK', '0812CANARY', 'canary@mail.example', 'CANARYKOMENTAR', 'CANARYJALAN']
  const person = ['CANARYNAMA Siti', '3174CANARYNIK', '0812CANARY', 'canary@mail.example']
  const head = ['nama_responden', 'nik', 'no_hp', 'email', 'unit', ...POSITIONS, 'komentar'].join(',')
  const line = (answers: readonly (number | string)[], comment = 'CANARYKOMENTAR') =>
    [...person, 'Dukcapil', ...answers, comment].join(',')

  const FILES: Readonly<Record<string, string>> = {
    'baik.csv': csv(head, ...varied(12).map((answers) => line(answers))),
    'luar.csv': csv(
      head,
      line([7, ...all(4).slice(1)]),
      line(['CANARYNAMA', ...all(4).slice(1)]),
      line(['0812CANARY', ...all(4).slice(1)]),
    ),
    'geser.csv': csv(head, `${line(all(5))},CANARYJALAN`, line(all(5))),
    'kutip.csv': csv(head, line(all(5), '"CANARYKOMENTAR'), line(all(4))),
    'liar.csv': csv(head, line(all(5), 'CANARY"KOMENTAR" CANARYKOMENTAR'), line(all(4))),
    'rusak.csv': csv(head, line(all(5), 'CANARYKOMENTAR Ã©Â â€™'), line(all(4))),
    'tanpa.csv': csv(
      [...person.map((_, i) => `kolom${i}`), 'alasan'].join(','),
      [...person, 'CANARYKOMENTAR'].join(','),
    ),
    'kosong.csv': csv(head, [...person, '', ...all(5), 'CANARYKOMENTAR'].join(',')),
    'total.csv': csv(head, line(all(5)), ['Jumlah CANARYNAMA', '', '', '', '', ...all(5), 'CANARYKOMENTAR'].join(',')),
  }

  for (const file of Object.keys(FILES))
    test(`${file}: in no output of ipp survey, ipp score and ipp check, files included`, async () => {
      const folder = folderWith('layouts/unit-rsud.xlsx')
      put(folder, FILES)
      const runs = [
        ['survey', file],
        ['survey', file, '--lang', 'en', '--format', 'json'],
        ['survey', file, '--format', 'csv'],
        ['survey', file, '--format', 'csv', '--level', 'question'],
        ['survey', file, '--tallies'],
        ['survey', file, '--sql', 'duckdb'],
        ['survey', file, '-o', 'hasil.csv'],
        ['survey', file, '-o', 'hasil.json'],
        ['survey', file, '-o', 'hasil.xlsx'],
        ['score', 'unit-rsud.xlsx', '--survey', file, '--format', 'json'],
        ['score', 'unit-rsud.xlsx', '--survey', file],
        ['score', 'unit-rsud.xlsx', '--survey', file, '-o', 'nilai.json', '-o', 'nilai.csv', '-o', 'nilai.xlsx'],
        ['score', 'unit-rsud.xlsx', file, '--format', 'json'],
        ['score', 'unit-rsud.xlsx', '--survey', file, '--format', 'csv', '--manifest', 'manifes.json'],
        ['check', 'unit-rsud.xlsx', file, '--format', 'json'],
        ['check', 'unit-rsud.xlsx', '--survey', file],
        ['explain', 'unit-rsud.xlsx', '--survey', file, '--format', 'json'],
        ['report', 'unit-rsud.xlsx', '--survey', file, '--kind', 'unit', '-o', 'halaman.html'],
        ['report', 'unit-rsud.xlsx', '--survey', file, '--kind', 'berita-acara', '-o', 'acara.html'],
      ]
      const inputs = new Set([...Object.keys(FILES), 'unit-rsud.xlsx'])
      for (const args of runs) {
        const { exit, out, err } = await ipp(folder, args)
        expect(exit).not.toBe(70)
        for (const canary of CANARIES) expect(`${out}${err}`, args.join(' ')).not.toContain(canary)
      }
      for (const name of readdirSync(folder).filter((each) => !inputs.has(each))) {
        const text = name.endsWith('.xlsx') ? await unzipped(path.join(folder, name)) : textOf(folder, name)
        for (const canary of CANARIES) expect(text, name).not.toContain(canary)
      }
    })

  const unzipped = async (file: string): Promise<string> => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
  }
})

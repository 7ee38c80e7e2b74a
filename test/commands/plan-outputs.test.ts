import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  planFiles,
  planPage,
  planWorkbook,
  priorityFiles,
  priorityPage,
  priorityWorkbook,
  whatIfFiles,
  whatIfPage,
  whatIfWorkbook,
} from '../../src/index.js'
import { openWorkbook } from '../../src/library/open-workbook.js'
import { partOf } from '../formats/xlsx/marked.js'
import { folderWith, ipp, put, textOf } from './cli.js'

const FILES = ['rencana/lembar.csv', 'rencana/perubahan.csv']
const CHANGES = 'unit,indicator,score\nDisdukcapil,14,5\nDisdukcapil,29,5\nDisdukcapil,1,4\n'

const folderOf = (): string => {
  const folder = folderWith(...FILES)
  put(folder, { 'ubah.csv': CHANGES })
  return folder
}

/** The texts and figures of all cells of a workbook, row by row. */
const rowsIn = (folder: string, name: string): readonly (readonly string[])[] =>
  rowsNumbered(folder, name).map(([, texts]) => texts)

/** The same with the number of each row. */
const rowsNumbered = (folder: string, name: string): readonly (readonly [number, readonly string[]])[] => {
  const { tables } = openWorkbook({ name, bytes: readFileSync(path.join(folder, name)) })
  return [...(tables[0]?.rows() ?? [])].map(({ number, cells }) => [number, [...cells].map(({ text }) => text)])
}

const KINDS = [
  ['--what-if', ['--what-if', 'ubah.csv'], whatIfWorkbook, whatIfPage],
  ['--priority', ['--priority'], priorityWorkbook, priorityPage],
  ['--level agency', ['--level', 'agency', '--target', '4.2'], planWorkbook, planPage],
] as const

describe.each(KINDS)('ipp plan %s', (_, line) => {
  test('is a workbook and a page too, each the same at every run, and told apart from a scoresheet', async () => {
    const folder = folderOf()
    const args = ['plan', 'lembar.csv', ...line, '-o', 'r.xlsx', '-o', 'r.html']
    expect((await ipp(folder, args)).exit).toBe(0)
    const before = readFileSync(path.join(folder, 'r.xlsx'))
    expect((await ipp(folder, [...args, '--force'])).exit).toBe(0)
    expect(readFileSync(path.join(folder, 'r.xlsx')).equals(before)).toBe(true)
    expect(textOf(folder, 'r.html')).toMatch(/<h1>[^<]+<\/h1>/)
    expect((await ipp(folder, ['score', 'r.xlsx'])).err).toContain('N-INPUT-OWN')
  })
})

describe('what stands in them', () => {
  test('of changed scores: each figure today, after and the difference, as numbers', async () => {
    const folder = folderOf()
    await ipp(folder, ['plan', 'lembar.csv', '--what-if', 'ubah.csv', '-o', 'r.xlsx', '-o', 'r.html', '--lang', 'en'])
    const rows = rowsIn(folder, 'r.xlsx')
    // 3.9215, and 0.05625 + 0.045 − 0.0306 more.
    expect(rows).toContainEqual(['Index (IPP)', '3.92', '3.99', '0.07065'])
    expect(rows).toContainEqual([expect.stringContaining('14.b.K'), '4', '5', '1'])
    expect(textOf(folder, 'r.html')).toContain('>+0.07065</td>')
    expect(textOf(folder, 'r.html')).toContain('>−1</td>')
  })

  test('of the list for coaching: who, why and by which steps, and the weakest aspects', async () => {
    const folder = folderOf()
    await ipp(folder, [
      'plan',
      'lembar.csv',
      '--priority',
      '--below',
      'A-',
      '-o',
      'r.xlsx',
      '-o',
      'r.html',
      '--lang',
      'en',
    ])
    const { out } = await ipp(folder, ['plan', 'lembar.csv', '--priority', '--below', 'A-', '--format', 'csv'])
    const low = out.split('\n').find((line) => line.includes('Disdukcapil'))
    const row = rowsIn(folder, 'r.xlsx').find(([unit]) => unit === 'Disdukcapil')
    expect(row?.slice(3, 8)).toEqual(['3.92', 'B', 'A-', '2', '4.02'])
    expect(low?.split(',').slice(6, 8)).toEqual(['3.92', 'B'])
    expect(textOf(folder, 'r.html')).toContain('<h2>Weakest aspects first (means):</h2>')
  })

  test('of an agency: each plan that is listed, its steps by unit with criterion and evidence, and how many there are', async () => {
    const folder = folderOf()
    const args = ['plan', 'lembar.csv', '--level', 'agency', '--target', '4.2', '--lang', 'en']
    await ipp(folder, [...args, '-o', 'r.xlsx', '-o', 'r.html'])
    const json = JSON.parse((await ipp(folder, [...args, '--format', 'json'])).out)
    const [{ plans, equalPlans }] = json.agencies
    const page = textOf(folder, 'r.html')
    expect(page.match(/<h2>Plan \d of/g)).toHaveLength(plans.length)
    expect(page).toContain(
      `Plan 1 of ${equalPlans} that cost the same, proved to be the cheapest: 4 levels on 3 indicators`,
    )
    const rows = rowsIn(folder, 'r.xlsx')
    for (const { units } of plans)
      for (const { unit, steps } of units)
        for (const { indicator, from, to } of steps)
          expect(
            rows.some((row) => row[0] === unit && row[3]?.startsWith(indicator) && row[4] === from && row[5] === to),
          ).toBe(true)
    expect(page).toContain('Foto pegawai menerapkan budaya pelayanan')
  })

  test('of an agency: each plan begins a page where it does not fit on the one before, and columns are as wide as they need', async () => {
    const folder = folderWith('provinsi/lembar-provinsi.xlsx')
    await ipp(folder, ['plan', 'lembar-provinsi.xlsx', '--level', 'agency', '-o', 'r.xlsx', '-o', 'r.html'])
    const sheet = partOf(readFileSync(path.join(folder, 'r.xlsx')), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('orientation="landscape"')
    const titles = rowsNumbered(folder, 'r.xlsx')
      .filter(([, [text = '']]) => /^Rencana [2-9] dari/.test(text))
      .map(([row]) => row)
    const breaks = [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row))
    // An empty row stands before each title: a page ends above it.
    expect(titles.length).toBeGreaterThan(2)
    for (const row of titles) expect(breaks).toContain(row - 2)
    // Letters for unit, two figures, indicator, two scores, gain, criterion and evidence: 164 together.
    const shares = [24, 8, 10, 40, 7, 7, 10, 28, 30].map((width) => Math.round((width * 100) / 164))
    expect(textOf(folder, 'r.html')).toContain(shares.map((share) => `<col style="width:${share}%">`).join(''))
    expect(textOf(folder, 'r.html')).toContain('@page{size:A4 landscape}')
  })

  test('of changed scores goes upright on paper, for it is narrow', async () => {
    const folder = folderOf()
    await ipp(folder, ['plan', 'lembar.csv', '--what-if', 'ubah.csv', '-o', 'r.xlsx', '-o', 'r.html'])
    const sheet = partOf(readFileSync(path.join(folder, 'r.xlsx')), 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('orientation="portrait"')
    expect(textOf(folder, 'r.html')).not.toContain('landscape')
  })

  test('of units: every page names the unit and the indicator, and which page it is', async () => {
    const folder = folderOf()
    await ipp(folder, ['plan', 'lembar.csv', '-o', 'r.xlsx'])
    const bytes = readFileSync(path.join(folder, 'r.xlsx'))
    expect(rowsIn(folder, 'r.xlsx')).toContainEqual(expect.arrayContaining(['Instansi', 'Unit', 'Indikator']))
    expect(partOf(bytes, 'xl/workbook.xml')).toMatch(/Print_Titles"[^>]*>'Rencana'!\$A:\$C,/)
    expect(partOf(bytes, 'xl/worksheets/sheet1.xml')).toMatch(/<oddFooter>&amp;L&amp;8Indeks Pelayanan Publik.*Halaman/)
  })

  test('is the same from the library', async () => {
    const cwd = folderOf()
    const same = async (line: readonly string[], book: Uint8Array, page: string) => {
      await ipp(cwd, ['plan', 'lembar.csv', ...line, '-o', 'r.xlsx', '-o', 'r.html', '--force'])
      expect(Buffer.from(book).equals(readFileSync(path.join(cwd, 'r.xlsx')))).toBe(true)
      expect(page).toBe(textOf(cwd, 'r.html'))
    }
    const changed = (await whatIfFiles(['lembar.csv'], 'ubah.csv', { cwd })).run
    await same(['--what-if', 'ubah.csv'], await whatIfWorkbook(changed), await whatIfPage(changed))
    const listed = (await priorityFiles(['lembar.csv'], { cwd })).run
    await same(['--priority'], await priorityWorkbook(listed), await priorityPage(listed))
    const planned = (await planFiles(['lembar.csv'], { cwd, level: 'agency', target: '4.2' })).run
    await same(['--level', 'agency', '--target', '4.2'], await planWorkbook(planned), await planPage(planned))
  })
})

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
import { folderWith, ipp, put, textOf } from './cli.js'

const FILES = ['rencana/lembar.csv', 'rencana/perubahan.csv']
const CHANGES = 'unit,indicator,score\nDisdukcapil,14,5\nDisdukcapil,29,5\nDisdukcapil,1,4\n'

const folderOf = (): string => {
  const folder = folderWith(...FILES)
  put(folder, { 'ubah.csv': CHANGES })
  return folder
}

/** The texts and figures of all cells of a workbook, row by row. */
const rowsIn = (folder: string, name: string): readonly (readonly string[])[] => {
  const { tables } = openWorkbook({ name, bytes: readFileSync(path.join(folder, name)) })
  return [...(tables[0]?.rows() ?? [])].map(({ cells }) => [...cells].map(({ text }) => text))
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

import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/formats/width.js'
import { folderWith, ipp } from './cli.js'

const FOLDERS = ['provinsi', 'survei', 'skm', 'dua-tahun', 'rencana', 'instrumen']

/** Every command that prints a table, on fixtures with long names. */
const LINES: readonly string[] = [
  'score provinsi/lembar-provinsi.xlsx --format table',
  'score provinsi/lembar-provinsi.xlsx --format table --intervals',
  'score dua-tahun/2024 --format table',
  'check provinsi/lembar-provinsi.xlsx',
  'survey survei/jawaban.csv --bootstrap 200',
  'survey survei/jawaban.csv --bootstrap 0 --scores survei/lembar.csv --population survei/pengguna.csv',
  'survey survei/jawaban.csv --bootstrap 0 --level question',
  'survey survei/rekap.csv --bootstrap 0',
  'survey skm/loket.csv --instrument skm-2017 --bootstrap 200',
  'compare dua-tahun/2023 dua-tahun/2024',
  'compare 2022=dua-tahun/2022.csv dua-tahun/2023 dua-tahun/2024',
  'rules list',
  'rules show pekppp-2023',
  'rules show skm-2017',
  'rules show pekppp-2023 --criteria --aspect a',
  'rules lint',
  'rules diff pekppp-2022 pekppp-2023',
  'rules diff pekppp-2022 pekppp-2023 --effect dua-tahun/2023',
  'rules test pekppp-2023',
  'plan rencana/lembar.csv',
  'plan rencana/lembar.csv --costs rencana/biaya.csv --unit "RSUD Muara Jati"',
  'plan rencana/lembar.csv --what-if rencana/perubahan.csv',
  'plan rencana/lembar.csv --done rencana/terisi.csv',
  'plan rencana/lembar.csv --priority --below A',
  'plan rencana/lembar.csv --level agency',
  'explain provinsi/lembar-provinsi.xlsx --agency "Kota Wanajaya"',
  'doctor',
]

const argsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** A table as it is printed: its headings, and what is said below it. */
interface Printed {
  readonly heads: readonly string[]
  readonly below: string
}

const isRule = (line: string | undefined): boolean => /^ *─+$/.test(line ?? '')

const tablesIn = (text: string): readonly Printed[] => {
  const lines = text.split('\n')
  return lines.flatMap((line, i) => {
    if (!isRule(lines[i + 1])) return []
    const below: string[] = []
    for (const each of lines.slice(i + 2)) {
      if (each.trim() === '' || isRule(each)) break
      below.push(each.trim())
    }
    return [{ heads: line.trim().split(/ {2,}/), below: below.join(' ') }]
  })
}

const folder = folderWith(...FOLDERS)
const printed = async (line: string, columns?: number): Promise<string> => {
  const around = columns === undefined ? {} : { columns, env: { NO_COLOR: '1' } }
  return (await ipp(folder, argsOf(line), around)).out
}

describe.each(LINES)('ipp %s', (line) => {
  test.each([60, 80, 100, 120])('prints no line wider than a terminal of %i columns', async (columns) => {
    const out = await printed(line, columns)
    expect(out).not.toBe('')
    expect(out.split('\n').filter((each) => widthOf(each) > columns)).toEqual([])
  })

  test.each([80, 120])(
    'names below each table what a terminal of %i columns has no room for, and how to see it',
    async (columns) => {
      const [whole, narrow] = [tablesIn(await printed(line)), tablesIn(await printed(line, columns))]
      expect(narrow).toHaveLength(whole.length)
      for (const [i, { heads }] of whole.entries()) {
        const shown = narrow[i]
        const missing = heads.filter((head) => !shown?.heads.includes(head))
        for (const head of missing) expect(shown?.below).toContain(head)
        const told = /(Tidak muat|Terpotong) di sini: .* Lebarkan terminal, atau pakai --format csv\./
        if (missing.length > 0) expect(shown?.below).toMatch(told)
      }
    },
  )
})

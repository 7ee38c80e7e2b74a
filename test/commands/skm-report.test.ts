import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../src/formats/xlsx/own-archive.js'
import { folderWith, ipp, put, textOf } from './cli.js'
import { xlsxOf } from './sheets.js'
import { csv, type Rows, U } from './skm-sheets.js'

/** The texts of an Office file's parts, one behind the other. */
const textsIn = (folder: string, file: string): string => {
  const source = sourceOf(new Uint8Array(readFileSync(path.join(folder, file))))
  return entriesOf(source)
    .map((entry) => partBytes(source, entry).toString('utf8'))
    .join('\n')
}

const NAME = 'Sri Wahyuningsih'

/** 20 respondents: 11 L, 9 P; 12 SMA, 5 S1, 3 SD; three services of 10, 7 and 3. */
const rows: Rows = [
  ['No', 'Nama', 'Jenis Kelamin', 'Pendidikan', 'Jenis Layanan', ...U],
  ...Array.from({ length: 20 }, (_, i) => [
    i + 1,
    `${NAME} ${i}`,
    i < 11 ? 'L' : 'P',
    ['SMA', 'S1', 'SD Tertinggal'][Number(i >= 12) + Number(i >= 17)] ?? '',
    ['KTP', 'Akta', 'Pindah Datang'][Number(i >= 10) + Number(i >= 17)] ?? '',
    ...Array(9).fill(i < 10 ? 4 : 3),
  ]),
]

interface Unit {
  readonly profile: readonly {
    kind: string
    groups: readonly { text: string; respondents: number }[]
    others: number
  }[]
  readonly services: readonly { service: string | null; respondents: number; figure: { fraction: string } }[]
}

const surveyed = async (folder: string, file: string): Promise<Unit> => {
  const { out } = await ipp(folder, ['survey', file, '--instrument', 'skm-2017', '--format', 'json'])
  return JSON.parse(out).units[0]
}

describe('respondents of SKM by what the file says of them', () => {
  test('are counted in groups of at least five; smaller ones are put with the next, so that no sum tells them', async () => {
    const folder = folderWith()
    put(folder, { 's.csv': csv(rows) })
    const { profile, services } = await surveyed(folder, 's.csv')
    expect(profile).toEqual([
      {
        kind: 'sex',
        groups: [
          { text: 'L', respondents: 11 },
          { text: 'P', respondents: 9 },
        ],
        others: 0,
      },
      { kind: 'education', groups: [{ text: 'SMA', respondents: 12 }], others: 8 },
    ])
    // 10 fours; 7 and 3 threes, which cannot be told from each other.
    expect(services.map(({ service, respondents, figure }) => [service, respondents, figure.fraction])).toEqual([
      ['KTP', 10, '100'],
      [null, 10, '75'],
    ])
  })

  test('are the same from a workbook as from a text that is scanned', async () => {
    const folder = folderWith()
    put(folder, { 's.csv': csv(rows), 's.xlsx': await xlsxOf(new Map([['Data', rows.map((row) => row.map(String))]])) })
    const [text, book] = [await surveyed(folder, 's.csv'), await surveyed(folder, 's.xlsx')]
    expect([book.profile, book.services]).toEqual([text.profile, text.services])
  })

  test('are told by nothing else: no name and no small group is in any output', async () => {
    const folder = folderWith()
    put(folder, { 's.csv': csv(rows) })
    const asked = ['survey', 's.csv', '--instrument', 'skm-2017']
    const texts = [(await ipp(folder, asked)).out]
    for (const [file, ...more] of [['a.html'], ['p.html', '--kind', 'poster'], ['a.csv'], ['a.json']]) {
      await ipp(folder, [...asked, '-o', file ?? '', ...more])
      texts.push(textOf(folder, file ?? ''))
    }
    for (const file of ['a.docx', 'a.xlsx']) {
      await ipp(folder, [...asked, '-o', file])
      texts.push(textsIn(folder, file))
    }
    for (const text of texts) {
      expect(text).toContain('87')
      for (const secret of ['Wahyuningsih', 'Tertinggal', 'Pindah Datang']) expect(text).not.toContain(secret)
    }
  })
})

const written = async (args: readonly string[], file: string) => {
  const folder = folderWith('skm/loket.csv')
  const { exit, err } = await ipp(folder, ['survey', 'loket.csv', '--unit', 'Loket & Co', ...args, '-o', file])
  return { exit, err, folder }
}

describe('the report of SKM', () => {
  test('goes from profile over elements to the result and a plan to fill in, as page and as document', async () => {
    const page = await written(['--instrument', 'skm-2017', '--lang', 'en'], 'r.html')
    expect(page.exit).toBe(0)
    const document = await written(['--instrument', 'skm-2017', '--lang', 'en'], 'r.docx')
    const body = textsIn(document.folder, 'r.docx')
    for (const text of [textOf(page.folder, 'r.html'), body]) {
      const found = ['1. ', '2. ', '3. ', '4. '].map((number) => text.indexOf(`>${number}`))
      expect(found.every((at, i) => at > (found[i - 1] ?? 0))).toBe(true)
      expect(text).toContain('Loket &amp; Co')
      // The lowest three elements stand in the plan, the lowest first.
      const plan = text.slice(found[3])
      expect(
        ['U3', 'U9', 'U2'].map((code) => plan.indexOf(`${code} `)).every((at, i, all) => at > (all[i - 1] ?? 0)),
      ).toBe(true)
    }
  })

  test('keeps its bars on one page of paper, for which groups of respondents stand side by side', async () => {
    const { folder } = await written(['--instrument', 'skm-2017'], 'r.html')
    const text = textOf(folder, 'r.html')
    expect(text).toMatch(/@media print\{[^@]*figure[^{}]*\{break-inside:avoid\}/)
    put(folder, { 's.csv': csv(rows) })
    await ipp(folder, ['survey', 's.csv', '--instrument', 'skm-2017', '-o', 's.html'])
    expect(textOf(folder, 's.html')).toMatch(/<div class="signs"><div><h3>Jenis kelamin/)
    const bars = text.slice(text.indexOf('<h2>2. '), text.indexOf('<h2>3. '))
    expect(bars).toMatch(/<figure><div class="rows".*<\/figure>/s)
  })

  test('says as a document, too, by which rules and with what it was made, under headings that stand out', async () => {
    const { folder } = await written(['--instrument', 'skm-2017'], 'r.docx')
    const body = textsIn(folder, 'r.docx')
    expect(body).toMatch(/Dibuat oleh ipp [^<]*\(skm-2017\)\. PermenPANRB 14\/2017/)
    put(folder, { 's.csv': csv(rows) })
    await ipp(folder, ['survey', 's.csv', '--instrument', 'skm-2017', '-o', 's.docx'])
    const profile = textsIn(folder, 's.docx')
    for (const title of ['Jenis kelamin', 'Menurut layanan'])
      expect(profile).toMatch(new RegExp(`<w:b/>[^]{0,80}<w:t[^>]*>${title}<`))
  })

  test('has no column of elements that is narrower than its heading', async () => {
    const { folder } = await written(['--instrument', 'skm-2017'], 'r.docx')
    const body = textsIn(folder, 'r.docx')
    const table = body.slice(body.lastIndexOf('<w:tbl>', body.indexOf('>Menjawab<')))
    const widths = [...(/<w:tblGrid>(.*?)<\/w:tblGrid>/.exec(table)?.[1] ?? '').matchAll(/w:w="(\d+)"/g)]
    // Eight bold letters of ten points take up to 1,300 twentieths of a point in wide faces, cell margins included.
    expect(Number(widths[2]?.[1])).toBeGreaterThan(1300)
  })

  test('is published on a poster with figure and grade', async () => {
    const { folder } = await written(['--instrument', 'skm-2017', '--kind', 'poster'], 'p.html')
    const text = textOf(folder, 'p.html')
    expect(text).toContain('83,83')
    expect(text).toMatch(/class="chip p\d">B Baik</)
    expect(text.match(/<article class="poster">/g)).toHaveLength(1)
  })

  test('is none of a survey that is a part of the index, and no poster is a document', async () => {
    const folder = folderWith('survei/jawaban.csv')
    expect((await ipp(folder, ['survey', 'jawaban.csv', '-o', 'r.html'])).exit).toBe(2)
    expect((await written(['--instrument', 'skm-2017', '--kind', 'poster'], 'p.docx')).exit).toBe(2)
  })
})

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CSV_LIMITS, LIMITS } from '../../src/formats/limits.js'
import { openWorkbook } from '../../src/formats/open.js'
import { shippedText } from '../../src/instrument/catalog.js'
import { average, printed, type Rational, rational, total } from '../oracle/rational.js'
import { type Around, FIXTURES, folderWith, ipp, put, textOf } from './cli.js'

/** `IPP_GOLDEN=write npx vitest run test/commands/compare` writes all transcripts anew; then read what changed. */
const isWriting = process.env['IPP_GOLDEN'] === 'write'
const GOLDEN = path.join(FIXTURES, 'golden/bandingkan')
const YEARS = ['terbit', 'dua-tahun/2023', 'dua-tahun/2024', 'dua-tahun/2022.csv', 'dua-tahun/nama.csv']

interface Case {
  readonly name: string
  readonly shows: string
  readonly line: string
  readonly around?: Around
}

const CASES: readonly Case[] = [
  { name: 'dua-tahun', shows: 'two years in a pipe', line: 'compare 2023 2024' },
  { name: 'dua-tahun-80', shows: 'two years on 80 columns', line: 'compare 2023 2024', around: { columns: 80 } },
  {
    name: 'dua-tahun-120-en',
    shows: 'two years on 120 columns in English',
    line: 'compare 2023 2024 --lang en',
    around: { columns: 120 },
  },
  { name: 'deret', shows: 'a published year and two scored ones', line: 'compare 2022=2022.csv 2023 2024' },
  {
    name: 'deret-80',
    shows: 'three years on 80 columns, units still under their agencies',
    line: 'compare 2022=2022.csv 2023 2024 --lang en',
    around: { columns: 80 },
  },
  { name: 'panjang', shows: 'the long CSV', line: 'compare 2023 2024 --format csv' },
  {
    name: 'lebar',
    shows: 'the wide CSV with decimal comma',
    line: 'compare 2023 2024 --format csv --wide --decimal comma',
  },
  { name: 'markdown', shows: 'Markdown', line: 'compare 2023 2024 --format md' },
  {
    name: 'gerbang',
    shows: 'what gates do not let through',
    line: 'compare 2023 2024 --fail-on drop>0.10 --fail-on predicate-drop --fail-on rank-drop>0 --fail-on rules-changed',
  },
  { name: 'diri-sendiri', shows: 'a year against itself', line: 'compare 2023 2023' },
  { name: 'aturan', shows: 'the same sheets by the rules of two years', line: 'compare 2022=2022 2023' },
]

const shown = (text: string): string => text.replaceAll('\u001b', '␛').replaceAll('\ufeff', '<BOM>')

/** The years, and the sheets of 2023 once more as if they were of 2022. */
const folder = (): string => {
  const at = folderWith(...YEARS)
  mkdirSync(path.join(at, '2022'))
  put(path.join(at, '2022'), { 'lembar.csv': textOf(at, '2023/lembar.csv').replaceAll(',2023,', ',2022,') })
  return at
}

const transcript = async ({ line, around = {} }: Case): Promise<string> => {
  const { exit, out, err } = await ipp(folder(), line.split(' '), around)
  return `$ ipp ${line}\nexit ${exit}\n--- out\n${shown(out)}--- err\n${shown(err)}`
}

describe('what a comparison prints, as it is kept:', () => {
  it.each(CASES)('$shows ($name)', async (each) => {
    const file = path.join(GOLDEN, `${each.name}.txt`)
    const text = await transcript(each)
    if (isWriting) {
      mkdirSync(GOLDEN, { recursive: true })
      writeFileSync(file, text)
    }
    expect(text).toBe(readFileSync(file, 'utf8'))
  })
})

const rowsOf = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const [head = '', ...lines] = csv.trim().split('\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((field, i) => [names[i] ?? '', field])))
}

describe('the long CSV', () => {
  it('has the columns that are promised, in their order', async () => {
    const { out } = await ipp(folder(), ['compare', '2023', '2024', '--format', 'csv'])
    expect(out.split('\n')[0]).toBe(
      'agency,unit,agency_code,unit_code,label,year,node,level,value,fraction,change,change_fraction,kind',
    )
  })

  it('holds terms that add up to the change of each unit and agency, in fractions worked out apart', async () => {
    const { out } = await ipp(folder(), ['compare', '2023', '2024', '--format', 'csv'])
    const rows = rowsOf(out)
    const changes = rows.filter(({ node, kind, change }) => node === 'ipp' && kind === 'figure' && change !== '')
    expect(changes).toHaveLength(10)
    for (const each of changes) {
      const own = rows.filter(
        ({ agency, unit, level, kind }) =>
          kind !== 'figure' &&
          agency === each['agency'] &&
          level === each['level'] &&
          (level === 'agency' || unit === each['unit']),
      )
      const sum = total(own.map((row) => rational(row['change_fraction'] ?? '')))
      expect(printed(sum)).toBe(each['change_fraction'])
    }
  })

  it("gives an agency's index as the plain mean of its units', on both sides", async () => {
    const { out } = await ipp(folder(), ['compare', '2023', '2024', '--format', 'csv'])
    const figures = rowsOf(out).filter(({ node, kind }) => node === 'ipp' && kind === 'figure')
    for (const agency of figures.filter(({ level }) => level === 'agency')) {
      const units = figures.filter(
        (row) => row['level'] === 'unit' && row['agency'] === agency['agency'] && row['label'] === agency['label'],
      )
      const mean: Rational = average(units.map((row) => rational(row['fraction'] ?? '')))
      expect(printed(mean)).toBe(agency['fraction'])
    }
  })
})

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../src/report/schemas/comparison.schema.json', import.meta.url), 'utf8')),
)

describe('ipp.comparison/1', () => {
  it.each([
    ['two years', ['2023', '2024']],
    ['a series with a published list', ['2022=2022.csv', '2023', '2024']],
    ['other rules', ['2022', '2023']],
    ['gates', ['2023', '2024', '--fail-on', 'drop>0']],
  ])('keeps to its schema: %s', async (_name, args) => {
    const { out } = await ipp(folder(), ['compare', ...args, '--format', 'json'])
    expect(schema.safeParse(JSON.parse(out)).error?.issues ?? []).toEqual([])
  })
})

describe('the sides of a comparison', () => {
  it('may be results of the tool: the JSON gives what the sheets give', async () => {
    const at = folder()
    for (const year of ['2023', '2024']) await ipp(at, ['score', year, '-o', `${year}.json`])
    const tail = (out: string) => out.split('\n').slice(4)
    const direct = await ipp(at, ['compare', '2023', '2024', '--format', 'csv'])
    const again = await ipp(at, ['compare', '2023.json', '2024.json', '--format', 'csv'])
    expect(tail(again.out)).toEqual(tail(direct.out))
  })

  it('tell rules apart from a JSON result as from its sheets', async () => {
    const at = folder()
    await ipp(at, ['score', '2022', '-o', '2022.json'])
    const moves = async (side: string) => {
      const { out } = await ipp(at, ['compare', side, '2024', '--format', 'json'])
      const { units } = JSON.parse(out) as { units: readonly { unit: string; moves: readonly unknown[] }[] }
      return units.map(({ unit, moves: own }) => [unit, own])
    }
    expect(await moves('2022.json')).toEqual(await moves('2022'))
  })

  it('are compared without a split where a CSV result has rounded them, and that is said', async () => {
    const at = folder()
    await ipp(at, ['score', '2023', '-o', '2023.csv'])
    const { out } = await ipp(at, ['compare', '2023.csv', '2024'])
    expect(out).toContain('Tanpa uraian: 7 (angkanya sudah dibulatkan')
  })

  it('may be the same file for two years, told apart by the label', async () => {
    const at = folder()
    const [head, ...rows] = textOf(at, '2023/lembar.csv').split('\n')
    const later = textOf(at, '2024/lembar.csv').split('\n').slice(1)
    put(at, { 'semua.csv': [head, ...rows.filter(Boolean), ...later].join('\n') })
    const both = await ipp(at, ['compare', '2023=semua.csv', '2024=semua.csv', '--format', 'csv'])
    expect(both.out).toBe((await ipp(at, ['compare', '2023', '2024', '--format', 'csv'])).out)
  })

  it('know a unit again by another name where codes are missing', async () => {
    const at = folder()
    for (const year of ['2023', '2024']) {
      const lines = textOf(at, `${year}/lembar.csv`).split('\n').filter(Boolean)
      put(path.join(at, year), {
        'lembar.csv': lines
          .map((line) =>
            line
              .split(',')
              .filter((_, i) => i !== 0 && i !== 3)
              .join(','),
          )
          .join('\n'),
      })
    }
    const without = await ipp(at, ['compare', '2023', '2024'])
    expect(without.out).toContain('Kabupaten Nusa Jaya / Disdukcapil')
    const { out } = await ipp(at, ['compare', '2023', '2024', '--aliases', 'nama.csv'])
    expect(out).not.toContain('Kabupaten Nusa Jaya / Disdukcapil')
    expect(out).toMatch(/Dinas Dukcapil +4,34 +4,09/)
  })
})

describe('a published series', () => {
  interface Told {
    readonly agencies: readonly {
      readonly agency: string
      readonly figures: readonly ({
        readonly rank: number
        readonly groupRank: number
        readonly predicate: { readonly letter: string }
      } | null)[]
      readonly change: { readonly fraction: string } | null
      readonly moves: readonly ({ readonly unsplit: string } | null)[]
    }[]
  }
  const series = async (): Promise<Told> => {
    const { out } = await ipp(folder(), [
      'compare',
      ...['2023', '2024', '2025'].map((year) => `${year}=terbit/${year}.csv`),
      '--format',
      'json',
    ])
    return JSON.parse(out)
  }
  const of = ({ agencies }: Told, name: string) => agencies.find(({ agency }) => agency === name)

  it('Kabupaten Jember rose from 4.51 to 4.62 and stayed an A; Jawa Timur from 4.63 to 4.75', async () => {
    const told = await series()
    const jember = of(told, 'Kabupaten Jember')
    expect(jember?.change?.fraction).toBe('11/100')
    expect(jember?.figures.map((figure) => figure?.predicate.letter)).toEqual(['A', 'A', undefined])
    expect(of(told, 'Jawa Timur')?.change?.fraction).toBe('3/25')
  })

  it('is ranked by its own lines where it states no ranks, within each group too', async () => {
    const ranks = of(await series(), 'Jawa Timur')?.figures.map((figure) => figure && [figure.rank, figure.groupRank])
    expect(ranks).toEqual([null, [2, 2], [2, 1]])
  })

  it('has no split, for a list says nothing below the index', async () => {
    const { agencies } = await series()
    expect(agencies.flatMap(({ moves }) => moves.flatMap((move) => move?.unsplit ?? []))).toEqual([
      'published',
      'published',
    ])
  })
})

describe('wrong usage', () => {
  it.each([
    ['one side', ['2023'], /dua sisi/],
    ['a gate that nobody knows', ['2023', '2024', '--fail-on', 'turun'], /--fail-on turun/],
    ['a year for all sides', ['2023', '2024', '--year', '2023'], /label/],
    ['an output of another kind', ['2023', '2024', '-o', 'x.pdf'], /akhiran/],
  ])('is one line and exit 2: %s', async (_name, args, text) => {
    const { exit, err } = await ipp(folder(), ['compare', ...args])
    expect([exit, err.trim().split('\n').length]).toEqual([2, 1])
    expect(err).toMatch(text)
  })

  it('of a file that holds nobody is exit 3', async () => {
    const at = folder()
    put(at, { 'kosong.json': '{"schema":"lain"}' })
    expect((await ipp(at, ['compare', 'kosong.json', '2024'])).exit).toBe(3)
    expect((await ipp(at, ['compare', 'tidak-ada.csv', '2024'])).exit).toBe(3)
  })
})

describe('written files', () => {
  it('are the same bytes every time, and a workbook, a page, tables and JSON', async () => {
    const names = ['b.xlsx', 'b.html', 'b.csv', 'b.json', 'b.md']
    const write = async () => {
      const at = folder()
      const { exit, files } = await ipp(at, ['compare', '2023', '2024', ...names.flatMap((name) => ['-o', name])])
      expect([exit, files]).toEqual([0, [...names].sort()])
      return names.map((name) => readFileSync(path.join(at, name)))
    }
    expect(await write()).toEqual(await write())
  })

  it('hold formulas for changes and terms in the workbook, and nothing that an input wrote as one', async () => {
    const at = folder()
    put(path.join(at, '2024'), { 'lembar.csv': textOf(at, '2024/lembar.csv').replaceAll('Samsat Nusa Jaya', '=1+1') })
    await ipp(at, ['compare', '2023', '2024', '-o', 'b.xlsx'])
    const bytes = readFileSync(path.join(at, 'b.xlsx'))
    const source = {
      size: bytes.length,
      read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
    }
    const { tables } = openWorkbook(source, 'b.xlsx', {
      limits: LIMITS,
      csv: { encoding: undefined, limits: CSV_LIMITS },
    })
    const cells = tables.flatMap((table) => [...table.rows()].flatMap((row) => row.cells))
    expect(cells.filter(({ formula }) => formula !== null).length).toBeGreaterThan(300)
    expect(cells.filter(({ text }) => text === '=1+1').every(({ formula }) => formula === null)).toBe(true)
    expect(cells.filter(({ kind }) => kind === 'error')).toEqual([])
  })

  it('never replace the instrument that they were made by', async () => {
    const at = folder()
    put(at, { 'aturan.json': shippedText('pekppp-2023') ?? '' })
    const before = textOf(at, 'aturan.json')
    const args = ['compare', '2023', '2024', '--instrument', 'aturan.json', '-o', 'aturan.json', '--force']
    const { exit, err } = await ipp(at, args)
    expect([exit, textOf(at, 'aturan.json') === before]).toEqual([2, true])
    expect(err).toContain('berkas itu adalah masukan aturan.json')
  })

  it('calls a side by its year where only some of its sheets name it', async () => {
    const at = folder()
    const more = textOf(at, '2024/lembar.csv')
      .replaceAll(',2024,', ',,')
      .replace(/^([^,]*,[^,]*,[^,]*),(\d\d),/gm, '$1,9$2,')
    put(path.join(at, '2024'), { 'tambahan.csv': more })
    const { out, err } = await ipp(at, ['compare', 'dulu=2023', '2024', '--format', 'csv'])
    expect(err).toContain('W-YEAR-MISSING')
    expect(
      new Set(
        out
          .split('\n')
          .slice(1, -1)
          .map((line) => line.split(',')[4]),
      ),
    ).toEqual(new Set(['dulu', '2024']))
  })

  it('say of figures that came rounded that changes may be off by that, and that not all of them are of scores', async () => {
    const at = folder()
    await ipp(at, ['score', '2023/lembar.csv', '-o', 'lalu.csv'])
    const { out } = await ipp(at, ['compare', 'lalu=lalu.csv', '2024'])
    expect(out).toContain('lalu → 2024: aturannya sama (pekppp-2023).\n')
    expect(out).toContain('Angka lalu sudah dibulatkan sebelum dibaca')
    expect(out).not.toContain('dihitung dari indeks yang belum dibulatkan')
    expect((await ipp(at, ['compare', '2023', '2024'])).out).toContain('seluruh perubahan adalah perubahan skor')
  })

  it('names above the charts the years whose changes they show: a published list has none', async () => {
    const at = folder()
    await ipp(at, ['compare', '2022=2022.csv', '2023', '2024', '-o', 'b.html'])
    const page = textOf(at, 'b.html')
    expect(page).toContain('<h2>Instansi: Dari mana perubahan 2023 → 2024</h2>')
    expect(page).not.toContain('perubahan 2022 → ')
  })

  it('hold no script in the page, and names as text', async () => {
    const at = folder()
    put(path.join(at, '2024'), {
      'lembar.csv': textOf(at, '2024/lembar.csv').replaceAll('RSUD Nusa Jaya', '<script>x</script>'),
    })
    await ipp(at, ['compare', '2023', '2024', '-o', 'b.html'])
    const page = textOf(at, 'b.html')
    expect(page).not.toContain('<script')
    expect(page).toContain('&lt;script&gt;')
  })
})

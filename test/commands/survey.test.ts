import { readFileSync } from 'node:fs'
import path from 'node:path'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { all, csv, HEAD, POSITIONS, row, varied } from './answers.js'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

const survey = async (files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) => {
  const folder = folderWith()
  put(folder, files)
  return ipp(folder, ['survey', ...args, '--year', '2024'])
}
const jsonOf = async (files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) => {
  const { out, exit } = await survey(files, ...args, '--format', 'json')
  return { exit, ...JSON.parse(out) }
}

const foundCodes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

const FILE = { 's.csv': csv(HEAD, ...varied(40).map((answers) => row('Dukcapil', answers))) }

describe('ipp survey', () => {
  test('prints units with figure, interval, reliability and flags, and the questions of a single unit', async () => {
    const { exit, out, files } = await survey(FILE, 's.csv')
    expect([exit, files]).toEqual([0, []])
    expect(out).toMatch(/^Survei pengguna layanan \(F-03\)\n/)
    expect(out).toContain('(bootstrap-t, benih 1)')
    expect(out).toMatch(/Dukcapil +40 +\d,\d\d +\d,\d\d–\d,\d\d/)
    expect(out).toContain('Persyaratan yang diperlukan untuk memperoleh layanan mudah dipenuhi')
    expect(out).toContain('Lembar kembar: tidak tersedia')
  })

  test('speaks English on request', async () => {
    const { out } = await survey(FILE, 's.csv', '--lang', 'en')
    expect(out).toMatch(/^Survey of service users \(F-03\)\n/)
    expect(out).toContain('1 unit, 40 respondents')
  })

  test('the published complete sheet of Kota Pasuruan 2024 is 4.50, and 4.60 by aspects', async () => {
    const sheet = csv(HEAD, row('OPD 36', [4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5]))
    const { units } = await jsonOf({ 's.csv': sheet }, 's.csv')
    expect(units[0].figure).toEqual({ value: '4.50', fraction: '9/2' })
    const shipped = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../../src/instrument/data/pekppp-2023.json'), 'utf8'),
    )
    const form = shipped.forms.find((each: { kind: string }) => each.kind === 'survey')
    form.averaging.value = 'by-aspect'
    const own = { 's.csv': sheet, 'aspek.json': JSON.stringify({ ...shipped, id: 'aspek' }) }
    const changed = await jsonOf(own, 's.csv', '--instrument', 'aspek.json')
    expect(changed.units[0].figure).toEqual({ value: '4.60', fraction: '23/5' })
    expect(changed.form.rules.averaging.value).toBe('by-aspect')
  })

  test('0 is unanswered where the file is said to store it so', async () => {
    const file = { 's.csv': csv(HEAD, row('A', [5, 5, 5, 5, ...Array(10).fill(0)])) }
    expect((await jsonOf(file, 's.csv')).units[0].figure.value).toBe('1.43')
    expect((await jsonOf(file, 's.csv', '--unanswered', '0')).units[0].figure.value).toBe('5.00')
  })

  test('the same seed gives the same bytes, another seed others; no seed is seed 1', async () => {
    const args = ['s.csv', '--format', 'csv', '--bootstrap', '50']
    const first = await survey(FILE, ...args)
    expect((await survey(FILE, ...args, '--seed', '1')).out).toBe(first.out)
    const others = await Promise.all([2, 3, 4].map((seed) => survey(FILE, ...args, '--seed', String(seed))))
    expect(others.some(({ out }) => out !== first.out)).toBe(true)
  })

  test('without replicates there is no interval', async () => {
    const { units, bootstrap } = await jsonOf(FILE, 's.csv', '--bootstrap', '0')
    expect([units[0].interval, bootstrap.replicates]).toEqual([null, 0])
    expect((await survey(FILE, 's.csv', '--bootstrap', '0')).out).toContain('responden tidak diambil ulang')
  })

  test('a population asks for the sample of Krejcie and Morgan', async () => {
    expect((await jsonOf(FILE, 's.csv', '--population', '1000')).units[0].sample).toEqual({
      population: 1000,
      needed: 278,
    })
    const list = { ...FILE, 'p.csv': 'unit,population\nDukcapil,75\n' }
    expect((await jsonOf(list, 's.csv', '--population', 'p.csv')).units[0].sample.needed).toBe(63)
  })

  /** So many sheets of one unit, half of them 4 throughout, half 5. */
  const halves = (count: number) => ({
    's.csv': csv(HEAD, ...Array.from({ length: count }, (_, i) => row('A', all(4 + (i % 2))))),
  })

  test('one sheet of answers, or nine, say nothing of other users: no interval, no probability, and why', async () => {
    const sheet = csv(HEAD, row('Disdukcapil', [4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5]))
    for (const file of [{ 's.csv': sheet }, halves(9)]) {
      const { units, bootstrap } = await jsonOf(file, 's.csv')
      expect(bootstrap.least).toBe(10)
      expect(units[0]).toMatchObject({ interval: null, sampling: { method: null, unavailable: 'few' } })
      const { out } = await survey(file, 's.csv', '--lang', 'en')
      expect(out).toContain('interval and probabilities not available, because of fewer than 10 respondents (')
      expect((await survey(file, 's.csv', '--format', 'csv')).out).toMatch(/few,,few,0\n$/)
    }
    const { units } = await jsonOf(halves(10), 's.csv')
    expect(units[0].sampling).toEqual({ method: 'bootstrap-t', unavailable: null })
    expect(Number(units[0].interval.low)).toBeLessThan(4.2)
  })

  test('of many, only the first three units are named', async () => {
    const rows = ['A', 'B', 'C', 'D', 'E'].map((unit) => row(unit, all(4)))
    const { out } = await survey({ 's.csv': csv(HEAD, ...rows) }, 's.csv')
    expect(out).toContain('karena responden kurang dari 10 (A, B, C, dan 2 unit lain).')
  })

  test('respondents who all come to the same mean say nothing of other users', async () => {
    const alike = { 's.csv': csv(HEAD, ...Array.from({ length: 40 }, () => row('A', all(4)))) }
    const { units } = await jsonOf(alike, 's.csv')
    expect(units[0]).toMatchObject({ interval: null, sampling: { method: null, unavailable: 'alike' } })
    expect((await survey(alike, 's.csv')).out).toContain('karena rata-rata semua responden sama')
  })

  test('where all users were asked there is no sampling error, and every output says so', async () => {
    const args = ['s.csv', '--population', '6', '--lang', 'en']
    const { units } = await jsonOf(halves(6), ...args)
    expect(units[0]).toMatchObject({
      interval: { low: '4.5000', high: '4.5000' },
      sampling: { method: 'all-asked', unavailable: null },
    })
    expect((await survey(halves(6), ...args)).out).toContain('all asked: no sampling error (A).')
    expect((await survey(halves(6), ...args, '--format', 'csv')).out).toContain(',4.50,4.50,4.50,')
    expect((await survey(halves(6), ...args, '--format', 'csv')).out).toMatch(/few,all-asked,,0\n$/)
  })

  test('the more of the users were asked, the narrower the interval', async () => {
    const widthOf = async (...args: readonly string[]) => {
      const { low, high } = (await jsonOf(halves(30), 's.csv', ...args)).units[0].interval
      return high - low
    }
    const free = await widthOf()
    expect((await widthOf('--population', '40')) / free).toBeCloseTo(0.5, 2)
    expect((await widthOf('--population', '300000')) / free).toBeCloseTo(1, 2)
  })

  test('fewer users than respondents are a mistake, which is told, and make no interval narrower', async () => {
    const { units, findings, exit } = await jsonOf(halves(30), 's.csv', '--population', '29')
    expect([exit, foundCodes(findings)]).toEqual([0, ['W-SURVEY-POPULATION']])
    expect(units[0].interval).toEqual((await jsonOf(halves(30), 's.csv')).units[0].interval)
  })

  test('the approximation of the mean of aspects is named', async () => {
    const shipped = JSON.parse(
      readFileSync(path.join(import.meta.dirname, '../../src/instrument/data/pekppp-2023.json'), 'utf8'),
    )
    shipped.forms.find((each: { kind: string }) => each.kind === 'survey').averaging.value = 'by-aspect'
    const own = { ...FILE, 'aspek.json': JSON.stringify({ ...shipped, id: 'aspek' }) }
    const { units } = await jsonOf(own, 's.csv', '--instrument', 'aspek.json')
    expect(units[0].sampling.method).toBe('bootstrap-t-by-aspect')
    const { out } = await survey(own, 's.csv', '--instrument', 'aspek.json')
    expect(out.replace(/\s+/g, ' ')).toContain('pendekatan linear di sekitar nilai survei')
  })

  test('what tallies alone cannot give is not available', async () => {
    const tallied = { 't.csv': csv('unit,question,score,n', 'A,u_1,5,40', 'A,u_1,4,10') }
    const { units } = await jsonOf(tallied, 't.csv')
    expect(units[0]).toMatchObject({ source: 'tallies', respondents: 50, alpha: null, interval: null, habits: null })
    expect((await survey(tallied, 't.csv')).out).toContain('tidak tersedia, karena dari unit itu hanya jumlah jawaban')
  })

  test('a few respondents are told, and what is off the scale keeps its unit from a figure', async () => {
    const few = { 's.csv': csv(HEAD, row('A', all(4)), row('B', [9, ...all(4).slice(1)])) }
    const { exit, units, findings } = await jsonOf(few, 's.csv')
    expect(exit).toBe(1)
    expect(findings.map(({ code, cell }: { code: string; cell: string | null }) => [code, cell])).toEqual([
      ['E-CELL-RANGE', 'B3'],
      ['N-SURVEY-FEW', null],
    ])
    expect(units.map((unit: { figure: unknown; offScale: number }) => [unit.figure !== null, unit.offScale])).toEqual([
      [true, 0],
      [false, 1],
    ])
  })

  test('with scoresheets it tells what the survey means for the index', async () => {
    const folder = folderWith('provinsi/lembar-provinsi.xlsx')
    const scored = JSON.parse(
      (await ipp(folder, ['score', 'lembar-provinsi.xlsx', '--basis', 'f02', '--format', 'json'])).out,
    )
    const [first] = scored.units
    const header = ['instansi', 'unit', ...POSITIONS].join(',')
    const rows = varied(30).map((answers) => [`"${first.agency}"`, `"${first.unit}"`, ...answers].join(','))
    put(folder, { 's.csv': csv(header, ...rows) })
    const args = ['survey', 's.csv', '--scores', 'lembar-provinsi.xlsx', '--format', 'json']
    const { units } = JSON.parse((await ipp(folder, args)).out)
    const [n, d] = first.forms[0].fraction.split('/').map(Number)
    const [a, b] = units[0].figure.fraction.split('/').map(Number)
    const index = 0.75 * (n / (d ?? 1)) + 0.25 * (a / (b ?? 1))
    expect(Number(units[0].outlook.index.value)).toBeCloseTo(index, 1)
    const share = units[0].outlook.predicates.reduce(
      (sum: number, each: { share: string }) => sum + Number(each.share),
      0,
    )
    expect(share).toBeCloseTo(1, 3)
    expect(Number(units[0].outlook.interval.low)).toBeLessThan(Number(units[0].outlook.interval.high))
  })

  // Nothing is drawn of tallies; the index itself needs no draw.
  // The index was asked for by --scores; what has no room is not explained either.
  test('a narrow terminal keeps the index, and says nothing of columns that have no room', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv', 'survei/pengguna.csv')
    const args = ['survey', 'jawaban.csv', '--scores', 'lembar.csv', '--population', 'pengguna.csv']
    const env = { NO_COLOR: '1' }
    for (const columns of [60, 80, 100, 120]) {
      const { out } = await ipp(folder, args, { columns, env })
      const table = out.split('\n').filter((line) => /^(Unit |Disd)/.test(line))
      expect(table[0]).toContain('IPP')
      expect(table[1]).toMatch(/4,32\*? /)
      for (const line of table) expect(line.length).toBeLessThanOrEqual(columns)
      for (const [heading, note] of [
        [' Tambah', 'Tambah: '],
        [' Sampel', 'Sampel: '],
      ] as const)
        expect([columns, out.includes(note)]).toEqual([columns, table[0]?.includes(heading)])
    }
  })

  test('of tallies with scoresheets there is the index and its predicate, without interval', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/rekap.csv')
    const { units } = JSON.parse(
      (await ipp(folder, ['survey', 'rekap.csv', '--scores', 'lembar.csv', '--format', 'json'])).out,
    )
    const scored = JSON.parse(
      (await ipp(folder, ['score', 'lembar.csv', '--survey', 'rekap.csv', '--format', 'json'])).out,
    ).units.find((each: { unitCode: string }) => each.unitCode === '02')
    expect(units[0].outlook).toEqual({
      index: scored.index,
      predicate: scored.predicate,
      interval: null,
      predicates: [],
      more: null,
    })
    expect((await ipp(folder, ['survey', 'rekap.csv', '--scores', 'lembar.csv'])).out).toMatch(
      /RSUD Muara Jati +380 +3,95 +– +– +3,68 +– +B /,
    )
  })

  test('what rests on an assumption says so: in the table by an asterisk, in JSON by unit', async () => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv', 'survei/daring.csv')
    const args = ['survey', 'jawaban.csv', 'daring.csv', '--scores', 'lembar.csv']
    const { out } = await ipp(folder, args)
    expect(out).toMatch(/DPMPTSP +45 +4,46 .* 4,67\* /)
    expect(out).toMatch(/^\* bertumpu pada asumsi: pemakaian formulir varian B; .*; bobot di dalam formulir varian B$/m)
    const assumed = async (...given: readonly string[]) => {
      const { units } = JSON.parse((await ipp(folder, [...given, '--format', 'json'])).out)
      return units.map(({ unitCode, assumptions }: { unitCode: string; assumptions: unknown }) => [
        unitCode,
        assumptions,
      ])
    }
    expect(await assumed(...args)).toEqual([
      ['03', ['variant:B', 'unanswered:F-03', 'weights:B']],
      // Nobody of the social office left a question out.
      ['04', []],
      ['01', ['unanswered:F-03']],
    ])
    const alone = ['survey', 'daring.csv', '--year']
    expect(await assumed(...alone, '2024')).toEqual([['03', ['variant:B', 'unanswered:F-03']]])
    // In 2022 form B was in use.
    expect(await assumed(...alone, '2022')).toEqual([['03', ['unanswered:F-03']]])
  })

  test('other names of a unit are one unit, with scoresheets and without', async () => {
    const folder = folderWith('survei/lembar.csv')
    put(folder, {
      's.csv': csv(
        `instansi,${HEAD}`,
        ...varied(20).map((answers) => `Kab. Muara Jati,${row('Capil', answers)}`),
        ...varied(20, 30).map((answers) => `Kabupaten Muara Jati,${row('Disdukcapil', answers)}`),
      ),
      'nama.csv': csv(
        'from_agency,from_unit,agency,unit',
        'Kab. Muara Jati,,Kabupaten Muara Jati,',
        ',Capil,Kabupaten Muara Jati,Disdukcapil',
      ),
    })
    for (const more of [[], ['--scores', 'lembar.csv']]) {
      const { out } = await ipp(folder, [
        ...['survey', 's.csv', '--aliases', 'nama.csv', '--format', 'json', '--bootstrap', '0'],
        ...more,
      ])
      const { units, inputs } = JSON.parse(out)
      expect(units.map((each: { unit: string; respondents: number }) => [each.unit, each.respondents])).toEqual([
        ['Disdukcapil', 40],
      ])
      expect(inputs.filter(({ file }: { file: string }) => file === 'nama.csv')).toHaveLength(1)
    }
  })

  test.each([
    [['s.csv', 't.csv', '--sql', 'duckdb'], 2, 'sebutkan paling banyak satu berkas'],
    [['--sql', 'duckdb', '--variant', 'Z'], 2, 'varian "Z"'],
    [['s.csv', '--aliases', 'tiada.csv'], 2, '--aliases tiada.csv'],
    [[], 2, 'sebutkan berkas survei'],
    [['s.csv', '--variant', 'Z'], 2, 'varian "Z"'],
    [['s.csv', '--instrument', 'evaluasi-2017'], 2, 'tidak memiliki formulir survei'],
    [['s.csv', '--population', 'tiada.csv'], 1, 'tiada.csv'],
    [['s.csv', '--seed', 'x'], 2, '--seed'],
    [['s.csv', '-o', 'x.txt'], 2, '.csv'],
    [['s.csv', '--tallies', '--format', 'json'], 2, '--tallies'],
    [['tiada.csv'], 3, 'tiada.csv'],
  ])('%j ends with exit %i', async (args, code, said) => {
    const { exit, err } = await survey(FILE, ...args)
    expect(exit).toBe(code)
    expect(err).toContain(said)
  })

  test('writes CSV, JSON and XLSX files, and does not take its own results for answers', async () => {
    const folder = folderWith()
    put(folder, FILE)
    for (const name of ['u.csv', 'u.json', 'u.xlsx']) await ipp(folder, ['survey', 's.csv', '-o', name])
    expect(textOf(folder, 'u.csv')).toMatch(/^survey,agency_code,agency,/)
    const { exit, out } = await ipp(folder, [
      'survey',
      'u.csv',
      'u.json',
      'u.xlsx',
      's.csv',
      '--format',
      'json',
      '--year',
      '2024',
    ])
    expect(exit).toBe(0)
    const own = ['N-INPUT-OWN u.csv', 'N-INPUT-OWN u.json', 'N-INPUT-OWN u.xlsx']
    expect(foundIn(out)).toEqual(own)
    // Nor does a score take them for sheets.
    const scored = await ipp(folder, ['score', 'u.csv', 'u.json', 'u.xlsx', '--format', 'json'])
    expect(foundIn(scored.out)).toEqual(own)
  })

  test('the same answers under two names are read once', async () => {
    const { units, findings } = await jsonOf({ ...FILE, 'z.csv': FILE['s.csv'] }, 's.csv', 'z.csv')
    expect(units[0].respondents).toBe(40)
    expect(findings.map(({ code }: { code: string }) => code)).toEqual(['N-INPUT-TWICE'])
  })

  test('reads workbooks, a sheet for each unit', async () => {
    const book = new ExcelJS.Workbook()
    for (const unit of ['RSUD', 'Dukcapil']) {
      const sheet = book.addWorksheet(unit)
      sheet.addRow(['No', 'Nama Responden', ...POSITIONS])
      for (const [i, answers] of varied(12, unit.length).entries()) sheet.addRow([i + 1, `Orang ${i}`, ...answers])
    }
    const { exit, units } = await jsonOf({ 's.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) }, 's.xlsx')
    expect(exit).toBe(0)
    expect(units.map(({ unit, respondents }: { unit: string; respondents: number }) => [unit, respondents])).toEqual([
      ['Dukcapil', 12],
      ['RSUD', 12],
    ])
    expect(units[0].alpha).not.toBeNull()
  })

  test('its JSON is as its schema says', async () => {
    const schema = z.fromJSONSchema(
      JSON.parse(readFileSync(path.join(import.meta.dirname, '../../src/report/schemas/survey.schema.json'), 'utf8')),
    )
    const files = {
      ...FILE,
      't.csv': csv('unit,question,sum,n', 'B,u_1,40,10'),
      'bad.csv': csv(HEAD, row('C', ['x', ...all(3).slice(1)])),
    }
    const { out } = await survey(files, 's.csv', 't.csv', 'bad.csv', '--population', '300', '--format', 'json')
    expect(schema.safeParse(JSON.parse(out)).error?.issues).toBeUndefined()
  })
})

describe('the order of rows and files is nobody’s business', () => {
  test('tallies and figures are the same bytes', async () => {
    const units = ['A', 'B', 'C'].flatMap((unit, u) => varied(15, u * 50).map((answers) => row(unit, answers)))
    const args = ['--format', 'csv', '--bootstrap', '60']
    const straight = await survey({ 's.csv': csv(HEAD, ...units) }, 's.csv', ...args)
    const figures = (out: string) => out.split('\n').map((line) => line.split(',').slice(0, 21).join(','))
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(units, { minLength: units.length }),
        fc.nat(units.length),
        async (rows, cut) => {
          const files = { 'a.csv': csv(HEAD, ...rows.slice(cut)), 'b.csv': csv(HEAD, ...rows.slice(0, cut)) }
          const turned = await survey(files, 'b.csv', 'a.csv', ...args)
          expect(figures(turned.out)).toEqual(figures(straight.out))
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe('tallies handed from one machine to another', () => {
  test('are the same made from themselves', async () => {
    const folder = folderWith()
    put(folder, FILE)
    await ipp(folder, ['survey', 's.csv', '--tallies', '-o', 't.csv', '--year', '2024'])
    await ipp(folder, ['survey', 't.csv', '--tallies', '-o', 'again.csv', '--year', '2024'])
    expect(textOf(folder, 'again.csv')).toBe(textOf(folder, 't.csv'))
  })
})

describe('a survey in a score', () => {
  const sheets = async () => {
    const folder = folderWith('provinsi/lembar-provinsi.xlsx')
    const { units } = JSON.parse(
      (await ipp(folder, ['score', 'lembar-provinsi.xlsx', '--basis', 'f02', '--format', 'json'])).out,
    )
    return { folder, units: units as readonly { agency: string; unit: string }[] }
  }
  const header = ['instansi', 'unit', ...POSITIONS].join(',')

  test('gives every unit its exact figure, with each question behind it', async () => {
    const { folder, units } = await sheets()
    const rows = units.flatMap(({ agency, unit }, u) =>
      varied(31, u * 40).map((answers) => [`"${agency}"`, `"${unit}"`, ...answers].join(',')),
    )
    put(folder, { 's.csv': csv(header, ...rows) })
    const { exit, out } = await ipp(folder, ['score', 'lembar-provinsi.xlsx', '--survey', 's.csv', '--format', 'json'])
    expect(exit).toBe(0)
    const scored = JSON.parse(out)
    expect(new Set(scored.units.map(({ basis }: { basis: string }) => basis))).toEqual(new Set(['F-02+F-03']))
    const sum = varied(31, 0)
      .flat()
      .reduce((total, each) => total + each, 0)
    const first = scored.units.find(
      (each: { agency: string; unit: string }) => each.agency === units[0]?.agency && each.unit === units[0]?.unit,
    )
    const [n, d] = first.forms[1].fraction.split('/').map(Number)
    expect(n * 31 * 14).toBe(sum * (d ?? 1))
  })

  // 349/81 = 4.3086… is 4.31 as written.
  test.each([
    ['3.00', ['W-SURVEY-FIGURE lembar.csv AL2']],
    ['4.31', []],
  ])('a ready figure of %s beside answers does not count, and is told where it differs', async (ready, told) => {
    const folder = folderWith('survei/lembar.csv', 'survei/jawaban.csv')
    const [head = '', first = ''] = textOf(folder, 'lembar.csv').split('\n')
    put(folder, { 'lembar.csv': csv(`${head},F-03`, `${first},${ready}`) })
    const { out } = await ipp(folder, ['score', 'lembar.csv', '--survey', 'jawaban.csv', '--format', 'json'])
    expect(JSON.parse(out).units[0].forms[1].fraction).toBe('349/81')
    expect(foundIn(out).filter((each) => each.startsWith('W-'))).toEqual(['W-SURVEY-UNIT', ...told])
  })

  test('a survey of a unit without scoresheet counts for nothing, and is told', async () => {
    const { folder, units } = await sheets()
    const rows = [...units, { agency: 'Kab. Lain', unit: 'Dinas Lain' }].flatMap(({ agency, unit }) =>
      varied(30).map((answers) => [`"${agency}"`, `"${unit}"`, ...answers].join(',')),
    )
    put(folder, { 's.csv': csv(header, ...rows) })
    const { out } = await ipp(folder, ['score', 'lembar-provinsi.xlsx', '--survey', 's.csv', '--format', 'json'])
    expect(foundIn(out)).toContain('W-SURVEY-UNIT')
    expect(JSON.parse(out).units).toHaveLength(units.length)
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openWorkbook } from '../../src/library/open-workbook.js'
import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { folderWith, ipp, put } from './cli.js'
import { csv } from './skm-sheets.js'

/** So many respondents who gave every element one answer each: `[times, answer]`. */
const alike = (...groups: readonly (readonly [number, number])[]): readonly (readonly number[])[] =>
  groups.flatMap(([times, answer]) => Array.from({ length: times }, () => ELEMENTS.map(() => answer)))

const sheet = (rows: readonly (readonly number[])[]): string =>
  csv([['No', ...ELEMENTS], ...rows.map((row, i) => [i + 1, ...row])])

const ofUnits = (units: Readonly<Record<string, readonly (readonly number[])[]>>): string =>
  csv([
    ['Instansi', 'Unit', ...ELEMENTS],
    ...Object.entries(units).flatMap(([unit, rows]) => rows.map((row) => ['Kota Serai', unit, ...row])),
  ])

/** 25/9 of nine times 5/2, and of nine times 7/2. */
const OLD = sheet(alike([6, 2], [6, 3]))
const NEW = sheet(alike([6, 3], [6, 4]))
const SKM = ['--instrument', 'skm-2017']

const compared = async (files: Readonly<Record<string, string>>, more: readonly string[] = SKM) => {
  const folder = folderWith()
  put(folder, files)
  const { exit, out } = await ipp(folder, ['compare', ...Object.keys(files), '--format', 'json', ...more])
  const { units, agencies, findings } = JSON.parse(out)
  const codes: readonly string[] = findings.map(({ code }: { code: string }) => code)
  return { folder, exit, codes, units, agencies }
}

const SCHEMA = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../src/report/schemas/comparison.schema.json', import.meta.url), 'utf8')),
)

describe('surveys of several periods', () => {
  it('are compared by their exact IKM, letters, respondents and elements', async () => {
    const { exit, units } = await compared({ 'skm-2024-1.csv': OLD, 'skm-2024-2.csv': NEW })
    const [unit] = units
    expect([exit, units.length]).toEqual([0, 1])
    expect(unit.figures.map(({ index }: { index: object }) => index)).toEqual([
      { value: '62.50', fraction: '125/2' },
      { value: '87.50', fraction: '175/2' },
    ])
    expect(unit.figures.map(({ predicate }: { predicate: { letter: string } }) => predicate.letter)).toEqual(['D', 'B'])
    expect(unit.figures.map(({ survey }: { survey: { respondents: number } }) => survey.respondents)).toEqual([12, 12])
    expect(unit.figures[0].survey.elements[3]).toEqual({
      code: 'U4',
      title: 'Biaya/Tarif',
      n: 12,
      mean: { value: '2.500000', fraction: '5/2' },
    })
    expect(unit.change).toEqual({ value: '25.000000', fraction: '25' })
  })

  it('split a change into what each element adds, to the last digit', async () => {
    const { units } = await compared({ 'skm-2024-1.csv': OLD, 'skm-2024-2.csv': NEW })
    const terms = units[0].moves[0].terms as readonly { node: string; kind: string; fraction: string }[]
    // Each element rose by one point of four: 25 × 1 × 1/9.
    expect(terms.map(({ node, kind, fraction }) => [node, kind, fraction])).toEqual(
      ELEMENTS.map((_, i) => [`SKM.U${i + 1}`, 'score', '25/9']),
    )
  })

  it('say whether a change is more than chance', async () => {
    // From 30/12 to 31/12: one respondent of twelve.
    const { units } = await compared({ 'a1.csv': OLD, 'a2.csv': sheet(alike([5, 2], [7, 3])), 'a3.csv': NEW })
    const [[first, second]] = units.map(({ moves }: { moves: unknown }) => moves)
    expect([first.change.fraction, first.reach.beyondChance]).toEqual(['25/12', false])
    expect(Number(first.reach.low)).toBeLessThan(0)
    expect([second.change.fraction, second.reach.beyondChance]).toEqual(['275/12', true])
    expect(Number(second.reach.low)).toBeGreaterThan(0)
  })

  it('say nothing of chance where a period has too few respondents', async () => {
    const files = { 'a1.csv': OLD, 'a2.csv': sheet(alike([2, 3], [2, 4])) }
    const { folder, units } = await compared(files)
    expect([units[0].moves[0].change.fraction, units[0].moves[0].reach]).toEqual(['25', null])
    const { out } = await ipp(folder, ['compare', ...Object.keys(files), ...SKM])
    expect(out).toContain('Tanpa selang perubahan: 1')
  })

  it('of files that name no unit are of one unit, called by what the files have in common, which is told', async () => {
    const { codes, units } = await compared({ 'loket-2024-1.csv': OLD, 'loket-2024-2.csv': NEW })
    expect([codes.filter((code) => code === 'N-SIDE-UNIT').length, units[0].unit]).toEqual([2, 'loket'])
    const named = await compared({ 'loket-2024-1.csv': OLD, 'loket-2024-2.csv': NEW }, [
      ...SKM,
      '--unit',
      'Disdukcapil',
    ])
    expect([named.codes.includes('N-SIDE-UNIT'), named.units[0].unit]).toEqual([false, 'Disdukcapil'])
  })

  it('meet unit by unit and agency by agency, and tell who came and who went', async () => {
    const old = ofUnits({ Loket: alike([6, 2], [6, 3]), RSUD: alike([6, 3], [6, 4]) })
    const now = ofUnits({ Loket: alike([6, 3], [6, 4]), Samsat: alike([6, 2], [6, 3]) })
    const { units, agencies } = await compared({ 'a1.csv': old, 'a2.csv': now })
    expect(units.map(({ unit }: { unit: string }) => unit).sort()).toEqual(['Loket', 'RSUD', 'Samsat'])
    // The means of 62.5 and 87.5 on both sides: RSUD goes, Samsat comes, Loket rises by 25.
    const [agency] = agencies
    expect(agency.change.fraction).toBe('0')
    const terms = agency.moves[0].terms as readonly { kind: string; unit: string | null; fraction: string }[]
    expect(
      terms.filter(({ kind }) => kind !== 'score').map(({ kind, unit, fraction }) => [kind, unit, fraction]),
    ).toEqual([
      ['entering', 'Samsat', '-25/2'],
      ['leaving', 'RSUD', '-25/2'],
    ])
  })

  it('do not tell of an agency of one unit a second time', async () => {
    const { agencies } = await compared({
      'a1.csv': ofUnits({ Loket: alike([6, 2], [6, 3]) }),
      'a2.csv': ofUnits({ Loket: alike([6, 3], [6, 4]) }),
    })
    expect(agencies).toEqual([])
  })
})

describe('results of surveys as sides', () => {
  const withResults = async (ending: string) => {
    const folder = folderWith()
    put(folder, { 'loket-1.csv': OLD, 'loket-2.csv': NEW })
    for (const i of [1, 2]) await ipp(folder, ['survey', `loket-${i}.csv`, ...SKM, '-o', `p${i}${ending}`])
    return folder
  }

  it('in JSON come to what the answers come to, and need no instrument', async () => {
    const folder = await withResults('.json')
    const { exit, out } = await ipp(folder, ['compare', 'p1.json', 'p2.json', '--format', 'json'])
    const direct = await ipp(folder, ['compare', 'loket-1.csv', 'loket-2.csv', ...SKM, '--format', 'json'])
    const [again, once] = [JSON.parse(out), JSON.parse(direct.out)]
    expect([exit, again.units[0].unit]).toEqual([0, 'loket'])
    expect(again.units[0].figures).toEqual(once.units[0].figures)
    expect(again.units[0].moves[0].terms).toEqual(once.units[0].moves[0].terms)
    expect(again.sides.map(({ kind }: { kind: string }) => kind)).toEqual(['result', 'result'])
    expect(SCHEMA.safeParse(again).error?.issues).toBeUndefined()
  })

  it('in JSON that somebody changed are told, with the figure that their elements contradict', async () => {
    const folder = await withResults('.json')
    const text = readFileSync(path.join(folder, 'p1.json'), 'utf8')
    put(folder, { 'p1.json': text.replace('"value":"62.50","fraction":"125/2"', '"value":"72.50","fraction":"145/2"') })
    const { out } = await ipp(folder, ['compare', 'p1.json', 'p2.json', '--format', 'json'])
    const { findings } = JSON.parse(out)
    expect(findings.map(({ code }: { code: string }) => code).slice(0, 2)).toEqual([
      'W-RESULT-EDITED',
      'W-FIGURE-PRINTED',
    ])
    expect(findings[1].message).toContain('72.50')
    expect(findings[1].message).toContain('62,50')
  })

  it.each(['point', 'comma'])('in CSV are rounded, have no elements, and say so (decimal %s)', async (decimal) => {
    const folder = folderWith()
    put(folder, {
      'a1.csv': ofUnits({ Loket: alike([6, 2], [6, 3]) }),
      'a2.csv': ofUnits({ Loket: alike([6, 3], [6, 4]) }),
    })
    for (const i of [1, 2]) await ipp(folder, ['survey', `a${i}.csv`, ...SKM, '-o', `p${i}.csv`, '--decimal', decimal])
    const { exit, out } = await ipp(folder, ['compare', 'p1.csv', 'p2.csv', '--format', 'json'])
    const { sides, units } = JSON.parse(out)
    expect([exit, sides[0].kind, units[0].change.fraction]).toEqual([0, 'table', '25'])
    expect([units[0].moves[0].unsplit, units[0].moves[0].reach.beyondChance]).toEqual(['rounded', true])
    const { out: text } = await ipp(folder, ['compare', 'p1.csv', 'p2.csv'])
    expect(text).toContain('sudah dibulatkan')
  })

  it('of another survey are refused by name', async () => {
    const folder = await withResults('.json')
    const stars = csv([
      ['Unit', ...[1, 2, 3, 4, 5, 6, 7, 8].map((i) => `U${i}`)],
      ['A', 6, 6, 6, 6, 6, 6, 6, 6],
    ])
    put(folder, { 'bintang.csv': stars })
    await ipp(folder, ['survey', 'bintang.csv', '--instrument', 'spkp', '-o', 'spkp.json'])
    const { exit, err } = await ipp(folder, ['compare', 'p1.json', 'spkp.json'])
    expect([exit, err]).toEqual([3, expect.stringContaining('spkp.json')])
    const rows = await ipp(folder, ['survey', 'loket-1.csv', ...SKM, '--level', 'question', '-o', 'unsur.csv'])
    expect(rows.files).toEqual(['unsur.csv'])
    expect((await ipp(folder, ['compare', 'unsur.csv', 'p2.json'])).exit).toBe(3)
  })
})

describe('what a comparison of surveys does not know', () => {
  const refused = async (...more: readonly string[]) => {
    const folder = folderWith()
    put(folder, { 'a1.csv': OLD, 'a2.csv': NEW })
    return ipp(folder, ['compare', 'a1.csv', 'a2.csv', ...more])
  }

  it.each([
    ['options of scoresheets', [...SKM, '--basis', 'f02'], '--basis'],
    ['ranks', [...SKM, '--fail-on', 'rank-drop>1'], 'rank-drop>1'],
    ['options of surveys without one', ['--seed', '2'], '--seed'],
  ])('%s are refused', async (_, more, told) => {
    expect(await refused(...more)).toMatchObject({ exit: 2, err: expect.stringContaining(told) })
  })

  it('falls are gated by the exact change and by letters', async () => {
    const folder = folderWith()
    put(folder, { 'a1.csv': NEW, 'a2.csv': OLD })
    const gates = ['--fail-on', 'drop>24.99', '--fail-on', 'predicate-drop']
    const { exit, err } = await ipp(folder, ['compare', 'a1.csv', 'a2.csv', ...SKM, ...gates])
    expect([exit, err]).toEqual([1, expect.stringContaining('mutu turun dari B ke D')])
    expect((await ipp(folder, ['compare', 'a1.csv', 'a2.csv', ...SKM, '--fail-on', 'drop>25'])).exit).toBe(0)
  })
})

describe('outputs of a comparison of surveys', () => {
  const written = async () => {
    const folder = folderWith()
    put(folder, { 'a1.csv': OLD, 'a2.csv': NEW })
    const names = ['t.csv', 't.json', 't.html', 't.md', 't.xlsx']
    await ipp(folder, ['compare', 'a1.csv', 'a2.csv', ...SKM, ...names.flatMap((name) => ['-o', name])])
    return (name: string) => readFileSync(path.join(folder, name))
  }

  it('speak of IKM and grades, never of ranks or the index', async () => {
    const read = await written()
    for (const name of ['t.html', 't.md']) {
      const text = read(name).toString('utf8')
      expect(text).toContain('Perbandingan IKM')
      expect(text).toContain('Biaya/Tarif')
      expect(text).not.toMatch(/Indeks Pelayanan Publik|Peringkat/)
    }
  })

  it('have a row per figure and term, with means and intervals behind', async () => {
    const [head = '', ...rows] = (await written())('t.csv').toString('utf8').trim().split('\n')
    const columns = head.split(',')
    const all = rows.map((row) => Object.fromEntries(row.split(',').map((text, i) => [columns[i] ?? '', text])))
    const whole = all.find(({ node, label }) => node === 'ikm' && label === 'a2')
    expect(whole).toMatchObject({ value: '87.50', change_fraction: '25', respondents: '12', beyond_chance: 'yes' })
    const element = all.find(({ node, label, kind }) => node === 'SKM.U9' && label === 'a2' && kind === 'figure')
    expect(element).toMatchObject({ mean_fraction: '7/2', n: '12' })
  })

  it('hold a sheet of elements whose changes are formulas', async () => {
    const { tables } = openWorkbook({ name: 't.xlsx', bytes: (await written())('t.xlsx') })
    const rows = [...(tables.find(({ name }) => name === 'Rata-rata unsur')?.rows() ?? [])]
    const row = rows.map(({ cells }) => cells.map(({ text }) => text)).find((texts) => texts.includes('U4'))
    expect(row?.slice(-5)).toEqual(['U4', 'Biaya/Tarif', '2.5', '3.5', '1'])
  })
})

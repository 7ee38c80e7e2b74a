import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  blankScoresheet,
  checkCsv,
  checkFiles,
  checkJson,
  checkJunit,
  compareFiles,
  compareRuns,
  comparisonCsv,
  comparisonJson,
  comparisonMarkdown,
  explainText,
  fraction,
  type HeldFile,
  markedCopy,
  OperatorError,
  openWorkbook,
  type ReadOptions,
  recordDocument,
  reportPage,
  resultCsv,
  resultJson,
  resultWorkbook,
  rulesById,
  rulesFromFile,
  scoreBytes,
  scoreFiles,
  traceJson,
} from '../../src/index.js'
import { FIXTURES, folderWith, ipp, put } from '../commands/cli.js'

const held = (fixture: string): HeldFile => ({
  name: path.basename(fixture),
  bytes: readFileSync(path.join(FIXTURES, fixture)),
})

const text = (name: string, content: string): HeldFile => ({ name, bytes: new TextEncoder().encode(content) })

const TINY = rulesFromFile(path.join(FIXTURES, 'corpus/tiny.json'))
const SHEET = 'instansi,unit,1.a,2.a,3.a\nKabupaten Awan,Dinas Bersih,5,4,4\n'

/** The sheets of the province beside one whose scores are wrong, where a command would find them. */
const folder = folderWith('provinsi/lembar-provinsi.xlsx', 'golden/input/salah.csv', 'corpus/tiny.json', 'dua-tahun')
const PROVINCE = 'lembar-provinsi.xlsx'

const refused = async (scored: Promise<unknown>): Promise<string> => {
  try {
    await scored
  } catch (error) {
    if (error instanceof OperatorError) return error.text.en
    throw error
  }
  return 'nothing was thrown'
}

describe('a program gets what the command prints', () => {
  test('the result as CSV and JSON', async () => {
    const { run } = await scoreFiles([PROVINCE], { cwd: folder })
    expect(resultCsv(run)).toBe((await ipp(folder, ['score', PROVINCE, '--format', 'csv'])).out)
    expect(resultCsv(run, 'agency', 'comma')).toBe(
      (await ipp(folder, ['score', PROVINCE, '--format', 'csv', '--level', 'agency', '--decimal', 'comma'])).out,
    )
    expect(resultJson(run)).toBe((await ipp(folder, ['score', PROVINCE, '--format', 'json'])).out)
  })

  test('the workbook, byte for byte', async () => {
    const { run } = await scoreFiles([PROVINCE], { cwd: folder })
    await ipp(folder, ['score', PROVINCE, '-o', 'hasil.xlsx'])
    expect(Buffer.from(await resultWorkbook(run)).equals(readFileSync(path.join(folder, 'hasil.xlsx')))).toBe(true)
  })

  test('findings in every form, with the options as the command line gives them', async () => {
    const options = { cwd: folder, instrument: 'tiny.json', columns: { unit: 'unit' }, headerRow: 1 }
    const { run } = await scoreFiles(['salah.csv'], options)
    const args = ['check', 'salah.csv', '--instrument', 'tiny.json', '--column', 'unit=unit', '--header-row', '1']
    for (const [format, own] of [
      ['json', checkJson(run)],
      ['csv', checkCsv(run)],
      ['junit', checkJunit(run)],
    ] as const)
      expect(own).toBe((await ipp(folder, [...args, '--format', format])).out)
    expect(run.options).toEqual({ instrument: 'tiny.json', column: ['unit=unit'], 'header-row': '1' })
    expect(await checkFiles(['salah.csv'], options)).toEqual(run.findings)
  })

  test('explanations and traces', async () => {
    const { run } = await scoreFiles([PROVINCE], { cwd: folder })
    const args = ['explain', PROVINCE, '--aspect', 'b']
    expect(explainText(run, { aspect: 'b', sources: true })).toBe((await ipp(folder, [...args, '--sources'])).out)
    // Only the command has an option to name below the short form.
    const hint = '\nKeyakinan dan sumber setiap bobot dan aturan: tambahkan --sources.\n'
    expect(explainText(run, { aspect: 'b' }) + hint).toBe((await ipp(folder, args)).out)
    expect(traceJson(run, { aspect: 'b' })).toBe((await ipp(folder, [...args, '--format', 'json'])).out)
  })

  test('pages, and the record to sign', async () => {
    const { run } = await scoreFiles([PROVINCE], { cwd: folder })
    for (const kind of ['unit', 'ranking', 'berita-acara'] as const) {
      await ipp(folder, ['report', PROVINCE, '--kind', kind, '-o', 'halaman.html', '--force'])
      expect(await reportPage(run, { kind })).toBe(readFileSync(path.join(folder, 'halaman.html'), 'utf8'))
    }
    await ipp(folder, ['report', PROVINCE, '--kind', 'berita-acara', '-o', 'acara.docx'])
    expect(Buffer.from(await recordDocument(run)).equals(readFileSync(path.join(folder, 'acara.docx')))).toBe(true)
  })

  test('comparisons of files', async () => {
    const sides = ['2023=dua-tahun/2023', '2024=dua-tahun/2024']
    const compared = await compareFiles(sides, { cwd: folder, failOn: ['drop>0.50'] })
    const args = ['compare', ...sides, '--fail-on', 'drop>0.50']
    expect(comparisonJson(compared)).toBe((await ipp(folder, [...args, '--format', 'json'])).out)
    expect(comparisonCsv(compared)).toBe((await ipp(folder, [...args, '--format', 'csv'])).out)
    expect(await comparisonMarkdown(compared)).toBe((await ipp(folder, [...args, '--format', 'md'])).out)
  })
})

describe('scoring from bytes', () => {
  test('gives the same figures as scoring the file', async () => {
    const { run } = await scoreBytes([held('provinsi/lembar-provinsi.xlsx')])
    expect(resultJson(run)).toBe(resultJson((await scoreFiles([PROVINCE], { cwd: folder })).run))
  })

  test('takes a name for a name, whatever file it leads to', async () => {
    const real = path.join(folder, 'salah.csv')
    const { run } = await scoreBytes([text(real, SHEET)], { instrument: TINY })
    expect(run.inputs.map(({ file }) => file)).toEqual([real])
    // (5 + 4 + 4) / 3
    expect(run.result.units.map(({ index }) => index && fraction(index.value))).toEqual(['13/3'])
  })

  test('opens no file that an option names: only those that were handed over', async () => {
    put(folder, { 'daftar.csv': 'agency,unit\nKabupaten Awan,Dinas Bersih\nKabupaten Awan,Dinas Lain\n' })
    const register = path.join(folder, 'daftar.csv')
    const { run } = await scoreBytes([text('a.csv', SHEET)], { instrument: TINY, register })
    expect(run.findings.map(({ code, found }) => `${code} ${found}`)).toContain('E-FILE-READ ENOENT')
    const beside = [{ name: register, bytes: readFileSync(register) }]
    const known = await scoreBytes([text('a.csv', SHEET)], { instrument: TINY, register, beside })
    expect(known.run.findings.map(({ code }) => code)).toContain('E-UNIT-MISSING')
  })

  test('opens no instrument from a path', async () => {
    const instrument = path.join(FIXTURES, 'corpus/tiny.json')
    expect(await refused(scoreBytes([text('a.csv', SHEET)], { instrument }))).toMatch(/^there is no instrument/)
  })

  test('reads a survey that lies beside the sheet', async () => {
    const { run } = await scoreBytes([held('layouts/unit-rsud.xlsx')], {
      surveys: ['survei.csv'],
      beside: [held('golden/input/survei.csv')],
    })
    expect(run.result.units.map(({ basis }) => basis)).toEqual(['F-02+F-03'])
  })

  test('refuses two files of one name, of which one would be lost', async () => {
    expect(await refused(scoreBytes([text('a.csv', SHEET), text('a.csv', SHEET)]))).toBe('two files are called "a.csv"')
  })

  test('says that nothing was read where no file is a scoresheet', async () => {
    const { anyRead, run } = await scoreBytes([text('a.csv', 'nama,umur\nBudi,7\n')])
    expect([anyRead, run.result.units.length]).toEqual([false, 0])
    expect(run.findings.map(({ severity }) => severity)).toContain('error')
  })

  test('never reads a name from standard input', async () => {
    const { run } = await scoreBytes([text('-', SHEET)], { instrument: TINY })
    expect(run.result.units).toHaveLength(1)
  })
})

describe('options that cannot be', () => {
  test.each([
    ['a year that is no year', { year: 2024.5 }, 'value "2024.5" of --year is not a whole number from 1900'],
    ['a limit that is none', { limits: { cells: -1 } }, 'value "-1" of --max-cells is not a whole number from 1'],
    ['an unknown instrument', { instrument: 'pekppp-1999' }, 'there is no instrument "pekppp-1999"'],
    ['a year that no row is of', { year: 1999 }, 'no row of the input is of the year 1999'],
  ] as const satisfies readonly (readonly [string, ReadOptions, string])[])(
    'are told: %s',
    async (_name, options, said) => {
      expect(await refused(scoreBytes([held('provinsi/lembar-provinsi.xlsx')], options))).toContain(said)
    },
  )

  test('are told where untyped code gives them', async () => {
    const options: ReadOptions = JSON.parse('{"encoding":"ebcdic"}')
    expect(await refused((async () => scoreFiles([PROVINCE], { cwd: folder, ...options }))())).toBe(
      'value "ebcdic" of encoding is not known',
    )
  })
})

describe('runs that are at hand', () => {
  const scored = async (third: string) =>
    (await scoreBytes([text('a.csv', SHEET.replace(/4\n$/, `${third}\n`))], { instrument: TINY })).run

  test('are compared without being read again', async () => {
    const compared = compareRuns(
      [
        { label: 'usulan', run: await scored('4') },
        { label: 'akhir', run: await scored('1') },
      ],
      { failOn: ['drop>0.99', 'drop>1'] },
    )
    // (5 + 4 + 1) / 3 − 13/3 = −1: the unit and its agency fall by more than 0.99, neither by more than 1.
    expect(compared.failures.map(({ track, move }) => [track?.level, move?.change && fraction(move.change)])).toEqual([
      ['agency', '-1'],
      ['unit', '-1'],
    ])
  })

  test('need labels that tell them apart, and a second one', async () => {
    const run = await scored('4')
    const same = { label: 'a', run }
    expect(() => compareRuns([same, same])).toThrow('two sides have one label')
    expect(() => compareRuns([same])).toThrow('a comparison has at least two sides')
  })
})

describe('forms and copies', () => {
  test('a blank form is a scoresheet of the asked rules, year and unit', async () => {
    const rules = rulesById('pekppp-2022') ?? undefined
    const unit = { agency: 'Kota Contoh', agencyCode: '', group: '', unit: 'Samsat', unitCode: '' }
    const bytes = await blankScoresheet({ rules, units: [unit], variant: 'B' })
    const { run } = await scoreBytes([{ name: 'f.xlsx', bytes }])
    expect(run.result.units.map(({ input: { unit, year, variant } }) => [unit, year, variant])).toEqual([
      ['Samsat', 2022, 'B'],
    ])
    expect(await refused(blankScoresheet({ form: 'F-99' }))).toContain('F-99')
  })

  test('a marked copy keeps every value in its cell', async () => {
    const file = held('golden/input/salah.csv')
    const { run } = await scoreBytes([file], { instrument: TINY })
    const [table] = openWorkbook({ name: 'salinan.xlsx', bytes: await markedCopy(run, file) }).tables
    const rows = [...(table?.rows() ?? [])].map(({ cells }) => cells.map((cell) => cell.text))
    expect(rows[0]).toEqual(['instansi', 'kelompok', 'unit', '1.a', '2.a', '3.a'])
  })
})

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  fraction,
  type HeldFile,
  OperatorError,
  rulesFromFile,
  type SurveyOptions,
  scoreBytes,
  surveyBytes,
  surveyCsv,
  surveyFiles,
  surveyJson,
  surveySql,
  surveyTallies,
} from '../../src/index.js'
import { FIXTURES, folderWith, ipp } from '../commands/cli.js'

const folder = folderWith('survei', 'golden/input/survei.csv', 'corpus/tiny.json')
const cwd = path.join(folder, 'survei')
const ANSWERS = ['jawaban.csv', 'daring.csv', 'rekap.csv']
const WITH = { scores: ['lembar.csv'], population: 'pengguna.csv', bootstrap: 200, seed: 7 }
const FLAGS = ['--scores', 'lembar.csv', '--population', 'pengguna.csv', '--bootstrap', '200', '--seed', '7']

const held = (name: string): HeldFile => ({ name, bytes: readFileSync(path.join(FIXTURES, 'survei', name)) })
const text = (name: string, content: string): HeldFile => ({ name, bytes: new TextEncoder().encode(content) })

const refused = async (asked: () => Promise<unknown>): Promise<string> => {
  try {
    await asked()
  } catch (error) {
    if (error instanceof OperatorError) return error.text.en
    throw error
  }
  return 'nothing was thrown'
}

describe('a program gets what ipp survey prints', () => {
  test('as JSON, and as CSV of units and of questions', async () => {
    const { run, anyRead } = await surveyFiles(ANSWERS, { ...WITH, cwd })
    const printed = async (...more: readonly string[]) =>
      (await ipp(cwd, ['survey', ...ANSWERS, ...FLAGS, '--format', ...more])).out
    expect(anyRead).toBe(true)
    expect(surveyJson(run)).toBe(await printed('json'))
    expect(surveyJson(run, 'en')).toBe(await printed('json', '--lang', 'en'))
    expect(surveyCsv(run)).toBe(await printed('csv'))
    expect(surveyCsv(run, 'question', 'comma')).toBe(await printed('csv', '--level', 'question', '--decimal', 'comma'))
  })

  test('and as tallies, which are read again to the same figures', async () => {
    const { run } = await surveyFiles(ANSWERS, { cwd, year: 2024 })
    expect(surveyTallies(run)).toBe((await ipp(cwd, ['survey', ...ANSWERS, '--tallies', '--year', '2024'])).out)
    const again = await surveyBytes([text('t.csv', surveyTallies(run))], { year: 2024 })
    const figures = ({ results }: typeof run) => [...results()].map(({ figure }) => figure && fraction(figure))
    expect(figures(again.run)).toEqual(figures(run))
  })

  test('and the statement for another engine, by a file or for a table', async () => {
    const printed = async (...args: readonly string[]) => (await ipp(cwd, ['survey', '--sql', ...args])).out
    expect(await surveySql('postgres', { table: 'jawaban', variant: 'B' })).toBe(
      await printed('postgres', '--table', 'jawaban', '--variant', 'B'),
    )
    expect(await surveySql('duckdb', { file: 'daring.csv', unansweredZero: true, cwd })).toBe(
      await printed('duckdb', 'daring.csv', '--unanswered', '0'),
    )
  })
})

describe('surveys from bytes', () => {
  test('give what the files give, with the files that options name beside them', async () => {
    const beside = [held('lembar.csv'), held('pengguna.csv')]
    const { run } = await surveyBytes(ANSWERS.map(held), { ...WITH, beside })
    expect(surveyJson(run)).toBe(surveyJson((await surveyFiles(ANSWERS, { ...WITH, cwd })).run))
  })

  test('can be walked more than once, and while nothing is open any more', async () => {
    const { run } = await surveyBytes([held('daring.csv')], { year: 2024, bootstrap: 50 })
    expect(surveyCsv(run)).toBe(surveyCsv(run))
    expect([...run.results()].map(({ unit, habits }) => [unit.unitCode, unit.respondents, habits?.duplicates])).toEqual(
      [['03', 45, 0]],
    )
  })

  test('open no file and no instrument from a path', async () => {
    const instrument = path.join(folder, 'tiny.json')
    expect(await refused(() => surveyBytes([held('daring.csv')], { instrument }))).toMatch(/^there is no instrument/)
    const { run } = await surveyBytes([held('daring.csv')], { population: path.join(cwd, 'pengguna.csv'), year: 2024 })
    expect(run.findings.map(({ code }) => code)).toContain('E-FILE-READ')
  })

  test('say where no file is a survey', async () => {
    const { anyRead, run } = await surveyBytes([text('a.csv', 'nama,umur\nBudi,7\n')], { year: 2024 })
    expect([anyRead, [...run.results()], run.findings.map(({ code }) => code)]).toEqual([false, [], ['E-HEAD-MISSING']])
  })

  test('lend their tallies to a score', async () => {
    const { run } = await surveyBytes([held('rekap.csv')], { year: 2024 })
    const sheet = held('lembar.csv')
    const scored = async (survey: HeldFile) =>
      (await scoreBytes([sheet], { surveys: [survey.name], beside: [survey] })).run.result.units.map(
        ({ index }) => index && fraction(index.value),
      )
    expect(await scored(text('t.csv', surveyTallies(run)))).toEqual(await scored(held('rekap.csv')))
  })
})

describe('options that cannot be', () => {
  test.each([
    ['an instrument without survey', { instrument: 'evaluasi-2017' }, 'has no form for service users'],
    ['rules without survey', { instrument: rulesFromFile(path.join(folder, 'tiny.json')) }, 'has no form'],
    ['a variant that the form lacks', { variant: 'Z' }, 'the survey form has no variant "Z"'],
    ['a year that is none', { year: 2024.5 }, 'value "2024.5" of --year is not a whole number from 1900'],
    ['a seed that is none', { seed: -1 }, 'value "-1" of --seed is not a whole number from 0'],
    [
      'draws that cannot be counted',
      { bootstrap: Number.NaN },
      'value "NaN" of --bootstrap is not a whole number from 0',
    ],
    ['nobody as population', { population: 0 }, 'value "0" of --population is not a whole number from 1'],
  ] as const satisfies readonly (readonly [string, SurveyOptions, string])[])(
    'are told: %s',
    async (_name, options, said) => {
      expect(await refused(() => surveyBytes([held('daring.csv')], options))).toContain(said)
    },
  )

  test('are told where untyped code gives them', async () => {
    const engine: 'duckdb' = JSON.parse('"oracle"')
    expect(await refused(() => surveySql(engine))).toBe('value "oracle" of engine is not known')
    const options: SurveyOptions = JSON.parse('{"encoding":"ebcdic"}')
    expect(await refused(() => surveyBytes([held('daring.csv')], options))).toBe(
      'value "ebcdic" of encoding is not known',
    )
  })
})

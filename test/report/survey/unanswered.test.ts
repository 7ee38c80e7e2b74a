import { expect, test } from 'vitest'
import {
  openWorkbook,
  type SurveyOptions,
  surveyBytes,
  surveyCsv,
  surveyJson,
  surveyWorkbook,
} from '../../../src/index.js'
import { surveyText } from '../../../src/report/survey/survey-text.js'

const HEAD = ['unit', ...Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)].join(',')
const line = (unit: string, ...answers: readonly string[]) =>
  [unit, ...answers, ...Array(14 - answers.length).fill('4')].join(',')

/** A: three blanks of two respondents, one of them a dash; B: none; C: an answer off the scale. */
const TEXT = [
  HEAD,
  line('A', '', '-'),
  line('A', '', '5'),
  line('B'),
  line('C', '', '9'),
  // Who answered nothing is no respondent, and left no question out.
  line('B', ...Array(14).fill('')),
].join('\n')

const read = async (text = TEXT, options: SurveyOptions = {}) =>
  (
    await surveyBytes([{ name: 's.csv', bytes: new TextEncoder().encode(text) }], {
      year: 2024,
      bootstrap: 0,
      ...options,
    })
  ).run

const PAGE = { columns: 100, colour: false }

test('how many answers a unit’s respondents did not give is said in every output', async () => {
  const run = await read()
  expect([...run.results()].map(({ unit, unanswered }) => [unit.unit, unanswered])).toEqual([
    ['A', 3],
    ['B', 0],
    ['C', null],
  ])
  const json = JSON.parse(surveyJson(run)).units as readonly { unanswered: number | null }[]
  expect(json.map(({ unanswered }) => unanswered)).toEqual([3, 0, null])
  const [heads = [], ...rows] = surveyCsv(run)
    .trim()
    .split('\n')
    .map((row) => row.trim().split(','))
  expect(rows.map((row) => row[heads.indexOf('unanswered')])).toEqual(['3', '0', ''])
  const { tables } = openWorkbook({ name: 's.xlsx', bytes: await surveyWorkbook(run, 'en') })
  const texts = tables.map((table) => [...table.rows()].map(({ cells }) => cells.map(({ text }) => text)))
  expect(texts[0]?.some((row) => row.includes('Unanswered'))).toBe(true)
  expect(texts.flat(2)).toContain('Questions that were not answered: 3 cells (A 3).')
  expect(surveyText(run, 'id', PAGE)).toContain('Pertanyaan yang tidak dijawab: 3 sel (A 3).')
})

test('where all were given the note is left out', async () => {
  const run = await read([HEAD, line('A'), line('B')].join('\n'))
  expect(surveyText(run, 'en', PAGE)).not.toContain('not answered:')
})

test('of many units the first ten are named, and the sum is that of all', async () => {
  const run = await read([HEAD, ...Array.from({ length: 12 }, (_, i) => line(`U${10 + i}`, ''))].join('\n'))
  const text = surveyText(run, 'en', { ...PAGE, columns: 400 })
  expect(text).toContain('not answered: 12 cells (U10 1;')
  expect(text).toContain('U19 1; 2 more units).')
})

test('zeros that stand for no answer count as such', async () => {
  const run = await read([HEAD, line('A', '0', '0')].join('\n'), { unansweredZero: true })
  expect([...run.results()].map(({ unanswered }) => unanswered)).toEqual([2])
})

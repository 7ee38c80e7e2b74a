import { expect, test } from 'vitest'
import { folderWith, ipp } from './cli.js'

const ARGS = ['explain', 'survei/lembar.csv', '--unit', 'Disdukcapil', '--lang', 'en']
const SURVEYS = ['jawaban', 'daring', 'rekap'].flatMap((name) => ['--survey', `survei/${name}.csv`])

interface StepOf {
  readonly id: string
  readonly unanswered: number | null
  readonly answers: { readonly n: number } | null
  readonly terms: readonly StepOf[]
}

const stepsIn = (value: unknown): readonly StepOf[] => {
  if (typeof value !== 'object' || value === null) return []
  const own = 'unanswered' in value && 'terms' in value ? [value as StepOf] : []
  return [...own, ...Object.values(value).flatMap(stepsIn)]
}

// 64 respondents of 14 questions gave 891 answers: 5 of 896 are missing.
test('how a survey’s figure is made says how many answers it is made without', async () => {
  const folder = folderWith('survei')
  const { exit, out } = await ipp(folder, [...ARGS, ...SURVEYS])
  expect([exit, out.includes('not answered: 5 cells')]).toEqual([0, true])
  const traced = await ipp(folder, [...ARGS, ...SURVEYS, '--format', 'json'])
  const told = stepsIn(JSON.parse(traced.out)).filter(({ unanswered }) => unanswered !== null)
  expect(told.map(({ id, unanswered, answers }) => [id, unanswered, answers?.n])).toEqual([['F-03', 5, 891]])
})

test('a run that rests on them says so of each unit', async () => {
  const folder = folderWith('survei')
  const { exit, out } = await ipp(folder, [
    'score',
    'survei/lembar.csv',
    ...SURVEYS,
    '--format',
    'json',
    '--lang',
    'en',
  ])
  const { findings } = JSON.parse(out) as {
    findings: readonly { code: string; unit: string | null; message: string }[]
  }
  const told = findings.filter(({ code }) => code === 'N-SURVEY-UNANSWERED')
  expect([exit, told.map(({ unit }) => unit)]).toEqual([0, ['DPMPTSP', 'Disdukcapil', 'RSUD Muara Jati']])
  // 45 of 11 questions gave 493 answers of 495, 64 of 14 gave 891 of 896.
  expect(told.map(({ message }) => /unanswered: (\d+)/.exec(message)?.[1]).slice(0, 2)).toEqual(['2', '5'])
})

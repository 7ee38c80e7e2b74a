import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from './cli.js'

const HEAD = ['Timestamp', ...Array.from({ length: 14 }, (_, i) => `u_${i + 1}`)].join(',')
const LABELS = 'Sangat Baik=5,Baik=4,Cukup=3,Kurang=2,Sangat Kurang=1'
const LONG = 'Saya sangat puas dengan pelayanan ini dan akan menganjurkannya kepada orang lain'

const surveyed = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) => {
  const folder = folderWith()
  put(folder, files)
  const args = ['survey', ...Object.keys(files), '--unit', 'A', '--year', '2024', '--format', 'json', ...more]
  const { exit, out, err } = await ipp(folder, args)
  return { exit, err, run: out === '' ? null : JSON.parse(out) }
}
const figureOf = (run: { readonly units: readonly { readonly figure: unknown }[] }) =>
  JSON.stringify(run.units[0]?.figure)

describe('answers in words', () => {
  const words = (...rows: readonly (readonly string[])[]) =>
    `${[HEAD, ...rows.map((row, i) => [`2024/01/0${i + 1}`, ...row].map((text) => `"${text}"`).join(','))].join('\n')}\n`
  const row = (word: string) => Array.from({ length: 14 }, () => word)

  test('are worth what --labels says, whatever their case and the blanks around them', async () => {
    const { exit, run } = await surveyed(
      { 's.csv': words(row('Sangat Baik'), row(' sangat baik'), row('BAIK')) },
      '--labels',
      LABELS,
    )
    expect([exit, run.units[0].respondents]).toEqual([0, 3])
    // (5 + 5 + 4) / 3
    expect(figureOf(run)).toContain('14/3')
  })

  test('may hold figures, commas and any number of letters', async () => {
    const given = ['--labels', '5 - Sangat Baik=5,Baik, sekali=4', '--labels', `${LONG}=3`]
    const { exit, run } = await surveyed(
      { 's.csv': words(row('5 - Sangat Baik'), row('Baik, sekali'), row(LONG)) },
      ...given,
    )
    expect([exit, figureOf(run).includes('4/1') || figureOf(run).includes('"4"')]).toEqual([0, true])
  })

  test('may be single signs, and figures that stand for others', async () => {
    const text = `${HEAD}\n1${',a'.repeat(14)}\n2${',B'.repeat(14)}\n3${',1'.repeat(14)}\n`
    const { exit, run } = await surveyed({ 's.csv': text }, '--labels', 'A=5,b=3,1=4')
    expect([exit, run.units[0].respondents]).toEqual([0, 3])
    expect(figureOf(run)).toContain('4')
  })

  test('without --labels are one finding for each column, which offers the option and quotes no word', async () => {
    const { exit, err, run } = await surveyed({ 's.csv': words(row('Sangat Baik'), row('Baik')) })
    const { findings } = run
    const told = findings.filter(({ code }: { readonly code: string }) => code === 'E-ANSWER-WORDS')
    expect(exit).toBe(1)
    expect(told.map(({ cell, count }: { readonly cell: string; readonly count: number }) => [cell, count])).toEqual(
      [...'BCDEFGHIJKLMNO'].map((column) => [`${column}2`, 1]),
    )
    expect(err).toContain('--labels')
    expect(JSON.stringify(findings)).not.toContain('sangat')
    expect(figureOf(run)).toBe('null')
  })

  test('in tallies and single answers are read by the same words', async () => {
    const tallied = `unit,question,score,n\n${Array.from({ length: 14 }, (_, i) => `A,u_${i + 1},Baik,40\n`).join('')}`
    const { exit, run } = await surveyed({ 't.csv': tallied }, '--labels', LABELS)
    expect([exit, run.units[0].respondents, figureOf(run).includes('4')]).toEqual([0, 40, true])
  })

  test.each(['Baik', '=4', 'Baik=x', 'Baik=4,Baik=5', 'Baik=9'])(
    '--labels %s is refused with what to write',
    async (given) => {
      const { exit, err } = await surveyed({ 's.csv': words(row('Baik')) }, '--labels', given)
      expect(exit).toBe(2)
      expect(err).toContain('--labels')
    },
  )
})

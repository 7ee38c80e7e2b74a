import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put } from './cli.js'
import { xlsxOf } from './sheets.js'

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

  test('without --labels are one finding for each column, all with one offer of the option with the words of the file', async () => {
    const { exit, err, run } = await surveyed({ 's.csv': words(row('Sangat Baik'), row('Baik')) })
    const { findings } = run
    const told = findings.filter(({ code }: { readonly code: string }) => code === 'E-ANSWER-WORDS')
    expect(exit).toBe(1)
    expect(told.map(({ cell, count }: { readonly cell: string; readonly count: number }) => [cell, count])).toEqual(
      [...'BCDEFGHIJKLMNO'].map((column) => [`${column}2`, 1]),
    )
    expect(err).toContain('--labels')
    const offers = told.filter(({ message }: { readonly message: string }) => message.includes('Untuk berkas ini'))
    expect(offers).toHaveLength(14)
    // What to do is told once.
    expect(err.match(/^ +E-ANSWER-WORDS /gm)).toHaveLength(1)
    expect(offers[0].message).toContain('--labels "Baik=?,Sangat Baik=?"')
    expect(figureOf(run)).toBe('null')
  })

  const offerOf = async (text: string, ...more: readonly string[]) => {
    const { run } = await surveyed({ 's.csv': text }, ...more)
    const messages: readonly string[] = run.findings.map(({ message }: { readonly message: string }) => message)
    return /Untuk berkas ini: --labels "([^"]*)"/.exec(messages.join('\n'))?.[1] ?? null
  }

  test('are offered with the score that they hold themselves, and what is offered is read', async () => {
    const text = words(row('4 - Baik'), row('5 - Sangat Baik'), row('Cukup (3)'), row('9 - Baik sekali'))
    expect(await offerOf(text)).toBe('5 - Sangat Baik=5,4 - Baik=4,Cukup (3)=3,9 - Baik sekali=?')
    const three = words(row('4 - Baik'), row('5 - Sangat Baik'), row('Cukup (3)'))
    const { exit, run } = await surveyed({ 's.csv': three }, '--labels', (await offerOf(three)) ?? '')
    expect([exit, run.units[0].respondents]).toEqual([0, 3])
    // (4 + 5 + 3) / 3
    expect(run.units[0].figure.fraction).toBe('4')
  })

  test('that have a score by --labels are not offered again', async () => {
    expect(await offerOf(words(row('Baik'), row('Cukup')), '--labels', 'Baik=4')).toBe('Cukup=?')
  })

  test('of no common scale are quoted where they stand in several rows and under several questions', async () => {
    const mantap = words(row('Mantap'), row('Mantap'))
    expect(await offerOf(mantap)).toBe('Mantap=?')
    expect(await offerOf(words(row('Mantap')))).toBeNull()
  })

  test('that may be a name, which slipped into one column or one row, are never quoted', async () => {
    const slipped = (name: string) => [name, ...row('Baik').slice(1)]
    const once = words(slipped('Siti Aminah'), slipped('Siti Aminah'), row('Baik'))
    expect(await offerOf(once)).toBe('Baik=?')
    const { run, err } = await surveyed({ 's.csv': once })
    expect(`${JSON.stringify(run)}${err}`).not.toContain('Siti')
    expect(await offerOf(words(row('Budi'), row('Baik')))).toBe('Baik=?')
  })

  test('that no shell would take as they stand, or are long, are never quoted', async () => {
    const odd = ['$(id)', '`id`', 'Baik!', 'a "b"', 'x=y', 'b\\c', LONG, 'Telp 08123456']
    for (const word of odd) {
      const text = words(row(word.replaceAll('"', '""')), row(word.replaceAll('"', '""')))
      expect([word, await offerOf(text)]).toEqual([word, null])
    }
  })

  test('are named up to twelve', async () => {
    const many = Array.from({ length: 15 }, (_, i) => `Kata ${String.fromCharCode(97 + i)}`)
    const offer = await offerOf(words(...[...many, ...many].map(row)))
    expect(offer?.split(',')).toHaveLength(12)
  })

  test('in tallies are offered, too', async () => {
    const rows = [1, 2].flatMap((i) => ['Baik', 'Cukup'].map((word) => `A,u_${i},${word},4`))
    expect(await offerOf(`unit,question,score,n\n${rows.join('\n')}\n`)).toBe('Baik=?,Cukup=?')
  })

  test('in a workbook are offered as in a text file', async () => {
    const folder = folderWith()
    const rows = [HEAD.split(','), ['1', ...row('5 - Baik')], ['2', ...row('Sedang')], ['3', ...row('Sedang')]]
    put(folder, { 's.xlsx': await xlsxOf(new Map([['Jawaban', rows]])) })
    const { err } = await ipp(folder, ['survey', 's.xlsx', '--unit', 'A', '--year', '2024', '--lang', 'en'])
    expect(err.replace(/\s+/g, ' ')).toContain('For this file: --labels "5 - Baik=5,Sedang=?"')
  })

  test('in tallies and single answers are read by the same words', async () => {
    const tallied = `unit,question,score,n\n${Array.from({ length: 14 }, (_, i) => `A,u_${i + 1},Baik,40\n`).join('')}`
    const { exit, run } = await surveyed({ 't.csv': tallied }, '--labels', LABELS)
    expect([exit, run.units[0].respondents, figureOf(run).includes('4')]).toEqual([0, 40, true])
  })

  test('one word with two scores is told as that, with both, and the same score twice is none of it', async () => {
    const files = { 's.csv': words(row('Baik')) }
    for (const given of [
      ['--labels', 'Baik=4,baik=5'],
      ['--labels', 'Baik=4', '--labels', ' BAIK =5'],
    ]) {
      const { exit, err } = await surveyed(files, ...given, '--lang', 'en')
      expect(exit).toBe(2)
      expect(err).toMatch(/"baik" is given two scores, 4 and 5/i)
    }
    expect((await surveyed(files, '--labels', 'Baik=4', '--labels', 'baik=4')).exit).toBe(0)
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

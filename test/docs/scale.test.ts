import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { folderWith, ipp, put, textOf } from '../commands/cli.js'

const page = readFileSync(new URL('../../docs/scale.md', import.meta.url), 'utf8')
const folder = folderWith('golden/input/survei.csv', 'layouts/unit-rsud.xlsx')
const commands = [...page.matchAll(/^ipp (survey .*?)(?: > rekap\.sql)?$/gm)].flatMap(([, words]) => words ?? [])

describe('docs/scale.md', () => {
  test('shows tallies as the command writes them', async () => {
    const shown = /```text\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
    const { out } = await ipp(folder, ['survey', 'survei.csv', '--tallies', '--year', '2024'])
    expect(shown.split('\n').length).toBeGreaterThan(4)
    expect(out.startsWith(shown)).toBe(true)
  })

  test('names statements that the command prints', async () => {
    const asked = commands.filter((words) => words.includes('--sql'))
    expect(asked).toHaveLength(4)
    for (const words of asked) {
      const { out, exit } = await ipp(folder, words.split(' '))
      expect(exit).toBe(0)
      expect(out).toMatch(/GROUP BY agency_code, agency, unit_code, unit, question, score/)
    }
  })

  test('is right that tallies give the index that the answers give, in either form and from several files', async () => {
    const score = async (...surveys: readonly string[]) => {
      const given = surveys.flatMap((file) => ['--survey', file])
      return (await ipp(folder, ['score', 'unit-rsud.xlsx', ...given, '--format', 'csv'])).out
    }
    await ipp(folder, ['survey', 'survei.csv', '--tallies', '-o', 'rekap.csv', '--year', '2024'])
    const [head = '', ...rows] = textOf(folder, 'rekap.csv').trimEnd().split('\n')
    const half = Math.floor(rows.length / 2)
    const lines = (list: readonly string[]) => `${[head, ...list].join('\n')}\n`
    // Rows without a score count who left the question out.
    const totals = new Map<string, readonly [number, number]>()
    for (const row of rows) {
      const [who, score, n] = [row.split(',').slice(0, 5).join(), ...row.split(',').slice(5)]
      const [sum, answers] = totals.get(who) ?? [0, 0]
      if (score !== '') totals.set(who, [sum + Number(score) * Number(n), answers + Number(n)])
    }
    put(folder, {
      'timur.csv': lines(rows.slice(0, half)),
      'barat.csv': lines(rows.slice(half)),
      'jumlah.csv': [head.replace('score,n', 'sum,n'), ...[...totals].map((each) => each.flat().join())].join('\n'),
    })
    const expected = await score('survei.csv')
    expect(expected).toContain('4.15')
    expect(await score('rekap.csv')).toBe(expected)
    expect(await score('jumlah.csv')).toBe(expected)
    expect(await score('timur.csv', 'barat.csv')).toBe(expected)
  })
})

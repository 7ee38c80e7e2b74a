import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIXTURES, ipp } from '../commands/cli.js'
import { type Expectation, MADE } from '../formats/xlsx/corpus.js'

const CORPUS = path.join(FIXTURES, 'corpus')

/** Files that end otherwise than the index says, each with the reason why that is right. */
const KNOWN: Readonly<Record<string, string>> = JSON.parse(readFileSync(path.join(CORPUS, 'known.json'), 'utf8'))

/** Rightly read cells where the index counts rows from the header instead of the file's beginning. */
const MOVED: Readonly<Record<string, number>> = { 'made/t31-preamble.csv': 3, 'made/t32-comment-lines.csv': 1 }

const PERSONAL = [/CANARY/, /317401\d{10}/, /0?812\d{8}/, /canary@/]

interface Result {
  readonly units: readonly {
    readonly unit: string
    readonly index: unknown
    readonly scores: readonly { readonly cell: string; readonly score: string }[]
  }[]
  readonly findings: readonly { readonly severity: string; readonly code: string; readonly unit: string | null }[]
}

interface Ended {
  readonly exit: number
  readonly result: Result
}

const ended = async (file: string): Promise<Ended & { readonly said: string }> => {
  const { exit, out, err, files } = await ipp(CORPUS, ['score', file, '--instrument', 'tiny.json', '--format', 'json'])
  expect(files).toEqual([])
  return { exit, result: JSON.parse(out), said: out + err }
}

const scoresOf = ({ units }: Result): ReadonlyMap<string, number> =>
  new Map(units.flatMap(({ scores }) => scores.map(({ cell, score }) => [cell, Number(score)] as const)))

const down = (cell: string, rows: number): string => cell.replace(/\d+/, (row) => String(Number(row) + rows))

/** Why an end does not fit an expectation; null where it does. */
const misfit = ({ exit, result }: Ended, expected: Expectation, moved: number): string | null => {
  const { outcome, code, cells = {} } = expected
  if (outcome === 'reject' ? exit !== 1 && exit !== 3 : exit !== 0) return `${outcome}, but exit ${exit}`
  if (code !== undefined && !result.findings.some((each) => each.code === code)) return `${code} is not told`
  if (outcome === 'reject') return null
  const read = scoresOf(result)
  const wrong = Object.entries(cells).find(([cell, score]) => read.get(down(cell, moved)) !== score)
  return wrong ? `${down(wrong[0], moved)} is ${read.get(down(wrong[0], moved))}, not ${wrong[1]}` : null
}

/** Units that have an index although an error touches them. */
const scoredInError = ({ units, findings }: Result): readonly string[] => {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map(({ unit }) => unit))
  return units.filter(({ unit, index }) => index !== null && faulty.has(unit)).map(({ unit }) => unit)
}

describe('a file of the corpus', () => {
  it.each(MADE.filter(({ file }) => !(file in KNOWN) || file in MOVED))(
    '$file: $tests',
    async ({ file, expect: due }) => {
      const end = await ended(file)
      const reasons = [due, ...(due.or ?? [])].map((each) => misfit(end, each, MOVED[file] ?? 0))
      expect(reasons.includes(null) ? null : reasons[0]).toBeNull()
      expect(scoredInError(end.result)).toEqual([])
      expect(end.said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
      expect(end.said).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/)
      if (end.exit !== 0) expect(end.said).toContain(path.basename(file))
      if (file.includes('pii')) for (const pattern of PERSONAL) expect(end.said).not.toMatch(pattern)
    },
  )

  it('with naughty names and one indicator of three per unit: all names survive, no unit has an index', async () => {
    const { exit, result } = await ended('made/t92-blns-names.csv')
    expect([exit, result.units.length, result.units.every(({ index }) => index === null)]).toEqual([1, 81, true])
    expect(result.units.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['undefined', 'null', 'NaN', 'true']))
    expect(new Set(result.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toContain(
      'E-IND-MISSING',
    )
  })

  it('is known to end otherwise only where a test says how', () => {
    expect(Object.keys(KNOWN).sort()).toEqual([...Object.keys(MOVED), 'made/t92-blns-names.csv'].sort())
    expect(MADE).toHaveLength(207)
  })
})

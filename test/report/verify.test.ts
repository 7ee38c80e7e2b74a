import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { finding } from '../../src/finding/finding.js'
import { manifestText, readManifest, verify } from '../../src/report/verify.js'
import type { Input, Run } from '../../src/run/result.js'
import { verdictLines } from '../../src/wording/verify.js'
import { leaf, level, read, scoresForm, small } from '../engine/small.js'
import { rowOf, runOf, unitOf } from './sample.js'

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL('../../src/report/schemas/manifest.schema.json', import.meta.url), 'utf8')),
)

const instrument = read(small([scoresForm([level('a', '100', [leaf('1', '100')])])]))
const input = (file: string, letter: string, used = 3): Input => ({
  file,
  bytes: 10,
  sha256: letter.repeat(64),
  rows: { read: 3, used, refused: 3 - used },
})
const runWith = (score: string, more: Partial<Run> = {}): Run =>
  runOf(instrument, [unitOf('Satu', rowOf([score], 1))], {
    inputs: [input('a.xlsx', 'a'), input('b.csv', 'b')],
    ...more,
  })
const before = runWith('4', {
  options: { year: '2024', column: ['score=F'], partial: true },
  findings: [finding(null, { code: 'W-YEAR-GUESSED', expected: 'small' })],
})
const manifest = (run: Run) => {
  const value = readManifest(manifestText(run, 'id'))
  if (!value) throw new Error('no manifest')
  return value
}
const told = (now: Run) => verdictLines(verify(manifest(before), now), 'en')

describe('a manifest', () => {
  test('keeps to its schema', () => {
    expect(schema.safeParse(JSON.parse(manifestText(before, 'id'))).error?.issues).toBeUndefined()
  })
  test('that carries something unknown is refused by the schema', () => {
    expect(schema.safeParse({ ...JSON.parse(manifestText(before, 'id')), more: 1 }).success).toBe(false)
  })
  test('is read from a result that carries it, too', () => {
    const { schema: _, ...own } = JSON.parse(manifestText(before, 'id'))
    expect(readManifest(JSON.stringify({ schema: 'ipp.result/1', manifest: own }))).toEqual(manifest(before))
  })
  test.each([['', '[]', '{}', 'null', '{"schema":"ipp.manifest/1"}', '{"manifest":null}']])(
    'is not read from %s',
    (...texts) => {
      for (const text of texts) expect(readManifest(text)).toBeNull()
    },
  )
  test('with a damaged hash is not read', () => {
    expect(readManifest(manifestText(before, 'id').replace('aaaa', 'AAAA'))).toBeNull()
  })
})

describe('a run held against its manifest', () => {
  const same = { options: before.options, findings: before.findings }
  test('is the same where everything is', () => {
    expect(verify(manifest(before), before)).toEqual({ same: true, differences: [] })
    expect(told(before)).toEqual(['Same: what comes out is exactly what was recorded.'])
  })
  test('is the same where only files were renamed and the tool is newer, and says so', () => {
    const now = runWith('4', { ...same, version: '0.2.0', inputs: [input('c.xlsx', 'a'), input('b.csv', 'b')] })
    expect(told(now)).toEqual([
      'Same: what comes out is exactly what was recorded, although something changed:',
      '- version of ipp 0.1.0, now 0.2.0',
      '- file a.xlsx is now called c.xlsx, its content is the same',
    ])
  })
  test('is different where one score is, and names the file that changed', () => {
    const now = runWith('3', { ...same, inputs: [input('a.xlsx', 'c'), input('b.csv', 'b', 2)] })
    expect(told(now)).toEqual([
      'Different: what comes out is not what was recorded. What changed:',
      '- the content of file a.xlsx changed',
      '- rows of file b.csv (read/used/refused) 3/3/0, now 3/2/1',
    ])
  })
  test('tells of options, of files that went and came, and of another content of the instrument', () => {
    const now = runWith('3', {
      instrumentHash: 'd'.repeat(64),
      options: { year: '2025', partial: true, basis: 'f02' },
      inputs: [input('a.xlsx', 'a'), input('neu.csv', 'e')],
    })
    expect(told(now).slice(1)).toEqual([
      '- the content of the instrument changed',
      '- file b.csv is gone',
      '- file neu.csv is new',
      '- option --basis not given, now "f02"',
      '- option --column ["score=F"], now not given',
      '- option --year "2024", now "2025"',
    ])
  })
  test('that differs though nothing went in otherwise is told as what it is', () => {
    expect(told(runWith('3', same))).toEqual([
      'Different: what comes out is not what was recorded, although inputs, options and version are the same.',
    ])
  })
  test('shows no control characters from the names of files', () => {
    const now = runWith('4', { ...same, inputs: [input('\u001b[31ma.xlsx', 'a'), input('b.csv', 'b')] })
    for (const line of told(now)) expect(line).not.toMatch(/\p{Cc}/u)
  })
})

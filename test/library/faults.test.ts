import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  blankScoresheet,
  checkFiles,
  compareFiles,
  compareRuns,
  explainText,
  OperatorError,
  planBytes,
  planFiles,
  readCases,
  recordDocument,
  reportPage,
  rulesFromFile,
  scoreBytes,
  scoreFiles,
  surveyBytes,
  surveyFiles,
  surveySql,
  traceJson,
  writeFiles,
} from '../../src/index.js'
import { FIXTURES } from '../commands/cli.js'

const SHEET = new TextEncoder().encode('instansi,unit,1.a,2.a,3.a\nKabupaten Awan,Dinas Bersih,5,4,4\n')
const sheet = { name: 'a.csv', bytes: SHEET }
const cwd = mkdtempSync(path.join(tmpdir(), 'ipp-faults-'))
writeFileSync(path.join(cwd, 'a.csv'), SHEET)
afterAll(() => rmSync(cwd, { recursive: true }))

const { run } = await scoreBytes([sheet], { instrument: rulesFromFile(path.join(FIXTURES, 'corpus/tiny.json')) })
const empty = { ...run, result: { ...run.result, units: [], agencies: [] } }
const unknown = { instrument: 'pekppp-1900' }

const ATTEMPTS: Readonly<Record<string, () => unknown>> = {
  scoreFiles: () => scoreFiles(['a.csv'], { ...unknown, cwd }),
  'scoreFiles, of an option': () => scoreFiles(['a.csv'], { headerRow: 0, cwd }),
  scoreBytes: () => scoreBytes([sheet, sheet]),
  checkFiles: () => checkFiles(['a.csv'], { ...unknown, cwd }),
  compareFiles: () => compareFiles(['a=a.csv', 'b=a.csv'], { failOn: ['fall'], cwd }),
  compareRuns: () =>
    compareRuns([
      { label: '2023', run: empty },
      { label: '2024', run },
    ]),
  explainText: () => explainText(run, { unit: 'Dinas Lain' }),
  traceJson: () => traceJson(run, { unit: 'Dinas Lain' }),
  planFiles: () => planFiles(['a.csv'], { target: 'Z', cwd }),
  planBytes: () => planBytes([sheet], { target: 'Z' }),
  surveyFiles: () => surveyFiles(['a.csv'], { ...unknown, cwd }),
  surveyBytes: () => surveyBytes([sheet, sheet]),
  surveySql: () => surveySql('duckdb', { file: 'tidak-ada.csv', cwd }),
  readCases: () => readCases({ name: 'k.json', bytes: new TextEncoder().encode('{') }),
  blankScoresheet: () => blankScoresheet({ form: 'F-99' }),
  reportPage: () => reportPage(run, { kind: 'unit', unit: 'Dinas Lain' }),
  recordDocument: () => recordDocument(run, { unit: 'Dinas Lain' }),
  writeFiles: () => writeFiles([{ path: 'a.csv', bytes: SHEET }], { inputs: ['a.csv'], cwd }),
}

const thrownBy = async (attempt: () => unknown): Promise<unknown> => {
  try {
    return await attempt()
  } catch (error) {
    return error
  }
}

describe('what the caller of the library got wrong', () => {
  test.each(Object.entries(ATTEMPTS))('reaches it in words: %s', async (_, attempt) => {
    const error = await thrownBy(attempt)
    expect(error).toBeInstanceOf(OperatorError)
    // A code has no blanks; a line for people has.
    expect(error).toMatchObject({ name: 'OperatorError', message: expect.stringMatching(/\S \S/) })
  })
})

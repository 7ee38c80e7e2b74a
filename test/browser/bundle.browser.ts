import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserBundle } from '../../build/browser.js'
import { folderWith, ipp } from '../commands/cli.js'
import { hasBrowser, openBrowser } from './playwright.js'

const SHEET = 'lembar-provinsi.xlsx'

/** What scores in a browser: the run and the reports, and files in memory. */
const ENTRY = `
import { readRun } from './run/score.js'
import { runOptionsOf } from './run/options.js'
import { heldSources } from './formats/held-sources.js'
import { csvChunks, styleOf } from './formats/csv/write.js'
import { resultRows } from './report/result-csv.js'
import { resultJson } from './report/result-json.js'
import { resultWorkbook } from './report/workbook/result-workbook.js'
globalThis.scored = async (name, numbers) => {
  const { run } = await readRun(heldSources(new Map([[name, Uint8Array.from(numbers)]])), runOptionsOf([name], {}))
  return {
    csv: [...csvChunks(resultRows(run, 'unit'), styleOf('point'))].join(''),
    json: [...resultJson(run, 'id')].join(''),
    xlsx: [...(await resultWorkbook(run, 'id'))],
  }
}`

describe.skipIf(!hasBrowser)('run and report in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
  })

  test('score the province’s sheet to the CSV, JSON and workbook that the command writes, byte for byte', async () => {
    const folder = folderWith(`provinsi/${SHEET}`)
    const at = (name: string): string => path.join(folder, name)
    await ipp(folder, ['score', SHEET, '-o', 'o.csv', '-o', 'o.json', '-o', 'o.xlsx'])
    const page = await browser.newPage()
    await page.addScriptTag({ content: (await browserBundle(ENTRY, { isScript: true })).text })
    const call = `scored(${JSON.stringify(SHEET)}, ${JSON.stringify([...readFileSync(at(SHEET))])})`
    const { csv, json, xlsx } = (await page.evaluate(call)) as { csv: string; json: string; xlsx: number[] }
    expect(csv).toBe(readFileSync(at('o.csv'), 'utf8'))
    expect(json).toBe(readFileSync(at('o.json'), 'utf8'))
    expect(Buffer.from(xlsx).equals(readFileSync(at('o.xlsx')))).toBe(true)
  })
})

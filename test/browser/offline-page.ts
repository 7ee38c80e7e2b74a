import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { FIXTURES } from '../commands/cli.js'
import { hasBrowser, openBrowser } from './playwright.js'

export const PAGE = path.resolve(import.meta.dirname, '../../dist/ipp.html')
export const SHEET = 'lembar-provinsi.xlsx'
export const PROVINCE = path.join(FIXTURES, 'provinsi', SHEET)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser | null = null

/** One browser for all tests of a file. */
export const startBrowser = async (): Promise<void> => {
  if (hasBrowser) browser = await openBrowser()
}

export const stopBrowser = async (): Promise<void> => browser?.close()

/** A page as it is opened by double click; what it asks of the outside and what goes wrong in it is kept. */
interface Opened {
  readonly page: Page
  readonly requests: string[]
  readonly faults: string[]
}

/** Opens the page anew. */
export const opened = async (): Promise<Opened> => {
  if (!browser) throw new Error('no browser was started')
  const context = await browser.newContext({ acceptDownloads: true, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const [requests, faults]: [string[], string[]] = [[], []]
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(pathToFileURL(PAGE).href)
  return { page, requests, faults }
}

/** Drops files and waits until they are read. */
export const drop = async (page: Page, ...files: readonly string[]): Promise<void> => {
  await page.setInputFiles('input[multiple]', [...files])
  await page
    .locator('.status, [role=alert]')
    .filter({ hasText: /Selesai|Tidak berhasil/ })
    .first()
    .waitFor()
}

/** What a button saves. */
export const saved = async (page: Page, name: string): Promise<Buffer> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return readFileSync((await file.path()) ?? '')
}

/** The texts of one column of the list of units. */
export const cells = (page: Page, place: number): Promise<string[]> =>
  page.locator(`#units tbody tr > td:nth-child(${place})`).allTextContents()

/** Holds the units and their indices on the page against the command's CSV. */
export const expectRanking = async (page: Page, { out }: { readonly out: string }): Promise<void> => {
  const [head = '', ...lines] = out.trim().split('\n')
  const [unit = 0, index = 0] = ['unit', 'ipp'].map((name) => head.split(',').indexOf(name))
  const rows = lines.map((line) => line.split(','))
  expect(await cells(page, 2)).toEqual(rows.map((row) => row[unit]))
  expect(await cells(page, 4)).toEqual(rows.map((row) => (row[index] || '–').replace('.', ',')))
}

/** What axe finds; the page's policy lets no script be added, so it is put in by the browser itself. */
export const barriers = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(AXE)
  const found = 'axe.run().then(({ violations }) => violations.map((v) => v.id + " " + v.nodes[0].html.slice(0, 120)))'
  return (await page.evaluate(found)) as readonly string[]
}

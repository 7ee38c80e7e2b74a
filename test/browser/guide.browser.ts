import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ipp } from '../commands/cli.js'
import { fillSeason, SHEET, seasonFolder } from '../docs/season.js'
import { canPicture, pictured } from '../office/soffice.js'
import { steady } from './layout.js'
import { hasBrowser, openBrowser } from './playwright.js'
import { apart, impressionOf, readPng } from './png.js'

/** `IPP_SCREENS=write npm run test:browser` takes the pictures of the guide anew; then look at them. */
const isWriting = process.env['IPP_SCREENS'] === 'write'
const PICTURES = path.resolve(import.meta.dirname, '../../docs/gambar')
const OFFLINE = path.resolve(import.meta.dirname, '../../dist/ipp.html')

/** A picture loads with the page that it stands on. */
const MOST_BYTES = 90_000

/** Letters are drawn a little otherwise from one version to the next; blocks, colours and places are not. */
const TOLERANCE = { mean: 6, most: 90 }

const looksAsShown = (name: string, picture: Buffer): void => {
  const file = path.join(PICTURES, `${name}.png`)
  if (isWriting) {
    mkdirSync(PICTURES, { recursive: true })
    writeFileSync(file, picture)
  }
  const shown = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  expect([name, shown.length > 0, shown.length < MOST_BYTES]).toEqual([name, true, true])
  const { mean, most } = apart(impressionOf(readPng(shown)), impressionOf(readPng(picture)))
  expect(mean, `${name}: mean difference`).toBeLessThanOrEqual(TOLERANCE.mean)
  expect(most, `${name}: greatest difference`).toBeLessThanOrEqual(TOLERANCE.most)
}

const MARKED = 'ditandai.xlsx'

/** The folder of the guide at each of its stations: blank, with slips, mended with everything written. */
const season = async (): Promise<Readonly<Record<'blank' | 'slips' | 'done', string>>> => {
  const done = seasonFolder()
  const kept = (): string => {
    const copy = seasonFolder()
    cpSync(path.join(done, SHEET), path.join(copy, SHEET))
    return copy
  }
  await ipp(done, ['template', '--units', 'daftar-unit.csv', '--year', '2024', '-o', SHEET])
  const blank = kept()
  await fillSeason(done, 'slips')
  const slips = kept()
  await ipp(slips, ['check', SHEET, '--fix-copy', MARKED])
  await fillSeason(done, 'mended')
  await ipp(done, ['init', '--yes'])
  await ipp(done, ['report', '-o', 'peringkat.html'])
  await ipp(done, ['report', '--unit', 'Disdukcapil', '-o', 'unit.html'])
  await ipp(done, ['report', '--kind', 'berita-acara', '--unit', 'Disdukcapil', '-o', 'berita-acara.html'])
  return { blank, slips, done }
}

let browser: Browser
let folders: Awaited<ReturnType<typeof season>>
beforeAll(async () => {
  if (!hasBrowser) return
  browser = await openBrowser()
  folders = await season()
})
afterAll(async () => browser?.close())

interface View {
  readonly width: number
  readonly height: number
}

const opened = async (file: string, viewport: View): Promise<Page> => {
  const page = await (await browser.newContext({ viewport, bypassCSP: true })).newPage()
  await page.goto(pathToFileURL(file).href)
  return page
}

/** A report as it stands in a folder, set in letters that measure alike everywhere. */
const report = async (name: string, viewport: View): Promise<Buffer> => {
  const file = path.join(folders.done, name)
  const shown = path.join(folders.done, `gambar-${name}`)
  writeFileSync(shown, steady(readFileSync(file, 'utf8')))
  return (await opened(shown, viewport)).screenshot()
}

/** How much of what stands above is shown with it. */
const ABOVE = 60

/** The offline page after files were dropped on it, from what a selector finds on. */
const dropped = async (files: readonly string[], from: string, viewport: View): Promise<Buffer> => {
  const page = await opened(OFFLINE, viewport)
  await page.setInputFiles('input[type=file]', [...files])
  await page.locator('.status').filter({ hasText: 'Selesai' }).first().waitFor()
  await page.addStyleTag({ content: '*{font-family:"Liberation Sans",Arial,sans-serif!important}' })
  const box = await page.locator(from).first().boundingBox()
  const clip = { x: 0, y: Math.max(0, (box?.y ?? 0) - ABOVE), ...viewport }
  return page.screenshot({ fullPage: true, clip })
}

const WIDE: View = { width: 860, height: 560 }
const LOW: View = { width: 860, height: 360 }

test.skipIf(!canPicture || !hasBrowser)(
  'the guide shows the blank sheet and the marked copy as they are printed (skipped without LibreOffice)',
  () => {
    const cut = { dots: 90, box: [30, 35, 900, 330] } as const
    looksAsShown('lembar-kosong', pictured(path.join(folders.blank, SHEET), cut))
    looksAsShown('salinan-bertanda', pictured(path.join(folders.slips, MARKED), cut))
  },
)

describe.skipIf(!hasBrowser)('the guide shows what there is to see (skipped without Chromium)', () => {
  test('the findings of a sheet that was dropped on the offline page', async () => {
    const files = [path.join(folders.slips, SHEET)]
    looksAsShown('halaman-temuan', await dropped(files, '.findings', LOW))
  })

  test('the ranking on the offline page', async () => {
    const files = [SHEET, 'jawaban.csv', 'daring.csv', 'rekap.csv'].map((file) => path.join(folders.done, file))
    looksAsShown('halaman-peringkat', await dropped(files, '#units', LOW))
  })

  test.each([
    ['peringkat', WIDE],
    ['unit', WIDE],
    ['berita-acara', { width: 760, height: 560 }],
  ] as const)('the page that ipp report writes: %s', async (name, view) => {
    looksAsShown(name, await report(`${name}.html`, view))
  })
})

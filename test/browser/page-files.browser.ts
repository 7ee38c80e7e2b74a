import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderWith, ipp, put } from '../commands/cli.js'
import { zip } from '../formats/xlsx/make.js'
import { barriers, cells, drop, expectRanking, opened, saved, startBrowser, stopBrowser } from './offline-page.js'
import { hasBrowser } from './playwright.js'

beforeAll(startBrowser)
afterAll(stopBrowser)

const TWO = ['Satu', 'Dua'].map(
  (unit, i) =>
    `Instansi,Unit,Varian,${Array.from({ length: 30 }, (_, k) => k + 1).join(',')}\nKota,${unit},A,${Array(30)
      .fill(4 - i)
      .join(',')}\n`,
)

const zipOf = (sheets: readonly string[]): Buffer =>
  zip(sheets.map((content, i) => ({ name: i === 0 ? 'satu.csv' : `dalam/${i}.csv`, content })))

/** Drops a file or folder on the page as a hand does. */
const dropOn = async (page: Page, file: string): Promise<void> => {
  const place = await page.locator('.drop').boundingBox()
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: (place?.x ?? 0) + 20, y: (place?.y ?? 0) + 20, data })
}

test.skipIf(!hasBrowser)('reads dropped folders and chosen ones, to the last folder in them, and ZIPs', async () => {
  const folder = folderWith()
  const [first = '', second = ''] = TWO
  mkdirSync(path.join(folder, 'kota/dalam'), { recursive: true })
  put(folder, {
    'kota/satu.csv': first,
    'kota/dalam/dua.csv': second,
    'kota/surat.docx': 'x',
    'kota/~$satu.xlsx': 'x',
  })
  const { page, faults } = await opened()
  await dropOn(page, path.join(folder, 'kota'))
  const bothRead = () => page.locator('#units tbody tr').nth(1).waitFor()
  await bothRead()
  expect(await cells(page, 2)).toEqual(['Satu', 'Dua'])
  expect(await page.locator('main > .note').textContent()).toContain('kota/surat.docx.')
  await page.getByRole('button', { name: 'Mulai lagi' }).click()
  await page.setInputFiles('input[webkitdirectory]', path.join(folder, 'kota'))
  await bothRead()
  expect(await cells(page, 2)).toEqual(['Satu', 'Dua'])
  await page.getByRole('button', { name: 'Mulai lagi' }).click()
  await page.setInputFiles('input[multiple]', { name: 'kota.zip', mimeType: 'application/zip', buffer: zipOf(TWO) })
  await bothRead()
  expect(await cells(page, 2)).toEqual(['Satu', 'Dua'])
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)('reads a ZIP that is dropped, alone or in a folder, as the command does', async () => {
  const folder = folderWith()
  mkdirSync(path.join(folder, 'kiriman'))
  for (const name of ['kota.zip', 'kiriman/kota.zip']) writeFileSync(path.join(folder, name), zipOf(TWO))
  const { page, faults } = await opened()
  for (const dropped of ['kota.zip', 'kiriman']) {
    await dropOn(page, path.join(folder, dropped))
    await page.locator('#units tbody tr').nth(1).waitFor()
    await expectRanking(page, await ipp(folder, ['score', dropped, '--format', 'csv']))
    await page.getByRole('button', { name: 'Mulai lagi' }).click()
  }
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)(
  'saves a faulty workbook with its cells marked, byte for byte as the command does',
  async () => {
    const folder = folderWith()
    put(folder, { 'salah.csv': (TWO[0] ?? '').replace('4,4,4', '4,9,empat') })
    // A workbook that was marked once, mended in part and is marked again; and a CSV, which becomes a workbook.
    await ipp(folder, ['check', 'salah.csv', '--fix-copy', 'salah.xlsx'])
    const { page, faults } = await opened()
    for (const name of ['salah.csv', 'salah.xlsx']) {
      const { out } = await ipp(folder, ['check', name, '--fix-copy', 'tanda.xlsx', '--force'])
      expect(out).toContain('E-CELL-RANGE')
      await drop(page, path.join(folder, name))
      await page.getByRole('button', { name: 'Simpan', exact: true }).click()
      const copy = await saved(page, 'Salinan bertanda')
      expect([name, readFileSync(path.join(folder, 'tanda.xlsx')).equals(copy)]).toEqual([name, true])
      await page.getByRole('button', { name: 'Mulai lagi' }).click()
    }
    expect(faults).toEqual([])
  },
)

test.skipIf(!hasBrowser)(
  'lets the columns of a sheet that nobody knows be pointed out by a click, or by the keyboard',
  async () => {
    const folder = folderWith()
    const rows = Array.from({ length: 30 }, (_, i) => `Dinas Satu,${i + 1},${3 + (i % 2)}`)
    put(folder, { 'ragu.csv': `Penilaian,,\nKolom X,Butir Y,Isian Z\n${rows.join('\n')}\n` })
    const { page, faults } = await opened()
    await page.setInputFiles('input[multiple]', path.join(folder, 'ragu.csv'))
    await page.getByText('Tunjuk kolom ragu.csv').click()
    await page.locator('.pick td', { hasText: 'Kolom X' }).click()
    expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Isi kolom A')
    await page.keyboard.press('Escape')
    await page.getByLabel('Isi kolom A').selectOption('unit')
    await page.getByLabel('Isi kolom B').selectOption('indicator')
    await page.getByLabel('Isi kolom C').selectOption('score')
    await page.getByRole('button', { name: 'Baris 2 adalah baris judul' }).click()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: 'Baca dengan kolom ini' }).click()
    await page.locator('#units tbody tr').first().waitFor()
    const options = ['--column', 'unit=A', '--column', 'indicator=B', '--column', 'score=C', '--header-row', '2']
    const { out } = await ipp(folder, ['score', 'ragu.csv', ...options, '--format', 'csv'])
    await expectRanking(page, { out })
    expect(faults).toEqual([])
  },
)

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderWith, ipp, put } from '../commands/cli.js'
import { zip } from '../formats/xlsx/make.js'
import { barriers, cells, expectRanking, opened, startBrowser, stopBrowser } from './offline-page.js'
import { hasBrowser } from './playwright.js'

beforeAll(startBrowser)
afterAll(stopBrowser)

const TWO = ['Satu', 'Dua'].map(
  (unit, i) =>
    `Instansi,Unit,Varian,${Array.from({ length: 30 }, (_, k) => k + 1).join(',')}\nKota,${unit},A,${Array(30)
      .fill(4 - i)
      .join(',')}\n`,
)

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
  const place = await page.locator('.drop').boundingBox()
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [path.join(folder, 'kota')], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: (place?.x ?? 0) + 20, y: (place?.y ?? 0) + 20, data })
  const bothRead = () => page.locator('#units tbody tr').nth(1).waitFor()
  await bothRead()
  expect(await cells(page, 2)).toEqual(['Satu', 'Dua'])
  expect(await page.locator('main > .note').textContent()).toContain('kota/surat.docx.')
  await page.getByRole('button', { name: 'Mulai lagi' }).click()
  await page.setInputFiles('input[webkitdirectory]', path.join(folder, 'kota'))
  await bothRead()
  expect(await cells(page, 2)).toEqual(['Satu', 'Dua'])
  await page.getByRole('button', { name: 'Mulai lagi' }).click()
  const buffer = zip([
    { name: 'satu.csv', content: first },
    { name: 'dalam/dua.csv', content: second },
  ])
  await page.setInputFiles('input[multiple]', { name: 'kota.zip', mimeType: 'application/zip', buffer })
  await bothRead()
  expect(await cells(page, 2)).toEqual(['Satu', 'Dua'])
  expect(faults).toEqual([])
})

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

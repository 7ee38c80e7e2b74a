import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIXTURES, folderWith, ipp, put } from '../commands/cli.js'
import {
  barriers,
  drop,
  expectRanking,
  opened,
  PAGE,
  PROVINCE,
  SHEET,
  saved,
  startBrowser,
  stopBrowser,
} from './offline-page.js'
import { hasBrowser } from './playwright.js'

const MOST_BYTES = 1_200_000

beforeAll(startBrowser)
afterAll(stopBrowser)

test.skipIf(!hasBrowser)('is one file of at most 1.2 MB', () => {
  expect(readFileSync(PAGE).length).toBeLessThan(MOST_BYTES)
})

test.skipIf(!hasBrowser)(
  'shows the province’s ranking as the command has it, and asks for nothing but itself',
  async () => {
    const { page, requests, faults } = await opened()
    await drop(page, PROVINCE)
    await expectRanking(page, await ipp(folderWith(`provinsi/${SHEET}`), ['score', SHEET, '--format', 'csv']))
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([pathToFileURL(PAGE).href])
    expect(faults).toEqual([])
  },
)

test.skipIf(!hasBrowser)('works out a survey that is dropped beside its scoresheet as the command does', async () => {
  const names = ['lembar.csv', 'jawaban.csv']
  const { page, faults } = await opened()
  await drop(page, ...names.map((name) => path.join(FIXTURES, 'survei', name)))
  const folder = folderWith(...names.map((name) => `survei/${name}`))
  await expectRanking(page, await ipp(folder, ['score', ...names, '--format', 'csv']))
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)('saves what the command writes, byte for byte', async () => {
  const { page } = await opened()
  await drop(page, PROVINCE)
  const folder = folderWith(`provinsi/${SHEET}`)
  const at = (name: string): Buffer => readFileSync(path.join(folder, name))
  await ipp(folder, ['score', SHEET, '-o', 'o.xlsx', '-o', 'o.csv', '-o', 'o.json'])
  await ipp(folder, ['report', SHEET, '--kind', 'ranking', '-o', 'r.html'])
  await ipp(folder, ['report', SHEET, '--kind', 'unit', '-o', 'u.html'])
  await ipp(folder, ['report', SHEET, '--kind', 'berita-acara', '-o', 'b.html'])
  await ipp(folder, ['report', SHEET, '--kind', 'berita-acara', '-o', 'b.docx'])
  await ipp(folder, ['check', SHEET, '--fix-copy', 'c.xlsx'])
  await ipp(folder, ['template', '-o', 't.xlsx'])
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  const pairs: readonly (readonly [button: string, file: string])[] = [
    ['Buku kerja hasil', 'o.xlsx'],
    ['Hasil per unit (CSV)', 'o.csv'],
    ['Hasil lengkap', 'o.json'],
    ['Laporan peringkat', 'r.html'],
    ['Laporan semua unit', 'u.html'],
    ['Berita acara semua unit (HTML)', 'b.html'],
    ['Berita acara semua unit (DOCX)', 'b.docx'],
    ['Salinan bertanda', 'c.xlsx'],
    ['Lembar penilaian kosong', 't.xlsx'],
  ]
  for (const [button, file] of pairs) expect([file, at(file).equals(await saved(page, button))]).toEqual([file, true])
})

test.skipIf(!hasBrowser)('follows a changed score at once, exactly, and sets all back', async () => {
  const { page, faults } = await opened()
  await drop(page, PROVINCE)
  await page.locator('#units button.link').last().click()
  await page.getByText('Coba skor lain').click()
  const figures = () => page.locator('.trial tbody tr').first().locator('td').allTextContents()
  await page.locator('.trial').waitFor()
  const [, before = ''] = await figures()
  const score = page.locator('.tryout .cards select').first()
  const best = await score.locator('option').last().getAttribute('value')
  await score.selectOption(best ?? '')
  await page.locator('.trial .changed').first().waitFor()
  const folder = folderWith(`provinsi/${SHEET}`)
  const [name, agency] = await Promise.all(
    ['h1', 'h1 + p'].map((place) => page.locator(`.report article ${place}`).textContent()),
  )
  const code = await page.locator('.tryout td.code').first().textContent()
  put(folder, { 'coba.csv': `unit,indikator,skor\n"${agency}/${name}",${code?.trim()},${best}\n` })
  const { out } = await ipp(folder, ['plan', SHEET, '--what-if', 'coba.csv', '--format', 'json'])
  const { units } = JSON.parse(out) as { units: { unit: string; after: { index: { value: string } } }[] }
  const known = units.find(({ unit }) => unit === name)?.after.index.value.replace('.', ',')
  expect((await figures())[2]?.replace(/[▲▼ ]/g, '')).toBe(known)
  await page.getByRole('button', { name: 'Kembalikan semua' }).click()
  await page.locator('.trial .changed').first().waitFor({ state: 'detached' })
  expect((await figures())[2]?.trim()).toBe(before)
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)(
  'tells what is wrong with a broken sheet with its cell, and lets no name become markup or script',
  async () => {
    const folder = folderWith()
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const head = `Unit,Instansi,${Array.from({ length: 20 }, (_, i) => i + 1).join(',')}`
    put(folder, { 'jahat.csv': `Unit Layanan,Kode Indikator,Skor\n${evil},1,9\n${evil},2,4\n`, 'lain.csv': head })
    const { page, requests, faults } = await opened()
    await drop(page, path.join(folder, 'jahat.csv'), path.join(folder, 'lain.csv'))
    expect(await page.locator('.findings').first().textContent()).toContain('jahat.csv › C2')
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.locator('script').count()).toBe(3)
    expect(requests.filter((url) => !url.startsWith('blob:'))).toHaveLength(1)
    expect(faults).toEqual([])
  },
)

test.skipIf(!hasBrowser)('holds two years against each other', async () => {
  const { page, faults } = await opened()
  const folder = path.join(FIXTURES, 'dua-tahun')
  await drop(page, path.join(folder, '2023/lembar.csv'), path.join(folder, '2024/lembar.csv'))
  await page.getByRole('button', { name: 'Perbandingan' }).click()
  expect(await page.locator('.report h1').textContent()).toContain('2023')
  expect(await page.locator('.report .card').count()).toBeGreaterThan(5)
  expect(await page.locator('.report .legend').isVisible()).toBe(true)
  expect(await barriers(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)('can be used by everyone, as far as axe can tell, in each of its parts', async () => {
  const { page } = await opened()
  expect(await barriers(page)).toEqual([])
  await drop(page, PROVINCE)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Simpan', exact: true }).click()
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: 'Peringkat', exact: true }).click()
  await page.locator('#units button.link').first().click()
  await page.getByText('Coba skor lain').click()
  await page.getByText('Asal setiap angka').click()
  expect(await barriers(page)).toEqual([])
})

test.skipIf(!hasBrowser)('fits a telephone, the list of files and a unit too', async () => {
  const { page, faults } = await opened()
  await page.setViewportSize({ width: 390, height: 844 })
  await drop(page, PROVINCE)
  const width = 'document.documentElement.scrollWidth'
  expect(await page.evaluate(width)).toBe(390)
  const remove = await page
    .getByRole('button', { name: /keluarkan/i })
    .first()
    .boundingBox()
  expect(remove?.height).toBeLessThan(60)
  await page.locator('#units tbody button, #units tbody a').first().click()
  await page.waitForTimeout(500)
  expect(await page.evaluate(width)).toBe(390)
  expect(faults).toEqual([])
})

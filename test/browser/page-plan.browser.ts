import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FIXTURES, folderWith, ipp, put } from '../commands/cli.js'
import { barriers, drop, opened, saved, startBrowser, stopBrowser } from './offline-page.js'
import { hasBrowser } from './playwright.js'

beforeAll(startBrowser)
afterAll(stopBrowser)

/** Opens a unit of the plans' example, and its plan. */
const openPlan = async (page: Page, unit: string): Promise<void> => {
  await drop(page, path.join(FIXTURES, 'rencana/lembar.csv'))
  await page.locator('#units button.link', { hasText: unit }).click()
  await page.locator('.planner > summary').click()
  await page.locator('.planner .report section').first().waitFor()
}

/** The headings of the plans that are shown, once what was chosen is worked out. */
const plansShown = async (page: Page, wait: RegExp): Promise<string[]> => {
  await page.locator('.planner .report h3', { hasText: wait }).first().waitFor()
  return page.locator('.planner .report h3').allTextContents()
}

test.skipIf(!hasBrowser)(
  'shows the cheapest steps at once, without what is locked and to the target that is chosen',
  async () => {
    const { page, faults } = await opened()
    await openPlan(page, 'Disdukcapil')
    // As docs/plan.md has it: six plans of two levels; without 14, 29 and 30 one of three levels.
    expect((await plansShown(page, /Rencana 1/))[0]).toBe(
      'Rencana 1 dari 6 yang sama murahnya: 2 tingkat pada 2 indikator, menjadi IPP 4,02 (A- Sangat Baik)',
    )
    expect(await page.locator('.planner .step').first().textContent()).toContain(
      'Foto pegawai menerapkan budaya pelayanan',
    )
    await page.locator('.planner details summary').click()
    for (const code of ['14.b.K', '29.f.B', '30.f.B']) await page.getByLabel(new RegExp(`^${code}`)).check()
    expect((await plansShown(page, /Satu-satunya/))[0]).toBe(
      'Satu-satunya rencana termurah: 3 tingkat pada 1 indikator, menjadi IPP 4,03 (A- Sangat Baik)',
    )
    await page.getByRole('button', { name: 'Kembalikan pilihan' }).click()
    await page.getByLabel('Sasaran').selectOption('A')
    const [unit] = JSON.parse(
      (
        await ipp(folderWith('rencana/lembar.csv'), [
          'plan',
          'lembar.csv',
          '--unit',
          'Disdukcapil',
          '--target',
          'A',
          '--format',
          'json',
        ])
      ).out,
    ).units
    expect((await plansShown(page, /\(A Pelayanan Prima\)/))[0]).toContain(
      `${unit.plans[0].levels} tingkat pada ${unit.plans[0].indicators} indikator`,
    )
    await page.getByLabel('atau indeks').fill('9')
    expect(await page.locator('.planner [role=alert]').textContent()).toContain('--target 9')
    await page.getByRole('button', { name: 'Kembalikan pilihan' }).click()
    await page.getByLabel('Rencana untuk').selectOption('agency')
    await page.getByLabel('atau indeks').fill('4.2')
    await page
      .locator('.planner .report h2', { hasText: 'Rencana 1 dari 7 yang sama murahnya, terbukti termurah' })
      .waitFor()
    expect(await barriers(page)).toEqual([])
    expect(faults).toEqual([])
  },
)

test.skipIf(!hasBrowser)('is planned with by the keyboard alone, in either language and on a telephone', async () => {
  const { page, faults } = await opened()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'English' }).click()
  await page.setInputFiles('input[multiple]', path.join(FIXTURES, 'rencana/lembar.csv'))
  await page.locator('#units button.link', { hasText: 'Disdukcapil' }).click()
  await page.locator('.planner > summary').focus()
  await page.keyboard.press('Enter')
  await page.locator('.planner .report h3', { hasText: 'Plan 1 of 6' }).waitFor()
  await page.locator('.planner details summary').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(/^14\.b\.K/).focus()
  await page.keyboard.press('Space')
  await page
    .locator('.planner .report h3', { hasText: /4\.01|4\.02|4\.03/ })
    .first()
    .waitFor()
  await page.locator('.planner summary', { hasText: '1 locked' }).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(await barriers(page)).toEqual([])
  expect(faults).toEqual([])
})

test.skipIf(!hasBrowser)(
  'saves plans, unit pages and comparisons byte for byte as the command writes them',
  async () => {
    const { page } = await opened()
    await openPlan(page, 'Disdukcapil')
    await page.locator('.planner details summary').click()
    await page.getByLabel(/^14\.b\.K/).check()
    await page.locator('.planner summary', { hasText: '1 terkunci' }).waitFor()
    const folder = folderWith('rencana/lembar.csv')
    const unit = ['--unit', 'Kabupaten Muara Jati/Disdukcapil']
    await ipp(folder, ['plan', 'lembar.csv', ...unit, '--lock', '14.b.K', '-o', 'p.xlsx', '-o', 'p.html'])
    await ipp(folder, ['report', 'lembar.csv', '--kind', 'unit', ...unit, '-o', 'u.html'])
    await ipp(folder, ['report', 'lembar.csv', '--kind', 'berita-acara', ...unit, '-o', 'b.html'])
    const pairs: readonly (readonly [string, string])[] = [
      ['Simpan rencana untuk diisi (XLSX)', 'p.xlsx'],
      ['Simpan rencana untuk dicetak (HTML)', 'p.html'],
      ['Simpan laporan unit (HTML)', 'u.html'],
      ['Simpan berita acara (HTML)', 'b.html'],
    ]
    const same = async (where: string, each: readonly (readonly [string, string])[]) => {
      for (const [button, file] of each)
        expect([file, readFileSync(path.join(where, file)).equals(await saved(page, button))]).toEqual([file, true])
    }
    await same(folder, pairs)
    // Both years in one sheet: the same file on either side, as the command is given it.
    const [older = '', newer = ''] = ['2023', '2024'].map((year) =>
      readFileSync(path.join(FIXTURES, 'dua-tahun', year, 'lembar.csv'), 'utf8'),
    )
    const both = folderWith()
    put(both, { 'dua.csv': older + newer.slice(newer.indexOf('\n') + 1) })
    await ipp(both, ['compare', '2023=dua.csv', '2024=dua.csv', '-o', 'c.html', '-o', 'c.xlsx'])
    await page.getByRole('button', { name: 'Mulai lagi' }).click()
    await drop(page, path.join(both, 'dua.csv'))
    await page.getByRole('button', { name: 'Simpan', exact: true }).click()
    await same(both, [
      ['Perbandingan tahun (HTML)', 'c.html'],
      ['Perbandingan tahun (XLSX)', 'c.xlsx'],
    ])
  },
)

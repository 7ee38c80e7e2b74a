import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { FIXTURES, folderWith, ipp } from '../commands/cli.js'

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((place) => existsSync(place))
const PAGE = path.resolve(import.meta.dirname, '../../dist/ipp.html')

// Another browser than all other tests have: where it, or what drives it by WebDriver BiDi, is not installed, nothing is said of it.
const puppeteer = await import('puppeteer-core').then((found) => found.default).catch(() => null)

/** What the page shows in Firefox, and what goes wrong in it. */
const inFirefox = async (work) => {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    timeout: 120_000,
  })
  try {
    const page = await browser.newPage()
    const faults = []
    page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
    page.on('pageerror', ({ message }) => faults.push(message))
    await page.goto(pathToFileURL(PAGE).href)
    await work(page)
    expect(faults).toEqual([])
  } finally {
    await browser.close()
  }
}

const texts = (page, selector) => page.$$eval(selector, (found) => found.map(({ textContent }) => textContent))

test.skipIf(!(FIREFOX && puppeteer))(
  'reads, ranks and plans in Firefox as the command does',
  { timeout: 240_000 },
  async () => {
    const folder = folderWith('rencana/lembar.csv')
    const json = async (...line) => JSON.parse((await ipp(folder, [...line, '--format', 'json'])).out)
    const { units } = await json('score', 'lembar.csv')
    const { units: plans } = await json('plan', 'lembar.csv', '--unit', 'Disdukcapil')
    await inFirefox(async (page) => {
      await (await page.$('input[multiple]')).uploadFile(path.join(FIXTURES, 'rencana/lembar.csv'))
      await page.waitForSelector('#units tbody tr')
      const known = units.map(({ unit, index }) => [unit, index.value.replace('.', ',')])
      expect(await texts(page, '#units tbody td:nth-child(2)')).toEqual(known.map(([unit]) => unit))
      expect(await texts(page, '#units tbody td:nth-child(4)')).toEqual(known.map(([, index]) => index))
      await page.$$eval('#units button.link', (links) => links.at(-1).click())
      await page.waitForSelector('.planner')
      await page.$eval('.planner > summary', (summary) => summary.click())
      await page.waitForSelector('.planner .report h3')
      expect((await texts(page, '.planner .report h3'))[0]).toContain(
        `1 dari ${plans[0].equalPlans} yang sama murahnya`,
      )
    })
  },
)

import { beforeAll, describe, expect, test } from 'vitest'
import { agenciesOf, comparedPage, longNamesOf } from '../report/compare/years.js'
import { hasChromium, printed, type View } from './chromium.js'
import { faultsOf } from './layout.js'

const CLEAN = { overflow: [], overlaps: [], pale: [], tiny: [], outside: [] }
const VIEWS: readonly (readonly [name: string, view: View])[] = [
  ['phone', { width: 390, height: 2200, dark: false }],
  ['laptop', { width: 1280, height: 1800, dark: false }],
  ['laptop-dark', { width: 1280, height: 1800, dark: true }],
]
/** More pages than this nobody reads of 40 agencies. */
const MOST_PAGES = 12

const pagesOf = (page: string): number =>
  printed(page)
    .toString('latin1')
    .match(/\/Type\s*\/Page\b/g)?.length ?? 0

describe.skipIf(!hasChromium)('the page of a comparison in Chromium (skipped where it is not installed)', () => {
  describe.each([
    { agencies: 3, years: 2, unitsOf: agenciesOf },
    { agencies: 40, years: 2, unitsOf: agenciesOf },
    { agencies: 40, years: 3, unitsOf: agenciesOf },
    { agencies: 40, years: 3, unitsOf: longNamesOf },
    { agencies: 500, years: 3, unitsOf: longNamesOf },
  ])('of $agencies agencies over $years years: $unitsOf.name', ({ agencies, years, unitsOf }) => {
    let page = ''
    beforeAll(async () => {
      page = await comparedPage(unitsOf(agencies, years))
    })
    test.each(VIEWS)('has no text that overlaps, runs out, is pale or tiny: %s', (_name, view) => {
      expect(faultsOf(page, view)).toEqual(CLEAN)
    })
    test('is printed on twelve pages of A4 at most', () => {
      const pages = pagesOf(page)
      expect(pages).toBeGreaterThanOrEqual(2)
      expect(pages).toBeLessThanOrEqual(MOST_PAGES)
    })
  })
  test('is printed with what was opened before', async () => {
    const page = await comparedPage(agenciesOf(40, 2))
    const opened = page.replaceAll('<details class="fold">', '<details class="fold" open>')
    expect(pagesOf(opened)).toBeGreaterThan(2 * pagesOf(page))
  })
})

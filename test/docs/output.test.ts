import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workbookOf } from '../../src/report/workbook/result-workbook.js'
import { INTERVAL_WORDS } from '../../src/wording/intervals.js'
import { WORKBOOK_WORDS } from '../../src/wording/workbook.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../report/sample.js'

const page = readFileSync(new URL('../../docs/output.md', import.meta.url), 'utf8')
const [, workbook = ''] = page.split('## Workbook')
const [sheets = ''] = workbook.split('\n## ')

test('the page about outputs lists every sheet of the workbook by both its names', () => {
  const rows = [...sheets.matchAll(/^\| ([^|`]+) \| ([^|`]+) \| [^|]+ \|$/gm)]
  const { id, en } = WORKBOOK_WORDS
  const named = (key: keyof typeof id.sheets) => [id.sheets[key], en.sheets[key]]
  expect(rows.map(([, indonesian, english]) => [indonesian, english])).toEqual([
    named('summary'),
    named('units'),
    named('agencies'),
    named('groups'),
    [INTERVAL_WORDS.id.sheet, INTERVAL_WORDS.en.sheet],
    ...(['aspects', 'indicators', 'weights', 'findings', 'about'] as const).map(named),
  ])
})

test('the page about outputs tells every name that formulas speak of', () => {
  const scores = Array.from({ length: 31 }, () => '5')
  const run = runOf(shippedInstrument('pekppp-2023'), [unitOf('U', rowOf(scores, 2))])
  const names = workbookOf(run, 'id').names.map(({ name }) => name)
  expect(names).toContain('weights_A')
  expect(names.filter((name) => !sheets.includes(`\`${name}\``))).toEqual([])
})

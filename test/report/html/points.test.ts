import { expect, test } from 'vitest'
import { scoreFiles } from '../../../src/index.js'
import { unitReport } from '../../../src/report/html/unit.js'

const cells = (text: string): readonly string[] =>
  [...text.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => (cell ?? '').replace(/<[^>]*>/g, ''))

const pageOf = async (): Promise<string> => {
  const { run } = await scoreFiles(['fixtures/instrumen/lembar.csv'], {
    instrument: 'fixtures/instrumen/tatakelola-ikm.json',
  })
  const units = run.result.units.filter(({ input }) => input.unit === 'Dinas Dukcapil')
  return [...unitReport(run, units, 'id')].join('')
}

const partOf = (page: string, title: string): string => page.split(`<h2>${title}</h2>`)[1]?.split('</section>')[0] ?? ''

test('a unit report shows the score as the sheet has it, and what it earns in a column of its own', async () => {
  const all = partOf(await pageOf(), 'Semua indikator')
  expect([...all.matchAll(/<th [^>]*>(.*?)<\/th>/g)].map(([, text]) => text)).toEqual([
    'Kode',
    'Indikator',
    'Skor',
    'Poin',
    'Bobot',
    'Sumbangan',
    'Sel',
  ])
  const rows = cells(all)
  const rowOf = (code: string) => rows.slice(rows.indexOf(code), rows.indexOf(code) + 4)
  expect(rowOf('4.a')).toEqual(['4.a', 'Tindak lanjut hasil survei', '4', '4,25'])
  expect(rowOf('5.a')).toEqual(['5.a', 'Peninjauan ulang berkala', '2', '1,5'])
  expect(rowOf('1.a')).toEqual(['1.a', 'Standar pelayanan ditetapkan', '4', ''])
})

test('the weakest indicator is shown with its score too', async () => {
  const weak = cells(partOf(await pageOf(), 'Indikator terlemah'))
  expect(weak.slice(0, 4)).toEqual(['5.a', 'Peninjauan ulang berkala', '2', '1,5'])
})

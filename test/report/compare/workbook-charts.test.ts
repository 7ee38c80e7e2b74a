import path from 'node:path'
import { expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { compareFiles, comparisonWorkbook, surveyFiles, surveyWorkbook } from '../../../src/index.js'
import { folderWith, put } from '../../commands/cli.js'

const FIXTURES = path.resolve(import.meta.dirname, '../../../fixtures')

/** The charts of a workbook, each as its kind, its title, its categories, and for each series its stored figures. */
const chartsOf = (bytes: Uint8Array) => {
  const source = sourceOf(bytes)
  return entriesOf(source)
    .filter(({ name }) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    .map((entry) => {
      const xml = partBytes(source, entry).toString('utf8')
      const valuesIn = (tag: string) => [...tag.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, value]) => value)
      return {
        title: /<a:t>([^<]*)<\/a:t>/.exec(xml)?.[1],
        names: valuesIn(/<c:cat>.*?<\/c:cat>/s.exec(xml)?.[0] ?? ''),
        series: [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].map(([tag]) => valuesIn(tag).map(Number)),
        xml,
      }
    })
}

const sheetOf = (year: number, scores: Readonly<Record<string, number>>): string =>
  [
    ['Instansi', 'Unit', 'Tahun', ...Array.from({ length: 30 }, (_, i) => i + 1)],
    ...Object.entries(scores).map(([agency, score]) => [
      agency,
      'Dinas',
      year,
      ...Array.from({ length: 30 }, (_, i) => (i < 9 ? score : 3)),
    ]),
  ]
    .map((row) => `${row.join(',')}\n`)
    .join('')

const compared = async () => {
  const folder = folderWith()
  put(folder, {
    '2023.csv': sheetOf(2023, { 'Kota A': 2, 'Kota B': 4 }),
    '2024.csv': sheetOf(2024, { 'Kota A': 3, 'Kota B': 2 }),
  })
  return compareFiles(['2023.csv', '2024.csv'].map((name) => path.join(folder, name)))
}

test('a comparison’s workbook draws what changed for each agency, through which aspects and by which causes', async () => {
  const charts = chartsOf(await comparisonWorkbook(await compared(), 'id'))
  const [agencies, nodes, causes] = charts
  // Nine indicators are aspect a, whose share is 24 percent.
  expect(agencies).toMatchObject({ title: 'Perubahan indeks instansi, 2024', names: ['Kota A', 'Kota B'] })
  expect(agencies?.series).toEqual([[0.24, -0.48]])
  expect(nodes?.names[0]).toBe('F-02.a Kebijakan Pelayanan')
  // The mean of +0.24 and -0.48.
  expect(nodes?.series).toEqual([[-0.12, 0, 0, 0, 0, 0]])
  expect(causes).toMatchObject({ names: ['skor', 'bobot', 'skor × bobot'], series: [[-0.12, 0, 0]] })
})

test('bars of a fall go to the other side of nothing, not up from the least', async () => {
  const [agencies] = chartsOf(await comparisonWorkbook(await compared(), 'id'))
  expect(/<c:catAx>.*?<c:crosses val="(\w+)"/s.exec(agencies?.xml ?? '')?.[1]).toBe('autoZero')
})

test('names stand beyond nothing where all bars fall, so that no figure is written over them', async () => {
  const [agencies, nodes] = chartsOf(await comparisonWorkbook(await compared(), 'id'))
  const look = (xml = '') => [
    /<c:catAx>.*?<c:tickLblPos val="(\w+)"/s.exec(xml)?.[1],
    /<c:dLbls><c:numFmt formatCode="([^"]*)"/.exec(xml)?.[1],
  ]
  // Kota A rose; of the aspects one fell, and what did not move has no figure that would stand on its name.
  expect(look(agencies?.xml)).toEqual(['low', '[&gt;=0.005]+0.00;[&lt;=-0.005]-0.00;0.00'])
  expect(look(nodes?.xml)).toEqual(['high', '[&gt;=0.0005]+0.000;[&lt;=-0.0005]-0.000;&quot;&quot;'])
})

test('a survey’s workbook draws each unit’s figure and the means of its questions', async () => {
  const { run } = await surveyFiles([path.join(FIXTURES, 'survei/jawaban.csv')], { year: 2024, bootstrap: 0 })
  const [result, ...others] = [...run.results()]
  const [figures, first, ...rest] = chartsOf(await surveyWorkbook(run, 'id'))
  expect(figures).toMatchObject({ title: 'F-03 setiap unit', names: ['01', '04'] })
  expect(first?.title).toBe('Rata-rata setiap pertanyaan: 01')
  expect(first?.names).toHaveLength(result?.questions.length ?? 0)
  expect(first?.series[0]?.[0]).toBeCloseTo(Number(result?.questions[0]?.sum) / Number(result?.questions[0]?.n), 9)
  expect(rest).toHaveLength(others.length)
})

test('the survey of one unit has no chart of units', async () => {
  const { run } = await surveyFiles([path.join(FIXTURES, 'skm/loket.csv')], { instrument: 'skm-2017', bootstrap: 0 })
  const charts = chartsOf(await surveyWorkbook(run, 'en'))
  expect(charts.map(({ title }) => title)).toEqual(['Means of the elements: loket'])
})

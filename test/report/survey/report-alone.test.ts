import { describe, expect, test } from 'vitest'
import { surveyBytes, surveyPage, surveyPoster } from '../../../src/index.js'

const items = Array.from({ length: 8 }, (_, i) => `P${i + 1}`)
const spkp = {
  name: 'spkp.csv',
  bytes: new TextEncoder().encode(`${[items, ...Array.from({ length: 12 }, () => Array(8).fill(5))].join('\n')}\n`),
}
const skm = {
  name: 'skm.csv',
  bytes: new TextEncoder().encode(
    `${[Array.from({ length: 9 }, (_, i) => `U${i + 1}`), ...Array.from({ length: 12 }, () => Array(9).fill(3))].join(
      '\n',
    )}\n`,
  ),
}

const pages = async (file: typeof spkp, instrument: string) => {
  const { run } = await surveyBytes([file], { instrument, bootstrap: 0 })
  return Promise.all([surveyPage(run, 'id'), surveyPoster(run, 'id')])
}

describe('the report of a survey on its own scale and without grades', () => {
  test('has no column that would say the same twice or nothing, and says on which scale its figure stands', async () => {
    const [report, poster] = await pages(spkp, 'spkp')
    expect([report?.includes('Indeks unsur'), report?.includes('>Mutu<')]).toEqual([false, false])
    expect([report?.includes('skala 1–6'), poster?.includes('skala 1–6')]).toEqual([true, true])
    expect(poster).toContain('<h1>Survei Persepsi Kualitas Pelayanan (IPKP)</h1>')
    expect(poster).not.toContain('Kepuasan Masyarakat')
  })

  test('of SKM has both columns, and its poster the index by its full name', async () => {
    const [report, poster] = await pages(skm, 'skm-2017')
    expect([report?.includes('Indeks unsur'), report?.includes('>Mutu<')]).toEqual([true, true])
    expect(report).not.toContain('skala 1–4</')
    expect(poster).toContain('<h1>Indeks Kepuasan Masyarakat (IKM)</h1>')
  })
})

import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { surveyBytes, surveyDocument, surveyPage } from '../../../src/index.js'

/** So many respondents of each education and service. */
const GROUPS: readonly (readonly [count: number, education: string, service: string])[] = [
  [9, 'SMA', 'KTP'],
  [6, 'LAINNYA', 'Lainnya'],
  [3, 'SD', 'Akta'],
  [4, 'S2', 'Pindah'],
]

const FILE = {
  name: 'loket.csv',
  bytes: new TextEncoder().encode(
    [
      ['Pendidikan', 'Jenis Layanan', ...Array.from({ length: 9 }, (_, i) => `U${i + 1}`)],
      ...GROUPS.flatMap(([count, ...group]) =>
        Array.from({ length: count }, () => [...group, 2, ...Array<number>(8).fill(3)]),
      ),
    ]
      .map((row) => `${row.join(',')}\n`)
      .join(''),
  ),
}

const runOf = async (bootstrap: number) => (await surveyBytes([FILE], { instrument: 'skm-2017', bootstrap })).run

const bodyOf = (bytes: Uint8Array): string => {
  const source = sourceOf(bytes)
  const part = entriesOf(source).find(({ name }) => name === 'word/document.xml')
  return part ? partBytes(source, part).toString('utf8') : ''
}

const textsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, text]) => text ?? '')

const run = await runOf(20)
const body = bodyOf(await surveyDocument(run, 'id'))

describe('the report of a survey for word processors', () => {
  test('has a place for a letterhead at its beginning, and for signatures at its end', () => {
    const texts = textsIn(body)
    expect(texts[0]).toBe('[Kop surat unit pelayanan]')
    expect(texts.filter((text) => text !== '').slice(-6)).toEqual([
      'Pimpinan unit pelayanan',
      'Penyusun laporan',
      '(……………………………)',
      '(……………………………)',
      'NIP ……………………………',
      'NIP ……………………………',
    ])
  })

  test('keeps its plan to fill in on one page, with its title', () => {
    const plan = body.slice(body.indexOf('4. Rencana tindak lanjut'), body.indexOf('>Aturan<'))
    const rows = plan.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    // U1 is the lowest; all others are alike, and so stand with it. One row more is empty, and one the head.
    expect(rows).toHaveLength(11)
    for (const row of rows) expect(row).toContain('<w:cantSplit/>')
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([...Array<boolean>(10).fill(true), false])
    expect(plan.slice(0, plan.indexOf('<w:tbl>'))).toContain('<w:keepNext/>')
  })

  test('tells those who chose "others" and those of small groups as one, written in one way', () => {
    const texts = textsIn(body)
    const education = texts.slice(texts.indexOf('Pendidikan'), texts.indexOf('2. Nilai unsur'))
    // Six chose it, three and four are too few to be told.
    expect(education).toContain('13')
    expect(education.filter((text) => /^lainnya$/i.test(text))).toEqual(['Lainnya'])
  })

  test('does not take small services for one that is called "others"', () => {
    const texts = textsIn(body)
    const services = texts.slice(texts.indexOf('Menurut layanan'), texts.indexOf('4. Rencana tindak lanjut'))
    expect(services.filter((_, i) => i % 4 === 1)).toEqual(['Layanan', 'KTP', 'Lainnya', 'Gabungan layanan kecil'])
  })
})

test.each([20, 0])('reports of a survey speak to officials and name no option, with %i draws', async (bootstrap) => {
  const drawn = await runOf(bootstrap)
  for (const language of ['id', 'en'] as const) {
    const page = await surveyPage(drawn, language)
    const main = page.slice(page.indexOf('<article'))
    const document = textsIn(bodyOf(await surveyDocument(drawn, language))).join(' ')
    for (const text of [main.replace(/<[^>]*>/g, ' '), document]) expect(text).not.toMatch(/--[a-z]/)
  }
})

import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { writeXlsx } from '../../../src/formats/xlsx/write.js'
import { CHARTS, fullBook } from './full-book.js'

let parts: ReadonlyMap<string, string> = new Map()
beforeAll(async () => {
  const source = sourceOf(await writeXlsx(fullBook()))
  parts = new Map(entriesOf(source).map((entry) => [entry.name, partBytes(source, entry).toString('utf8')]))
})

const part = (name: string): string => parts.get(name) ?? ''
const named = (pattern: RegExp): readonly string[] => [...parts.keys()].filter((name) => pattern.test(name))
const attributes = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')

/** Where the relations of a part lead, by their ids. */
const relationsOf = (name: string): ReadonlyMap<string, string> => {
  const { dir, base } = path.posix.parse(name)
  const list = part(path.posix.join(dir, '_rels', `${base}.rels`)).matchAll(
    /Id="([^"]+)" Type="[^"]+" Target="([^"]+)"/g,
  )
  return new Map([...list].map(([, id = '', target = '']) => [id, path.posix.join(dir, target)]))
}

const reachedFrom = (name: string): readonly string[] => {
  const next = [...relationsOf(name).values()]
  return [...next, ...next.flatMap(reachedFrom)]
}

/** Tags of a part's outermost element, in their order, each once. */
const outerTags = (xml: string): readonly string[] => {
  const tags: string[] = []
  let depth = 0
  for (const [, closes, tag = '', single] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closes) depth -= 1
    else if (depth === 1 && tags.at(-1) !== tag) tags.push(tag)
    if (!closes && !single) depth += 1
  }
  return tags
}

/** What the format's schema lets stand in a sheet, in its order. */
const SHEET_ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing'.split(
    ' ',
  )
const STYLE_ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles'.split(' ')
const BOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr'.split(
    ' ',
  )

const places = (tags: readonly string[], order: readonly string[]) => tags.map((tag) => order.indexOf(tag))
const ascending = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)

describe('the parts of a workbook with everything that one can hold', () => {
  test('every part is reached from the archive’s own relations, and every relation leads to a part', () => {
    const relations = [...parts.keys()].filter((name) => name.endsWith('.rels'))
    const others = [...parts.keys()].filter((name) => !relations.includes(name) && name !== '[Content_Types].xml')
    const roots = ['xl/workbook.xml', 'docProps/core.xml', 'docProps/app.xml']
    expect(attributes(part('_rels/.rels'), 'Target')).toEqual(roots)
    expect([...roots, ...roots.flatMap(reachedFrom)].sort()).toEqual(others.sort())
    expect(relations).toHaveLength(1 + 1 + 3 + 2)
  })

  test('every part has a type: by its ending, or one of its own', () => {
    const types = part('[Content_Types].xml')
    const own = attributes(types, 'PartName')
    const endings = attributes(types, 'Extension')
    expect(endings).toEqual(['rels', 'xml', 'vml'])
    const needing = [...parts.keys()].filter((name) => /\.xml$/.test(name) && name !== '[Content_Types].xml')
    expect(own.map((name) => name.slice(1)).sort()).toEqual(needing.sort())
    expect(types).toContain('ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"')
  })

  test('whatever a part names by a relation’s id is among its relations, and nothing else is', () => {
    for (const name of named(/^xl\/(?:workbook|worksheets\/sheet\d|drawings\/drawing\d)\.xml$/)) {
      const used = attributes(part(name), 'r:id')
      const silent = [...relationsOf(name)].filter(([, to]) => /(?:comments\d|styles|sharedStrings)\.xml$/.test(to))
      expect([...used, ...silent.map(([id]) => id)].sort()).toEqual([...relationsOf(name).keys()].sort())
    }
  })

  test('elements stand in the order of the format’s schema', () => {
    for (const name of named(/worksheets\/sheet\d\.xml$/)) {
      const order = places(outerTags(part(name)), SHEET_ORDER)
      expect(order).not.toContain(-1)
      expect(order).toEqual(ascending(order))
    }
    for (const [name, schema] of [
      ['xl/styles.xml', STYLE_ORDER],
      ['xl/workbook.xml', BOOK_ORDER],
    ] as const) {
      const order = places(outerTags(part(name)), schema)
      expect([name, order]).toEqual([name, ascending(order)])
      expect(order).not.toContain(-1)
    }
  })

  test('every tag is closed in its turn', () => {
    for (const [name, xml] of parts) {
      const open: string[] = []
      for (const [, closes, tag = '', single] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
        if (closes) expect([name, open.pop()]).toEqual([name, tag])
        else if (!single) open.push(tag)
      }
      expect([name, open]).toEqual([name, []])
    }
  })

  test('no shape of a note has the number of another, and each sheet’s lie in blocks of its own', () => {
    const drawings = named(/vmlDrawing\d\.vml$/)
    expect(drawings).toHaveLength(3)
    const ids = drawings.map((name) => [...part(name).matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1])))
    // Three notes, three and one: numbers begin behind 1024, 2048 and 3072.
    expect(ids).toEqual([[1025, 1026, 1027], [2049, 2050, 2051], [3073]])
    expect(drawings.map((name) => /<o:idmap v:ext="edit" data="([\d,]+)"/.exec(part(name))?.[1])).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  test('each chart holds the figures and names that its cells hold, and says in words what it shows', () => {
    expect(named(/charts\/chart\d\.xml$/)).toHaveLength(6)
    for (const [i, { kind, series, title }] of CHARTS.entries()) {
      const xml = part(`xl/charts/chart${i + 2}.xml`)
      expect(xml).toContain(`<c:${kind === 'column' ? 'bar' : kind}Chart>`)
      expect(xml).toContain(`<a:t>Grafik ${kind} &amp; &lt;lain&gt;</a:t>`)
      for (const { values } of series) {
        const points = values.stored.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('')
        const range = values.range.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')
        expect([title, xml.includes(`<c:f>${range}</c:f>`), xml.includes(points)]).toEqual([title, true, true])
      }
    }
    expect(attributes(part('xl/drawings/drawing3.xml'), 'descr')).toEqual(
      CHARTS.map(({ kind }) => `Tiga aspek &quot;${kind}&quot;`),
    )
  })
})

test('many notes take as many blocks of numbers as they need, and the next sheet’s begin behind them', async () => {
  const sheet = (name: string, notes: number) => ({
    name,
    columns: [],
    rows: Array.from({ length: notes }, (_, i) => ({ cells: [{ value: i, note: 'x' }] })),
  })
  const sheets = [sheet('A', 1024), sheet('B', 1)]
  const source = sourceOf(await writeXlsx({ title: '', creator: '', mark: null, sheets, names: [] }))
  const [first = '', second = ''] = entriesOf(source)
    .filter(({ name }) => name.endsWith('.vml'))
    .map((entry) => partBytes(source, entry).toString('utf8'))
  // Number 1024 is the drawing's own, so that the last of 1024 notes is the first of the second block.
  expect(first).toContain('data="1,2"')
  expect(first).toContain('id="_x0000_s2048"')
  expect(second).toContain('data="3"')
  expect(second).toContain('id="_x0000_s3073"')
})

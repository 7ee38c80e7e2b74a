import { sha256 } from '../../platform/hash.js'
import { archiveOf } from '../deflate/archive.js'
import { type Packed, type Packer, packer } from '../deflate/packer.js'
import { CORE, digestText } from './book-digest.js'
import type { Book, Sheet } from './write-book.js'
import { cellText, sheetNames } from './write-text.js'
import { commentsXml, shapesXml } from './writer/cell-notes.js'
import type { Common } from './writer/cell-tags.js'
import { chartXml, drawingXml } from './writer/chart.js'
import { looksOf } from './writer/looks.js'
import { APPLICATION_XML, coreXml, workbookXml } from './writer/properties.js'
import { office, PACKAGE_RELATIONS, type Relation, relationsXml, typesXml } from './writer/relations-xml.js'
import type { Left } from './writer/row-writer.js'
import { sharedStrings } from './writer/shared-strings.js'
import { writeSheet } from './writer/sheet-xml.js'

/**
 * The bytes of a workbook. The same book gives the same bytes on every machine, in a browser too; nothing in it is a
 * formula, a link or markup unless the book says so. Rows are walked once and let go of.
 */
export const writeXlsx = async (book: Book): Promise<Uint8Array> => {
  hold(book)
  const parts = partsOf(book)
  const bare = parts.add(CORE, coreXml(book, book.mark ?? ''))
  const digest = book.mark === null ? '' : ` ${sha256(digestText([...parts.packed, bare]))}`
  const core = parts.add(CORE, coreXml(book, `${book.mark ?? ''}${digest}`))
  return archiveOf([...[...parts.packed].sort(inOrder), core])
}

/** What no spreadsheet could open is the fault of who made the book. */
const hold = ({ sheets }: Book): void => {
  const names = sheets.map(({ name }) => name)
  if (sheetNames(names).some((name, i) => name !== names[i])) throw new Error('sheets need names from sheetNames()')
}

/** Types first, as every writer has it, then by name. */
const inOrder = (a: Packed, b: Packed): number => rankOf(b.name) - rankOf(a.name) || (a.name < b.name ? -1 : 1)
const rankOf = (name: string): number => ['_rels/.rels', '[Content_Types].xml'].indexOf(name)

/** The parts that are packed, and how one more becomes so. */
interface Parts {
  readonly packed: readonly Packed[]
  readonly add: (name: string, text: string) => Packed
}

const partsOf = (book: Book): Parts => {
  const pack = packer()
  const packed: Packed[] = []
  const add = (name: string, text: string): Packed => {
    pack.write(text)
    return pack.part(name)
  }
  const keep = (name: string, text: string): void => {
    packed.push(add(name, text))
  }
  const common = { looks: looksOf(), strings: sharedStrings() }
  packed.push(...sheetParts(book, pack, common))
  keep('xl/styles.xml', common.looks.xml())
  if (!common.strings.isEmpty()) {
    common.strings.writeTo(pack)
    packed.push(pack.part('xl/sharedStrings.xml'))
  }
  keep('xl/workbook.xml', workbookXml(book))
  keep('xl/_rels/workbook.xml.rels', relationsXml(workbookRelations(book, !common.strings.isEmpty())))
  keep('docProps/app.xml', APPLICATION_XML)
  keep('_rels/.rels', relationsXml(PACKAGE_RELATIONS))
  keep('[Content_Types].xml', typesXml([...packed.map(({ name }) => name), CORE].sort()))
  return { packed, add }
}

const workbookRelations = ({ sheets }: Book, hasStrings: boolean): readonly Relation[] => [
  ...sheets.map((_, i) => office(`sheet${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
  office('styles', 'styles', 'styles.xml'),
  ...(hasStrings ? [office('strings', 'sharedStrings', 'sharedStrings.xml')] : []),
]

/** Numbers that go on over the whole workbook: the next free chart, and the next block for the shapes of notes. */
interface Numbers {
  readonly chart: number
  readonly block: number
}

const sheetParts = (book: Book, pack: Packer, common: Common): readonly Packed[] => {
  const packed: Packed[] = []
  let numbers: Numbers = { chart: 1, block: 1 }
  book.sheets.forEach((sheet, i) => {
    const left = writeSheet(pack, sheet, common)
    const stray = left.links.find(({ link }) => !book.sheets.some(({ name }) => name === link.sheet))
    if (stray) throw new Error(`a link to ${stray.link.sheet}, which is no sheet of this workbook`)
    packed.push(pack.part(`xl/worksheets/sheet${i + 1}.xml`))
    const { texts, next } = besideSheet(book, { sheet, number: i + 1, left }, numbers)
    for (const [name, text] of texts) {
      pack.write(text)
      packed.push(pack.part(name))
    }
    numbers = next
  })
  return packed
}

interface Written {
  readonly sheet: Sheet
  readonly number: number
  readonly left: Left
}

interface Beside {
  readonly texts: readonly (readonly [name: string, text: string])[]
  readonly next: Numbers
}

/** The parts that belong to a sheet: its notes and their shapes, its charts and their drawing, what leads there. */
const besideSheet = ({ creator }: Book, { sheet, number, left }: Written, numbers: Numbers): Beside => {
  const charts = sheet.charts ?? []
  const relations: Relation[] = []
  const texts: (readonly [string, string])[] = []
  let { block } = numbers
  if (left.notes.length > 0) {
    const shapes = shapesXml(left.notes, sheet.columns, block)
    block = shapes.next
    texts.push([`xl/comments${number}.xml`, commentsXml(left.notes, cellText(creator))])
    texts.push([`xl/drawings/vmlDrawing${number}.vml`, shapes.xml])
    relations.push(office('notes', 'comments', `../comments${number}.xml`))
    relations.push(office('shapes', 'vmlDrawing', `../drawings/vmlDrawing${number}.vml`))
  }
  if (charts.length > 0) {
    texts.push(...chartTexts(charts, number, numbers.chart))
    relations.push(office('charts', 'drawing', `../drawings/drawing${number}.xml`))
  }
  if (relations.length > 0) texts.push([`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations)])
  return { texts, next: { chart: numbers.chart + charts.length, block } }
}

const chartTexts = (
  charts: NonNullable<Sheet['charts']>,
  sheet: number,
  first: number,
): readonly (readonly [name: string, text: string])[] => {
  const files = charts.map((_, i) => `chart${first + i}.xml`)
  const relations = files.map((file, i) => office(`chart${i + 1}`, 'chart', `../charts/${file}`))
  return [
    [`xl/drawings/drawing${sheet}.xml`, drawingXml(charts)],
    [`xl/drawings/_rels/drawing${sheet}.xml.rels`, relationsXml(relations)],
    ...charts.map((chart, i) => [`xl/charts/${files[i]}`, chartXml(chart)] as const),
  ]
}

import { archiveOf } from './deflate/archive.js'
import { type Packed, packer } from './deflate/packer.js'
import { type Block, blockXml, PAGE, runXml, xml } from './docx-blocks.js'
import { CORE } from './xlsx/book-digest.js'
import { digestOf } from './xlsx/own-mark.js'

/** What a document is beside its blocks. */
interface DocxSetting {
  readonly title: string
  /** What kind of output it is, by which the tool knows its own again: "ipp.record/1". */
  readonly mark: string
  readonly language: string
  /** Around the page's number and the number of pages. */
  readonly footer: readonly [before: string, between: string]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const documentXml = (blocks: readonly Block[]): string => {
  const { width, height, margin } = PAGE
  const margins = ['top', 'right', 'bottom', 'left'].map((side) => `w:${side}="${margin}"`).join(' ')
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar ${margins} w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
  return `${HEAD}<w:document xmlns:w="${MAIN}" xmlns:r="${OFFICE}"><w:body>${blocks.map(blockXml).join('')}${section}</w:body></w:document>`
}

const field = (name: string): string => `<w:fldSimple w:instr="${name}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`

const footerXml = ([before, between]: DocxSetting['footer']): string =>
  `${HEAD}<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:pStyle w:val="small"/><w:jc w:val="center"/></w:pPr>${runXml({ text: before })}${field('PAGE')}${runXml({ text: between })}${field('NUMPAGES')}</w:p></w:ftr>`

interface StyleLook {
  readonly id: string
  readonly name: string
  /** In half points. */
  readonly size: number
  readonly bold: boolean
  /** In twentieths of a point. */
  readonly before: number
  readonly after: number
}

const LOOKS: readonly StyleLook[] = [
  { id: 'title', name: 'Title', size: 26, bold: true, before: 0, after: 120 },
  { id: 'heading', name: 'heading 1', size: 22, bold: true, before: 240, after: 80 },
  { id: 'small', name: 'Table Text', size: 18, bold: false, before: 20, after: 20 },
]

const styleXml = ({ id, name, size, bold, before, after }: StyleLook): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${id === 'heading' ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>${id === 'heading' ? '<w:outlineLvl w:val="0"/>' : ''}</w:pPr><w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/></w:rPr></w:style>`

const stylesXml = (language: string): string =>
  `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="20"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${LOOKS.map(styleXml).join('')}</w:styles>`

/** Tables begin at the margin and not before it, as they do since Word 2013. */
const SETTINGS_XML = `${HEAD}<w:settings xmlns:w="${MAIN}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`

const relations = (...all: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`

const typesXml = (): string => {
  const part = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`
  const parts = [
    part('/word/document.xml', `${TYPE}.document.main+xml`),
    part('/word/styles.xml', `${TYPE}.styles+xml`),
    part('/word/settings.xml', `${TYPE}.settings+xml`),
    part('/word/footer1.xml', `${TYPE}.footer+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
  ]
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
}

const coreXml = (title: string, keywords: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:creator>ipp</dc:creator><cp:keywords>${keywords}</cp:keywords></cp:coreProperties>`

/**
 * A document for word processors: paragraphs and tables on A4, page numbers below. No macros, links or fields but those
 * numbers, no date; the same blocks are the same bytes.
 */
export const docx = (blocks: readonly Block[], { title, mark, language, footer }: DocxSetting): Uint8Array => {
  const texts: readonly (readonly [string, string])[] = [
    ['[Content_Types].xml', typesXml()],
    [
      '_rels/.rels',
      relations(
        relation('rId1', `${OFFICE}/officeDocument`, 'word/document.xml'),
        relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ),
    ],
    [
      'word/_rels/document.xml.rels',
      relations(
        relation('rId1', `${OFFICE}/styles`, 'styles.xml'),
        relation('rId2', `${OFFICE}/footer`, 'footer1.xml'),
        relation('rId3', `${OFFICE}/settings`, 'settings.xml'),
      ),
    ],
    ['word/document.xml', documentXml(blocks)],
    ['word/styles.xml', stylesXml(language)],
    ['word/settings.xml', SETTINGS_XML],
    ['word/footer1.xml', footerXml(footer)],
  ]
  const pack = packer()
  const packPart = ([name, text]: readonly [string, string]): Packed => {
    pack.write(text)
    return pack.part(name)
  }
  const parts = texts.map(packPart)
  const digest = digestOf([...parts, packPart([CORE, coreXml(title, mark)])])
  return archiveOf([...parts, packPart([CORE, coreXml(title, `${mark} ${digest}`)])])
}

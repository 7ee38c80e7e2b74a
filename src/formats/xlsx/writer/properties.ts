import type { Book, Name, Sheet } from '../write-book.js'
import { cellText } from '../write-text.js'
import { HEAD, MAIN, OFFICE, PACKAGE, xmlAttribute, xmlText } from './xml.js'

/** No output says when it was made: the same input gives the same bytes. */
const TIME = '1980-01-01T00:00:00Z'

/** The window in which the workbook opens: on its first sheet. */
const WINDOW =
  '<workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000" firstSheet="0" activeTab="0"/>'

/** "A1:H20" as names have it: "$A$1:$H$20"; "1:3" as "$1:$3". */
const fixedRange = (range: string): string => range.replace(/[A-Z]+|\d+/g, '$$$&')

const nameTag = (attributes: string, range: string): string =>
  `<definedName ${attributes}>${xmlText(range)}</definedName>`

/**
 * The names by which a sheet says what of it goes on paper, and which table can be filtered: without that one
 * LibreOffice shows no filter.
 */
export const ownNames = ({ name, print, filter }: Sheet, place: number): readonly string[] =>
  [
    ['name="_xlnm._FilterDatabase" hidden="1"', filter] as const,
    ['name="_xlnm.Print_Area"', print?.area] as const,
    ['name="_xlnm.Print_Titles"', print?.titleColumns, print?.titleRows] as const,
  ].flatMap(([own, ...ranges]) => {
    const fixedOnes = ranges.flatMap((range) => (range === undefined ? [] : `'${name}'!${fixedRange(range)}`))
    return fixedOnes.length === 0 ? [] : [nameTag(`${own} localSheetId="${place}"`, fixedOnes.join(','))]
  })

const namesTag = (names: readonly Name[], sheets: readonly Sheet[]): string => {
  const own = names.map(({ name, range }) => nameTag(`name="${xmlAttribute(name)}"`, range))
  const tags = [...own, ...sheets.flatMap(ownNames)]
  return tags.length === 0 ? '' : `<definedNames>${tags.join('')}</definedNames>`
}

/** The part that lists the sheets and the names; sheet 1 is what relation "sheet1" leads to. */
export const workbookXml = ({ sheets, names }: Book): string => {
  const tags = sheets.map(
    ({ name }, i) => `<sheet name="${xmlAttribute(name)}" sheetId="${i + 1}" r:id="sheet${i + 1}"/>`,
  )
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
    '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/><workbookPr filterPrivacy="1"/>',
    `<bookViews>${WINDOW}</bookViews><sheets>${tags.join('')}</sheets>${namesTag(names, sheets)}`,
    '<calcPr calcId="171027"/></workbook>',
  ].join('')
}

/** LibreOffice believes what formulas came to only in files of programs that it knows. */
export const APPLICATION_XML = `${HEAD}<Properties xmlns="${OFFICE.replace('relationships', 'extended-properties')}"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`

/** The part with the properties of a document that says nothing of itself but these keywords. */
export const bareCoreXml = (keywords: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"><cp:keywords>${xmlText(keywords)}</cp:keywords></cp:coreProperties>`

/** The part with the document's properties; `keywords` is where the tool's own mark stands. */
export const coreXml = ({ title, creator }: Book, keywords: string): string => {
  const made = xmlText(cellText(creator))
  const space = 'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  return [
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ${space}>`,
    `<dc:creator>${made}</dc:creator><dc:title>${xmlText(cellText(title))}</dc:title>`,
    `<cp:keywords>${xmlText(keywords)}</cp:keywords><cp:lastModifiedBy>${made}</cp:lastModifiedBy>`,
    ...['created', 'modified'].map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${TIME}</dcterms:${what}>`),
    '</cp:coreProperties>',
  ].join('')
}

import { address } from '../../../finding/address.js'
import type { Print, Sheet } from '../write-book.js'
import { pageFoot } from '../write-text.js'
import type { Common } from './cell-tags.js'
import { choicesTag, highlightsTag } from './choices-and-highlights.js'
import { type Left, type Linked, RowWriter, type Sink } from './row-writer.js'
import { HEAD, MAIN, OFFICE, xmlAttribute, xmlText } from './xml.js'

const A4 = 9
/** What lies between the two lower ones is the room for the foot: 14.4 points. */
const MARGINS = 'left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.4"'

const propertiesTag = ({ tab, print }: Sheet): string => {
  const colour = tab === undefined ? '' : `<tabColor rgb="FF${tab}"/>`
  const inside = `${colour}${print ? '<pageSetUpPr fitToPage="1"/>' : ''}`
  return inside === '' ? '' : `<sheetPr>${inside}</sheetPr>`
}

const viewTag = ({ columns, rows }: NonNullable<Sheet['frozen']>): string => {
  if (columns === 0 && rows === 0) return ''
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`
  const below = rows > 0 ? 'bottomLeft' : 'topRight'
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : below
  const first = address(columns, rows + 1)
  const tag = `<pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
  return `<sheetViews><sheetView workbookViewId="0">${tag}</sheetView></sheetViews>`
}

const columnsTag = (columns: Sheet['columns']): string => {
  const tags = columns.map(({ width, hidden }, i) => {
    const place = `min="${i + 1}" max="${i + 1}"`
    return `<col ${place} width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`
  })
  return tags.length === 0 ? '' : `<cols>${tags.join('')}</cols>`
}

const PROTECTED = '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'

const breaksTag = (rows: readonly number[]): string => {
  const [count, tags] = [rows.length, rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`)]
  return count === 0 ? '' : `<rowBreaks count="${count}" manualBreakCount="${count}">${tags.join('')}</rowBreaks>`
}

const paperTags = (print: Print | undefined): string => {
  if (!print) return ''
  const turn = print.landscape ? 'landscape' : 'portrait'
  const { foot, pagesWide = 1, breaks = [] } = print
  const footer = foot ? xmlText(pageFoot(foot)) : ''
  return [
    `<printOptions horizontalCentered="1"/><pageMargins ${MARGINS}/>`,
    `<pageSetup paperSize="${A4}" orientation="${turn}" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
    footer === '' ? '' : `<headerFooter><oddFooter>${footer}</oddFooter></headerFooter>`,
    breaksTag(breaks),
  ].join('')
}

const mergesTag = (merges: readonly string[]): string =>
  merges.length === 0
    ? ''
    : `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`

const linksTag = (links: readonly Linked[]): string => {
  const tags = links.map(
    ({ at, link }) =>
      `<hyperlink ref="${at}" location="${xmlAttribute(`'${link.sheet.replaceAll("'", "''")}'!${link.cell}`)}"/>`,
  )
  return tags.length === 0 ? '' : `<hyperlinks>${tags.join('')}</hyperlinks>`
}

/** What stands behind a sheet's cells, in the order in which the format wants it: in another, a file is "repaired". */
const behind = (sheet: Sheet, { merges, notes, links }: Left, { looks }: Common): string =>
  [
    sheet.isProtected ? PROTECTED : '',
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    mergesTag(merges),
    highlightsTag(sheet.highlights ?? [], looks),
    choicesTag(sheet.choices ?? []),
    linksTag(links),
    paperTags(sheet.print),
    sheet.charts?.length ? '<drawing r:id="charts"/>' : '',
    notes.length > 0 ? '<legacyDrawing r:id="shapes"/>' : '',
  ].join('')

/** Writes a sheet while its rows are walked, and says what they leave for other parts. */
export const writeSheet = (sink: Sink, sheet: Sheet, common: Common): Left => {
  const view = sheet.frozen ? viewTag(sheet.frozen) : ''
  sink.write(`${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${propertiesTag(sheet)}`)
  sink.write(`${view}<sheetFormatPr defaultRowHeight="15"/>${columnsTag(sheet.columns)}<sheetData>`)
  const rows = new RowWriter(sink, common)
  for (const row of sheet.rows) rows.write(row)
  sink.write(`</sheetData>${behind(sheet, rows.left, common)}</worksheet>`)
  return rows.left
}

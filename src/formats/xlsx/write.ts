import { Writable } from 'node:stream'
import ExcelJS from 'exceljs'
import { beginsFormula } from '../csv/neutral.js'
import type { Book, Cell, Choice, Print, Sheet, SheetRow } from './write-book.js'
import { repack } from './write-pack.js'
import { highlightStyle, type Stylist, stylist } from './write-style.js'
import { cellText, footText, sheetNames } from './write-text.js'

/** No output says when it was made: the same input gives the same bytes. */
const TIME = new Date(Date.UTC(1980, 0, 1))

/**
 * The bytes of a workbook. The same book gives the same bytes on every machine; nothing in it is a formula, a link or
 * markup unless the book says so.
 */
export const writeXlsx = async (book: Book): Promise<Uint8Array> => {
  const names = book.sheets.map(({ name }) => name)
  if (sheetNames(names).some((name, i) => name !== names[i])) throw new Error('sheets need names from sheetNames()')
  const chunks: Uint8Array[] = []
  const stream = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk)
      done()
    },
  })
  const options = { stream, useStyles: true, useSharedStrings: true, zip: { zlib: { level: 1 } } }
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter(options)
  writer.creator = cellText(book.creator)
  writer.lastModifiedBy = writer.creator
  writer.created = TIME
  writer.modified = TIME
  writer.title = cellText(book.title)
  writer.keywords = MARK
  writer.views = [VIEW]
  const looks = stylist()
  for (const sheet of book.sheets) await writeSheet(writer, sheet, looks)
  for (const { name, range } of book.names) writer.definedNames.add(range, name)
  await writer.commit()
  const archive = Buffer.concat(chunks)
  const mark = (digest: string) => (book.mark === null ? '' : `${book.mark} ${digest}`)
  return repack(archive, book.sheets, (core, digest) => core.replace(MARK, mark(digest)))
}

/** The window in which the workbook opens: on its first sheet. */
const VIEW = { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' } as const

/** Stands for the mark until the digest is known that goes with it. */
const MARK = 'ipp.mark'

const writeSheet = async (writer: ExcelJS.stream.xlsx.WorkbookWriter, sheet: Sheet, looks: Stylist): Promise<void> => {
  const target = writer.addWorksheet(sheet.name, layoutOf(sheet))
  target.columns = sheet.columns.map(({ width, hidden }) => ({
    // exceljs takes 9 for the standard width and leaves it out, which it is not everywhere.
    width: width === 9 ? 9.01 : width,
    ...(hidden ? { hidden } : {}),
  }))
  let number = 0
  for (const row of sheet.rows) {
    number = row.number ?? number + 1
    writeRow(target, row, number, looks)
    if (number % PAUSE === 0) await settle(target)
  }
  sheet.highlights?.forEach(({ range, formula, style }, i) => {
    target.addConditionalFormatting({
      ref: range,
      rules: [{ type: 'expression', priority: i + 1, formulae: [formula], style: highlightStyle(style) }],
    })
  })
  for (const choice of sheet.choices ?? []) addChoice(target, choice)
  if (sheet.isProtected)
    await target.protect('', { formatColumns: true, formatRows: true, autoFilter: true, sort: true })
  target.commit()
}

const PAUSE = 64

/**
 * Lets go of rows that are written. The packer works beside the loop, and without a pause it falls behind and everything
 * waits in memory; and exceljs keeps every formula for later cells that might share it, which none here does.
 */
const settle = async (sheet: ExcelJS.Worksheet): Promise<void> => {
  Reflect.set(sheet, '_formulae', {})
  await new Promise(setImmediate)
}

const writeRow = (target: ExcelJS.Worksheet, row: SheetRow, number: number, looks: Stylist): void => {
  const line = target.getRow(number)
  if (row.height !== undefined) line.height = row.height
  row.cells.forEach((cell, column) => {
    if (cell) writeCell(line.getCell(column + 1), cell, looks)
  })
  row.cells.forEach((cell, column) => {
    if (cell?.span !== undefined && cell.span > 1) target.mergeCells(number, column + 1, number, column + cell.span)
  })
  line.commit()
}

const writeCell = (target: ExcelJS.Cell, { value, formula, note, style }: Cell, looks: Stylist): void => {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`no number for a cell: ${value}`)
  const safe = typeof value === 'string' ? cellText(value) : value
  if (formula !== undefined) target.value = { formula, ...(safe === null ? {} : { result: safe }), date1904: false }
  else target.value = safe === '' ? null : safe
  if (formula === undefined && typeof safe === 'string' && beginsFormula(safe)) target.style = looks.quoted(style)
  else if (style) target.style = looks.of(style)
  if (note !== undefined) target.note = { texts: [{ text: cellText(note) }] }
}

const layoutOf = (sheet: Sheet): Partial<ExcelJS.AddWorksheetOptions> => ({
  ...(sheet.tab === undefined ? {} : { properties: { tabColor: { argb: `FF${sheet.tab}` } } }),
  ...(sheet.frozen
    ? { views: [{ state: 'frozen' as const, xSplit: sheet.frozen.columns, ySplit: sheet.frozen.rows }] }
    : {}),
  ...(sheet.filter === undefined ? {} : { autoFilter: sheet.filter }),
  ...(sheet.print ? paperOf(sheet.print) : {}),
})

const A4 = 9

const paperOf = ({ landscape, titleRows, area, foot }: Print): Partial<ExcelJS.AddWorksheetOptions> => ({
  pageSetup: {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(titleRows === undefined ? {} : { printTitlesRow: titleRows }),
    // exceljs puts the "$" of the columns alone.
    ...(area === undefined ? {} : { printArea: area.replace(/(\d+)/g, '$$$1') }),
  },
  ...(foot ? { headerFooter: { oddFooter: `&L${footText(foot[0])}&R${footText(foot[1])}` } } : {}),
})

const addChoice = (target: ExcelJS.Worksheet, { range, allow, message }: Choice): void => {
  const said = { showErrorMessage: true, allowBlank: true, errorStyle: 'stop', error: cellText(message).slice(0, 255) }
  if (hasValidations(target)) target.dataValidations.add(range, { ...said, ...ruleOf(allow) })
}

interface Validated {
  readonly dataValidations: { readonly add: (range: string, rule: ExcelJS.DataValidation) => void }
}

/** Rules for whole ranges are there, but exceljs' own types know them for single cells only. */
const hasValidations = (sheet: object): sheet is Validated => 'dataValidations' in sheet

const ruleOf = (allow: Choice['allow']): Pick<ExcelJS.DataValidation, 'type' | 'operator' | 'formulae'> => {
  switch (allow.kind) {
    case 'list':
      return { type: 'list', formulae: [`"${allow.values.join(',').replaceAll('"', '""')}"`] }
    case 'formula':
      return { type: 'custom', formulae: [allow.formula] }
    default:
      return { type: allow.kind, operator: 'between', formulae: [allow.least, allow.most] }
  }
}

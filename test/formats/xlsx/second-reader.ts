import ExcelJS from 'exceljs'
import { address } from '../../../src/finding/address.js'
import type { Book, Cell, Choice, Sheet, Style } from '../../../src/formats/xlsx/write-book.js'
import { cellText, pageFoot } from '../../../src/formats/xlsx/write-text.js'

/** What a book says, by places in words: as its maker meant it, and as exceljs finds it in the file. */
type Said = ReadonlyMap<string, unknown>

const argb = (colour: string) => ({ argb: `FF${colour}` })
const HAIR = { style: 'thin', color: argb('BFBFBF') }
const VERTICAL = { top: 'top', middle: 'middle', bottom: 'bottom' } as const

/** A style in exceljs' words; nothing for a cell of which none is said. */
const meantStyle = (style: Style | undefined) =>
  style && {
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    underlined: style.underlined ?? false,
    size: style.size ?? 11,
    colour: style.colour === undefined ? null : argb(style.colour),
    fill: style.fill === undefined ? null : argb(style.fill),
    horizontal: style.indented ? 'left' : (style.align ?? null),
    vertical: VERTICAL[style.vertical ?? 'top'],
    wrap: style.wrap ?? false,
    indent: style.indented ? 1 : 0,
    turned: style.upright ? 90 : 0,
    format: style.format === 'General' ? null : (style.format ?? null),
    lines: style.lined ? [HAIR, HAIR, HAIR, HAIR] : null,
    locked: !style.open,
  }

const groundOf = (fill: ExcelJS.Fill | undefined) =>
  fill?.type === 'pattern' && fill.pattern === 'solid' ? fill.fgColor : null

const foundStyle = ({ font, fill, alignment, border, numFmt, protection }: Partial<ExcelJS.Style>) => ({
  bold: font?.bold ?? false,
  italic: font?.italic ?? false,
  underlined: font?.underline ?? false,
  size: font?.size,
  colour: font?.color ?? null,
  fill: groundOf(fill),
  horizontal: alignment?.horizontal ?? null,
  vertical: alignment?.vertical,
  wrap: alignment?.wrapText ?? false,
  indent: alignment?.indent ?? 0,
  turned: alignment?.textRotation ?? 0,
  format: numFmt ?? null,
  lines: border?.left ? [border.left, border.right, border.top, border.bottom] : null,
  locked: protection?.locked ?? true,
})

/** A value as it is stored; exceljs drops what a formula comes to where that is 0, false or an empty text. */
const meantValue = ({ value, formula }: Cell) => {
  const safe = typeof value === 'string' ? cellText(value) : value
  if (formula !== undefined) return { formula, result: safe || undefined }
  return safe === '' ? null : safe
}

const foundValue = (value: ExcelJS.CellValue) =>
  value !== null && typeof value === 'object' && 'formula' in value
    ? { formula: value.formula, result: value.result }
    : value

const noteOf = (note: string | ExcelJS.Comment): string =>
  typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('')

const meantCells = function* ({ name, rows }: Sheet): Generator<readonly [string, unknown]> {
  let number = 0
  for (const row of rows) {
    number = row.number ?? number + 1
    if (row.height !== undefined) yield [`${name} row ${number}`, row.height]
    for (const [column, cell] of row.cells.entries()) {
      if (!cell) continue
      const at = address(column, number)
      if (meantValue(cell) !== null) yield [`${name} ${at}`, meantValue(cell)]
      if (cell.style) yield [`${name} ${at} style`, meantStyle(cell.style)]
      if (cell.note !== undefined) yield [`${name} ${at} note`, cellText(cell.note)]
      if ((cell.span ?? 1) > 1) yield [`${name} merge ${at}:${address(column + (cell.span ?? 1) - 1, number)}`, true]
    }
  }
}

const foundCells = function* (sheet: ExcelJS.Worksheet, meant: Said): Generator<readonly [string, unknown]> {
  const { name, model } = sheet
  for (const range of model.merges) yield [`${name} merge ${range}`, true]
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number)
    if (row.height) yield [`${name} row ${number}`, row.height]
    for (let column = 1; column <= row.cellCount; column += 1) {
      const cell = row.getCell(column)
      const at = `${name} ${cell.address}`
      const isCovered = cell.isMerged && cell.master !== cell
      const value = isCovered ? null : foundValue(cell.value)
      if (value !== null) yield [at, value]
      // exceljs gives every cell some style; a cell of which nothing is said must look like the others.
      if (!isCovered && (meant.has(`${at} style`) || groundOf(cell.fill))) yield [`${at} style`, foundStyle(cell.style)]
      if (cell.note !== undefined) yield [`${at} note`, noteOf(cell.note)]
    }
  }
}

const ruleOf = (allow: Choice['allow']): readonly [type: string, formulas: readonly unknown[]] => {
  if (allow.kind === 'list') return ['list', [`"${allow.values.join(',').replaceAll('"', '""')}"`]]
  return allow.kind === 'formula' ? ['custom', [allow.formula]] : [allow.kind, [allow.least, allow.most]]
}

const meantSheet = (sheet: Sheet): readonly (readonly [string, unknown])[] => {
  const { name, columns, frozen, filter, print, highlights = [], choices = [], isProtected, tab } = sheet
  const dollars = (range: string) => range.replace(/\$/g, '')
  const widths = columns.map(({ width, hidden }, i) => [`${name} column ${i + 1}`, [width, hidden ?? false]] as const)
  const rules = highlights.map(
    ({ range, formula, style }, i) =>
      [
        `${name} highlight ${i + 1}`,
        [range, formula, style.bold ?? false, style.colour ?? null, style.fill ?? null],
      ] as const,
  )
  const written = choices.flatMap(({ range, allow, message }) => {
    const [from = '', to = from] = range.split(':')
    return [from, to].map(
      (at) => [`${name} ${at} choice`, [...ruleOf(allow), cellText(message).slice(0, 255)]] as const,
    )
  })
  return [
    ...widths,
    ...rules,
    ...written,
    [`${name} frozen`, frozen ? [frozen.columns, frozen.rows] : null],
    [`${name} filter`, filter ?? null],
    [
      `${name} paper`,
      print ? [9, print.landscape ? 'landscape' : 'portrait', true, print.pagesWide ?? 1, 0, true] : null,
    ],
    [`${name} titles`, print?.titleRows ?? null],
    [`${name} title columns`, print?.titleColumns ?? null],
    [`${name} area`, print?.area === undefined ? null : dollars(print.area)],
    [`${name} foot`, print?.foot ? pageFoot(print.foot) : null],
    [`${name} protected`, isProtected ?? false],
    [`${name} tab`, tab === undefined ? null : argb(tab)],
  ]
}

interface Rules {
  readonly dataValidations: { readonly find: (at: string) => ExcelJS.DataValidation | undefined }
  readonly conditionalFormattings: readonly {
    readonly ref: string
    readonly rules: readonly {
      readonly priority: number
      readonly formulae: readonly string[]
      readonly style: Partial<ExcelJS.Style>
    }[]
  }[]
}

/** exceljs has these, but its own types do not say so. */
const hasRules = (sheet: object): sheet is Rules => 'dataValidations' in sheet && 'conditionalFormattings' in sheet

const foundRules = (sheet: ExcelJS.Worksheet, { choices = [] }: Sheet): readonly (readonly [string, unknown])[] => {
  if (!hasRules(sheet)) throw new Error('exceljs reads no rules')
  const highlights = sheet.conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map(({ priority, formulae, style: { font, fill } }) => {
      const colour = font?.color?.argb?.slice(2) ?? null
      const ground = fill?.type === 'pattern' ? (fill.bgColor?.argb?.slice(2) ?? null) : null
      return [`${sheet.name} highlight ${priority}`, [ref, formulae[0], font?.bold ?? false, colour, ground]] as const
    }),
  )
  const written = choices.flatMap(({ range }) => {
    const [from = '', to = from] = range.split(':')
    return [from, to].map((at) => {
      const rule = sheet.dataValidations.find(at)
      return [`${sheet.name} ${at} choice`, [rule?.type, rule?.formulae, rule?.error]] as const
    })
  })
  return [...highlights, ...written]
}

const foundSheet = (sheet: ExcelJS.Worksheet, meant: Sheet): readonly (readonly [string, unknown])[] => {
  const { name, pageSetup, headerFooter, properties, views, model } = sheet
  // There are none where nothing is said of them, whatever exceljs' types promise.
  const view = views?.at(0)
  const split = view?.state === 'frozen' ? [view.xSplit ?? 0, view.ySplit ?? 0] : null
  const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, horizontalCentered } = pageSetup
  const isPaper = paperSize !== undefined && paperSize !== null
  const widths = meant.columns.map((_, i) => {
    const column = sheet.getColumn(i + 1)
    return [`${name} column ${i + 1}`, [column.width ?? 9, column.hidden]] as const
  })
  return [
    ...widths,
    ...foundRules(sheet, meant),
    [`${name} frozen`, split],
    [`${name} filter`, sheet.autoFilter ?? null],
    [
      `${name} paper`,
      isPaper ? [paperSize, orientation, fitToPage, fitToWidth, fitToHeight, horizontalCentered] : null,
    ],
    [`${name} titles`, pageSetup.printTitlesRow ?? null],
    [`${name} title columns`, pageSetup.printTitlesColumn ?? null],
    [`${name} area`, pageSetup.printArea?.replace(/\$/g, '') ?? null],
    [`${name} foot`, headerFooter?.oddFooter ?? null],
    [`${name} protected`, 'sheetProtection' in model && Boolean(model.sheetProtection)],
    [`${name} tab`, properties.tabColor ?? null],
  ]
}

/** A range without the quotes of its sheet's name, and a single cell as one: exceljs spells both in its own way. */
const plainRange = (range: string): string => range.replaceAll("'", '').replace(/!(.+):\1$/, '!$1')

const meantBy = (book: Book): Said =>
  new Map<string, unknown>([
    ['title', cellText(book.title)],
    ['creator', cellText(book.creator)],
    ['sheets', book.sheets.map(({ name }) => name)],
    ...book.names.map(({ name, range }) => [`name ${name}`, plainRange(range)] as const),
    ...book.sheets.flatMap((sheet) => [...meantSheet(sheet), ...meantCells(sheet)]),
  ])

const foundIn = (workbook: ExcelJS.Workbook, book: Book, meant: Said): Said =>
  new Map<string, unknown>([
    ['title', workbook.title],
    ['creator', workbook.creator],
    ['sheets', workbook.worksheets.map(({ name }) => name)],
    // Of names that every sheet has for itself exceljs keeps one.
    ...workbook.definedNames.model
      .filter(({ name }) => !name.startsWith('_xlnm.'))
      .map(({ name, ranges }) => [`name ${name}`, plainRange(ranges.join(','))] as const),
    ...book.sheets.flatMap((sheet) => {
      const found = workbook.getWorksheet(sheet.name)
      return found ? [...foundSheet(found, sheet), ...foundCells(found, meant)] : []
    }),
  ])

/** Everything that a book says and exceljs reads otherwise from its bytes, or reads though it does not say it. */
export const differences = async (book: Book, bytes: Uint8Array): Promise<readonly string[]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
  const meant = meantBy(book)
  const found = foundIn(workbook, book, meant)
  const shown = (value: unknown) => JSON.stringify(value) ?? 'nothing'
  return [...new Set([...meant.keys(), ...found.keys()])]
    .filter((key) => shown(meant.get(key)) !== shown(found.get(key)))
    .map((key) => `${key}: ${shown(meant.get(key))} → ${shown(found.get(key))}`)
}

/** How many things a book says. */
export const sizeOf = (book: Book): number => meantBy(book).size

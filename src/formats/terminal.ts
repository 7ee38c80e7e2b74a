import { Chalk } from 'chalk'
import Table from 'cli-table3'
import { blanks, cut } from './width.js'

export type Tone = 'strong' | 'faint' | 'green' | 'cyan' | 'yellow' | 'red'

/** How parts of a line are set off on a terminal; plain text where it has no colour. */
export type Ink = Readonly<Record<Tone, (text: string) => string>>

/** Colours as asked for; nothing is guessed from the environment here. */
export const ink = (colour: boolean): Ink => {
  const chalk = new Chalk({ level: colour ? 1 : 0 })
  return {
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    green: (text) => chalk.green(text),
    cyan: (text) => chalk.cyan(text),
    yellow: (text) => chalk.yellow(text),
    red: (text) => chalk.red(text),
  }
}

export interface GridColumn {
  readonly heading: string
  readonly align: 'left' | 'right'
  /** In columns of the terminal; longer texts are cut. */
  readonly width: number
}

export interface GridCell {
  readonly text: string
  readonly tone: Tone | null
}

/** Above this the table package takes quadratic time. */
const PACKAGE_ROWS = 200
/** Letters whose width the table package and this file see alike; with others its columns would slip. */
const ALIKE =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/
const GAP = '  '

const painted = (cell: GridCell, width: number, paint: Ink): { text: string; bare: string } => {
  const bare = cut(cell.text, width)
  return { bare, text: cell.tone && bare !== '' ? paint[cell.tone](bare) : bare }
}

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  right: '',
  'left-mid': '',
  'right-mid': '',
  middle: GAP,
  mid: '─',
  'mid-mid': '──',
} as const

type Rows = readonly (readonly GridCell[])[]

const packaged = (columns: readonly GridColumn[], rows: Rows, paint: Ink): readonly string[] => {
  const table = new Table({
    head: columns.map(({ heading, width }) => cut(heading, width)),
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map(({ align }) => align),
  })
  table.push(...rows.map((cells) => cells.map((cell, i) => painted(cell, columns[i]?.width ?? 0, paint).text)))
  return table.toString().split('\n')
}

const line = (columns: readonly GridColumn[], cells: readonly GridCell[], paint: Ink): string =>
  cells
    .map((cell, i) => {
      const { width, align } = columns[i] ?? { width: 0, align: 'left' }
      const { text, bare } = painted(cell, width, paint)
      return align === 'right' ? blanks(bare, width) + text : text + blanks(bare, width)
    })
    .join(GAP)

const plainly = (columns: readonly GridColumn[], rows: Rows, paint: Ink): readonly string[] => {
  const head = columns.map(({ heading }) => ({ text: heading, tone: null }))
  const rule = '─'.repeat(columns.reduce((sum, { width }) => sum + width, GAP.length * (columns.length - 1)))
  return [line(columns, head, paint), rule, ...rows.map((cells) => line(columns, cells, paint))]
}

/** How wide a grid of such columns is. */
export const gridWidth = (columns: readonly { readonly width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, GAP.length * Math.max(0, columns.length - 1))

/**
 * A table for the terminal: a head, a rule, one line per row, nothing wrapped. Texts must be safe to show. Drawn by the
 * table package while it is quick and measures letters right, otherwise in columns of our own; both look the same.
 */
export const grid = (columns: readonly GridColumn[], rows: Rows, paint: Ink): readonly string[] => {
  const isAlike = rows.every((cells) => cells.every(({ text }) => ALIKE.test(text)))
  const draw = rows.length <= PACKAGE_ROWS && isAlike ? packaged : plainly
  const [head = '', rule = '', ...body] = draw(columns, rows, paint).map((each) => each.trimEnd())
  return [paint.strong(head), paint.faint(rule), ...body]
}

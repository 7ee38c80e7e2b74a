import { Chalk } from 'chalk'
import Table from 'cli-table3'
import { cut, widthOf } from './width.js'

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

/** A text that leads to an address where the terminal shows links; the address must be encoded, the text safe to show. */
export const linkTo = (address: string, text: string): string => `\u001b]8;;${address}\u001b\\${text}\u001b]8;;\u001b\\`

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

/** Rows that are drawn in one go: above this the table package takes quadratic time. */
const BLOCK = 200
/** Letters whose width the table package and this file see alike; others it gets a stand-in for, so that no column slips. */
const ALIKE =
  /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]*$/
const STAND_IN = '\ue000'
const GAP = '  '

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

type Cells = readonly GridCell[]

/** Lines of cells as the package draws them, the first above a rule. */
const drawn = (columns: readonly GridColumn[], [head = [], ...rows]: readonly Cells[], paint: Ink): string[] => {
  const kept: string[] = []
  const text = (cell: GridCell, i: number): string => {
    const bare = cut(cell.text, columns[i]?.width ?? 0)
    const width = ALIKE.test(bare) ? 0 : widthOf(bare)
    if (width > 0) kept.push(bare)
    const shown = width > 0 ? STAND_IN.repeat(width) : bare
    return cell.tone && shown !== '' ? paint[cell.tone](shown) : shown
  }
  const table = new Table({
    head: head.map(text),
    chars: NO_LINES,
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
    colWidths: columns.map(({ width }) => width),
    colAligns: columns.map(({ align }) => align),
  })
  table.push(...rows.map((cells) => cells.map(text)))
  const lines = table.toString().replace(new RegExp(`${STAND_IN}+`, 'g'), () => kept.shift() ?? '')
  return lines.split('\n').map((line) => line.trimEnd())
}

/** How wide a grid of such columns is. */
export const gridWidth = (columns: readonly { readonly width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, GAP.length * Math.max(0, columns.length - 1))

/** A table for the terminal: a head, a rule, one line per row, nothing wrapped. Texts must be safe to show. */
export const grid = (columns: readonly GridColumn[], rows: readonly Cells[], paint: Ink): readonly string[] => {
  const heads = columns.map(({ heading }): GridCell => ({ text: heading, tone: null }))
  const [head = '', rule = '', ...body] = drawn(columns, [heads, ...rows.slice(0, BLOCK)], paint)
  const lines = [paint.strong(head), paint.faint(rule), ...body]
  // Every further block is drawn below a head of its own, which is left out.
  for (let at = BLOCK; at < rows.length; at += BLOCK)
    lines.push(...drawn(columns, [heads, ...rows.slice(at, at + BLOCK)], paint).slice(2))
  return lines
}

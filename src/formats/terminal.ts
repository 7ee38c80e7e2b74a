import { Chalk } from 'chalk'
import { blanks, cutToWidth, cutWithin } from './width.js'

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

const GAP = '  '

type Cells = readonly GridCell[]

type Cut = typeof cutToWidth

/** Names are cut at their end, unless two of a column would read the same then: "Pemerintah Kabupaten …". */
const cutFor = ({ width }: GridColumn, texts: readonly string[]): Cut => {
  const names = new Set(texts)
  return new Set([...names].map((name) => cutToWidth(name, width))).size < names.size ? cutWithin : cutToWidth
}

const lineOf = (columns: readonly (GridColumn & { readonly cut: Cut })[], cells: Cells, paint: Ink): string =>
  columns
    .map(({ align, width, cut }, i) => {
      const { text = '', tone = null } = cells[i] ?? {}
      const bare = cut(text, width)
      const shown = tone && bare !== '' ? paint[tone](bare) : bare
      return align === 'right' ? blanks(bare, width) + shown : shown + blanks(bare, width)
    })
    .join(GAP)
    .trimEnd()

export const gridWidth = (columns: readonly { readonly width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, GAP.length * Math.max(0, columns.length - 1))

/** A table for the terminal: a head, a rule, one line per row, nothing wrapped. Texts must be safe to show. */
export const grid = (columns: readonly GridColumn[], rows: readonly Cells[], paint: Ink): readonly string[] => {
  const head = columns.map(({ heading }): GridCell => ({ text: heading, tone: null }))
  const cutting = columns.map((column, i) => ({
    ...column,
    cut: cutFor(
      column,
      rows.map((cells) => cells[i]?.text ?? ''),
    ),
  }))
  return [
    paint.strong(lineOf(cutting, head, paint)),
    paint.faint('─'.repeat(gridWidth(columns))),
    ...rows.map((cells) => lineOf(cutting, cells, paint)),
  ]
}

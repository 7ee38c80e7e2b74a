import { type Exact, fromStored, parseExact } from '../../exact/exact.js'
import type { FindingCode } from '../../finding/code.js'
import type { Cell, DecimalSign } from '../../formats/cell-table.js'
import { shownText } from '../match-key.js'
import { type Figure, figureIn } from './figure-text.js'
import { formulaWarning } from './formula.js'
import { display } from './number-format.js'
import { shownDate, shownNumber } from './shown-value.js'
import { proposalFor } from './suggestion.js'
import { strippedText, withoutTail } from './trim.js'

type CellCode<Severity extends string> = Extract<FindingCode, `${Severity}-CELL-${string}`>

/** A cell that holds a score, whether on the scale or not. */
export interface Scored {
  readonly value: Exact
  /** What stood there, for people. */
  readonly text: string
  readonly warnings: readonly CellCode<'W'>[]
  /** The decimal sign that was written; null for none, and for numbers that the file stores as such. */
  readonly mark: DecimalSign | null
}

/** A cell that holds no score: why, and what was perhaps meant. */
interface Unscored {
  readonly code: CellCode<'E'>
  readonly found: string | null
  readonly proposal: string | null
  /** How much it would be if numbers were written so: "4e1" is no score, but off the scale first of all. */
  readonly magnitude?: Exact
}

export type ScoreReading = Scored | Unscored

/** How much of a cell's text a finding shows. */
const EXCERPT = 80

const excerpt = (text: string): string | null => {
  const shown = shownText(text.slice(0, 4 * EXCERPT))
  return (shown.length > EXCERPT ? `${shown.slice(0, EXCERPT)}…` : shown) || null
}

const faultOf = (code: CellCode<'E'>, text: string, proposal: string | null = null): Unscored => ({
  code,
  found: excerpt(text),
  proposal,
})

type Value = Pick<Scored, 'value' | 'mark'>

const scoreOf = ({ value, mark }: Value, text: string, ...warnings: CellCode<'W'>[]): Scored => ({
  value,
  text,
  warnings,
  mark,
})

/** A number as the file stores it, without a sign that someone wrote. */
const storedValue = (value: Exact): Value => ({ value, mark: null })

const EMPTY = faultOf('E-CELL-EMPTY', '')

const DASH = /^[-–—]$/
const ERROR_VALUE = /^#(?:N\/A|GETTING_DATA|[A-Z][A-Z0-9/_]*[!?])$/

/** Longer texts are no scores, whatever they are: no pattern looks at them. */
export const LONGEST_SCORE = 64

/** What a text is in the grammar of figures, before it is asked whether a column takes it. */
interface Found {
  readonly text: string
  /** Whether more than common blanks had to be taken away. */
  readonly dressed: boolean
  readonly figure: Figure | null
}

const find = (raw: string): Found => {
  const bare = raw.length > LONGEST_SCORE ? null : figureIn(raw)
  if (bare) return { text: raw, dressed: false, figure: bare }
  const { text, dressed } = strippedText(raw)
  return { text, dressed, figure: text.length > LONGEST_SCORE ? null : figureIn(text) }
}

const notScore = ({ text }: Found): Unscored => {
  if (text === '') return EMPTY
  if (text.length > LONGEST_SCORE) return faultOf('E-CELL-TYPE', text)
  if (DASH.test(text)) return faultOf('E-CELL-EMPTY', text)
  return ERROR_VALUE.test(text) ? faultOf('E-CELL-ERROR', text) : faultOf('E-CELL-TYPE', text, proposalFor(text))
}

const asText = ({ text, dressed }: Found, figure: Figure, typed: boolean): Scored =>
  typed || dressed ? scoreOf(figure, text, 'W-CELL-TEXTNUM') : scoreOf(figure, text)

/** "4.500" is 4.5 in one country and 4500 in the next. */
const twoWays = (text: string): Unscored => {
  const decimal = withoutTail(text, '0').replace(/[.,]$/, '')
  const grouped = text.replace(/[.,]/, '').replace(/^([+-]?)0+(?=\d)/, '$1')
  return faultOf('E-CELL-AMBIGUOUS', text, `${decimal} / ${grouped}`)
}

const scoreText = (raw: string, typed: boolean): ScoreReading => {
  const found = find(raw)
  const { figure, text } = found
  if (!figure) return notScore(found)
  if (figure.form === 'plain') return figure.places === 3 ? twoWays(text) : asText(found, figure, typed)
  return { ...faultOf('E-CELL-TYPE', text, proposalFor(text)), magnitude: figure.value }
}

const STORED = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
/** Formats that show a whole number as what it is. */
const ORDINARY = /^(?:#,##)?0(?:\.0+)?$/

const scoreNumber = ({ text, format }: Cell, rounded: readonly CellCode<'W'>[]): ScoreReading => {
  if (!STORED.test(text)) return faultOf('E-CELL-TYPE', text)
  const value = fromStored(text)
  if (!value) return faultOf('E-CELL-RANGE', text)
  const seen = shownNumber(text)
  if (format === null || (value.d === 1n && ORDINARY.test(format))) return scoreOf(storedValue(value), seen)
  const shown = display(format, value)
  if (shown === 'percent') return faultOf('E-CELL-UNIT', `${seen} (${format})`)
  if (shown === 'same') return scoreOf(storedValue(value), seen)
  return scoreOf(storedValue(value), seen, ...(shown === 'rounded' ? rounded : (['W-CELL-FORMAT'] as const)))
}

/** A number shown as a date is that number as long as it is on the scale; a date that someone typed never is. */
const scoreDate = (cell: Cell, from1904: boolean): ScoreReading => {
  const value = STORED.test(cell.text) ? fromStored(cell.text) : null
  const seen = shownDate(cell, from1904)
  return value ? scoreOf(storedValue(value), seen, 'W-CELL-DATEFORMAT') : faultOf('E-CELL-DATE', seen)
}

const withoutText = (cell: Cell, rounded: readonly CellCode<'W'>[], from1904 = false): ScoreReading => {
  switch (cell.kind) {
    case 'number':
      return scoreNumber(cell, rounded)
    case 'date':
      return scoreDate(cell, from1904)
    case 'error':
      return faultOf('E-CELL-ERROR', cell.text)
    case 'empty':
      return cell.stored ? EMPTY : faultOf('E-CELL-NOCACHE', cell.formula ? `=${cell.formula}` : '')
    default:
      return faultOf('E-CELL-TYPE', cell.text)
  }
}

const withFormula = (cell: Cell, reading: ScoreReading): ScoreReading => {
  const warning = cell.formula ? formulaWarning(cell.formula, cell.text) : null
  return warning && 'value' in reading ? { ...reading, warnings: [...reading.warnings, warning] } : reading
}

/**
 * The score in a cell: one grammar for all text, no three-digit doubt for numbers that a workbook stores as such.
 * `typed` says whether the file tells numbers from text, so that a number kept as text is worth a word; `from1904` whether
 * its days count from 1904, which only what is told of a date depends on. Whether the
 * figure is on the scale is for {@link onScale} to say.
 */
export const readScore = (cell: Cell, typed = true, from1904 = false): ScoreReading =>
  withFormula(cell, cell.kind === 'text' ? scoreText(cell.text, typed) : withoutText(cell, ['W-CELL-FORMAT'], from1904))

/**
 * The figure in a column of means or indices: as {@link readScore}, but any number of decimals with the file's decimal
 * sign, thousands may be grouped, and a format that rounds what it shows is no reason for a word.
 */
export const readFigure = (cell: Cell, typed = true, sign: DecimalSign | null = null): ScoreReading => {
  if (cell.kind !== 'text') return withFormula(cell, withoutText(cell, []))
  const found = find(cell.text)
  const { figure, text } = found
  if (!figure) return withFormula(cell, notScore(found))
  if (figure.form === 'plain' && figure.places === 3 && figure.mark !== sign) return twoWays(text)
  const taken = figure.form === 'plain' || (figure.form === 'grouped' && (sign === null || figure.mark !== other(sign)))
  return withFormula(cell, taken ? asText(found, figure, typed) : faultOf('E-CELL-TYPE', text, proposalFor(text)))
}

const other = (sign: DecimalSign): DecimalSign => (sign === 'comma' ? 'point' : 'comma')

const onlyAllowed = (proposal: string, allows: (value: Exact) => boolean): boolean =>
  proposal.split(' / ').every((part) => {
    const value = parseExact(part.replace(',', '.'))
    return value !== null && allows(value)
  })

/** The reading once it is known which scores are allowed: what is off the scale is no score, nor is a proposal that is. */
export const onScale = (reading: ScoreReading, allows: (value: Exact) => boolean): ScoreReading => {
  if ('value' in reading) {
    if (allows(reading.value)) return reading
    return faultOf(reading.warnings.includes('W-CELL-DATEFORMAT') ? 'E-CELL-DATE' : 'E-CELL-RANGE', reading.text)
  }
  const { code, found, proposal, magnitude } = reading
  if (magnitude && !allows(magnitude)) return { code: 'E-CELL-RANGE', found, proposal: null }
  if (proposal === null || code === 'E-CELL-AMBIGUOUS' || onlyAllowed(proposal, allows)) return reading
  return { ...reading, proposal: null }
}

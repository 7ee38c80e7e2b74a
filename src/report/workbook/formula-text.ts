import { numberMark } from '../../formats/xlsx/row-form.js'
import type { Instrument } from '../../instrument/schema.js'

type Rounding = Instrument['rounding']['value']

/** Where a formula speaks of a row: its number, or the mark that stands for it in rows alike. */
type Row = number | string

/** Marks of rows alike: of the row itself, and of those that it speaks of, such as a unit's row on another sheet. */
export const [OWN, THERE, THERE_TOO] = [numberMark(0), numberMark(1), numberMark(2)] as const

/** A name that cannot be taken for anything else: no blank, no sign, not the address of a cell. */
const PLAIN = /^(?!(?:[A-Za-z]{1,3}\d+|[RrCc]\d*|[Rr]\d*[Cc]\d*)$)[A-Za-z_][A-Za-z0-9_]*$/

/** A range on another sheet; its name in quotes where it needs them. */
export const on = (sheet: string, range: string): string =>
  PLAIN.test(sheet) ? `${sheet}!${range}` : `'${sheet.replaceAll("'", "''")}'!${range}`

/** A cell or range that stays where it is when its formula is moved: "$B$3:$B$9". */
export const fixedRange = (range: string): string => range.replace(/(?<![A-Z])([A-Z]+)(\d+)/g, '$$$1$$$2')

/** The same for one cell of which column and row are known: "$B$3". */
export const fixedAt = (column: string, row: Row): string => `$${column}$${row}`

export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** Nothing rather than an error or a zero where one of the cells holds no number. */
export const onlyWith = (cells: string, count: number, then: string): string =>
  `IF(COUNT(${cells})<${count},"",${then})`

export const unlessEmpty = (cell: string, then: string): string => `IF(${cell}="","",${then})`

/** The fraction of two whole numbers, rounded as the instrument says, by one division. */
export const roundedFraction = (n: string, d: string, { mode, places }: Rounding): string => {
  const steps = 10 ** places
  if (mode === 'half-up') return `ROUND(${n}/${d},${places})`
  if (mode === 'down') return `INT(${n}*${steps}/${d})/${steps}`
  const rest = `MOD(${n}*${steps},${d})*2`
  const down = `INT(${n}*${steps}/${d})`
  return `(${down}+IF(${rest}=${d},MOD(${down},2),IF(${rest}>${d},1,0)))/${steps}`
}

/** A figure that is already rounded to twelve decimals, rounded as the instrument says. */
export const roundedFigure = (x: string, { mode, places }: Rounding): string => {
  if (mode === 'half-up') return `ROUND(${x},${places})`
  const steps = `ROUND(${x}*${10 ** places},8)`
  if (mode === 'down') return `INT(${steps})/${10 ** places}`
  return `IF(MOD(${steps},1)=0.5,2*ROUND(${steps}/2,0),ROUND(${steps},0))/${10 ** places}`
}

/** Decimals to which a mean of units is kept: what binary arithmetic adds behind them is not the mean's. */
const MEAN_PLACES = 12

/** The mean of the units that have an index; nothing where one has none, unless a partial mean was asked for. */
export const meanOf = (range: string, units: number, isPartial: boolean): string =>
  onlyWith(range, isPartial ? 1 : units, `ROUND(AVERAGE(${range}),${MEAN_PLACES})`)

/** The predicate of a rounded index: one place further down the ladder for each bound that it does not reach. */
export const predicateLookup = (index: string, column: 'letter' | 'label'): string =>
  unlessEmpty(index, `IFERROR(INDEX(ladder_${column},1+SUMPRODUCT(--(ladder_from>${index}))),"")`)

/** What ranks are counted by: a whole number, because a spreadsheet compares counted figures as texts of 15 digits. */
export const rankKey = (x: string): string => unlessEmpty(x, `ROUND(${x}*10^10,0)`)

/** One more than how many of the same basis (and group) stand higher: ties share a rank, and the next is skipped. */
export const rank = (key: string, keys: string, alike: readonly (readonly [range: string, cell: string])[]): string =>
  `COUNTIFS(${alike.map(([range, cell]) => `${range},${cell},`).join('')}${keys},">"&${key})+1`

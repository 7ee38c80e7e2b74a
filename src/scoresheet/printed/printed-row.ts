import { equal } from '../../exact/exact.js'
import type { Cell } from '../../formats/table.js'
import { readFigure, type Scored } from '../cell/score.js'
import type { Layout, Vocabulary } from '../layout.js'
import type { Line } from '../row-names.js'
import { type Draft, isBlank, placeAt, type Sheet } from '../sheet-state.js'
import { presentable } from '../words.js'
import { aspectOfHead, type Claim, claimOf, labelAndFigure, type Printed } from './figure-label.js'

/** Decimals beyond which a stored figure is what a binary number made of it. */
const EXACT = 9
/** Figures with more decimals than people print were not rounded. */
const ROUNDED = 4

const decimalsIn = (text: string): number => Math.min(EXACT, /[.,](\d*)$/.exec(text)?.[1]?.length ?? 0)

const placesOf = (cell: Cell, text: string): number => {
  const shown = cell.kind === 'number' && cell.format !== null ? /\.([0#?]+)/.exec(cell.format) : null
  return shown?.[1]?.length ?? decimalsIn(text)
}

/** Columns of a table whose heads claim a figure. Where rows are indicators, a sum or a mean there is of the row. */
export const printedColumns = (layout: Layout, vocabulary: Vocabulary): ReadonlyMap<number, Claim> => {
  const taken = new Set([...[...layout.columns.values()].flat(), ...layout.items.keys(), ...layout.figures.values()])
  const wide = layout.kind === 'wide'
  const last = Math.max(...layout.items.keys())
  const claims = [...layout.headers].flatMap(([column, text]) => {
    const { isHeading } = vocabulary
    const claim = taken.has(column) ? null : (claimOf(text, isHeading) ?? (wide ? aspectOfHead(text, isHeading) : null))
    return claim ? [[column, claim] as const] : []
  })
  const keyOf = ({ of, aspect }: Claim): string => `${of} ${aspect}`
  const keys = claims.map(([, claim]) => keyOf(claim))
  const isClear = ([column, claim]: readonly [number, Claim]): boolean => {
    const vague = claim.of === 'total' || claim.of === 'mean'
    // Between the indicators a sum is of those before it, and so is the last of several.
    return !(vague && !(wide && column > last)) && keys.filter((key) => key === keyOf(claim)).length === 1
  }
  return new Map(claims.filter(isClear))
}

const figureIn = (sheet: Sheet, cell: Cell | undefined): Scored | null => {
  if (!cell || isBlank(cell)) return null
  const reading = readFigure(cell, false, sheet.table.decimal ?? null)
  return 'value' in reading ? reading : null
}

/** Takes over what a row's columns print of its unit; one that says two things of a unit speaks of something else. */
export const readPrinted = (sheet: Sheet, line: Line, draft: Draft): void => {
  for (const [column, claim] of sheet.printed) {
    const cell = line.cells.get(column)
    const reading = figureIn(sheet, cell)
    if (!cell || !reading) continue
    const known = draft.printed.get(column)
    if (known !== undefined) {
      if (known && !equal(known.reading.value, reading.value)) draft.printed.set(column, null)
      continue
    }
    const label = presentable(sheet.layout.headers.get(column) ?? '')
    const place = placeAt(sheet, { line, column })
    draft.printed.set(column, { claim, label, reading, places: placesOf(cell, reading.text), place })
  }
}

/** Where a row below or among the indicators prints a figure: in the scores' column, else the one cell that holds one. */
const figureCell = (sheet: Sheet, line: Line, column: number): Cell | null => {
  const own = line.cells.get(column)
  if (own && figureIn(sheet, own)) return own
  const { layout } = sheet
  const others = [...layout.columns].flatMap(([role, columns]) => (role === 'score' ? [] : columns))
  const figures = [...line.cells.values()].filter((cell) => !others.includes(cell.column) && figureIn(sheet, cell))
  return figures.length === 1 ? (figures[0] ?? null) : null
}

/** What a row that is no indicator prints, by the label in it; null where it claims nothing. */
export const printedRow = (sheet: Sheet, line: Line, column: number): Printed | null => {
  for (const cell of line.cells.values()) {
    if (cell.kind !== 'text') continue
    const joined = labelAndFigure(cell.text)
    const label = joined?.label ?? cell.text
    const claim = claimOf(label, sheet.vocabulary.isHeading)
    if (!claim) continue
    const at = joined ? { ...cell, text: joined.figure } : figureCell(sheet, line, column)
    const reading = at && figureIn(sheet, at)
    if (!at || !reading) return null
    const place = placeAt(sheet, { line, column: at.column })
    return { claim, label: presentable(label), reading, places: placesOf(at, reading.text), place }
  }
  return null
}

/** Whether a row's text claims a figure, so that it is no name and no signature. */
export const isClaim = (sheet: Sheet, text: string): boolean =>
  claimOf(labelAndFigure(text)?.label ?? text, sheet.vocabulary.isHeading) !== null

const isVague = ({ claim: { of } }: Printed): boolean => of === 'total' || of === 'mean'

/** What is printed of a unit; a sum or mean only where it is the only one, and stands below all scores or beside them. */
const clearIn = ({ printed, entries }: Draft): readonly Printed[] => {
  const all = [...printed.values()].flatMap((each) => each ?? [])
  const last = entries.reduce((most, { place }) => Math.max(most, place.row), 0)
  const isOnly = ({ claim }: Printed): boolean => all.filter((each) => each.claim.of === claim.of).length === 1
  return all.filter((each) => !isVague(each) || (isOnly(each) && each.place.row >= last))
}

/**
 * What the sheet prints of each unit. Figures of one column are printed alike: one that ends in a zero has lost it, and is
 * meant to as many decimals as the others.
 */
export const printedBy = (drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Printed[]> => {
  const clear = drafts.map((draft) => [draft, clearIn(draft)] as const)
  const most = new Map<number, number>()
  for (const { place, places } of clear.flatMap(([, printed]) => printed))
    if (places <= ROUNDED) most.set(place.column, Math.max(places, most.get(place.column) ?? 0))
  const alike = (each: Printed): Printed => ({
    ...each,
    places: Math.max(each.places, most.get(each.place.column) ?? 0),
  })
  return new Map(clear.map(([draft, printed]) => [draft, printed.map(alike)]))
}

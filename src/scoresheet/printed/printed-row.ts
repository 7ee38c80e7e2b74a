import { compare, equal, mul, toFixed, whole } from '../../exact/exact.js'
import type { Cell } from '../../formats/cell-table.js'
import { isBlank } from '../blank-cell.js'
import { decimalsIn } from '../cell/decimals.js'
import { readFigure, type Scored } from '../cell/score-reading.js'
import { entriesIn } from '../entry-row.js'
import type { Layout, Vocabulary } from '../layout.js'
import { matchKey, shownText } from '../match-key.js'
import type { Line } from '../row-names.js'
import { type Draft, keepPrinted, placeAt, type Sheet } from '../sheet-state.js'
import { aspectOfHead, type Claim, claimOf, labelAndFigure, type Printed } from './figure-label.js'

/** Figures with more decimals than people print were not rounded. */
const ROUNDED = 4

/** To how many decimals a figure is shown. */
export const placesOf = (cell: Cell, text: string): number => {
  const shown = cell.kind === 'number' && cell.format !== null ? /\.([0#?]+)/.exec(cell.format) : null
  return shown?.[1]?.length ?? decimalsIn(text)
}

/** Columns of a table whose heads claim a figure. Where rows are indicators, a sum or a mean there is of the row. */
export const printedColumns = (layout: Layout, vocabulary: Vocabulary): ReadonlyMap<number, Claim> => {
  const taken = new Set([...[...layout.columns.values()].flat(), ...layout.items.keys(), ...layout.figures.keys()])
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

const HUNDRED = whole(100)

/** The cell of a figure in percents, "79,6 %", without its sign; null where the sign is not in its text. */
const withoutSign = (cell: Cell): Cell | null => {
  const text = cell.text.trim()
  return cell.kind === 'text' && text.endsWith('%') ? { ...cell, text: text.slice(0, -1).trim() } : null
}

/** A figure as a sheet prints it: 79.6 where it shows percents, as "79,6 %" or as 0.796 in a cell of that format. */
export const figureIn = (sheet: Sheet, cell: Cell | undefined): Scored | null => {
  if (!cell || isBlank(cell)) return null
  const signed = withoutSign(cell)
  const isShown = cell.kind === 'number' && (cell.format ?? '').includes('%')
  const bare = isShown ? { ...cell, format: null } : (signed ?? cell)
  const reading = readFigure(bare, false, sheet.table.decimal ?? null)
  if (!('value' in reading)) return null
  if (!isShown) return signed ? { ...reading, text: `${reading.text}%` } : reading
  const value = mul(reading.value, HUNDRED)
  return { ...reading, value, text: `${toFixed(value, placesOf(cell, '')).replace('.', ',')}%` }
}

/** Takes over what a row's columns print of its unit; one that says two things of a unit speaks of something else. */
export const readPrinted = (sheet: Sheet, line: Line, draft: Draft): void => {
  for (const [column, claim] of sheet.printed) {
    const cell = line.cells.get(column)
    const reading = figureIn(sheet, cell)
    if (!cell || !reading) continue
    const known = draft.printed?.get(column)
    if (known !== undefined) {
      if (known && !equal(known.reading.value, reading.value)) keepPrinted(draft, column, null)
      continue
    }
    const label = shownText(sheet.layout.headers.get(column) ?? '')
    const place = placeAt(sheet, { line, column })
    keepPrinted(draft, column, { claim, label, reading, places: placesOf(cell, reading.text), place })
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

/** What the label in a cell claims, and the figure where it stands in the same cell; null where it claims nothing. */
const labelIn = (
  { vocabulary }: Sheet,
  cell: Cell,
): { readonly label: string; readonly claim: Claim; readonly figure: Cell | null } | null => {
  const joined = labelAndFigure(cell.text)
  const label = joined?.label ?? cell.text
  const claim = cell.kind === 'text' ? claimOf(label, vocabulary.isHeading) : null
  return claim && { label: shownText(label), claim, figure: joined && { ...cell, text: joined.figure } }
}

interface SheetLine {
  readonly sheet: Sheet
  readonly line: Line
}

/** What a label prints, by the cell of its figure where that is not its own; null where none stands there. */
const printedBeside = ({ sheet, line }: SheetLine, label: Cell, figureOf: () => Cell | null): Printed | null => {
  const said = labelIn(sheet, label)
  const at = said && (said.figure ?? figureOf())
  const reading = at && figureIn(sheet, at)
  if (!reading) return null
  const place = placeAt(sheet, { line, column: at.column })
  return { claim: said.claim, label: said.label, reading, places: placesOf(at, reading.text), place }
}

/** What a row that is no indicator prints, by the label in it; null where it claims nothing. */
export const printedRow = (sheet: Sheet, line: Line, column: number): Printed | null => {
  const label = [...line.cells.values()].find((cell) => labelIn(sheet, cell) !== null)
  return label ? printedBeside({ sheet, line }, label, () => figureCell(sheet, line, column)) : null
}

/** The one figure behind a label above the table, with or without a colon; null where two stand there, or none. */
export const figureBehind = (sheet: Sheet, line: Line, label: Cell): Cell | null => {
  const behind = [...line.cells.values()]
    .filter(({ column, text }) => column > label.column && matchKey(text) !== '')
    .sort((a, b) => a.column - b.column)
    .map((cell) => ({ ...cell, text: cell.text.replace(/^\s*[:=]/, '').trim() }))
  const [first, second] = behind
  return first && figureIn(sheet, first) && !figureIn(sheet, second) ? first : null
}

/** What the rows above a table print, where all of it is of one unit. A sum or mean there is of nobody knows what. */
export const printedAbove = (sheet: Sheet, lines: readonly Line[]): readonly Printed[] =>
  lines
    .flatMap((line) =>
      [...line.cells.values()].flatMap(
        (cell) => printedBeside({ sheet, line }, cell, () => figureBehind(sheet, line, cell)) ?? [],
      ),
    )
    .filter((printed) => !isVague(printed) && compare(printed.reading.value, HUNDRED) <= 0)

/** Whether a row's text claims a figure, so that it is no name and no signature. */
export const isClaim = (sheet: Sheet, text: string): boolean =>
  claimOf(labelAndFigure(text)?.label ?? text, sheet.vocabulary.isHeading) !== null

const isVague = ({ claim: { of } }: Printed): boolean => of === 'total' || of === 'mean'

/** What is printed of a unit; a sum or mean only where it is the only one, and stands below all scores or beside them. */
const clearIn = (printed: ReadonlyMap<number, Printed | null>, { entries }: Draft): readonly Printed[] => {
  const all = [...printed.values()].flatMap((each) => each ?? [])
  const last = entriesIn(entries).reduce((most, { place }) => Math.max(most, place.row), 0)
  const isOnly = ({ claim }: Printed): boolean => all.filter((each) => each.claim.of === claim.of).length === 1
  return all.filter((each) => !isVague(each) || (isOnly(each) && each.place.row >= last))
}

/**
 * What the sheet prints of each unit. Figures of one column are printed alike: one that ends in a zero has lost it, and is
 * meant to as many decimals as the others.
 */
export const printedByDraft = (drafts: readonly Draft[]): ReadonlyMap<Draft, readonly Printed[]> => {
  const clear = drafts.flatMap((draft) => (draft.printed ? [[draft, clearIn(draft.printed, draft)] as const] : []))
  const most = new Map<number, number>()
  for (const { place, places } of clear.flatMap(([, printed]) => printed))
    if (places <= ROUNDED) most.set(place.column, Math.max(places, most.get(place.column) ?? 0))
  const alike = (each: Printed): Printed => ({
    ...each,
    places: Math.max(each.places, most.get(each.place.column) ?? 0),
  })
  return new Map(clear.map(([draft, printed]) => [draft, printed.map(alike)]))
}

import { changeOf, type Move } from '../../../engine/compare/change.js'
import type { Comparison, Pair, Track } from '../../../engine/compare/compare.js'
import { type Exact, toNumber } from '../../../exact/exact.js'
import { columnName } from '../../../finding/address.js'
import type { Language } from '../../../finding/language.js'
import type { Cell, Sheet, SheetRow, Style } from '../../../formats/xlsx/write-book.js'
import type { CompareWords } from '../../../wording/compare.js'
import type { TrendWords } from '../../../wording/compare-survey.js'
import { highEnough } from '../../row-height.js'
import type { Column } from '../../table.js'
import { on } from '../../workbook/formula-text.js'
import { besideLead, type Contents, type Grid, rowsByKind, titleOver } from '../../workbook/grid.js'
import { LOOK } from '../../workbook/look.js'
import { columnsWithin, onEqualPages } from '../../workbook/paper.js'
import { afterOf, changeFormat, groupOf } from '../change-figures.js'
import { type BookPlan, FIRST_ROW, type Span } from './comparison-layout.js'

/** How a change is shown. */
export const CHANGE: Style = { ...LOOK.four, format: changeFormat(4) }
/** Binary arithmetic leaves crumbs that are no change. */
export const CRUMBS = 9

/** So wide that the longest names of agencies and offices, of some ninety letters, stand in three lines. */
export const NAME_WIDTH = 36

/** One column: its heading, how wide it is and what stands in it, by whose formulas rows are named by their number. */
export interface LiveColumn<T> extends Pick<Column<T>, 'head'> {
  readonly width: number
  /** True where what is read together begins, such as the figures of a side: a page may begin there. */
  readonly begins?: boolean
  readonly cell: (item: T, row: number) => Cell
}

/** A table: its columns, and how the row of an item is made. */
export interface LiveTable<T> {
  readonly columns: readonly Pick<LiveColumn<T>, 'head' | 'width' | 'begins'>[]
  readonly rowOf: (item: T, row: number) => SheetRow
}

/** A table whose cells are made one by one. */
export const liveTable = <T>(columns: readonly LiveColumn<T>[]): LiveTable<T> => ({
  columns,
  rowOf: (item, row) => highEnough({ cells: columns.map((column) => column.cell(item, row)) }, columns),
})

/** A long table whose rows are alike but for values and numbers of rows, in kinds. */
export const alikeTable = <T>(
  grid: Grid,
  kindOf: (item: T) => string,
  contentsOf: (first: T) => Contents<T>,
): LiveTable<T> => {
  const alike = rowsByKind(grid, kindOf, contentsOf)
  return { columns: grid.columns, rowOf: (item, row) => alike(item, [row]) }
}

/** A fixed value. */
export const cell = (value: Cell['value'], style: Style): Cell => ({ value, style })
/** A formula, and the exact figure that it shows until it is worked out. */
export const formula = (text: string, value: Exact | null, style: Style): Cell => ({
  value: value ? toNumber(value) : null,
  formula: text,
  style,
})
export const figure = (value: Exact | null, style: Style): Cell => cell(value ? toNumber(value) : null, style)

/** What stands above a table, and how many of its first columns say who a row is about. */
interface Heading {
  readonly name: string
  readonly title: string
  readonly note: string
  /** These columns stay in sight however far one goes right. */
  readonly lead: number
}

/** A sheet with a title, a note and a table that can be filtered. */
export const sheetOf = <T>(
  { name, title, note, lead }: Heading,
  { columns, rowOf }: LiveTable<T>,
  items: readonly T[],
): Sheet => {
  const { widths, print } = onEqualPages(columns, lead)
  const last = columnName(columns.length - 1)
  const span = columnsWithin(widths)
  const isWide = print.pagesWide !== undefined
  function* rows(): Generator<SheetRow> {
    yield isWide ? titleOver(title, lead, widths) : { cells: [cell(title, LOOK.title)], height: 24 }
    const said = cell(note, { ...LOOK.subtitle, wrap: true })
    yield isWide ? besideLead(said, lead, widths) : highEnough({ cells: [{ ...said, span }] }, widths)
    yield { cells: [] }
    yield highEnough({ cells: columns.map((column) => cell(column.head, LOOK.head)), height: 34 }, widths)
    for (const [i, item] of items.entries()) yield rowOf(item, FIRST_ROW + 1 + i)
  }
  return {
    name,
    columns: widths,
    rows: rows(),
    frozen: { columns: lead, rows: FIRST_ROW },
    ...(items.length > 0 ? { filter: `A${FIRST_ROW}:${last}${FIRST_ROW + items.length}` } : {}),
    print: {
      landscape: true,
      titleRows: `${FIRST_ROW}:${FIRST_ROW}`,
      ...print,
      foot: [title, '{page} / {pages}'],
    },
  }
}

export interface Desk {
  readonly plan: BookPlan
  readonly comparison: Comparison
  readonly words: CompareWords
  /** Where surveys are compared, what only they say. */
  readonly trend: TrendWords | null
  readonly language: Language
  readonly layout: Layout
  /** Each move of an agency by its pair's earlier side: several columns speak of it. */
  readonly moves: readonly ReadonlyMap<Track, Move | null>[]
}

/** What an agency did between the two sides of a pair. */
export const moveIn = ({ moves }: Pick<Desk, 'moves'>, { before }: Pair, track: Track): Move | null =>
  moves[before]?.get(track) ?? null

/** Where columns stand on the sheets of units and agencies; without groups none speaks of them. */
interface Layout {
  readonly hasGroups: boolean
  /** Columns before the first side's figures. */
  readonly unitLead: number
  readonly agencyLead: number
  /** Index, predicate, rank, rank in the group; of surveys respondents and interval in the place of ranks. */
  readonly perSide: number
}

export const layoutOf = ({ units, agencies }: Comparison, isSurvey: boolean): Layout => {
  const hasGroups = [units, agencies].some((tracks) =>
    tracks.some(({ members }) => members.some((member) => (member?.group ?? null) !== null)),
  )
  const groupColumns = hasGroups ? 1 : 0
  return {
    hasGroups,
    unitLead: 2 + groupColumns,
    agencyLead: 1 + groupColumns,
    perSide: isSurvey ? 4 : 3 + groupColumns,
  }
}

/** The letter of the column of a side's index. */
export const indexColumn = (lead: number, place: number, { layout }: Desk): string =>
  columnName(lead + place * layout.perSide)

export const groupColumns = ({ comparison, words, layout }: Desk): readonly LiveColumn<Track>[] =>
  layout.hasGroups
    ? [{ head: words.group, width: 12, cell: (track) => cell(groupOf(track, comparison), LOOK.centred) }]
    : []

/** Cells of one column of another sheet. */
export const spanText = (sheet: string, letter: string, { first, last }: Span): string =>
  on(sheet, `${letter}${first}:${letter}${last}`)

const rankColumns = ({ words, layout }: Desk, place: number): readonly LiveColumn<Track>[] => {
  const all: LiveColumn<Track> = {
    head: words.rank,
    width: 11,
    cell: (track) => cell(track.members[place]?.rank ?? null, LOOK.whole),
  }
  const inGroup: LiveColumn<Track> = {
    head: `${words.rank} ${words.group.toLowerCase()}`,
    width: 11,
    cell: (track) => cell(track.members[place]?.groupRank ?? null, LOOK.whole),
  }
  return layout.hasGroups ? [all, inGroup] : [all]
}

const askedColumns = ({ trend }: Desk, place: number): readonly LiveColumn<Track>[] => [
  {
    head: trend?.respondents ?? '',
    width: 11,
    cell: (track) => cell(track.members[place]?.survey?.respondents ?? null, LOOK.whole),
  },
  {
    head: '95 %',
    width: 15,
    cell: (track) => {
      const range = track.members[place]?.survey?.interval
      return cell(range ? `${range.low.toFixed(2)} … ${range.high.toFixed(2)}` : null, LOOK.centred)
    },
  },
]

/** What each side says: index, predicate, rank, rank in the group. */
export const sideColumns = (index: (track: Track, place: number) => Cell, desk: Desk): readonly LiveColumn<Track>[] =>
  desk.comparison.sides.flatMap(({ label }, place): LiveColumn<Track>[] => [
    { head: desk.words.index(label), width: 9, begins: true, cell: (track) => index(track, place) },
    {
      head: desk.words.predicate,
      width: 9,
      cell: (track) => cell(track.members[place]?.predicate?.letter ?? null, LOOK.letter),
    },
    ...(desk.trend ? askedColumns(desk, place) : rankColumns(desk, place)),
  ])

/** The change of the index, as a formula over both sides'. */
export const changeColumn = (lead: number, pair: Pair, desk: Desk): LiveColumn<Track> => {
  const [old, now] = [indexColumn(lead, pair.before, desk), indexColumn(lead, pair.before + 1, desk)]
  return {
    head: `${desk.words.change} ${afterOf(pair)}`,
    width: 10,
    begins: true,
    cell: (track, r) =>
      formula(`IF(COUNT(${old}${r},${now}${r})<2,"",${now}${r}-${old}${r})`, changeOf(pair, track), CHANGE),
  }
}

import { columnName } from '../../../finding/address.js'
import { SUMMARY_SIGN } from '../../../formats/xlsx/summary-sheet.js'
import type { Cell, Print, SheetRow, Style, Width } from '../../../formats/xlsx/write-book.js'
import { HTML } from '../../../wording/html.js'
import { highEnough } from '../../row-height.js'
import type { Plan } from '../book-layout.js'
import { LOOK } from '../look.js'
import { pageBreaks, pointsOf, UPRIGHT } from '../paper.js'

/** Points of a row of which nothing is said. */
const ROW = 15
/** The same of what parts a page's parts. */
export const GAP = 8
/** The same of a table's head. */
const HEAD = 18
/** Rows of a sheet that is no table, put down one after the other. */
export interface Page {
  readonly rows: readonly SheetRow[]
  /** The number that the next row gets. */
  readonly next: () => number
  readonly add: (cells: readonly (Cell | null)[], height?: number) => number
  /** How high a row with these cells gets. */
  readonly heightOf: (cells: readonly (Cell | null)[]) => number
  readonly gap: (rows?: number, height?: number) => void
  /** From here on stands what belongs together, and is not parted by the end of a sheet of paper where it need not be. */
  readonly part: () => void
  /** How it goes on paper. */
  readonly print: (foot: Print['foot']) => Print
}

export const pageOf = (columns: readonly Width[]): Page => {
  const rows: SheetRow[] = []
  const starts = [0]
  const scale = Math.min(1, UPRIGHT.width / pointsOf(columns))
  return {
    rows,
    next: () => rows.length + 1,
    // Said of every row: programs have ideas of their own how high one is of which nothing is said.
    add: (cells, height = ROW) => rows.push(highEnough({ cells, height }, columns)),
    heightOf: (cells) => highEnough({ cells, height: ROW }, columns).height ?? ROW,
    gap: (count = 1, height = ROW) => {
      for (let i = 0; i < count; i += 1) rows.push({ cells: [], height })
    },
    part: () => {
      starts.push(rows.length)
    },
    print: (foot) => ({
      landscape: false,
      // A chart that ends with the last column is taken for one that begins the next.
      area: `A1:${columnName(columns.length - 1)}${rows.length}`,
      breaks: pageBreaks(
        rows.map(({ height = ROW }) => height),
        starts,
        UPRIGHT.height / scale,
      ),
      ...(foot ? { foot } : {}),
    }),
  }
}

/** What stands in a cell: a value, or a formula with what it comes to. */
export type Shown = Pick<Cell, 'value' | 'formula' | 'isArray' | 'link'>

/** A cell over some columns, and nothing in those that it covers. */
export const over = (span: number, shown: Shown, style: Style): readonly (Cell | null)[] => [
  { ...shown, style, span },
  ...Array.from({ length: span - 1 }, () => null),
]

export const text = (value: string): Shown => ({ value })

/** The title of a part of the page. */
export const addHeading = (page: Page, title: string): void => {
  page.part()
  page.gap(1, GAP)
  page.add([{ value: title, style: LOOK.section }], 20)
}

/** What made the page, and by what the tool knows it again. */
export const addSign = (page: Page, { run, language }: Plan): void => {
  page.gap()
  page.add([{ value: `${HTML[language].madeBy(run.version)} ${SUMMARY_SIGN}`, style: LOOK.subtitle }])
}

/** The titles of a table's columns, each over so many columns of the sheet. */
export const tableHead = (page: Page, titles: readonly (readonly [title: string, span: number])[]): void => {
  page.add(
    titles.flatMap(([title, span]) => over(span, text(title), LOOK.head)),
    HEAD,
  )
}

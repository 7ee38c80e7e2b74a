import type { Chart } from './sheet-chart.js'

/** How a cell looks. One object per look, used again: cells that share it share it in the file too. */
export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underlined?: boolean
  /** Points; 11 where nothing is said. */
  readonly size?: number
  /** Of the letters, and of the ground: "1F4E79". */
  readonly colour?: string
  readonly fill?: string
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'middle' | 'bottom'
  readonly wrap?: boolean
  /** Kept a letter's width away from the line on the left. */
  readonly indented?: boolean
  /** Letters stand upright along the column's height. */
  readonly upright?: boolean
  /** A number format: "0.00". */
  readonly format?: string
  /** Thin lines all round. */
  readonly lined?: boolean
  /** May be written to where the sheet is protected. */
  readonly open?: boolean
}

/** A cell of the same workbook: its sheet's name and its address, "B7". */
export interface CellLink {
  readonly sheet: string
  readonly cell: string
}

/**
 * One cell: its value, or a formula with the value that it comes to. Texts stay texts whatever they begin with; a
 * formula is only what the tool itself composed, never what an input held.
 */
export interface Cell {
  readonly value: string | number | boolean | null
  /** Without "=", in the spelling of the file format: English names, commas, points. */
  readonly formula?: string
  /** The formula works on whole ranges at once, as one typed with Ctrl+Shift+Enter does. */
  readonly isArray?: true
  /** A comment that shows when one points at the cell. */
  readonly note?: string
  /** Where one comes to who clicks on it. How a link looks is its style's matter. */
  readonly link?: CellLink
  readonly style?: Style
  /** How many columns it takes, itself included; the others hold no cells of their own. */
  readonly span?: number
}

export interface SheetRow {
  /** Null: no cell there. */
  readonly cells: readonly (Cell | null)[]
  /** Its number from 1, where it is not the one after the row before; rows come in their order. */
  readonly number?: number | undefined
  /** Points; where nothing is said, as the texts need it. */
  readonly height?: number | undefined
}

export interface Width {
  /** Characters. */
  readonly width: number
  readonly hidden?: boolean
}

/** Cells that change their look while a formula holds for them (written for the range's first cell). */
export interface Highlight {
  readonly range: string
  readonly formula: string
  readonly style: Pick<Style, 'bold' | 'colour' | 'fill'>
}

export interface Choice {
  readonly range: string
  /** `whole` and `decimal` from `least` to `most`; `list`: one of the values; `formula`: what the formula holds for. */
  readonly allow:
    | { readonly kind: 'whole' | 'decimal'; readonly least: number; readonly most: number }
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'formula'; readonly formula: string }
  /** What is said when something else is written. */
  readonly message: string
}

/** How a sheet goes on paper: A4, as wide as one page where nothing else is said. */
export interface Print {
  readonly landscape: boolean
  /** "1:3": repeated on every page. */
  readonly titleRows?: string
  /** "A:B": repeated on every page of a sheet that is several pages wide. */
  readonly titleColumns?: string
  readonly pagesWide?: number
  /** A new page begins below each of these rows. */
  readonly breaks?: readonly number[]
  /** "A1:H20": what is printed, where not all is. */
  readonly area?: string
  /** At the foot of each page, left and right; "{page}" and "{pages}" are the page's number and how many there are. */
  readonly foot?: readonly [left: string, right: string]
}

export interface Sheet {
  readonly name: string
  readonly columns: readonly Width[]
  /** Walked once, so that a large sheet need not be held whole. */
  readonly rows: Iterable<SheetRow>
  /** How many columns and rows stay in sight. */
  readonly frozen?: { readonly columns: number; readonly rows: number }
  /** The range of a table with its header that can be filtered and sorted. */
  readonly filter?: string
  readonly print?: Print
  readonly highlights?: readonly Highlight[]
  readonly choices?: readonly Choice[]
  readonly charts?: readonly Chart[]
  /** Only cells with an open style can be written to. There is no password: it keeps from slips, not from people. */
  readonly isProtected?: boolean
  readonly tab?: string
}

/** A name for a range, by which formulas speak of it. */
export interface Name {
  readonly name: string
  /** "'Bobot'!$D$4:$D$33". */
  readonly range: string
}

/** A workbook to be written: values, formulas and looks, no file. */
export interface Book {
  readonly title: string
  /** What made it: "ipp 0.1.0". */
  readonly creator: string
  /** What kind of output it is ("ipp.result/1"), by which the tool knows its own again; null: none of them. */
  readonly mark: string | null
  readonly sheets: readonly Sheet[]
  readonly names: readonly Name[]
}

import type ExcelJS from 'exceljs'
import type { Style } from './write-book.js'

const HAIR = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const

const argb = (colour: string) => ({ argb: `FF${colour}` })

const fontOf = ({ bold, italic, size, colour }: Style): Partial<ExcelJS.Font> => ({
  name: 'Calibri',
  family: 2,
  size: size ?? 11,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(colour === undefined ? {} : { color: argb(colour) }),
})

const alignmentOf = ({ align, vertical, wrap, upright, indented }: Style): Partial<ExcelJS.Alignment> => ({
  vertical: vertical ?? 'top',
  ...(align ? { horizontal: align } : {}),
  ...(wrap ? { wrapText: true } : {}),
  ...(indented ? { horizontal: 'left' as const, indent: 1 } : {}),
  ...(upright ? { textRotation: 90 } : {}),
})

const translated = (style: Style): Partial<ExcelJS.Style> => ({
  font: fontOf(style),
  alignment: alignmentOf(style),
  ...(style.format === undefined ? {} : { numFmt: style.format }),
  ...(style.lined ? { border: { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR } } : {}),
  ...(style.fill === undefined
    ? {}
    : { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: argb(style.fill) } }),
  ...(style.open ? { protection: { locked: false } } : {}),
})

/** Stands in a look for the mark of a text that begins like a formula, which exceljs does not know. */
const QUOTED = { readingOrder: 'ltr' } as const
const QUOTED_LOOK = /<xf ([^<>]*)>(<alignment[^<>]*?) readingOrder="1"/g

const quoted = ({ alignment, ...look }: Partial<ExcelJS.Style>): Partial<ExcelJS.Style> => ({
  ...look,
  alignment: { ...alignment, ...QUOTED },
})

/** The looks of a workbook with the mark itself: a spreadsheet then keeps the text a text even when somebody edits it. */
export const withQuotePrefix = (styles: string): string => styles.replace(QUOTED_LOOK, '<xf $1 quotePrefix="1">$2')

/** Looks in exceljs' words; the same one for the same look, which is what it recognises looks by. */
export interface Stylist {
  readonly of: (style: Style) => Partial<ExcelJS.Style>
  /** The look of a cell whose text begins like a formula. */
  readonly quoted: (style: Style | undefined) => Partial<ExcelJS.Style>
}

const remembered = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key) ?? make(key)
    known.set(key, found)
    return found
  }
}

export const stylist = (): Stylist => {
  const of = remembered(translated)
  return { of, quoted: remembered((style: Style | undefined) => quoted(style ? of(style) : {})) }
}

/** The look of cells for which a highlight's formula holds; there the ground is the pattern's other colour. */
export const highlightStyle = ({
  bold,
  colour,
  fill,
}: Pick<Style, 'bold' | 'colour' | 'fill'>): Partial<ExcelJS.Style> => ({
  ...(bold || colour !== undefined
    ? { font: { ...(bold ? { bold } : {}), ...(colour === undefined ? {} : { color: argb(colour) }) } }
    : {}),
  ...(fill === undefined ? {} : { fill: { type: 'pattern' as const, pattern: 'solid' as const, bgColor: argb(fill) } }),
})

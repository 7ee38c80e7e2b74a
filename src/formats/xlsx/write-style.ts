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

/** Looks in exceljs' words; the same one for the same look, which is what it recognises looks by. */
export const stylist = (): ((style: Style) => Partial<ExcelJS.Style>) => {
  const known = new Map<Style, Partial<ExcelJS.Style>>()
  return (style) => {
    const found = known.get(style) ?? translated(style)
    known.set(style, found)
    return found
  }
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

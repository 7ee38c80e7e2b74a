import { COLOUR } from '../../formats/palette.js'
import type { Style } from '../../formats/xlsx/write-book.js'

const { ink: INK, faint: FAINT, paper: PAPER } = COLOUR

/** How the result workbook looks; one object per look. */
export const LOOK = {
  title: { bold: true, size: 16, colour: INK },
  subtitle: { colour: FAINT },
  notice: { colour: COLOUR.alarm, wrap: true },
  status: { italic: true, colour: FAINT, wrap: true },
  band: { bold: true, fill: COLOUR.band, colour: INK, align: 'center', vertical: 'middle', wrap: true, lined: true },
  uprightBand: {
    bold: true,
    fill: COLOUR.band,
    colour: INK,
    align: 'center',
    vertical: 'middle',
    upright: true,
    lined: true,
  },
  head: { bold: true, fill: INK, colour: PAPER, align: 'center', vertical: 'middle', wrap: true, lined: true },
  uprightHead: {
    bold: true,
    fill: INK,
    colour: PAPER,
    align: 'center',
    vertical: 'middle',
    upright: true,
    lined: true,
  },
  weight: { vertical: 'middle', italic: true, fill: COLOUR.ground, colour: FAINT, align: 'center', lined: true },
  weightName: { indented: true, vertical: 'middle', italic: true, fill: COLOUR.ground, colour: FAINT, lined: true },
  text: { indented: true, vertical: 'middle', wrap: true, lined: true },
  centred: { vertical: 'middle', align: 'center', lined: true },
  whole: { vertical: 'middle', align: 'center', format: '0', lined: true },
  wide: { vertical: 'middle', align: 'right', format: '#,##0', lined: true },
  two: { vertical: 'middle', align: 'center', format: '0.00', lined: true },
  four: { vertical: 'middle', align: 'center', format: '0.0000', lined: true },
  share: { vertical: 'middle', align: 'center', format: '0.00%', lined: true },
  figure: { vertical: 'middle', align: 'center', bold: true, format: '0.00', lined: true },
  letter: { vertical: 'middle', align: 'center', bold: true, lined: true },
  score: { vertical: 'middle', align: 'center', format: 'General', lined: true, open: true },
  part: { vertical: 'middle', align: 'center', format: 'General', lined: true, colour: FAINT },
  faint: { indented: true, vertical: 'middle', wrap: true, lined: true, colour: FAINT },
  section: { bold: true, size: 12, colour: INK },
  label: { bold: true, wrap: true },
  plain: { wrap: true, align: 'left' },
  smallLabel: { bold: true, wrap: true, size: 10 },
  smallCentred: { align: 'center', size: 10 },
  small: { wrap: true, align: 'left', size: 10 },
} as const satisfies Readonly<Record<string, Style>>

/** A row that is no longer the engine's result. */
export const EDITED = { bold: true, colour: PAPER, fill: COLOUR.alarm } as const satisfies Style

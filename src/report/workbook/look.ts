import type { Style } from '../../formats/xlsx/write-book.js'

const INK = '1F3864'
const FAINT = '595959'

/** How the result workbook looks; one object per look. */
export const LOOK = {
  title: { bold: true, size: 16, colour: INK },
  subtitle: { colour: FAINT },
  notice: { colour: 'C00000', wrap: true },
  status: { italic: true, colour: FAINT, wrap: true },
  band: { bold: true, fill: 'D9E2F3', colour: INK, align: 'center', vertical: 'middle', wrap: true, lined: true },
  uprightBand: {
    bold: true,
    fill: 'D9E2F3',
    colour: INK,
    align: 'center',
    vertical: 'middle',
    upright: true,
    lined: true,
  },
  head: { bold: true, fill: INK, colour: 'FFFFFF', align: 'center', vertical: 'middle', wrap: true, lined: true },
  uprightHead: {
    bold: true,
    fill: INK,
    colour: 'FFFFFF',
    align: 'center',
    vertical: 'middle',
    upright: true,
    lined: true,
  },
  weight: { vertical: 'middle', italic: true, fill: 'F2F2F2', colour: FAINT, align: 'center', lined: true },
  weightName: { indented: true, vertical: 'middle', italic: true, fill: 'F2F2F2', colour: FAINT, lined: true },
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
  /** Truth in words also where a program knows it only as 1 and 0. */
} as const satisfies Readonly<Record<string, Style>>

/** From the ground of the highest predicate to that of the lowest. */
const SHADES = ['A9D08E', 'E2EFDA', 'FFF2CC', 'FCE4D6', 'F4A6A0'] as const

const mixed = (from: string, to: string, part: number): string =>
  [0, 2, 4]
    .map((at) => {
      const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)]
      return Math.round(a + (b - a) * part)
        .toString(16)
        .padStart(2, '0')
        .toUpperCase()
    })
    .join('')

/** The ground of one predicate of a ladder, from green at the top to red at the foot. */
export const shadeOf = (place: number, steps: number): string => {
  const along = steps > 1 ? (place / (steps - 1)) * (SHADES.length - 1) : 0
  const at = Math.min(Math.floor(along), SHADES.length - 2)
  return mixed(SHADES[at] ?? 'FFFFFF', SHADES[at + 1] ?? 'FFFFFF', along - at)
}

/** A row that is no longer the engine's result. */
export const EDITED = { bold: true, colour: 'FFFFFF', fill: 'C00000' } as const satisfies Style

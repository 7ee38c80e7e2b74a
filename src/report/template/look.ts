import { COLOUR } from '../../formats/palette.js'
import type { Style } from '../../formats/xlsx/write-book.js'

/** How blank forms look: what is written into is light yellow, everything else is not to be touched. */
export const LOOK = {
  title: { bold: true, size: 14, colour: COLOUR.ink },
  hint: { italic: true, colour: COLOUR.faint },
  label: { bold: true },
  entry: { fill: COLOUR.entry, lined: true, open: true },
  brief: { fill: COLOUR.entry, lined: true, open: true, align: 'center' },
  heading: {
    bold: true,
    fill: COLOUR.ink,
    colour: COLOUR.paper,
    align: 'center',
    vertical: 'middle',
    wrap: true,
    lined: true,
  },
  aspect: { bold: true, fill: COLOUR.notice, lined: true },
  text: { wrap: true, vertical: 'top', lined: true },
  link: { wrap: true, vertical: 'top', lined: true, colour: COLOUR.link },
  back: { colour: COLOUR.link },
  code: { vertical: 'top', align: 'center', lined: true },
  score: { fill: COLOUR.entry, lined: true, open: true, align: 'center', vertical: 'top', bold: true, size: 12 },
  note: { fill: COLOUR.entry, lined: true, open: true, wrap: true, vertical: 'top' },
  upright: {
    bold: true,
    fill: COLOUR.ink,
    colour: COLOUR.paper,
    align: 'center',
    vertical: 'bottom',
    wrap: true,
    upright: true,
    lined: true,
  },
} as const satisfies Readonly<Record<string, Style>>

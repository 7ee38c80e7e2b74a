import type { Style } from '../../formats/xlsx/write-book.js'

/** How blank forms look: what is written into is light yellow, everything else is not to be touched. */
export const LOOK = {
  title: { bold: true, size: 14, colour: '1F4E79' },
  hint: { italic: true, colour: '595959' },
  label: { bold: true },
  entry: { fill: 'FFF9E5', lined: true, open: true },
  brief: { fill: 'FFF9E5', lined: true, open: true, align: 'center' },
  heading: {
    bold: true,
    fill: '1F4E79',
    colour: 'FFFFFF',
    align: 'center',
    vertical: 'middle',
    wrap: true,
    lined: true,
  },
  aspect: { bold: true, fill: 'DDEBF7', lined: true },
  text: { wrap: true, vertical: 'top', lined: true },
  link: { wrap: true, vertical: 'top', lined: true, colour: '0563C1' },
  back: { colour: '0563C1' },
  code: { vertical: 'top', align: 'center', lined: true },
  score: { fill: 'FFF9E5', lined: true, open: true, align: 'center', vertical: 'top', bold: true, size: 12 },
  note: { fill: 'FFF9E5', lined: true, open: true, wrap: true, vertical: 'top' },
  upright: {
    bold: true,
    fill: '1F4E79',
    colour: 'FFFFFF',
    align: 'center',
    vertical: 'bottom',
    wrap: true,
    upright: true,
    lined: true,
  },
} as const satisfies Readonly<Record<string, Style>>

import { COLOUR } from '../../palette.js'
import type { Style } from '../write-book.js'

const colourTag = (name: string, colour: string): string => `<${name} rgb="FF${colour}"/>`

export const fontTag = ({ bold, italic, underlined, size, colour }: Style): string => {
  const marks = [bold ? '<b/>' : '', italic ? '<i/>' : '', underlined ? '<u/>' : '']
  const ink = colour === undefined ? '' : colourTag('color', colour)
  return `<font>${marks.join('')}<sz val="${size ?? 11}"/>${ink}<name val="Calibri"/><family val="2"/></font>`
}

export const fillTag = (colour: string): string =>
  `<fill><patternFill patternType="solid">${colourTag('fgColor', colour)}</patternFill></fill>`

/** The first two grounds of every workbook, which programs take for these whatever stands there. */
export const RESERVED_FILLS = ['none', 'gray125'].map((type) => `<fill><patternFill patternType="${type}"/></fill>`)

const SIDES = ['left', 'right', 'top', 'bottom'] as const
export const BARE = `<border>${SIDES.map((side) => `<${side}/>`).join('')}<diagonal/></border>`
const HAIR = colourTag('color', COLOUR.line)
export const LINED = `<border>${SIDES.map((side) => `<${side} style="thin">${HAIR}</${side}>`).join('')}<diagonal/></border>`

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const

export const alignmentTag = ({ align, vertical, wrap, upright, indented }: Style): string => {
  const horizontal = indented ? 'left' : align
  const parts = [
    horizontal ? ` horizontal="${horizontal}"` : '',
    ` vertical="${VERTICAL[vertical ?? 'top']}"`,
    upright ? ' textRotation="90"' : '',
    wrap ? ' wrapText="1"' : '',
    indented ? ' indent="1"' : '',
  ]
  return `<alignment${parts.join('')}/>`
}

/** Number formats that the file format has numbers for. */
export const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
}
export const FIRST_OWN_FORMAT = 164

export const highlightTag = ({ bold, colour, fill }: Pick<Style, 'bold' | 'colour' | 'fill'>): string => {
  const ink = colour === undefined ? '' : colourTag('color', colour)
  const font = bold || ink !== '' ? `<font>${bold ? '<b/>' : ''}${ink}</font>` : ''
  // In a highlight the ground is the pattern's other colour.
  const ground =
    fill === undefined
      ? ''
      : `<fill><patternFill patternType="solid">${colourTag('bgColor', fill)}</patternFill></fill>`
  return `<dxf>${font}${ground}</dxf>`
}

export const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"'
export const BASE = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'

/** What the lists of a workbook's looks begin with, and how a ground of one colour is written. */
export const STANDARD_TAGS = {
  font: fontTag({}),
  border: BARE,
  base: BASE,
  look: `${PLAIN}/>`,
  fill: fillTag,
  highlight: (fill: string) => highlightTag({ fill }),
}

export const listTag = (name: string, tags: readonly string[]): string =>
  tags.length === 0 ? '' : `<${name} count="${tags.length}">${tags.join('')}</${name}>`

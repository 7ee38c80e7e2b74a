import { address } from '../../../finding/address.js'
import type { Width } from '../write-book.js'
import { cellText } from '../write-text.js'
import type { Noted } from './row-writer.js'
import { HEAD, MAIN, textTag, xmlAttribute } from './xml.js'

/** Characters and rows that a note has room for, and the width of a column of which nothing is said. */
const ROOM = 46
const ROWS = 8
const STANDARD = 9

/** The first column at or behind `from` by which there is room for a note. */
const columnBehind = (from: number, columns: readonly Width[]): number => {
  let [column, room] = [from, 0]
  for (; room < ROOM; column += 1) room += columns[column]?.hidden ? 0 : (columns[column]?.width ?? STANDARD)
  return column
}

/**
 * Where a note shows, beside its cell and large enough to be read: column and row from zero, each with an offset in
 * pixels, of its upper left corner and then of its lower right.
 */
export const anchorOf = (
  { column, row }: Pick<Noted, 'column' | 'row'>,
  columns: readonly Width[],
): readonly number[] => {
  const top = Math.max(row - 2, 0)
  return [column + 1, 6, top, 14, columnBehind(column + 1, columns), 2, top + ROWS, 16]
}

/** A note, as the author of this number made it. */
export const commentTag = ({ column, row, note }: Noted, author: number): string =>
  `<comment ref="${address(column, row)}" authorId="${author}"><text><r>${textTag(cellText(note))}</r></text></comment>`

/** The part with a sheet's notes, as `author` made them. */
export const commentsXml = (notes: readonly Noted[], author: string): string => {
  const tags = notes.map((note) => commentTag(note, 0))
  return `${HEAD}<comments xmlns="${MAIN}"><authors><author>${xmlAttribute(author)}</author></authors><commentList>${tags.join('')}</commentList></comments>`
}

/** Shapes are numbered over the whole workbook, in blocks of which each belongs to one sheet. */
export const BLOCK = 1024

export const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

const LOOK =
  '<v:fill color2="infoBackground [80]"/><v:shadow color="none [81]" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto" inset="1.3mm,1.3mm,2.5mm,2.5mm"><div style="text-align:left"></div></v:textbox>'

/** The shape of a note, which has this number. */
export const shapeTag = (note: Noted, id: number, columns: readonly Width[]): string => {
  const style = 'position:absolute;margin-left:105.3pt;margin-top:10.5pt;width:250pt;height:110pt;visibility:hidden'
  const place = `<x:Anchor>${anchorOf(note, columns).join(', ')}</x:Anchor>`
  const locks = '<x:Locked>True</x:Locked><x:AutoFill>False</x:AutoFill><x:LockText>True</x:LockText>'
  const cell = `<x:Row>${note.row - 1}</x:Row><x:Column>${note.column}</x:Column>`
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="${style}" fillcolor="infoBackground [80]" strokecolor="none [81]" o:insetmode="auto">${LOOK}<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>${place}${locks}${cell}</x:ClientData></v:shape>`
}

/** The drawing of a sheet's notes, and the first block of numbers that is free behind it. `block` is the first that it may take. */
export const shapesXml = (
  notes: readonly Noted[],
  columns: readonly Width[],
  block: number,
): { readonly xml: string; readonly next: number } => {
  // The first number of a block is the drawing's own.
  const numbers = notes.map((_, i) => block * BLOCK + i + 1)
  const next = Math.floor((block * BLOCK + notes.length) / BLOCK) + 1
  const blocks = Array.from({ length: next - block }, (_, i) => block + i)
  const shapes = notes.map((note, i) => shapeTag(note, numbers[i] ?? 0, columns))
  const xml = `<?xml version="1.0" encoding="UTF-8"?><xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks.join(',')}"/></o:shapelayout>${SHAPE_TYPE}${shapes.join('')}</xml>`
  return { xml, next }
}

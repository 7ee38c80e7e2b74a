import { address } from '../../../finding/address.js'
import type { Bytes } from '../../../platform/bytes.js'
import type { Parts } from '../part.js'
import type { Width } from '../write-book.js'
import { BLOCK, SHAPE_TYPE, shapesXml, shapeTag } from '../writer/cell-notes.js'
import type { Noted } from '../writer/row-writer.js'
import { toUtf8 } from '../xml-encoding.js'
import { type Edit, insertion } from './edits.js'

/** Gives the shapes of notes numbers that no other shape of the workbook has. */
export interface ShapeNumbers {
  /** The first free block for so many shapes. */
  readonly block: (shapes: number) => number
}

/** The blocks whose numbers shapes of a drawing have, as far as it says so. */
const blocksIn = (drawing: string): readonly number[] => {
  const ids = [...drawing.matchAll(/_x0000_s(\d{1,9})\b/g)].map(([, id]) => Math.floor(Number(id) / BLOCK))
  const maps = [...drawing.matchAll(/idmap\b[^>]{0,200}?\bdata="([\d, ]{1,2000})"/g)]
  return [...ids, ...maps.flatMap(([, data = '']) => data.split(',').map(Number))]
}

export const shapeNumbers = (parts: Parts): ShapeNumbers => {
  let next: number | null = null
  const first = (): number => {
    const drawings = [...parts.archive.entries.values()].filter(({ name }) => /\.vml$/i.test(name))
    const blocks = drawings.flatMap(({ name }) => blocksIn(drawingOf(parts, name).toString('latin1')))
    return blocks.reduce((most, block) => Math.max(most, block), 0) + 1
  }
  return {
    block: (shapes) => {
      next ??= first()
      const block = next
      next += Math.floor(shapes / BLOCK) + 1
      return block
    },
  }
}

/** Drawings of this kind need not be XML without a fault; all that is asked is where their root ends. */
export const drawingOf = (parts: Parts, name: string): Bytes => {
  const bytes = parts.raw(name)
  return toUtf8(bytes) ?? bytes
}

const SPACES = [
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
] as const

/** The edits of a drawing by which the shapes of notes come to it; null where it has no end to put them at. */
export const shapeEdits = (
  drawing: Bytes,
  notes: readonly Noted[],
  { block, columns }: { readonly block: number; readonly columns: readonly Width[] },
): readonly Edit[] | null => {
  const text = drawing.toString('latin1')
  const end = text.lastIndexOf('</')
  if (end < 0 || !/^<\/[A-Za-z:]+\s*>\s*$/.test(text.slice(end, end + 200))) return null
  const unbound = SPACES.filter(([prefix, space]) => !text.includes(`xmlns:${prefix}="${space}"`))
  const bound = unbound.map(([prefix, space]) => ` xmlns:${prefix}="${space}"`).join('')
  const shapes = notes.map((note, i) => shapeTag(note, block * BLOCK + i + 1, columns))
  const type = text.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE
  const tags = `${type}${shapes.join('')}`.replace(/<(v:shape(?:type)?) /g, `<$1${bound} `)
  const map = /<o:idmap\b[^>]{0,200}?\bdata="[\d, ]{1,2000}/.exec(text)
  const blocks = Array.from({ length: Math.floor(notes.length / BLOCK) + 1 }, (_, i) => block + i)
  return [...(map ? [insertion(map.index + map[0].length, `,${blocks.join(',')}`)] : []), insertion(end, tags)]
}

/** The place of the cell that a shape is the note of; null for any other shape. */
const notedCell = (shape: string): string | null => {
  const [, row] = /<x:Row>\s*(\d{1,7})\s*<\/x:Row>/.exec(shape) ?? []
  const [, column] = /<x:Column>\s*(\d{1,5})\s*<\/x:Column>/.exec(shape) ?? []
  return row === undefined || column === undefined ? null : address(Number(column), Number(row) + 1)
}

const [SHAPE, SHAPE_END] = ['<v:shape ', '</v:shape>']

/** The edits of a drawing by which it loses the shapes of notes that are gone. */
export const goneEdits = (drawing: Bytes, places: readonly string[]): readonly Edit[] => {
  const [text, gone] = [drawing.toString('latin1'), new Set(places)]
  const edits: Edit[] = []
  for (let from = text.indexOf(SHAPE); from >= 0; ) {
    const end = text.indexOf(SHAPE_END, from)
    if (end < 0) break
    const to = end + SHAPE_END.length
    if (gone.has(notedCell(text.slice(from, to)) ?? '')) edits.push({ from, to, text: '' })
    from = text.indexOf(SHAPE, to)
  }
  return edits
}

/** A drawing of nothing but notes. */
export const newDrawing = (notes: readonly Noted[], columns: readonly Width[], block: number): string =>
  shapesXml(notes, columns, block).xml

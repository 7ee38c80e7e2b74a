import { Refusal } from '../../../finding/finding.js'
import { type Relation, relationsOf } from '../relations.js'
import { cellText } from '../write-text.js'
import { commentsXml } from '../writer/cell-notes.js'
import { COMMENTS_TYPE } from '../writer/relations-xml.js'
import { commentEdits, type MoreNotes, type NewNotes } from './comments.js'
import { type Edit, editedPieces, insertion, whole } from './edits.js'
import { type Element, elementsOf } from './element.js'
import { BEFORE_RULES } from './highlight-rules.js'
import type { Changes } from './package.js'
import { drawingOf, goneEdits, newDrawing, type ShapeNumbers, shapeEdits } from './shapes.js'
import { type Outline, placeBehind } from './sheet-outline.js'

/** What stands before the drawing of a sheet's notes. */
const BEFORE_SHAPES: readonly string[] = [
  ...BEFORE_RULES,
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ...['headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  'drawing',
]

/** A part of this kind that the sheet leads to, null where there is none. */
const partOf = ({ parts }: Changes, relation: Relation | undefined): string | null => {
  const target = relation?.target ?? null
  return target !== null && parts.has(target) ? target : null
}

/** What a sheet has of notes as it came: what leads from it, the part with their texts and its root. */
export interface Comments {
  readonly relations: readonly Relation[]
  readonly known: { readonly part: string; readonly root: Element } | null
}

export const commentsOf = (changes: Changes, sheet: string): Comments => {
  const relations = relationsOf(changes.parts, sheet)
  const part = partOf(
    changes,
    relations.find(({ type }) => type === 'comments'),
  )
  if (part === null) return { relations, known: null }
  const root = elementsOf(changes.parts.scan(part))
  if (root.local !== 'comments') throw new Refusal({ code: 'E-XLSX-PART', found: part })
  return { relations, known: { part, root } }
}

/** A sheet whose cells get notes, and may lose some. */
interface NotedSheet extends NewNotes {
  readonly part: string
  readonly outline: Outline
  readonly comments: Comments
}

/** Writes the texts; the notes that have no shape yet, and whose shapes have no note any more. */
const writeComments = (changes: Changes, sheet: NotedSheet): Pick<MoreNotes, 'fresh' | 'gone'> => {
  const { part, notes, comments } = sheet
  const author = cellText(sheet.author)
  if (comments.known !== null) {
    const { edits, fresh, gone } = commentEdits(comments.known.root, { ...sheet, author })
    changes.change(comments.known.part, edits)
    return { fresh, gone }
  }
  if (notes.length > 0) {
    const name = changes.free((number) => `${changes.folder}comments${number}.xml`)
    changes.add(name, commentsXml(notes, author), COMMENTS_TYPE)
    changes.relate(part, 'comments', name)
  }
  return { fresh: notes, gone: [] }
}

/**
 * Writes the notes of a sheet and the shapes that they show in; the edits of the sheet itself. A note that somebody made
 * is made longer; a cell has but one.
 */
export const noteEdits = (changes: Changes, sheet: NotedSheet, numbers: ShapeNumbers): readonly Edit[] => {
  const { part, outline, comments } = sheet
  const { fresh, gone } = writeComments(changes, sheet)
  if (fresh.length === 0 && gone.length === 0) return []
  const legacy = outline.sections.find(({ local }) => local === 'legacyDrawing')
  const id = legacy?.attributes.get(':id')
  const known = partOf(
    changes,
    comments.relations.find((relation) => relation.id === id?.value),
  )
  const place = { block: fresh.length > 0 ? numbers.block(fresh.length) : 0, columns: outline.widths }
  const fromNothing = newDrawing(fresh, place.columns, place.block)
  if (known !== null) {
    const drawing = drawingOf(changes.parts, known)
    const edits = fresh.length > 0 ? shapeEdits(drawing, fresh, place) : []
    const pieces = edits ? editedPieces(drawing, [...goneEdits(drawing, gone), ...edits]) : whole(fromNothing)
    changes.replace(known, pieces)
    return []
  }
  if (fresh.length === 0) return []
  const name = changes.free((number) => `${changes.folder}drawings/vmlDrawing${number}.vml`)
  changes.add(name, fromNothing, null)
  const own = changes.relate(part, 'vmlDrawing', name)
  if (id) return [{ from: id.from, to: id.to, text: own }]
  const tag = `<${outline.root.prefix}legacyDrawing xmlns:r="${changes.office}" r:id="${own}"/>`
  return [
    ...(legacy ? [{ from: legacy.from, to: legacy.to, text: '' }] : []),
    insertion(placeBehind(outline, BEFORE_SHAPES), tag),
  ]
}

import { Refusal } from '../../../finding/finding.js'
import { type Relation, relationsOf } from '../relations.js'
import { cellText } from '../write-text.js'
import { commentsXml } from '../writer/notes.js'
import { COMMENTS_TYPE } from '../writer/relations.js'
import type { Noted } from '../writer/rows.js'
import { commentEdits } from './comments.js'
import { type Edit, edited, inserted, whole } from './edits.js'
import { elementsOf } from './element.js'
import { type Outline, placeBehind } from './outline.js'
import type { Changes } from './package.js'
import { BEFORE_RULES } from './rules.js'
import { drawingOf, newDrawing, type ShapeNumbers, shapeEdits } from './shapes.js'

/** What stands before the drawing of a sheet's notes. */
const BEFORE_SHAPES: readonly string[] = [
  ...BEFORE_RULES,
  ...['conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup'],
  ...['headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags'],
  'drawing',
]

/** A sheet whose cells get notes. */
export interface NotedSheet {
  readonly part: string
  readonly outline: Outline
  readonly notes: readonly Noted[]
  readonly author: string
}

/** A part of this kind that the sheet leads to, null where there is none. */
const partOf = ({ parts }: Changes, relation: Relation | undefined): string | null => {
  const target = relation?.target ?? null
  return target !== null && parts.has(target) ? target : null
}

/** Writes the texts; the notes that have no shape yet. */
const writeComments = (changes: Changes, sheet: NotedSheet, relations: readonly Relation[]): readonly Noted[] => {
  const { part, notes } = sheet
  const author = cellText(sheet.author)
  const known = partOf(
    changes,
    relations.find(({ type }) => type === 'comments'),
  )
  if (known === null) {
    const name = changes.free((number) => `${changes.folder}comments${number}.xml`)
    changes.add(name, commentsXml(notes, author), COMMENTS_TYPE)
    changes.relate(part, 'comments', name)
    return notes
  }
  const root = elementsOf(changes.parts.scan(known))
  if (root.local !== 'comments') throw new Refusal({ code: 'E-XLSX-PART', found: known })
  const { edits, fresh } = commentEdits(root, notes, author)
  changes.change(known, edits)
  return fresh
}

/**
 * Writes the notes of a sheet and the shapes that they show in; the edits of the sheet itself. A note that somebody made
 * is made longer; a cell has but one.
 */
export const noteEdits = (changes: Changes, sheet: NotedSheet, numbers: ShapeNumbers): readonly Edit[] => {
  if (sheet.notes.length === 0) return []
  const { part, outline } = sheet
  const relations = relationsOf(changes.parts, part)
  const fresh = writeComments(changes, sheet, relations)
  if (fresh.length === 0) return []
  const legacy = outline.sections.find(({ local }) => local === 'legacyDrawing')
  const id = legacy?.attributes.get(':id')
  const place = { block: numbers.block(fresh.length), columns: outline.widths }
  const fromNothing = newDrawing(fresh, place.columns, place.block)
  const known = partOf(
    changes,
    relations.find((relation) => relation.id === id?.value),
  )
  if (known !== null) {
    const drawing = drawingOf(changes.parts, known)
    const edits = shapeEdits(drawing, fresh, place)
    changes.replace(known, edits ? edited(drawing, edits) : whole(fromNothing))
    return []
  }
  const name = changes.free((number) => `${changes.folder}drawings/vmlDrawing${number}.vml`)
  changes.add(name, fromNothing, null)
  const own = changes.relate(part, 'vmlDrawing', name)
  if (id) return [{ from: id.from, to: id.to, text: own }]
  const tag = `<${outline.root.prefix}legacyDrawing xmlns:r="${changes.office}" r:id="${own}"/>`
  return [
    ...(legacy ? [{ from: legacy.from, to: legacy.to, text: '' }] : []),
    inserted(placeBehind(outline, BEFORE_SHAPES), tag),
  ]
}

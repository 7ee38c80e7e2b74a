import type { Sheet } from '../write-book.js'
import { ownNames } from '../writer/properties.js'
import { type Edit, insertion } from './edits.js'
import { appendEdit, attributeOf, childOf, childrenOf, type Element, withPrefix } from './element.js'

/** What stands before the names in a workbook's part, in the order that the format wants. */
const BEFORE = ['sheets', 'functionGroups', 'externalReferences']

/** Whether a workbook says of the sheet at this place what is repeated on its pages. */
const hasTitles = (names: Element, place: number): boolean =>
  childrenOf(names, 'definedName').some(
    (each) =>
      attributeOf(each, 'name')?.toLowerCase() === '_xlnm.print_titles' &&
      attributeOf(each, 'localSheetId') === String(place),
  )

/**
 * The edits by which a workbook gets the names of a sheet of ours that stands at this place among all of its sheets, such as
 * the rows that are repeated on each page. Names that stand in it stay as they are; so do those that such a sheet has already.
 */
export const nameEdits = (root: Element, sheet: Sheet, place: number): readonly Edit[] => {
  const known = childOf(root, 'definedNames')
  const tags = ownNames(sheet, place).join('')
  if (tags === '' || place < 0 || (known && hasTitles(known, place))) return []
  if (known) return [appendEdit(known, withPrefix(tags, root.prefix))]
  const last = BEFORE.flatMap((name) => childOf(root, name) ?? []).at(-1)
  return last ? [insertion(last.to, withPrefix(`<definedNames>${tags}</definedNames>`, root.prefix))] : []
}

import { address } from '../../../finding/address.js'
import { rangesOf } from '../../../finding/cells.js'
import { whole } from '../values.js'
import { type Edit, inserted } from './edits.js'
import { attributeOf, withAttribute } from './element.js'
import type { CellMark } from './marks.js'
import { type Outline, placeBehind } from './outline.js'

/** What stands before the rules of a sheet. */
export const BEFORE_RULES: readonly string[] = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  'phoneticPr',
]

/**
 * A rule of the sender's own could hide that a cell is marked. So where there are such rules, a rule of ours goes before
 * all of them: it holds always, and none behind it is asked.
 */
export const ruleEdits = (
  outline: Outline,
  marks: readonly CellMark[],
  highlight: (colour: string) => number,
): readonly Edit[] => {
  const { rules, root } = outline
  if (rules.length === 0 || marks.length === 0) return []
  const colours = [...new Set(marks.map(({ fill }) => fill))]
  const moved = rules.flatMap((rule) => {
    const priority = whole(attributeOf(rule, 'priority'))
    return priority === null ? [] : [withAttribute(rule, 'priority', `${priority + colours.length}`)]
  })
  const { prefix } = root
  const tags = colours.map((colour, i) => {
    const own = marks.filter(({ fill }) => fill === colour)
    const ranges = rangesOf(own.map(({ column, row }) => address(column, row)))
    const rule = `type="expression" dxfId="${highlight(colour)}" priority="${i + 1}" stopIfTrue="1"`
    const inside = `<${prefix}cfRule ${rule}><${prefix}formula>TRUE</${prefix}formula></${prefix}cfRule>`
    return `<${prefix}conditionalFormatting sqref="${ranges.join(' ')}">${inside}</${prefix}conditionalFormatting>`
  })
  return [...moved, inserted(placeBehind(outline, BEFORE_RULES), tags.join(''))]
}

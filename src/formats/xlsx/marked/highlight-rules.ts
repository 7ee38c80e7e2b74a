import { address } from '../../../finding/address.js'
import { rangesOf } from '../../../finding/cell-ranges.js'
import type { Bytes } from '../../../platform/bytes.js'
import { flag, whole } from '../values.js'
import { type Edit, insertion } from './edits.js'
import { attributeOf, type Element, elementText, withAttribute } from './element.js'
import type { CellMark } from './marked-rows.js'
import { type Outline, placeBehind } from './sheet-outline.js'

export const BEFORE_RULES: readonly string[] = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews', 'mergeCells'],
  'phoneticPr',
]

/** What is known of the looks that rules give. */
interface Highlights {
  /** What a rule gives cells by which they are on a ground of this colour. */
  readonly highlight: (colour: string) => number
  /** Whether a rule of this number is one that `highlight` gave. */
  readonly isHighlight: (number: number) => boolean
}

/** A stretch of rules as it stands in a sheet's part. */
interface Section {
  readonly element: Element
  readonly rules: readonly Element[]
}

/** The stretches of rules, each with its own; both stand in the order of the part. */
const sectionsOf = ({ sections, rules }: Outline): readonly Section[] => {
  let next = 0
  return sections
    .filter(({ local }) => local === 'conditionalFormatting')
    .map((element) => {
      const from = next
      while ((rules[next]?.from ?? Number.POSITIVE_INFINITY) < element.to) next++
      return { element, rules: rules.slice(from, next) }
    })
}

/** What stands between the tags. */
const saidIn = (xml: string): string =>
  xml
    .split('<')
    .map((piece) => piece.slice(piece.indexOf('>') + 1))
    .join(' ')

/** Whether a stretch holds nothing but rules of ours: they hold always, and paint. */
const isOwn = ({ element, rules }: Section, bytes: Bytes, { isHighlight }: Highlights): boolean =>
  rules.length > 0 &&
  rules.every(
    (rule) =>
      attributeOf(rule, 'type') === 'expression' &&
      flag(attributeOf(rule, 'stopIfTrue')) &&
      isHighlight(whole(attributeOf(rule, 'dxfId')) ?? -1),
  ) &&
  /^(?:\s*TRUE(?:\(\))?)+\s*$/.test(saidIn(elementText(bytes, element)))

/**
 * A rule of the sender's own could hide that a cell is marked. So where there are such rules, a rule of ours goes before
 * all of them: it holds always, and none behind it is asked. Former rules of ours go.
 */
export const ruleEdits = (outline: Outline, marks: readonly CellMark[], highlights: Highlights): readonly Edit[] => {
  const { rules, root, bytes } = outline
  const former = sectionsOf(outline).filter((section) => isOwn(section, bytes, highlights))
  const gone = former.map(({ element: { from, to } }) => ({ from, to, text: '' }))
  const ours = new Set(former.flatMap((section) => section.rules))
  const others = rules.filter((rule) => !ours.has(rule))
  if (others.length === 0 || marks.length === 0) return gone
  const colours = [...new Set(marks.map(({ fill }) => fill))]
  const moved = others.flatMap((rule) => {
    const priority = whole(attributeOf(rule, 'priority'))
    return priority === null ? [] : [withAttribute(rule, 'priority', `${priority + colours.length}`)]
  })
  const { prefix } = root
  const tags = colours.map((colour, i) => {
    const own = marks.filter(({ fill }) => fill === colour)
    const ranges = rangesOf(own.map(({ column, row }) => address(column, row)))
    const rule = `type="expression" dxfId="${highlights.highlight(colour)}" priority="${i + 1}" stopIfTrue="1"`
    const inside = `<${prefix}cfRule ${rule}><${prefix}formula>TRUE</${prefix}formula></${prefix}cfRule>`
    return `<${prefix}conditionalFormatting sqref="${ranges.join(' ')}">${inside}</${prefix}conditionalFormatting>`
  })
  return [insertion(placeBehind(outline, BEFORE_RULES), tags.join('')), ...gone, ...moved]
}

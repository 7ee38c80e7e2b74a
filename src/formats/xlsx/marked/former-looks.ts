import type { Bytes } from '../../../platform/bytes.js'
import { whole } from '../values.js'
import { attributeOf, childOf, type Element, elementText } from './element.js'

/** Whether a ground is all of one colour, as `tag` writes it. */
const isGround = (fill: Element | undefined, tag: 'fgColor' | 'bgColor', colours: readonly string[]): boolean => {
  const pattern = fill && childOf(fill, 'patternFill')
  const colour = pattern && childOf(pattern, tag)
  const written = (colour && attributeOf(colour, 'rgb'))?.toUpperCase()
  // A rule's ground is of one colour where nothing is said.
  const type = (pattern && attributeOf(pattern, 'patternType')) ?? (tag === 'bgColor' ? 'solid' : null)
  return type === 'solid' && colours.some((each) => written === `FF${each}`)
}

const GROUND = new Set(['fillId', 'applyFill'])

/** All that two looks say beside their grounds. */
const sayAlike = (one: Element, other: Element, bytes: Bytes): boolean => {
  const restOf = ({ attributes, children }: Element): string =>
    [
      ...[...attributes].flatMap(([name, { value }]) => (GROUND.has(name) ? [] : [`${name}=${value}`])).sort(),
      ...children.map((child) => elementText(bytes, child)),
    ].join(' ')
  return restOf(one) === restOf(other)
}

/** How looks that are painted in one of these colours were before, in a part of styles that was read down to its colours. */
export const formerLooks = (root: Element, bytes: Bytes, colours: readonly string[]) => {
  const [fills, looks] = [childOf(root, 'fills')?.children ?? [], childOf(root, 'cellXfs')?.children ?? []]
  const fillOf = (look: Element): number => whole(attributeOf(look, 'fillId')) ?? 0
  const own = new Set(fills.flatMap((fill, i) => (isGround(fill, 'fgColor', colours) ? [i] : [])))
  const rules = childOf(root, 'dxfs')?.children ?? []
  return {
    /** The look as it was where it still stands, else the number of the ground to put it on; null for one that is not painted. */
    before: (look: number, was: number | null): { readonly look: number } | { readonly fill: number } | null => {
      const [painted, known] = [looks[look], was === null ? undefined : looks[was]]
      if (!painted || !own.has(fillOf(painted))) return null
      if (was !== null && known && sayAlike(painted, known, bytes)) return { look: was }
      return { fill: known ? fillOf(known) : 0 }
    },
    isHighlight: (number: number): boolean => {
      const rule = rules[number]
      return rule !== undefined && isGround(childOf(rule, 'fill'), 'bgColor', colours)
    },
  }
}

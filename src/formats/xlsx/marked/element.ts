import { type Bytes, bytesOf } from '../../../platform/bytes.js'
import { EVENT, type XmlScanner } from '../xml-scanner.js'
import { type Edit, insertion } from './edits.js'

interface Attribute {
  readonly value: string
  readonly from: number
  readonly to: number
}

/** An element of a part and where it stands, so that it can be changed in place. */
export interface Element {
  readonly local: string
  readonly namespace: string
  /** "x:" in a part that writes so, "" where there is none. */
  readonly prefix: string
  readonly from: number
  /** Where its name ends, and where its opening tag does. */
  readonly nameEnd: number
  readonly openEnd: number
  /** Where its closing tag begins; that of an element without one is where its own tag ends. */
  readonly closeStart: number
  readonly to: number
  readonly isEmpty: boolean
  /** By their names; that of one with a prefix is ":id". */
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly children: readonly Element[]
  /** The text that stands in it, not in its children. */
  readonly text: string
}

interface Growing extends Omit<Element, 'children'> {
  closeStart: number
  to: number
  text: string
  readonly children: Growing[]
}

const attributesOf = ({ tag }: XmlScanner): ReadonlyMap<string, Attribute> =>
  new Map(
    Array.from({ length: tag.count }, (_, i) => {
      const { prefix = '', local = '' } = tag.name(i) ?? {}
      const key = prefix === '' ? local : `:${local}`
      return [key, { value: tag.value(i), from: tag.from(i), to: tag.end(i) }] as const
    }).reverse(),
  )

/** The element that the scanner has just opened, nothing of what is in it. */
export const openedElement = (scanner: XmlScanner): Element & Growing => {
  const { prefix = '', local = '' } = scanner.name ?? {}
  const mark = prefix === '' ? '' : `${prefix}:`
  const from = scanner.tagStart
  const openEnd = scanner.position
  return {
    local,
    namespace: scanner.namespace,
    prefix: mark,
    from,
    nameEnd: from + 1 + bytesOf(mark + local).length,
    openEnd,
    closeStart: openEnd,
    to: openEnd,
    isEmpty: scanner.bytes[openEnd - 2] === 0x2f,
    attributes: attributesOf(scanner),
    children: [],
    text: '',
  }
}

/** The root of a part with what is in it, down to a depth; what lies deeper is passed. */
export const elementsOf = (scanner: XmlScanner, depth = Number.POSITIVE_INFINITY): Element => {
  const open: Growing[] = []
  let root: Growing | null = null
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    const last = open.at(-1)
    if (event === EVENT.TEXT && last) last.text += scanner.text()
    else if (event === EVENT.END) closeLast(open, scanner)
    else if (event === EVENT.START) {
      const element = openedElement(scanner)
      root ??= element
      last?.children.push(element)
      open.push(element)
      if (open.length < depth) continue
      scanner.skip()
      closeLast(open, scanner)
    }
  }
  if (!root) throw new Error('a part without a root passed the scanner')
  return root
}

const closeLast = (open: Growing[], scanner: XmlScanner): void => {
  const element = open.pop()
  if (!element) return
  element.to = scanner.position
  element.closeStart = element.isEmpty ? element.openEnd : scanner.endTagStart
}

/** The children of a name, in the element's own namespace. */
export const childrenOf = ({ children, namespace }: Element, local: string): readonly Element[] =>
  children.filter((child) => child.local === local && child.namespace === namespace)

export const textOf = ({ text, children }: Element): string => text + children.map(textOf).join('')

export const childOf = (element: Element, local: string): Element | undefined => childrenOf(element, local)[0]

export const attributeOf = (element: Element, name: string): string | null =>
  element.attributes.get(name)?.value ?? null

/** An attribute without references in its value, changed or added. */
export const withAttribute = (element: Element, name: string, value: string): Edit => {
  const known = element.attributes.get(name)
  return known ? { from: known.from, to: known.to, text: value } : insertion(element.nameEnd, ` ${name}="${value}"`)
}

/** Puts a text in as the last of what an element holds. */
export const appendEdit = (element: Element, text: string): Edit => {
  if (!element.isEmpty) return insertion(element.closeStart, text)
  return { from: element.openEnd - 2, to: element.openEnd, text: `>${text}</${element.prefix}${element.local}>` }
}

/** An element with its tags as it is written. */
export const elementText = (bytes: Bytes, { from, to }: Element): string => bytes.toString('utf8', from, to)

/** Tags of ours, which have no prefix and hold no text that looks like one, under a prefix. */
export const withPrefix = (tags: string, prefix: string): string =>
  prefix === '' ? tags : tags.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}$2`)

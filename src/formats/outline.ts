import type { Ink } from './terminal.js'
import { blanks, cutToWidth, widthOf, wrap } from './width.js'

/** One line of an outline with what stands below it. All texts must be safe to show. */
export interface OutlineNode {
  /** What the line is about. Cut where the page is too narrow. */
  readonly label: string
  /** Faint before the calculation: the cell that it comes from. */
  readonly mark?: string
  /** What stands at the right end of the line; never cut. */
  readonly calc: string
  /** Below the line; facts of one note are parted by " · ". */
  readonly notes: readonly string[]
  readonly parts: readonly OutlineNode[]
}

/** A heading, facts about it, trees below, and words explained at the foot. */
export interface Outline {
  readonly heading: string
  readonly about: string
  readonly trees: readonly OutlineNode[]
  readonly terms: readonly { readonly term: string; readonly text: string }[]
}

/** How wide the page is and how it is coloured. */
interface Page {
  readonly width: number
  readonly ink: Pick<Ink, 'strong' | 'faint'>
}

/** What parts the facts of a note. */
const BETWEEN = ' · '

/** Least room for a label beside its calculation; below it the calculation gets lines of its own. */
const LABEL = 16

/** What stands before the first line of a node, and before the lines below it. */
interface Prefix {
  readonly first: string
  readonly rest: string
}

const head = (node: OutlineNode, { first: prefix, rest: below }: Prefix, page: Page): readonly string[] => {
  const { label, calc, mark } = node
  const { width, ink } = page
  const room = width - widthOf(prefix)
  if (calc === '') return [ink.faint(prefix) + ink.strong(cutToWidth(label, room))]
  const before = mark === undefined ? '' : `${mark}  `
  const beside = room - widthOf(before + calc) - 2
  if (beside >= Math.min(LABEL, widthOf(label))) {
    const shown = cutToWidth(label, beside)
    const gap = blanks(shown, room - widthOf(before + calc))
    return [ink.faint(prefix) + shown + gap + (before === '' ? '' : ink.faint(before)) + ink.strong(calc)]
  }
  const lines = wrap(before + calc, width - widthOf(below))
  return [ink.faint(prefix) + cutToWidth(label, room), ...lines.map((line) => ink.faint(below) + ink.strong(line))]
}

/** Facts side by side, as many as fit on a line; one that is wider than a line is broken at its blanks. */
const packFacts = (note: string, width: number): readonly string[] => {
  const lines: string[] = []
  for (const fact of note.split(BETWEEN)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(last) + widthOf(BETWEEN + fact) <= width)
      lines[lines.length - 1] = last + BETWEEN + fact
    else lines.push(...wrap(fact, width))
  }
  return lines
}

function* tree(node: OutlineNode, page: Page, { first, rest }: Prefix): Generator<string> {
  const below = `${rest}${node.parts.length > 0 ? '│' : ' '}  `
  yield* head(node, { first, rest: below }, page)
  for (const note of node.notes)
    for (const line of packFacts(note, page.width - widthOf(below))) yield page.ink.faint(below + line)
  for (const [i, part] of node.parts.entries()) {
    const isLast = i === node.parts.length - 1
    yield* tree(part, page, { first: `${rest}${isLast ? '└─ ' : '├─ '}`, rest: `${rest}${isLast ? '   ' : '│  '}` })
  }
}

/** An outline as lines for the terminal, none wider than the page. */
export function* outlineLines({ heading, about, trees, terms }: Outline, page: Page): Generator<string> {
  const { width, ink } = page
  for (const line of wrap(heading, width)) yield ink.strong(line)
  if (about !== '') for (const line of packFacts(about, width)) yield ink.faint(line)
  for (const each of trees) {
    yield ''
    yield* tree(each, page, { first: '', rest: '' })
  }
  const indent = Math.max(0, ...terms.map(({ term }) => widthOf(term))) + 2
  for (const { term, text } of terms)
    for (const [i, line] of wrap(text, width - indent).entries())
      yield ink.faint((i === 0 ? term + blanks(term, indent) : ' '.repeat(indent)) + line)
}

import { address } from '../../../finding/address.js'
import { cellText } from '../write-text.js'
import { commentTag } from '../writer/cell-notes.js'
import type { Noted } from '../writer/row-writer.js'
import { textTag, xmlText } from '../writer/xml.js'
import { type Edit, insertion } from './edits.js'
import { appendEdit, attributeOf, childOf, childrenOf, type Element, textOf, withPrefix } from './element.js'
import { withoutLines } from './former.js'

/** Between what somebody wrote into a note and what is added to it. */
const BREAK = '\n\n'

/** The texts of a note, however they are wrapped. */
const textsIn = (element: Element): readonly Element[] =>
  element.local === 't' ? [element] : element.children.flatMap(textsIn)

const withNote = (comment: Element, note: string): Edit => {
  const { prefix } = comment
  const text = childOf(comment, 'text')
  const added = xmlText(cellText(BREAK + note))
  const run = withPrefix(`<r><t xml:space="preserve">${added}</t></r>`, prefix)
  if (!text) return appendEdit(comment, `<${prefix}text>${run}</${prefix}text>`)
  const last = childrenOf(text, 'r').at(-1)
  if (last) return insertion(last.to, run)
  const bare = childOf(text, 't')
  return bare ? appendEdit(bare, added) : appendEdit(text, run)
}

/** The edits by which a note loses the lines that are ours. */
const shortenNote = (comment: Element, lines: ReadonlySet<string>): readonly Edit[] =>
  textsIn(comment).flatMap(({ text, openEnd, closeStart }) => {
    const rest = withoutLines(text, lines)
    return rest === null ? [] : [{ from: openEnd, to: closeStart, text: xmlText(rest) }]
  })

/** What becomes of a note: a cell has but one. Null where nothing is left of it. */
const noteEdits = (comment: Element, note: string | undefined, lines: ReadonlySet<string>): readonly Edit[] | null => {
  const rest = withoutLines(textOf(comment), lines)
  if (rest === null) return note === undefined || textOf(comment).includes(note) ? [] : [withNote(comment, note)]
  if (rest.trim() !== '')
    return [...shortenNote(comment, lines), ...(note === undefined ? [] : [withNote(comment, note)])]
  if (note === undefined) return null
  const { prefix } = comment
  const text = withPrefix(`<text><r>${textTag(cellText(note))}</r></text>`, prefix)
  const old = childOf(comment, 'text')
  return [old ? { from: old.from, to: old.to, text } : appendEdit(comment, text)]
}

/** What is changed about a sheet's notes: which of ours have no shape yet, and whose shapes have no note any more. */
export interface MoreNotes {
  readonly edits: readonly Edit[]
  readonly fresh: readonly Noted[]
  readonly gone: readonly string[]
}

/** The notes that come to a sheet's, who made them, and the lines of former ones, which go. */
export interface NewNotes {
  readonly notes: readonly Noted[]
  readonly author: string
  readonly lines: ReadonlySet<string>
}

/** The edits by which notes that no cell has yet come to the others. */
const freshEdits = (root: Element, fresh: readonly Noted[], author: string): readonly Edit[] => {
  if (fresh.length === 0) return []
  const [authors, list] = [childOf(root, 'authors'), childOf(root, 'commentList')]
  const { prefix } = root
  const name = `<${prefix}author>${xmlText(author)}</${prefix}author>`
  const number = authors ? childrenOf(authors, 'author').length : 0
  const tags = withPrefix(fresh.map((note) => commentTag(note, number)).join(''), prefix)
  const missing = [
    authors ? '' : `<${prefix}authors>${name}</${prefix}authors>`,
    list ? '' : `<${prefix}commentList>${tags}</${prefix}commentList>`,
  ].join('')
  return [
    ...(authors ? [appendEdit(authors, name)] : []),
    ...(list ? [appendEdit(list, tags)] : []),
    ...(missing === '' ? [] : [appendEdit(root, missing)]),
  ]
}

export const commentsIn = (root: Element): readonly Element[] => {
  const list = childOf(root, 'commentList')
  return list ? childrenOf(list, 'comment') : []
}

/** The edits of a sheet's notes by which new ones come to them and former ones of ours go. */
export const commentEdits = (root: Element, { notes, author, lines }: NewNotes): MoreNotes => {
  const wanted = new Map(notes.map((note) => [address(note.column, note.row), note]))
  const edits: Edit[] = []
  const gone: string[] = []
  for (const comment of commentsIn(root)) {
    const place = attributeOf(comment, 'ref') ?? ''
    const own = noteEdits(comment, wanted.get(place)?.note, lines)
    wanted.delete(place)
    if (own === null) gone.push(place)
    edits.push(...(own ?? [{ from: comment.from, to: comment.to, text: '' }]))
  }
  const fresh = [...wanted.values()]
  return { edits: [...edits, ...freshEdits(root, fresh, author)], fresh, gone }
}

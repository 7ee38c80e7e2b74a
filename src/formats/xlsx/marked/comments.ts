import { address } from '../../../finding/address.js'
import { cellText } from '../write-text.js'
import { commentTag } from '../writer/notes.js'
import type { Noted } from '../writer/rows.js'
import { escaped } from '../writer/xml.js'
import { type Edit, inserted } from './edits.js'
import { appended, attributeOf, childOf, childrenOf, type Element, prefixed } from './element.js'

/** Between what somebody wrote into a note and what is added to it. */
const BREAK = '\n\n'

/** All that a note says. */
const said = ({ text, children }: Element): string => text + children.map(said).join('')

/** Adds to what a note says: a cell has one note. What it says already, as in a copy that is marked again, stays once. */
const longerNote = (comment: Element, note: string): readonly Edit[] =>
  said(comment).includes(note) ? [] : [withNote(comment, note)]

const withNote = (comment: Element, note: string): Edit => {
  const { prefix } = comment
  const text = childOf(comment, 'text')
  const added = escaped(cellText(BREAK + note))
  const run = prefixed(`<r><t xml:space="preserve">${added}</t></r>`, prefix)
  if (!text) return appended(comment, `<${prefix}text>${run}</${prefix}text>`)
  const last = childrenOf(text, 'r').at(-1)
  if (last) return inserted(last.to, run)
  const bare = childOf(text, 't')
  return bare ? appended(bare, added) : appended(text, run)
}

/** What is changed about a sheet's notes, and which of ours have no shape yet. */
interface MoreNotes {
  readonly edits: readonly Edit[]
  readonly fresh: readonly Noted[]
}

/** The edits of a sheet's notes by which more come to them, made by `author`. */
export const commentEdits = (root: Element, notes: readonly Noted[], author: string): MoreNotes => {
  const authors = childOf(root, 'authors')
  const list = childOf(root, 'commentList')
  const known = new Map((list ? childrenOf(list, 'comment') : []).map((each) => [attributeOf(each, 'ref'), each]))
  const knownAt = ({ column, row }: Noted) => known.get(address(column, row))
  const longer = notes.flatMap((note) => {
    const comment = knownAt(note)
    return comment ? longerNote(comment, note.note) : []
  })
  const fresh = notes.filter((note) => !knownAt(note))
  if (fresh.length === 0) return { edits: longer, fresh }
  const { prefix } = root
  const name = `<${prefix}author>${escaped(author)}</${prefix}author>`
  const number = authors ? childrenOf(authors, 'author').length : 0
  const tags = prefixed(fresh.map((note) => commentTag(note, number)).join(''), prefix)
  const missing = [
    authors ? '' : `<${prefix}authors>${name}</${prefix}authors>`,
    list ? '' : `<${prefix}commentList>${tags}</${prefix}commentList>`,
  ].join('')
  const edits = [
    ...longer,
    ...(authors ? [appended(authors, name)] : []),
    ...(list ? [appended(list, tags)] : []),
    ...(missing === '' ? [] : [appended(root, missing)]),
  ]
  return { edits, fresh }
}

import { sha256 } from '../../../platform/hash.js'
import { type Packed, packer } from '../../deflate/packer.js'
import { CORE, digestText, isCore } from '../book-digest.js'
import { COPY_MARK } from '../copy-mark.js'
import { relationsOf } from '../relations.js'
import { bareCoreXml } from '../writer/properties.js'
import { CORE_TYPE, PACKAGE_RELATIONS } from '../writer/relations-xml.js'
import { xmlText } from '../writer/xml.js'
import { type Edit, editedPieces, insertion, whole } from './edits.js'
import { appendEdit, childOf, type Element, elementsOf } from './element.js'
import type { Changes } from './package.js'

const OTHER_MARK = /^ipp\.[a-z]+\/\d+(?: [0-9a-f]{64})?(?:; )?/

/** The edit that puts a mark before the keywords that a workbook has. */
const keywordEdits = (root: Element, mark: string): readonly Edit[] => {
  const keywords = childOf(root, 'keywords')
  const tag = `${root.prefix}keywords`
  if (!keywords) return [appendEdit(root, `<${tag}>${mark}</${tag}>`)]
  if (keywords.isEmpty) return [appendEdit(keywords, mark)]
  if (keywords.children.length > 0) return [insertion(keywords.openEnd, `${mark}; `)]
  const others = keywords.text.replace(OTHER_MARK, '')
  const text = others === '' ? mark : `${mark}; ${xmlText(others)}`
  return [{ from: keywords.openEnd, to: keywords.closeStart, text }]
}

const CORE_KIND = PACKAGE_RELATIONS.find(({ target }) => target === CORE)?.kind ?? ''
/** How every name of that relation ends: LibreOffice has one of its own. */
const CORE_ENDING = '/metadata/core-properties'

/** Adds the part that the seal stands in to the others. */
type Sealing = (others: readonly Packed[]) => readonly Packed[]

/** The part with the properties: the one that the package names, else a new one; null where it lies elsewhere. */
const coreOf = ({ parts, relate, replace }: Changes): { readonly name: string; readonly stands: boolean } | null => {
  const known = relationsOf(parts, '').find(({ type }) => type.endsWith(CORE_ENDING))?.target ?? null
  if (known !== null) return isCore(known) && parts.has(known) ? { name: known, stands: true } : null
  if ([...parts.archive.entries.values()].some(({ name }) => isCore(name))) return null
  relate('', CORE_KIND, CORE)
  replace(CORE, [], CORE_TYPE)
  return { name: CORE, stands: false }
}

/**
 * By the seal a copy that nobody edited may be written anew. It stands among the document's properties; a workbook that has
 * them where nobody else has gets none.
 */
export const sealFor = (changes: Changes): Sealing => {
  const core = coreOf(changes)
  if (!core) return (parts) => parts
  const { name, stands } = core
  const bytes = stands ? changes.parts.bytes(name) : null
  const root = stands ? elementsOf(changes.parts.scan(name)) : null
  const markedPieces = (mark: string): Iterable<Uint8Array> =>
    bytes && root ? editedPieces(bytes, keywordEdits(root, mark)) : whole(bareCoreXml(mark))
  const pack = packer()
  return (parts) => {
    const [old] = parts.filter((part) => part.name.toLowerCase() === name.toLowerCase())
    const packPart = (mark: string): Packed => {
      for (const piece of markedPieces(mark)) pack.add(piece)
      return pack.part(old?.name ?? name)
    }
    const others = parts.filter((part) => part !== old)
    const digest = sha256(digestText([...others, packPart(COPY_MARK)]))
    const sealed = packPart(`${COPY_MARK} ${digest}`)
    return parts.map((part) => (part === old ? sealed : part))
  }
}

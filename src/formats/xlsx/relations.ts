import { Refusal } from '../../finding/finding.js'
import { WORD } from './element-words.js'
import type { Parts } from './part.js'
import { EVENT } from './xml-scanner.js'

/** One part of a workbook pointing to another. */
export interface Relation {
  readonly id: string
  /** What the other part is to this one, without the standard's prefix: "worksheet", "styles". */
  readonly type: string
  /** The other part's path, null where it lies outside the workbook. */
  readonly target: string | null
}

const TYPE_PREFIXES = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
  'http://purl.oclc.org/ooxml/officeDocument/relationships/',
  'http://schemas.microsoft.com/office/2006/relationships/',
]

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)

/** The path of the part that lists where another part points to. */
export const relationsPart = (name: string): string =>
  `${folderOf(name)}_rels/${name.slice(name.lastIndexOf('/') + 1)}.rels`

/**
 * What a part points to, in the order of the file; nothing where it points nowhere. The part of name "" is the archive
 * itself. Paths that others only imply are never tried: a sheet is where the workbook says it is.
 */
export const relationsOf = (parts: Parts, name: string): readonly Relation[] => {
  const part = relationsPart(name)
  if (!parts.has(part)) return []
  const scanner = parts.scan(part)
  const relations = new Map<string, Relation>()
  for (let event = scanner.next(); event !== EVENT.DONE; event = scanner.next()) {
    if (event !== EVENT.START) continue
    if (scanner.depth === 1 && scanner.word !== WORD.relationships)
      throw new Refusal({ code: 'E-XLSX-PART', found: part })
    if (scanner.depth !== 2 || scanner.word !== WORD.relationship) continue
    const id = scanner.tag.find(WORD.atId)
    const target = scanner.tag.find(WORD.atTarget)
    const type = shortType(scanner.tag.find(WORD.atType) ?? '')
    if (id === null || target === null || relations.has(id)) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    const outside = scanner.tag.find(WORD.atTargetMode) === 'External'
    if (relations.size >= parts.limits.entries) throw new Refusal({ code: 'E-XLSX-PART', found: part })
    relations.set(id, { id, type, target: outside ? null : resolveTarget(parts, folderOf(name), target) })
  }
  return [...relations.values()]
}

const shortType = (type: string): string => {
  const prefix = TYPE_PREFIXES.find((known) => type.startsWith(known))
  return prefix === undefined ? type : type.slice(prefix.length)
}

/** The path that a target means, seen from a folder; written with escapes where only so there is such a part. */
const resolveTarget = (parts: Parts, folder: string, target: string): string => {
  const [path = ''] = target.replaceAll('\\', '/').split('#', 1)
  const name = normal(path.startsWith('/') ? path : folder + path)
  if (parts.has(name) || !name.includes('%')) return name
  try {
    return normal(decodeURIComponent(name))
  } catch {
    return name
  }
}

const normal = (path: string): string => {
  const folders: string[] = []
  for (const folder of path.split('/')) {
    if (folder === '..') folders.pop()
    else if (folder !== '' && folder !== '.') folders.push(folder)
  }
  return folders.join('/')
}

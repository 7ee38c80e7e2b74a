import { Refusal } from '../../../finding/finding.js'
import type { Parts } from '../part.js'
import { relationsOf, relationsPart } from '../relations.js'
import { type Relation, relationsXml, relationTag, typesXml, VML_TYPE } from '../writer/relations-xml.js'
import { OFFICE, STRICT_OFFICE, strictly, xmlAttribute } from '../writer/xml.js'
import { type Edit, editedPieces, whole } from './edits.js'
import { appendEdit, attributeOf, childrenOf, type Element, elementsOf, withAttribute, withPrefix } from './element.js'
import { firstFree, relativePath } from './part-path.js'

/** What becomes of a part: its new bytes, in pieces. */
interface Written {
  readonly name: string
  readonly pieces: Iterable<Uint8Array>
}

interface Without {
  readonly part: (name: string) => boolean
  /** Whether what leads from the package itself to a part of this kind goes. */
  readonly relation: (type: string) => boolean
}

/** What a workbook's package gets and loses, part by part; nothing of it is packed yet. */
export interface Changes {
  readonly parts: Parts
  /** Where the workbook's own part lies, and where parts of ours go: "xl/". */
  readonly folder: string
  /** The namespace of relations within parts: each edition of the standard has its own. */
  readonly office: string
  /** Parts by their names in small letters: those that are new, and those that are other than before. */
  readonly written: ReadonlyMap<string, Written>
  /** Changes a part that stands. Throws {@link Refusal} where it is changed already: no part belongs to two. */
  readonly change: (name: string, edits: readonly Edit[]) => void
  /** Puts other bytes in place of a part's, or where there is none; then with its content type. */
  readonly replace: (name: string, pieces: Iterable<Uint8Array>, type?: string | null) => void
  /** Puts in a part of ours that binds the transitional edition's names, of this content type; null for one whose ending says it. */
  readonly add: (name: string, text: string, type: string | null) => void
  /** Leads from a part to another, as what; the name by which the first calls the other. */
  readonly relate: (from: string, kind: string, to: string) => string
  /** The first name of a kind that no part has: "xl/comments3.xml". */
  readonly free: (nameOf: (number: number) => string) => string
  /** Writes what leads from part to part, and what each part is. To be called last. */
  readonly close: (without: Without) => void
}

const dropElement = ({ from, to }: Element): Edit => ({ from, to, text: '' })

/** The edits of a part that leads to others. */
const relationEdits = (root: Element, own: readonly Relation[], isGone: Without['relation']): readonly Edit[] => {
  const gone = childrenOf(root, 'Relationship').filter((each) => isGone(attributeOf(each, 'Type') ?? ''))
  const tags = withPrefix(own.map(relationTag).join(''), root.prefix)
  return [...gone.map(dropElement), ...(tags === '' ? [] : [appendEdit(root, tags)])]
}

/** The part that says what each part is. */
export const TYPES = '[Content_Types].xml'
/** A form that begins a new workbook each time is a workbook once it is filled in. */
const TEMPLATE =
  /^(application\/vnd\.(?:ms-excel|openxmlformats-officedocument\.spreadsheetml)\.)template((?:\.macroEnabled)?\.main\+xml)$/

const asWorkbook = (each: Element): readonly Edit[] => {
  const type = attributeOf(each, 'ContentType') ?? ''
  return TEMPLATE.test(type) ? [withAttribute(each, 'ContentType', type.replace(TEMPLATE, '$1sheet$2'))] : []
}

/** The edits of the part that says what each part is. */
const typeEdits = (root: Element, own: ReadonlyMap<string, string>, isGone: Without['part']): readonly Edit[] => {
  const overrides = childrenOf(root, 'Override')
  const nameOf = (each: Element) => (attributeOf(each, 'PartName') ?? '').replace(/^\//, '')
  const gone = overrides.filter((each) => isGone(nameOf(each)) || own.has(nameOf(each)))
  const defaults = new Set(
    childrenOf(root, 'Default').map((each) => (attributeOf(each, 'Extension') ?? '').toLowerCase()),
  )
  const needed: readonly (readonly [string, string])[] = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['vml', VML_TYPE],
  ]
  const tags = [
    ...needed
      .filter(([ending]) => !defaults.has(ending))
      .map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`),
    ...[...own].map(([name, type]) => `<Override PartName="/${xmlAttribute(name)}" ContentType="${type}"/>`),
  ]
  return [
    ...gone.map(dropElement),
    ...overrides.filter((each) => !gone.includes(each)).flatMap(asWorkbook),
    appendEdit(root, withPrefix(tags.join(''), root.prefix)),
  ]
}

/** The changes of the package of a workbook, whose own part this is; nothing is changed yet. */
export const changesOf = (parts: Parts, book: string, isStrict: boolean): Changes => {
  const written = new Map<string, Written>()
  const types = new Map<string, string>()
  const relations = new Map<string, Relation[]>([['', []]])
  const names = (): readonly string[] =>
    [...parts.archive.entries.values(), ...written.values()].map(({ name }) => name)
  const replace: Changes['replace'] = (name, pieces, type = null) => {
    const folded = name.toLowerCase()
    if (written.has(folded)) throw new Refusal({ code: 'E-XLSX-PART', found: name })
    written.set(folded, { name: parts.archive.entries.get(folded)?.name ?? name, pieces })
    if (type !== null) types.set(name, type)
  }
  const change: Changes['change'] = (name, edits) => {
    if (edits.length > 0) replace(name, editedPieces(parts.bytes(name), edits))
  }
  const office = isStrict ? STRICT_OFFICE : OFFICE
  const writeRelations = (from: string, own: readonly Relation[], isGone: Without['relation']): void => {
    const name = relationsPart(from)
    if (own.length > 0 && !parts.has(name)) replace(name, whole(relationsXml(own)))
    else if (parts.has(name)) change(name, relationEdits(elementsOf(parts.scan(name), 2), own, isGone))
  }
  return {
    parts,
    folder: book.slice(0, book.lastIndexOf('/') + 1),
    office,
    written,
    change,
    replace,
    add: (name, text, type) => replace(name, whole(isStrict ? strictly(text) : text), type),
    relate: (from, kind, to) => {
      const own = relations.get(from) ?? []
      relations.set(from, own)
      const taken = new Set([...relationsOf(parts, from), ...own].map(({ id }) => id))
      const id = firstFree(
        (number) => `ipp${number}`,
        (name) => taken.has(name),
      )
      const full = kind.includes(':') ? kind : `${office}/${kind}`
      own.push({ id, kind: full, target: xmlAttribute(relativePath(from, to)) })
      return id
    },
    free: (nameOf) => firstFree(nameOf, (name) => parts.has(name) || written.has(name.toLowerCase())),
    close: (without) => {
      for (const [from, own] of relations) writeRelations(from, own, from === '' ? without.relation : () => false)
      if (parts.has(TYPES)) change(TYPES, typeEdits(elementsOf(parts.scan(TYPES), 2), types, without.part))
      else replace(TYPES, whole(typesXml(names())))
    },
  }
}

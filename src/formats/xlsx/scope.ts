import { attributeWord, elementWord } from './element-words.js'
import type { Names } from './qualified-names.js'

const XML = 'http://www.w3.org/XML/1998/namespace'
const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** A prefix that an element binds, "" for the default namespace. */
export interface Binding {
  readonly prefix: string
  readonly namespace: string
}

/** Whether a binding is one that "Namespaces in XML 1.0" allows. */
export const isBinding = ({ prefix, namespace }: Binding): boolean =>
  prefix !== 'xmlns' &&
  namespace !== XMLNS &&
  (prefix === 'xml') === (namespace === XML) &&
  (prefix === '' || namespace !== '')

interface Level {
  readonly depth: number
  readonly namespaces: ReadonlyMap<string, string>
}

/** A name whose prefix nobody bound. */
export const UNBOUND = -1

/** Words by a name's number, each good only for the scope it was looked up in. */
interface Words {
  readonly scope: number[]
  readonly word: number[]
}

/**
 * What names mean at one place of a part, by the namespaces bound there. The answers are kept until a namespace is bound
 * or goes out of sight, which in a sheet happens at its root and hardly ever after.
 */
export class Scope {
  readonly #names: Names
  readonly #levels: Level[] = []
  readonly #elements: Words = { scope: [], word: [] }
  readonly #attributes: Words = { scope: [], word: [] }
  #current = 0

  constructor(names: Names) {
    this.#names = names
  }

  /** Binds prefixes for the element that opens at this depth. */
  open(depth: number, bindings: readonly Binding[]): void {
    this.#levels.push({ depth, namespaces: new Map(bindings.map(({ prefix, namespace }) => [prefix, namespace])) })
    this.#current++
  }

  /** Lets go of what the element of this depth has bound. */
  close(depth: number): void {
    if (this.#levels[this.#levels.length - 1]?.depth !== depth) return
    this.#levels.pop()
    this.#current++
  }

  /** The word for an element's name, {@link UNBOUND} where its prefix means nothing. */
  element(id: number): number {
    const { scope, word } = this.#elements
    return scope[id] === this.#current ? (word[id] ?? UNBOUND) : this.#learnElement(id)
  }

  /** The word for an attribute's name, {@link UNBOUND} where its prefix means nothing. */
  attribute(id: number): number {
    const { scope, word } = this.#attributes
    return scope[id] === this.#current ? (word[id] ?? UNBOUND) : this.#learnAttribute(id)
  }

  /** Namespace and local name of an attribute in one text, to tell apart what differs in prefix only. */
  expandedName(id: number): string {
    const name = this.#names.get(id)
    return name === null ? '' : `${name.prefix === '' ? '' : this.namespace(name.prefix)} ${name.local}`
  }

  #learnElement(id: number): number {
    const name = this.#names.get(id)
    const namespace = name === null ? undefined : this.namespace(name.prefix)
    const word = name === null || namespace === undefined ? UNBOUND : elementWord(namespace, name.local)
    return this.#keep(this.#elements, id, word)
  }

  #learnAttribute(id: number): number {
    const name = this.#names.get(id)
    const namespace = name === null || name.prefix === '' ? '' : this.namespace(name.prefix)
    const word = name === null || namespace === undefined ? UNBOUND : attributeWord(namespace, name.local)
    return this.#keep(this.#attributes, id, word)
  }

  /** What a prefix means here, "" the default; undefined where nobody bound it. */
  namespace(prefix: string): string | undefined {
    for (let i = this.#levels.length - 1; i >= 0; i--) {
      const namespace = this.#levels[i]?.namespaces.get(prefix)
      if (namespace !== undefined) return namespace
    }
    if (prefix === 'xml') return XML
    return prefix === '' ? '' : undefined
  }

  #keep(words: Words, id: number, word: number): number {
    while (words.word.length <= id) {
      words.word.push(UNBOUND)
      words.scope.push(-1)
    }
    words.word[id] = word
    words.scope[id] = this.#current
    return word
  }
}

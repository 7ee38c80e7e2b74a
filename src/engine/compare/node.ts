import type { Exact } from '../../exact/exact.js'

/** A form or an aspect with what it weighs in the figure above it. */
export interface Node {
  /** "F-02", "F-02.a". */
  readonly id: string
  readonly title: string
  /** Its share of the figure above: 3/4 of the index, 6/25 of the form. Null where nobody says. */
  readonly share: Exact | null
  readonly score: Exact
}

/** A node that an index is directly made of: an aspect, or a form that has none. */
export interface Leaf {
  readonly id: string
  readonly title: string
  /** Its share of the whole index. */
  readonly weight: Exact
  readonly score: Exact
}

/** A node on two sides; null where one does not have it. */
export interface Met {
  readonly before: Leaf | null
  readonly after: Leaf | null
}

/**
 * A node that all units of a side hold which got the same there: the levels of a nation's units come to a few hundred
 * different figures. What is made of it is kept with it.
 */
export class SharedNode implements Node {
  readonly id: string
  readonly title: string
  readonly share: Exact | null
  readonly score: Exact
  #above: Exact | null = null
  #leaf: SharedLeaf | null = null

  constructor({ id, title, share, score }: Node) {
    this.id = id
    this.title = title
    this.share = share
    this.score = score
  }

  /** Itself as a leaf below a form of that share. */
  leafBelow(share: Exact, weight: () => Exact): Leaf {
    if (this.#leaf && this.#above === share) return this.#leaf
    this.#above = share
    this.#leaf = new SharedLeaf(this, weight())
    return this.#leaf
  }
}

class SharedLeaf implements Leaf {
  readonly id: string
  readonly title: string
  readonly weight: Exact
  readonly score: Exact
  readonly #met = new Map<SharedLeaf, Met>()

  constructor({ id, title, score }: Node, weight: Exact) {
    this.id = id
    this.title = title
    this.weight = weight
    this.score = score
  }

  /** Itself beside its counterpart: the same two meet in many units, and what comes of them is known by this. */
  with(after: SharedLeaf): Met {
    const known = this.#met.get(after)
    if (known) return known
    const met = { before: this, after }
    this.#met.set(after, met)
    return met
  }
}

export const meet = (before: Leaf, after: Leaf): Met =>
  before instanceof SharedLeaf && after instanceof SharedLeaf ? before.with(after) : { before, after }

/** Whether it stands in many units, so that what is made of it is worth keeping. */
export const isShared = ({ before, after }: Met): boolean => before instanceof SharedLeaf && after instanceof SharedLeaf

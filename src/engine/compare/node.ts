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
  /** What it gives the index, weight times score; not in lowest terms. */
  readonly product: Exact
}

/** A node as a leaf of that weight. */
export const leafOf = ({ id, title, score }: Node, weight: Exact): Leaf => ({
  id,
  title,
  weight,
  score,
  product: { n: weight.n * score.n, d: weight.d * score.d },
})

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
  #leaf: Leaf | null = null

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
    this.#leaf = leafOf(this, weight())
    return this.#leaf
  }
}

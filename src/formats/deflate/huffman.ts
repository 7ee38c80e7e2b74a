/** A prefix code: for each symbol how many bits it takes (0: it does not occur) and which, the first one lowest. */
export interface Code {
  readonly lengths: Uint8Array
  readonly bits: Uint16Array
}

interface Node {
  readonly count: number
  readonly symbol: number
  readonly parts: readonly [Node, Node] | null
}

/** The code that spends the fewest bits on symbols that occur so often, none of them longer than `longest` bits. */
export const codeFor = (counts: Uint32Array, longest: number): Code => {
  let weights = atLeastTwo(counts)
  let lengths = lengthsOf(weights)
  // Flatter counts make a flatter tree; what this costs in size is next to nothing, and it ends at equal counts.
  while (lengths.some((length) => length > longest)) {
    weights = weights.map((count) => (count + 1) >> 1)
    lengths = lengthsOf(weights)
  }
  return { lengths, bits: bitsOf(lengths, longest) }
}

/** A code of one symbol is not complete, and some readers refuse it. */
const atLeastTwo = (counts: Uint32Array): Uint32Array => {
  const filled = counts.slice()
  for (let symbol = 0; filled.reduce((n, count) => n + (count > 0 ? 1 : 0), 0) < 2; symbol += 1) {
    filled[symbol] ||= 1
  }
  return filled
}

const lengthsOf = (counts: Uint32Array): Uint8Array => {
  const leaves: Node[] = []
  counts.forEach((count, symbol) => {
    if (count > 0) leaves.push({ count, symbol, parts: null })
  })
  leaves.sort((a, b) => a.count - b.count || a.symbol - b.symbol)
  const lengths = new Uint8Array(counts.length)
  measure(treeOf(leaves), 0, lengths)
  return lengths
}

/** Joins the two lightest nodes until one is left. Joined ones come out in ascending order, so two queues are enough. */
const treeOf = (leaves: readonly Node[]): Node => {
  const joined: Node[] = []
  let [nextLeaf, nextJoined] = [0, 0]
  const lightest = (): Node => {
    const [leaf, join] = [leaves[nextLeaf], joined[nextJoined]]
    if (leaf && (!join || leaf.count <= join.count)) {
      nextLeaf += 1
      return leaf
    }
    nextJoined += 1
    return join ?? { count: 0, symbol: 0, parts: null }
  }
  for (let left = leaves.length; left > 1; left -= 1) {
    const parts = [lightest(), lightest()] as const
    joined.push({ count: parts[0].count + parts[1].count, symbol: -1, parts })
  }
  return lightest()
}

const measure = (node: Node, depth: number, lengths: Uint8Array): void => {
  if (!node.parts) lengths[node.symbol] = depth
  else for (const part of node.parts) measure(part, depth + 1, lengths)
}

/** The codes that follow from the lengths alone (RFC 1951, 3.2.2), turned round because the first bit goes lowest. */
const bitsOf = (lengths: Uint8Array, longest: number): Uint16Array => {
  const bits = new Uint16Array(lengths.length)
  let code = 0
  for (let length = 1; length <= longest; length += 1) {
    lengths.forEach((each, symbol) => {
      if (each === length) bits[symbol] = turned(code++, length)
    })
    code <<= 1
  }
  return bits
}

const turned = (code: number, length: number): number => {
  let result = 0
  for (let i = 0; i < length; i += 1) result |= ((code >> i) & 1) << (length - 1 - i)
  return result
}

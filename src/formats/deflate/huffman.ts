/** A prefix code: for each symbol how many bits it takes (0: it does not occur) and which, the first one lowest. */
export interface Code {
  readonly lengths: Uint8Array
  readonly bits: Uint16Array
}

/** The code that spends the fewest bits on symbols that occur so often, none of them longer than `longest` bits. */
export const codeFor = (counts: Uint32Array, longest: number): Code => {
  let weights = atLeastTwo(counts)
  let lengths = lengthsOf(weights)
  // Flatter counts make a flatter tree; what this costs in size is next to nothing, and it ends at equal counts.
  while (longestIn(lengths) > longest) {
    weights = weights.map((count) => (count + 1) >> 1)
    lengths = lengthsOf(weights)
  }
  return { lengths, bits: bitsOf(lengths, longest) }
}

/** A code of one symbol is not complete, and some readers refuse it. */
const atLeastTwo = (counts: Uint32Array): Uint32Array => {
  const filled = counts.slice()
  let used = 0
  for (const count of filled) used += count > 0 ? 1 : 0
  for (let symbol = 0; used < 2; symbol += 1) {
    if (filled[symbol] !== 0) continue
    filled[symbol] = 1
    used += 1
  }
  return filled
}

const longestIn = (lengths: Uint8Array): number => {
  let longest = 0
  for (const length of lengths) if (length > longest) longest = length
  return longest
}

/** Symbols are below this. */
const SYMBOLS = 512

/** The symbols that occur, the rarest first: each with its count, as one number. */
const leavesOf = (counts: Uint32Array): Float64Array => {
  const leaves = new Float64Array(counts.length)
  let used = 0
  for (let symbol = 0; symbol < counts.length; symbol += 1) {
    const count = counts[symbol] ?? 0
    if (count > 0) leaves[used++] = count * SYMBOLS + symbol
  }
  return leaves.subarray(0, used).sort()
}

/**
 * How deep each symbol stands in the tree that joins the two lightest nodes until one is left. Nodes are numbers: the
 * leaves, then the joined ones, which come out in ascending order, so that two queues are enough.
 */
const lengthsOf = (counts: Uint32Array): Uint8Array => {
  const leaves = leavesOf(counts)
  const parents = parentsOf(leaves)
  const depths = new Uint8Array(parents.length)
  for (let node = parents.length - 2; node >= 0; node -= 1) depths[node] = (depths[parents[node] ?? 0] ?? 0) + 1
  const lengths = new Uint8Array(counts.length)
  leaves.forEach((leaf, node) => {
    lengths[leaf % SYMBOLS] = depths[node] ?? 0
  })
  return lengths
}

const parentsOf = (leaves: Float64Array): Uint16Array => {
  const nodes = 2 * leaves.length - 1
  const parents = new Uint16Array(nodes)
  const weights = new Float64Array(nodes)
  for (let node = 0; node < leaves.length; node += 1) weights[node] = Math.floor((leaves[node] ?? 0) / SYMBOLS)
  let [leaf, joined] = [0, leaves.length]
  for (let node = leaves.length; node < nodes; node += 1) {
    for (let part = 0; part < 2; part += 1) {
      const isLeaf = leaf < leaves.length && (joined === node || (weights[leaf] ?? 0) <= (weights[joined] ?? 0))
      const lightest = isLeaf ? leaf++ : joined++
      parents[lightest] = node
      weights[node] = (weights[node] ?? 0) + (weights[lightest] ?? 0)
    }
  }
  return parents
}

/** The codes that follow from the lengths alone (RFC 1951, 3.2.2), turned round because the first bit goes lowest. */
const bitsOf = (lengths: Uint8Array, longest: number): Uint16Array => {
  const counts = new Uint16Array(longest + 1)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  const next = new Uint16Array(longest + 2)
  for (let length = 1; length <= longest; length += 1) {
    next[length + 1] = ((next[length] ?? 0) + (counts[length] ?? 0)) << 1
  }
  const bits = new Uint16Array(lengths.length)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    if (length === 0) continue
    bits[symbol] = reverseBits(next[length] ?? 0, length)
    next[length] = (next[length] ?? 0) + 1
  }
  return bits
}

const reverseBits = (code: number, length: number): number => {
  let result = 0
  for (let i = 0; i < length; i += 1) result |= ((code >> i) & 1) << (length - 1 - i)
  return result
}

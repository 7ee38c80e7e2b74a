import type { Pattern } from './bootstrap.js'

/** How many respondents of each unit gave the same; one table for all units. */
export interface PatternCounts {
  /** Three whole numbers a slot: unit + 1 (0: free), code of the pattern, count. */
  slots: Uint32Array
  size: number
}

const FIELDS = 3
const FIRST_SLOTS = 1 << 10

export const patternCounts = (): PatternCounts => ({ slots: new Uint32Array(FIRST_SLOTS * FIELDS), size: 0 })

const find = (slots: Uint32Array, owner: number, code: number): number => {
  const mask = slots.length / FIELDS - 1
  let at = (Math.imul(owner, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) & mask
  for (;;) {
    const slot = at * FIELDS
    if (slots[slot] === 0 || (slots[slot] === owner && slots[slot + 1] === code)) return slot
    at = (at + 1) & mask
  }
}

/** Every pattern that was counted, in the order of the table. */
const forEachPattern = (slots: Uint32Array, take: (owner: number, code: number, count: number) => void): void => {
  for (let slot = 0; slot < slots.length; slot += FIELDS) {
    const owner = slots[slot] ?? 0
    if (owner > 0) take(owner, slots[slot + 1] ?? 0, slots[slot + 2] ?? 0)
  }
}

const doubleSlots = (old: Uint32Array): Uint32Array => {
  const slots = new Uint32Array(old.length * 2)
  forEachPattern(old, (owner, code, count) => slots.set([owner, code, count], find(slots, owner, code)))
  return slots
}

export const countPattern = (patterns: PatternCounts, unit: number, code: number): void => {
  const slot = find(patterns.slots, unit + 1, code)
  const { slots } = patterns
  slots[slot + 2] = (slots[slot + 2] ?? 0) + 1
  if (slots[slot] !== 0) return
  slots[slot] = unit + 1
  slots[slot + 1] = code
  patterns.size++
  if (patterns.size * 4 * FIELDS > slots.length * 3) patterns.slots = doubleSlots(slots)
}

/** Codes and counts of all units, each unit's in ascending order of codes, so that no order of rows shows. */
export interface SortedPatterns {
  /** Where a unit's begin; one more than there are units. */
  readonly starts: Uint32Array
  readonly codes: Uint32Array
  readonly counts: Uint32Array
}

export const sortedPatterns = ({ slots, size }: PatternCounts, units: number): SortedPatterns => {
  const sizes = new Uint32Array(units + 1)
  forEachPattern(slots, (owner) => {
    sizes[owner] = (sizes[owner] ?? 0) + 1
  })
  let end = 0
  const starts = sizes.map((own) => {
    end += own
    return end
  })
  const next = starts.slice()
  const [codes, counts] = [new Uint32Array(size), new Uint32Array(size)]
  forEachPattern(slots, (owner, code, count) => {
    const at = next[owner - 1] ?? 0
    next[owner - 1] = at + 1
    codes[at] = code
    counts[at] = count
  })
  return { starts, codes, counts }
}

/** One unit's patterns, ascending by code; `decode` says what a code stands for. */
export const patternsOf = (
  { starts, codes, counts }: SortedPatterns,
  unit: number,
  decode: (code: number) => { readonly n: number; readonly sum: number },
): readonly Pattern[] => {
  const [from, to] = [starts[unit] ?? 0, starts[unit + 1] ?? 0]
  return Array.from({ length: to - from }, (_, i) => ({ code: codes[from + i] ?? 0, count: counts[from + i] ?? 0 }))
    .sort((a, b) => a.code - b.code)
    .map(({ code, count }) => ({ ...decode(code), count }))
}

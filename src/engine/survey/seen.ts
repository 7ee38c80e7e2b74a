/** Numbers met before, up to a limit; beyond it no new ones are kept. Zero cannot be held. */
export interface Seen {
  slots: Float64Array
  size: number
  readonly limit: number
}

const FIRST_SLOTS = 1 << 10

export const seenUpTo = (limit: number): Seen => ({ slots: new Float64Array(FIRST_SLOTS), size: 0, limit })

/** A whole number's place in a table whose length is a power of two. */
const placeOf = (value: number, mask: number): number =>
  (Math.imul(value | 0, 0x9e3779b1) ^ Math.imul((value / 2 ** 32) | 0, 0x85ebca6b)) & mask

const find = (slots: Float64Array, value: number): number => {
  const mask = slots.length - 1
  let at = placeOf(value, mask)
  while (slots[at] !== 0 && slots[at] !== value) at = (at + 1) & mask
  return at
}

const doubleSlots = (old: Float64Array): Float64Array => {
  const slots = new Float64Array(old.length * 2)
  for (const value of old) if (value !== 0) slots[find(slots, value)] = value
  return slots
}

export const isFull = ({ size, limit }: Seen): boolean => size >= limit

/** Whether a number was met before; it is kept from now on, while there is room. */
export const meets = (seen: Seen, value: number): boolean => {
  const at = find(seen.slots, value)
  if (seen.slots[at] === value) return true
  if (isFull(seen)) return false
  seen.slots[at] = value
  seen.size++
  if (seen.size * 2 > seen.slots.length) seen.slots = doubleSlots(seen.slots)
  return false
}

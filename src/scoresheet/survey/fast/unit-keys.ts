/* oxlint-disable max-params -- asked for every row of a nation: what it looks at is handed over without an object for each */

/** Units by the bytes of the fields that name them, so that a row's unit is found without making texts. */
export interface KeyBook {
  /** By hash: place of the entry + 1, 0 where free. Kept apart from the entries, so that it stays small. */
  slots: Int32Array
  /** Six whole numbers an entry: hash, length, the first eight bytes, offset of its bytes in the pool, the unit. */
  entries: Int32Array
  /** All keys' bytes, one behind the other. */
  pool: Uint8Array
  used: number
  size: number
}

/** What parts the fields of a key; no UTF-8 text holds it. */
export const PART = 0xff

const FIELDS = 6

export const keyBook = (): KeyBook => ({
  slots: new Int32Array(1024),
  entries: new Int32Array(256 * FIELDS),
  pool: new Uint8Array(8192),
  used: 0,
  size: 0,
})

/** The bytes from `at` as a whole number, zeros behind the last. */
const word = (view: DataView, at: number, length: number): number => {
  if (length <= 0) return 0
  const whole = view.getInt32(at, true)
  return length >= 4 ? whole : whole & ((1 << (length * 8)) - 1)
}

const sameRest = (book: KeyBook, offset: number, bytes: Uint8Array, from: number, length: number): boolean => {
  const { pool } = book
  for (let i = 8; i < length; i++) if (pool[offset + i] !== bytes[from + i]) return false
  return true
}

/**
 * The unit whose key stands at `from`, -1 where it was never met. `view` looks at the same bytes and reaches eight
 * bytes behind the key.
 */
export const unitOf = (
  book: KeyBook,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  length: number,
  hash: number,
): number => {
  const { slots, entries } = book
  const mask = slots.length - 1
  const first = word(view, from, length)
  const second = word(view, from + 4, length - 4)
  for (let at = hash & mask; ; at = (at + 1) & mask) {
    const entry = (slots[at] ?? 0) - 1
    if (entry < 0) return -1
    const field = entry * FIELDS
    const alike =
      entries[field] === hash &&
      entries[field + 1] === length &&
      entries[field + 2] === first &&
      entries[field + 3] === second
    if (alike && (length <= 8 || sameRest(book, entries[field + 4] ?? 0, bytes, from, length)))
      return entries[field + 5] ?? -1
  }
}

const insert = ({ slots, entries }: KeyBook, entry: number): void => {
  const mask = slots.length - 1
  let at = (entries[entry * FIELDS] ?? 0) & mask
  while ((slots[at] ?? 0) > 0) at = (at + 1) & mask
  slots[at] = entry + 1
}

const twiceAsLong = (old: Int32Array): Int32Array => {
  const next = new Int32Array(old.length * 2)
  next.set(old)
  return next
}

const makeRoom = (book: KeyBook, length: number): void => {
  if (book.used + length > book.pool.length) {
    const pool = new Uint8Array(Math.max(book.pool.length * 2, book.used + length))
    pool.set(book.pool)
    book.pool = pool
  }
  if (book.size * FIELDS === book.entries.length) book.entries = twiceAsLong(book.entries)
  if (book.size * 2 < book.slots.length) return
  book.slots = new Int32Array(book.slots.length * 2)
  for (let entry = 0; entry < book.size; entry++) insert(book, entry)
}

/** Remembers which unit a key means. */
export const remember = (
  book: KeyBook,
  bytes: Uint8Array,
  view: DataView,
  from: number,
  length: number,
  hash: number,
  unit: number,
): void => {
  makeRoom(book, length)
  const { pool, entries, used } = book
  const entry = book.size++
  const field = entry * FIELDS
  entries[field] = hash
  entries[field + 1] = length
  entries[field + 2] = word(view, from, length)
  entries[field + 3] = word(view, from + 4, length - 4)
  entries[field + 4] = used
  entries[field + 5] = unit
  for (let i = 0; i < length; i++) pool[used + i] = bytes[from + i] ?? 0
  book.used += length
  insert(book, entry)
}

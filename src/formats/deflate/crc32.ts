const POLYNOMIAL = 0xedb8_8320
/** Bytes that are taken at once. */
const STRIDE = 8

/** For each byte, and for each number of zero bytes behind it up to seven, the checksum that it leaves. */
const TABLES = ((): readonly Int32Array[] => {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1
    return sum
  })
  const tables = [first]
  while (tables.length < STRIDE) {
    const before = tables.at(-1) ?? first
    tables.push(before.map((sum) => (sum >>> 8) ^ (first[sum & 0xff] ?? 0)))
  }
  return tables
})()

const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES

const at = (table: Int32Array | undefined, byte: number): number => table?.[byte] ?? 0

/** The checksum of an archive's parts over more bytes, given that of the bytes before them: 0 of none. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let sum = ~before
  let i = 0
  for (const last = bytes.length - STRIDE; i <= last; i += STRIDE) {
    const low = sum ^ word(bytes, i)
    const high = word(bytes, i + 4)
    sum =
      at(T7, low & 0xff) ^
      at(T6, (low >>> 8) & 0xff) ^
      at(T5, (low >>> 16) & 0xff) ^
      at(T4, low >>> 24) ^
      at(T3, high & 0xff) ^
      at(T2, (high >>> 8) & 0xff) ^
      at(T1, (high >>> 16) & 0xff) ^
      at(T0, high >>> 24)
  }
  for (; i < bytes.length; i += 1) sum = (sum >>> 8) ^ at(T0, (sum ^ (bytes[i] ?? 0)) & 0xff)
  return ~sum >>> 0
}

const word = (bytes: Uint8Array, i: number): number =>
  (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)

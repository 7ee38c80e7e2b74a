const POLYNOMIAL = 0xedb8_8320
/** Bytes that are taken at once. */
const STRIDE = 8

/** For each byte, and for each number of zero bytes behind it up to seven, the checksum that it leaves. */
const TABLE = ((): Int32Array => {
  const table = new Int32Array(STRIDE * 256)
  for (let byte = 0; byte < 256; byte += 1) {
    let sum = byte
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1
    table[byte] = sum
  }
  for (let i = 256; i < table.length; i += 1) table[i] = shiftByte(table, table[i - 256] ?? 0)
  return table
})()

function shiftByte(table: Int32Array, sum: number): number {
  return (sum >>> 8) ^ (table[sum & 0xff] ?? 0)
}

/** The checksum of an archive's parts over more bytes, given that of the bytes before them: 0 of none. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let sum = ~before
  let i = 0
  for (const last = bytes.length - STRIDE; i <= last; i += STRIDE) {
    sum ^= (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8) | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24)
    sum =
      (TABLE[0x700 | (sum & 0xff)] ?? 0) ^
      (TABLE[0x600 | ((sum >>> 8) & 0xff)] ?? 0) ^
      (TABLE[0x500 | ((sum >>> 16) & 0xff)] ?? 0) ^
      (TABLE[0x400 | (sum >>> 24)] ?? 0) ^
      (TABLE[0x300 | (bytes[i + 4] ?? 0)] ?? 0) ^
      (TABLE[0x200 | (bytes[i + 5] ?? 0)] ?? 0) ^
      (TABLE[0x100 | (bytes[i + 6] ?? 0)] ?? 0) ^
      (TABLE[bytes[i + 7] ?? 0] ?? 0)
  }
  for (; i < bytes.length; i += 1) sum = shiftByte(TABLE, sum ^ (bytes[i] ?? 0))
  return ~sum >>> 0
}

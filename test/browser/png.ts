import { inflateSync } from 'node:zlib'

/** A picture as rows of pixels, three or four bytes each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly pixels: Uint8Array
}

const predicted = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Takes one row's filter back, by the row above it. */
const unfilter = (filter: number, row: Uint8Array, above: Uint8Array, step: number): void => {
  for (let i = 0; i < row.length; i++) {
    const left = row[i - step] ?? 0
    const up = above[i] ?? 0
    const corner = i >= step ? (above[i - step] ?? 0) : 0
    const added = [0, left, up, (left + up) >> 1, predicted(left, up, corner)][filter] ?? 0
    row[i] = (row[i] ?? 0) + added
  }
}

/** Reads a PNG of eight bits per channel, not interlaced, as Chromium writes them. */
export const readPng = (bytes: Buffer): Picture => {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [depth, colour, interlaced] = [bytes[24], bytes[25], bytes[28]]
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) throw new Error('another kind of PNG')
  const channels = colour === 2 ? 3 : 4
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const length = bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + length))
  }
  const raw = inflateSync(Buffer.concat(data))
  const line = width * channels
  const pixels = new Uint8Array(line * height)
  let above = new Uint8Array(line)
  for (let y = 0; y < height; y++) {
    const start = y * (line + 1)
    const row = Uint8Array.from(raw.subarray(start + 1, start + 1 + line))
    unfilter(raw[start] ?? 0, row, above, channels)
    pixels.set(row, y * line)
    above = row
  }
  return { width, height, channels, pixels }
}

/** A picture seen from afar: the mean colour of each square, row by row. */
export type Impression = readonly (readonly (readonly [red: number, green: number, blue: number])[])[]

/** How many squares a picture is wide. */
const COLUMNS = 16

export const impressionOf = ({ width, height, channels, pixels }: Picture): Impression => {
  const side = Math.floor(width / COLUMNS)
  const rows = Math.floor(height / side)
  const mean = (row: number, column: number, channel: number): number => {
    let sum = 0
    for (let y = row * side; y < (row + 1) * side; y++)
      for (let x = column * side; x < (column + 1) * side; x++) sum += pixels[(y * width + x) * channels + channel] ?? 0
    return Math.round(sum / (side * side))
  }
  return Array.from({ length: rows }, (_r, row) =>
    Array.from(
      { length: COLUMNS },
      (_c, column) => [mean(row, column, 0), mean(row, column, 1), mean(row, column, 2)] as const,
    ),
  )
}

/** How far two impressions are apart, 0 to 255: on average, and in the square where they differ most. */
export const apart = (a: Impression, b: Impression): { readonly mean: number; readonly most: number } => {
  const differences = a.flatMap((row, y) =>
    row.map((square, x) => Math.max(...square.map((value, i) => Math.abs(value - (b[y]?.[x]?.[i] ?? -255))))),
  )
  const missing = Math.max(0, b.length - a.length) * COLUMNS
  const all = [...differences, ...Array.from({ length: missing }, () => 255)]
  return { mean: all.reduce((sum, each) => sum + each, 0) / all.length, most: Math.max(...all) }
}

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grid, outcome, strings, styles, workbook, worksheet, zip } from './make.js'

const FLIPS = 10_000

const MIXED = workbook(
  worksheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>4.5</v></c><c r="C1" t="b"><v>1</v></c></row>' +
      '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>B1-B1</f><v>0</v></c><c r="C2" s="2"><v>3</v></c></row>',
    '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
    '<cols><col min="2" max="2" hidden="1"/></cols>',
  ),
  {
    'xl/sharedStrings.xml': strings('<t>Disdukcapil</t>', '<r><t>RSUD </t></r><r><t>Kota &amp; Kabupaten</t></r>'),
    'xl/styles.xml': styles(0, '0.00', 14),
  },
)

/** Small workbooks of three makes: deflated, stored, and with shared strings, styles and late sizes. */
const WORKBOOKS: readonly (readonly [string, Buffer])[] = [
  ['deflated', readFileSync('fixtures/corpus/made/c00-baseline.xlsx')],
  ['stored', readFileSync('fixtures/corpus/made/c43-store-all.xlsx')],
  ['mixed', zip(MIXED.map((file, i) => ({ ...file, descriptor: i % 2 === 0, stored: i % 3 === 0 })))],
]

/** What a score could depend on, in one text; remarks are not part of it. */
const gridOf = (bytes: Uint8Array): string | null => {
  const result: Grid | { readonly code: string } = outcome(bytes)
  return 'code' in result ? null : JSON.stringify(result.sheets)
}

/** A stride that shares no factor with the number of bits, so that no bit is flipped twice. */
const strideFor = (bits: number): number => {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b))
  let stride = Math.floor(bits * 0.618)
  while (divides(stride, bits) !== 1) stride++
  return stride
}

describe('damage never changes a score in silence', () => {
  it.each(WORKBOOKS)('10,000 single bits flipped, one at a time: %s', (name, bytes) => {
    const whole = gridOf(bytes)
    const bits = bytes.length * 8
    const stride = strideFor(bits)
    const tries = Math.min(FLIPS, bits)
    let refusals = 0
    for (let i = 0; i < tries; i++) {
      const bit = (i * stride) % bits
      const damaged = Buffer.from(bytes)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const grid = gridOf(damaged)
      if (grid === null) refusals++
      else if (grid !== whole) expect(`bit ${bit} changed the grid`).toBe('')
    }
    console.log(`${name}: ${tries} bits flipped, ${refusals} refused, ${tries - refusals} read the same, 0 changed`)
    expect(whole).not.toBe(null)
    expect(refusals).toBeGreaterThan(tries / 2)
  })

  it.each(WORKBOOKS)('cut off at every length: %s', (name, bytes) => {
    const lengths = Array.from({ length: bytes.length }, (_, length) => length)
    const read = lengths.filter((length) => gridOf(bytes.subarray(0, length)) !== null)
    console.log(`${name}: ${lengths.length} cuts, ${lengths.length - read.length} refused`)
    expect(read).toEqual([])
  })
})

describe('whatever the bytes, the reader ends with a workbook or a refusal', () => {
  const tried = (arbitrary: fc.Arbitrary<Uint8Array>, numRuns: number): void => {
    let refusals = 0
    const never = fc.property(arbitrary, (bytes) => {
      if ('code' in outcome(bytes)) refusals++
    })
    fc.assert(never, { numRuns, seed: 20_240_504 })
    console.log(`${numRuns} inputs tried, ${refusals} refused`)
  }

  it('any bytes', () => {
    const marked = fc
      .uint8Array({ maxLength: 300 })
      .map((bytes) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), bytes]))
    tried(fc.oneof(fc.uint8Array({ maxLength: 300 }), marked), 2000)
  })

  /** A change to bytes: some are replaced by others, perhaps by none, perhaps by a piece of the same. */
  const anyChange = fc.record({
    at: fc.nat(),
    drop: fc.nat({ max: 12 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom(
          '<',
          '>',
          '&',
          '"',
          '</',
          '/>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<c/>',
          '<row/>',
          '<v>9</v>',
          '1e9',
          '&#x0;',
        )
        .map((text) => Buffer.from(text)),
    ),
  })
  /** One byte for a letter or digit: much of it stays XML and goes deeper into the reader. */
  const letter = fc.record({
    at: fc.nat(),
    drop: fc.constant(1),
    put: fc.constantFrom(...'0123456789ABrstvxhn').map((text) => Buffer.from(text)),
  })
  const change = fc.oneof(anyChange, { arbitrary: letter, weight: 3 })
  type Change = { readonly at: number; readonly drop: number; readonly put: Uint8Array }
  const changed = (bytes: Uint8Array, { at, drop, put }: Change): Uint8Array => {
    const start = at % (bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + drop)])
  }

  it('bytes of a workbook changed in places', () => {
    const [, [, stored] = ['', Buffer.alloc(0)]] = WORKBOOKS
    tried(
      fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => changes.reduce<Uint8Array>(changed, stored)),
      2000,
    )
  })

  it('parts of a workbook changed in places, in an archive that is whole', () => {
    const edit = fc.tuple(fc.nat({ max: MIXED.length - 1 }), fc.array(change, { minLength: 1, maxLength: 3 }))
    tried(
      edit.map(([index, changes]) =>
        zip(
          MIXED.map((file, i) =>
            i === index ? { ...file, content: changes.reduce<Uint8Array>(changed, Buffer.from(file.content)) } : file,
          ),
        ),
      ),
      4000,
    )
  })
})

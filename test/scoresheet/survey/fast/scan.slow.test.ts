import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bytesOf, POSITIONS, RULES } from '../sample.js'
import { judged, type Rules, read, scan } from './both-ways.js'

const answer = fc.oneof(
  { weight: 40, arbitrary: fc.constantFrom('0', '1', '2', '3', '4', '5') },
  { weight: 4, arbitrary: fc.constantFrom('', '-') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('6', '4.0', '"4"', '4,5', ' 3', '12', '–', 'x', '"a""b"', '-1', '٣', '05', '""', "'4"),
  },
)
const unit = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('U-1', 'U-2', 'RSUD', 'U-123456789012', 'Dinas Sosial') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', '"RSUD, Kelas A"', ' U-1', 'u-1 ', 'Rata-rata', 'Jumlah', 'Kañtor', 'unit'),
  },
)
const other = fc.oneof(
  { weight: 200, arbitrary: fc.constantFrom('1', 'L', '2024-05-01', 'Siti', 'total', '') },
  { weight: 20, arbitrary: fc.constantFrom('"Jl. Mawar, 5"', '"dua\nbaris"', 'Ágnes', '"a""b"', 'Rata-rata', '   ') },
  { weight: 1, arbitrary: fc.constantFrom('a"b', '"x"y', '"open') },
)

/** Columns of a file: 'q' seven questions, 'u' the unit, 'a' its agency, 'o' anything else. */
const shape = fc.constantFrom('uqqo', 'oouqqooo', 'qqu', 'oqq', 'qq', 'uaqqo', 'uqoqa', 'ouoaqq', 'qoqou')
const headerOf = (columns: string, names: readonly string[]): readonly string[] => {
  const questions = [names.slice(0, 7), names.slice(7)]
  return [...columns].flatMap((column, i) => {
    if (column === 'q') return questions.shift() ?? []
    if (column === 'u') return ['unit']
    return [column === 'a' ? 'instansi' : `kolom${'xyzvwpqr'[i]}`]
  })
}
const fieldOf = (header: string) => {
  if (header.startsWith('u_')) return answer
  return header === 'unit' || header === 'instansi' ? unit : other
}

const file = fc
  .record({
    columns: shape,
    delimiter: fc.constantFrom(',', ';', '\t'),
    eol: fc.constantFrom('\n', '\r\n'),
    bom: fc.boolean(),
  })
  .chain(({ columns, delimiter, eol, bom }) => {
    const header = headerOf(columns, POSITIONS.split(','))
    const row = fc.tuple(...header.map(fieldOf)).map((fields) => fields.join(delimiter))
    const odd = fc.constantFrom('', header.join(delimiter), '5', delimiter.repeat(header.length - 1), '   ')
    const line = fc.oneof({ weight: 30, arbitrary: row }, { weight: 1, arbitrary: odd })
    return fc
      .record({
        above: fc.constantFrom<string[]>([], ['Unit: Disdukcapil'], ['', 'Tahun 2024']),
        lines: fc.array(line, { maxLength: 30 }),
        ended: fc.boolean(),
      })
      .map(({ above, lines, ended }) => {
        const text = [...above, header.join(delimiter), ...lines].join(eol) + (ended ? eol : '')
        return { text: (bom ? '\ufeff' : '') + text, header: header.length }
      })
  })

const rules = fc.boolean().map((unansweredZero): Rules => ({ ...RULES, unansweredZero }))

describe('the scanner of bytes gives what the reader for all files gives', () => {
  test('for any survey that it takes: tallies, findings, rows, and every respondent', () => {
    let [taken, left] = [0, 0]
    fc.assert(
      fc.property(file, rules, fc.integer({ min: 300, max: 3000 }), ({ text }, own, chunk) => {
        const bytes = bytesOf(text)
        const scanned = judged(() => scan(bytes, own, chunk))
        if (scanned === null || scanned === 'refused') {
          left++
          return
        }
        taken++
        expect(scanned).toEqual(judged(() => read(bytes, own)))
      }),
      { numRuns: 2_500 },
    )
    console.info(`scanner against reader: ${taken} files scanned, ${left} left to the reader`)
    expect(taken).toBeGreaterThan(1_500)
  })

  test('for any bytes behind a header: the same tallies, or it leaves the file to the other', () => {
    const noise = fc.uint8Array({ maxLength: 400 })
    fc.assert(
      fc.property(noise, (tail) => {
        const head = bytesOf(`unit,${POSITIONS}\nA${',5'.repeat(14)}\n`)
        const bytes = new Uint8Array([...head, ...tail])
        const scanned = judged(() => scan(bytes, RULES, 4096))
        if (scanned !== null && scanned !== 'refused') expect(scanned).toEqual(judged(() => read(bytes, RULES)))
      }),
      { numRuns: 1_000 },
    )
  })

  test('for digits, delimiters and line ends in any order', () => {
    const noise = fc.string({
      unit: fc.constantFrom('5', '0', ',', ',', '\n', '-', '9', '\r\n', '"', 'A'),
      maxLength: 300,
    })
    fc.assert(
      fc.property(noise, (tail) => {
        const bytes = bytesOf(`unit,${POSITIONS}\nA${',5'.repeat(14)}\n${tail}`)
        const scanned = judged(() => scan(bytes, RULES, 4096))
        if (scanned !== null && scanned !== 'refused') expect(scanned).toEqual(judged(() => read(bytes, RULES)))
      }),
      { numRuns: 1_500 },
    )
  })
})

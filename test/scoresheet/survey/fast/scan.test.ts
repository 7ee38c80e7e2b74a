import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../../src/finding/finding.js'
import { readCsv } from '../../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../../src/formats/limits.js'
import { scanSurvey } from '../../../../src/scoresheet/survey/fast/scan.js'
import { readSurveyFile, type SurveyFileReading } from '../../../../src/scoresheet/survey/file.js'
import { closeSheet, openSurvey } from '../../../../src/scoresheet/survey/read.js'
import { offsetOf, pageOf, strideOf } from '../../../../src/scoresheet/survey/tallies.js'
import { bytesOf, POSITIONS, RULES, sourceOf, VARIANTS } from '../sample.js'

interface Heard {
  readonly unit: number
  readonly answers: readonly number[]
  readonly who: number
}

interface Result {
  readonly units: readonly unknown[]
  readonly counts: readonly number[]
  readonly respondents: readonly number[]
  readonly findings: readonly Finding[]
  readonly rows: SurveyFileReading['rows']
  readonly heard: readonly Heard[]
}

type Rules = typeof RULES

const resultOf = (reading: SurveyFileReading, heard: readonly Heard[]): Result | null => {
  const tallies = reading.sources[0]?.reading.tallies
  if (!tallies) return null
  const units = tallies.units.length
  return {
    units: tallies.units.map((unit) => ({ ...unit })),
    counts: tallies.units.flatMap((_, unit) => {
      const from = offsetOf(tallies, unit)
      return [...pageOf(tallies, unit).subarray(from, from + strideOf(tallies))]
    }),
    respondents: Array.from(tallies.respondents.subarray(0, units)),
    findings: reading.findings,
    rows: reading.rows,
    heard,
  }
}

const listener = () => {
  const heard: Heard[] = []
  return {
    heard,
    hear: (unit: number, answers: Uint8Array, who: number) => void heard.push({ unit, answers: [...answers], who }),
  }
}

/** The reader for all files. */
const read = (bytes: Uint8Array, rules: Rules): Result | null => {
  const { heard, hear } = listener()
  const open = () => readCsv(sourceOf(bytes), { limits: CSV_LIMITS })
  return resultOf(
    readSurveyFile('x.csv', open, VARIANTS, rules, () => hear),
    heard,
  )
}

/** The scanner of bytes, in chunks of so many; null where it leaves the file to the other. */
const scan = (bytes: Uint8Array, rules: Rules, chunk: number): Result | null => {
  const { heard, hear } = listener()
  const { tables, dialect } = readCsv(sourceOf(bytes), { limits: CSV_LIMITS })
  const opened = tables[0] ? openSurvey(tables[0], VARIANTS, rules) : null
  if (!opened?.sheet || !scanSurvey(sourceOf(bytes), opened.sheet, dialect, CSV_LIMITS, hear, chunk)) return null
  const reading = closeSheet(opened.sheet, opened.remarks)
  const findings = reading.remarks.map(
    (remark): Finding => ({
      severity: remark.code.startsWith('E') ? 'error' : remark.code.startsWith('W') ? 'warning' : 'notice',
      file: 'x.csv',
      sheet: null,
      cell: null,
      unit: null,
      title: null,
      found: null,
      expected: null,
      count: 1,
      cells: null,
      ...remark,
    }),
  )
  return resultOf({ sources: [{ file: 'x.csv', reading }], findings, rows: reading.rows }, heard)
}

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
    return [column === 'u' ? 'unit' : column === 'a' ? 'instansi' : `kolom${'xyzvwpqr'[i]}`]
  })
}
const fieldOf = (header: string) =>
  header.startsWith('u_') ? answer : header === 'unit' || header === 'instansi' ? unit : other

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

const judged = (make: () => Result | null): Result | null | 'refused' => {
  try {
    return make()
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return 'refused'
    throw error
  }
}

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

describe('what the scanner takes', () => {
  const regular = (rows: number) =>
    bytesOf(
      `no,unit,${POSITIONS}\n${Array.from({ length: rows }, (_, i) => `${i},U-${i % 7},5,-,,${'4,'.repeat(10)}3\n`).join('')}`,
    )

  test('a regular file of any length, more rows of a unit than a byte counts', () => {
    const bytes = regular(5_000)
    const scanned = scan(bytes, RULES, 5_000)
    expect(scanned).not.toBeNull()
    expect(scanned).toEqual(read(bytes, RULES))
    expect(scanned?.respondents).toEqual([715, 715, 714, 714, 714, 714, 714])
  })

  test('thousands of units, by codes of any length', () => {
    const lines = Array.from({ length: 9_000 }, (_, i) => `${'x'.repeat(i % 23)}${(i * 7919) % 3000}${',5'.repeat(14)}`)
    const bytes = bytesOf(`unit,${POSITIONS}\n${lines.join('\n')}`)
    expect(scan(bytes, RULES, 10_000)).toEqual(read(bytes, RULES))
  })

  test('not a file that is no UTF-8, nor one with NULs, nor a record longer than a chunk', () => {
    const broken = regular(20)
    broken[broken.length - 40] = 0xff
    expect(judged(() => scan(broken, RULES, 4096))).toBe('refused')
    expect(scan(bytesOf(`unit,x,${POSITIONS}\nA,${'z'.repeat(6000)}${',5'.repeat(14)}\n`), RULES, 4096)).toBeNull()
  })
})

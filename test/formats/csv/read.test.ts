import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal, type Remark } from '../../../src/finding/finding.js'
import type { Encoding } from '../../../src/formats/csv/encoding.js'
import { type CsvWorkbook, readCsv } from '../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../src/formats/limits.js'
import { fieldsOf, sourceOf } from './source.js'

const open = (bytes: Uint8Array | string, options: { encoding?: Encoding; delimiter?: string } = {}): CsvWorkbook =>
  readCsv(sourceOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes), { ...options, limits: CSV_LIMITS })

const records = (bytes: Uint8Array | string, options = {}): string[][] => fieldsOf(open(bytes, options))

const numbers = (text: string): number[] => [...(open(text).tables[0]?.rows() ?? [])].map(({ number }) => number)

const remarks = (text: string | Uint8Array): readonly Remark[] => {
  const book = open(text)
  for (const _ of book.tables[0]?.rows() ?? []);
  return book.remarks()
}

/** The remark by which a file is refused. */
const refused = (bytes: Uint8Array | string, options = {}): Remark => {
  try {
    records(bytes, options)
  } catch (error) {
    if (error instanceof Refusal) return error.remark
    throw error
  }
  throw new Error('was not refused')
}

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Buffer => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}

const TEXT = 'unit;skor\nDinas “Prima” – Café;4,5\n'
const ROWS = [
  ['unit', 'skor'],
  ['Dinas “Prima” – Café', '4,5'],
]

describe('the encoding is proved, never guessed', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16LE with a mark', utf16(TEXT, 'le', true)],
    ['UTF-16BE with a mark', utf16(TEXT, 'be', true)],
    ['UTF-16LE without', utf16(TEXT, 'le', false)],
    ['UTF-16BE without', utf16(TEXT, 'be', false)],
  ])('%s reads as what it is', (_, bytes) => expect(records(bytes)).toEqual(ROWS))

  const old = Buffer.concat([
    Buffer.from('unit;skor\nDinas '),
    Buffer.from([0x93]),
    Buffer.from('Prima'),
    Buffer.from([0x94, 0x20, 0x96]),
    Buffer.from(' Caf'),
    Buffer.from([0xe9]),
    Buffer.from(';4,5\n'),
  ])

  test('Windows-1252 is refused with the line, the byte and the option that reads it', () => {
    const expected = '--encoding windows-1252'
    expect(refused(old)).toEqual({ code: 'E-CSV-ENCODING', cell: '2:2', found: '0x93', expected })
    expect(records(old, { encoding: 'windows-1252' })).toEqual(ROWS)
  })

  test('each byte of Windows-1252 is its one character, and the five it lacks are refused', () => {
    const all = Buffer.from(
      [...Array(128).keys()].map((i) => i + 128).filter((i) => ![129, 141, 143, 144, 157].includes(i)),
    )
    const due = `€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ${Buffer.from([...Array(96).keys()].map((i) => i + 160)).toString('latin1')}`
    const line = Buffer.concat([Buffer.from('a;b\nx;'), all, Buffer.from('\n')])
    expect(records(line, { encoding: 'windows-1252' })[1]?.[1]).toBe(due)
    for (const byte of [129, 141, 143, 144, 157]) {
      const bytes = Buffer.concat([Buffer.from('a;b\n\n'), Buffer.from([byte]), Buffer.from(';4\n')])
      expect(refused(bytes, { encoding: 'windows-1252' })).toMatchObject({ code: 'E-CSV-ENCODING', cell: '3:3' })
    }
  })

  test('a named encoding is for files that are nothing else: UTF-8 among them stays UTF-8', () => {
    expect(records(TEXT, { encoding: 'windows-1252' })).toEqual(ROWS)
    expect(records(utf16(TEXT, 'le', true), { encoding: 'windows-1252' })).toEqual(ROWS)
  })

  test('half a character, a lone surrogate and an odd byte are refused', () => {
    expect(refused(Buffer.from(`${TEXT}é`).subarray(0, -1))).toMatchObject({ code: 'E-CSV-ENCODING', cell: '3:3' })
    expect(refused(utf16('a;b\nx;\ud83d\n', 'le', true))).toMatchObject({ code: 'E-CSV-ENCODING', cell: '2:2' })
    expect(refused(utf16('a;b\nx;4\n', 'be', true).subarray(0, -1))).toMatchObject({ code: 'E-CSV-ENCODING' })
  })

  test('a fault far into the file is found before its first row is handed on', () => {
    const bytes = Buffer.concat([Buffer.from(`a;b\n${'x;4\n'.repeat(200_000)}`), Buffer.from([0xff])])
    expect(() => open(bytes)).toThrow(Refusal)
    expect(refused(bytes)).toMatchObject({ code: 'E-CSV-ENCODING', cell: '200002:200002' })
  })

  test('NULs are refused with their line, in UTF-16 too', () => {
    expect(refused('a;b\r\nx;\0\r\n')).toMatchObject({ code: 'E-CSV-NUL', cell: '2:2' })
    expect(refused(utf16('a;b\nx;y\nz;\0', 'le', true))).toMatchObject({ code: 'E-CSV-NUL', cell: '3:3' })
  })

  test('a file with nothing in it says so', () => {
    for (const text of ['', '\ufeff', '\x1a']) expect(refused(text)).toEqual({ code: 'E-FILE-EMPTY' })
  })

  test('a file of blank lines is a sheet without rows, however many there are', () => {
    for (const text of [
      '\n\r\n \n',
      '\n'.repeat(20_000),
      '\r\n'.repeat(200_000),
      ';;;\n; ;;\n'.repeat(10_000),
      'sep=;\n\n',
    ])
      expect(() => records(text)).toThrow(expect.objectContaining({ remark: { code: 'E-SHEET-EMPTY' } }))
  })

  test('text that was decoded twice or has lost characters is pointed at once', () => {
    const found = remarks('unit;skor\nCafÃ© A;4\nCafÃ© B;5\n')
    expect(found).toEqual([{ code: 'W-MOJIBAKE', cell: 'A2', found: 'Ã©' }])
    expect(remarks('unit;skor\nCaf\ufffd;4\n')).toMatchObject([{ code: 'W-MOJIBAKE', cell: 'A2' }])
    expect(remarks('unit;skor\nCafé, São Tomé;4\n')).toEqual([])
  })
})

describe('delimiter and decimal sign are told together', () => {
  test.each([
    ['a;b\n1;2\n', ';', null],
    ['a,b\n1,2\n', ',', null],
    ['a\tb\n1\t2\n', '\t', null],
    ['a|b\n1|2\n', '|', null],
    ['unit;skor\nA;4,5\nB;3,0\n', ';', 'comma'],
    ['unit,skor\nA,4.5\nB,"3.25"\n', ',', 'point'],
    ['unit,skor\nA,"4,5"\nB,"3,25"\n', ',', 'comma'],
    ['unit;1;2;3\nA;4,5;3,5;4,0\n', ';', 'comma'],
    ['unit;nama, alamat;skor\nA;Dinas, Kota;4,5\nB;RSUD, Kota;3,5\n', ';', 'comma'],
    ['unit;catatan;skor\nA;satu, dua, tiga;4\nB;satu, dua, tiga;5\n', ';', null],
    ['unit,catatan,skor\nA,"x; y; z",4\nB,"x; y; z",5\n', ',', null],
    ['REKAP, TAHUN 2024\n\nunit;skor\nA;4\nB;5\n', ';', null],
    ['skor\n4\n5\n', ',', null],
    ['unit;f03\nA;4,125\nB;4,25\n', ';', 'comma'],
    ['unit;f03\nA;4.125\nB;4.250\n', ';', 'point'],
    ['unit;orang;f03\nA;1.250;4,25\nB;1.100;4,5\n', ';', 'comma'],
  ] as const)('%j', (text, delimiter, decimal) => {
    expect(open(text).dialect).toMatchObject({ delimiter, decimal })
  })

  test('what splits evenly in two ways is refused by the names of both', () => {
    const found = refused('unit;a,b\nX;1,2\nY;3,4\n')
    expect(found).toEqual({ code: 'E-CSV-DELIM', cell: '1:1', expected: '"," / ";"' })
    expect(records('unit;a,b\nX;1,2\n', { delimiter: ';' })).toEqual([
      ['unit', 'a,b'],
      ['X', '1,2'],
    ])
  })

  test.each(['sep=;\n', 'SEP=;\r\n', '"sep=;"\n', 'sep=;;;\n', '\ufeffsep=;\n'])(
    'a first line %j decides, and is no row of the sheet',
    (stated) => {
      const text = `${stated}unit;a,b\nX;1,2\n`
      expect(records(text)).toEqual([
        ['unit', 'a,b'],
        ['X', '1,2'],
      ])
      expect(numbers(text)).toEqual([1, 2])
    },
  )

  test('line ends that are none of CR, LF and CRLF are refused; in the text of a field they are text', () => {
    for (const end of ['\u2028', '\u2029', '\u0085', '\v']) {
      expect(refused(`a,b${end}1,2${end}3,4${end}`)).toMatchObject({ code: 'E-CSV-LINEEND' })
    }
    expect(records('a,b\n1\u2028,2\n')).toEqual([
      ['a', 'b'],
      ['1\u2028', '2'],
    ])
  })
})

describe('a row bears the number under which a spreadsheet shows it', () => {
  test.each([
    ['a,b\n1,2\n3,4', [1, 2, 3]],
    ['a,b\r\n1,2\r3,4\n5,6\r', [1, 2, 3, 4]],
    ['\n\na,b\n\n1,2\n \n3,4\n', [3, 5, 7]],
    ['a,b\n"1\n1\n1",2\n3,4\n', [1, 2, 3]],
    ['a,b\r\n"1\r\n1",2\r\n"3\r3",4\r\n\r\n5,6\r\n', [1, 2, 3, 5]],
    ['a,b\n,\n1,2\n', [1, 2, 3]],
  ])('%j', (text, due) => expect(numbers(text)).toEqual(due))

  test('fields are untrimmed text, empty ones are left out, and the width counts all', () => {
    const rows = [...(open('a,b,c\n 1 ,,"x"\n').tables[0]?.rows() ?? [])]
    expect(rows[1]).toMatchObject({ number: 2, hidden: false, width: 3 })
    expect(rows[1]?.cells.map(({ column, kind, text }) => [column, kind, text])).toEqual([
      [0, 'text', ' 1 '],
      [2, 'text', 'x'],
    ])
  })

  test('names that objects know are fields like any other', () => {
    const header = '__proto__,constructor,toString,__parsed_extra'
    expect(records(`${header}\n1,2,3,4\n`)).toEqual([header.split(','), ['1', '2', '3', '4']])
  })
})

describe('quotes close, and nothing follows them', () => {
  test.each([
    ['a,b\n"x,1\n2,3\n', '2:2'],
    ['a,b\n"x"y,1\n', '2:2'],
    ['a,b\n1,2\n"x ""y"z,1\n', '3:3'],
    ['a,b\n"1\n2","x\n3" y\n', '3:3'],
    ['a,b\n"x\\"y",1\n', '2:2'],
  ])('%j is refused at line %s', (text, cell) => {
    expect(refused(text)).toMatchObject({ code: 'E-CSV-QUOTE', cell })
  })

  test('what stands beside a quote is never told, for it may be a respondent’s name', () => {
    expect(refused('nama;skor\n"Budi" 0812;4\n')).toEqual({ code: 'E-CSV-QUOTE', cell: '2:2' })
    expect(remarks('nama;skor\nBudi "0812";4\n')).toEqual([{ code: 'W-CSV-QUOTE', cell: 'A2', count: 1 }])
  })

  test('rows before a broken quote are handed on before the file is refused', () => {
    const seen: number[] = []
    expect(() => {
      for (const { number } of open('a,b\n1,2\n"x"y,1\n').tables[0]?.rows() ?? []) seen.push(number)
    }).toThrow(Refusal)
    expect(seen).toEqual([1, 2])
  })

  test('a quote in the middle of a plain field is text, told once with the number of others', () => {
    expect(records('a,b\n5" pipa,1\nx,y\n')).toEqual([
      ['a', 'b'],
      ['5" pipa', '1'],
      ['x', 'y'],
    ])
    const found = remarks('a,b\n"x\nx",1\nx,5" pipa\ny,6"\n"z",""""\n')
    expect(found).toEqual([{ code: 'W-CSV-QUOTE', cell: 'B3', count: 2 }])
  })

  test('quoted quotes, delimiters, line ends and empty quoted fields are ordinary', () => {
    expect(records('a,b\n"x ""y"" z","1,\n2"\n"",""\n')).toEqual([
      ['a', 'b'],
      ['x "y" z', '1,\n2'],
      ['', ''],
    ])
    expect(remarks('a,b\n"x ""y"" z","1,\n2"\n"","" \n')).toEqual([])
  })

  test('a trap of quotes costs no more than its length', () => {
    const { user } = process.cpuUsage()
    expect(refused(`a,b\n${'"'.repeat(3_000_001)}`)).toMatchObject({ code: 'E-CSV-QUOTE', cell: '2:2' })
    expect(refused(`a,b\n"${'x,y\n'.repeat(1_000_000)}`)).toMatchObject({ code: 'E-CSV-QUOTE', cell: '2:2' })
    expect(refused(`a,b\n${'"x" '.repeat(500_000)}`)).toMatchObject({ code: 'E-CSV-QUOTE', cell: '2:2' })
    expect(process.cpuUsage().user - user).toBeLessThan(10_000_000)
  })
})

describe('what is too much is refused at n + 1', () => {
  const limits = { rows: 3, columns: 4, characters: 5 }
  const code = (text: string): string => {
    try {
      return `${fieldsOf(readCsv(sourceOf(Buffer.from(text)), { limits })).length} rows`
    } catch (error) {
      return error instanceof Refusal ? `${error.remark.code} ${error.remark.cell}` : 'a bug'
    }
  }
  test.each([
    ['a,b\n1,2\n3,4\n', '3 rows'],
    ['a,b\n1,2\n3,4\n5,6\n', 'E-SHEET-LIMIT 4:4'],
    ['a,b,c,d\n', '1 rows'],
    ['a,b,c,d,e\n', 'E-SHEET-LIMIT 1:1'],
    ['a,bbbbb\n', '1 rows'],
    ['a,bbbbbb\n', 'E-SHEET-LIMIT B1'],
  ])('%j: %s', (text, due) => expect(code(text)).toBe(due))

  test.each(['a,b\n1,2\n3,4\n5,6\n', 'a,b,c,d,e\n', 'a,bbbbbb\n'])(
    '%j: the option that is named lets it through',
    (text) => {
      const remarkOf = (by: typeof limits) => {
        try {
          fieldsOf(readCsv(sourceOf(Buffer.from(text)), { limits: by }))
          return null
        } catch (error) {
          return error instanceof Refusal ? error.remark : null
        }
      }
      const [, name = '', needs] = /^--max-([a-z]+) (\d+)$/.exec(remarkOf(limits)?.option ?? '') ?? []
      expect([name in limits, remarkOf({ ...limits, [name]: Number(needs) })]).toEqual([true, null])
    },
  )

  test('more blank lines than a sheet has rows are too much, fewer are only blank', () => {
    expect(refused(`a,b\n${'\n'.repeat(2_000_000)}`)).toMatchObject({ code: 'E-SHEET-LIMIT' })
    expect(records(`a,b\n${'\n'.repeat(1_000_000)}1,2`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
})

test('Ctrl-Z and what blanks follow it end the file, with a word; elsewhere it is text', () => {
  expect(records('a,b\n1,2\n\x1a\x1a\r\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(remarks('a,b\n1,2\n\x1a')).toEqual([{ code: 'W-CSV-TRAILING', found: 'Ctrl-Z (0x1A)' }])
  expect(records(`a,b\n1,${'\x1a'.repeat(30_000)}2\n`, { delimiter: ',' })).toHaveLength(2)
  expect(records('a,b\n1\x1a,2\n')).toEqual([
    ['a', 'b'],
    ['1\x1a', '2'],
  ])
})

describe('where a large file is cut into pieces does not show', () => {
  const special = 'é,"x""y\r\nz",😀,"q, r"\r\nö,5" pipa,"",4\r\n'
  const due = [
    ['é', 'x"y\nz', '😀', 'q, r'],
    ['ö', '5" pipa', '', '4'],
  ]
  const CHUNK = 1 << 18

  test.each(['utf8', 'utf16le'] as const)('wherever the edge of a piece falls, in %s', (encoding) => {
    const width = encoding === 'utf8' ? 1 : 2
    for (let before = 0; before < 48; before++) {
      const head = `${encoding === 'utf8' ? '' : '\ufeff'}a,b,c,d\r\n`
      const filler = CHUNK / width - before - head.length
      const row = `${'x'.repeat(2000)},y,z,1\r\n`
      const rest = filler % row.length
      const text = `${head}${row.repeat(Math.floor(filler / row.length))}${'x'.repeat(rest)},y,z,1\r\n${special}`
      const found = records(Buffer.from(`${text}${'1,2,3,4\n'.repeat(400)}`, encoding))
      expect(found.filter((fields) => /[éö]/.test(fields[0] ?? ''))).toEqual(due)
      expect(found.every((fields) => fields.length === 4)).toBe(true)
    }
  })
})

describe('for any input', () => {
  const field = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom('4', '4,5', '4.5', 'a;b', 'a,b', 'x "y"', '"', 'baris\nbaris', '\t', ' ', '', "'"),
  )
  const dialect = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom('utf8' as const, 'utf16le' as const, 'utf16be' as const),
    mark: fc.boolean(),
    final: fc.boolean(),
    all: fc.boolean(),
  })
  type Style = typeof dialect extends fc.Arbitrary<infer T> ? T : never

  const clean = (text: string): string => text.replace(/[\0\x1a\v\f\x85\u2028\u2029\ufeff\r\p{Cs}]/gu, '')
  const written = (rows: readonly (readonly string[])[], { delimiter, newline, encoding, mark, final, all }: Style) => {
    const quote = (text: string): string =>
      all || /["\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
    const text = rows.map((row) => row.map(quote).join(delimiter)).join(newline) + (final ? newline : '')
    const marked = mark || encoding !== 'utf8' ? `\ufeff${text}` : text
    const bytes = Buffer.from(marked, encoding === 'utf8' ? 'utf8' : 'utf16le')
    return encoding === 'utf16be' ? bytes.swap16() : bytes
  }

  test('rows written in any dialect are read back equal', () => {
    const rows = fc
      .integer({ min: 2, max: 6 })
      .chain((n) =>
        fc.array(fc.array(field.map(clean), { minLength: n, maxLength: n }), { minLength: 1, maxLength: 9 }),
      )
    fc.assert(
      fc.property(rows, dialect, (given, style) => {
        fc.pre(!/^"?sep=/i.test(given[0]?.[0] ?? '') && given.flat().some((text) => text.trim() !== ''))
        expect(records(written(given, style), { delimiter: style.delimiter })).toEqual(given)
      }),
      { numRuns: 3000 },
    )
  })

  test('the delimiter of an ordinary scoresheet is told in any dialect', () => {
    const unit = fc.constantFrom('Dinas A', 'Dinas B, C', 'RSUD; Kota', 'Dukcapil | Kota', 'a\tb')
    const score = fc.constantFrom('0', '1', '4', '5', '4,5', '3.5')
    const rows = fc.array(fc.tuple(unit, fc.constantFrom('1.a', '2.a'), score), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(rows, dialect, (given, style) => {
        const table = [['nama_unit', 'indikator', 'nilai'], ...given]
        const book = open(written(table, style))
        expect(book.dialect.delimiter).toBe(style.delimiter)
        expect(fieldsOf(book)).toEqual(table)
      }),
      { numRuns: 3000 },
    )
  })

  test('any bytes are a table or a refusal with its code, never a crash', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.constantFrom(...'",;\t|\n\r ab4é\ufeff\0\x1a'), { maxLength: 80 })
        .map((c) => Buffer.from(c.join(''))),
      fc.array(fc.constantFrom(...'",;\n\ra4\u2028'), { maxLength: 80 }).map((c) => utf16(c.join(''), 'le', true)),
    )
    const named = fc.constantFrom(undefined, 'windows-1252' as const, 'utf-16le' as const, 'utf-8' as const)
    fc.assert(
      fc.property(bytes, named, (given, encoding) => {
        try {
          records(given, { encoding })
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }),
      { numRuns: 20_000 },
    )
  })
})

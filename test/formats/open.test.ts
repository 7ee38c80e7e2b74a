import { describe, expect, it } from 'vitest'
import { Refusal, type Remark } from '../../src/finding/finding.js'
import type { Workbook } from '../../src/formats/cell-table.js'
import { CSV_LIMITS, LIMITS } from '../../src/formats/limits.js'
import { openWorkbook } from '../../src/formats/open.js'
import { sniff } from '../../src/formats/sniff.js'
import { OFFICE, PACKAGE, sourceOf, workbook, worksheet, zip } from './xlsx/make.js'

const XLSX = zip(workbook(worksheet('<row r="1"><c r="A1"><v>4</v></c></row>')))
const CSV = 'kode,nama,nilai\nU-1,Satu,4\nU-2,Dua,5\n'
const wide = (name: string): string => Buffer.from(name, 'utf16le').toString('latin1')
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'

const open = (bytes: Uint8Array | string, name: string, limits = LIMITS): Workbook =>
  openWorkbook(sourceOf(Buffer.from(bytes)), name, { limits, csv: { limits: CSV_LIMITS } })

const said = (bytes: Uint8Array | string, name: string): Remark | readonly string[] => {
  try {
    const book = open(bytes, name)
    for (const table of book.tables) for (const _ of table.rows());
    return book.remarks().map(({ code }) => code)
  } catch (error) {
    if (error instanceof Refusal) return error.remark
    throw error
  }
}

describe('a file is what its bytes are', () => {
  it.each(['rekap.xlsx', 'rekap.XLSM', 'rekap.xltx', 'rekap', '-', 'rekap.bak', 'rekap.v2'])(
    'a workbook as %j',
    (name) => {
      expect(said(XLSX, name)).toEqual([])
    },
  )

  it.each(['rekap.csv', 'rekap.xls', 'rekap.txt', 'rekap.ods', 'rekap.pdf'])(
    'a workbook as %j, with a word',
    (name) => {
      expect(said(XLSX, name)).toEqual(['W-FORMAT-MISMATCH'])
    },
  )

  it.each(['rekap.csv', 'rekap.TXT', 'rekap.tsv', 'rekap', '-', 'rekap.2024'])('delimited text as %j', (name) => {
    expect(said(CSV, name)).toEqual([])
    expect(open(CSV, name).tables[0]?.name).toBe(null)
  })

  it.each(['rekap.xlsx', 'rekap.xls', 'rekap.ods'])('delimited text as %j is refused by name', (name) => {
    expect(said(CSV, name)).toMatchObject({ code: 'E-FORMAT-MISMATCH', found: 'CSV', expected: '.csv' })
    expect(said(`sep=;\n${CSV.replaceAll(',', ';')}`, name)).toMatchObject({ code: 'E-FORMAT-MISMATCH' })
    expect(said(Buffer.from(CSV, 'utf16le'), name)).toMatchObject({ code: 'E-FORMAT-MISMATCH' })
  })

  it('text of another kind under a workbook’s name is unknown', () => {
    expect(said('version https://git-lfs.github.com/spec/v1\noid sha256:1,2\n', 'a.xlsx')).toMatchObject({
      found: 'Git LFS',
    })
    expect(said('{"url": "https://x", "id": 1}', 'a.xlsx')).toMatchObject({ code: 'E-FORMAT-UNKNOWN', found: 'JSON' })
    expect(said(`${'QUJD'.repeat(19)}\n${'QUJD'.repeat(19)}\n`, 'a.xlsx')).toMatchObject({ found: 'Base64' })
    expect(said('satu kalimat, tanpa tabel.\nlagi\nlagi\n', 'a.xlsx')).toMatchObject({ code: 'E-FORMAT-UNKNOWN' })
  })

  it('bytes that are nothing known are unknown, and under a text’s name the text reader says what is wrong with them', () => {
    expect(said('\x00\x01\x02\x03', 'a.xlsx')).toMatchObject({ code: 'E-FORMAT-UNKNOWN' })
    expect(said('\x01\x02\x03\x04', '-')).toMatchObject({ code: 'E-FORMAT-UNKNOWN' })
    expect(said(Buffer.alloc(100), 'a.xlsx')).toMatchObject({ code: 'E-FORMAT-UNKNOWN' })
    expect(said(Buffer.from([1, 0xff, 0xfe, 2]), 'a.csv')).toMatchObject({ code: 'E-CSV-ENCODING' })
  })

  it.each(['', '\ufeff'])('nothing is nothing: %j', (text) => {
    expect(said(text, 'a.xlsx')).toEqual({ code: 'E-FILE-EMPTY' })
    expect(said(text, 'a.csv')).toEqual({ code: 'E-FILE-EMPTY' })
  })
})

describe('a format that is not read is called by its name', () => {
  it.each([
    [`${OLE}${wide('Root Entry')}${wide('EncryptedPackage')}`, 'E-ENCRYPTED'],
    [`${OLE}${wide('Root Entry')}${wide('Workbook')}`, 'E-FORMAT-XLS'],
    [`${OLE}${wide('Root Entry')}${wide('Book')}`, 'E-FORMAT-XLS'],
    ['\x09\x04\x06\x00\x00\x00\x02\x00', 'E-FORMAT-XLS'],
    [`${OLE}${wide('Root Entry')}${wide('WordDocument')}`, 'E-FORMAT-OTHER'],
    [`${OLE}${wide('Root Entry')}`, 'E-FORMAT-OTHER'],
    ['%PDF-1.7\n', 'E-FORMAT-OTHER'],
    ['\x1f\x8b\x08\x00', 'E-FORMAT-OTHER'],
    ['{\\rtf1}', 'E-FORMAT-OTHER'],
    ['\x89PNG\r\n\x1a\n', 'E-FORMAT-OTHER'],
    ['<!DOCTYPE html><table></table>', 'E-FORMAT-HTML'],
    ['\xef\xbb\xbf\n  <HTML xmlns:x="urn:schemas-microsoft-com:office:excel">', 'E-FORMAT-HTML'],
    ['<!-- x --><table><tr><td>4</td></tr></table>', 'E-FORMAT-HTML'],
    ['<?xml version="1.0"?><!DOCTYPE html><html></html>', 'E-FORMAT-HTML'],
    ['MIME-Version: 1.0\nX-Document-Type: Workbook\n', 'E-FORMAT-HTML'],
    ['<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>', 'E-FORMAT-OTHER'],
    ['<?xml version="1.0"?><office:document/>', 'E-FORMAT-OTHER'],
    ['<?xml version="1.0"?><daftar/>', 'E-FORMAT-OTHER'],
  ])('%j is %s under any name', (head, code) => {
    for (const name of ['a.xlsx', 'a.csv', 'a.xls', '-'])
      expect(said(Buffer.from(head, 'latin1'), name)).toMatchObject({ code })
  })

  const packed = (path: string, extra: readonly { name: string; content: string }[] = []) =>
    zip([
      {
        name: '_rels/.rels',
        content: `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="${path}"/></Relationships>`,
      },
      { name: path, content: '<x/>' },
      ...extra,
    ])

  it.each([
    ['a Word document', packed('word/document.xml'), 'E-FORMAT-OTHER', 'Word (.docx)'],
    ['a presentation', packed('ppt/presentation.xml'), 'E-FORMAT-OTHER', 'PowerPoint (.pptx)'],
    ['a binary workbook', packed('xl/workbook.bin'), 'E-FORMAT-XLSB', 'xl/workbook.bin'],
    ['another archive', zip([{ name: 'a.txt', content: 'x' }]), 'E-FORMAT-OTHER', 'ZIP'],
    ['an empty archive', zip([]), 'E-FORMAT-OTHER', 'ZIP'],
    [
      'OpenDocument',
      zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
      'E-FORMAT-ODS',
      'OpenDocument (.ods)',
    ],
    [
      'an OpenDocument text',
      zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
      'E-FORMAT-OTHER',
      'application/vnd.oasis.opendocument.text',
    ],
    [
      'OpenDocument without its type',
      zip([
        { name: 'content.xml', content: '<x/>' },
        { name: 'META-INF/manifest.xml', content: '<x/>' },
      ]),
      'E-FORMAT-ODS',
      'OpenDocument',
    ],
  ])('%s', (_, bytes, code, found) => {
    expect(said(bytes, 'a.xlsx')).toMatchObject({ code, found })
  })

  it('a workbook that lost the relation to its sheets is a broken workbook, no other format', () => {
    const files = workbook(worksheet(''), { '_rels/.rels': null })
    expect(said(zip(files), 'a.xlsx')).toMatchObject({ code: 'E-XLSX-PART' })
  })
})

describe('bytes before a workbook', () => {
  it('do not hide it', () => {
    const mail = Buffer.concat([Buffer.from('Yth. Bapak/Ibu,\n\nterlampir.\n'), XLSX])
    expect(said(mail, 'a.xlsx')).toEqual(['W-ZIP-LEADING'])
    expect(sniff(sourceOf(mail)).kind).toBe('archive')
  })
})

describe('the size of a workbook', () => {
  it('is refused one byte above the limit', () => {
    const bytes = zip(workbook(worksheet('')))
    expect(() => open(bytes, 'a.xlsx', { ...LIMITS, file: bytes.length })).not.toThrow()
    expect(() => open(bytes, 'a.xlsx', { ...LIMITS, file: bytes.length - 1 })).toThrow(
      expect.objectContaining({ remark: expect.objectContaining({ code: 'E-FILE-LIMIT' }) }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { type File, outcome, refused, type Shape, workbook, worksheet, zip } from './make.js'

const ROWS = '<row r="1"><c r="A1"><v>4</v></c></row>'
const files = workbook(worksheet(ROWS))

/** The workbook with its sheet's entry changed. */
const withSheet = (change: Partial<File>): readonly File[] =>
  files.map((file) => (file.name.includes('sheet1') ? { ...file, ...change } : file))

const warnings = (bytes: Uint8Array): readonly string[] => {
  const result = outcome(bytes)
  return 'code' in result ? [result.code] : result.remarks.map(({ code }) => code)
}

const SHAPED: readonly (readonly [string, readonly File[], Shape])[] = [
  ['deflated', files, {}],
  ['stored', files.map((file) => ({ ...file, stored: true })), {}],
  ['with data descriptors', files.map((file) => ({ ...file, descriptor: true })), {}],
  ['with ZIP64 sizes', files.map((file) => ({ ...file, zip64: true })), {}],
  ['with a ZIP64 end record', files, { zip64: true }],
  ['with folders as entries', [{ name: 'xl/', content: '', stored: true }, ...files], {}],
  ['with backslashes in names', files.map((file) => ({ ...file, name: file.name.replaceAll('/', '\\') })), {}],
  ['with names in other letters', files.map((file) => ({ ...file, name: file.name.toUpperCase() })), {}],
  ['with a comment', files, { comment: 'disimpan 2024' }],
  ['with a comment of the greatest length', files, { comment: 'x'.repeat(65_535) }],
]

describe('an archive is read however it was written', () => {
  it.each(SHAPED)('%s', (_, made, shape) => {
    const result = outcome(zip(made, shape))
    expect('code' in result ? result : result.sheets[0]?.rows[0]?.cells[0]?.text).toBe('4')
    expect(warnings(zip(made, shape))).toEqual([])
  })

  it('tells of bytes before and after it', () => {
    expect(warnings(zip(files, { before: 'Yth. Bapak/Ibu,\n' }))).toEqual(['W-ZIP-LEADING'])
    expect(warnings(zip(files, { after: '\n-- \nDinas' }))).toEqual(['W-ZIP-TRAILING'])
    expect(warnings(zip(files, { before: 'x', after: 'y' }))).toEqual(['W-ZIP-LEADING', 'W-ZIP-TRAILING'])
  })
})

describe('an archive whose directory does not add up is damaged', () => {
  it.each([
    ['the method differs', withSheet({ method: 0 })],
    ['the checksum is another', withSheet({ claimedCrc: 1 })],
    ['the size is too small', withSheet({ claimedSize: 10 })],
    ['the size is too large', withSheet({ claimedSize: 10_000 })],
    ['a stored size is too large', withSheet({ stored: true, claimedSize: 10_000 })],
    ['the local name is another', withSheet({ localName: 'xl/worksheets/sheet2.xml' })],
    ['a packing nobody knows', withSheet({ method: 14 })],
  ])('%s', (_, made) => {
    expect(refused(zip(made))).toBe('E-ZIP-CORRUPT')
  })

  it.each([
    ['too many entries claimed', { count: files.length + 1 }],
    ['too few entries claimed', { count: files.length - 1 }],
    ['an end record within the comment of another', { comment: zip([]) }],
  ])('%s', (_, shape) => {
    expect(refused(zip(files, shape))).toBe('E-ZIP-CORRUPT')
  })

  it('an entry that lies over another one', () => {
    const bytes = zip(files)
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    bytes.writeUInt32LE(0, second + 42)
    expect(refused(bytes)).toBe('E-ZIP-CORRUPT')
  })

  it('bytes that follow the deflated ones within an entry', () => {
    const bytes = zip(withSheet({ stored: true, method: 8, claimedSize: 1, content: Buffer.from([3, 0, 1, 2]) }))
    expect(refused(bytes)).toBe('E-ZIP-CORRUPT')
  })

  it('a workbook within a cut-off workbook is not taken for the whole', () => {
    const inner = zip(files)
    const outer = zip([{ name: 'a.xlsx', content: inner, stored: true }, ...files])
    const cut = outer.subarray(0, 30 + 'a.xlsx'.length + inner.length + 40)
    expect(refused(cut)).toBe('E-ZIP-CORRUPT')
  })

  it('but an entry that no cell comes from may hold anything', () => {
    expect(refused(zip([...files, { name: 'xl/media/a.png', content: 'x', claimedCrc: 1 }]))).toBe(null)
  })
})

describe('names within an archive', () => {
  it.each(['../evil.xml', 'xl/../../evil.xml', '/etc/passwd', 'C:\\evil.xml', '..\\evil.xml', 'xl/a\x00b.xml', ''])(
    '%j is refused',
    (name) => {
      expect(refused(zip([...files, { name, content: 'x' }]))).toBe('E-ZIP-NAME')
    },
  )

  it.each(['xl/workbook.xml', 'XL/Workbook.xml', 'xl\\workbook.xml'])(
    '%j beside xl/workbook.xml is refused',
    (name) => {
      expect(refused(zip([...files, { name, content: 'x' }]))).toBe('E-ZIP-NAME')
    },
  )

  it('"..." and ".." within a name are names', () => {
    expect(refused(zip([...files, { name: 'xl/.../a..b.xml', content: 'x' }]))).toBe(null)
  })
})

describe('an encrypted entry', () => {
  it.each([
    ['by the old way', { flags: 1 }],
    ['by AES', { method: 99 }],
  ])('%s is told as such', (_, change) => {
    expect(refused(zip(withSheet(change)))).toBe('E-ENCRYPTED')
  })
})

import type { Remark } from '../finding/finding.js'
import { type Bytes, bytesOf, viewOf } from '../platform/bytes.js'
import type { ByteSource } from './cell-table.js'
import { LIMITS } from './limits.js'
import { findDirectory } from './xlsx/directory.js'

/** What a file is by its bytes, whatever its name says. */
export type Contents =
  | { readonly kind: 'empty' }
  /** An archive; whether a workbook is in it shows when it is opened. */
  | { readonly kind: 'archive' }
  /** Text, and what kind where that is plain to see. */
  | { readonly kind: 'text'; readonly delimited: boolean; readonly label: string | null }
  /** A format that is known and not read. */
  | { readonly kind: 'foreign'; readonly remark: Remark }
  | { readonly kind: 'unknown' }

/** How much of a file's beginning is looked at. */
const HEAD = 8192

const MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF'],
  ['\x1f\x8b', 'gzip'],
  ['7z\xbc\xaf\x27\x1c', '7z'],
  ['Rar!\x1a\x07', 'RAR'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ\x00', 'xz'],
  ['\x28\xb5\x2f\xfd', 'zstd'],
  ['\x89PNG\r\n\x1a\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['{\\rtf', 'RTF'],
  ['PAR1', 'Parquet'],
  ['SQLite format 3\x00', 'SQLite'],
]

/** Workbooks of Excel 2 to 4 are a bare stream of records that begins with one of these. */
const BIFF = ['\x09\x00\x04\x00', '\x09\x02\x06\x00', '\x09\x04\x06\x00']

const foreign = (code: Remark['code'], found: string): Contents => ({ kind: 'foreign', remark: { code, found } })

/** Tells what a file is from its first bytes, and of old containers from the streams they hold. */
export const sniff = (source: ByteSource): Contents => {
  const bytes = viewOf(source.read(0, Math.min(source.size, HEAD)))
  const head = bytes.toString('latin1')
  if (head === '' || head === '\xef\xbb\xbf' || head === '\xff\xfe' || head === '\xfe\xff') return { kind: 'empty' }
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return { kind: 'archive' }
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return container(source)
  if (BIFF.some((magic) => head.startsWith(magic))) return foreign('E-FORMAT-XLS', 'Excel 2–4')
  const magic = MAGIC.find(([start]) => head.startsWith(start))
  if (magic !== undefined) return foreign('E-FORMAT-OTHER', magic[1])
  return markup(plain(head)) ?? (findDirectory(source) === null ? text(head) : { kind: 'archive' })
}

const inUtf16 = (name: string): Bytes => bytesOf(name, 'utf16le')

/** A compound file: an encrypted workbook, an old one, or another program's document. */
const container = (source: ByteSource): Contents => {
  const bytes = viewOf(source.read(0, Math.min(source.size, LIMITS.file)))
  const holds = (name: string): boolean => bytes.includes(inUtf16(name))
  if (holds('EncryptedPackage')) return foreign('E-ENCRYPTED', 'EncryptedPackage')
  if (holds('WordDocument')) return foreign('E-FORMAT-OTHER', 'Word (.doc)')
  if (holds('PowerPoint Document')) return foreign('E-FORMAT-OTHER', 'PowerPoint (.ppt)')
  if (holds('Workbook')) return foreign('E-FORMAT-XLS', 'Excel 97–2003')
  return holds('Book') ? foreign('E-FORMAT-XLS', 'Excel 5–95') : foreign('E-FORMAT-OTHER', 'OLE')
}

/** The beginning of a text without byte order mark, and without the NULs of UTF-16. */
const plain = (head: string): string =>
  head
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\x00', '')
    .trimStart()

const HTML =
  /^(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|table|meta|style|script|div|center|font)\b/i

const markup = (head: string): Contents | null => {
  if (HTML.test(head) || (head.startsWith('<?xml') && /<html\b/i.test(head))) return foreign('E-FORMAT-HTML', 'HTML')
  if (/^MIME-Version:/i.test(head)) return foreign('E-FORMAT-HTML', 'MHTML')
  if (!head.startsWith('<?xml')) return null
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return foreign('E-FORMAT-OTHER', 'XML Spreadsheet 2003')
  return foreign('E-FORMAT-OTHER', head.includes('<office:document') ? 'Flat ODS' : 'XML')
}

/** Control characters that no text has; NULs may be the other half of UTF-16, so they are looked at apart. */
const CONTROL = /[\x01-\x08\x0e-\x19\x1b-\x1f]/

const text = (head: string): Contents => {
  const isWide = /^(?:\xff\xfe|\xfe\xff|[^\x00]\x00|\x00[^\x00])/.test(head)
  if (CONTROL.test(head) || (head.includes('\x00') && !isWide)) return { kind: 'unknown' }
  const letters = plain(head)
  const label = labelOf(letters)
  return { kind: 'text', delimited: label === null && isDelimited(letters), label }
}

const labelOf = (letters: string): string | null => {
  if (letters.startsWith('version https://git-lfs')) return 'Git LFS'
  if (/^[{[]\s*["{[\]}0-9]/.test(letters)) return 'JSON'
  return /^(?:[A-Za-z0-9+/]{60,80}={0,2}\s+){2}/.test(letters) ? 'Base64' : null
}

/** Whether the first lines are parted by one sign, equally often in most of them, or the first one names the sign. */
const isDelimited = (letters: string): boolean => {
  if (/^sep=.[\r\n]/i.test(letters)) return true
  const lines = letters
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 10)
  return [',', ';', '\t', '|'].some((sign) => {
    const counts = lines.map((line) => line.split(sign).length - 1)
    const [first = 0] = counts
    return first > 0 && counts.filter((count) => count === first).length * 2 > counts.length
  })
}

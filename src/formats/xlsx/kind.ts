import type { Remark } from '../../finding/finding.js'
import { bookPart } from './book.js'
import type { Parts } from './part.js'

const other = (found: string): Remark => ({ code: 'E-FORMAT-OTHER', found })

/** What an archive is that holds no workbook of this format, null where it does. */
export const foreignPackage = (parts: Parts): Remark | null => {
  const document = openDocument(parts)
  if (document !== null) return document
  const part = bookPart(parts) ?? ''
  if (part.endsWith('.bin')) return { code: 'E-FORMAT-XLSB', found: part }
  if (part.startsWith('word/') || parts.has('word/document.xml')) return other('Word (.docx)')
  if (part.startsWith('ppt/') || parts.has('ppt/presentation.xml')) return other('PowerPoint (.pptx)')
  return part === '' && !parts.has('xl/workbook.xml') ? other('ZIP') : null
}

const openDocument = (parts: Parts): Remark | null => {
  const type = parts.has('mimetype') ? parts.bytes('mimetype').toString('latin1', 0, 100) : ''
  if (type.includes('opendocument.spreadsheet')) return { code: 'E-FORMAT-ODS', found: 'OpenDocument (.ods)' }
  if (type !== '') return other(/^[\x20-\x7e]+/.exec(type)?.[0] ?? 'ZIP')
  const isOds = parts.has('content.xml') && parts.has('META-INF/manifest.xml')
  return isOds ? { code: 'E-FORMAT-ODS', found: 'OpenDocument' } : null
}

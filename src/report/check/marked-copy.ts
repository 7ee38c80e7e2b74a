import type { Finding } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import type { ByteSource } from '../../formats/cell-table.js'
import { type OpenOptions, openWorkbook } from '../../formats/open.js'
import { isFindingsSheet } from '../../formats/xlsx/copy-mark.js'
import { markedBook } from '../../formats/xlsx/marked/marked-book.js'
import type { Carried } from '../../formats/xlsx/marked/marked-parts.js'
import { writeXlsx } from '../../formats/xlsx/write.js'
import { CHECK_WORDS } from '../../wording/check.js'
import { copyBook } from './copy.js'
import { findingsSheet } from './findings-sheet.js'
import { formerMarks } from './former-marks.js'
import { cellMarks } from './marks.js'

interface Copied {
  readonly name: string
  readonly source: ByteSource
  readonly findings: readonly Finding[]
}

export interface CopyTerms {
  readonly open: OpenOptions
  readonly language: Language
  /** Who made it: "ipp 0.1.0". */
  readonly creator: string
  /** Values alone, in a workbook of the tool's own. */
  readonly valuesOnly: boolean
}

export interface MarkedCopy {
  readonly bytes: Uint8Array
  /** By which ending spreadsheets open it. */
  readonly ending: '.xlsx' | '.xlsm'
  /** What it carries of the sender's; null for a copy of values. */
  readonly carried: Carried | null
}

/** Archives begin so. */
const isArchive = ({ size, read }: ByteSource): boolean => size > 1 && read(0, 2)[0] === 0x50 && read(0, 2)[1] === 0x4b

/**
 * A copy of a file in which every faulty cell is coloured and says what is the matter, and a last sheet lists all findings.
 * A workbook stays the sender's own in all else; a CSV file becomes a workbook of one sheet. Throws {@link Refusal} where
 * the file cannot be read.
 */
export const markedCopy = async (
  { name, source, findings }: Copied,
  { open, language, creator, valuesOnly }: CopyTerms,
): Promise<MarkedCopy> => {
  const { tables } = openWorkbook(source, name, open)
  if (valuesOnly || !isArchive(source)) {
    const bytes = await writeXlsx(copyBook(tables, findings, { language, creator }))
    return { bytes, ending: '.xlsx', carried: null }
  }
  const marks = tables.map((table) => {
    const own = findings.filter(({ sheet }) => sheet === table.name)
    return [table.name ?? '', cellMarks(table, own, language)] as const
  })
  const says = CHECK_WORDS[language].copyAdds
  const sheet = findingsSheet(findings, { says, nameOf: (asked) => asked, language })
  const listed = tables.find(isFindingsSheet)
  const former = listed ? formerMarks(listed) : null
  const looksTitle = { cells: [{ value: CHECK_WORDS[language].copyLooks, style: { italic: true } }] }
  const marking = { marks: new Map(marks), findings: sheet, looksTitle, former, author: creator }
  return markedBook(source, open.limits, marking)
}

import type { Finding } from '../../finding/finding.js'
import type { Language } from '../../finding/language.js'
import { COLOUR } from '../../formats/palette.js'
import { COPY_MARK } from '../../formats/xlsx/copy-mark.js'
import type { CellLink, Sheet, SheetRow, Style } from '../../formats/xlsx/write-book.js'
import { CHECK_WORDS } from '../../wording/check.js'
import { describe } from '../../wording/finding.js'
import { highEnough } from '../row-height.js'
import { GRAVEST } from './marks.js'

interface Listing {
  /** The first line: what the copy is. */
  readonly says: string
  /** What a sheet of the file is called in the copy; null where it is not in it. */
  readonly nameOf: (sheet: string | null) => string | null
  readonly language: Language
}

/** Code, sheet, cell, message, fix. */
const COLUMNS = [20, 18, 9, 55, 50].map((width) => ({ width }))

const HEADING: Style = { bold: true, fill: COLOUR.band }
const SAYS: Style = { italic: true, wrap: true, vertical: 'top' }
const TEXT: Style = { wrap: true, vertical: 'top' }
const LINK: Style = { ...TEXT, colour: COLOUR.link, underlined: true }

/** Where a finding's line leads; a whole row by its first cell. */
const linkOf = ({ cell, sheet }: Finding, { nameOf }: Listing): CellLink | null => {
  const name = nameOf(sheet)
  const place = cell?.replace(/^(\d+):\d+$/, 'A$1') ?? null
  return name === null || place === null ? null : { sheet: name, cell: place }
}

/** The gravest first: they are what is to be mended. */
const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => GRAVEST.indexOf(a.severity) - GRAVEST.indexOf(b.severity))

/** All findings of a copy, the gravest first, each with a link to its cell and its code on the colour of its cells. */
export const findingsSheet = (findings: readonly Finding[], listing: Listing): Sheet => {
  const words = CHECK_WORDS[listing.language]
  const says = { value: `${listing.says} ${words.copyColours} (${COPY_MARK})`, style: SAYS, span: COLUMNS.length }
  const rows = byGravity(findings).map((finding): SheetRow => {
    const { message, fix } = describe(finding, listing.language)
    const link = linkOf(finding, listing)
    const text = (value: string | null) => ({ value, style: TEXT })
    const cell = link ? { value: finding.cell, style: LINK, link } : text(finding.cell)
    const code = { value: finding.code, style: { ...TEXT, fill: COLOUR[finding.severity] } }
    return highEnough({ cells: [code, text(finding.sheet), cell, text(message), text(fix)] }, COLUMNS)
  })
  return {
    name: words.copySheet,
    columns: COLUMNS,
    rows: [
      highEnough({ cells: [says] }, COLUMNS),
      { cells: words.copyHeadings.map((value) => ({ value, style: HEADING })) },
      ...rows,
    ],
    frozen: { columns: 0, rows: 2 },
    print: { landscape: true, titleRows: '2:2' },
  }
}

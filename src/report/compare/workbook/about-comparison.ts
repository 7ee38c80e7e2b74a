import type { Language } from '../../../finding/language.js'
import { plain } from '../../../finding/plain.js'
import type { Sheet, SheetRow, Style, Width } from '../../../formats/xlsx/write-book.js'
import type { Compared } from '../../../run/comparison.js'
import { HTML } from '../../../wording/html.js'
import { highEnough } from '../../row-height.js'
import { LOOK } from '../../workbook/look.js'
import { footOf, headOf, titleOf } from '../comparison-text.js'
import { cell, type Desk } from './change-sheet.js'

/** A page upright takes so much with its margins in any font: programs do not make a single column smaller. */
const WIDTH = 72
/** Letters of a title in a line of that width. */
const TITLE_LETTERS = 45

/** The sheet that says what was compared, and how it is to be read. */
export const aboutSheet = (compared: Compared, { words }: Desk, language: Language): Sheet => {
  const { comparison, version, inputs } = compared
  const columns: readonly Width[] = [{ width: WIDTH }]
  const wrappedRow = (text: string, style: Style = LOOK.plain): SheetRow =>
    highEnough({ cells: [cell(plain(text), { ...style, wrap: true })] }, columns)
  const title = titleOf(comparison, language)
  const hashes = inputs.flatMap(({ file, sha256 }) => [
    wrappedRow(file, LOOK.subtitle),
    wrappedRow(sha256, LOOK.subtitle),
  ])
  return {
    name: words.sheets.about,
    columns,
    rows: [
      { cells: [cell(title, { ...LOOK.title, wrap: true })], height: 24 * Math.ceil(title.length / TITLE_LETTERS) },
      { cells: [] },
      ...headOf(compared, language).map((text) => wrappedRow(text)),
      { cells: [] },
      ...footOf(comparison, language).map((text) => wrappedRow(text)),
      wrappedRow(words.sheetNote),
      { cells: [] },
      wrappedRow(HTML[language].madeBy(version), LOOK.subtitle),
      ...hashes,
    ],
    print: { landscape: false },
  }
}

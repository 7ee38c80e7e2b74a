import type { Language } from '../../../finding/language.js'
import { plain } from '../../../finding/plain.js'
import type { Sheet, SheetRow, Style, Width } from '../../../formats/xlsx/write-book.js'
import type { Compared } from '../../../run/comparison.js'
import { HTML } from '../../../wording/html.js'
import { fitted } from '../../workbook/grid.js'
import { LOOK } from '../../workbook/look.js'
import { footOf, headOf, titleOf } from '../table.js'
import { cell, type Desk } from './sheet.js'

/** The sheet that says what was compared, and how it is to be read. */
export const aboutSheet = (compared: Compared, { words }: Desk, language: Language): Sheet => {
  const { comparison, version, inputs } = compared
  const line = (text: string, style: Style): SheetRow => ({ cells: [cell(plain(text), style)] })
  const hashes = inputs.map(({ file, sha256 }) => line(`${file}  ${sha256}`, LOOK.subtitle))
  const columns: readonly Width[] = [{ width: 92 }]
  const wrapped = (text: string): SheetRow => fitted({ cells: [cell(plain(text), LOOK.plain)] }, columns)
  return {
    name: words.sheets.about,
    columns,
    rows: [
      { cells: [cell(titleOf(comparison, language), LOOK.title)], height: 24 },
      { cells: [] },
      ...headOf(compared, language).map(wrapped),
      { cells: [] },
      ...footOf(comparison, language).map(wrapped),
      wrapped(words.sheetNote),
      { cells: [] },
      line(HTML[language].madeBy(version), LOOK.subtitle),
      ...hashes,
    ],
    print: { landscape: false },
  }
}

import type { Cell, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { cell, type Form, orNull, type TemplateUnit } from './blank-form.js'
import { LOOK } from './look.js'

/** More sheets than these are not found by their tabs. */
export const MOST_TABS = 10

export interface Linked {
  readonly unit: TemplateUnit
  readonly sheet: string
  /** The cell of its form that says how much is filled in, and what that says of an empty form. */
  readonly complete: { readonly cell: string; readonly value: string }
  /** The cell of its form that has its name. */
  readonly name: string
}

const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A sheet as a part of a formula. */
const onSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** A cell that leads to the top of a sheet and shows what `label`, a part of a formula, comes to. */
const linkTo = (sheet: string, label: string, value: string): Cell => ({
  value,
  formula: `HYPERLINK(${formulaText(`#${onSheet(sheet)}!A1`)},${label})`,
  style: LOOK.link,
})

/** The way back to the first sheet. */
export const linkBack = (list: string, text: string): Cell => ({
  ...linkTo(list, formulaText(text), text),
  style: LOOK.back,
})

/** A unit's name as it stands on its form, so that a name mended there is mended here; else the name of its sheet. */
const linkOf = ({ unit, sheet, name }: Linked): Cell =>
  unit.unit === '' ? linkTo(sheet, formulaText(sheet), sheet) : linkTo(sheet, `${onSheet(sheet)}!${name}&""`, unit.unit)

/** The first sheet of a workbook with many forms: a link to each of them, and how much of it is filled in. */
export const listSheet = ({ options, words, form }: Form, name: string, forms: readonly Linked[]): Sheet => {
  const heads = [words.number, words.agency, words.unitCode, words.unit, words.filled]
  const rows = forms.map(
    (each, i): SheetRow => ({
      cells: [
        cell(i + 1, LOOK.code),
        cell(orNull(each.unit.agency), LOOK.text),
        cell(orNull(each.unit.unitCode), LOOK.text),
        linkOf(each),
        { value: each.complete.value, formula: `${onSheet(each.sheet)}!${each.complete.cell}`, style: LOOK.code },
      ],
    }),
  )
  return {
    name,
    columns: [6, 34, 14, 60, 14].map((width) => ({ width })),
    rows: [
      { cells: [cell(`${form.id} – ${form.title} (${options.instrument.id})`, LOOK.title)] },
      { cells: [cell(words.listHint, LOOK.hint)] },
      { cells: [] },
      { cells: heads.map((each) => cell(each, LOOK.heading)) },
      ...rows,
    ],
    frozen: { columns: 0, rows: 4 },
    print: { landscape: false, titleRows: '4:4' },
    isProtected: true,
  }
}

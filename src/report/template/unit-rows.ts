import type { SheetRow } from '../../formats/xlsx/write-book.js'
import type { Indicator } from '../../instrument/schema.js'
import { cell, criterionOf } from './blank-form.js'
import { LOOK } from './look.js'

/** Characters that fit a line of the title's and of a criterion's column. */
export const TITLE_LINE = 44
const CRITERION_LINE = 20
export const LINE = 15

/** A row as high as its longest text needs: spreadsheets do not fit rows to texts by themselves. */
const heightOf = ({ title, criteria }: Indicator): number => {
  const texts = Object.values(criteria?.value ?? {})
  const lines = [title.length / TITLE_LINE, ...texts.map((text) => text.length / CRITERION_LINE)].map(Math.ceil)
  return LINE * Math.max(1, ...lines) + 3
}

export const indicatorRow = (indicator: Indicator, place: number, scores: readonly string[]): SheetRow => ({
  height: heightOf(indicator),
  cells: [
    cell(indicator.number ?? place, LOOK.code),
    cell(indicator.code, LOOK.code),
    cell(indicator.title, LOOK.text),
    cell(null, LOOK.score),
    ...scores.map((score) => cell(criterionOf(indicator, score), LOOK.text)),
    cell(null, LOOK.note),
  ],
})

import type { Language } from '../../finding/language.js'
import { ink } from '../../formats/terminal.js'
import type { Instrument } from '../../instrument/schema.js'
import type { Run } from '../../run/result.js'
import { carriedWarnings } from '../carried.js'
import { wrapLines } from '../rules/listing.js'
import { headLines } from '../text/run-head.js'
import { type Page, widthOfPage } from '../text/text-page.js'

export interface Setting {
  readonly instrument: Instrument
  readonly language: Language
  readonly page: Page
}

export const INDENT = '  '

export const indentLines = (lines: readonly string[]): readonly string[] => lines.map((line) => `${INDENT}${line}`)

/** The page that is left for lines that stand further in. */
export const indentedPage = (page: Page): Page =>
  page.columns === null ? page : { ...page, columns: widthOfPage(page) - INDENT.length }

/** A text for the terminal: what it is the result of, what it tells, what the result has to carry, and then its lines. */
export const runText = (
  run: Run,
  { language, page }: Setting,
  { titles, lines }: { readonly titles: readonly string[]; readonly lines: readonly string[] },
): string => {
  const head = wrapLines([...headLines(run, language), ...titles], page)
  const warnings = wrapLines(carriedWarnings(run, language), page).map(ink(page.colour).yellow)
  return `${[...head, ...warnings, '', ...lines].join('\n').trimEnd()}\n`
}

import type { Language } from '../../finding/language.js'
import type { Instrument } from '../../instrument/schema.js'
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

import type { Language } from '../../finding/language.js'
import type { Page } from '../text/text-page.js'

/** A table as each medium draws it, whatever its rows are. */
export interface Drawable {
  readonly text: (page: Page, language: Language) => readonly string[]
  readonly markdown: () => readonly string[]
}

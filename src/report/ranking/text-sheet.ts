import type { Language } from '../../finding/language.js'
import type { Ink } from '../../formats/terminal.js'
import type { Page } from '../text/text-page.js'
import type { Setting } from './ranking-columns.js'

export interface Sheet extends Setting {
  readonly page: Page
  readonly paint: Ink
  readonly language: Language
  /** True where rankings on several bases stand below each other. */
  readonly hasBases: boolean
}

import type { AspectSheet } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import type { Subject } from './subject.js'
import type { Page } from './summary-page.js'

/** What every part of a page about one agency or unit is made with. */
export interface Desk {
  readonly page: Page
  readonly plan: Plan
  readonly aspects: AspectSheet
  readonly subject: Subject
}

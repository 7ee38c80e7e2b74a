import type { Sheet } from '../../../formats/xlsx/write-book.js'
import type { AspectSheet } from '../aspects.js'
import type { Plan } from '../book-layout.js'
import { manySheet } from './many.js'
import { oneSheet } from './one.js'
import { subjectOf } from './subject.js'

/** The first sheet: what a result comes to, on a page or two. Its figures are formulas over the other sheets. */
export const summarySheet = (plan: Plan, aspects: AspectSheet): Sheet => {
  const subject = subjectOf(plan, aspects)
  return subject ? oneSheet(plan, aspects, subject) : manySheet(plan)
}

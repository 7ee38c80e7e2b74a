import type { Indicator } from '../instrument/schema.js'
import { entriesIn, isEmptyEntry } from './entry-row.js'
import type { FilledForm } from './filled-form.js'
import { remarkAt } from './findings.js'
import { matchKey } from './match-key.js'
import { slotOf, type UnitContext } from './variant-index.js'

/** "0 - ", "Skor 0: ", "a. ": what stands before the text of a criterion. */
const LED = /^(?:(?:skor |nilai )?0|[a-f]) /

const says = (text: string, criterion: string): boolean => text === criterion || text.startsWith(`${criterion} `)

/** The scores whose criterion a text beside a score is. */
const earnedBy = ({ criteria }: Indicator, raw: string): readonly string[] => {
  const text = matchKey(raw)
  const bare = text.replace(LED, '')
  return Object.entries(criteria?.value ?? {}).flatMap(([earned, criterion]) => {
    const words = matchKey(criterion)
    return says(text, words) || says(bare, words) ? [earned] : []
  })
}

/** Whether the criterion that earns 0 stands beside a score, and no other: a form that lists them all says nothing. */
const isZero = (indicator: Indicator, beside: readonly string[]): boolean => {
  const earned = beside.flatMap((raw) => earnedBy(indicator, raw))
  return earned.length > 0 && earned.every((each) => each === '0')
}

/**
 * An exporter that leaves zeros out is suspected where each empty score of a unit stands beside the criterion for 0. A
 * blank form is no case for it: where no score is given at all, nobody left one out.
 */
export const tellZeros = ({ findings, variantIndex, unit }: UnitContext, forms: readonly FilledForm[]): void => {
  const all = forms.flatMap(({ entries }) => entriesIn(entries))
  const unfilled = all.filter(isEmptyEntry)
  if (unfilled.length === 0 || unfilled.length === all.length) return
  const empty = unfilled.flatMap((entry) => {
    const slot = slotOf(variantIndex, entry.item)
    const indicator = slot !== null && slot < variantIndex.required && variantIndex.index.indicators[slot]
    return indicator ? [{ entry, indicator }] : []
  })
  const [first] = empty
  if (!first || !empty.every(({ entry, indicator }) => isZero(indicator, entry.beside ?? []))) return
  const found = empty.map(({ indicator }) => indicator.code).join(', ')
  findings.add(remarkAt(first.entry.place, { code: 'W-ZEROS-MISSING', found, unit, count: empty.length }))
}

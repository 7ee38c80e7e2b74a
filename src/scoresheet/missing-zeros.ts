import type { Indicator } from '../instrument/schema.js'
import { entriesIn, isEmptyEntry } from './entry-row.js'
import { remarkAt } from './findings.js'
import type { FilledForm } from './form.js'
import { slotOf, type UnitContext } from './variant-index.js'
import { matchKey } from './words.js'

/** "0 - ", "Skor 0: ", "a. ": what stands before the text of a criterion. */
const LED = /^(?:(?:skor |nilai )?0|[a-f]) /

const says = (text: string, criterion: string): boolean => text === criterion || text.startsWith(`${criterion} `)

/** Whether a text beside a score is the criterion that earns 0, and no other. */
const isZero = ({ criteria }: Indicator, raw: string): boolean => {
  const text = matchKey(raw)
  const bare = text.replace(LED, '')
  const said = Object.entries(criteria?.value ?? {}).filter(([, criterion]) => {
    const words = matchKey(criterion)
    return says(text, words) || says(bare, words)
  })
  return said.length > 0 && said.every(([earned]) => earned === '0')
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
  if (!first || !empty.every(({ entry, indicator }) => entry.beside?.some((text) => isZero(indicator, text)))) return
  const found = empty.map(({ indicator }) => indicator.code).join(', ')
  findings.add(remarkAt(first.entry.place, { code: 'W-ZEROS-MISSING', found, unit, count: empty.length }))
}

import type { Indicator } from '../instrument/schema.js'
import { type Telling, tell } from './findings.js'
import type { Entry, FilledForm } from './form.js'
import type { Ready } from './variant-index.js'
import { matchable } from './words.js'

/** "0 - ", "Skor 0: ", "a. ": what stands before the text of a criterion. */
const LED = /^(?:(?:skor |nilai )?0|[a-f]) /

const says = (text: string, criterion: string): boolean => text === criterion || text.startsWith(`${criterion} `)

/** Whether a text beside a score is the criterion that earns 0, and no other. */
const isZero = ({ criteria }: Indicator, raw: string): boolean => {
  const text = matchable(raw)
  const bare = text.replace(LED, '')
  const said = Object.entries(criteria?.value ?? {}).filter(([, criterion]) => {
    const words = matchable(criterion)
    return says(text, words) || says(bare, words)
  })
  return said.length > 0 && said.every(([earned]) => earned === '0')
}

const isEmpty = ({ reading }: Entry): boolean => !('value' in reading) && reading.code === 'E-CELL-EMPTY'

/**
 * An exporter that leaves zeros out is suspected where each empty score of a unit stands beside the criterion for 0. A
 * blank form is no case for it: where no score is given at all, nobody left one out.
 */
export const tellZeros = (telling: Telling, ready: Ready, forms: readonly FilledForm[], unit: string): void => {
  const unfilled = forms.flatMap(({ entries }) => entries.filter(isEmpty))
  if (unfilled.length === 0 || forms.every(({ entries }) => entries.every(isEmpty))) return
  const empty = unfilled.flatMap((entry) => {
    const match = ready.index.match(entry.item)
    const indicator = 'slot' in match && match.slot < ready.required && ready.index.indicators[match.slot]
    return indicator ? [{ entry, indicator }] : []
  })
  const [first] = empty
  if (!first || !empty.every(({ entry, indicator }) => entry.beside?.some((text) => isZero(indicator, text)))) return
  const found = empty.map(({ indicator }) => indicator.code).join(', ')
  tell(telling, first.entry.place, { code: 'W-ZEROS-MISSING', found, unit, count: empty.length })
}

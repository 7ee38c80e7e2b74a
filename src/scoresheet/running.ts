import type { FilledForm } from './form.js'
import { type Item, squeeze } from './item.js'
import type { Ready } from './ready.js'

/** Under a code that has letters the sheet names indicators by codes, and "6" is the code 6. */
const isBare = ({ code }: Item): boolean => code === null || /^\d+$/.test(code)

/** The codes of a variant by the running numbers that its form prints beside them. */
const codesBeside = ({ index }: Ready): ReadonlyMap<number, string> =>
  new Map(index.indicators.flatMap(({ printed, code }) => (printed === undefined ? [] : [[printed, squeeze(code)]])))

/** Forms that name indicators by their printed running numbers alone, with the codes instead. */
export const byPrintedNumbers = (ready: Ready, forms: readonly FilledForm[]): readonly FilledForm[] => {
  const codes = codesBeside(ready)
  if (codes.size === 0) return forms
  const coded = (item: Item): Item => {
    const code = item.number === null ? undefined : codes.get(item.number)
    return code === undefined ? item : { ...item, number: null, code }
  }
  return forms.map((form) => {
    if (!form.entries.every(({ item }) => isBare(item))) return form
    return { ...form, entries: form.entries.map((entry) => ({ ...entry, item: coded(entry.item) })) }
  })
}

/** What a case calls an indicator or question by: its code, its running number, or "*" for all that are not named. */
interface Named {
  readonly code: string
  readonly number?: number | undefined
}

/** The key that stands for everything that is not named. */
const REST = '*'

const squeeze = (text: string): string => text.toLowerCase().replace(/\s+/g, '')

/** Whether a key means this item: the whole code, case and blanks aside, or its running number. */
export const means = (key: string, { code, number }: Named): boolean =>
  squeeze(key) === squeeze(code) || (number !== undefined && key.trim() === String(number))

/** What is given for an item: under a key of its own, else what is given for all others. */
export const entryFor = <T>(entries: Readonly<Record<string, T>>, item: Named): T | undefined => {
  const own = Object.entries(entries).find(([key]) => means(key, item))
  if (own) return own[1]
  return Object.hasOwn(entries, REST) ? entries[REST] : undefined
}

/** Keys that mean none of the items. */
export const strangers = (entries: Readonly<Record<string, unknown>>, items: readonly Named[]): readonly string[] =>
  Object.keys(entries).filter((key) => key !== REST && !items.some((item) => means(key, item)))

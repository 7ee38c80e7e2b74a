import { plain } from '../finding/plain.js'
import type { Run } from '../run/result.js'

/** The options of a run by name, and what each was given, a line for each time; nothing for one that takes no value. */
export const optionLines = (options: Run['options']): readonly (readonly [name: string, given: string])[] =>
  Object.entries(options)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => {
      const text = typeof value === 'string' || typeof value === 'boolean' ? String(value) : value.join('\n')
      return [`--${name}`, text === 'true' ? '' : text.split('\n').map(plain).join('\n')] as const
    })

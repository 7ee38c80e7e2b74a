import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'

/** Says that a key is to be taken out. */
export const GONE = Symbol('gone')

/** The same file with another value at a path; what the path names need not be there yet. */
export const changed = (raw: Raw, at: Path, value: Raw | typeof GONE): Raw => {
  const [step, ...rest] = at
  if (step === undefined) return value === GONE ? null : value
  if (typeof step === 'number') {
    const list = Array.isArray(raw) ? [...raw] : []
    if (rest.length === 0 && value === GONE) return list.filter((_, i) => i !== step)
    list[step] = changed(list[step] ?? null, rest, value)
    return list
  }
  const members = new Map<string, Raw>(typeof raw === 'object' && raw !== null ? Object.entries(raw) : [])
  if (rest.length === 0 && value === GONE) members.delete(step)
  else members.set(step, changed(members.get(step) ?? null, rest, value))
  return Object.fromEntries(members)
}

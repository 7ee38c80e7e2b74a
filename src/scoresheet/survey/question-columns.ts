import type { Headers } from '../head/choice.js'
import type { Known } from '../item.js'
import { matchKey, type Role, roleOf } from '../match-key.js'
import type { ChosenHead } from './column-choices.js'
import { type Label, readLabel, type Slot, slotsOf } from './label.js'
import { elementColumns } from './skm-words.js'

const NAMING: ReadonlySet<Role> = new Set(['agency', 'agency_code', 'unit', 'unit_code', 'variant', 'year'])

/** Whether a role says who the unit is. */
export const isNaming = (role: string): role is Role => [...NAMING].some((each) => each === role)

/** What a heading says of who the unit is. A year of birth or a survey's period is not the year of the evaluation. */
export const namingRole = (header: string): Role | null => {
  const role = roleOf(header)
  return role && NAMING.has(role) && !(role === 'year' && matchKey(header).startsWith('periode')) ? role : null
}

/** A column, and the question that it names. */
export interface Named {
  readonly column: number
  readonly label: Label
}

/** The stem under which most questions are counted ("u" of u_1 … u_14); others, such as "alamat 2", are no questions. */
const stemOf = (named: readonly Named[]): string | null => {
  const counts = new Map<string, number>()
  for (const { label } of named)
    if (label.counted) counts.set(label.counted.stem, (counts.get(label.counted.stem) ?? 0) + 1)
  const [best] = [...counts].sort((a, b) => b[1] - a[1])
  return best && best[1] >= 2 ? best[0] : null
}

/** A header of bare numbers counts up from 1; a row of answers does not. */
const isCounting = (numbers: readonly number[]): boolean =>
  numbers.length >= 2 && numbers[0] === 1 && numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0))

const isFound = (slot: Slot | undefined): boolean => typeof slot === 'number' || slot === 'contradicts'

/** The columns of another survey (SKM), that its reader can say so. */
const columnsOfSkm = (headers: Headers): readonly Named[] =>
  elementColumns(headers).flatMap((column) => {
    const label = readLabel(headers.get(column) ?? '')
    return label ? [{ column, label }] : []
  })

/** What the headings of a row name, but for those that say who the unit is. */
const namedIn = (headers: Headers): readonly Named[] =>
  [...headers].flatMap(([column, text]): Named[] => {
    const label = namingRole(text) ? null : readLabel(text)
    return label ? [{ column, label }] : []
  })

/**
 * The columns that hold answers by their words: code, title or number; a lone number or a mere text is no question. Of the
 * headings of a row only those that are free name one, but all of them show whether its numbers count.
 */
export const wordedColumns = (
  free: Headers,
  headers: Headers,
  variants: readonly (readonly Known[])[],
): readonly Named[] => {
  const named = namedIn(free)
  const stem = stemOf(named)
  const slots = slotsOf(
    named.map(({ label }) => label),
    variants,
  )
  const bare = isCounting(namedIn(headers).flatMap(({ label }) => label.bare ?? []))
  return named.filter(({ label }, i) => {
    if (label.bare !== null) return bare
    if (label.counted) return label.counted.stem === stem
    if (label.item?.code && label.item.number !== null) return true
    return slots.some((each) => isFound(each[i]))
  })
}

/** The columns that hold answers: those that were chosen, and those that name another question by their words. */
export const questionColumns = (
  { free, questions }: ChosenHead,
  headers: Headers,
  variants: readonly (readonly Known[])[],
): readonly Named[] => {
  const chosen = [...questions].map(([column, label]): Named => ({ column, label }))
  const [ofSkm, worded] = [columnsOfSkm(headers), wordedColumns(free, headers, variants)]
  if (chosen.length === 0 && ofSkm.length > worded.length) return ofSkm
  const all = [...chosen, ...worded]
  const slots = slotsOf(
    all.map(({ label }) => label),
    variants,
  )
  const isTaken = (i: number): boolean =>
    slots.some((own) => typeof own[i] === 'number' && own.slice(0, chosen.length).includes(own[i]))
  return all.filter((_, i) => i < chosen.length || !isTaken(i)).sort((a, b) => a.column - b.column)
}

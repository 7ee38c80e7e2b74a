import { shippedFile, shippedNames } from '../platform/shipped-files.js'
import type { Crosswalk } from './crosswalk.js'
import type { Shipped } from './proved-rules.js'
import type { Rules } from './read.js'
import { shippedCrosswalks, shippedList, shippedRulesOf } from './shipped-rules.js'
import { chosenFor, inOrder, newestOf } from './year-choice.js'

/** The text of a shipped instrument, byte for byte as it ships; null where there is none of that id. */
export const shippedText = (id: string): string | null =>
  shippedNames('data').includes(id) ? shippedFile('data', id) : null

/** The regression cases that ship with an instrument, byte for byte; null where it has none. */
export const shippedCasesText = (id: string): string | null =>
  shippedNames('cases').includes(id) ? shippedFile('cases', id) : null

export const patterns = (): readonly string[] => shippedNames('patterns')

/** The text of a pattern: what an own instrument may be begun from, too little known to be used as it is; null where there is none. */
export const patternText = (id: string): string | null => (patterns().includes(id) ? shippedFile('patterns', id) : null)

/** All shipped instruments, those of the index first, oldest first. A new one is a new file in the folder, nothing else. */
export const shippedInstruments = (): readonly Shipped[] => inOrder(shippedList())

/** The shipped instruments by which an index is scored, oldest first. */
export const shippedIndices = (): readonly Shipped[] => shippedInstruments().filter(({ isSurvey }) => !isSurvey)

/** The shipped instrument of that id, or null. */
export const rulesById = (id: string): Rules | null => shippedRulesOf(id)

/**
 * The shipped instrument by which a year is scored: the one in force, else the one that practice uses then, else, for years
 * after all of these, the newest. Null for a year before the first, or between two instruments.
 */
export const rulesForYear = (year: number): Rules | null => {
  const chosen = chosenFor(shippedIndices(), year)
  return chosen && rulesById(chosen.id)
}

/** The shipped instrument of the index whose years end last. */
export const newestRules = (): Rules => {
  const { id } = newestOf(shippedIndices())
  const rules = rulesById(id)
  if (!rules) throw new Error(`instrument ${id} is listed but cannot be found`)
  return rules
}

/** What corresponds between the shipped instruments. A new crosswalk is a new file in the folder, nothing else. */
export const crosswalks = (): readonly Crosswalk[] => shippedCrosswalks()

import type { SurveySource, UnitMember } from './questions.js'
import { offsetOf, pageOf, type Tallies } from './tallies.js'

/** What the users of one unit answered, in the questions of its own variant. */
export interface UnitTally {
  readonly respondents: number
  /** Per question how many answered, and the sum of their answers. */
  readonly n: Float64Array
  readonly sum: Float64Array
  /** Per question and answer how often it was given; null where only numbers and sums came in. */
  readonly counts: Uint32Array | null
}

/** Answers of one unit that cannot be read: the question, what stands for them, how many. */
export interface AnswerFault {
  readonly slot: number
  readonly text: string
  readonly n: number
}

/** How many answered for a unit, and where their answers stand. */
export interface UnitAnswers {
  readonly respondents: number
  /** Where it stands in the sources: index of the source, and place of the unit in it. */
  readonly members: readonly UnitMember[]
}

/** Adds what one member counted; false where only numbers and sums are known of any of it. */
const addMember = (
  tallies: Tallies,
  { unit, slots }: UnitMember,
  { n, sum, counts }: UnitTally & { readonly counts: Uint32Array },
): boolean => {
  const { size, min, step } = tallies.scale
  const [page, begin] = [pageOf(tallies, unit), offsetOf(tallies, unit)]
  let complete = true
  for (let label = 0; label < slots.length; label++) {
    const slot = slots[label] ?? -1
    if (slot < 0) continue
    const at = begin + label * (size + 1)
    for (let answer = 0; answer < size; answer++) {
      const times = page[at + answer] ?? 0
      counts[slot * size + answer] = (counts[slot * size + answer] ?? 0) + times
      n[slot] = (n[slot] ?? 0) + times
      sum[slot] = (sum[slot] ?? 0) + times * (min + answer * step)
    }
    const known = (unit * tallies.room + label) * 2
    const only = tallies.sums?.[known] ?? 0
    if (only === 0) continue
    complete = false
    n[slot] = (n[slot] ?? 0) + only
    sum[slot] = (sum[slot] ?? 0) + (tallies.sums?.[known + 1] ?? 0)
  }
  return complete
}

/** A unit's answers to so many questions, added up from wherever they stand. */
export const sumTallies = (sources: readonly SurveySource[], unit: UnitAnswers, questions: number): UnitTally => {
  const size = sources[unit.members[0]?.source ?? 0]?.reading.tallies.scale.size ?? 0
  const counts = new Uint32Array(questions * size)
  const { respondents } = unit
  const tally = { respondents, n: new Float64Array(questions), sum: new Float64Array(questions), counts }
  let complete = true
  for (const member of unit.members) {
    const tallies = sources[member.source]?.reading.tallies
    if (tallies) complete = addMember(tallies, member, tally) && complete
  }
  return complete ? tally : { ...tally, counts: null }
}

export const faultsIn = (sources: readonly SurveySource[], { members }: UnitAnswers): readonly AnswerFault[] =>
  members.flatMap(({ source, unit, slots }) =>
    [...(sources[source]?.reading.tallies.units[unit]?.faults ?? [])].flatMap(([label, texts]) =>
      [...texts].map(([text, n]) => ({ slot: slots[label] ?? -1, text, n })),
    ),
  )

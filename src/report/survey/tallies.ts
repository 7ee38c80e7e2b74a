import type { Surveyed } from '../../engine/survey/result.js'
import type { CsvField } from '../../formats/csv/write.js'
import type { AnswerScale } from '../../instrument/answers.js'
import type { Question } from '../../instrument/schema.js'

/** What tallies are made from: units, and the questions of each variant in order. */
export interface TallySource {
  readonly units: readonly Surveyed[]
  readonly scale: AnswerScale
  readonly questionsOf: (variant: string) => readonly Question[]
}

const WHO = ['agency_code', 'agency', 'unit_code', 'unit', 'question'] as const

/** A unit known by its code alone is handed over without a name. */
const who = ({ agencyCode, agency, unitCode, unit }: Surveyed, { code }: Question): readonly CsvField[] => [
  agencyCode,
  agency,
  unitCode,
  unit === unitCode ? null : unit,
  code,
]

/** One question's counts, and how many left it out, so that the number of respondents survives. */
function* countRows(
  unit: Surveyed,
  question: Question,
  slot: number,
  scale: AnswerScale,
): Generator<readonly CsvField[]> {
  for (let place = 0; place < scale.size; place++) {
    const n = unit.counts?.[slot * scale.size + place] ?? 0
    if (n > 0) yield [...who(unit, question), scale.min + place * scale.step, n]
  }
  const unanswered = unit.respondents - (unit.n[slot] ?? 0)
  if (unanswered > 0) yield [...who(unit, question), null, unanswered]
}

/**
 * The tallies as a hand-over between machines: counts per score, so that shares survive; where a unit's shares are not
 * known, number and sum for all.
 */
export function* tallyRows({ units, scale, questionsOf }: TallySource): Generator<readonly CsvField[]> {
  const hasCounts = units.every(({ counts }) => counts !== null)
  yield hasCounts ? [...WHO, 'score', 'n'] : [...WHO, 'sum', 'n']
  for (const unit of units)
    for (const [slot, question] of questionsOf(unit.variant).entries()) {
      if (hasCounts) yield* countRows(unit, question, slot, scale)
      else yield [...who(unit, question), unit.sum[slot] ?? 0, unit.n[slot] ?? 0]
    }
}

import type { Answered, Surveyed } from '../../engine/survey/result.js'
import { csvLine, PLAIN_STYLE } from '../../formats/csv/write.js'
import { type AnswerScale, questionsOf } from '../../instrument/answers.js'
import type { Question } from '../../instrument/schema.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { inPieces } from '../chunks.js'

const WHO = ['agency_code', 'agency', 'unit_code', 'unit', 'question'] as const

type Faults = ReturnType<SurveyRun['faultsOf']>

/** Stands where a unit's answers are at fault and cannot be handed over: whoever reads it refuses the unit, as was done here. */
const NO_ANSWER = '?'

/** Fields that many records begin with or hold, written once. */
const fieldsText = (fields: readonly (string | null)[]): string => {
  const text = csvLine([...fields, ''], PLAIN_STYLE)
  return text.slice(0, text.lastIndexOf('\n'))
}

/** A unit known by its code alone is handed over without a name. */
const whoOf = ({ agencyCode, agency, unitCode, unit }: Surveyed): string =>
  fieldsText([agencyCode, agency, unitCode, unit === unitCode ? null : unit])

/** A unit's answers, and those that cannot be read. */
interface Given {
  readonly tally: Answered
  readonly faults: Faults
  readonly scale: AnswerScale
}

/** The lines of the question at a place of the form, each behind the same beginning. */
type Lines = (given: Given, slot: number, begin: string) => string

/** One question's counts, and how many left it out, so that the number of respondents survives. */
const countLines: Lines = ({ tally, faults, scale: { min, step, size } }, slot, begin) => {
  let text = ''
  for (let place = 0; place < size; place++) {
    const n = tally.counts?.[slot * size + place] ?? 0
    if (n > 0) text += `${begin}${min + place * step},${n}\n`
  }
  const refused = faults.filter((fault) => fault.slot === slot)
  for (const fault of refused) text += `${begin}${fieldsText([fault.text])}${fault.n}\n`
  const unread = refused.reduce((sum, { n }) => sum + n, 0)
  const unanswered = tally.respondents - (tally.n[slot] ?? 0) - unread
  return unanswered > 0 ? `${text}${begin},${unanswered}\n` : text
}

const sumLine: Lines = ({ tally, faults }, slot, begin) => {
  const n = faults.reduce((sum, fault) => sum + (fault.slot === slot ? fault.n : 0), 0)
  const refused = n > 0 ? `${begin}${NO_ANSWER},${n}\n` : ''
  return `${begin}${tally.sum[slot] ?? 0},${tally.n[slot] ?? 0}\n${refused}`
}

function* linesOf({ units, tallyOf, faultsOf, scale, form }: SurveyRun): Generator<string> {
  const asked = new Map(form.variants.map((variant) => [variant.id, questionsOf(variant)]))
  const hasCounts = units.every((unit, place) => unit.single || tallyOf(place).counts !== null)
  yield csvLine([...WHO, ...(hasCounts ? ['score', 'n'] : ['sum', 'n'])], PLAIN_STYLE)
  const codes = new Map<Question, string>()
  const codeOf = (question: Question): string => {
    const known = codes.get(question) ?? fieldsText([question.code])
    codes.set(question, known)
    return known
  }
  const lines = hasCounts ? countLines : sumLine
  for (const [place, unit] of units.entries()) {
    const tally = tallyOf(place)
    const who = whoOf(unit)
    const questions = asked.get(unit.variant) ?? []
    const faults = unit.faulty ? faultsOf(place).filter(({ slot }) => slot >= 0) : []
    const given = { tally, faults, scale }
    for (const [slot, question] of questions.entries()) yield lines(given, slot, who + codeOf(question))
    // What else is wrong with a unit does not stand in any cell of its tallies, and must not be lost with it.
    if (unit.faulty && faults.length === 0)
      yield `${who}${questions[0] ? codeOf(questions[0]) : `${NO_ANSWER},`}${NO_ANSWER},1\n`
  }
}

/**
 * The tallies as a hand-over between machines, in CSV: counts per score, so that shares survive; where the shares of any
 * unit are not known, number and sum for all.
 */
export const tallyText = (run: SurveyRun): Iterable<string> => inPieces(linesOf(run))

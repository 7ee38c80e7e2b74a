import type { Surveyed } from '../../engine/survey/result.js'
import { csvLine, PLAIN_STYLE } from '../../formats/csv/write.js'
import type { AnswerScale } from '../../instrument/answers.js'
import type { Question } from '../../instrument/schema.js'

/** What tallies are made from: units, and the questions of each variant in order. */
export interface TallySource {
  readonly units: readonly Surveyed[]
  readonly scale: AnswerScale
  readonly questionsOf: (variant: string) => readonly Question[]
}

const WHO = ['agency_code', 'agency', 'unit_code', 'unit', 'question'] as const

/** Fields that many records begin with or hold, written once. */
const written = (fields: readonly (string | null)[]): string => {
  const text = csvLine([...fields, ''], PLAIN_STYLE)
  return text.slice(0, text.lastIndexOf('\n'))
}

/** A unit known by its code alone is handed over without a name. */
const whoOf = ({ agencyCode, agency, unitCode, unit }: Surveyed): string =>
  written([agencyCode, agency, unitCode, unit === unitCode ? null : unit])

/** One question's counts, and how many left it out, so that the number of respondents survives. */
const countLines = (unit: Surveyed, begin: string, slot: number, { min, step, size }: AnswerScale): string => {
  let text = ''
  for (let place = 0; place < size; place++) {
    const n = unit.counts?.[slot * size + place] ?? 0
    if (n > 0) text += `${begin}${min + place * step},${n}\n`
  }
  const unanswered = unit.respondents - (unit.n[slot] ?? 0)
  return unanswered > 0 ? `${text}${begin},${unanswered}\n` : text
}

/**
 * The tallies as a hand-over between machines, in CSV: counts per score, so that shares survive; where the shares of any
 * unit are not known, number and sum for all.
 */
export function* tallyText({ units, scale, questionsOf }: TallySource): Generator<string> {
  const hasCounts = units.every(({ counts }) => counts !== null)
  yield csvLine([...WHO, ...(hasCounts ? ['score', 'n'] : ['sum', 'n'])], PLAIN_STYLE)
  const codes = new Map<Question, string>()
  const codeOf = (question: Question): string => {
    const known = codes.get(question) ?? written([question.code])
    codes.set(question, known)
    return known
  }
  for (const unit of units) {
    const who = whoOf(unit)
    let text = ''
    for (const [slot, question] of questionsOf(unit.variant).entries()) {
      const begin = who + codeOf(question)
      text += hasCounts ? countLines(unit, begin, slot, scale) : `${begin}${unit.sum[slot] ?? 0},${unit.n[slot] ?? 0}\n`
    }
    yield text
  }
}

/** Characters that are joined before they are handed on. */
const PIECE = 1 << 16

/** Texts joined to pieces of some size. */
export function* pieces(texts: Iterable<string>): Generator<string> {
  let joined = ''
  for (const text of texts) {
    joined += text
    if (joined.length < PIECE) continue
    yield joined
    joined = ''
  }
  if (joined !== '') yield joined
}

import type { AnswerScale } from '../../instrument/answers.js'
import type { Headers } from '../head/choice.js'
import { placeOn } from './answer.js'
import { readLabel } from './label.js'
import { type Named, namingRole } from './question-columns.js'

/** Columns that say how often an answer was given to a question. */
interface Blocks {
  /** The first column of each question, and what it names. */
  readonly questions: readonly Named[]
  /** Per column the answer, and which of the questions. */
  readonly columns: ReadonlyMap<number, { readonly answer: number; readonly question: number }>
}

/** What stands between a question and an answer: "U1_1", "U1.1", "U1 = 1", "U1 (1)", "U1 skor 1". */
const BETWEEN = /(?:[\s_.:=-]|[([]|\b(?:skor|nilai|jawaban))$/i

/** Longer headings are sentences. */
const LONGEST = 200

/** A heading as a question and an answer to it; null where it is none. */
const partsOf = (raw: string): { readonly question: string; readonly answer: number } | null => {
  if (raw.length > LONGEST) return null
  const text = raw.trim().replace(/[)\]]$/, '')
  const digits = /\d{1,2}$/.exec(text)?.[0]
  if (digits === undefined) return null
  let question = text.slice(0, -digits.length)
  if (!BETWEEN.test(question)) return null
  while (BETWEEN.test(question)) question = question.replace(BETWEEN, '')
  return question === '' ? null : { question, answer: Number(digits) }
}

/** A question as headings name it, and its columns. */
interface Group {
  readonly question: string
  readonly columns: [column: number, answer: number][]
}

/** The questions that headings name with answers, in their order. */
const groupsIn = (headers: Headers): readonly Group[] => {
  const groups = new Map<string, Group>()
  for (const [column, text] of headers) {
    const parts = namingRole(text) ? null : partsOf(text)
    if (!parts) continue
    const key = parts.question.toLowerCase()
    const group = groups.get(key) ?? { question: parts.question, columns: [] }
    group.columns.push([column, parts.answer])
    groups.set(key, group)
  }
  return [...groups.values()]
}

const isWhole = ({ columns }: Group, scale: AnswerScale): boolean =>
  columns.length === scale.size &&
  new Set(columns.map(([, answer]) => answer)).size === scale.size &&
  columns.every(([, answer]) => placeOn(scale, answer) !== null)

/**
 * The blocks of a tally that has a row per unit: two questions or more, each with every answer of the scale once. Null where
 * headings are no such blocks, or one of them lacks an answer.
 */
export const blocksIn = (headers: Headers, scale: AnswerScale): Blocks | null => {
  const groups = groupsIn(headers)
  if (groups.length < 2 || !groups.every((group) => isWhole(group, scale))) return null
  const questions = groups.flatMap(({ question, columns: [first] }): Named[] => {
    const label = readLabel(question)
    return first && label ? [{ column: first[0], label }] : []
  })
  if (questions.length < groups.length) return null
  const columns = groups.flatMap((group, question) =>
    group.columns.map(([column, answer]) => [column, { answer, question }] as const),
  )
  return { questions, columns: new Map(columns) }
}

import type { z } from 'zod'
import { instrumentSchema } from './file-schema.js'
import { type Path, type Problem, problem, type Rule } from './problem.js'
import { prove } from './prove.js'
import { contentHash, parseRaw, type Raw, rawAt } from './raw.js'
import type { Instrument } from './schema.js'

/** An instrument as it is used: every figure exact, every proof made, its content named by a hash. */
export interface Rules {
  readonly instrument: Instrument
  /** Lower-case SHA-256 of its canonical content. */
  readonly hash: string
}

/** A value that was read, or everything that keeps it from being one. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const failedReading = (problems: readonly Problem[]) => ({ ok: false, problems }) as const

/** An instrument from the text of its file: parsed, checked against the schema, proved. */
export const readRules = (text: string): Reading<Rules> => {
  const parsed = parseRaw(text)
  if (!parsed) return failedReading([problem('json', [])])
  const shaped = shape(parsed.raw)
  if (!shaped.ok) return shaped
  const problems = prove(shaped.value)
  if (problems.length > 0) return failedReading(problems)
  return { ok: true, value: { instrument: shaped.value, hash: contentHash(parsed.raw) } }
}

/** An instrument of the right shape, whether or not its figures can be proved: what an experiment with a broken rule needs. */
export const shape = (raw: Raw): Reading<Instrument> => shapeBy(instrumentSchema, raw)

/** A file's value by its schema, or everything that keeps it from being one. */
export const shapeBy = <T>(schema: z.ZodType<T>, raw: Raw): Reading<T> => {
  const result = schema.safeParse(raw)
  if (result.success) return { ok: true, value: result.data }
  return failedReading(result.error.issues.flatMap((issue) => problemsOf(raw, [], issue)))
}

const short = (value: unknown): string => {
  const text = String(JSON.stringify(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

const steps = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)))

/** The schema's own complaint as problems: one for each unknown key, and of a union only what the meant branch says. */
const problemsOf = (raw: Raw, above: Path, issue: z.core.$ZodIssue): readonly Problem[] => {
  const at = [...above, ...steps(issue.path)]
  const here = rawAt(raw, at)
  const one = (rule: Rule, expected: string | null) => [problem(rule, at, { found: short(here), expected })]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('key-unknown', [...at, key]))
    case 'invalid_type':
      return here === undefined ? [problem('key-missing', at)] : one('value-type', issue.expected)
    case 'invalid_value':
      return here === undefined
        ? [problem('key-missing', at)]
        : one('value-choice', issue.values.map(String).join(' | '))
    case 'invalid_union':
      return unionProblems(raw, at, issue)
    case 'invalid_key':
      return [problem('value-form', at, { found: short(at.at(-1)), expected: 'figure' })]
    case 'too_small':
      return one('value-range', `≥ ${issue.minimum}`)
    case 'too_big':
      return one('value-range', `≤ ${issue.maximum}`)
    case 'custom':
      return issue.message === 'score-twice' ? one('score-twice', null) : one('value-form', issue.message)
    default:
      return one('value-form', issue.message)
  }
}

/** Of a union, the branch that was meant: a form by its kind; a level is what has parts, everything else an indicator. */
const unionProblems = (raw: Raw, at: Path, issue: z.core.$ZodIssueInvalidUnion): readonly Problem[] => {
  const here = rawAt(raw, at)
  const [indicator, level] = issue.errors
  if (!indicator || !level) {
    const kinds = 'options' in issue ? issue.options?.map(String).join(' | ') : null
    return here === undefined
      ? [problem('key-missing', at)]
      : [problem('value-choice', at, { found: short(here), expected: kinds ?? null })]
  }
  const meant = rawAt(raw, [...at, 'parts']) === undefined ? indicator : level
  return meant.flatMap((each) => problemsOf(raw, at, each))
}

import { z } from 'zod'
import { type Exact, parseExact } from '../exact/exact.js'
import { FIGURE } from './file-schema.js'

/** A figure as somebody writes it into a case: a number, or text where digits must stay or a fraction is meant. */
const figure = z.union([z.string().regex(FIGURE, 'figure'), z.number()]).transform((written, context): Exact => {
  const value = parseExact(String(written))
  if (value) return value
  context.addIssue({ code: 'custom', message: 'figure' })
  return z.NEVER
})

const text = z.string().min(1)

/** One evaluator's score, several evaluators' scores, or null where the sheet is left empty. */
const given = z.union([figure.nullable(), z.array(figure).min(1)])

/** What respondents answered to one question: how many did, and the sum of what they gave. */
const answers = z.strictObject({ n: z.int().min(0), sum: z.int() })
const tally = z.strictObject({
  respondents: z.int().min(0),
  answers: z.record(z.string(), answers).describe('By question code or number; "*" for all others.'),
})

const expectation = z.strictObject({
  refused: z.array(text).optional().describe('Codes of indicators and forms whose figure may not be given.'),
  index: figure.nullable().optional().describe('The exact index, unrounded; null where there must be none.'),
  ipp: figure.nullable().optional().describe('The index as published, rounded; null where there must be none.'),
  letter: text.nullable().optional().describe('The letter of the predicate; null where there must be none.'),
  forms: z.record(z.string(), figure).optional().describe('Exact figures of forms, by form id.'),
  aspects: z.record(z.string(), figure).optional().describe('Exact figures of aspects by id; a level below as "a.x".'),
  trace: z.array(text).optional().describe('Lines that the calculation must contain: "F-02.a = 4.17 * 24/100".'),
})

const regressionCase = z.strictObject({
  name: text,
  note: text.optional(),
  instrument: text.optional(),
  variant: text.optional(),
  scores: z
    .record(z.string(), given)
    .default({})
    .describe('By indicator code or number; "*" for all others. None in an instrument that is a survey alone.'),
  figures: z
    .record(z.string(), z.union([figure, tally]))
    .optional()
    .describe('By form id: the figure, or the tallied answers of a survey.'),
  expect: expectation,
})

/** A file of regression cases: scores in, figures expected, without any tolerance. */
export const casesSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal('ipp.cases/1'),
  note: text.optional(),
  instrument: text.optional().describe('Id of a shipped instrument, or a .json file beside this one.'),
  cases: z.array(regressionCase).min(1),
})

/** A file of regression cases (`ipp.cases/1`), its figures read exactly. */
export type CaseFile = Readonly<z.output<typeof casesSchema>>
/** One case: what a unit got, and what must come out. */
export type RegressionCase = CaseFile['cases'][number]
/** What must come out of a case; only what is stated is compared, without any tolerance. */
export type Expectation = RegressionCase['expect']
/** What a case gives one indicator. */
export type GivenScores = RegressionCase['scores'][string]
/** Tallied answers of a survey, as a case spells them. */
export type TallyText = z.output<typeof tally>

import { z } from 'zod'
import { type Exact, fraction, parseExact } from '../exact/exact.js'
import { CONFIDENCE } from './statement.js'

/** A figure as files spell it: a decimal or a fraction. */
export const FIGURE = /^-?\d+(\.\d+)?(\/\d+(\.\d+)?)?$/

/** A figure as printed: a decimal "8.9" or a fraction "5/56"; exact from here on. */
const figure = z
  .string()
  .regex(FIGURE, 'figure')
  .describe('A figure as printed, as text: "8.9" or "5/56".')
  .transform((text, context): Exact => {
    const value = parseExact(text)
    if (value) return value
    context.addIssue({ code: 'custom', message: 'figure' })
    return z.NEVER
  })

const text = z.string().min(1)

/** Keyed by score; from here on under the score in lowest terms, so that "4.0" and "4" are one score. */
const byScore = <T extends z.ZodType>(value: T) =>
  z.record(z.string().regex(FIGURE), value).transform((entries, context) => {
    const scores = Object.keys(entries).map((key) => parseExact(key))
    const keys = scores.map((score) => (score ? fraction(score) : ''))
    if (new Set(keys).size < keys.length || keys.includes(''))
      context.addIssue({ code: 'custom', message: 'score-twice' })
    return Object.fromEntries(Object.values(entries).map((entry, i) => [keys[i] ?? '', entry]))
  })

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'id')

/** A figure or rule together with how surely it is known and from where. */
const stated = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    confidence: z
      .enum(CONFIDENCE)
      .describe(
        'regulation: read in the regulation; ministry: a deck or notice; practice: governments’ systems and results; assumption: nobody says.',
      ),
    sources: z.array(text).describe('Keys under sources of this file; none is needed for an assumption.'),
    note: text.optional(),
  })

const source = z.strictObject({ what: text, ref: text, kind: text, trust: text })

/** How parts make their whole: by their weights, or all alike. */
const combine = z.enum(['weighted', 'mean'])

/** What weights are shares of ("100" for percents) and what they add up to as printed, which is not always the same. */
const shares = z.strictObject({
  of: figure.describe('What weights are shares of: 100 for percents, 1 for fractions.'),
  total: figure.describe('What the weights add up to as printed.'),
})

/** Points that a score earns where they are not the score itself. */
const points = byScore(figure)

export const indicator = z.strictObject({
  code: text,
  number: z
    .int()
    .positive()
    .optional()
    .describe('The running number, where codes carry one: it decides over the letters behind it.'),
  printed: z
    .int()
    .positive()
    .optional()
    .describe('The running number that the form prints beside a code that carries none, for sheets without codes.'),
  title: text,
  titles: z.array(text).optional().describe("Other forms of the title that sheets carry (another year's wording)."),
  principle: text.optional().describe('One of the letters under principles.'),
  weight: stated(figure),
  scores: z
    .array(figure)
    .min(2)
    .optional()
    .describe('The scores an evaluator may give, where not every step of the scale is allowed.'),
  points: points.optional().describe('What each score earns where that is not the score itself.'),
  criteria: stated(byScore(text)).optional().describe('What earns each score.'),
  gaps: z.array(figure).optional().describe('Allowed scores for which the instrument prints no criterion.'),
  elements: z.array(text).optional(),
  evidence: stated(z.array(text).min(1))
    .optional()
    .describe('What practice accepts as proof of a score, for who plans to raise it; no rule, and never scored.'),
  notes: z.array(text).optional(),
})

export const level = z.strictObject({
  id: name,
  title: text,
  weight: stated(figure),
  combine: combine.default('weighted'),
  shares,
  get parts(): z.ZodArray<z.ZodUnion<readonly [typeof indicator, typeof level]>> {
    return z.array(z.union([indicator, level])).min(1)
  },
})

export const question = z.strictObject({
  number: z
    .int()
    .positive()
    .optional()
    .describe(
      'The number that its code carries, which may skip one; the position is its place in the list. Without one, words in a sheet decide over numbers beside them.',
    ),
  code: text,
  title: text,
  titles: z.array(text).optional(),
})

const formHead = { id: name, title: text, weight: stated(figure) }

/** A straight line through two points. */
const line = z.strictObject({ from: z.tuple([figure, figure]), to: z.tuple([figure, figure]) })

/** What becomes of the index when a run has nothing at all for this form. */
const absent = stated(z.enum(['required', 'leave-out']))

const scoresForm = z.strictObject({
  kind: z.literal('scores'),
  ...formHead,
  variants: z
    .array(
      z.strictObject({
        id: name,
        title: text,
        words: z.array(text).optional().describe('Words in a sheet by which the variant is recognised, beside its id.'),
        used: stated(z.literal(true)).describe(
          "That this variant is in use in the instrument's years, and how surely.",
        ),
        combine: combine.default('weighted'),
        shares,
        parts: z.array(level).min(1),
        additional: z.array(indicator).default([]).describe('Read and shown, never summed (weight 0).'),
      }),
    )
    .min(1),
})

const surveyForm = z.strictObject({
  kind: z.literal('survey'),
  ...formHead,
  absent,
  scale: stated(z.strictObject({ min: figure, max: figure, step: figure.nullable() })),
  averaging: stated(z.enum(['flat', 'by-aspect', 'by-question'])).describe(
    "flat: mean of all answers. by-aspect: mean of the aspects' means. by-question: mean of the questions' means.",
  ),
  convert: stated(line)
    .optional()
    .describe("Lays the mean on the instrument's scale, where answers are given on another: from 1–4 to 25–100."),
  figure: text.optional().describe('What its figure is called where that is not the id of the form: "IKM".'),
  misweights: stated(z.array(figure).min(1))
    .optional()
    .describe(
      'Weights seen in practice in place of one by the number of questions; what they would make of a figure is told.',
    ),
  least: stated(z.int().positive().nullable()).describe('Least respondents of a unit; null where none is known.'),
  below: stated(z.enum(['incomplete', 'f02-only', 'zero'])).describe(
    'What becomes of a unit with fewer; known apart from the least number, so stated apart.',
  ),
  notice: stated(z.int().positive()).describe('Below this many respondents a notice is given, whatever least says.'),
  unanswered: stated(z.enum(['left-out', 'zero'])),
  duplicates: stated(z.literal('kept')),
  variants: z
    .array(
      z.strictObject({
        id: name,
        title: text,
        parts: z.array(z.strictObject({ id: name, title: text, questions: z.array(question).min(1) })).min(1),
      }),
    )
    .min(1),
})

/** A figure that comes from outside with a scale of its own and is laid on the instrument's scale by a straight line. */
const figureForm = z.strictObject({
  kind: z.literal('figure'),
  ...formHead,
  absent,
  words: z.array(text).min(1).describe('Words of the column that holds it.'),
  scale: stated(z.strictObject({ min: figure, max: figure })),
  convert: stated(line),
})

/** A form that is filled in but never scored (the unit's own answers). */
const unscoredForm = z.strictObject({
  kind: z.literal('unscored'),
  id: name,
  title: text,
  used: stated(z.literal(true)),
})

const step = z.strictObject({ from: figure, letter: text, label: text })

export const instrumentSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal('ipp.instrument/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]*$/, 'id'),
  title: text,
  basis: text.describe('The regulation it follows.'),
  note: text.optional(),
  years: stated(z.strictObject({ from: z.int(), to: z.int() })),
  practised: stated(z.strictObject({ from: z.int(), to: z.int() }))
    .optional()
    .describe('Years beside its own in which it is used though no rule is known that says so.'),
  sources: z.record(z.string(), source),
  principles: z.record(z.string(), text),
  scale: stated(z.strictObject({ min: figure, max: figure, step: figure.nullable() })).describe(
    'step null: any figure between the ends.',
  ),
  rounding: stated(z.strictObject({ mode: z.enum(['half-up', 'half-even', 'down']), places: z.int().min(0).max(9) })),
  ladder: stated(z.array(step)).describe(
    'Lower bounds only, highest first: a hole cannot be written. Empty where a survey gives no predicate.',
  ),
  missing: stated(z.literal('incomplete')),
  evaluators: stated(z.literal('mean')),
  agency: stated(z.literal('mean-of-units')),
  /** Each pool's mean, then their plain mean; null where nobody knows a national figure. */
  national: stated(z.array(z.strictObject({ title: text, groups: z.array(name).min(1) })).min(1)).nullable(),
  groups: stated(z.array(z.strictObject({ id: name, title: text, words: z.array(text).optional() }))),
  shares,
  forms: z.array(z.discriminatedUnion('kind', [scoresForm, surveyForm, figureForm, unscoredForm])).min(1),
})

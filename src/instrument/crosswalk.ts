import { z } from 'zod'
import { CONFIDENCE } from './statement.js'

const text = z.string().min(1)

/** What became of an indicator's criteria between two instruments. */
const CRITERIA = ['same', 'clarified', 'changed'] as const

const aspect = z.strictObject({ from: text, to: text })

const indicator = z.strictObject({
  from: text.describe('Its code in the older instrument.'),
  to: text.describe('Its code in the newer instrument.'),
  criteria: z
    .enum(CRITERIA)
    .describe(
      'same: one score means the same in both; clarified: only a contradiction of the wording was mended; changed: one score may be earned by other work.',
    ),
  note: text.optional(),
})

/** Which parts of two instruments mean the same, as its file has it. */
export const crosswalkSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal('ipp.crosswalk/1'),
  from: text.describe('Id of the older instrument.'),
  to: text.describe('Id of the newer instrument.'),
  confidence: z.enum(CONFIDENCE),
  sources: z.array(text).min(1).describe('Keys under sources of either instrument.'),
  note: text,
  form: aspect.describe("The evaluator's form in both."),
  variants: z.array(aspect).describe('Variants of that form that mean the same kind of service; empty: all.'),
  aspects: z.array(aspect).min(1),
  indicators: z
    .array(z.strictObject({ variant: text.describe('The newer variant.'), pairs: z.array(indicator).min(1) }))
    .describe('Empty where only aspects correspond.'),
})

/**
 * Which parts of an older instrument correspond to which of a newer one, and how surely: what it takes to score last
 * year's sheets by this year's rules.
 */
export type Crosswalk = Readonly<z.output<typeof crosswalkSchema>>
export type Correspondence = Crosswalk['indicators'][number]['pairs'][number]

import { z } from 'zod'
import { HIDDEN } from './hidden-sheets.js'
import { type KeptDecisions, ROLES } from './kept-decisions.js'
import { UNIT_FROM } from './unit-name.js'

const column = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe('A letter, or the text of the header.')

/** Decisions about how a kind of file is read, kept so that nobody has to type them again: `--map FILE`. */
const mapSchema = z.strictObject({
  $schema: z.string().optional(),
  schema: z.literal('ipp.map/1'),
  columns: z.partialRecord(z.enum(ROLES), column).optional().describe('Which column holds what.'),
  sheets: z.array(z.string()).optional().describe('Names of the sheets to read; all where none is named.'),
  hidden: z
    .enum(HIDDEN)
    .optional()
    .describe('What becomes of hidden sheets with scores beside visible ones: read, or left out.'),
  headerRow: z.int().positive().optional().describe('The row of the header.'),
  units: z
    .record(z.string().min(1), z.string().min(1))
    .optional()
    .describe('The unit of files whose sheets name none, by the name of the file.'),
  unitFrom: z.enum(UNIT_FROM).optional().describe('What units are called after where sheets name none.'),
})

/** The JSON Schema of such a file, as a text. */
export const mapSchemaText = (): string => `${JSON.stringify(z.toJSONSchema(mapSchema, { io: 'input' }), null, 2)}\n`

/** The decisions of a map; null where the text is none, with what is wrong. */
export const readMap = (text: string): KeptDecisions | { readonly fault: string } => {
  const parsed = mapSchema.safeParse(jsonIn(text))
  if (!parsed.success) {
    const [first] = parsed.error.issues
    return { fault: first ? `${first.path.join('.') || '$'}: ${first.message}` : '$' }
  }
  const { columns = {}, sheets = [], hidden, headerRow, units = {}, unitFrom = null } = parsed.data
  const listed = ROLES.flatMap((role) => {
    const given = columns[role]
    return given === undefined ? [] : [[role, typeof given === 'string' ? [given] : given] as const]
  })
  return {
    columns: new Map(listed),
    sheets,
    hidden,
    headerRow: headerRow ?? null,
    units: new Map(Object.entries(units)),
    unitFrom,
  }
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

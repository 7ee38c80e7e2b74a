import { z } from 'zod'
import { casesSchema } from '../instrument/case.js'
import { instrumentSchema } from '../instrument/file-schema.js'

/** JSON Schemas made from the readers' own, so that what an editor accepts is what the program accepts. */
const SCHEMAS = {
  instrument: () => z.toJSONSchema(instrumentSchema, { io: 'input', reused: 'ref' }),
  cases: () => z.toJSONSchema(casesSchema, { io: 'input' }),
}

/** The JSON Schema (draft 2020-12) of a file that a person writes about rules, as a text. */
export const jsonSchemaText = (name: keyof typeof SCHEMAS): string => `${JSON.stringify(SCHEMAS[name](), null, 2)}\n`

// The JSON Schemas that are made from the readers' own, so that what an editor accepts is what the program accepts.
import { z } from 'zod'

/** Each schema by the name of its file; `input`: what a person writes. */
export const schemasFrom = ({ instrumentSchema, casesSchema, mapSchema }) => ({
  instrument: z.toJSONSchema(instrumentSchema, { io: 'input', reused: 'ref' }),
  cases: z.toJSONSchema(casesSchema, { io: 'input' }),
  map: z.toJSONSchema(mapSchema, { io: 'input' }),
})

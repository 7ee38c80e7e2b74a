import type { z } from 'zod'

/** The readers' own schemas. */
export interface Readers {
  readonly instrumentSchema: z.ZodType
  readonly casesSchema: z.ZodType
  readonly mapSchema: z.ZodType
}
export function schemasFrom(readers: Readers): Readonly<Record<'instrument' | 'cases' | 'map', object>>

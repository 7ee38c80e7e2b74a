import { readFileSync } from 'node:fs'
import { type CaseFile, casesSchema } from '../../src/instrument/case.js'
import { parseRaw, type Raw } from '../../src/instrument/raw.js'
import { shape, shapeBy } from '../../src/instrument/read.js'
import type { Instrument } from '../../src/instrument/schema.js'

export const SHIPPED = ['evaluasi-2017', 'pekppp-2022', 'pekppp-2023'] as const

export interface ShippedCases {
  readonly raw: Raw
  readonly instrument: Instrument
  readonly file: CaseFile
}

const rawOf = (path: string): Raw => {
  const parsed = parseRaw(readFileSync(new URL(`../../src/instrument/${path}`, import.meta.url), 'utf8'))
  if (!parsed) throw new Error(`${path} is no JSON`)
  return parsed.raw
}

/** A shipped instrument with its own cases, as their files spell them. */
export const shippedCases = (id: string): ShippedCases => {
  const raw = rawOf(`data/${id}.json`)
  const [instrument, file] = [shape(raw), shapeBy(casesSchema, rawOf(`cases/${id}.json`))]
  if (!instrument.ok || !file.ok) throw new Error(`${id}: ${JSON.stringify([instrument, file])}`)
  return { raw, instrument: instrument.value, file: file.value }
}

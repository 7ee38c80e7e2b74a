import type { z } from 'zod'
import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { shapeBy } from '../../src/instrument/read.js'
import { changed } from './change.js'
import { sample } from './sample.js'

/** As a file has it. */
export const raw = (value: unknown): Raw => JSON.parse(JSON.stringify(value))

/** The sample with everything that may be left out as well. */
const MORE: readonly (readonly [Path, Raw])[] = [
  [['note'], 'catatan'],
  [['years', 'note'], 'catatan'],
  [['forms', 1, 'variants', 0, 'combine'], 'weighted'],
  [
    ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'elements'],
    ['satu', 'dua'],
  ],
  [
    ['forms', 1, 'variants', 0, 'parts', 0, 'parts', 0, 'notes'],
    ['satu', 'dua'],
  ],
]
export const INSTRUMENT: Raw = MORE.reduce<Raw>((file, [at, value]) => changed(file, at, value), raw(sample))

/** Cases that say all that cases may say. */
export const CASES: Raw = raw({
  $schema: './cases.schema.json',
  schema: 'ipp.cases/1',
  note: 'catatan',
  instrument: 'contoh-2030',
  cases: [
    {
      name: 'satu',
      note: 'catatan',
      instrument: 'contoh-2030',
      variant: 'A',
      scores: { '*': 4, '1': ['3', '4'] },
      figures: { IKM: '3.2', 'F-03': { respondents: 3, answers: { '*': { n: 3, sum: 12 } } } },
      expect: {
        refused: ['1', '2'],
        index: '4',
        ipp: '4.00',
        letter: 'A',
        forms: { 'F-02': '4' },
        aspects: { a: '4' },
        trace: ['ipp = 4', 'F-02 = 4'],
      },
    },
    { name: 'dua', scores: {}, expect: {} },
  ],
})

/** A crosswalk that says all that one may say. */
export const CROSSWALK: Raw = raw({
  $schema: './crosswalk.schema.json',
  schema: 'ipp.crosswalk/1',
  from: 'lama',
  to: 'baru',
  confidence: 'practice',
  sources: ['S1', 'S2'],
  note: 'catatan',
  form: { from: 'F-02', to: 'F-02' },
  variants: [
    { from: 'A', to: 'A' },
    { from: 'B', to: 'B' },
  ],
  aspects: [
    { from: 'a', to: 'a' },
    { from: 'b', to: 'b' },
  ],
  indicators: [
    {
      variant: 'A',
      pairs: [
        { from: '1', to: '1', criteria: 'same', note: 'catatan' },
        { from: '2', to: '2', criteria: 'changed' },
      ],
    },
    { variant: 'B', pairs: [{ from: '1', to: '1', criteria: 'clarified' }] },
  ],
})

/** Whether a file has the shape that its schema asks for. */
export const isRead = (schema: z.ZodType, file: Raw): boolean => shapeBy(schema, file).ok

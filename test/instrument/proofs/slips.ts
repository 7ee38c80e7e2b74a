import { expect, test } from 'vitest'
import { type Path, type Problem, pathText } from '../../../src/instrument/problem.js'
import type { Raw } from '../../../src/instrument/raw.js'
import { readRules, shape } from '../../../src/instrument/read.js'
import type { Instrument } from '../../../src/instrument/schema.js'
import { changed, type GONE } from '../change.js'
import { sample } from '../sample.js'

/** The sample as a file has it. */
const file: Raw = JSON.parse(JSON.stringify(sample))

/** Something put at a place of the sample, or taken out. */
export type Change = readonly [at: Path, value: Raw | typeof GONE]

/** What somebody may do to the sample, and what is to be said of it; of some, nothing. */
export type Slip = readonly [what: string, changes: readonly Change[], problems: readonly string[]]

const F02 = ['forms', 1]
const A = [...F02, 'variants', 0]
const B = [...F02, 'variants', 1]
const a = [...A, 'parts', 0]
const b = [...A, 'parts', 1]

/** Where the pieces of the sample stand: forms, variants, aspects, indicators. */
export const AT = {
  F02,
  F03: ['forms', 2],
  IKM: ['forms', 3],
  A,
  B,
  a,
  b,
  first: [...a, 'parts', 0],
  second: [...a, 'parts', 1],
  points: [...b, 'parts', 0, 'parts', 0],
  parking: [...b, 'parts', 1],
}

/** A value that nobody vouches for. */
export const assumed = (value: Raw): Raw => ({ value, confidence: 'assumption', sources: [] })

const slipped = (changes: readonly Change[]): Raw =>
  changes.reduce((each, [at, value]) => changed(each, at, value), file)

const worded = (problems: readonly Problem[]): readonly string[] =>
  problems.map(({ rule, at, found, expected }) => [rule, pathText(at), found, expected].join(' · '))

/** What is said of a changed sample, by all proofs together. */
export const told = (changes: readonly Change[]): readonly string[] => {
  const reading = readRules(JSON.stringify(slipped(changes)))
  return reading.ok ? [] : worded(reading.problems)
}

/** The changed sample as an instrument, proved or not. */
export const instrumentWith = (...changes: readonly Change[]): Instrument => {
  const reading = shape(slipped(changes))
  if (!reading.ok) throw new Error('the sample has lost its shape')
  return reading.value
}

export const ruleOf = (problem: string): string => problem.split(' · ')[0] ?? ''

type Proof = (instrument: Instrument) => readonly Problem[]

/** What each slip is told as, by all proofs together and by its own alone, which knows nothing of the rules of others. */
export const holdSlips = (slips: readonly Slip[], proof: Proof, others: readonly string[] = []): void =>
  test.each(slips)('what is to be said where %s', (_, changes, problems) => {
    expect(told(changes)).toEqual(problems)
    const own = problems.filter((each) => !others.includes(ruleOf(each)))
    expect(worded(proof(instrumentWith(...changes)))).toEqual(own)
  })

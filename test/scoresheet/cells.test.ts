import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compare, equal, parseExact, whole } from '../../src/exact/exact.js'
import type { Cell } from '../../src/formats/cell-table.js'
import { onScale, readScore, type ScoreReading } from '../../src/scoresheet/cell/score-reading.js'

interface Case {
  readonly text: string
  readonly value?: number
  readonly error?: string
}

const cases: readonly Case[] = JSON.parse(
  readFileSync(new URL('../../fixtures/corpus/cells.json', import.meta.url), 'utf8'),
)
const [zero, five] = [whole(0), whole(5)]
const judged = (reading: ScoreReading): ScoreReading =>
  onScale(reading, (value) => compare(value, zero) >= 0 && compare(value, five) <= 0)
const csv = (text: string): Cell => ({
  column: 0,
  kind: 'text',
  text,
  formula: null,
  stored: true,
  format: null,
  merged: null,
})

describe('every text of the table of score texts has its one reading', () => {
  for (const { text, value, error } of cases) {
    test(`${JSON.stringify(text)} is ${error ?? value}`, () => {
      for (const typed of [false, true]) {
        const reading = judged(readScore(csv(text), typed))
        if (error !== undefined) expect(reading).toMatchObject({ code: error })
        else {
          const due = parseExact(String(value))
          expect('value' in reading && due && equal(reading.value, due), JSON.stringify(text)).toBe(true)
        }
      }
    })
  }
})

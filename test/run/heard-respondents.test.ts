import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { heldSources } from '../../src/formats/held-sources.js'
import { SILENT } from '../../src/formats/progress.js'
import type { Sources } from '../../src/formats/sources.js'
import { runOptions } from '../../src/run/options.js'
import { studiedRun } from '../../src/run/rank-study.js'
import { readRun } from '../../src/run/score.js'
import { readSurveyRun } from '../../src/run/survey.js'
import { surveyReadingOf } from '../../src/run/survey-options.js'

/** Forty users of one counter, whose answers to nine elements go round from 1 to 4; the first says `first` to U1. */
const answers = (first: number): Uint8Array => {
  const user = (i: number) => [
    i + 1,
    'Loket',
    ...Array.from({ length: 9 }, (_, q) => (i + q === 0 ? first : 1 + ((i * q) % 4))),
  ]
  const rows = [
    ['No', 'Unit', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'],
    ...Array.from({ length: 40 }, (_, i) => user(i)),
  ]
  return new TextEncoder().encode(rows.map((row) => row.join(',')).join('\n'))
}

const asked = {
  ...surveyReadingOf({ instrument: 'skm-2017' }),
  files: ['skm.csv'],
  figures: true,
  statistics: true,
  hashes: false,
}

/** The same answers, of users whose answers to the last two elements have changed places with each other. */
const swapped = (): Uint8Array => {
  const [head = '', ...rows] = new TextDecoder().decode(answers(1)).split('\n')
  const turned = rows.map((row, i) => {
    const [other = '', own = ''] = [rows[i % 2 === 0 ? i + 1 : i - 1] ?? '', row]
    return `${own.slice(0, -3)}${other.slice(-3)}`
  })
  return new TextEncoder().encode([head, ...turned].join('\n'))
}

/** A run over a file that has other bytes once respondents are looked at one by one. */
const runOver = (first: Uint8Array, later: Uint8Array) => {
  let isLater = false
  const [before, after] = [first, later].map((bytes) => heldSources(new Map([['skm.csv', bytes]])))
  if (!before || !after) throw new Error('no sources')
  const sources: Sources = {
    ...before,
    stream: async (file, limits) => {
      const [old, now] = [await before.stream(file, limits), await after.stream(file, limits)]
      if (!('source' in old && 'source' in now)) return old
      const read = (offset: number, length: number) => (isLater ? now : old).source.read(offset, length)
      return { ...old, source: { size: old.source.size, read } }
    },
  }
  const looking = (file: string) => {
    isLater = true
    return file
  }
  return readSurveyRun(sources, asked, { progress: SILENT, reading: (file) => file, looking, drawing: '' })
}

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(path.resolve(import.meta.dirname, '../../fixtures/survei', name)))

describe('respondents that are looked at one by one, on a second walk through their file', () => {
  it('are those of the first walk', async () => {
    const { run } = await runOver(answers(1), answers(1))
    expect([...run.results()].map(({ interval }) => interval === null)).toEqual([false])
  })

  it('leave no result where one of them answers otherwise by then', async () => {
    await expect(runOver(answers(1), answers(4))).rejects.toMatchObject({
      code: 'input-changed',
      fields: { file: 'skm.csv' },
      exit: 3,
    })
  })

  it('leave no result where answers have changed places, which no tally shows', async () => {
    await expect(runOver(answers(1), swapped())).rejects.toMatchObject({ code: 'input-changed' })
  })
})

describe('respondents of a survey beside scoresheets, whose file is opened again for the range of ranks', () => {
  it('leave no result where the file is gone by then', async () => {
    const held = new Map(['lembar.csv', 'jawaban.csv'].map((name) => [name, fixture(name)]))
    const sources = heldSources(held)
    const options = { ...runOptions(['lembar.csv'], {}), surveys: ['jawaban.csv'] }
    const reading = await readRun(sources, options)
    held.delete('jawaban.csv')
    await expect(studiedRun(sources, reading, { options, population: null })).rejects.toMatchObject({
      code: 'input-changed',
      fields: { file: 'jawaban.csv' },
    })
  })
})

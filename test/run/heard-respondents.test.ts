import { describe, expect, it } from 'vitest'
import { heldSources } from '../../src/formats/held-sources.js'
import { SILENT } from '../../src/formats/progress.js'
import type { Sources } from '../../src/formats/sources.js'
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
})

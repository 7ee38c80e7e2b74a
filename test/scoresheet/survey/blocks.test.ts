import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { blocksIn } from '../../../src/scoresheet/survey/blocks.js'
import { runs } from '../../engine/runs.js'
import { SMALL_SCALE } from './small.js'

const ANSWERS = [1, 2, 3, 4]
const headersOf = (texts: readonly string[]) => new Map(texts.map((text, column) => [column, text] as const))
const block = (question: string, between: string, behind = '') =>
  ANSWERS.map((answer) => `${question}${between}${answer}${behind}`)
const blocks = (texts: readonly string[]) => blocksIn(headersOf(texts), SMALL_SCALE)

describe('blocks of answers', () => {
  test.each([
    ['_', ''],
    ['.', ''],
    [' = ', ''],
    [': ', ''],
    [' - ', ''],
    [' (', ')'],
    [' [', ']'],
    [' skor ', ''],
    [' Nilai ', ''],
    [' jawaban-', ''],
  ])('are headed by a question and an answer with “%s” between and “%s” behind', (between, behind) => {
    const found = blocks(['Unit', ...block('U1', between, behind), ...block('U2', between, behind)])
    expect(found?.questions.map(({ column, label }) => [column, label.text])).toEqual([
      [1, 'U1'],
      [5, 'U2'],
    ])
    expect(found?.columns.size).toBe(8)
    expect([found?.columns.get(1), found?.columns.get(8)]).toEqual([
      { answer: 1, question: 0 },
      { answer: 4, question: 1 },
    ])
  })

  it('are of one question whatever the case of its name', () => {
    const found = blocks(['u1_1', 'U1_2', 'U1_3', 'u1_4', ...block('U2', '_')])
    expect(found?.questions.map(({ label }) => label.text)).toEqual(['u1', 'U2'])
  })

  it('may stand in any order of columns', () => {
    const all = [...block('U1', '_'), ...block('U2', '_')]
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 8 }), (texts) => {
        const found = blocks(texts)
        for (const [column, text] of texts.entries()) {
          const at = found?.columns.get(column)
          const question = found?.questions[at?.question ?? -1]?.label.text
          expect(`${question}_${at?.answer}`).toBe(text)
        }
      }),
      { numRuns: runs(50) },
    )
  })

  test.each([
    ['of one question only', block('U1', '_')],
    ['where one lacks an answer', [...block('U1', '_'), ...block('U2', '_').slice(1)]],
    ['where one has an answer twice', [...block('U1', '_'), 'U2_1', 'U2_2', 'U2_3', 'U2_3']],
    ['where one has an answer more than once beside all of them', [...block('U1', '_'), ...block('U2', '_'), 'U2 (4)']],
    ['where one has an answer off the scale', [...block('U1', '_'), 'U2_0', 'U2_1', 'U2_2', 'U2_3']],
    ['where nothing stands between question and answer', [...block('U', ''), ...block('V', '')]],
    ['where answers have no question', [...block('', '_'), ...block('U2', '_')]],
    ['where a heading is a sentence', [...block('U1', '_'), ...block(`U2 ${'x'.repeat(200)}`, '_')]],
    ['where a number has more digits than an answer', [...block('U1', '_'), ...block('U2', '_10')]],
  ])('are none %s', (_, texts) => expect(blocks(texts)).toBeNull())

  it('are not what says who the unit is, with a number in brackets', () => {
    expect(blocks([...block('U1', '_'), ...block('U2', '_'), 'Unit (1)'])?.questions).toHaveLength(2)
  })

  it('are looked for in long headings, too, in no time worth a word', () => {
    const began = process.cpuUsage()
    expect(blocks([`${'_'.repeat(500_000)}1`, `U${'_'.repeat(150)}1`])).toBeNull()
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(1000)
  })
})

import { describe, expect, test } from 'vitest'
import { isUnanswered, readAnswer } from '../../../src/scoresheet/survey/answer.js'
import { textCell } from '../../../src/scoresheet/survey/fast/split-record.js'
import { RULES } from './sample.js'

const read = (text: string) => readAnswer(textCell(0, text), RULES)

describe('a text longer than 64 characters is no answer', () => {
  test('and is refused without being looked at by any pattern', () => {
    expect(read(`${'4'.repeat(65)}`)).toEqual({ code: 'E-CELL-TYPE', proposal: null })
    expect(read(`'${' '.repeat(64)}‘x`)).toEqual({ code: 'E-CELL-TYPE', proposal: null })
  })

  test('but blanks of any length are unanswered, and do not count around an answer', () => {
    expect(isUnanswered(textCell(0, ' '.repeat(100)))).toBe(true)
    expect(read(`${' '.repeat(100)}4`)).toBe(4)
  })

  test('and takes no time worth a word, however long it is', () => {
    const began = process.cpuUsage()
    expect(read(`${' '.repeat(30_000)}!`)).toEqual({ code: 'E-CELL-TYPE', proposal: null })
    expect(read(`${"' ".repeat(1_000_000)}!`)).toEqual({ code: 'E-CELL-TYPE', proposal: null })
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2000)
  })
})

import { describe, expect, it } from 'vitest'
import { pathText, problem } from '../../src/instrument/problem.js'

describe('a place in an instrument file', () => {
  it('is written with points between keys and brackets around places in lists', () => {
    expect(pathText(['forms', 1, 'parts', 0, 'weight', 'value'])).toBe('forms[1].parts[0].weight.value')
    expect(pathText(['$schema'])).toBe('$schema')
    expect(pathText([0, 'id'])).toBe('[0].id')
    expect(pathText([])).toBe('')
  })

  it('is written with quotes around a key that is no plain word, so that nobody reads two keys or a place in it', () => {
    expect(pathText(['scores', '4', 'a.b', 'x"y', ''])).toBe('scores["4"]["a.b"]["x\\"y"][""]')
  })
})

describe('a problem of an instrument', () => {
  it('says what stood there and what was expected only where there is something to say', () => {
    expect(problem('duplicate', ['id'])).toEqual({ rule: 'duplicate', at: ['id'], found: null, expected: null })
    expect(problem('shares-total', [], { found: '99' })).toMatchObject({ found: '99', expected: null })
  })
})

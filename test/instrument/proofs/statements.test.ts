import { describe, expect, it } from 'vitest'
import { pathText } from '../../../src/instrument/problem.js'
import { proveStatements, statementsIn } from '../../../src/instrument/proofs/statements.js'
import { AT, assumed, holdSlips, instrumentWith } from './slips.js'
import { STATEMENT_SLIPS } from './statements-cases.js'

describe('of what an instrument states with its confidence and sources', () => {
  holdSlips(STATEMENT_SLIPS, proveStatements)

  it('no source is taken for described because every object has something of its name', () => {
    const instrument = instrumentWith([
      ['missing'],
      { value: 'incomplete', confidence: 'regulation', sources: ['R1', 'toString'] },
    ])
    expect(proveStatements(instrument).map(({ rule, at, found }) => [rule, pathText(at), found])).toEqual([
      ['reference', 'missing.sources[1]', 'toString'],
    ])
  })

  it('even an assumption must describe the sources that it names', () => {
    const instrument = instrumentWith([['missing'], { value: 'incomplete', confidence: 'assumption', sources: ['R9'] }])
    expect(proveStatements(instrument).map(({ rule, found }) => [rule, found])).toEqual([['reference', 'R9']])
  })
})

describe('the statements in an instrument', () => {
  const statedAt = (value: unknown) => statementsIn(value).map(({ at }) => pathText(at))

  it('are found wherever they stand, each before those within it', () => {
    const inner = { value: '1', confidence: 'assumption', sources: [] }
    expect(statedAt({ forms: [{ weight: inner }, { title: 'x', weight: inner }] })).toEqual([
      'forms[0].weight',
      'forms[1].weight',
    ])
    expect(statedAt({ scale: { ...inner, value: { min: inner } } })).toEqual(['scale', 'scale.value.min'])
  })

  it('are those that say both how surely and from where, and nothing else', () => {
    expect(statedAt({ a: { confidence: 'practice' }, b: { sources: ['R1'] }, c: null, d: 'sources', e: 1 })).toEqual([])
    expect(statementsIn(null)).toEqual([])
    expect(statementsIn(assumed('1'))).toEqual([{ at: [], value: assumed('1') }])
  })

  it('of an indicator are its weight and, where it has them, its criteria', () => {
    const all = new Set(statementsIn(instrumentWith()).map(({ at }) => pathText(at)))
    expect(all).toContain(pathText([...AT.first, 'weight']))
    expect(all).toContain(pathText([...AT.first, 'criteria']))
    expect(all).not.toContain(pathText([...AT.second, 'criteria']))
  })
})

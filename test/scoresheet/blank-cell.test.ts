import { describe, expect, it } from 'vitest'
import type { Cell } from '../../src/formats/cell-table.js'
import { isBlank, isFilled } from '../../src/scoresheet/blank-cell.js'
import { cellOf } from './sheets.js'

const cell = (about: Partial<Cell>): Cell | undefined => cellOf(about, 0) ?? undefined
const both = (about: Partial<Cell> | null) => {
  const one = about === null ? undefined : cell(about)
  return [isBlank(one), isFilled(one)]
}

describe('a cell', () => {
  it('with anything to be seen in it is filled: letters, signs and figures of any script', () => {
    for (const text of ['4', ' 4', '-', '.', '~', '\u007fa', 'é', '四', '\u0000x'])
      expect([text, ...both({ text })]).toEqual([text, false, true])
    expect(both({ kind: 'number', text: '0' })).toEqual([false, true])
    expect(both({ kind: 'error', text: '#REF!' })).toEqual([false, true])
  })

  it('with nothing but blanks in it, or none at all, is blank', () => {
    for (const text of ['', ' ', '\t\n', '\u00a0', '\u3000', '\ufeff'])
      expect([text, ...both({ text })]).toEqual([text, true, false])
    expect(both(null)).toEqual([true, false])
    expect(both({ kind: 'empty', text: '' })).toEqual([true, false])
  })

  it('with a formula whose result is not stored shows nothing and yet is not blank', () => {
    expect(both({ kind: 'empty', text: '', formula: 'B1', stored: false })).toEqual([false, false])
  })
})

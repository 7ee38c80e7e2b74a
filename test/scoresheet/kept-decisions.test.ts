import { expect, it } from 'vitest'
import type { FileDecisions } from '../../src/scoresheet/file.js'
import { withDecisions } from '../../src/scoresheet/kept-decisions.js'

const NONE: FileDecisions = { columns: new Map(), sheets: [], headerRow: null }
const KEPT: FileDecisions = {
  columns: new Map([
    ['unit', ['B']],
    ['score', ['D', 'E']],
  ]),
  sheets: ['Satu', 'Dua'],
  hidden: 'exclude',
  headerRow: 4,
}

it('what was decided once holds as long as nothing is said anew', () => {
  expect(withDecisions(KEPT, NONE)).toEqual(KEPT)
  expect(withDecisions(NONE, KEPT)).toEqual(KEPT)
})

it('what is said anew takes the place of what it speaks of, and of nothing else', () => {
  const columns = new Map([['score', ['F']]] as const)
  expect(withDecisions(KEPT, { ...NONE, columns })).toEqual({
    ...KEPT,
    columns: new Map([
      ['unit', ['B']],
      ['score', ['F']],
    ]),
  })
  expect(withDecisions(KEPT, { ...NONE, sheets: ['Tiga'] })).toEqual({ ...KEPT, sheets: ['Tiga'] })
  expect(withDecisions(KEPT, { ...NONE, hidden: 'include' })).toEqual({ ...KEPT, hidden: 'include' })
  expect(withDecisions(KEPT, { ...NONE, headerRow: 1 })).toEqual({ ...KEPT, headerRow: 1 })
})

import { describe, expect, it } from 'vitest'
import { trials } from '../../src/rules/mutation/trial.js'
import { SHIPPED, shippedCases } from './shipped.js'

describe.each(SHIPPED)('the cases that ship with %s', (id) => {
  const { raw, instrument, file } = shippedCases(id)

  it('let no change of the instrument pass unnoticed, and none of them can be spared', () => {
    const { tried, idle } = trials({ raw, instrument }, file.cases, { look: 'every' })
    expect(tried.filter(({ noticedBy }) => noticedBy.length === 0)).toEqual([])
    const needed = new Set(tried.flatMap(({ noticedBy }) => (noticedBy.length === 1 ? noticedBy : [])))
    expect(file.cases.filter((_, i) => !needed.has(i)).map(({ name }) => name)).toEqual([])
    expect(tried.length).toBeGreaterThan(600)
    expect(idle.length).toBeGreaterThan(20)
  })
})

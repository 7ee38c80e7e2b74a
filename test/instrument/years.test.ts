import { expect, it } from 'vitest'
import { isWithin, yearsText } from '../../src/instrument/years.js'

it('years are written from first to last, and one year by itself', () => {
  expect([yearsText({ from: 2023, to: 2025 }), yearsText({ from: 2022, to: 2022 })]).toEqual(['2023–2025', '2022'])
})

it('years hold their first and their last, and none beyond', () => {
  expect([2022, 2023, 2025, 2026].map((year) => isWithin(year, { from: 2023, to: 2025 }))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

import { describe, expect, it, test } from 'vitest'
import type { Shipped } from '../../src/instrument/proved-rules.js'
import { chosenFor, inOrder, newestOf } from '../../src/instrument/year-choice.js'

const shipped = (id: string, [from, to]: readonly [number, number], more: Partial<Shipped> = {}): Shipped => ({
  id,
  title: id,
  from,
  to,
  practised: null,
  isSurvey: false,
  ...more,
})

const OLD = shipped('lama', [2010, 2012])
const MIDDLE = shipped('tengah', [2015, 2016], { practised: { from: 2012, to: 2018 } })
const NEW = shipped('baru', [2020, 2021])
const SURVEY = shipped('survei', [2001, 2030], { isSurvey: true })
const YOUNG_SURVEY = shipped('survei-muda', [2005, 2009], { isSurvey: true })

describe('the order of instruments', () => {
  it('has the oldest first, and surveys that are alone behind those of the index, however old', () => {
    const order = inOrder([YOUNG_SURVEY, NEW, SURVEY, OLD, MIDDLE]).map(({ id }) => id)
    expect(order).toEqual(['lama', 'tengah', 'baru', 'survei', 'survei-muda'])
  })

  it('leaves a list as it was', () => {
    const given = [NEW, OLD]
    inOrder(given)
    expect(given).toEqual([NEW, OLD])
  })
})

describe('the newest instrument', () => {
  it('is the one whose years end last, wherever it stands', () => {
    for (const all of [
      [OLD, MIDDLE, NEW],
      [NEW, MIDDLE, OLD],
      [MIDDLE, NEW, OLD],
    ])
      expect(newestOf(all)).toBe(NEW)
  })

  it('is the first of those that end alike', () => {
    expect(newestOf([OLD, shipped('kembar', [2012, 2012])])).toBe(OLD)
  })
})

describe('the instrument of a year', () => {
  // In force 2010–2012, 2015–2016 and 2020–2021; by practice 2012–2018.
  test.each([
    [2009, null],
    [2010, 'lama'],
    [2012, 'lama'],
    [2013, 'tengah'],
    [2015, 'tengah'],
    [2018, 'tengah'],
    [2019, null],
    [2020, 'baru'],
    [2021, 'baru'],
    [2022, 'baru'],
  ])('%i is: %s', (year, id) => {
    for (const all of [
      [OLD, MIDDLE, NEW],
      [NEW, MIDDLE, OLD],
    ])
      expect(chosenFor(all, year)?.id ?? null).toBe(id)
  })

  it('is the newest only after the years of practice of all', () => {
    const lasting = shipped('lama', [2010, 2012], { practised: { from: 2030, to: 2031 } })
    expect([2025, 2031, 2032].map((year) => chosenFor([lasting, NEW], year)?.id ?? null)).toEqual([
      null,
      'lama',
      'baru',
    ])
  })
})

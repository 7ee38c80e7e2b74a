import { describe, expect, it } from 'vitest'
import type { Instrument } from '../../src/instrument/schema.js'
import { readItem } from '../../src/scoresheet/item.js'
import { slotOf, variantIndexes } from '../../src/scoresheet/variant-index.js'
import { leaf, level, read, scoresForm, small } from '../engine/small.js'
import { shipped } from './sheets.js'
import { twoVariants } from './two-variants.js'

const indexOf = (instrument: Instrument, id: string) => {
  const found = variantIndexes(instrument).get(id)
  if (!found) throw new Error(`no variant ${id}`)
  return found
}

const itemOf = (text: string) => {
  // A code of a letter alone is told from a title by the instrument that has it.
  const item = readItem(text, (squeezed) => squeezed === 'x')
  if (!item) throw new Error('no item')
  return item
}

describe('each variant of the evaluator’s form', () => {
  it('is there under its id, with its own indicators in the order of the form', () => {
    expect([...variantIndexes(twoVariants()).keys()]).toEqual(['A', 'B'])
    const slots = (id: string) =>
      ['1.p', '2', '2.q', '2.k', 'x', '3'].map((text) => slotOf(indexOf(twoVariants(), id), itemOf(text)))
    expect(slots('A')).toEqual([0, 1, 1, null, 2, null])
    expect(slots('B')).toEqual([0, 1, null, 1, null, null])
  })

  it('allows each indicator the scores of the scale, or its own where it has a list', () => {
    expect(indexOf(twoVariants(), 'A').allowed.map(({ shown }) => shown)).toEqual(Array(4).fill('0, 1, 2, 3, 4, 5'))
    expect(indexOf(twoVariants(), 'B').allowed.map(({ shown }) => shown)).toEqual(['0, 1, 2, 3, 4, 5', '0, 3, 5'])
  })

  it('calls its indicators by code and title', () => {
    expect(indexOf(twoVariants(), 'B').titles).toEqual(['1.p Indikator 1.p', '2.k Indikator 2.k'])
    const bare = read(small([scoresForm([level('a', '100', [leaf('1', '100', { title: ' ' })])])]))
    expect(indexOf(bare, 'A').titles).toEqual(['1'])
  })

  it('knows what other variants have, though it has none of it itself', () => {
    const { isElsewhere } = indexOf(twoVariants(), 'B')
    expect(['x', '2.q', '8', 'Kebersihan'].map((text) => isElsewhere(itemOf(text)))).toEqual([true, true, false, false])
  })
})

describe('an additional indicator', () => {
  it('stands behind the others and needs no score', () => {
    const { required, titles, index } = indexOf(shipped('pekppp-2023'), 'A')
    expect([required, titles.length, slotOf(indexOf(shipped('pekppp-2023'), 'A'), itemOf('31'))]).toEqual([30, 31, 30])
    expect(index.indicators.at(-1)?.code).toBe('31')
  })
})

describe('a running number printed beside a code', () => {
  it('leads to the code as the index has it', () => {
    const { printed } = indexOf(shipped('evaluasi-2017'), 'umum')
    expect([printed.size, printed.get(1), printed.get(14), printed.get(37), printed.get(38)]).toEqual([
      ...[37, '1.a.k1', '2.a.ak'],
      ...['6', undefined],
    ])
  })

  it('is none where the code itself begins with the number', () => {
    expect(indexOf(shipped('pekppp-2023'), 'A').printed.size).toBe(0)
  })
})

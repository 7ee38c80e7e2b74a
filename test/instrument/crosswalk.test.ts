import { describe, expect, it } from 'vitest'
import { crosswalks, rulesById } from '../../src/instrument/catalog.js'
import { crosswalkSchema } from '../../src/instrument/crosswalk.js'
import type { Path } from '../../src/instrument/problem.js'
import type { Raw } from '../../src/instrument/raw.js'
import { type Instrument, indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { changed } from './change.js'
import { CROSSWALK, isRead } from './whole-files.js'

const walks = [...crosswalks()]
const instrument = (id: string): Instrument => {
  const rules = rulesById(id)
  if (!rules) throw new Error(`no instrument ${id}`)
  return rules.instrument
}
const indicators = (of: Instrument, variant: string) =>
  indicatorsOf(scoresFormOf(of).variants.find(({ id }) => id === variant)?.parts ?? [])

describe('the crosswalks between shipped instruments', () => {
  it('lead from 2017 to 2022 by aspect and from 2022 to 2023 by indicator', () => {
    expect(walks.map(({ from, to, indicators }) => [from, to, indicators.length > 0])).toEqual([
      ['evaluasi-2017', 'pekppp-2022', false],
      ['pekppp-2022', 'pekppp-2023', true],
    ])
  })

  it.each(walks)('$from → $to names aspects that both have, each once', ({ from, to, aspects, form }) => {
    const ids = (of: Instrument) => scoresFormOf(of).variants[0]?.parts.map(({ id }) => id)
    expect(aspects.map((pair) => pair.from)).toEqual(ids(instrument(from)))
    expect(aspects.map((pair) => pair.to)).toEqual(ids(instrument(to)))
    expect([form.from, form.to]).toEqual([scoresFormOf(instrument(from)).id, scoresFormOf(instrument(to)).id])
  })

  it.each(walks)('$from → $to cites only sources that its instruments list', ({ from, to, sources }) => {
    const known = { ...instrument(from).sources, ...instrument(to).sources }
    expect(sources.filter((key) => !Object.hasOwn(known, key))).toEqual([])
  })

  it.each(walks)('$from → $to pairs every indicator of its variants, each once', (walk) => {
    for (const { variant, pairs } of walk.indicators) {
      const older = walk.variants.find((each) => each.to === variant)?.from ?? variant
      expect(pairs.map(({ from }) => from)).toEqual(indicators(instrument(walk.from), older).map(({ code }) => code))
      expect(pairs.map(({ to }) => to)).toEqual(indicators(instrument(walk.to), variant).map(({ code }) => code))
    }
  })

  it('call criteria the same where their texts and elements are, and only there', () => {
    const [, walk] = walks
    if (!walk) throw new Error('two crosswalks')
    for (const { variant, pairs } of walk.indicators) {
      const older = indicators(instrument(walk.from), variant)
      const newer = indicators(instrument(walk.to), variant)
      for (const [i, pair] of pairs.entries()) {
        const texts = [older[i], newer[i]].map((each) => JSON.stringify([each?.criteria?.value, each?.elements]))
        expect([pair.to, pair.criteria === 'same']).toEqual([pair.to, texts[0] === texts[1]])
      }
    }
  })

  it('say that the criteria of indicator 22 changed between 2022 and 2023', () => {
    const pairs = walks.flatMap(({ indicators }) => indicators.flatMap((each) => each.pairs))
    const changed = pairs.filter(({ criteria }) => criteria === 'changed')
    expect(changed.map(({ to }) => to)).toEqual(['22.d.B', '25.e.P'])
    expect(changed.every(({ note }) => note !== undefined)).toBe(true)
  })
})

describe('the words of a crosswalk', () => {
  const takes = (at: Path, value: Raw) => isRead(crosswalkSchema, changed(CROSSWALK, at, value))

  it('say of criteria whether they are the same, clarified or changed', () => {
    for (const word of ['same', 'clarified', 'changed'])
      expect(takes(['indicators', 0, 'pairs', 0, 'criteria'], word)).toBe(true)
    expect(takes(['indicators', 0, 'pairs', 0, 'criteria'], 'lain')).toBe(false)
    expect(takes(['schema'], 'ipp.crosswalk/2')).toBe(false)
  })
})

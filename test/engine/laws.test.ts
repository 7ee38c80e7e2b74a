import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { score, type UnitResult } from '../../src/engine/score/score.js'
import { compare, toFixed } from '../../src/exact/exact.js'
import { runs } from './runs.js'
import { allowed, anySheet, fractionOf, indicators, SHIPPED, type Sheet, shippedBoth, unitOf } from './sheets.js'
import { unit, x } from './small.js'

const RUNS = { numRuns: runs(500), seed: 17_2017 }
const SOME_RUNS = { ...RUNS, numRuns: runs(200) }
const FEW_RUNS = { ...RUNS, numRuns: runs(100) }

const one = (instrument: ReturnType<typeof shippedBoth>['instrument'], sheet: Sheet) =>
  score(instrument, [unitOf(instrument, sheet)], { partial: false }).units[0]

const constant = (instrument: ReturnType<typeof shippedBoth>['instrument'], variant: string, value: string): Sheet => ({
  variant,
  scores: indicators(instrument, variant).map(() => value),
  f03: null,
})

describe('the ends of the scale', () => {
  it.each([
    ['pekppp-2023', 'A', '5', '5.00'],
    ['pekppp-2023', 'B', '5', '5.00'],
    ['pekppp-2022', 'A', '5', '5.00'],
    ['pekppp-2022', 'B', '5', '5.00'],
    // As printed the weights of 2017 add up to 99.5, 99.9 and 99.9: 5 × (30 × 99.5 + 18 × 99.9 + 15 × 99.9 + 3700) / 10000
    ['evaluasi-2017', 'umum', '99817/20000', '4.99'],
  ] as const)('%s, form %s: full marks everywhere make the declared maximum', (id, variant, exact, shown) => {
    const { instrument } = shippedBoth(id)
    const result = one(instrument, constant(instrument, variant, '5'))
    expect(fractionOf(result?.index?.value)).toBe(exact)
    expect(result?.rounded && toFixed(result.rounded, 2)).toBe(shown)
    expect(result?.predicate?.letter).toBe('A')
  })

  it.each(SHIPPED)('%s: nothing anywhere makes 0.00, which is a figure and not a missing one', (id) => {
    const { instrument } = shippedBoth(id)
    for (const { id: variant } of instrument.forms.flatMap((form) => (form.kind === 'scores' ? form.variants : []))) {
      const result = one(instrument, constant(instrument, variant, '0'))
      expect([
        fractionOf(result?.index?.value),
        result?.rounded && toFixed(result.rounded, 2),
        result?.predicate?.letter,
      ]).toEqual(['0', '0.00', 'F'])
    }
  })
})

describe.each(SHIPPED)('%s, for any sheet', (id) => {
  const { instrument } = shippedBoth(id)

  it('a better score never makes a lower index, and a higher one wherever the indicator has a weight', () => {
    fc.assert(
      fc.property(anySheet(instrument), fc.nat(), (sheet, drawn) => {
        const items = indicators(instrument, sheet.variant)
        const place = drawn % items.length
        const item = items[place]
        const better = item
          ? allowed(instrument, item).filter((each) => Number(each) > Number(sheet.scores[place]))
          : []
        for (const value of better) {
          const raised = { ...sheet, scores: sheet.scores.with(place, value) }
          const [before, after] = [one(instrument, sheet)?.index?.value, one(instrument, raised)?.index?.value]
          expect(before && after && compare(before, after)).toBe(-1)
        }
      }),
      RUNS,
    )
  })

  it('the index lies between the least and the greatest score given', () => {
    fc.assert(
      fc.property(anySheet(instrument), (sheet) => {
        const index = one(instrument, sheet)?.index?.value
        const figures = [...sheet.scores, ...(sheet.f03 === null ? [] : [sheet.f03])].map(x).sort(compare)
        const [greatest] = figures.slice(-1)
        expect(index && greatest && compare(index, greatest) <= 0).toBe(true)
        expect(index && compare(index, x('0')) >= 0).toBe(true)
      }),
      RUNS,
    )
  })

  it('every index has a predicate', () => {
    fc.assert(
      fc.property(anySheet(instrument), (sheet) => {
        expect(one(instrument, sheet)?.predicate?.label).toMatch(/\S/)
      }),
      RUNS,
    )
  })

  it('one missing score takes the index away, whichever it is', () => {
    fc.assert(
      fc.property(anySheet(instrument), fc.nat(), (sheet, drawn) => {
        const place = drawn % sheet.scores.length
        expect(one(instrument, { ...sheet, scores: sheet.scores.with(place, '-') })?.index).toBeNull()
      }),
      FEW_RUNS,
    )
  })

  it('the order of evaluators changes nothing, and agreeing evaluators are as good as one', () => {
    fc.assert(
      fc.property(anySheet(instrument), anySheet(instrument), (first, second) => {
        const other = first.scores.map((each, i) => `${each}|${second.scores[i] ?? each}`)
        const turned = other.map((each) => each.split('|').reverse().join('|'))
        const indexOf = (scores: readonly string[]) => fractionOf(one(instrument, { ...first, scores })?.index?.value)
        expect(indexOf(turned)).toBe(indexOf(other))
        expect(indexOf(first.scores.map((each) => `${each}|${each}`))).toBe(indexOf(first.scores))
      }),
      FEW_RUNS,
    )
  })
})

describe('a run of units', () => {
  const { instrument } = shippedBoth('pekppp-2023')
  const AGENCIES = ['Aceh', 'Bima', 'Ciamis']
  const GROUPS = ['kota', 'kabupaten', null]
  const anyRun = fc.array(fc.tuple(anySheet(instrument), fc.nat(2)), { minLength: 1, maxLength: 12 }).map((drawn) =>
    drawn.map(([sheet, place], i) => {
      const agency = AGENCIES[place] ?? ''
      const about = { key: String(i), unit: `Unit ${i}`, agency, agencyKey: agency, group: GROUPS[place] ?? null }
      return unitOf(instrument, sheet, about)
    }),
  )

  it('comes out the same in whatever order its units came in', () => {
    fc.assert(
      fc.property(anyRun, fc.infiniteStream(fc.nat()), (inputs, keys) => {
        const shuffled = inputs.map((input) => ({ input, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key)
        const [straight, mixed] = [inputs, shuffled.map(({ input }) => input)].map((each) =>
          score(instrument, each, { partial: true }),
        )
        expect(mixed?.units).toEqual(straight?.units)
        expect(mixed?.units.map(({ aspects }) => aspects)).toEqual(straight?.units.map(({ aspects }) => aspects))
        expect(mixed?.agencies.map(outline)).toEqual(straight?.agencies.map(outline))
      }),
      SOME_RUNS,
    )
  })

  const outline = ({ key, rank, groupRank, basis, scored, index }: ReturnType<typeof score>['agencies'][number]) => [
    key,
    rank,
    groupRank,
    basis,
    scored,
    fractionOf(index?.value),
  ]

  it('gives each unit the rank one after the number of those above it on its basis', () => {
    fc.assert(
      fc.property(anyRun, (inputs) => {
        const { units } = score(instrument, inputs, { partial: false })
        for (const own of units) {
          const above = units.filter(
            (each) =>
              each.basis === own.basis && each.index && own.index && compare(each.index.value, own.index.value) > 0,
          )
          expect(own.rank).toBe(above.length + 1)
          const grouped = above.filter((each) => each.input.group === own.input.group)
          expect(own.groupRank).toBe(own.input.group === null ? null : grouped.length + 1)
        }
      }),
      SOME_RUNS,
    )
  })
})

describe('the totals that lie exactly between two printed figures', () => {
  // One indicator counts aspect weight × own weight ten-thousandths of the index per point, as printed in the instrument.
  const SHARES = [
    ...[17, 14, 7, 14, 10, 17, 7, 7, 7].map((weight) => 24 * weight),
    ...[10, 20, 20, 20, 30].map((weight) => 25 * weight),
    ...[15, 23, 20, 20, 11, 11].map((weight) => 18 * weight),
    ...[30, 20, 20, 30].map((weight) => 11 * weight),
    ...[20, 25, 25, 30].map((weight) => 10 * weight),
    ...[50, 50].map((weight) => 12 * weight),
  ]
  const FULL = 50_000
  const NONE = 255

  /** For each number of indicators and each total, a score of the last one with which the total can be made. */
  const ways = (): readonly Uint8Array[] => {
    const rows = [new Uint8Array(FULL + 1).fill(NONE)]
    rows[0]?.fill(0, 0, 1)
    for (const share of SHARES) {
      const before = rows[rows.length - 1] ?? new Uint8Array()
      const row = new Uint8Array(FULL + 1).fill(NONE)
      for (let made = 0; made <= FULL; made++) {
        if (before[made] === NONE) continue
        for (let points = 0; points <= 5; points++) row[made + points * share] = points
      }
      rows.push(row)
    }
    return rows
  }

  const sheetFor = (rows: readonly Uint8Array[], total: number): readonly string[] => {
    let left = total
    return SHARES.toReversed()
      .map((share, i) => {
        const points = rows[SHARES.length - i]?.[left] ?? NONE
        left -= points * share
        return String(points)
      })
      .reverse()
  }

  const LETTERS = [
    [451, 'A'],
    [401, 'A-'],
    [351, 'B'],
    [301, 'B-'],
    [251, 'C'],
    [201, 'C-'],
    [151, 'D'],
    [101, 'E'],
    [0, 'F'],
  ] as const

  const { instrument } = shippedBoth('pekppp-2023')
  const rows = ways()
  const between = Array.from({ length: 500 }, (_, i) => 100 * i + 50)
  const made = between.filter((total) => rows[SHARES.length]?.[total] !== NONE)

  const roundsUp = (total: number, result: UnitResult | undefined): void => {
    const cents = (total + 50) / 100
    const text = cents.toString().padStart(3, '0')
    expect(fractionOf(result?.index?.value)).toBe(fractionOf(x(`${total}/10000`)))
    expect(result?.rounded && toFixed(result.rounded, 2)).toBe(`${text.slice(0, -2)}.${text.slice(-2)}`)
    expect(result?.predicate?.letter).toBe(LETTERS.find(([from]) => cents >= from)?.[1])
  }

  it('are 494 that a sheet can make, 4.505 among them, and each is rounded up', () => {
    for (const total of made)
      roundsUp(total, score(instrument, [unit(sheetFor(rows, total).join(' '))], { partial: false }).units[0])
    expect(made).toHaveLength(494)
    expect(made).toContain(45_050)
  })

  it('are six more at the ends of the scale, which no sheet of whole scores can make; given as decimals they are rounded up as well', () => {
    const others = between.filter((total) => !made.includes(total))
    expect(others).toEqual([50, 150, 350, 49_650, 49_850, 49_950])
    for (const total of others) {
      const everywhere = SHARES.map(() => `${total}/10000`).join(' ')
      roundsUp(total, score(instrument, [unit(everywhere)], { partial: false }).units[0])
    }
  })
})

import { describe, expect, it } from 'vitest'
import { compareSides } from '../../../src/engine/compare/compare.js'
import type { Member } from '../../../src/engine/compare/year.js'
import { nearAcross } from '../../../src/scoresheet/earlier-results/near-members.js'
import { member, sideWith, twoAspects } from '../../engine/compare/members.js'

const RULES = twoAspects('aturan')

/** What is said of lists one behind the other: who stood in the earlier, who in the later, who the finding is about. */
const near = (...lists: readonly (readonly Member[])[]) => {
  const sides = lists.map((all, i) =>
    sideWith(RULES, {
      label: `${2022 + i}`,
      units: all.filter(({ unit }) => unit !== null),
      agencies: all.filter(({ unit }) => unit === null),
    }),
  )
  return nearAcross(compareSides(sides, [])).map(({ code, expected, found, unit, why }) => [
    code,
    expected,
    found,
    unit,
    why,
  ])
}

const unit = (name: string, more: Partial<Member> = {}) => ({ ...member('Kab. A', name), ...more })

describe('names that look as if one went and another came', () => {
  it('are told with the side of each, the earlier first, and are never joined', () => {
    expect(near([unit('Puskesmas Sukamaju')], [unit('Puskesmas Suka Maju')])).toEqual([
      ['W-NAME-NEAR', 'Puskesmas Sukamaju (2022)', 'Puskesmas Suka Maju (2023)', 'Puskesmas Suka Maju', 'sides'],
    ])
  })

  it('are two units where one side knows both', () => {
    const [one, other] = [unit('Puskesmas Sukamaju'), unit('Puskesmas Suka Maju')]
    expect(near([one, other], [one])).toEqual([])
    expect(near([one, other], [unit('RSUD')])).toEqual([])
    expect(near([one, other], [one, other])).toEqual([])
  })

  it('are not told of names that are far from each other, or of units of different agencies', () => {
    expect(near([unit('Puskesmas Sukamaju')], [unit('Rumah Sakit Umum')])).toEqual([])
    expect(near([unit('Puskesmas Sukamaju')], [member('Kota B', 'Puskesmas Suka Maju')])).toEqual([])
  })

  it('are told of agencies, too, whether these stand for themselves or are only named by their units', () => {
    const told = [['W-NAME-NEAR', 'Kab. Bogor (2022)', 'Kabupaten Bogor (2023)', 'Kabupaten Bogor', 'sides']]
    expect(near([member('Kab. Bogor', null)], [member('Kabupaten Bogor', null)])).toEqual(told)
    expect(near([member('Kab. Bogor', 'RSUD')], [member('Kabupaten Bogor', 'RSUD')])).toEqual(told)
  })

  it('are two agencies where a side knows both, be it by a unit of one of them', () => {
    const both = [member('Kab. Bogor', null), member('Kabupaten Bogor', 'RSUD')]
    expect(near(both, [member('Kabupaten Bogor', 'Puskesmas')])).toEqual([])
  })

  it('are found among however many units that stand on all sides', () => {
    const many = Array.from({ length: 301 }, (_, i) => unit(`Kantor ${i}`))
    expect(near([...many, unit('Puskesmas Sukamaju')], [...many, unit('Puskesmas Suka Maju')])).toHaveLength(1)
  })

  it('are told across a side that knows neither', () => {
    expect(near([unit('Puskesmas Sukamaju')], [], [unit('Puskesmas Suka Maju')])).toEqual([
      ['W-NAME-NEAR', 'Puskesmas Sukamaju (2022)', 'Puskesmas Suka Maju (2024)', 'Puskesmas Suka Maju', 'sides'],
    ])
  })

  it('says nothing of whoever stands on all sides', () => {
    expect(near([unit('Puskesmas Sukamaju')], [unit('Puskesmas Sukamaju')])).toEqual([])
  })
})

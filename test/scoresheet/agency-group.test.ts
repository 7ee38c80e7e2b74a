import { describe, expect, it } from 'vitest'
import { withAgreedGroups } from '../../src/scoresheet/agency-group.js'
import { findingCollector } from '../../src/scoresheet/findings.js'
import { place, unit } from '../engine/small.js'
import { inOneLine } from './sheets.js'

type Said = readonly [key: string, agency: string, group: string | null]

const agreed = (said: readonly Said[], agencyCode: string | null = null) => {
  const findings = findingCollector()
  const units = said.map(([key, agency, group]) =>
    unit('', { key, unit: key, agency, agencyKey: agency, agencyCode, group }),
  )
  const all = withAgreedGroups(findings, units, (key) => (key === 'C' ? null : place(9)))
  return {
    faulty: all.filter((each) => each.faulty).map(({ key }) => key),
    told: findings.remarks().map((remark) => `${inOneLine(remark)} ${remark.unit}`),
    same: all.every((each, i) => each === units[i] || each.faulty),
  }
}

describe('an agency stands in one ranking group', () => {
  it('that of the first of its units that says one; another is told and makes no index', () => {
    const said: Said[] = [
      ['O', 'Kab A', null],
      ['A', 'Kab A', 'kabupaten'],
      ['B', 'Kab A', 'kota'],
      ['C', 'Kab A', 'provinsi'],
      ['D', 'Kab A', 'kabupaten'],
      ['E', 'Kab A', null],
    ]
    expect(agreed(said)).toEqual({
      faulty: ['B', 'C'],
      told: ['E-GROUP-MIXED A9 kota = kabupaten B', 'E-GROUP-MIXED provinsi = kabupaten C'],
      same: true,
    })
  })

  it('whatever group other agencies stand in', () => {
    const said: Said[] = [
      ['A', 'Kab A', 'kabupaten'],
      ['B', 'Kota B', 'kota'],
    ]
    expect(agreed(said)).toMatchObject({ faulty: [], told: [] })
  })

  it('but units of no named agency are of no one agency; a code names one, too', () => {
    const said: Said[] = [
      ['A', '', 'kabupaten'],
      ['B', '', 'kota'],
    ]
    expect(agreed(said)).toMatchObject({ faulty: [], told: [] })
    expect(agreed(said, '33.74')).toMatchObject({ faulty: ['B'] })
  })
})

import { describe, expect, it } from 'vitest'
import { leavesOf } from '../../../src/engine/compare/leaves.js'
import { type SurveyLine, surveyMembers } from '../../../src/engine/compare/survey-members.js'
import { surveyNodes } from '../../../src/engine/compare/surveyed.js'
import { type Exact, exact, fraction } from '../../../src/exact/exact.js'
import { rulesById } from '../../../src/instrument/catalog.js'
import { surveyFormOf } from '../../../src/run/survey-files.js'

const rulesNamed = (id: string) => {
  const instrument = rulesById(id)?.instrument
  if (!instrument) throw new Error(id)
  return { instrument, form: surveyFormOf(instrument).form }
}

const SKM = rulesNamed('skm-2017')

const whole = (value: number): Exact => exact(BigInt(value), 1n)
const same = (text: string): string => text.toLowerCase()

interface Named {
  readonly agency?: string
  readonly agencyCode?: string
}

/** A unit whose nine elements all have one mean. */
const unit = (name: string, mean: number | null, { agency = '', agencyCode }: Named = {}): SurveyLine => ({
  agency,
  agencyCode: agencyCode ?? null,
  unit: name,
  unitCode: null,
  figure: mean === null ? null : whole(25 * mean),
  survey: {
    respondents: 20,
    interval: null,
    elements: Array.from({ length: 9 }, (_, i) => ({
      code: `U${i + 1}`,
      title: `Unsur ${i + 1}`,
      n: 20,
      mean: mean === null ? null : whole(mean),
    })),
  },
})

const members = (...units: readonly SurveyLine[]) => surveyMembers(units, SKM, same)

describe('the units of a survey as they are compared', () => {
  it('have the IKM as their index, rounded once, with its grade and no rank', () => {
    const line = { ...unit('A', 3), figure: exact(17661n, 200n) }
    const [member] = members(line).units
    // 88.305 is rounded before it is looked up: an A.
    expect(member?.rounded && fraction(member.rounded)).toBe('8831/100')
    expect([member?.predicate?.letter, member?.rank, member?.basis]).toEqual(['A', null, 'SKM'])
  })

  it('are made of their elements, each a ninth of the figure on its own scale', () => {
    const [member] = members(unit('A', 3)).units
    const leaves = member ? leavesOf(member) : null
    expect(leaves?.map(({ id, weight, score }) => [id, fraction(weight), fraction(score)])[8]).toEqual([
      'SKM.U9',
      '1/9',
      '75',
    ])
    expect(leaves).toHaveLength(9)
  })

  it('keep the scale of the answers where the instrument lays them on no other', () => {
    const { form } = rulesNamed('spkp')
    const { aspects } = surveyNodes(form, whole(5), [{ code: '1', title: 'Informasi', n: 3, mean: whole(5) }])
    expect(aspects.map(({ score, share }) => [fraction(score), share && fraction(share)])).toEqual([['5', '1']])
  })

  it('are laid on the scale of the figure by a line that need not begin at zero', () => {
    const convert = { ...SKM.form.convert, value: { from: [whole(1), whole(6)], to: [whole(25), whole(100)] } }
    const form = { ...SKM.form, convert } as typeof SKM.form
    // 25 + (4 - 1) × 15.
    const { aspects } = surveyNodes(form, whole(70), [{ code: 'U1', title: '', n: 3, mean: whole(4) }])
    expect(aspects.map(({ score }) => fraction(score))).toEqual(['70'])
  })

  it('have nothing below the figure where there is no figure, or no element is said', () => {
    expect(surveyNodes(SKM.form, null, unit('A', 3).survey.elements)).toEqual({ forms: [], aspects: [] })
    expect(surveyNodes(SKM.form, whole(75), [])).toEqual({ forms: [], aspects: [] })
  })
})

describe('the agencies of a survey as they are compared', () => {
  it('are the plain mean of their units, whose respondents they add up', () => {
    const own = { agency: 'Kota Serai' }
    const { agencies } = members(unit('A', 3, own), unit('B', 4, { agency: 'KOTA SERAI' }), unit('C', 1))
    expect(
      agencies.map(({ agency, index, survey }) => [agency, index && fraction(index), survey?.respondents]),
    ).toEqual([['Kota Serai', '175/2', 40]])
  })

  it('are told apart by their code where they have one', () => {
    const { agencies } = members(
      unit('A', 3, { agency: 'Dinas', agencyCode: '01' }),
      unit('B', 4, { agency: 'Dinas', agencyCode: '02' }),
      unit('C', 4, { agencyCode: '01' }),
    )
    expect(agencies.map(({ agencyCode, index }) => [agencyCode, index && fraction(index)])).toEqual([
      ['01', '175/2'],
      ['02', '100'],
    ])
  })

  it('are told apart by their name where they have no code, and nothing is below their figure', () => {
    const { agencies } = members(unit('A', 3, { agency: 'Kota Serai' }), unit('B', 4, { agency: 'Kota Pala' }))
    expect(
      agencies.map(({ agency, index, forms, survey }) => [agency, index && fraction(index), forms, survey?.elements]),
    ).toEqual([
      ['Kota Serai', '75', [], []],
      ['Kota Pala', '100', [], []],
    ])
  })

  it('have no number of respondents where the first of their units does not say its own', () => {
    const own = { agency: 'Kota Serai' }
    const silent = { ...unit('A', 3, own), survey: { respondents: null, interval: null, elements: [] } }
    expect(members(silent, unit('B', 4, own)).agencies[0]?.survey?.respondents).toBeNull()
  })

  it('have no figure where a unit has none, and no number of respondents where a unit does not say its own', () => {
    const own = { agency: 'Kota Serai' }
    const silent = { ...unit('B', 4, own), survey: { respondents: null, interval: null, elements: [] } }
    const [agency] = members(unit('A', null, own), silent).agencies
    expect([agency?.index, agency?.survey?.respondents]).toEqual([null, null])
  })
})

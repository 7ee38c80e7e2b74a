import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put, textOf } from './cli.js'

/** Scoresheets of the first so many units, and answers that name none. */
const folderOf = (units: number): string => {
  const folder = folderWith('survei/lembar.csv')
  const rows = textOf(folder, 'lembar.csv').trim().split('\n')
  const answers = Array.from({ length: 40 }, (_, i) =>
    Array(14)
      .fill(i % 2 === 0 ? 5 : 4)
      .join(','),
  )
  const head = Array.from({ length: 14 }, (_, i) => `u_${i + 1}`).join(',')
  put(folder, {
    'lembar.csv': `${rows.slice(0, units + 1).join('\n')}\n`,
    'f03.csv': `${[head, ...answers].join('\n')}\n`,
  })
  return folder
}

const ofUnits = (out: string) => foundIn(out).filter((each) => /^[EW]-(SURVEY|UNIT)-/.test(each))

describe('answers that name no unit', () => {
  it('are given to the only unit of a run with a warning that names it and says how to say otherwise', async () => {
    const args = ['score', 'lembar.csv', '--survey', 'f03.csv', '--format', 'json', '--lang', 'en']
    const { exit, out, err } = await ipp(folderOf(1), args)
    expect([exit, ofUnits(out)]).toEqual([0, ['W-SURVEY-ASSIGNED f03.csv']])
    const said = err.replace(/\s+/g, ' ')
    expect(said).toContain('“Disdukcapil”')
    expect(said).toContain('f03.csv')
    expect(said).toContain('--survey FILE="Name of the unit"')
  })

  it('are so in ipp survey beside a scoresheet, which has an option for it, too', async () => {
    const folder = folderOf(1)
    const args = ['survey', 'f03.csv', '--scores', 'lembar.csv', '--bootstrap', '0', '--format', 'json']
    const { out, err } = await ipp(folder, args)
    expect(ofUnits(out)).toEqual(['W-SURVEY-ASSIGNED f03.csv'])
    expect(err).toContain('--unit')
  })

  it('are its without a word where the operator names it', async () => {
    const args = ['score', 'lembar.csv', '--survey', 'f03.csv=Disdukcapil', '--format', 'json']
    const { exit, out } = await ipp(folderOf(1), args)
    expect([exit, ofUnits(out)]).toEqual([0, []])
  })

  it('are nobody’s where the run has several units', async () => {
    const { exit, out } = await ipp(folderOf(2), ['score', 'lembar.csv', '--survey', 'f03.csv', '--format', 'json'])
    expect([exit, ofUnits(out)]).toEqual([1, ['E-UNIT-UNNAMED f03.csv', 'E-SURVEY-UNREAD f03.csv']])
  })
})

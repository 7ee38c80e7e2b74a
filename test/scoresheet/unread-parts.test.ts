import { describe, expect, it, test } from 'vitest'
import { score } from '../../src/engine/score/score.js'
import { finding } from '../../src/finding/finding.js'
import { type Aliases, NO_ALIASES } from '../../src/scoresheet/aliases.js'
import { NAMELESS } from '../../src/scoresheet/filled-form.js'
import { NOTHING_SAID, type Unread } from '../../src/scoresheet/part-agency.js'
import { namelessIn, unreadByAgency, unreadFindings } from '../../src/scoresheet/unread-parts.js'
import { filledForm } from './filled-forms.js'
import { readUnder, tableOf, tiny } from './sheets.js'

/** The form of one unit of Kab A; its scores left empty where none is given. */
const scoresheet = (given: number | null, unit: string | null = 'Satu') =>
  tableOf(
    [
      ['Instansi', 'Kab A'],
      ['Tahun', 2024],
      ...(unit === null ? [] : [['Unit', unit]]),
      ['Kode', 'Skor'],
      ...['1.a', '2.a', '3.a'].map((code) => [code, given]),
    ],
    { name: 'Sheet1' },
  )

describe('whose a part is that was not read', () => {
  const names = (agency: string | null) => ({ ...NAMELESS, agency })
  const unit = (agency: string) => ({
    key: agency,
    agencyKey: `name:${agency.toLowerCase()}`,
    agency,
    agencyCode: null,
    unit: 'Satu',
    unitCode: null,
  })
  const part = (agency: string | null, year: number | null = null): Unread => ({
    file: 'x.xls',
    sheet: null,
    ...NOTHING_SAID,
    ...(agency === null ? {} : { agencies: [{ agency, agencyCode: null }] }),
    year,
  })
  const of = (
    asked: Unread,
    agencies: readonly string[],
    { agency = null, year = null }: { readonly agency?: string | null; readonly year?: number | null } = {},
  ) => {
    const { known, unknown } = unreadByAgency([asked], {
      units: agencies.map(unit),
      names: agencies.map(names),
      agency,
      year,
      aliases: NO_ALIASES,
    })
    return [[...known.keys()], unknown.length]
  }

  it('is said by the sheet, else by the operator, else by the run’s only agency', () => {
    expect(of(part('kab  a'), ['Kab A', 'Kab B'], { agency: 'Kab B' })).toEqual([['name:kab a'], 0])
    expect(of(part(null), ['Kab A', 'Kab B'], { agency: 'Kab B' })).toEqual([['name:kab b'], 0])
    expect(of(part(null), ['Kab A'])).toEqual([['name:kab a'], 0])
  })

  it('cannot be known among several, and is nobody’s where there is none', () => {
    expect(of(part(null), ['Kab A', 'Kab B'])).toEqual([[], 1])
    expect(of(part(null), [])).toEqual([[], 0])
  })

  it('is found under another spelling of the kind, and is another agency’s where it is one', () => {
    expect(of(part('Pemkab Sukamaju'), ['Kabupaten Suka Maju'])).toEqual([['name:kabupaten suka maju'], 0])
    expect(of(part('Kota Sukamaju'), ['Kabupaten Suka Maju'])).toEqual([[], 0])
  })

  it('of another year than the one that counts is missed by nobody', () => {
    expect(of(part('Kab A', 2023), ['Kab A'], { year: 2024 })).toEqual([[], 0])
    expect(of(part('Kab A', 2024), ['Kab A'], { year: 2024 })).toEqual([['name:kab a'], 0])
  })

  it('leaves its agency without index, which is told with the file; with a partial mean the index says what it rests on', () => {
    const { units } = readUnder(tiny(), [scoresheet(4)])
    const parts = unreadByAgency([part(null)], { units, names: [], agency: null, year: null, aliases: NO_ALIASES })
    const run = (partial: boolean) => {
      const unread = new Map([...parts.known].map(([key, { length }]) => [key, length]))
      const { agencies } = score(
        tiny(),
        units.map((each) => ({ ...each, forms: ['F-02'] })),
        { partial, unread },
      )
      return [agencies.map(({ index, unread: count }) => [index !== null, count]), unreadFindings(parts, agencies)]
    }
    const told = { unit: 'Kab A', found: 'x.xls' }
    expect(run(false)).toEqual([[[false, 1]], [finding('x.xls', { code: 'E-AGENCY-UNREAD', ...told })]])
    expect(run(true)).toEqual([[[true, 1]], [finding('x.xls', { code: 'W-AGENCY-PART', ...told })]])
  })
})

describe('a part that names several agencies', () => {
  const ask = (parts: readonly Unread[], about: Partial<Parameters<typeof unreadByAgency>[1]> = {}) => {
    const agencies = ['Kab A', 'Kab B', 'Kab C']
    const units = agencies.map((agency) => ({
      ...{ key: agency, agencyKey: `name:${agency.toLowerCase()}`, agency },
      ...{ agencyCode: null, unit: 'Satu', unitCode: null },
    }))
    const names = agencies.map((agency) => ({ ...NAMELESS, agency }))
    const { known, unknown } = unreadByAgency(parts, {
      ...{ units, names, agency: null, year: null, aliases: NO_ALIASES },
      ...about,
    })
    return [[...known].map(([key, { length }]) => `${key} ${length}`), unknown.length]
  }
  const part = (...agencies: readonly string[]): Unread => ({
    ...{ file: 'x.xls', sheet: null, year: null },
    agencies: agencies.map((agency) => ({ agency, agencyCode: null })),
  })

  it('is missed by each of them, once, however often it names one', () => {
    expect(ask([part('Kab A', 'Kab C', 'kab a')])).toEqual([['name:kab a 1', 'name:kab c 1'], 0])
    expect(ask([part('Kab A'), part('Kab A', 'Kab B')])).toEqual([['name:kab a 2', 'name:kab b 1'], 0])
  })

  it('is missed by none where the run has none of them, and is not of unknown hands', () => {
    expect(ask([part('Kab D')])).toEqual([[], 0])
  })

  it('is found by a code that another sheet gives with the name', () => {
    const units = [{ key: 'u', agencyKey: 'code:14', agency: 'Kab A', agencyCode: '14', unit: 'Satu', unitCode: null }]
    const names = [{ ...NAMELESS, agency: 'Kab A', agencyCode: '14' }]
    expect(ask([part('KAB A')], { units, names })).toEqual([['code:14 1'], 0])
  })

  it('is found under the name that the operator has for one', () => {
    const aliases: Aliases = (said) => (said.agency === 'Lama' ? { ...said, agency: 'Kab B' } : said)
    expect(ask([part('Lama')], { aliases })).toEqual([['name:kab b 1'], 0])
  })

  it('without a year counts in every year', () => {
    expect(ask([part('Kab A')], { year: 2024 })).toEqual([['name:kab a 1'], 0])
  })
})

describe('units without an agency', () => {
  test('have none that could be missed, and do not make the others’ part doubtful', () => {
    const unit = (agency: string) => ({
      ...{ key: agency, agencyKey: `name:${agency.toLowerCase()}`, agency },
      ...{ agencyCode: null, unit: 'Satu', unitCode: null },
    })
    const about = { names: [], agency: null, year: null, aliases: NO_ALIASES }
    const part: Unread = { file: 'x.xls', sheet: null, ...NOTHING_SAID }
    const { known, unknown } = unreadByAgency([part], { ...about, units: [unit(''), unit('Kab A')] })
    expect([[...known.keys()], unknown]).toEqual([['name:kab a'], []])
  })
})

describe('sheets with scores that name no unit', () => {
  const forms = (...tables: Parameters<typeof readUnder>[1]) => readUnder(tiny(), tables).forms

  it('count as not read, with the agency and the year that they name', () => {
    expect(namelessIn(forms(scoresheet(4), scoresheet(4, null)))).toEqual([
      { file: 'lembar.xlsx', sheet: 'Sheet1', agencies: [{ agency: 'Kab A', agencyCode: null }], year: 2024 },
    ])
  })

  it('do not where they are blank forms, or lines of a list of units', () => {
    expect(namelessIn(forms(scoresheet(null, null)))).toEqual([])
    const [form] = forms(scoresheet(4, null))
    expect(namelessIn(form ? [{ ...form, listed: true }] : [])).toEqual([])
    expect(namelessIn([filledForm({ agency: 'Kab A' })])).toEqual([])
  })

  it('do not where a code tells their unit', () => {
    const [form] = forms(scoresheet(4, null))
    expect(namelessIn(form ? [{ ...form, names: { ...form.names, unitCode: 'U1' } }] : [])).toEqual([])
  })
})

test('what became of an agency is told at its first part, with all of them, and parts of nobody one by one', () => {
  const [a, b, c] = ['a.xlsx', 'b.xlsx', 'c.xlsx'].map(
    (file, i): Unread => ({ file, sheet: i === 1 ? 'Dua' : null, ...NOTHING_SAID }),
  )
  const parts = { known: new Map([['code:14', [a, b].filter((each) => each !== undefined)]]), unknown: c ? [c] : [] }
  const agencies = [
    { key: 'code:14', agency: '', agencyCode: '14', index: null },
    { key: 'name:kab b', agency: 'Kab B', agencyCode: null, index: 1 },
  ]
  expect(unreadFindings(parts, agencies)).toEqual([
    finding('a.xlsx', { code: 'E-AGENCY-UNREAD', unit: '14', found: 'a.xlsx; b.xlsx › Dua' }),
    finding('c.xlsx', { code: 'W-AGENCY-UNREAD' }),
  ])
})

import { describe, expect, it, test } from 'vitest'
import type { Remark } from '../../src/finding/finding.js'
import type { SheetReading } from '../../src/scoresheet/read.js'
import { UNNAMED, type UnitNaming, withUnitNames } from '../../src/scoresheet/unit-name.js'
import { filledForm } from './filled-forms.js'

/** A sheet with one form, of the unit that its tab names or of nobody. */
const sheet = (unit: string | null, about: Partial<SheetReading> = {}): SheetReading => ({
  recognised: true,
  forms: [filledForm({ unit })],
  remarks: [],
  rows: { read: 3, used: 3, refused: 0 },
  unitBy: unit === null ? null : 'tab',
  emptied: null,
  title: 'Dinas Menurut Judul',
  ...about,
})

const named = (naming: Partial<UnitNaming>, ...sheets: readonly SheetReading[]) =>
  withUnitNames(sheets, { ...UNNAMED, ...naming }).map(({ forms }) => forms[0]?.names.unit ?? null)
const remarks = (naming: Partial<UnitNaming>, ...sheets: readonly SheetReading[]): readonly Remark[] =>
  withUnitNames(sheets, { ...UNNAMED, ...naming }).flatMap((each) => each.remarks)

const EVERY: UnitNaming = { given: 'Diberi', file: 'berkas', byTitle: true }

describe('a sheet that names no unit', () => {
  test.each<[string, Partial<UnitNaming>, string]>([
    ['the name given for the file', EVERY, 'Diberi'],
    ['the title above its table', { ...EVERY, given: null }, 'Dinas Menurut Judul'],
    ['its file', { file: 'berkas' }, 'berkas'],
  ])('has %s, the nearest decision first', (_what, naming, name) => {
    expect(named(naming, sheet(null))).toEqual([name])
    expect(remarks(naming, sheet(null))).toEqual([])
  })

  it('is called after its file where it has no title', () => {
    expect(named({ ...EVERY, given: null }, sheet(null, { title: null }))).toEqual(['berkas'])
  })

  it('is asked for where nobody said what to call it, at the cell that was left empty', () => {
    const ways = '--unit-from filename / --unit-from title / --map'
    expect(remarks({}, sheet(null))).toEqual([{ code: 'E-UNIT-UNNAMED', cell: null, expected: ways }])
    expect(remarks({}, sheet(null, { emptied: 'B3', offers: '--column unit=A' }))).toEqual([
      { code: 'E-UNIT-UNNAMED', cell: 'B3', expected: `--column unit=A / ${ways}` },
    ])
  })

  it('has no index, though a code may tell whose it is', () => {
    const [read] = withUnitNames([sheet(null, { forms: [filledForm({ unitCode: 'U1' })] })], UNNAMED)
    expect(read?.forms.map(({ broken, names }) => [broken, names.unitCode])).toEqual([[true, 'U1']])
  })

  it('is asked for nothing where it has no row of scores', () => {
    expect(remarks({}, sheet(null, { rows: { read: 2, used: 0, refused: 2 } }))).toEqual([])
  })
})

describe('a sheet that only its tab names', () => {
  it('keeps that name beside others of its file, which the file’s name could not tell apart', () => {
    expect(named({ file: 'berkas' }, sheet('Dinsos'), sheet('Dishub'))).toEqual(['Dinsos', 'Dishub'])
    expect(named({ file: 'berkas' }, sheet('Dinsos'), sheet(null))).toEqual(['Dinsos', 'berkas'])
  })

  it('has the name of its file where it is the only one, and where nobody decided its own', () => {
    expect(named({ file: 'berkas' }, sheet('Dinsos'))).toEqual(['berkas'])
    expect(named({}, sheet('Dinsos'))).toEqual(['Dinsos'])
    expect(remarks({}, sheet('Dinsos'))).toEqual([])
  })

  it('has the given name or its title, of however many sheets', () => {
    expect(named({ given: 'Diberi' }, sheet('Dinsos'), sheet('Dishub'))).toEqual(['Diberi', 'Diberi'])
    expect(named({ byTitle: true }, sheet('Dinsos'), sheet('Dishub', { title: null }))).toEqual([
      'Dinas Menurut Judul',
      'Dishub',
    ])
  })

  it('takes what was found of it along to its new name, and leaves what was found of others', () => {
    const found: readonly Remark[] = [
      { code: 'E-ROW-KEY', unit: 'Dinsos' },
      { code: 'E-ROW-KEY', unit: 'Dishub' },
      { code: 'W-ROW-TOTAL' },
    ]
    expect(remarks({ given: 'Diberi' }, sheet('Dinsos', { remarks: found }))).toEqual([
      { code: 'E-ROW-KEY', unit: 'Diberi' },
      { code: 'E-ROW-KEY', unit: 'Dishub' },
      { code: 'W-ROW-TOTAL' },
    ])
    expect(withUnitNames([sheet('Dinsos')], EVERY)[0]?.unitBy).toBe('sheet')
  })
})

describe('a sheet that names its unit', () => {
  const own = (unit: string) => sheet(unit, { unitBy: 'sheet' })

  it('keeps that name, whatever units are called after', () => {
    expect(named({ file: 'berkas', byTitle: true }, own('RSUD'))).toEqual(['RSUD'])
    expect(remarks({ file: 'berkas', byTitle: true }, own('RSUD'))).toEqual([])
  })

  it('keeps it against a given name too, which is told where it is another one', () => {
    expect(named({ given: 'Dinsos' }, own('RSUD'))).toEqual(['RSUD'])
    expect(remarks({ given: 'Dinsos' }, own('RSUD'))).toEqual([
      { code: 'W-NAME-MISMATCH', why: 'given', found: 'RSUD', expected: 'Dinsos', unit: 'RSUD' },
    ])
    expect(remarks({ given: ' rsud ' }, own('RSUD'))).toEqual([])
    expect(remarks({ given: 'Dinsos' }, sheet(null, { unitBy: 'sheet' }))).toEqual([])
  })
})

describe('a sheet whose rows may be several units', () => {
  const asks: Remark = { code: 'E-HEAD-MISSING', expected: '--column unit=A' }

  it('is not read under one name that nobody gave it; the column is asked for', () => {
    for (const naming of [{}, { file: 'berkas', byTitle: true }]) {
      const [read] = withUnitNames([sheet(null, { asks })], { ...UNNAMED, ...naming })
      expect([read?.forms, read?.remarks]).toEqual([[], [asks]])
    }
  })

  it('is read under the name that was given for the file', () => {
    expect(named({ given: 'Diberi' }, sheet(null, { asks }))).toEqual(['Diberi'])
    expect(remarks({ given: 'Diberi' }, sheet(null, { asks }))).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../src/formats/limits.js'
import { NO_ALIASES, readAliases } from '../../src/scoresheet/aliases.js'

const read = (...lines: readonly string[]) => {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const source = {
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  }
  const [table] = readCsv(source, { encoding: undefined, limits: CSV_LIMITS }).tables
  return readAliases('nama.csv', table ? table.rows() : [])
}
const HEAD = 'from_agency,from_unit,agency,unit'
const told = (lines: readonly string[], agency: string | null, unit: string | null) => {
  const names = read(HEAD, ...lines).aliases({ agency, unit })
  return `${names.agency} / ${names.unit}`
}

describe('other names', () => {
  it('turn an agency and unit into those that are meant, case and blanks aside', () => {
    expect(told(['Kab. A,Dukcapil,Kabupaten A,Disdukcapil'], 'KAB. A', ' dukcapil ')).toBe('Kabupaten A / Disdukcapil')
  })
  it('keep what a cell left empty does not speak of', () => {
    expect(told(['Kab. A,Dukcapil,,Disdukcapil'], 'Kab. A', 'Dukcapil')).toBe('Kab. A / Disdukcapil')
  })
  it('rename an agency with all its units where no unit is named', () => {
    expect(told(['Kab. A,,Kabupaten A,'], 'Kab. A', 'RSUD')).toBe('Kabupaten A / RSUD')
    expect(told(['Kab. A,,Kabupaten A,'], 'Kab. A', null)).toBe('Kabupaten A / null')
  })
  it('rename a unit in any agency where no agency is named', () => {
    expect(told([',Dukcapil,,Disdukcapil'], 'Kota B', 'Dukcapil')).toBe('Kota B / Disdukcapil')
  })
  it('leave everybody else as they are', () => {
    expect(told(['Kab. A,Dukcapil,,Disdukcapil'], 'Kab. B', 'Dukcapil')).toBe('Kab. B / Dukcapil')
    const names = { agency: 'x', unit: 'y' }
    expect(NO_ALIASES(names)).toBe(names)
  })
  it('count neither of two lines that send one name to two places, and tell the second', () => {
    const { aliases, findings } = read(HEAD, 'A,u,,v', 'A,u,,w')
    expect(findings.map(({ code, cell, found }) => [code, cell, found])).toEqual([['E-ROW-DUP', 'A3', 'A / u']])
    expect(aliases({ agency: 'A', unit: 'u' }).unit).toBe('u')
  })
  it('may say one thing twice', () => {
    expect(read(HEAD, 'A,u,,v', 'a,U,,V').findings).toEqual([])
  })
  it('tell a missing column, and a line that names nobody', () => {
    expect(read('dari,ke', 'a,b').findings.map(({ code, expected }) => [code, expected])).toEqual([
      ['E-HEAD-MISSING', 'from_agency, from_unit, agency, unit'],
    ])
    expect(read(HEAD, ',,Kab. A,RSUD').findings.map(({ code, cell }) => [code, cell])).toEqual([['E-ROW-KEY', 'A2']])
  })
})

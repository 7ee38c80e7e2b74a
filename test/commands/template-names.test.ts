import { describe, expect, it } from 'vitest'
import { folderWith, foundIn, ipp, put } from './cli.js'
import { beside, fillIn, first, score } from './forms.js'

const scored = async (list: string) => {
  const folder = folderWith()
  put(folder, { 'daftar.csv': list })
  await ipp(folder, ['template', '--units', 'daftar.csv', '-o', 'isi.xlsx'])
  await fillIn(folder, 'isi.xlsx', (book) => {
    score(first(book), 4)
    beside(first(book), 'Unit Lokus').value = null
  })
  const { exit, out } = await ipp(folder, ['score', 'isi.xlsx', '--format', 'json'])
  const { units } = JSON.parse(out)
  return { exit, units, errors: foundIn(out).filter((each) => each.startsWith('E-')) }
}

describe('a form on which the name of the unit was emptied', () => {
  const NAME = 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu'
  const SHEET = `${NAME.slice(0, 30)}…`

  it('names no unit: the name of its sheet, cut as it is, is none', async () => {
    const { exit, units, errors } = await scored(`agency,unit\nKota Awan,${NAME}\n`)
    expect([exit, units]).toEqual([1, []])
    expect(errors).toEqual([`E-UNIT-UNNAMED isi.xlsx ${SHEET} C6`])
  })

  it('has no index under its code alone', async () => {
    const { exit, units, errors } = await scored(`agency,unit_code,unit\nKota Awan,A1,${NAME}\n`)
    expect([exit, units.map((unit: { index: unknown; unitCode: string }) => [unit.unitCode, unit.index])]).toEqual([
      1,
      [['A1', null]],
    ])
    expect(errors).toEqual([`E-UNIT-UNNAMED isi.xlsx ${SHEET} C6`])
  })
})

import { readCsv } from '../../../src/formats/csv/read.js'
import { CSV_LIMITS } from '../../../src/formats/limits.js'
import { listIn, listMembers } from '../../../src/scoresheet/earlier-results/published-list.js'
import { shippedBoth } from '../../engine/sheets.js'

const { instrument } = shippedBoth('pekppp-2023')

/** The list in the lines of a CSV file; null where they are none. */
export const listOf = (...lines: readonly string[]) => {
  const bytes = Buffer.from(`${lines.join('\n')}\n`)
  const source = {
    size: bytes.length,
    read: (offset: number, length: number) => bytes.subarray(offset, offset + length),
  }
  const [table] = readCsv(source, { encoding: undefined, limits: CSV_LIMITS }).tables
  return table ? listIn(table) : null
}

/** Who stands in the list of a CSV file, under the instrument of 2023. */
export const listed = (...lines: readonly string[]) => {
  const list = listOf(...lines)
  if (!list) throw new Error('no list')
  const { level, members, findings } = listMembers(list, instrument, { file: 'daftar.csv', sheet: null })
  return { units: level === 'unit' ? members : [], agencies: level === 'agency' ? members : [], findings }
}

import { expect, test } from 'vitest'
import { dialectOf } from '../../../src/formats/csv/dialect.js'

test('a field with line ends in it lends none of its lines to another delimiter', () => {
  const row = (unit: number, score: string) => `lihat bukti|"Kota 1 \n#"|Unit ${unit}||1.a|${score}`
  const text = ['catatan|instansi|unit|bukti|kode|skor', row(1, '4,8'), row(2, '3,5'), row(3, '0,3'), ''].join('\n')
  expect(dialectOf(text, true)).toEqual({ delimiter: '|', decimal: 'comma', skipped: 0 })
})

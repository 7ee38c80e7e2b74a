import { describe, expect, test } from 'vitest'
import { ELEMENTS } from '../scoresheet/survey/elements.js'
import { csv, IKM, SHEETS, SUMS, sums, surveyed } from './skm-sheets.js'

const ASKED = [
  'kesesuaian persyaratan pelayanan dengan jenis pelayanannya',
  'kemudahan prosedur pelayanan di unit ini',
  'kecepatan waktu dalam memberikan pelayanan',
  'kewajaran biaya/tarif dalam pelayanan',
  'kesesuaian produk pelayanan dengan hasil yang diberikan',
  'kompetensi/kemampuan petugas',
  'perilaku petugas terkait kesopanan dan keramahan',
  'penanganan pengaduan pengguna layanan',
  'kualitas sarana dan prasarana',
]

describe('headings of SKM', () => {
  // Columns in another order than the regulation's: [9, 1, 8, …]
  const order = [8, 0, 7, 1, 6, 2, 5, 3, 4]
  const shuffled = SHEETS.map((row, i) => [i + 1, ...order.map((place) => row[place] ?? 0)])
  test.each([
    ['words alone', (place: number) => ELEMENTS[place] ?? '', []],
    ['words with the right number', (place: number) => `U${place + 1} ${ELEMENTS[place]}`, []],
    [
      'words with a number of their own: the words decide',
      (place: number, i: number) => `U${i + 1}. ${ELEMENTS[place]}`,
      ['N-SURVEY-WORDS'],
    ],
    [
      'words before a number in brackets',
      (place: number, i: number) => `${ELEMENTS[place]} (U${i + 1})`,
      ['N-SURVEY-WORDS'],
    ],
    ['a plain number before words', (place: number, i: number) => `${i + 1}. ${ELEMENTS[place]}`, ['N-SURVEY-WORDS']],
    [
      'questions as people are asked them',
      (place: number) => `Bagaimana pendapat Saudara tentang ${ASKED[place] ?? ''}?`,
      [],
    ],
  ])('finds elements in any order by %s', async (_, head, told) => {
    const { codes, units } = await surveyed({ 'a.csv': csv([['No', ...order.map(head)], ...shuffled]) })
    expect(codes).toEqual([...told, 'N-SURVEY-FEW'])
    expect([units[0]?.figure, sums(units[0])]).toEqual([IKM, SUMS])
  })

  test('says which heading was read by its words and not by its number, and as what', async () => {
    const swapped = ELEMENTS.map((_, i) => `U${i + 1} ${ELEMENTS[[7, 8].includes(i) ? 15 - i : i] ?? ''}`)
    const rows = SHEETS.map((row, i) => [i + 1, ...row])
    const { findings } = await surveyed({ 'a.csv': csv([['No', ...swapped], ...rows]) })
    expect(findings.find(({ code }) => code === 'N-SURVEY-WORDS')).toMatchObject({
      cell: 'I1',
      message: expect.stringContaining(`U8 ${ELEMENTS[8]}” dibaca menurut kata-katanya, yaitu U9 ${ELEMENTS[8]}`),
    })
  })
})

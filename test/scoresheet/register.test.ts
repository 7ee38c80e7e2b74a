import { describe, expect, it, test } from 'vitest'
import { type FilledForm, nameCell } from '../../src/scoresheet/filled-form.js'
import { hasScores, readRegister } from '../../src/scoresheet/register.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { ORIGIN } from './filled-forms.js'
import { short, tableOf, tiny, type Written } from './sheets.js'

type Rows = readonly (readonly Written[])[]

const read = (...rows: Rows) => readRegister(tableOf(rows), ORIGIN)
const unitsOf = (...rows: Rows) => read(...rows).forms.map(({ names }) => names.unit ?? names.unitCode)
const remarks = (...rows: Rows) =>
  read(...rows).remarks.map((each) => short({ ...each, sheet: null, cell: each.cell ?? null } as never))

describe('a list of units', () => {
  it('gives each line all that the list knows of its unit, and no scores', () => {
    const [form] = read(
      ['agency_code', 'agency', 'group', 'province', 'unit_code', 'unit', 'service', 'variant', 'tahun'],
      ['14', 'Kab A', 'Kabupaten', 'Riau', 'U1', 'RSUD', 'rawat jalan', 'umum', 2024],
    ).forms
    expect(form).toMatchObject({
      names: {
        ...{ agency: 'Kab A', agencyCode: '14', unit: 'RSUD', unitCode: 'U1', group: 'Kabupaten', province: 'Riau' },
        ...{ evaluator: null, variant: 'umum', year: 2024, doubtful: false },
      },
      ...{ row: 2, entries: [], figures: [], broken: false, listed: true, origin: ORIGIN },
    })
    expect(form && nameCell(form as FilledForm, 'unit')).toEqual({ origin: ORIGIN, row: 2, column: 5 })
  })

  it('is headed by the first row that names a column for units or their codes, whatever stands above', () => {
    expect(unitsOf(['DAFTAR UNIT LOKUS'], ['Tahun 2024'], ['No', 'Nama Unit'], [1, 'RSUD'], [2, 'Dinsos'])).toEqual([
      'RSUD',
      'Dinsos',
    ])
    expect(unitsOf(['Kode Unit'], ['U1'])).toEqual(['U1'])
    expect(remarks(['Instansi', 'Nama'], ['Kab A', 'RSUD'])).toEqual(['E-HEAD-MISSING'])
  })

  it('is looked for a header in the first sixty rows that it has', () => {
    const titles = (count: number): Rows => Array.from({ length: count }, (_, i) => [`Judul ${i}`])
    expect(unitsOf(...titles(59), ['Unit'], ['RSUD'])).toEqual(['RSUD'])
    expect(unitsOf(...titles(60), ['Unit'], ['RSUD'])).toEqual([])
  })

  it('names units by the narrowest of its columns: not the organisation above them', () => {
    expect(unitsOf(['OPD', 'Unit Lokus'], ['Dinas Kesehatan', 'Puskesmas 1'])).toEqual(['Puskesmas 1'])
    expect(unitsOf(['OPD'], ['Dinas Kesehatan'])).toEqual(['Dinas Kesehatan'])
  })

  it('takes an agency that is merged down for that of every row below', () => {
    const table = tableOf(
      [
        ['Instansi', 'Unit'],
        ['Kab A', 'RSUD'],
        [null, 'Dinsos'],
        [null, 'Dishub'],
      ],
      { merges: [{ top: 2, left: 0, bottom: 3, right: 0 }] },
    )
    expect(readRegister(table, ORIGIN).forms.map(({ names }) => names.agency)).toEqual(['Kab A', 'Kab A', null])
  })

  it('trusts no line whose code lost its last digits or whose year is none', () => {
    const rows: Rows = [
      ['Kode Unit', 'Unit', 'Tahun'],
      [{ kind: 'number', text: '12345678901234567890' }, 'RSUD', 2024],
      ['U2', 'Dinsos', 'dua ribu'],
      ['U3', 'Dishub', null],
    ]
    expect(read(...rows).forms.map(({ broken }) => broken)).toEqual([true, true, false])
    expect(remarks(...rows)).toEqual(['E-CODE-PRECISION A2', 'E-YEAR-UNKNOWN C3'])
  })
})

describe('a line without a unit', () => {
  it('that names an agency is told by its row; one of sums, or of nothing, is passed over', () => {
    const { nameless, forms } = read(
      ['Instansi', 'Unit'],
      ['Kab A', 'RSUD'],
      ['Kab B', null],
      ['Jumlah', null],
      [null, null],
      ['Kab C', ' '],
    )
    expect([nameless, forms.map(({ row }) => row)]).toEqual([[3, 6], [2]])
  })

  it('that belongs to a signature below the list is none', () => {
    const below: Rows = [['Suka Maju, 12 Maret 2025'], ['Kepala Bagian Organisasi,'], ['NIP 19700101 199001 1 001']]
    expect(read(['Instansi', 'Unit'], ['Kab A', 'RSUD'], ...below).nameless).toEqual([])
  })
})

describe('a table that is no list of units', () => {
  test.each(['Skor', 'Nilai 2024', '1.a.Ak', '14', 'Indikator', 'Uraian', 'Indeks Pelayanan Publik', 'Total Nilai'])(
    'shows it by a heading beside the units: %s',
    (heading) => {
      expect(read(['Unit', heading], ['RSUD', 4]).foreign).toBe(heading)
    },
  )

  test.each(['Layanan', 'Alamat', 'Provinsi', 'Tahun', 'No', 'Catatan', 'Kelompok'])('but not by %s', (heading) => {
    expect(read(['Unit', heading], ['RSUD', 'x']).foreign).toBeNull()
  })

  it('is a scoresheet where a header of scores stands in it, in however many rows', () => {
    const isScoresheet = (...rows: Rows) => hasScores(tableOf(rows), vocabularyOf([tiny()]))
    expect(isScoresheet(['Unit', '1.a', '2.a', '3.a'], ['RSUD', 4, 4, 4])).toBe(true)
    expect(isScoresheet(['Unit', 'Skor', null, null], [null, '1.a', '2.a', '3.a'], ['RSUD', 4, 4, 4])).toBe(true)
    expect(isScoresheet(['Instansi', 'Unit', 'Kelompok'], ['Kab A', 'RSUD', 'Kabupaten'])).toBe(false)
  })
})

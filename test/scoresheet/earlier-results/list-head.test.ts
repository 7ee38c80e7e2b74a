import { describe, expect, it } from 'vitest'
import { headIn, type ListColumns } from '../../../src/scoresheet/earlier-results/list-head.js'
import { tableOf } from '../sheets.js'

const NONE: ListColumns = new Map()

/** A row of headings read as a list's header: the heading of each column that it takes, by letter. */
const headOf = (texts: readonly (string | null)[], chosen: ListColumns = NONE) => {
  const [row] = [...tableOf([texts]).rows()]
  if (!row) throw new Error('no row')
  return headIn(row, chosen, texts.length)
}

const columnsOf = (texts: readonly (string | null)[], chosen?: ListColumns) => {
  const head = headOf(texts, chosen)
  return head && Object.fromEntries(head.columns)
}

describe('the header of a list', () => {
  it('needs somebody and a figure: a row without either is none', () => {
    expect(columnsOf(['Instansi', 'Indeks'])).toEqual({ agency: 0, index: 1 })
    expect(columnsOf(['Kode Unit', 'IPP'])).toEqual({ unit_code: 0, index: 1 })
    expect(columnsOf(['Instansi', 'Alamat'])).toBeNull()
    expect(columnsOf(['Kelompok', 'Indeks'])).toBeNull()
    expect(columnsOf([null, 'Hasil PEKPPP 2023'])).toBeNull()
  })

  it('takes the first of two columns that say the same, and the surer of two that do not', () => {
    expect(columnsOf(['Instansi', 'Nama Instansi', 'IPP'])).toEqual({ agency: 0, index: 2 })
    expect(columnsOf(['OPD', 'Unit Lokus', 'IPP'])).toMatchObject({ unit: 1 })
    expect(columnsOf(['Unit Lokus', 'OPD', 'IPP'])).toMatchObject({ unit: 0 })
    expect(columnsOf(['Instansi', 'Kategori', 'Predikat', 'IPP'])).toMatchObject({ predicate: 2 })
    expect(columnsOf(['Instansi', 'Predikat', 'Kategori', 'IPP'])).toMatchObject({ predicate: 1 })
  })

  it('is no scoresheet: not two numbered columns, not scores by indicator, not more than thirty headings', () => {
    expect(columnsOf(['Instansi', '1', 'Nilai Akhir'])).not.toBeNull()
    expect(columnsOf(['Instansi', '1', '2', 'Nilai Akhir'])).toBeNull()
    expect(columnsOf(['Instansi', 'u_1', '2. Petugas', 'Nilai Akhir'])).toBeNull()
    expect(columnsOf(['Unit', 'Indikator', 'Skor'])).toBeNull()
    const wide = (more: number) => [
      'Instansi',
      'Nilai Akhir',
      ...Array.from({ length: more }, (_, i) => `Judul x${i}y`),
    ]
    expect([columnsOf(wide(28)) === null, columnsOf(wide(29)) === null]).toEqual([false, true])
  })

  it("is the tool's own result only with all of the columns that nobody else has together", () => {
    const own = ['agency', 'index', 'basis', 'instrument', 'rank', 'group rank']
    expect(headOf(own)?.isResult).toBe(true)
    for (const each of own.slice(2)) expect(headOf(own.filter((text) => text !== each))?.isResult).toBe(false)
  })
})

describe('the column of the index', () => {
  it('is the one that says it the most surely, wherever it stands', () => {
    expect(columnsOf(['Instansi', 'Nilai', 'Nilai Akhir', 'Indeks', 'Nilai IPP'])).toMatchObject({ index: 4 })
    expect(columnsOf(['Instansi', 'Nilai', 'Nilai Akhir'])).toMatchObject({ index: 2 })
  })

  it('is asked for where several say it equally surely, with each of them as it is to be typed', () => {
    const head = headOf(['Instansi', 'IPP 2022', 'Luas', 'IPP 2023'])
    expect(head?.columns.has('index')).toBe(false)
    expect(head?.remark).toEqual({
      code: 'E-SCORE-COLUMN',
      cell: 'B1',
      found: 'IPP 2022 | IPP 2023',
      expected: '--column index=B (IPP 2022) / --column index=D (IPP 2023)',
    })
  })

  it('gives the list its year; a year above another column is not its own', () => {
    expect(headOf(['Instansi', 'Indeks 2024'])?.year).toBe(2024)
    expect(headOf(['Instansi', 'Predikat 2022', 'Indeks'])?.year).toBeNull()
  })

  it('is doubtful where it says "Nilai" beside running numbers, unless a predicate stands beside it', () => {
    expect(headOf(['No', 'Unit', 'Nilai'])?.isDoubtful).toBe(true)
    expect(headOf(['No', 'Unit', 'Nilai', 'Predikat'])?.isDoubtful).toBe(false)
    expect(headOf(['Unit', 'Nilai'])?.isDoubtful).toBe(false)
    expect(headOf(['No', 'Unit', 'Nilai Akhir'])?.isDoubtful).toBe(false)
  })
})

describe('columns that the operator chose', () => {
  it('go before what the headings say, by heading or by letter, even in what looks like a scoresheet', () => {
    const texts = ['Instansi', '1', '2', 'IPP lama', 'IPP baru']
    expect(columnsOf(texts, new Map([['index', ['IPP lama']]]))).toMatchObject({ index: 3 })
    expect(columnsOf(texts, new Map([['index', ['E']]]))).toMatchObject({ index: 4 })
  })

  it('may name the figures of forms, and a column that nothing heads', () => {
    const chosen: ListColumns = new Map([
      ['f02', ['Evaluator']],
      ['f03', ['D']],
    ])
    expect(columnsOf(['Instansi', 'Evaluator', 'IPP', null], chosen)).toEqual({
      agency: 0,
      'figure f02': 1,
      index: 2,
      'figure f03': 3,
    })
  })

  it('are not taken back by a heading that is surer', () => {
    expect(columnsOf(['OPD', 'Unit Lokus', 'IPP'], new Map([['unit', ['A']]]))).toMatchObject({ unit: 0 })
  })

  it('are lost where this row has no such column; only those of figures are told here', () => {
    const chosen: ListColumns = new Map([
      ['index', ['Nilai Emas']],
      ['unit', ['OPD Lama']],
    ])
    expect(headOf(['Instansi', 'IPP'], chosen)?.lost).toEqual(['index=Nilai Emas'])
  })
})

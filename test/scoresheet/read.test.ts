import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toDecimal } from '../../src/exact/exact.js'
import { cellOf } from '../../src/finding/place.js'
import { readRules } from '../../src/instrument/read.js'
import { readSheet } from '../../src/scoresheet/read.js'
import { vocabularyOf } from '../../src/scoresheet/vocabulary.js'
import { readUnder, shipped, short, tableOf, tiny, type Written } from './sheets.js'

const ORIGIN = { file: 'lembar.xlsx', sheet: 'F-02' }

/** The scores of all units, by name and cell: "Dukcapil A2=4". */
const scores = ({ units }: ReturnType<typeof readUnder>): readonly string[] =>
  units.flatMap((unit) =>
    [...unit.scores].flat().map((score) => `${unit.unit} ${cellOf(score.place)}=${toDecimal(score.value)}`),
  )

const LONG: readonly Written[] = ['instansi', 'unit', 'indikator', 'skor']
const long = (...rows: readonly (readonly Written[])[]) => tableOf([LONG, ...rows])

const three = (unit: string, ...values: readonly Written[]): readonly (readonly Written[])[] =>
  values.map((value, i) => ['Kab A', unit, `${i + 1}.a`, value])

describe('a scoresheet is found by its words', () => {
  it('with a column per indicator headed by number, code or title', () => {
    const read = readUnder(tiny(), [
      tableOf([
        ['Instansi', 'Unit Lokus', '1.a', '2.a', '3.a'],
        ['Kab A', 'Dukcapil', 4, 3, 5],
      ]),
    ])
    expect(scores(read)).toEqual(['Dukcapil C2=4', 'Dukcapil D2=3', 'Dukcapil E2=5'])
    expect(read.findings).toEqual([])
  })

  it('with a row per unit and indicator, other columns around', () => {
    const rows: Written[][] = [
      ['No', 'Tanggal', 'Nama Unit', 'Kode', 'Nama Indikator', 'Skor (0-5)', 'Catatan'],
      [1, '1 Mei', 'RSUD', '1.a', 'apa pun', 4, 'baik'],
      [2, '1 Mei', 'RSUD', '2.a', 'apa pun', 3, ''],
      [3, '1 Mei', 'RSUD', '3.a', 'apa pun', 5, ''],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(scores(read)).toEqual(['RSUD F2=4', 'RSUD F3=3', 'RSUD F4=5'])
    expect(read.units[0]?.scores.at(0)?.[0]?.note).toBe('baik')
  })

  it('below titles, blank rows and labels, wherever it stands', () => {
    const rows: Written[][] = [
      ['LEMBAR KERJA'],
      [],
      ['Tahun 2024'],
      [null, null, 'unit', 'kode', 'nilai'],
      [null, null, 'A', '1.a', 4],
    ]
    expect(scores(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A E5=4'])
  })

  it.each(['Unit', 'Instansi', 'Tahun', 'Kelompok', 'Evaluator'])(
    'with a label right above the header, which is a label and no half of it: %s',
    (label) => {
      const value = label === 'Tahun' ? '2022' : 'RSUD'
      const rows: Written[][] = [['Unit: RSUD'], [label, value], ['Kode', 'Indikator', 'Skor'], ['1.a', 'x', 4]]
      const read = readUnder(tiny(), [tableOf(rows)])
      expect(scores(read)).toEqual(['RSUD C4=4'])
      expect(read.units[0]?.year).toBe(label === 'Tahun' ? 2022 : null)
    },
  )

  it('with one unit on the sheet, named by a label, the sheet or nothing', () => {
    const body: Written[][] = [
      ['No', 'Indikator', 'Skor'],
      [1, '1.a', 4],
      [2, '2.a', 3],
      [3, '3.a', 5],
    ]
    const labelled = readUnder(tiny(), [tableOf([['Unit Lokus', ': Dukcapil'], ['Instansi: Kab A'], ...body])])
    expect(labelled.units.map(({ unit, agency }) => [unit, agency])).toEqual([['Dukcapil', 'Kab A']])
    expect(readUnder(tiny(), [tableOf(body, { name: 'RSUD Kota A' })]).units[0]?.unit).toBe('RSUD Kota A')
    expect(readUnder(tiny(), [tableOf(body, { name: 'Sheet1' })]).findings.map(short)).toEqual([
      'E-UNIT-UNNAMED Sheet1',
    ])
  })

  it('by a running number only where no other column names the indicator', () => {
    const rows: Written[][] = [
      ['Unit: A'],
      ['Nomor', 'Nama Indikator', 'Skor'],
      [14, 'Tersedia pelaksana yang menerapkan budaya pelayanan', 4],
    ]
    const read = readUnder(shipped('pekppp-2023'), [tableOf(rows)])
    expect(read.units[0]?.scores.at(13)?.[0]?.place.row).toBe(3)
    const counted: Written[][] = [
      ['No', 'unit', 'Kode', 'Skor'],
      [1, 'A', '14.b.K', 4],
    ]
    expect(readUnder(shipped('pekppp-2023'), [tableOf(counted)]).units[0]?.scores.at(13)?.[0]?.place.row).toBe(2)
  })

  it('by the column that the operator names, by letter or header', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'Skor F-01', 'Skor Evaluator'],
      ['A', '1.a', 5, 4],
    ]
    expect(readUnder(tiny(), [tableOf(rows)]).findings.map(short)).toContain('E-SCORE-COLUMN F-02!D1')
    for (const choice of ['D', 'd', 'Skor Evaluator', ' skor evaluator '])
      expect(scores(readUnder(tiny(), [tableOf(rows)], { columns: new Map([['score', [choice]]]) }))).toEqual([
        'A D2=4',
      ])
  })

  it('with "skor" before "nilai" where the weight beside them shows that one is their product', () => {
    const rows: Written[][] = [
      ['Unit: A'],
      ['Bagian', 'Indikator', 'Bobot', 'Skor', 'Nilai'],
      ['I', '1.a', '8,90%', 5, 0.445],
    ]
    expect(scores(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A D3=5'])
  })

  it('with several rows of heads, where the lower row tells more', () => {
    const rows: Written[][] = [
      ['Instansi', 'Unit', 'Kebijakan', null, null],
      [null, null, '1.a', '2.a', '3.a'],
      ['K', 'A', 1, 2, 3],
    ]
    const merges = [{ top: 1, left: 2, bottom: 1, right: 4 }]
    expect(scores(readUnder(tiny(), [tableOf(rows, { merges })]))).toEqual(['A C3=1', 'A D3=2', 'A E3=3'])
  })

  it('once, though its header is printed again on every page', () => {
    const read = readUnder(tiny(), [long(...three('A', 1, 2), [...LONG], ['Kab A', 'A', '3.a', 3])])
    expect(scores(read)).toEqual(['A D2=1', 'A D3=2', 'A D5=3'])
    expect(read.findings).toEqual([])
  })

  it('only by asking, where two headers could be meant', () => {
    const rows: Written[][] = [
      ['unit', 'kode', 'skor'],
      ['A', '1.a', 4],
      ['unit', 'kode', 'nilai', 'ket'],
      ['B', '1.a', 3],
    ]
    expect(readUnder(tiny(), [tableOf(rows)]).findings.map(short)).toEqual(['E-HEAD-MERGED F-02!A3'])
    expect(scores(readUnder(tiny(), [tableOf(rows)], { headerRow: 3 }))).toEqual(['B C4=3'])
  })
})

describe('a sheet without rows', () => {
  const blank = (name: string) => tableOf([['', ' '], [], [{ kind: 'empty' }]], { name })

  it('says so where the file has no other, and is passed over beside a scoresheet', () => {
    expect(readUnder(tiny(), [blank('Sheet1'), blank('Sheet2')]).findings.map(short)).toEqual(['E-HEAD-MISSING Sheet1'])
    const other = tableOf(
      [
        ['unit', 'catatan'],
        ['A', 'x'],
      ],
      { name: 'Lain' },
    )
    expect(readUnder(tiny(), [blank('Sheet1'), other]).findings.map(short)).toEqual(['E-HEAD-MISSING Lain!A1'])
    const read = readUnder(tiny(), [long(...three('A', 1, 2, 3)), blank('Sheet2')])
    expect(read.findings.map(short)).toEqual(['N-SHEET-IGNORED Sheet2'])
  })

  it('is not one whose table begins below a hundred blank ones', () => {
    const rows = [...Array.from({ length: 100 }, (): Written[] => ['', '']), [...LONG], ...three('A', 1, 2, 3)]
    expect(scores(readUnder(tiny(), [tableOf(rows)]))).toEqual(['A D102=1', 'A D103=2', 'A D104=3'])
  })
})

describe('names', () => {
  it('merged down over rows hold for all of them', () => {
    const rows: Written[][] = [[...LONG], ['Kab A', 'RSUD', '1.a', 4], [null, null, '2.a', 3], [null, null, '3.a', 5]]
    const merges = [
      { top: 2, left: 0, bottom: 4, right: 0 },
      { top: 2, left: 1, bottom: 4, right: 1 },
    ]
    const read = readUnder(tiny(), [tableOf(rows, { merges })])
    expect(read.units.map(({ agency, unit }) => `${agency}/${unit}`)).toEqual(['Kab A/RSUD'])
    expect(read.findings).toEqual([])
  })

  it('that differ in case, blanks and normal form are one unit', () => {
    const rows = [
      ['Kab A', 'Disdukcapil', '1.a', 4],
      ['KAB A', 'DISDUKCAPIL ', '2.a', 3],
      ['Kab  A', 'Disdukcapil', '3.a', 5],
    ]
    expect(readUnder(tiny(), [long(...rows)]).units).toHaveLength(1)
  })

  it('that are only near stay two units, and it is told', () => {
    const read = readUnder(tiny(), [long(...three('Disdukcapil', 1, 2, 3), ...three('DINAS DUKCAPIL', 1, 2, 3))])
    expect(read.units).toHaveLength(2)
    expect(read.findings.map(short)).toEqual(['W-NAME-NEAR F-02!B5'])
  })

  it('do not tell units apart where codes do', () => {
    const rows: Written[][] = [
      ['kode_unit', 'unit', 'kode', 'skor'],
      ['U1', 'RSUD', '1.a', 4],
      ['u1', 'RSUD A', '2.a', 3],
      ['U1', 'RSUD', '3.a', 5],
    ]
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(read.units).toHaveLength(1)
    expect(read.findings.map(short)).toEqual(['W-NAME-MISMATCH F-02!B3'])
  })
})

describe('what is wrong with a score', () => {
  it.each<[string, Written, string]>([
    ['nothing there', null, 'E-CELL-EMPTY F-02!D2'],
    ['an empty text', '', 'E-CELL-EMPTY F-02!D2'],
    ['off the scale', 6, 'E-CELL-RANGE F-02!D2'],
    ['text', 'empat', 'E-CELL-TYPE F-02!D2'],
    ['three digits behind the mark', '4.500', 'E-CELL-AMBIGUOUS F-02!D2'],
    ['an error value', { kind: 'error', text: '#REF!' }, 'E-CELL-ERROR F-02!D2'],
    ['a formula without result', { kind: 'empty', text: '', formula: 'A1', stored: false }, 'E-CELL-NOCACHE F-02!D2'],
    ['a truth value', { kind: 'boolean', text: 'TRUE' }, 'E-CELL-TYPE F-02!D2'],
  ])('is told with its cell: %s', (_, written, expected) => {
    const read = readUnder(tiny(), [long(...three('A', written, 3, 5))])
    expect(read.findings.map(short)).toEqual([expected])
    expect(read.units[0]?.faulty).toBe(true)
  })

  it('is told for every cell at once, and leaves other units alone', () => {
    const read = readUnder(tiny(), [long(...three('A', 9, 'x', null), ...three('B', 1, 2, 3))])
    expect(read.findings.map(short)).toEqual(['E-CELL-RANGE F-02!D2', 'E-CELL-TYPE F-02!D3', 'E-CELL-EMPTY F-02!D4'])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['A', true],
      ['B', false],
    ])
  })

  it('is that it was given twice, equal or not', () => {
    const twice = (value: number) => readUnder(tiny(), [long(...three('A', 1, 2, 3), ['Kab A', 'A', '2.a', value])])
    expect(twice(2).findings.map(short)).toEqual(['E-ROW-DUP F-02!D5'])
    expect(twice(4).findings.map(short)).toEqual(['E-ROW-DUP F-02!D5'])
    expect(twice(2).units[0]?.faulty).toBe(true)
  })

  it('is that an indicator is missing, unknown or contradicts its number', () => {
    const read = readUnder(tiny(), [long(['Kab A', 'A', '1.a', 4], ['Kab A', 'A', '9.z', 4], ['Kab A', 'A', '2.b', 4])])
    expect(read.findings.map(short)).toEqual([
      'E-IND-UNKNOWN F-02!D3',
      'E-CODE-CONTRADICTS F-02!D4',
      'E-IND-MISSING F-02!D2',
    ])
  })

  it('is one finding for a column that a wide table lacks, however many units it has', () => {
    const units = ['A', 'B', 'C'].map((unit): Written[] => [unit, 1, 2])
    const read = readUnder(tiny(), [tableOf([['unit', '1.a', '2.a'], ...units])])
    expect(read.findings.map(({ code, count }) => `${code} ${count}`)).toEqual(['E-IND-MISSING 3'])
    expect(read.units.every(({ faulty }) => faulty)).toBe(true)
  })

  it('is that it lies under a merged cell', () => {
    const merges = [{ top: 2, left: 3, bottom: 3, right: 3 }]
    const read = readUnder(tiny(), [tableOf([[...LONG], ...three('A', 4, null, 5)], { merges })])
    expect(read.findings.map(short)).toEqual(['E-CELL-MERGED F-02!D3'])
  })

  it('is that a score outside the ones an indicator allows was given', () => {
    const text = readFileSync('fixtures/corpus/tiny.json', 'utf8').replace('"code": "2.a",', '$& "scores": ["0", "5"],')
    const reading = readRules(text)
    if (!reading.ok) throw new Error('the tiny instrument with two scores is broken')
    const read = readUnder(reading.value.instrument, [long(...three('A', 3, 3, 3))])
    expect(read.findings.map(short)).toEqual(['E-CELL-RANGE F-02!D3'])
    expect(read.findings[0]?.expected).toBe('0, 5')
  })

  it('is never that the instrument has no words for a score of the scale (2.b.Ak2 of 2017)', () => {
    const read = readUnder(shipped('evaluasi-2017'), [long(['K', 'A', '2.b.Ak2', 3])])
    expect(read.findings.map(({ code }) => code)).toEqual(['E-IND-MISSING'])
    expect([...(read.units[0]?.scores ?? [])].flat().map(({ value }) => toDecimal(value))).toEqual(['3'])
  })
})

describe('several evaluators of one unit', () => {
  it('are kept side by side where a column names them', () => {
    const rows: Written[][] = [['unit', 'evaluator', 'kode', 'skor']]
    for (const [who, score] of [
      ['Ani', 4],
      ['Budi', 5],
    ] as const)
      for (const n of [1, 2, 3]) rows.push(['A', who, `${n}.a`, score])
    const read = readUnder(tiny(), [tableOf(rows)])
    expect(read.findings).toEqual([])
    expect(read.units[0]?.scores.at(0)?.map(({ evaluator }) => evaluator)).toEqual(['Ani', 'Budi'])
  })

  it('must each give every score', () => {
    const rows: Written[][] = [
      ['unit', 'evaluator', 'kode', 'skor'],
      ['A', 'Budi', '1.a', 3],
    ]
    for (const n of [1, 2, 3]) rows.push(['A', 'Ani', `${n}.a`, 4])
    expect(readUnder(tiny(), [tableOf(rows)]).findings.map(short)).toEqual(['E-IND-MISSING F-02!D2'])
  })
})

describe('a sheet of 2017', () => {
  it('is read with aspects merged down, weights as text, the product beside the score and a block to the right', () => {
    const rows: Written[][] = [
      ['EVALUASI PELAYANAN PUBLIK'],
      ['Unit: RSUD'],
      ['Tahun 2019'],
      ['Bagian', 'Indikator', 'Bobot', 'Skor', 'Nilai', null, 'Rekap', 'Angka'],
      ['I', '1.a.K1', '8,90%', 5, 0.445, null, 'x', 12],
      [null, '1.a.K2', '8,90%', 4, 0.356, null, 'y', 13],
    ]
    const merges = [{ top: 5, left: 0, bottom: 6, right: 0 }]
    const read = readUnder(shipped('evaluasi-2017'), [tableOf(rows, { merges })])
    expect(scores(read)).toEqual(['RSUD D5=5', 'RSUD D6=4'])
    expect(read.units[0]?.year).toBe(2019)
    expect(read.findings.map(({ code }) => code)).toEqual(['E-IND-MISSING'])
  })
})

describe('item 31, the queue system', () => {
  it('is read where it is given and asked of nobody', () => {
    const rows = [...Array.from({ length: 30 }, (_, i): Written[] => ['K', 'A', String(i + 1), 5]), ['K', 'A', '31', 3]]
    const read = readUnder(shipped('pekppp-2023'), [long(...rows)])
    expect(read.findings).toEqual([])
    expect(read.units[0]?.scores.at(30)?.[0]?.place.row).toBe(32)
    expect(readUnder(shipped('pekppp-2023'), [long(...rows.slice(0, 30))]).findings).toEqual([])
  })
})

describe('forms A and B in one table', () => {
  const HEADER: Written[] = ['unit', 'varian', ...Array.from({ length: 31 }, (_, i) => String(i + 1))]
  const unit = (name: string, variant: string, count: number, last: Written = null): Written[] => [
    name,
    variant,
    ...Array.from({ length: 30 }, (_, i) => (i < count ? 4 : null)),
    last,
  ]
  const table = (...rows: readonly Written[][]) => readUnder(shipped('pekppp-2023'), [tableOf([HEADER, ...rows])])

  it('are read where cells of columns that a form does not have are empty, or a dash', () => {
    const read = table(unit('A', 'A', 30, 3), unit('B', 'B', 29), unit('C', 'B', 29, '-'))
    expect(read.findings).toEqual([])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['A', false],
      ['B', false],
      ['C', false],
    ])
  })

  it('or in one long table, where each unit has a row for each indicator of any form', () => {
    const rows = (name: string, variant: string, count: number): Written[][] =>
      Array.from({ length: 31 }, (_, i) => [name, variant, String(i + 1), i < count ? 4 : null])
    const read = readUnder(shipped('pekppp-2023'), [
      tableOf([['unit', 'varian', 'kode', 'skor'], ...rows('A', 'A', 30), ...rows('B', 'B', 29)]),
    ])
    expect(read.findings).toEqual([])
    expect(read.units.map(({ faulty }) => faulty)).toEqual([false, false])
  })

  it('are told of at the cell of such a column that is filled, and of the columns that a form has and lacks', () => {
    const read = table(unit('A', 'A', 30, 3), unit('B', 'B', 29), unit('C', 'B', 29, 2), unit('D', 'A', 29))
    expect(read.findings.map(short)).toEqual(['E-IND-UNKNOWN F-02!AG4', 'E-CELL-EMPTY F-02!AF5'])
    expect(read.units.map(({ unit, faulty }) => [unit, faulty])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
      ['D', true],
    ])
  })
})

describe('hidden sheets', () => {
  const sheet = (name: string, hidden: boolean) => tableOf([[...LONG], ...three(name, 1, 2, 3)], { name, hidden })

  it('are named, not read, where a visible one is a scoresheet', () => {
    const read = readUnder(tiny(), [sheet('Terlihat', false), sheet('Sembunyi', true)])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Terlihat'])
    expect(read.findings.map(short)).toEqual(['E-SHEET-HIDDEN Sembunyi'])
  })

  it('are read with a warning where no visible one is', () => {
    const read = readUnder(tiny(), [tableOf([['Petunjuk']], { name: 'Petunjuk' }), sheet('Sembunyi', true)])
    expect(read.units.map(({ unit }) => unit)).toEqual(['Sembunyi'])
    expect(read.findings.map(short)).toEqual(['W-SHEET-HIDDEN Sembunyi', 'N-SHEET-IGNORED Petunjuk'])
  })
})

describe('what is no scoresheet but nearly one', () => {
  it('is told as the users’ survey where its columns are questions, not indicators', () => {
    const header: Written[] = ['No', 'Instansi', 'Unit', '1.a.K1', '2.a.K1', '3.a.K1', '4.a.K1', '5.b.Ak']
    const read = readUnder(shipped('pekppp-2023'), [tableOf([header, [1, 'K', 'A', 5, 5, 5, 5, 5]])])
    expect(read.recognised).toBe(false)
    expect(read.findings.map(short)).toEqual(['N-INPUT-SURVEY F-02!A1'])
  })

  it('is told as two agencies that may be one', () => {
    const read = readUnder(tiny(), [
      long(...three('A', 1, 2, 3), ...three('B', 1, 2, 3).map(([, ...row]) => ['KAB. A', ...row])),
    ])
    expect(read.findings.map(({ code, found }) => `${code} ${found}`)).toEqual(['W-NAME-NEAR KAB. A'])
  })
})

describe('what a sheet says of itself', () => {
  type About = Parameters<typeof tableOf>[1]
  const sheet = (rows: readonly (readonly Written[])[], about: About = { name: null }) =>
    readSheet(tableOf(rows, about), ORIGIN, {
      vocabulary: vocabularyOf([tiny()]),
      decisions: { columns: new Map(), headerRow: null },
    })
  const BODY: Written[][] = [
    ['Kode', 'Skor'],
    ['1.a', 4],
    ['2.a', 3],
    ['3.a', 5],
  ]
  const unitIn = (above: readonly (readonly Written[])[], name: string | null = null) => {
    const { unitBy, forms } = sheet([...above, ...BODY], { name })
    return [unitBy, forms[0]?.names.unit ?? null]
  }

  it('is whose it is: by a column or label, else by its tab, else by nothing', () => {
    expect(unitIn([['Unit', 'RSUD']], 'Dinsos')).toEqual(['sheet', 'RSUD'])
    expect(unitIn([], ' Dinas\tSosial ')).toEqual(['tab', 'Dinas Sosial'])
    expect(unitIn([])).toEqual([null, null])
    expect(unitIn([['Kode Unit', 'U1']], 'Dinsos')).toEqual(['sheet', null])
    expect(
      sheet(
        [
          ['Unit', ...['1.a', '2.a', '3.a']],
          ['RSUD', 1, 1, 1],
        ],
        { name: 'Dinsos' },
      ).unitBy,
    ).toBe('sheet')
  })

  it.each(['Sheet1', 'Lembar 2', 'F-02', 'F02 A', 'Penilaian', 'Form 3', 'DATA', 'Worksheet'])(
    'is nothing of the kind where a tab only says what it is: %s',
    (name) => expect(unitIn([], name)).toEqual([null, null]),
  )

  it.each(['F-03', 'Data Center', 'Penilaian RSUD', 'Formulir Dinsos'])('is a unit where a tab says more: %s', (name) =>
    expect(unitIn([], name)).toEqual(['tab', name]),
  )

  it('is the cell that was left empty for its unit, which its tab does not stand in for', () => {
    const read = sheet([['Unit', null], ['Instansi', 'Kab A'], ...BODY], { name: 'Dinsos' })
    expect([read.unitBy, read.emptied, read.forms[0]?.names.unit]).toEqual([null, 'B1', null])
    expect(sheet([['Unit', 'RSUD'], ...BODY], { name: 'Dinsos' }).emptied).toBeNull()
  })

  it('is what it is called above its table', () => {
    expect([sheet([['Dinas Sosial'], ...BODY]).title, sheet(BODY).title]).toEqual(['Dinas Sosial', null])
  })

  it('is nothing where it is no scoresheet: an empty CSV is told as one, a blank sheet as without a header', () => {
    const none = { recognised: false, forms: [], unitBy: null, rows: { read: 0, used: 0, refused: 0 } }
    expect(sheet([['', ' ']])).toMatchObject({ ...none, remarks: [{ code: 'E-SHEET-EMPTY' }] })
    expect(sheet([['', ' ']], { name: 'Dua' })).toMatchObject({ ...none, remarks: [{ code: 'E-HEAD-MISSING' }] })
  })

  it('is that its table has no row, told at its header', () => {
    const { remarks, rows } = sheet([['Unit', 'RSUD'], [], ...BODY.slice(0, 1)], { name: 'F-02' })
    expect([remarks.map(({ code, cell }) => [code, cell]), rows.read]).toEqual([[['E-SHEET-EMPTY', 'A3']], 0])
  })
})

describe('a record of a CSV file with another number of fields than its header', () => {
  const HEAD: Written[] = ['Unit', '1.a', '2.a', '3.a', 'Catatan']
  const GOOD: Written[] = ['RSUD', 4, 4, 4, 'baik']
  const csv = (...rows: readonly (readonly Written[])[]) => {
    const { units, findings, rows: counts } = readUnder(tiny(), [tableOf([HEAD, ...rows], { name: null })])
    return [
      units.map(({ unit, faulty }) => [unit, faulty]),
      findings.map((each) => [short(each), each.found, each.expected]),
      [counts.read, counts.used, counts.refused],
    ]
  }

  it('has slipped: it is refused, with both numbers, and its unit has no index', () => {
    const slipped: Written[] = ['Dinsos', 4, 4, 4]
    expect(csv(GOOD, slipped, ['Dishub', 4, 4, 4, 'x', 'y'])).toEqual([
      [
        ['RSUD', false],
        ['Dinsos', true],
        ['Dishub', true],
      ],
      [
        ['E-ROW-RAGGED A3', '4', '5'],
        ['E-ROW-RAGGED A4', '6', '5'],
      ],
      [3, 1, 2],
    ])
  })

  it('is no matter where it is a row of sums, or holds nothing', () => {
    expect(csv(GOOD, ['Jumlah', 4, 4, 4], ['', ''])).toEqual([
      [['RSUD', false]],
      [['W-ROW-TOTAL B3', 'Jumlah', null]],
      [1, 1, 0],
    ])
  })

  it('is measured by the longest row of the header', () => {
    const rows: Written[][] = [
      ['Unit', 'Skor'],
      ['', '1.a', '2.a', '3.a'],
      ['RSUD', 4, 4, 4],
    ]
    const { units, findings } = readUnder(tiny(), [tableOf(rows, { name: null })])
    expect([units.map(({ faulty }) => faulty), findings.map(short)]).toEqual([[false], []])
  })

  it('is one of another sheet’s rows in a workbook, where rows end where they end', () => {
    const { findings } = readUnder(tiny(), [tableOf([HEAD, GOOD.slice(0, 4)])])
    expect(findings).toEqual([])
  })
})

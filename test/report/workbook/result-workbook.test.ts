import { expect, test } from 'vitest'
import type { UnitScores } from '../../../src/engine/score/unit.js'
import { finding } from '../../../src/finding/finding.js'
import { CSV_LIMITS, LIMITS } from '../../../src/formats/limits.js'
import { openWorkbook } from '../../../src/formats/open.js'
import { sourceOf } from '../../../src/formats/sources.js'
import { entriesOf, partBytes } from '../../../src/formats/xlsx/own-archive.js'
import { sealOf } from '../../../src/formats/xlsx/own-mark.js'
import { linesIn, roomIn } from '../../../src/report/row-height.js'
import { LOOK } from '../../../src/report/workbook/look.js'
import { resultWorkbook, workbookOf } from '../../../src/report/workbook/result-workbook.js'
import { figureForm, given, leaf, level, read, scoresForm, small, stated } from '../../engine/small.js'
import { rowOf, runOf, shippedInstrument, unitOf } from '../sample.js'
import { oddRun, randomUnits, surveyed } from './runs.js'
import { cellsIn, shown } from './seen.js'

/** Two aspects of 60 and 40 percent; the first of two indicators of 70 and 30, the second of one. */
const FORM = scoresForm([level('a', '60', [leaf('1', '70'), leaf('2', '30')]), level('b', '40', [leaf('3', '100')])])
const tiny = read(small([FORM], { groups: stated([{ id: 'kota', title: 'Kota' }]) }))

const runTiny = (...units: readonly [scores: readonly (string | readonly string[])[], more?: Partial<UnitScores>][]) =>
  runOf(
    tiny,
    units.map(([scores, more], i) => unitOf(`Unit ${i + 1}`, rowOf(scores, i + 2), { year: null, ...more })),
  )

test('a unit’s figures are formulas from its scores to its predicate, by whole numbers and one division', () => {
  const book = workbookOf(runTiny([['5', '4', '3']]), 'id')
  const aspects = cellsIn(book, 'Aspek')
  // 70·5 + 30·4 = 470; 100·3 = 300; 60·470 + 40·300 = 40200 over 100·100.
  expect(shown(aspects, 'H8', 'I8', 'J8', 'K8')).toEqual([
    ['=IF(COUNT(Indikator!C8:D8)<2,"",SUMPRODUCT(Indikator!$C$7:$D$7,Indikator!C8:D8))', 470],
    ['=IF(COUNT(Indikator!E8:E8)<1,"",SUMPRODUCT(Indikator!$E$7:$E$7,Indikator!E8:E8))', 300],
    ['=IF(COUNT(H8:I8)<2,"",SUMPRODUCT($H$7:$I$7,H8:I8))', 40_200],
    ['=divisor_A*form_divisor_A', 10_000],
  ])
  expect(shown(aspects, 'C8', 'D8', 'E8', 'F8')).toEqual([
    ['=IF(J8="","",H8/divisor_A)', 4.7],
    ['=IF(J8="","",I8/divisor_A)', 3],
    ['=IF(J8="","",J8/K8)', 4.02],
    ['=IF(J8="","",J8/K8)', 4.02],
  ])
  const units = cellsIn(book, 'Peringkat Unit')
  expect(shown(units, 'D7', 'E7', 'F7', 'H7', 'I7')).toEqual([
    ['=IF(Aspek!$J$8="","",ROUND(Aspek!$J$8/Aspek!$K$8,2))', 4.02],
    ['=IF(D7="","",IFERROR(INDEX(ladder_letter,1+SUMPRODUCT(--(ladder_from>D7))),""))', 'A-'],
    ['=IF(D7="","",IFERROR(INDEX(ladder_label,1+SUMPRODUCT(--(ladder_from>D7))),""))', 'Sangat Baik'],
    ['=IF(Aspek!$E$8="","",Aspek!$E$8)', 4.02],
    ['=IF(AND(D7=N7,E7=O7),"sesuai","berubah")', 'sesuai'],
  ])
  expect(shown(units, 'A7', 'K7', 'L7', 'M7', 'N7', 'O7')).toEqual([
    ['=IF(L7="","",COUNTIFS($G$7:$G$7,G7,$L$7:$L$7,">"&L7)+1)', 1],
    ['=IF(Aspek!$F$8="","",Aspek!$F$8)', 4.02],
    ['=IF(K7="","",ROUND(K7*10^10,0))', 40_200_000_000],
    1,
    4.02,
    'A-',
  ])
})

test('weights and the ladder stand on a sheet of their own, with their source as a note and names for formulas', () => {
  const book = workbookOf(runTiny([['5', '4', '3']]), 'id')
  const weights = cellsIn(book, 'Bobot dan Predikat')
  expect(book.names).toEqual(
    expect.arrayContaining([
      { name: 'ladder_letter', range: "'Bobot dan Predikat'!$A$6:$A$9" },
      { name: 'ladder_from', range: "'Bobot dan Predikat'!$C$6:$C$9" },
      { name: 'aspects_A', range: "'Bobot dan Predikat'!$D$13:$D$14" },
      { name: 'weights_A', range: "'Bobot dan Predikat'!$D$19:$D$21" },
      { name: 'divisor_A', range: "'Bobot dan Predikat'!$E$23" },
    ]),
  )
  expect(shown(weights, 'A19', 'C19', 'D19', 'E19', 'F19')).toEqual([
    '1',
    70,
    ['=C19', 70],
    100,
    ['=D19*D13/(E19*E13)', 0.42],
  ])
  expect(weights.get('C19')?.note).toBe('Keyakinan: asumsi')
  const real = cellsIn(workbookOf(runOf(shippedInstrument('pekppp-2023'), []), 'id'), 'Bobot dan Predikat')
  const weight =
    [...real].find(([at, { value }]) => at.startsWith('A') && value === '14.b.K')?.[0].replace('A', 'C') ?? ''
  expect(real.get(weight)?.value).toBe(30)
  expect(real.get(weight)?.note).toMatch(/^Keyakinan: praktik\nS08: Aplikasi Kabupaten Kutai Barat: kode dan bobot/)
  expect(cellsIn(book, 'Indikator').get('D7')).toMatchObject({ formula: 'INDEX(weights_A,2)', value: 30 })
})

test('an agency is the mean of its units’ unrounded indices, which stand together on the sheet of aspects', () => {
  const book = workbookOf(
    runTiny([['5', '5', '5'], { agency: 'Z' }], [['4', '4', '4'], { agency: 'A' }], [['3', '3', '4'], { agency: 'A' }]),
    'id',
  )
  const agencies = cellsIn(book, 'Peringkat Instansi')
  // A: (4 + 3.4) / 2 = 3.7, in row 8 below Z; its units stand in rows 8 and 9.
  expect(shown(agencies, 'B8', 'C8', 'D8', 'N8', 'E8', 'F8', 'J8')).toEqual([
    'A',
    ['=COUNT(Aspek!$F$8:$F$9)', 2],
    2,
    ['=IF(COUNT(Aspek!$F$8:$F$9)<2,"",ROUND(AVERAGE(Aspek!$F$8:$F$9),12))', 3.7],
    ['=IF(N8="","",ROUND(N8,2))', 3.7],
    ['=IF(E8="","",IFERROR(INDEX(ladder_letter,1+SUMPRODUCT(--(ladder_from>E8))),""))', 'B'],
    ['=IF(N8="","",AVERAGE(Aspek!$C$8:$C$9))', 3.5],
  ])
})

test('the first sheet names the index of the one agency that there is, and follows it; of several it names none', () => {
  const one = cellsIn(
    workbookOf(runTiny([['5', '4', '3'], { agency: 'Kota A' }], [['5', '5', '5'], { agency: 'Kota A' }]), 'id'),
    'Peringkat Unit',
  ).get('A1')
  // (4.02 + 5) / 2 = 4.51
  expect(one?.value).toMatch(/^Peringkat .* · Kota A: IPP 4,51 A \(Pelayanan Prima\)$/)
  expect(one?.formula).toMatch(
    /&'Peringkat Instansi'!\$B\$7&IF\('Peringkat Instansi'!\$E\$7="",": tanpa indeks",": IPP "&SUBSTITUTE\(FIXED\(/,
  )
  const none = cellsIn(
    workbookOf(runTiny([['5', '-', '3'], { agency: 'Kota A', faulty: true }]), 'id'),
    'Peringkat Unit',
  )
  expect(none.get('A1')?.value).toMatch(/ · Kota A: tanpa indeks$/)
  const two = cellsIn(
    workbookOf(runTiny([['5', '4', '3'], { agency: 'Kota A' }], [['5', '5', '5'], { agency: 'Kota B' }]), 'id'),
    'Peringkat Unit',
  )
  expect(two.get('A1')).toMatchObject({ value: expect.not.stringContaining('Kota') })
})

test('a unit without index has empty cells and formulas that give nothing; so has its agency', () => {
  const book = workbookOf(runTiny([['5', '-', '3'], { faulty: true }], [['5', '5', '5']]), 'id')
  const units = cellsIn(book, 'Peringkat Unit')
  expect(units.get('C8')?.value).toBe('Unit 1')
  expect(['A8', 'D8', 'E8', 'F8', 'H8', 'N8', 'O8'].map((at) => units.get(at)?.value || null)).toEqual(
    Array(7).fill(null),
  )
  expect(units.get('J8')?.value).toBe('tanpa indeks, lihat Temuan')
  expect(shown(units, 'I8')).toEqual([['=IF(AND(D8=N8,E8=O8),"sesuai","berubah")', 'sesuai']])
  const agencies = cellsIn(book, 'Peringkat Instansi')
  expect(['A7', 'E7', 'F7', 'N7'].map((at) => agencies.get(at)?.value || null)).toEqual(Array(4).fill(null))
  expect(cellsIn(book, 'Indikator').get('D8')?.value).toBeNull()
})

test('a unit that is complete and yet faulty is not calculated: what stands against it no formula knows', () => {
  const book = workbookOf(runTiny([['5', '4', '3'], { faulty: true }]), 'id')
  expect([...cellsIn(book, 'Aspek')].filter(([at, { formula }]) => /8$/.test(at) && formula !== undefined)).toEqual([])
  expect(shown(cellsIn(book, 'Peringkat Unit'), 'D7', 'A7')).toEqual([
    '',
    ['=IF(L7="","",COUNTIFS($G$7:$G$7,G7,$L$7:$L$7,">"&L7)+1)', null],
  ])
})

test('both forms meet in one fraction: shares times numerators times the other’s denominator', () => {
  const instrument = shippedInstrument('pekppp-2023')
  const more = { figures: surveyed(instrument, 1700n, 420n), forms: ['F-02', 'F-03'] }
  const unit = unitOf(
    'U',
    rowOf(
      Array.from({ length: 31 }, () => '4'),
      2,
    ),
    more,
  )
  const book = workbookOf(runOf(instrument, [unit]), 'id')
  // Of 100 the forms have 75 and 25, which have 25 in common: 3 and 1 of 4.
  expect(shown(cellsIn(book, 'Bobot dan Predikat'), 'C18', 'D18', 'D19', 'C20', 'D20')).toEqual([
    75,
    ['=C18/GCD(C$18:C$20)', 3],
    ['=C19/GCD(C$18:C$20)', 1],
    100,
    ['=C20/GCD(C$18:C$20)', 4],
  ])
  const aspects = cellsIn(book, 'Aspek')
  // Σ of six aspects in M…R, F-02 in S and T, F-03 in U and V, the index in W and X.
  expect(shown(aspects, 'U8', 'V8', 'J8', 'W8', 'X8', 'K8')).toEqual([
    1700,
    420,
    ['=IF(W8="","",U8/V8)', 1700 / 420],
    ['=IF(COUNT(S8,T8,U8,V8)<4,"",basis1_F_02*S8*V8+basis1_F_03*U8*T8)', 67_400_000],
    ['=basis1_divisor*T8*V8', 16_800_000],
    ['=IF(W8="","",W8/X8)', 67_400_000 / 16_800_000],
  ])
})

test('several evaluators stand below the row of their sums, and the divisor counts them', () => {
  const book = workbookOf(runTiny([[['5', '3'], '4', ['3', '3']]]), 'id')
  const scores = cellsIn(book, 'Indikator')
  expect(shown(scores, 'C9', 'D9', 'E9', 'E10', 'G9', 'G10')).toEqual(['Budi', null, 5, 3, 3, 3])
  expect(scores.get('F9')).toMatchObject({ value: null })
  // The second indicator has one score, which counts twice.
  expect(shown(scores, 'C8', 'D8', 'E8', 'F8')).toEqual([
    'jumlah semua evaluator',
    2,
    ['=IF(COUNT(E9:E11)=0,"",SUM(E9:E11)*D8/COUNT(E9:E11))', 8],
    ['=IF(COUNT(F9:F11)=0,"",SUM(F9:F11)*D8/COUNT(F9:F11))', 8],
  ])
  expect(shown(cellsIn(book, 'Aspek'), 'K8')).toEqual([['=divisor_A*form_divisor_A*Indikator!D8', 20_000]])
})

test.each([
  [
    'half-even',
    '=IF(Aspek!$J$8="","",(INT(Aspek!$J$8*100/Aspek!$K$8)+IF(MOD(Aspek!$J$8*100,Aspek!$K$8)*2=Aspek!$K$8,MOD(INT(Aspek!$J$8*100/Aspek!$K$8),2),IF(MOD(Aspek!$J$8*100,Aspek!$K$8)*2>Aspek!$K$8,1,0)))/100)',
  ],
  ['down', '=IF(Aspek!$J$8="","",INT(Aspek!$J$8*100/Aspek!$K$8)/100)'],
] as const)('where the instrument rounds %s, so does the formula', (mode, formula) => {
  const instrument = read(small([FORM], { rounding: stated({ mode, places: 2 }) }))
  const run = runOf(instrument, [unitOf('U', rowOf(['5', '4', '3'], 2))])
  expect(shown(cellsIn(workbookOf(run, 'id'), 'Peringkat Unit'), 'D7')).toEqual([[formula, 4.02]])
})

test('points are looked up beside the scores, and the sums are made of them', () => {
  const book = workbookOf(oddRun('half-up'), 'id')
  const scores = cellsIn(book, 'Indikator')
  const [formula] = [...scores.values()].flatMap((cell) => (cell.formula?.includes('MATCH') ? [cell.formula] : []))
  expect(formula).toBe('IF(J8="","",IFERROR(INDEX(points_A_6,MATCH(J8/$D8,score_A_6,0))*$D8,""))'.replaceAll('$', ''))
  expect(cellsIn(book, 'Aspek').get('I8')?.formula).toMatch(/^IF\(COUNT\(Indikator!K8:M8\)<3,"",ROUND\(SUMPRODUCT\(/)
})

test('a figure that no formula is sure to reach stands as a value, and the sheet says so', () => {
  const instrument = read(
    small([scoresForm([level('a', '100', [leaf('1', '100')])], {}, '50'), figureForm('IKM', '50')]),
  )
  const figures = new Map([['IKM', given(instrument, 'IKM', '1/30000000007')]])
  const run = runOf(instrument, [unitOf('U', rowOf(['4'], 2), { figures, forms: ['F-02', 'IKM'] })])
  const units = cellsIn(workbookOf(run, 'id'), 'Peringkat Unit')
  const remark = 'nilai tetap: bilangannya terlalu besar untuk rumus yang tepat'
  expect(shown(units, 'D7')).toEqual([2])
  expect([...units.values()].map(({ value }) => value)).toContain(remark)
})

test('ranks within a group count the group, and nobody has one without a group', () => {
  const book = workbookOf(runTiny([['5', '5', '5'], { group: 'kota' }], [['4', '4', '4']]), 'id')
  const units = cellsIn(book, 'Peringkat Unit')
  expect(shown(units, 'B7', 'C7', 'B8', 'C8')).toEqual([
    'Kota',
    ['=IF(N7="","",COUNTIFS($B$7:$B$8,B7,$I$7:$I$8,I7,$N$7:$N$8,">"&N7)+1)', 1],
    null,
    null,
  ])
})

test('up to 2,000 units ranks are formulas; above, they are values and the sheet says so', () => {
  const instrument = shippedInstrument('pekppp-2023')
  const rankOf = (count: number) => {
    const units = cellsIn(workbookOf(runOf(instrument, randomUnits(instrument, count)), 'id'), 'Peringkat Unit')
    return [units.get('A7')?.formula !== undefined, String(units.get('A4')?.value)]
  }
  expect(rankOf(2000)).toEqual([true, expect.stringContaining('Peringkat dihitung dengan rumus.')])
  expect(rankOf(2001)).toEqual([false, expect.stringContaining('Peringkat ditulis sebagai nilai tetap')])
})

const NASTY = ['=HYPERLINK("http://x")', '<b>"A&B"</b>', "O'Brien\u0000\ud800", '+1', '_x000D_', '__proto__'] as const

test('nothing that came from an input is a formula, a link or markup', async () => {
  const [agency, unit, other, plus, code] = NASTY
  const findings = [finding(agency, { code: 'E-CELL-TYPE', sheet: unit, cell: plus, unit: other, found: agency })]
  const run = {
    ...runTiny([['5', '4', '3'], { agency, unit, agencyCode: plus, unitCode: code, group: other }]),
    findings,
    options: { agency, columns: [unit, plus] },
    inputs: [{ file: agency, bytes: 1, sha256: 'c'.repeat(64), rows: { read: 1, used: 1, refused: 0 } }],
  }
  for (const sheet of workbookOf(run, 'id').sheets) {
    for (const row of sheet.rows) {
      for (const cell of row.cells) expect(cell?.formula ?? '').not.toMatch(/HYPERLINK|Brien|<b>/)
    }
  }
  const bytes = await resultWorkbook(run, 'id')
  const { tables } = openWorkbook(sourceOf(bytes), 'a.xlsx', { limits: LIMITS, csv: { limits: CSV_LIMITS } })
  const texts = tables.flatMap(({ rows }) => [...rows()].flatMap(({ cells }) => cells.map(({ text }) => text)))
  expect(texts).toEqual(expect.arrayContaining([agency, unit, "O'Brien\ufffd\ufffd", plus, code]))
  const parts = entriesOf(sourceOf(bytes))
  expect(parts.map(({ name }) => name).filter((name) => /external|macro|embed|media/i.test(name))).toEqual([])
  for (const part of parts) {
    // The one link leads from the summary to the findings.
    const text = partBytes(sourceOf(bytes), part)
      .toString('utf8')
      .replace(`<hyperlink ref="C12" location="'Temuan'!A7"/>`, '')
    expect(text).not.toMatch(/<hyperlink |TargetMode|<b>"A/)
  }
})

test('the sheets are named and headed in Indonesian, in English where that is asked for', () => {
  const run = runTiny([['5', '4', '3']])
  const names = (language: 'id' | 'en') => workbookOf(run, language).sheets.map(({ name }) => name)
  expect(names('id')).toEqual([
    'Ringkasan',
    'Peringkat Unit',
    'Peringkat Instansi',
    'Aspek',
    'Indikator',
    'Bobot dan Predikat',
    'Temuan',
    'Keterangan',
  ])
  expect(names('en')).toEqual([
    'Summary',
    'Unit Ranking',
    'Agency Ranking',
    'Aspects',
    'Indicators',
    'Weights and Predicates',
    'Findings',
    'About',
  ])
  expect(cellsIn(workbookOf(run, 'en'), 'Unit Ranking').get('F7')?.value).toBe('Sangat Baik')
  expect(cellsIn(workbookOf(run, 'en'), 'Unit Ranking').get('D7')?.formula).toContain('Aspects!$J$8')
})

test('two variants have a sheet of scores each, and the sheet of aspects tells which', () => {
  const instrument = shippedInstrument('pekppp-2023')
  const five = (count: number) =>
    rowOf(
      Array.from({ length: count }, () => '5'),
      2,
    )
  const run = runOf(instrument, [unitOf('U', five(31)), unitOf('V', five(30), { variant: 'B' })])
  const book = workbookOf(run, 'id')
  expect(book.sheets.map(({ name }) => name).filter((name) => name.startsWith('Indikator'))).toEqual([
    'Indikator A',
    'Indikator B',
  ])
  expect(cellsIn(book, 'Aspek').get('M10')).toMatchObject({
    formula: `IF(COUNT('Indikator B'!C8:J8)<8,"",SUMPRODUCT('Indikator B'!$C$7:$J$7,'Indikator B'!C8:J8))`,
    value: 600,
  })
})

test('the sheet about the result names instrument, hashes, rows, options and version; warnings stand on every ranking', () => {
  const run = {
    ...runTiny([['5', '4', '3']]),
    findings: [finding(null, { code: 'W-YEAR-OUTSIDE', found: '2026', expected: '2000–2001' })],
    options: { partial: true, year: '2026' },
  }
  const book = workbookOf(run, 'id')
  const texts = [...cellsIn(book, 'Keterangan').values()].map(({ value }) => value)
  const expected = [
    'small',
    'a'.repeat(64),
    `${'b'.repeat(64)} · Ukuran (byte): 1234`,
    3,
    '--partial',
    '--year',
    '2026',
    '0.1.0',
    'ipp.result/1',
  ]
  expect(texts).toEqual(expect.arrayContaining([...expected, 'W-YEAR-OUTSIDE']))
  for (const name of ['Peringkat Unit', 'Peringkat Instansi', 'Aspek', 'Indikator']) {
    expect(String(cellsIn(book, name).get('A3')?.value)).toMatch(/^Peringatan: .*2026/)
  }
})

test('each finding has a row: how grave, where, what and what to do', () => {
  const findings = [
    finding('lembar.xlsx', { code: 'E-CELL-EMPTY', sheet: 'F-02', cell: 'E17', unit: 'U', expected: '0–5' }),
  ]
  const cells = cellsIn(workbookOf({ ...runTiny([['5', '4', '3']]), findings }, 'id'), 'Temuan')
  expect(shown(cells, 'A7', 'B7', 'C7', 'D7', 'E7', 'H7')).toEqual([
    'Kesalahan',
    'lembar.xlsx',
    'F-02',
    'E17',
    'U',
    'E-CELL-EMPTY',
  ])
  expect(String(cells.get('F7')?.value)).not.toBe('')
})

test('a run without units still is a workbook', async () => {
  const bytes = await resultWorkbook(runTiny(), 'id')
  const { tables } = openWorkbook(sourceOf(bytes), 'a.xlsx', { limits: LIMITS, csv: { limits: CSV_LIMITS } })
  expect(tables).toHaveLength(8)
})

test('heads stay in sight, are printed on every page of A4 landscape, and predicates are coloured by the ladder', () => {
  const [, units] = workbookOf(runTiny([['5', '4', '3']]), 'id').sheets
  expect(units).toMatchObject({
    frozen: { columns: 3, rows: 6 },
    print: { landscape: true, titleRows: '5:6', area: 'A1:J7' },
    filter: 'A6:O7',
  })
  expect(units?.highlights?.map(({ formula }) => formula)).toEqual([
    '$I7="berubah"',
    ...[1, 2, 3, 4].map((place) => `AND($E7<>"",$E7=INDEX(ladder_letter,${place}))`),
  ])
})

test('how grave a finding is stands on one line', () => {
  const findings = [
    finding(null, { code: 'E-CELL-EMPTY' }),
    finding(null, { code: 'W-YEAR-GUESSED' }),
    finding(null, { code: 'N-BASIS-F02' }),
  ]
  const { sheets } = workbookOf({ ...runTiny([['5', '4', '3']]), findings }, 'id')
  const sheet = sheets.find(({ name }) => name === 'Temuan')
  const said = [...(sheet?.rows ?? [])].slice(6).map(({ cells }) => cells[0])
  expect(said.map((cell) => cell?.value)).toEqual(['Kesalahan', 'Peringatan', 'Pemberitahuan'])
  const room = roomIn(LOOK.text, sheet?.columns.slice(0, 1) ?? [])
  expect(said.map((cell) => linesIn(cell?.value, room))).toEqual([1, 1, 1])
})

test('what goes on paper of a table ends with its last row, so that no empty page follows', () => {
  const { sheets } = workbookOf(runTiny([['5', '4', '3']], [['1', '2', '3']]), 'id')
  for (const name of ['Peringkat Unit', 'Peringkat Instansi', 'Aspek', 'Indikator']) {
    const sheet = sheets.find((each) => each.name === name)
    const rows = [...(sheet?.rows ?? [])].length
    expect(sheet?.print?.area).toMatch(new RegExp(`^A1:[A-Z]+${rows}$`))
  }
})

test('the same run gives the same bytes, in another zone and language of the machine too, and bears the mark of a result', async () => {
  const instrument = shippedInstrument('pekppp-2023')
  const make = () => resultWorkbook(runOf(instrument, randomUnits(instrument, 30)), 'id')
  const first = await make()
  const before = { TZ: process.env['TZ'], LANG: process.env['LANG'] }
  Object.assign(process.env, { TZ: 'Asia/Jayapura', LANG: 'id_ID.UTF-8' })
  const second = await make()
  for (const [name, value] of Object.entries(before)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  expect(Buffer.from(second).equals(first)).toBe(true)
  expect(sealOf(sourceOf(first))).toEqual({ mark: 'ipp.result/1', intact: true })
})

test('the sheet about the result says what each rule of the users’ form is, and how surely it is known', () => {
  const rules = shippedInstrument('pekppp-2022')
  const cells = cellsIn(workbookOf(runOf(rules, []), 'id'), 'Keterangan')
  const said = (title: string) => {
    const [at] = [...cells].find(([, { value }]) => value === title) ?? ['A0']
    return ['B', 'C'].map((column) => cells.get(`${column}${at.slice(1)}`)?.value)
  }
  expect(said('F-03: cara merata-ratakan')).toEqual([expect.stringMatching(/^Rata-rata semua jawaban\. /), 'praktik'])
  expect(said('F-03: responden paling sedikit')).toEqual([expect.stringMatching(/^10\. /), 'bahan kementerian'])
  expect(said('F-03: bila kurang dari itu')).toEqual([expect.stringMatching(/^Unit tanpa indeks\. /), 'asumsi'])
  expect(said('F-03: diberitahukan bila kurang dari')).toEqual(['30', 'praktik'])
  expect(said('F-03: lembar kembar')).toEqual(['Tetap dihitung; ditandai oleh ipp survey', 'asumsi'])
})

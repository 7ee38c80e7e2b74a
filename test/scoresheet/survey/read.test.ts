import { describe, expect, test } from 'vitest'
import { codesOf, POSITIONS, readText, settled } from './sample.js'

const fives = Array(14).fill('5').join(',')
const answersOf = (text: string) => {
  const reading = readText(text)
  return { reading, ...settled([reading]) }
}
const sums = (unit: { readonly sum: ArrayLike<number> } | undefined) => Array.from(unit?.sum ?? [])

describe('a file with one row per respondent is tallied by unit and question', () => {
  test('answers are counted and summed per unit and question', () => {
    const { units, reading } = answersOf(
      `no,kode_unit,nama_responden,${POSITIONS}\n1,U-1,Siti,${fives}\n2,U-2,Budi,${fives}\n3,U-1,Ani,4${',0'.repeat(13)}\n`,
    )
    expect(reading.findings).toEqual([])
    expect(units.map(({ unitCode, respondents }) => [unitCode, respondents])).toEqual([
      ['U-1', 2],
      ['U-2', 1],
    ])
    expect(sums(units[0])).toEqual([9, ...Array(13).fill(5)])
    expect(Array.from(units[0]?.n ?? [])).toEqual(Array(14).fill(2))
    expect(reading.rows).toEqual({ read: 3, used: 3, refused: 0 })
  })

  test('empty and "-" are unanswered, and a row without any answer is no respondent', () => {
    const { units } = answersOf(`unit,${POSITIONS}\nA,-,,${Array(12).fill('3').join(',')}\nA${',-'.repeat(14)}\n`)
    expect(units[0]?.respondents).toBe(1)
    expect(Array.from(units[0]?.n ?? [])).toEqual([0, 0, ...Array(12).fill(1)])
  })

  test('0 is an answer, unless the file is said to store "not answered" so', () => {
    const text = `unit,${POSITIONS}\nA,0,${Array(13).fill('4').join(',')}\n`
    expect(settled([readText(text)]).units[0]?.n[0]).toBe(1)
    expect(settled([readText(text, { unansweredZero: true })]).units[0]?.n[0]).toBe(0)
  })

  test('an answer off the scale, with decimals or in words is a finding with its cell, and its unit has no figure', () => {
    const row = (first: string) => `${first},${Array(13).fill('4').join(',')}`
    const { reading, units } = answersOf(
      `unit,${POSITIONS}\nA,${row('6')}\nB,${row('3.5')}\nC,${row('Siti 081234567890')}\nD,${row('4.0')}\n`,
    )
    expect(reading.findings.map(({ code, cell, found }) => [code, cell, found])).toEqual([
      ['E-CELL-RANGE', 'B2', '6'],
      ['E-CELL-RANGE', 'B3', '3.5'],
      ['E-ANSWER-WORDS', 'B4', null],
    ])
    expect(units.map(({ faulty }) => faulty)).toEqual([true, true, true, false])
  })

  test('two columns that both variants have are no ground for the shorter one', () => {
    const { units } = answersOf(`unit,u_1,u_2\nA,4,5\n`)
    expect(units.map(({ variant, faulty }) => [variant, faulty])).toEqual([['A', true]])
    const eleven = Array.from({ length: 10 }, (_, i) => `u_${i + 1}`).join(',')
    expect(answersOf(`unit,${eleven}\nA${',4'.repeat(10)}\n`).units[0]?.variant).toBe('B')
  })

  test('the unit of a file without a column for it comes from the label above the table', () => {
    const { units } = answersOf(`Unit : Disdukcapil,,\nNo,Umur,${POSITIONS}\n1,34,${fives}\n`)
    expect(units.map(({ unit, respondents }) => [unit, respondents])).toEqual([['Disdukcapil', 1]])
  })

  test('a file that names no unit anywhere is a finding', () => {
    expect(codesOf(answersOf(`No,${POSITIONS}\n1,${fives}\n`))).toEqual(['E-UNIT-UNNAMED'])
  })

  test('a row with more or fewer fields than the header is a finding and counts for nothing', () => {
    const { reading, units } = answersOf(`unit,${POSITIONS}\nA,${fives}\nA,${fives},5\n`)
    expect(reading.findings.map(({ code, cell }) => [code, cell])).toEqual([['E-ROW-RAGGED', 'A3']])
    expect(units[0]).toMatchObject({ respondents: 1, faulty: true })
  })

  test('a row of totals is skipped', () => {
    const { reading, units } = answersOf(`no,unit,${POSITIONS}\n1,A,${fives}\nRata-rata,,${fives}\n`)
    expect(codesOf(reading)).toEqual(['W-ROW-TOTAL'])
    expect(units[0]?.respondents).toBe(1)
  })
})

describe('questions are found by code, title or position', () => {
  const headed = (headers: readonly string[], cells = headers.map(() => '3')) =>
    answersOf(`unit,${headers.map((each) => `"${each}"`).join(',')}\nA,${cells.join(',')}\n`)
  const numbers = (from: readonly number[]) =>
    headed(
      from.map(String),
      from.map((n) => String(n % 6)),
    )
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

  test('headers exactly 1…14 are positions', () => {
    expect(sums(numbers(upTo(14)).units[0])).toEqual([1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2])
  })

  test('headers with 15 and without 13 are the numbers of the codes, which skip 13', () => {
    expect(sums(numbers([...upTo(12), 14, 15]).units[0])).toEqual([1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 2, 3])
  })

  test('any other numbers are a finding that says what was expected', () => {
    const { findings } = numbers([...upTo(12), 13, 15])
    expect(findings).toEqual([
      expect.objectContaining({
        code: 'E-SURVEY-NUMBERS',
        cell: 'B1',
        found: '1–13, 15',
        expected: '1–14 | 1–12, 14, 15 | 1–11',
        count: 1,
      }),
    ])
  })

  test('a counted prefix is the position', () => {
    expect(sums(headed(upTo(14).map((n) => `Pertanyaan ${n}`)).units[0])).toEqual(Array(14).fill(3))
  })

  test('codes decide wherever their columns stand', () => {
    const codes = '1.a.K1 2.a.K1 3.a.K1 4.a.K1 5.b.Ak 6.b.Ak 7.b.Ak 8.c.As 9.c.K 10.c.As 11.c.As 12.d.T 14.d.T 15.e.K'
    const turned = codes.split(' ').reverse()
    expect(
      sums(
        headed(
          turned,
          turned.map((_, i) => String(i % 6)),
        ).units[0],
      ),
    ).toEqual(Array.from({ length: 14 }, (_, i) => (13 - i) % 6))
  })

  test('titles decide, also behind the name of their aspect', () => {
    const titles = [
      'Persyaratan mudah dipenuhi',
      'Prosedur mudah',
      'Tarif dibayar sesuai informasi',
      'Lama layanan sesuai informasi',
      'Waktu pelayanan sesuai ketetapan',
      'Petugas responsif',
      'Sikap petugas mencerminkan pelayanan berkualitas',
      'Tempat parkir memadai',
      'Ruang tunggu nyaman',
      'Toilet pengguna bersih & memadai',
      'Sarpras penunjang memadai',
      'Akses informasi daring mudah',
      'Akses informasi di lokasi mudah',
      'Sistem informasi - Konsultasi & pengaduan memadai dan mudah diakses',
    ]
    const { findings, units } = headed(titles)
    expect(findings).toEqual([])
    expect(sums(units[0])).toEqual(Array(14).fill(3))
  })

  test('a question that no column holds is a finding', () => {
    const { findings, units } = headed(upTo(13).map((n) => `u_${n}`))
    expect(findings.map(({ code, found }) => [code, found])).toEqual([['E-IND-MISSING', '15.e.K']])
    expect(units[0]?.faulty).toBe(true)
  })
})

describe('a number is read in the variant of the unit', () => {
  const eleven = Array(11).fill('4').join(',')

  test('A and B stand in one file; B leaves what only A asks empty', () => {
    const { units, findings } = answersOf(`unit,varian,${POSITIONS}\nA,luring,${fives}\nB,B,${eleven},,,\n`)
    expect(findings).toEqual([])
    expect(units.map(({ variant, n }) => [variant, n.length])).toEqual([
      ['A', 14],
      ['B', 11],
    ])
  })

  test('an answer to a question that the variant does not have is a finding', () => {
    const { findings, units } = answersOf(`unit,varian,${POSITIONS}\nB,B,${fives}\n`)
    expect(findings.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([
      ['E-IND-UNKNOWN', 'N1', 'F-03 B'],
      ['E-IND-UNKNOWN', 'O1', 'F-03 B'],
      ['E-IND-UNKNOWN', 'P1', 'F-03 B'],
    ])
    expect(units[0]?.faulty).toBe(true)
  })

  test('where nothing states a variant, the one whose questions were answered is it', () => {
    const headers = Array.from({ length: 11 }, (_, i) => `u_${i + 1}`).join(',')
    expect(answersOf(`unit,${headers}\nX,${eleven}\n`).units[0]?.variant).toBe('B')
  })

  test('a variant that the instrument does not have is a finding', () => {
    const { findings } = answersOf(`unit,varian,${POSITIONS}\nX,C,${fives}\n`)
    expect(findings.map(({ code, found }) => [code, found])).toEqual([['E-VARIANT-UNKNOWN', 'C']])
  })
})

describe('tallies made elsewhere count like the answers they came from', () => {
  const HEAD = 'agency_code,agency,unit_code,unit,question,score,n'

  test('counts per score keep the shares', () => {
    const { units, reading } = answersOf(`${HEAD}\n,Kab. X,U-1,Dukcapil,u_1,4,3\n,Kab. X,U-1,Dukcapil,u_1,5,2\n`)
    expect(reading.findings).toEqual([])
    expect(units[0]).toMatchObject({ respondents: 5, single: false, unit: 'Dukcapil' })
    expect([units[0]?.n[0], units[0]?.sum[0]]).toEqual([5, 22])
    expect(Array.from(units[0]?.counts?.subarray(0, 6) ?? [])).toEqual([0, 0, 0, 0, 3, 2])
  })

  test('sum and n are read too, without shares', () => {
    const { units } = answersOf('unit_code,question,sum,n\nU-1,1.a.K1,22,5\nU-1,2.a.K1,10,4\n')
    expect([units[0]?.n[0], units[0]?.sum[0], units[0]?.n[1], units[0]?.sum[1]]).toEqual([5, 22, 4, 10])
    expect(units[0]).toMatchObject({ counts: null, respondents: 5 })
  })

  test('rows without a score count the unanswered, so that respondents are known', () => {
    const { units } = answersOf(`${HEAD}\n,,U-1,,u_1,,2\n,,U-1,,u_1,5,8\n`)
    expect(units[0]).toMatchObject({ respondents: 10 })
    expect(units[0]?.n[0]).toBe(8)
  })

  test('a sum that so many answers cannot have is a finding', () => {
    const { reading } = answersOf('unit_code,question,sum,n\nU-1,1.a.K1,26,5\n')
    expect(reading.findings.map(({ code, cell }) => [code, cell])).toEqual([['E-CELL-RANGE', 'C2']])
  })

  // 227/57 = 3.98245…, and neither 226/57 = 3.9649… nor 228/57 = 4 is written 3.98; 1514/380 = 3.98421052631578947…
  test.each([
    ['4.2', 5, 21],
    ['3,98', 57, 227],
    ['3.9842105263157896', 380, 1514],
    ['3.984210526315789', 380, 1514],
  ])('a mean of %s over %i answers is their sum %i, where no other sum is written so', (mean, n, sum) => {
    const { units, reading } = answersOf(`unit_code;question;rata-rata;n\nU-1;1.a.K1;${mean};${n}\n`)
    expect([reading.findings, units[0]?.n[0], units[0]?.sum[0]]).toEqual([[], n, sum])
  })

  // 1511, 1512, 1513 and 1514 over 380 are all written 3.98; no sum of two answers is written 3.33.
  test.each([
    ['3.98', 380],
    ['3.33', 2],
  ])('a mean of %s over %i answers is a finding, because its sum cannot be told', (mean, n) => {
    const { reading } = answersOf(`unit_code,question,mean,n\nU-1,1.a.K1,${mean},${n}\n`)
    expect(reading.findings.map(({ code, cell, expected }) => [code, cell, expected])).toEqual([
      ['E-SURVEY-MEAN', 'C2', String(n)],
    ])
  })

  test('a mean off the scale is a finding', () => {
    const { reading } = answersOf('unit_code,question,mean,n\nU-1,1.a.K1,5.5,2\n')
    expect(codesOf(reading)).toEqual(['E-CELL-RANGE'])
  })

  test('one count given twice is a finding', () => {
    const { reading } = answersOf(`${HEAD}\n,,U-1,,u_1,5,8\n,,U-1,,u_1,5,8\n`)
    expect(codesOf(reading)).toEqual(['E-ROW-DUP'])
  })

  test('a row per answer, without a number, counts each', () => {
    const { units } = answersOf('kode_unit,pertanyaan,jawaban\nU-1,1.a.K1,5\nU-1,1.a.K1,5\nU-1,1.a.K1,3\n')
    expect([units[0]?.n[0], units[0]?.sum[0]]).toEqual([3, 13])
  })
})

describe('surveys meet the units of the run', () => {
  const known = [
    {
      key: 'code:k\ncode:u-1',
      agencyKey: 'code:k',
      agency: 'Kab. X',
      agencyCode: 'K',
      unit: 'Dukcapil',
      unitCode: 'U-1',
    },
    { key: 'code:k\nname:rsud', agencyKey: 'code:k', agency: 'Kab. X', agencyCode: 'K', unit: 'RSUD', unitCode: null },
  ]
  const keysOf = (text: string) => settled([readText(text)], { known }).units.map(({ key }) => key)

  test('by code alone where the survey names no agency', () => {
    expect(keysOf(`kode_unit,${POSITIONS}\nu-1,${fives}\n`)).toEqual(['code:k\ncode:u-1'])
  })

  test('by name where there is no code', () => {
    expect(keysOf(`unit,${POSITIONS}\n rsud ,${fives}\n`)).toEqual(['code:k\nname:rsud'])
  })

  test('the only unit of a run takes a survey that names none', () => {
    const { units } = settled([readText(`No,${POSITIONS}\n1,${fives}\n`)], { known: known.slice(0, 1) })
    expect(units.map(({ key }) => key)).toEqual(['code:k\ncode:u-1'])
  })

  test('tallies of several files of one unit are added', () => {
    const text = `kode_unit,${POSITIONS}\nU-1,${fives}\n`
    expect(settled([readText(text), readText(text)], { known }).units[0]?.respondents).toBe(2)
  })
})

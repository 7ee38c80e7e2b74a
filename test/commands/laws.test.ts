import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorsOf, scoresFormOf } from '../../src/instrument/schema.js'
import { shipped } from '../scoresheet/sheets.js'
import { FIXTURES, folderWith, ipp, put, textOf } from './cli.js'
import { csvOf, type Made, shuffled, wideGrid } from './sheets.js'

const folder = folderWith()
const PLAIN = {
  delimiter: ',',
  decimal: '.',
  lineEnd: '\n',
  encoding: 'utf8',
  quoted: false,
  sep: false,
  decimals: 'fewest',
} as const

const codesOf = (id: string): readonly string[] => {
  const [variant] = scoresFormOf(shipped(id)).variants
  return variant ? indicatorsOf(variant.parts).map(({ code }) => code) : []
}

const fractionOf = (text: string): readonly [bigint, bigint] => {
  const [over = '0', under = '1'] = text.split('/')
  return [BigInt(over), BigInt(under)]
}

/** The exact index of each unit of a wide sheet, in the order of the units' names. */
const indices = async (id: string, scores: readonly (readonly number[])[]): Promise<readonly string[]> => {
  const made = scores.map(
    (each, i): Made => ({ agency: 'Kota', unit: `Unit ${i}`, tenths: each.map((score) => score * 10) }),
  )
  put(folder, { 'u.csv': csvOf(wideGrid(made, codesOf(id), 7), PLAIN) })
  const { out } = await ipp(folder, ['score', 'u.csv', '--instrument', id, '--format', 'json'])
  const units: readonly { readonly unit: string; readonly index: { readonly fraction: string } }[] =
    JSON.parse(out).units
  return [...units].sort((a, b) => (a.unit < b.unit ? -1 : 1)).map(({ index }) => index.fraction)
}

describe('from a file to the index', () => {
  it('equal scores k on every indicator are the index k', async () => {
    for (const id of ['pekppp-2022', 'pekppp-2023']) {
      const all = [0, 1, 2, 3, 4, 5].map((k) => codesOf(id).map(() => k))
      expect(await indices(id, all)).toEqual(['0', '1', '2', '3', '4', '5'])
    }
  })

  it('the best and the worst of 2017 are what its printed weights declare: 99.817 % of 5, published as 4.99, and 0', async () => {
    const all = [5, 0].map((k) => codesOf('evaluasi-2017').map(() => k))
    expect(await indices('evaluasi-2017', all)).toEqual(['99817/20000', '0'])
  })

  it('a higher score never makes a lower index', async () => {
    const count = codesOf('pekppp-2023').length
    const sheet = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count })
    await fc.assert(
      fc.asyncProperty(sheet, fc.nat(count - 1), async (scores, at) => {
        const raised = scores.map((score, i) => (i === at ? Math.min(5, score + 1) : score))
        const [before = '', after = ''] = await indices('pekppp-2023', [scores, raised])
        const [[a, b], [c, d]] = [fractionOf(before), fractionOf(after)]
        expect(c * b >= a * d).toBe(true)
      }),
      { numRuns: 25 },
    )
  })
})

describe('published results, from a file to the ranking', () => {
  const cases: readonly { readonly id: string; readonly inputs: Readonly<Record<string, never>> }[] = JSON.parse(
    readFileSync(path.join(FIXTURES, 'published-cases.json'), 'utf8'),
  ).cases

  /** Published indices as the only indicator of an instrument of one indicator. */
  const ranked = async (rows: readonly (readonly [agency: string, unit: string, index: string])[], level: string) => {
    const own = folderWith('corpus/tiny.json')
    const one = textOf(own, 'tiny.json')
      .replaceAll('"1/3"', '"0"')
      .replace('"weight": { "value": "0"', '"weight": { "value": "1"')
    put(own, {
      'satu.json': one,
      'u.csv': ['agency,unit,1.a,2.a,3.a', ...rows.map((row) => [...row, '0', '0'].join(','))].join('\n'),
    })
    const { out, err } = await ipp(own, [
      'score',
      'u.csv',
      '--instrument',
      'satu.json',
      '--format',
      'csv',
      '--level',
      level,
    ])
    expect(err).toBe('')
    return out
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
  }

  it('A1: Jember’s three units of 2024 make 4.62, an A', async () => {
    const { inputs } = cases.find(({ id }) => id === 'A1') ?? { inputs: {} }
    const units = inputs as { readonly units?: readonly { readonly unit: string; readonly ipp: number }[] }
    const rows = (units.units ?? []).map(({ unit, ipp: index }) => ['Kab. Jember', unit, String(index)] as const)
    const [agency] = await ranked(rows, 'agency')
    expect(agency?.slice(3, 7)).toEqual(['Kab. Jember', '3', '4.62', 'A'])
  })

  it('D3: the seven best provinces of 2024, two of them on the sixth rank', async () => {
    const { inputs } = cases.find(({ id }) => id === 'D3') ?? { inputs: {} }
    const listed = (inputs as { readonly rows?: readonly (readonly [string, number])[] }).rows ?? []
    const rows = shuffled(listed, 3).map(([name, index]) => [name, 'Provinsi', String(index)] as const)
    expect((await ranked(rows, 'unit')).map(([rank, , , agency]) => [rank, agency])).toEqual([
      ['1', 'Jawa Barat'],
      ['2', 'Jawa Timur'],
      ['3', 'DI Yogyakarta'],
      ['4', 'Sumatera Selatan'],
      ['5', 'Kalimantan Selatan'],
      ['6', 'DKI Jakarta'],
      ['6', 'Jawa Tengah'],
    ])
  })

  it('E6: at the edges of the table the index is rounded first, then looked up', async () => {
    const rows = [
      ['4.000', 'B'],
      ['4.005', 'A-'],
      ['4.5', 'A-'],
      ['4.505', 'A'],
      ['4.51', 'A'],
    ] as const
    // Means and indices may have any number of decimals; typed scores with exactly three are ambiguous, so halves make them.
    const halves = {
      '4.000': ['4', '4'],
      '4.005': ['4', '4.01'],
      '4.5': ['4.5', '4.5'],
      '4.505': ['4.5', '4.51'],
      '4.51': ['4.51', '4.51'],
    } as const
    for (const [index, letter] of rows) {
      const [low, high] = halves[index]
      const [agency] = await ranked(
        [
          ['Kab. A', 'satu', low],
          ['Kab. A', 'dua', high],
        ],
        'agency',
      )
      expect([index, agency?.[6]]).toEqual([index, letter])
    }
  })

  it('E1, E2 and F1: weights inside the aspects count; the sheet that tells is 3.8564, not the 3.705 of plain means', async () => {
    const scores = [5, 4, 3, 4, 5, 5, 3, 2, 2, 3, 4, 4, 3, 5, 4, 5, 4, 3, 3, 4, 5, 3, 4, 4, 4, 4, 3, 2, 3, 4]
    // 3.8564 = 9641/2500
    expect(await indices('pekppp-2023', [scores])).toEqual(['9641/2500'])
  })

  it('E4: Jombang’s first aspect of 2017 is 3.394, and 30 % of it with all else 0 is 1.0182', async () => {
    const first = [5, 5, 4, 3, 3, 4, 4, 5, 4, 1, 1, 2, 3]
    const scores = codesOf('evaluasi-2017').map((_, i) => first[i] ?? 0)
    expect(await indices('evaluasi-2017', [scores])).toEqual(['5091/5000'])
  })

  it('C2: 4.44 is an A-, though a newspaper called it an A', async () => {
    expect((await ranked([['Kab. Kendal', 'Dinas', '4.44']], 'unit'))[0]?.[6]).toBe('A-')
  })
})

describe('the same input', () => {
  const files = [
    'lembar-provinsi.xlsx',
    'layouts/panjang.csv',
    'layouts/unit-rsud.xlsx',
    'layouts/lembar-per-unit.xlsx',
  ]
  const outputs = async (order: readonly string[], env: Readonly<Record<string, string>>) => {
    const own = folderWith('provinsi/lembar-provinsi.xlsx', 'layouts')
    const args = ['--basis', 'f02', '-o', 'h.csv', '-o', 'h.xlsx', '-o', 'h.json', '--manifest', 'm.json']
    const { out, err } = await ipp(own, ['score', ...order, ...args], { env })
    const bytes = ['h.csv', 'h.xlsx', 'h.json', 'm.json'].map((file) =>
      readFileSync(path.join(own, file)).toString('base64'),
    )
    rmSync(own, { recursive: true })
    return { out, err, bytes }
  }

  it('gives the same bytes of every output: again, with files in another order, in another language and time zone', async () => {
    const first = await outputs(files, {})
    const again = await outputs(shuffled(files, 5), {})
    expect(again).toEqual(first)
    const zone = process.env['TZ']
    process.env['TZ'] = 'Pacific/Kiritimati'
    try {
      expect((await outputs([...files].reverse(), { LANG: 'en_US.UTF-8', HOME: '/tidak/ada' })).bytes).toEqual(
        first.bytes,
      )
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })
})

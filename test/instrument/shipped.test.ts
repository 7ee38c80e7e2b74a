import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { patterns, patternText, rulesById, shippedIndices, shippedText } from '../../src/instrument/catalog.js'
import { overlaps, prove } from '../../src/instrument/prove.js'
import { type Rules, readRules } from '../../src/instrument/read.js'
import {
  type Indicator,
  type Instrument,
  indicatorsOf,
  isSurveyAlone,
  type SurveyForm,
  scoresFormOf,
  type Variant,
} from '../../src/instrument/schema.js'
import { rulesFromFile } from '../../src/library/rules.js'

const ids = ['evaluasi-2017', 'pekppp-2022', 'pekppp-2023'] as const

const rulesOf = (id: string): Rules => {
  const rules = rulesById(id)
  if (!rules) throw new Error(`${id} does not ship`)
  return rules
}
const instrumentOf = (id: string): Instrument => rulesOf(id).instrument

const variantOf = (id: string, variant: string): Variant => {
  const found = scoresFormOf(instrumentOf(id)).variants.find((each) => each.id === variant)
  if (!found) throw new Error(`${id} has no variant ${variant}`)
  return found
}
const itemsOf = (id: string, variant: string): readonly Indicator[] => indicatorsOf(variantOf(id, variant).parts)
const itemOf = (id: string, variant: string, code: string): Indicator => {
  const variantItems = [...itemsOf(id, variant), ...variantOf(id, variant).additional]
  const item = variantItems.find((each) => each.code === code)
  if (!item) throw new Error(`${id} ${variant} has no ${code}`)
  return item
}
const surveyOf = (id: string): SurveyForm => {
  const form = instrumentOf(id).forms.find((each) => each.kind === 'survey')
  if (!form) throw new Error(`${id} has no survey`)
  return form
}

// A way of its own to read and add the figures of a file: whole ten-thousandths, taken from the text and nothing else.
interface FileWeight {
  readonly value: string
}
interface FileLevel {
  readonly id?: string
  readonly code?: string
  readonly weight: FileWeight
  readonly shares: { readonly of: string; readonly total: string }
  readonly parts: readonly FileLevel[]
}
interface FileForm {
  readonly kind: string
  readonly weight: FileWeight
  readonly variants: readonly (Omit<FileLevel, 'weight'> & { readonly id: string })[]
}
interface File {
  readonly shares: { readonly of: string; readonly total: string }
  readonly forms: readonly FileForm[]
}
const fileOf = (id: string): File => JSON.parse(shippedText(id) ?? '')
const tenThousandths = (text: string): number => {
  const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d{1,4}))?$/.exec(text) ?? []
  if (whole === '') throw new Error(`not a plain decimal: ${text}`)
  return Number(whole + decimals.padEnd(4, '0'))
}
const added = (weights: readonly FileWeight[]): number =>
  weights.reduce((total, weight) => total + tenThousandths(weight.value), 0)
const isForm = ({ kind }: FileForm): boolean => kind !== 'unscored'
const variantsOf = (file: File) =>
  file.forms.filter(({ kind }) => kind === 'scores').flatMap(({ variants }) => variants)

describe('every shipped instrument', () => {
  test.each(ids)('%s loads, and everything that can be proved of it is', (id) => {
    expect(prove(instrumentOf(id))).toEqual([])
  })

  test.each(ids)('%s has weights that come to the total it declares, added up apart from the program', (id) => {
    const file = fileOf(id)
    expect(added(file.forms.filter(isForm).map(({ weight }) => weight))).toBe(tenThousandths(file.shares.total))
    for (const variant of variantsOf(file))
      expect(added(variant.parts.map(({ weight }) => weight))).toBe(tenThousandths(variant.shares.total))
    for (const aspect of variantsOf(file).flatMap(({ id: variant, parts }) => (variant === 'B' ? [] : parts)))
      expect(added(aspect.parts.map(({ weight }) => weight))).toBe(tenThousandths(aspect.shares.total))
  })

  it('claims years of its own', () => {
    expect(overlaps(ids.map(instrumentOf))).toEqual([])
    expect(shippedIndices().map(({ id }) => id)).toEqual([...ids])
  })

  test.each(['skm-2017', 'spkp'])(
    '%s is a survey alone: it loads, and everything that can be proved of it is',
    (id) => {
      expect([prove(instrumentOf(id)), isSurveyAlone(instrumentOf(id))]).toEqual([[], true])
      const text = (shippedText(id) ?? '').replace(/"sources": \{.*?\n {2}\}/s, '')
      const named = new Set([...text.matchAll(/"([KP]\d\d)"/g)].map(([, name]) => name))
      expect([...named].sort()).toEqual(Object.keys(instrumentOf(id).sources).sort())
    },
  )

  it('of SPAK is only a pattern, whose items are assumed', () => {
    const reading = readRules(patternText('spak') ?? '')
    if (!reading.ok) throw new Error(reading.problems.map(({ rule }) => rule).join())
    const [form] = reading.value.instrument.forms
    expect([form?.kind, form?.kind === 'survey' && form.weight.confidence]).toEqual(['survey', 'assumption'])
    expect([rulesById('spak'), patterns()]).toEqual([null, ['spak']])
  })

  test.each(ids)('%s describes every source it names and no other', (id) => {
    const text = (shippedText(id) ?? '').replace(/"sources": \{.*?\n {2}\}/s, '')
    const named = new Set([...text.matchAll(/\bS\d\d\b/g)].map(([name]) => name))
    expect([...named].sort()).toEqual(Object.keys(instrumentOf(id).sources).sort())
  })

  test.each(ids)('%s has a criterion for every score that may be given, in all its variants', (id) => {
    for (const { id: variant, additional } of scoresFormOf(instrumentOf(id)).variants)
      for (const item of [...itemsOf(id, variant), ...additional]) {
        const expected = item.code === '2.b.Ak2' ? ['0', '5'] : ['0', '1', '2', '3', '4', '5']
        expect([item.code, Object.keys(item.criteria?.value ?? {})]).toEqual([item.code, expected])
      }
  })

  test.each(ids)('%s has the ladder of nine predicates, with no hole between its printed rows', (id) => {
    const { ladder, scale, rounding } = instrumentOf(id)
    const hundredths = ladder.value.map(({ from }) => Number((from.n * 100n) / from.d))
    const rows = ladder.value.map(({ letter, label }, i) => {
      const to = i === 0 ? Number(scale.value.max.n) * 100 : (hundredths[i - 1] ?? 0) - 1
      return [((hundredths[i] ?? 0) / 100).toFixed(2), (to / 100).toFixed(2), letter, label].join(' ')
    })
    expect(rows).toEqual([
      '4.51 5.00 A Pelayanan Prima',
      '4.01 4.50 A- Sangat Baik',
      '3.51 4.00 B Baik',
      '3.01 3.50 B- Baik (Dengan Catatan)',
      '2.51 3.00 C Cukup',
      '2.01 2.50 C- Cukup (Dengan Catatan)',
      '1.51 2.00 D Buruk',
      '1.01 1.50 E Sangat Buruk',
      '0.00 1.00 F Gagal',
    ])
    expect(rounding.value).toEqual({ mode: 'half-up', places: 2 })
  })

  test.each(ids)('%s is scored 0 to 5 in whole numbers', (id) => {
    const { min, max, step } = instrumentOf(id).scale.value
    expect([min, max, step]).toEqual([
      { n: 0n, d: 1n },
      { n: 5n, d: 1n },
      { n: 1n, d: 1n },
    ])
  })

  test.each(ids)('%s ranks five groups and pools them into two for the national figure', (id) => {
    const { groups, national } = instrumentOf(id)
    expect(groups.value.map((group) => group.id)).toEqual(['kementerian', 'lembaga', 'provinsi', 'kabupaten', 'kota'])
    expect(national?.value.map((pool) => pool.groups)).toEqual([
      ['kementerian', 'lembaga'],
      ['provinsi', 'kabupaten', 'kota'],
    ])
    expect(national?.confidence).toBe(id === 'evaluasi-2017' ? 'practice' : 'assumption')
  })
})

const WEIGHTS_2022 = [
  ['a', '24', [17, 14, 7, 14, 10, 17, 7, 7, 7]],
  ['b', '25', [10, 20, 20, 20, 30]],
  ['c', '18', [15, 23, 20, 20, 11, 11]],
  ['d', '11', [30, 20, 20, 30]],
  ['e', '10', [20, 25, 25, 30]],
  ['f', '12', [50, 50]],
] as const

describe.each(['pekppp-2022', 'pekppp-2023'])('%s', (id) => {
  it('has six aspects and thirty indicators with the weights of the ministry and of three governments', () => {
    const [a] = variantsOf(fileOf(id))
    expect(
      a?.parts.map((aspect) => [
        aspect.id,
        aspect.weight.value,
        aspect.parts.map(({ weight }) => Number(weight.value)),
      ]),
    ).toEqual(WEIGHTS_2022)
  })

  it('has them as three governments keep them (published case E1)', () => {
    interface Case {
      readonly id: string
      readonly inputs: { readonly weights: Record<string, { readonly aspect: number; readonly indicators: number[] }> }
    }
    const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync('fixtures/published-cases.json', 'utf8'))
    const published = cases.find((each) => each.id === 'E1')?.inputs.weights ?? {}
    const [a] = variantsOf(fileOf(id))
    expect(
      a?.parts.map((aspect) => [Number(aspect.weight.value), aspect.parts.map(({ weight }) => Number(weight.value))]),
    ).toEqual(Object.values(published).map(({ aspect, indicators }) => [aspect, indicators]))
  })

  it('lets one indicator weigh 7.5 % of F-02 at most: 14.b.K', () => {
    const [a] = variantsOf(fileOf(id))
    const effective = (a?.parts ?? []).flatMap((aspect) =>
      aspect.parts.map(({ code, weight }) => [Number(aspect.weight.value) * Number(weight.value), code] as const),
    )
    const [largest, ...others] = effective.sort(([x], [y]) => y - x)
    // In hundredths of a percent: 25 × 30, then 12 × 50 twice.
    expect([largest, others[0]?.[0], others[1]?.[0]]).toEqual([[750, '14.b.K'], 600, 600])
    expect(effective.at(-1)?.[0]).toBe(168)
  })

  it('numbers its indicators from 1 to 30 in its codes and adds item 31, that never counts', () => {
    const items = itemsOf(id, 'A')
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1))
    expect(items.map(({ code }) => code).join(' ')).toBe(
      '1.a.Ak 2.a.P 3.a.T 4.a.K 5.a.K 6.a.B 7.a.T 8.a.Ak 9.a.Ak 10.b.As 11.b.K 12.b.Ak 13.b.K 14.b.K 15.c.K 16.c.As 17.c.As 18.c.K 19.c.As 20.c.B 21.d.T 22.d.B 23.d.As 24.d.T 25.e.P 26.e.P 27.e.Ak 28.e.Ak 29.f.B 30.f.B',
    )
    expect(variantOf(id, 'A').additional.map(({ code, number, weight }) => [code, number, weight.value.n])).toEqual([
      ['31', 31, 0n],
    ])
    expect(items.every(({ code, principle }) => code.endsWith(`.${principle}`))).toBe(true)
  })

  it('has 29 indicators in the online variant, of equal weight inside each aspect because nobody knows better', () => {
    const b = variantOf(id, 'B')
    expect(b.parts.map(({ parts }) => parts.length)).toEqual([8, 5, 6, 4, 4, 2])
    for (const aspect of b.parts)
      for (const { weight } of aspect.parts) {
        expect(weight.value).toEqual({ n: 1n, d: BigInt(aspect.parts.length) })
        expect(weight.confidence).toBe('assumption')
      }
    expect(b.parts.map(({ id: aspect, weight }) => [aspect, weight.value.n, weight.confidence])).toEqual(
      WEIGHTS_2022.map(([aspect, weight]) => [aspect, BigInt(weight), 'assumption']),
    )
    expect(itemsOf(id, 'B').map(({ number }) => number)).toEqual(Array.from({ length: 29 }, (_, i) => i + 1))
    expect(b.additional.map(({ number, weight }) => [number, weight.value.n])).toEqual([[30, 0n]])
  })

  it('makes the index of 75 % F-02 and 25 % F-03, and never scores F-01', () => {
    expect(instrumentOf(id).forms.map((form) => [form.id, form.kind])).toEqual([
      ['F-01', 'unscored'],
      ['F-02', 'scores'],
      ['F-03', 'survey'],
    ])
    expect(scoresFormOf(instrumentOf(id)).weight).toMatchObject({ value: { n: 75n, d: 1n }, confidence: 'practice' })
    expect(surveyOf(id).weight).toMatchObject({ value: { n: 25n, d: 1n }, confidence: 'practice' })
  })

  it('asks 14 questions in person, whose codes skip 13, and 11 online; none about innovation', () => {
    const counts = surveyOf(id).variants.map((variant) => [
      variant.id,
      variant.parts.map((part) => `${part.id}${part.questions.length}`).join(' '),
    ])
    expect(counts).toEqual([
      ['A', 'a4 b3 c4 d2 e1'],
      ['B', 'a4 b1 c4 d1 e1'],
    ])
    const numbers = surveyOf(id).variants.map((variant) =>
      variant.parts.flatMap((part) => part.questions.map((question) => question.number)),
    )
    expect(numbers).toEqual([
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15],
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ])
  })

  it('averages all answers alike, leaves blanks out, keeps doubles, and says how surely', () => {
    const { averaging, unanswered, duplicates, below, notice, absent } = surveyOf(id)
    expect(
      [averaging, unanswered, duplicates, below, notice, absent].map(({ value, confidence }) => [value, confidence]),
    ).toEqual([
      ['flat', 'practice'],
      ['left-out', 'assumption'],
      ['kept', 'assumption'],
      ['incomplete', 'assumption'],
      [30, 'practice'],
      ['leave-out', 'assumption'],
    ])
  })

  it('knows the weights of aspect a and of its indicators from the ministry, all other weights from practice', () => {
    const confidences = variantOf(id, 'A').parts.map((aspect) => [
      aspect.weight.confidence,
      [...new Set(aspect.parts.map(({ weight }) => weight.confidence))].join(' '),
    ])
    expect(confidences).toEqual([
      ['ministry', 'ministry'],
      ...Array.from({ length: 5 }, () => ['practice', 'practice']),
    ])
    const { agency, missing, evaluators, rounding } = instrumentOf(id)
    expect([agency, missing, evaluators, rounding].map(({ confidence }) => confidence)).toEqual([
      'practice',
      'assumption',
      'assumption',
      'practice',
    ])
  })

  it('knows both forms of the three titles that changed in 2024', () => {
    const forms = ['4.a.K', '8.a.Ak', '20.c.B'].map((code) => {
      const { title, titles } = itemOf(id, 'A', code)
      return [title, titles?.[0]]
    })
    expect(forms).toEqual([
      [
        'Telah dilakukan peninjauan ulang secara berkala terhadap Standar Pelayanan',
        'Telah dilakukan peninjauan ulang secara berkala terhadap Standar Pelayanan dan hasil peninjauan ulang tersebut telah ditindaklanjuti',
      ],
      [
        'Persentase rencana tindak lanjut hasil SKM yang telah selesai ditindaklanjuti',
        'Persentase tindak lanjut hasil SKM yang ditindaklanjuti',
      ],
      ['Sarana Front Office (FO) Informasi di unit layanan', 'Sarana FO bagian Informasi'],
    ])
  })
})

describe('between 2022 and 2023', () => {
  it('the weights stayed and the criteria of 22.d.B and 28.e.Ak changed', () => {
    const [old, now] = [itemsOf('pekppp-2022', 'A'), itemsOf('pekppp-2023', 'A')]
    const texts = (item: Indicator | undefined) => JSON.stringify(item?.criteria?.value)
    expect(old.filter((item, i) => texts(item) !== texts(now[i])).map(({ code }) => code)).toEqual([
      '22.d.B',
      '28.e.Ak',
    ])
    expect(old.map(({ weight }) => weight.value)).toEqual(now.map(({ weight }) => weight.value))
  })

  it('the choice of a room for complaints came to 25.e.P', () => {
    expect(itemOf('pekppp-2022', 'A', '25.e.P').elements).not.toContain('ruang khusus')
    expect(itemOf('pekppp-2023', 'A', '25.e.P').elements).toContain('ruang khusus')
  })

  it('the least number of respondents is the ministry’s for 2022 and nobody’s after', () => {
    expect(surveyOf('pekppp-2022').least).toMatchObject({ value: 10, confidence: 'ministry', sources: ['S18'] })
    expect(surveyOf('pekppp-2023').least).toMatchObject({ value: null, confidence: 'assumption' })
  })

  it('the online variant went from practice to assumption', () => {
    expect(variantOf('pekppp-2022', 'B').used).toMatchObject({ confidence: 'practice', sources: ['S07'] })
    expect(variantOf('pekppp-2023', 'B').used.confidence).toBe('assumption')
  })
})

describe('evaluasi-2017', () => {
  it('has six aspects and 37 indicators, whose codes carry no running number', () => {
    const [variant] = variantsOf(fileOf('evaluasi-2017'))
    expect(variant?.parts.map((aspect) => [aspect.id, aspect.weight.value, aspect.parts.length])).toEqual([
      ['I', '30', 13],
      ['II', '18', 7],
      ['III', '15', 7],
      ['IV', '15', 5],
      ['V', '15', 4],
      ['VI', '7', 1],
    ])
    const items = itemsOf('evaluasi-2017', 'umum')
    expect(items.filter(({ number }) => number !== undefined)).toEqual([])
    expect(items.map(({ code }) => code).join(' ')).toBe(
      '1.a.K1 1.a.K2 1.a.K3 1.a.P 1.a.T 1.a.Ak 1.a.As 1.a.B 1.b.T 1.c.P 1.c.T 1.c.Ak 1.c.B 2.a.Ak 2.b.Ak1 2.b.Ak2 2.d.K 2.e.K1 2.e.K2 2.g.Ak 3.a.As 3.b.K1 3.b.As 3.c.K 3.d.As1 3.e.As2 3.e.As4 4.a.T 4.a.B 4.a.Ak1 4.a.Ak2 4.b.T 5.1.a.K 5.1.a.As 5.2.a.K 5.2.a.As 6',
    )
  })

  it('keeps the weights as printed, so that its best possible index is 4.99085, not 5', () => {
    const [variant] = variantsOf(fileOf('evaluasi-2017'))
    const aspects = variant?.parts ?? []
    expect(aspects.map(({ shares }) => shares.total)).toEqual(['99.5', '99.9', '99.9', '100', '100', '100'])
    // Σ aspect weight × total of its indicators × 5: in percents of percents (10⁴), tenths of the totals, so 10⁵ in all.
    const best = aspects.reduce(
      (total, { weight, parts }) =>
        total +
        Number(weight.value) * parts.reduce((sum, part) => sum + Math.round(Number(part.weight.value) * 10), 0) * 5,
      0,
    )
    expect(best).toBe(499_085)
  })

  it('has them as the worksheet of Jombang prints them (published case E4)', () => {
    interface Case {
      readonly id: string
      readonly inputs: {
        readonly aspects: Record<string, { readonly aspect: number; readonly published_pct: number[] }>
      }
    }
    const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync('fixtures/published-cases.json', 'utf8'))
    const published = cases.find((each) => each.id === 'E4')?.inputs.aspects ?? {}
    const [variant] = variantsOf(fileOf('evaluasi-2017'))
    expect(
      variant?.parts.map((aspect) => [
        Number(aspect.weight.value),
        aspect.parts.map(({ weight }) => Number(weight.value)),
      ]),
    ).toEqual(Object.values(published).map((each) => [each.aspect, each.published_pct]))
  })

  it('allows every score from 0 to 5 of every indicator, also where only the ends have words', () => {
    const items = itemsOf('evaluasi-2017', 'umum')
    expect(items.filter(({ scores }) => scores)).toEqual([])
    const silent = items.filter(({ gaps }) => gaps).map(({ code, gaps }) => [code, gaps?.map(({ n }) => n)])
    expect(silent).toEqual([['2.b.Ak2', [1n, 2n, 3n, 4n]]])
  })

  it('scores F-02 alone, because nobody knows the share of F-03', () => {
    expect(instrumentOf('evaluasi-2017').forms.map((form) => [form.id, form.kind])).toEqual([
      ['F-01', 'unscored'],
      ['F-02', 'scores'],
      ['F-03', 'unscored'],
    ])
    expect(scoresFormOf(instrumentOf('evaluasi-2017')).weight.value).toEqual({ n: 100n, d: 1n })
  })
})

describe('the tiny instrument of the odd files', () => {
  it('is valid, weighs its three indicators alike and takes any figure between 0 and 5', () => {
    const { instrument } = rulesFromFile('fixtures/corpus/tiny.json')
    const items = indicatorsOf(scoresFormOf(instrument).variants[0]?.parts ?? [])
    expect(items.map(({ code, number, weight }) => [code, number, weight.value])).toEqual([
      ['1.a', 1, { n: 1n, d: 3n }],
      ['2.a', 2, { n: 1n, d: 3n }],
      ['3.a', 3, { n: 1n, d: 3n }],
    ])
    expect(instrument.scale.value.step).toBeNull()
    expect(instrument.forms.map(({ id }) => id)).toEqual(['F-02'])
  })
})

import { describe, expect, it } from 'vitest'
import { parseRaw, type Raw } from '../../src/instrument/raw.js'
import type { InstrumentFile } from '../../src/instrument/schema.js'
import { nudgeLastDigit, stepOf } from '../../src/rules/mutation/digit.js'
import { applyMutation, type Mutation } from '../../src/rules/mutation/mutation.js'
import { mutationsOf, trials } from '../../src/rules/mutation/trial.js'
import { figureForm, leaf, level, read, scoresForm, shown, small, stated } from '../engine/small.js'

const rawOf = (file: InstrumentFile): Raw => {
  const parsed = parseRaw(JSON.stringify(file))
  if (!parsed) throw new Error('no JSON')
  return parsed.raw
}

const all = (file: InstrumentFile): readonly Mutation[] => mutationsOf(rawOf(file), read(file))

const text = ({ kind, edits, idle }: Mutation): string =>
  `${kind} ${edits.map(({ of, from, to }) => `${of} ${from}→${to}`).join(' ')}${idle ? ` (${idle})` : ''}`

const texts = (file: InstrumentFile, kind: Mutation['kind']) =>
  all(file)
    .filter((each) => each.kind === kind)
    .map(text)

const two = (more: Parameters<typeof scoresForm>[1] = {}, weight = '100') =>
  scoresForm([level('a', '100', [leaf('1', '8.9'), leaf('2', '91.1')])], more, weight)

describe('the last printed digit', () => {
  it.each([
    ['30', '31', '29'],
    ['8.9', '9.0', '8.8'],
    ['0.05', '0.06', '0.04'],
    ['0', '1', '-1'],
    ['0.0', '0.1', '-0.1'],
    ['9.99', '10.00', '9.98'],
    ['-1', '0', '-2'],
    ['5/56', '5/57', '5/55'],
    ['1/8', '1/9', '1/7'],
    ['2.5/10', '2.5/11', '2.5/9'],
  ])('of %s goes up to %s and down to %s', (figure, up, down) => {
    expect([nudgeLastDigit(figure, 1n), nudgeLastDigit(figure, -1n)]).toEqual([up, down])
  })

  it('never makes a fraction of nothing, and is not looked for in what is no figure', () => {
    expect(nudgeLastDigit('1/1', -1n)).toBeNull()
    expect(nudgeLastDigit('weighted', 1n)).toBeNull()
    expect(nudgeLastDigit('1/x', 1n)).toBeNull()
  })

  it.each([
    ['30', '1'],
    ['8.9', '1/10'],
    ['0.05', '1/100'],
    ['5/56', '1/56'],
  ])('of %s is worth %s', (figure, step) => {
    expect(shown(stepOf(figure))).toBe(step)
  })
})

describe('the steps away from the weights', () => {
  it('are each digit of each weight, and each pair with the same sum', () => {
    expect(texts(small([two()]), 'weight')).toEqual([
      'weight F-02 100→101 (only-form)',
      'weight F-02 100→99 (only-form)',
      'weight F-02 A.a 100→101',
      'weight F-02 A.a 100→99',
      'weight 1 8.9→9.0',
      'weight 1 8.9→8.8',
      'weight 2 91.1→91.2',
      'weight 2 91.1→91.0',
    ])
    expect(texts(small([two()]), 'pair')).toEqual(['pair 1 8.9→9 2 91.1→91', 'pair 2 91.1→91.2 1 8.9→8.8'])
  })

  it('move by the coarser of two digits, in fractions by their own unit, and never below zero', () => {
    const parts = [leaf('1', '1/8'), leaf('2', '0.5'), leaf('3', '3/8')]
    const file = small([scoresForm([level('a', '100', parts, { shares: { of: '1', total: '1' } })])])
    expect(texts(file, 'pair')).toEqual([
      'pair 1 1/8→0.25 2 0.5→0.375',
      'pair 1 1/8→0.25 3 3/8→0.25',
      'pair 2 0.5→0.625 1 1/8→0',
      'pair 2 0.5→0.625 3 3/8→0.25',
      'pair 3 3/8→0.5 1 1/8→0',
      'pair 3 3/8→0.5 2 0.5→0.375',
    ])
    const small_ = small([scoresForm([level('a', '100', [leaf('1', '0'), leaf('2', '100')])])])
    expect(texts(small_, 'pair')).toEqual(['pair 1 0→1 2 100→99'])
  })

  it('are what the weights are shares of, and totals that are only declared', () => {
    const file = small([scoresForm([level('a', '100', [leaf('1', '1')], { shares: { of: '1', total: '1' } })])])
    expect(texts(file, 'whole')).toEqual([
      'whole ipp 100→101 (only-form)',
      'whole ipp 100→99 (only-form)',
      'whole F-02 A 100→101',
      'whole F-02 A 100→99',
      'whole F-02 A.a 1→2',
    ])
    expect(texts(file, 'total').every((each) => each.endsWith('(declared)'))).toBe(true)
    expect(texts(file, 'total')).toHaveLength(6)
  })

  it('count for nothing under a plain mean and in items that are only shown', () => {
    const file = small([
      scoresForm([level('a', '100', [leaf('1', '30'), leaf('2', '70')], { combine: 'mean' })], {
        additional: [leaf('3', '0')],
      }),
    ])
    expect(texts(file, 'weight').slice(4)).toEqual([
      'weight 1 30→31 (plain-mean)',
      'weight 1 30→29 (plain-mean)',
      'weight 2 70→71 (plain-mean)',
      'weight 2 70→69 (plain-mean)',
      'weight 3 0→1 (shown-only)',
      'weight 3 0→-1 (shown-only)',
    ])
    expect(texts(file, 'pair')).toEqual([])
    expect(texts(file, 'combine')).toEqual([
      'combine F-02 A weighted→mean (same-shares)',
      'combine F-02 A.a mean→weighted',
    ])
  })

  it('name nested levels by their way down', () => {
    const nested = level('a', '100', [level('x', '40', [leaf('1', '100')]), leaf('2', '60')])
    const file = small([scoresForm([nested])])
    expect(texts(file, 'weight').slice(2)).toEqual([
      'weight F-02 A.a 100→101',
      'weight F-02 A.a 100→99',
      'weight F-02 A.a.x 40→41',
      'weight F-02 A.a.x 40→39',
      'weight 2 60→61',
      'weight 2 60→59',
      'weight 1 100→101',
      'weight 1 100→99',
    ])
    expect(texts(file, 'combine')).toEqual([
      'combine F-02 A weighted→mean (same-shares)',
      'combine F-02 A.a weighted→mean',
      'combine F-02 A.a.x weighted→mean (same-shares)',
    ])
  })

  it('are steps of the forms as well, where more than one counts', () => {
    const file = small([two({}, '75'), figureForm('IKM', '25')])
    expect(texts(file, 'weight').slice(0, 4)).toEqual([
      'weight F-02 75→76',
      'weight F-02 75→74',
      'weight IKM 25→26',
      'weight IKM 25→24',
    ])
    expect(texts(file, 'pair').slice(0, 2)).toEqual(['pair F-02 75→76 IKM 25→24', 'pair IKM 25→26 F-02 75→74'])
  })
})

describe('the steps away from the ladder', () => {
  it('are each bound and the rounding; below the scale there is no index', () => {
    expect(texts(small([two()]), 'bound')).toEqual([
      'bound A 4.51→4.52',
      'bound A 4.51→4.50',
      'bound A- 4.01→4.02',
      'bound A- 4.01→4.00',
      'bound B 3.51→3.52',
      'bound B 3.51→3.50',
      'bound F 0→1',
      'bound F 0→-1 (below-scale)',
    ])
    expect(texts(small([two()]), 'rounding')).toEqual([
      'rounding ipp half-up→half-even',
      'rounding ipp half-up→down',
      'rounding ipp 2→3',
      'rounding ipp 2→1',
    ])
    const whole = small([two()], { rounding: stated({ mode: 'down' as const, places: 0 }) })
    expect(texts(whole, 'rounding')).toEqual([
      'rounding ipp down→half-up',
      'rounding ipp down→half-even',
      'rounding ipp 0→1',
    ])
  })
})

describe('the steps away from what may be given', () => {
  it('are the ends and the step of the scale', () => {
    expect(texts(small([two()]), 'scale')).toEqual([
      'scale min 0→1',
      'scale min 0→-1',
      'scale max 5→6',
      'scale max 5→4',
      'scale step 1→2',
      'scale step 1→0',
      'scale step 1→–',
    ])
    const stepless = small([two()], { scale: stated({ min: '0', max: '5', step: null }) })
    expect(texts(stepless, 'scale')).toHaveLength(4)
    expect(texts(stepless, 'allowed')).toEqual([])
  })

  it('matter to nobody where every indicator lists its own scores', () => {
    const own = scoresForm([level('a', '100', [leaf('1', '100', { scores: ['0', '5'] })])])
    expect(texts(small([own]), 'scale').every((each) => each.endsWith('(own-scores)'))).toBe(true)
  })

  it('are each allowed score taken away; of a list of its own also each other score added', () => {
    const file = small([scoresForm([level('a', '100', [leaf('1', '50'), leaf('2', '50', { scores: ['0', '5'] })])])])
    expect(texts(file, 'allowed')).toEqual([
      'allowed 1 0 1 2 3 4 5→1 2 3 4 5',
      'allowed 1 0 1 2 3 4 5→0 2 3 4 5',
      'allowed 1 0 1 2 3 4 5→0 1 3 4 5',
      'allowed 1 0 1 2 3 4 5→0 1 2 4 5',
      'allowed 1 0 1 2 3 4 5→0 1 2 3 5',
      'allowed 1 0 1 2 3 4 5→0 1 2 3 4',
      'allowed 2 0 5→1 5',
      'allowed 2 0 5→0 4',
      'allowed 2 0 5→0 1 5',
      'allowed 2 0 5→0 2 5',
      'allowed 2 0 5→0 3 5',
      'allowed 2 0 5→0 4 5',
    ])
  })

  it('are the points of each score, which matter only where the item counts', () => {
    const points = { '0': '0', '1': '0.5' }
    const file = small(
      [scoresForm([level('a', '100', [leaf('1', '100', { points })])], { additional: [leaf('2', '0', { points })] })],
      { scale: stated({ min: '0', max: '1', step: '1' }) },
    )
    expect(texts(file, 'points')).toEqual([
      'points 1 (0) 0→1',
      'points 1 (0) 0→-1',
      'points 1 (1) 0.5→0.6',
      'points 1 (1) 0.5→0.4',
      'points 2 (0) 0→1 (shown-only)',
      'points 2 (0) 0→-1 (shown-only)',
      'points 2 (1) 0.5→0.6 (shown-only)',
      'points 2 (1) 0.5→0.4 (shown-only)',
    ])
  })
})

describe('the steps away from an external figure', () => {
  it('are its scale, its line and its absence; a line through one point is none', () => {
    const file = small([two({}, '75'), figureForm('IKM', '25')])
    expect(texts(file, 'convert')).toEqual([
      'convert IKM 1→2',
      'convert IKM 1→0',
      'convert IKM 4→5',
      'convert IKM 4→3',
      'convert IKM 0→1',
      'convert IKM 0→-1',
      'convert IKM 5→6',
      'convert IKM 5→4',
    ])
    expect(texts(file, 'scale').slice(-4)).toEqual(['scale IKM 1→2', 'scale IKM 1→0', 'scale IKM 4→5', 'scale IKM 4→3'])
    expect(texts(file, 'absent')).toEqual(['absent IKM required→leave-out'])
    const form = figureForm('IKM', '25')
    const near = {
      ...form,
      ...(form.kind === 'figure' ? { convert: stated({ from: ['1', '2'], to: ['0', '5'] }) } : {}),
    }
    expect(texts(small([two({}, '75'), near as typeof form]), 'convert').slice(0, 2)).toEqual([
      'convert IKM 1→0',
      'convert IKM 2→3',
    ])
  })
})

describe('a mutation', () => {
  it('changes the file where it says and nowhere else', () => {
    const raw = rawOf(small([two()]))
    const [pair] = all(small([two()])).filter(({ kind }) => kind === 'pair')
    if (!pair) throw new Error('no pair')
    const before = JSON.stringify(raw)
    const after = JSON.stringify(applyMutation(raw, pair))
    expect(after).toBe(before.replace('"8.9"', '"9"').replace('"91.1"', '"91"'))
    expect(JSON.stringify(raw)).toBe(before)
  })

  it('is noticed by the cases that come out otherwise: the first of them, or every one', () => {
    const file = small([two()])
    const cases = [
      { name: 'a', scores: { '*': { n: 5n, d: 1n } }, expect: { letter: 'A' } },
      { name: 'b', scores: { '*': { n: 5n, d: 1n } }, expect: { index: { n: 5n, d: 1n } } },
      { name: 'c', scores: { '*': { n: 5n, d: 1n } }, expect: { index: { n: 5n, d: 1n } } },
    ]
    const digit = (look: 'first' | 'every') =>
      trials({ raw: rawOf(file), instrument: read(file) }, cases, { look }).tried.find(
        ({ mutation }) => text(mutation) === 'weight 1 8.9→9.0',
      )?.noticedBy
    expect(digit('first')).toEqual([1])
    expect(digit('every')).toEqual([1, 2])
    const { tried, idle } = trials({ raw: rawOf(file), instrument: read(file) }, cases)
    expect(tried.find(({ mutation }) => mutation.kind === 'pair')?.noticedBy).toEqual([])
    expect(idle.every(({ mutation, reason }) => mutation.idle === reason)).toBe(true)
    expect(tried.some(({ mutation }) => mutation.idle)).toBe(false)
  })
})

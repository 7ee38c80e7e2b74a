import { beforeEach, describe, expect, it } from 'vitest'
import { InstrumentInvalid } from '../../src/instrument/instrument-invalid.js'
import { shippedCrosswalks, shippedList, shippedRulesOf } from '../../src/instrument/proved-rules.js'
import type { Raw } from '../../src/instrument/raw.js'
import { changed, GONE } from './change.js'
import { shippedIn } from './shipped.js'
import { CROSSWALK, INSTRUMENT } from './whole-files.js'

const files = new Map<string, string>()
const FILES = shippedIn(files)

const put = (name: string, raw: Raw) => files.set(name, JSON.stringify(raw))

beforeEach(() => files.clear())

describe('the list of shipped instruments', () => {
  it('says of each what one must know to choose, in the order of the files', () => {
    put('data/b', INSTRUMENT)
    put('data/a', changed(INSTRUMENT, ['title'], 'Lain'))
    put('cases/c', INSTRUMENT)
    const about = { from: 2030, to: 2031, practised: null, isSurvey: false }
    expect(shippedList(FILES)).toEqual([
      { id: 'b', title: 'Contoh 2030', ...about },
      { id: 'a', title: 'Lain', ...about },
    ])
  })

  it('says in which years beside its own an instrument is used by practice', () => {
    const practised = { value: { from: 2032, to: 2034 }, confidence: 'practice', sources: ['R1'] }
    put('data/a', changed(INSTRUMENT, ['practised'], practised))
    expect(shippedList(FILES).map(({ from, to, practised: span }) => [from, to, span])).toEqual([
      [2030, 2031, { from: 2032, to: 2034 }],
    ])
  })

  it('knows a survey by this, that no form of it has scores', () => {
    put('data/a', changed(INSTRUMENT, ['forms', 1], GONE))
    put('data/b', INSTRUMENT)
    expect(shippedList(FILES).map(({ isSurvey }) => isSurvey)).toEqual([true, false])
  })

  it('proves none of them: a run pays for the one that it uses', () => {
    put('data/rusak', changed(INSTRUMENT, ['shares', 'total'], '99'))
    expect(shippedList(FILES).map(({ id }) => id)).toEqual(['rusak'])
  })
})

describe('a shipped instrument', () => {
  it('is read, proved and named by the hash of its content', () => {
    put('data/contoh-2030', INSTRUMENT)
    const rules = shippedRulesOf('contoh-2030', FILES)
    expect(rules?.instrument.title).toBe('Contoh 2030')
    expect(rules?.hash).toMatch(/^[0-9a-f]{64}$/)
    put('data/lain', changed(INSTRUMENT, ['title'], 'Lain'))
    expect(shippedRulesOf('lain', FILES)?.hash).not.toBe(rules?.hash)
  })

  it('is none where no file has just that name', () => {
    put('data/contoh-2030', INSTRUMENT)
    put('patterns/pola', INSTRUMENT)
    for (const id of ['contoh', 'Contoh-2030', '', 'pola', '../data/contoh-2030', 'contoh-2030.json'])
      expect(shippedRulesOf(id, FILES)).toBeNull()
  })

  it('that does not hold is told with its file and what is wrong, never used', () => {
    put('data/rusak', changed(INSTRUMENT, ['shares', 'total'], '99'))
    expect(() => shippedRulesOf('rusak', FILES)).toThrow(InstrumentInvalid)
    expect(() => shippedRulesOf('rusak', FILES)).toThrow('rusak.json: shares.total: shares-total')
  })
})

describe('the shipped crosswalks', () => {
  it('are all that there are, in the order of the files', () => {
    put('crosswalk/b', CROSSWALK)
    put('crosswalk/a', changed(CROSSWALK, ['to'], 'lain'))
    expect(shippedCrosswalks(FILES).map(({ from, to }) => `${from} ${to}`)).toEqual(['lama baru', 'lama lain'])
  })

  it('are refused where one has not the shape of one', () => {
    put('crosswalk/a', changed(CROSSWALK, ['from'], GONE))
    expect(() => shippedCrosswalks(FILES)).toThrow('from')
  })
})

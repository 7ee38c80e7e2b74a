import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { NAMELESS, type Names } from '../../src/scoresheet/filled-form.js'
import { codeBook, identityOf, nearShapes, sameKey, shapeOf } from '../../src/scoresheet/identity.js'
import { runs } from '../engine/runs.js'

const named = (names: Partial<Names>): Names => ({ ...NAMELESS, ...names })

/** The identities of sheets that name units so. */
const identities = (...all: readonly Partial<Names>[]) => {
  const names = all.map(named)
  const book = codeBook(names)
  return names.map((each) => identityOf(each, book))
}

describe('the same name', () => {
  test.each([
    ['case', 'RSUD Kota', 'rsud KOTA'],
    ['runs of blanks and those around it', ' RSUD  Kota ', 'RSUD Kota'],
    ['kinds of hyphens', 'Puskesmas A–B', 'Puskesmas A-B'],
    ['full-width letters', 'ＲＳＵＤ', 'rsud'],
  ])('is one whatever its %s', (_, one, other) => expect(sameKey(one)).toBe(sameKey(other)))

  test.each([
    ['punctuation', 'RSUD Kota.', 'RSUD Kota'],
    ['a number', 'SDN 1', 'SDN 2'],
    ['a letter with a mark', 'Café', 'Cafe'],
  ])('is another by %s', (_, one, other) => expect(sameKey(one)).not.toBe(sameKey(other)))
})

describe('a unit', () => {
  it('is known by agency and name where no sheet has codes', () => {
    const [a, same, other] = identities(
      { agency: 'Kota A', unit: 'RSUD' },
      { agency: 'KOTA  A', unit: 'rsud' },
      { agency: 'Kota B', unit: 'RSUD' },
    )
    expect(a).toEqual({ agencyKey: 'name:kota a', key: 'name:kota a\nname:rsud' })
    expect(same).toEqual(a)
    expect(other?.key).not.toBe(a?.key)
  })

  it('is known by its code, and so is a sheet that has the name alone', () => {
    const [coded, named, elsewhere] = identities(
      { agency: 'Kota A', unit: 'RSUD', unitCode: 'U-1' },
      { agency: 'Kota A', unit: 'rsud' },
      { agency: 'Kota B', unit: 'RSUD' },
    )
    expect(coded?.key).toBe('name:kota a\ncode:u-1')
    expect(named).toEqual(coded)
    expect(elsewhere?.key).toBe('name:kota b\nname:rsud')
  })

  it('is under its agency’s code too, whichever of the agency’s sheets tells it', () => {
    const [, later] = identities(
      { agency: 'Kota A', agencyCode: '33.74', unit: 'X' },
      { agency: 'kota a', unit: 'RSUD' },
    )
    expect(later).toEqual({ agencyKey: 'code:33.74', key: 'code:33.74\nname:rsud' })
  })

  it('stays by its name where the name has two codes', () => {
    const [first, second, plain] = identities(
      { agency: 'Kota A', unit: 'RSUD', unitCode: '1' },
      { agency: 'Kota A', unit: 'RSUD', unitCode: '2' },
      { agency: 'Kota A', unit: 'RSUD' },
    )
    expect([first, second, plain].map((each) => each?.key.split('\n')[1])).toEqual(['code:1', 'code:2', 'name:rsud'])
  })

  it('is none where a sheet names neither it nor its code', () => {
    expect(identities({ agency: 'Kota A', agencyCode: '1' })).toEqual([null])
  })

  it('does not hang on the order in which sheets come', () => {
    const part = fc.record({
      agency: fc.constantFrom('Kota A', 'kota a', 'Kota B', null),
      agencyCode: fc.constantFrom('1', '2', null),
      unit: fc.constantFrom('RSUD', 'rsud', 'Dinas', null),
      unitCode: fc.constantFrom('u1', 'U1', 'u2', null),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (all) => {
        const turned = identities(...all.toReversed()).toReversed()
        expect(identities(...all)).toEqual(turned)
      }),
      { numRuns: runs(300), seed: 2 },
    )
  })
})

describe('two names that may mean one unit', () => {
  const near = (one: string, other: string) => nearShapes(shapeOf(one), shapeOf(other))

  test.each([
    ['punctuation', 'R.S.U.D. Wanajaya', 'RSUD Wanajaya'],
    ['words that many names share', 'Dinas Kesehatan Kabupaten', 'Dinas Kesehatan'],
    ['a short form of them', 'Disdukcapil', 'Dinas Dukcapil'],
    ['one letter of a long word', 'Puskesmas Sukamaju', 'Puskesmas Sukamajo'],
    ['one letter too many', 'Puskesmas Sukamaju', 'Puskesmas Sukammaju'],
  ])('differ by %s alone', (_, one, other) => expect([near(one, other), near(other, one)]).toEqual([true, true]))

  test.each([
    ['their number', 'Puskesmas 1', 'Puskesmas 2'],
    ['a letter of a short word', 'RSUD Kota', 'RSUK Kota'],
    ['a letter in each of two words', 'Puskesmas Sukamaju', 'Puskesmaz Sukamajo'],
    ['two letters of a word', 'Puskesmas Sukamaju', 'Puskesmas Sukumajo'],
    ['a word more', 'Puskesmas Sukamaju', 'Puskesmas Sukamaju Barat'],
  ])('are two by %s', (_, one, other) => expect([near(one, other), near(other, one)]).toEqual([false, false]))

  it('are no two where they are the same', () => expect(near('RSUD  Wanajaya', 'rsud wanajaya')).toBe(false))
})

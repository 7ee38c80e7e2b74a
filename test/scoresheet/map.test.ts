import { describe, expect, it, test } from 'vitest'
import { z } from 'zod'
import { mapSchemaText, readMap } from '../../src/scoresheet/map.js'

const read = (map: object) => readMap(JSON.stringify({ schema: 'ipp.map/1', ...map }))

describe('kept decisions', () => {
  it('are all that a file may hold', () => {
    const map = {
      columns: { score: 'F', unit: ['B', 'Nama UPT'] },
      sheets: ['Dinsos'],
      hidden: 'exclude',
      headerRow: 4,
      units: { 'a.xlsx': 'RSUD' },
      unitFrom: 'filename',
    }
    expect(read(map)).toEqual({
      columns: new Map([
        ['unit', ['B', 'Nama UPT']],
        ['score', ['F']],
      ]),
      sheets: ['Dinsos'],
      hidden: 'exclude',
      headerRow: 4,
      units: new Map([['a.xlsx', 'RSUD']]),
      unitFrom: 'filename',
    })
  })

  it('are none where a file holds none, with a byte order mark before it or not', () => {
    const none = {
      columns: new Map(),
      sheets: [],
      hidden: undefined,
      headerRow: null,
      units: new Map(),
      unitFrom: null,
    }
    expect(read({})).toEqual(none)
    expect(readMap('\ufeff{"schema":"ipp.map/1"}')).toEqual(none)
  })

  test.each<[string, object, RegExp]>([
    ['another schema', { schema: 'ipp.map/2' }, /^schema: /],
    ['a role that there is not', { columns: { skor: 'F' } }, /^columns/],
    ['a role that no decision is taken of', { columns: { weight: 'F' } }, /^columns/],
    ['a column without a name', { columns: { score: '' } }, /^columns\.score: /],
    ['no column at all', { columns: { score: [] } }, /^columns\.score: /],
    ['a row before the first', { headerRow: 0 }, /^headerRow: /],
    ['half a row', { headerRow: 1.5 }, /^headerRow: /],
    ['a file without a unit', { units: { 'a.xlsx': '' } }, /^units\.a\.xlsx: /],
    ['another way of naming', { unitFrom: 'tab' }, /^unitFrom: /],
    ['a word that nobody knows', { sheet: ['A'] }, /^\$: /],
  ])('say what is wrong and where, with %s', (_what, map, fault) => {
    expect(read(map)).toEqual({ fault: expect.stringMatching(fault) })
  })

  test.each(['', '{', '[]', 'null', '"ipp.map/1"'])('are no text such as %j', (text) => {
    expect(readMap(text)).toEqual({ fault: expect.stringMatching(/^\$: /) })
  })

  it('are taken by the published schema where they are read, and by neither else', () => {
    const published = z.fromJSONSchema(JSON.parse(mapSchemaText()))
    for (const map of [
      {},
      { headerRow: 1 },
      { headerRow: 0 },
      { columns: { unit: ['A'] } },
      { columns: { x: 'A' } },
      { a: 1 },
    ])
      expect([map, published.safeParse({ schema: 'ipp.map/1', ...map }).success]).toEqual([
        map,
        !('fault' in read(map)),
      ])
  })
})

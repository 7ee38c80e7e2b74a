import { describe, expect, it } from 'vitest'
import { openSuite } from './suite.js'

const runAll = async (suite: ReturnType<typeof openSuite>) => {
  for (const { run } of suite.tests) await run()
}

describe('a suite that is read without a runner', () => {
  it('gives each test an id of its own, by the titles around it, one case like another', () => {
    const suite = openSuite()
    suite.api.describe('a', () => {
      suite.api.describe.each(['b', 'c'])('%s', () => suite.api.it('d', () => undefined))
      suite.api.it('d', () => undefined)
    })
    suite.api.test.each([
      { of: { x: 1 }, y: 'two' },
      { of: { x: 1 }, y: 'two' },
    ])('$of.x and $y of $none', () => undefined)
    suite.api.it.each([[1, 'x']])('%i is %j', () => undefined)
    const ids = [
      'a b d (1)',
      'a c d (1)',
      'a d (1)',
      '1 and two of $none (1)',
      '1 and two of $none (2)',
      '1 is "x" (1)',
    ]
    expect(suite.tests.map(({ id }) => id)).toEqual(ids)
  })

  it('hands the cases on, runs what stands around each test, and leaves out what is skipped', async () => {
    const said: string[] = []
    const suite = openSuite()
    suite.api.describe('within', () => {
      suite.api.beforeEach(() => said.push('before'))
      suite.api.afterEach(() => said.push('after'))
      suite.api.it.each([
        ['a', 1],
        ['b', 2],
      ])('%s', (text, number) => {
        said.push(`${text}${number}`)
      })
    })
    suite.api.it('without', async () => {
      said.push('c')
    })
    suite.api.it.skipIf(true)('never', () => expect.unreachable())
    await runAll(suite)
    expect(said).toEqual(['before', 'a1', 'after', 'before', 'b2', 'after', 'c'])
  })

  it('expects as vitest does: a test fails where a figure is another, and where a part is missing', async () => {
    const failing: readonly ((is: ReturnType<typeof openSuite>['api']['expect']) => void)[] = [
      (is) => is({ a: [1] }).toEqual({ a: [2] }),
      (is) => is({ a: 1 }).toStrictEqual({ a: 1, b: undefined }),
      (is) => is({ a: 1 }).toMatchObject({ a: 1, b: 2 }),
      (is) => is({ a: 1 }).toEqual(is.objectContaining({ b: 1 })),
      (is) => is(() => undefined).toThrow(),
      (is) => is([1]).not.toContain(1),
    ]
    for (const body of failing) {
      const suite = openSuite()
      suite.api.it('fails', () => body(suite.api.expect))
      await expect(runAll(suite)).rejects.toThrow()
    }
    const suite = openSuite()
    suite.api.it('holds', () => {
      suite.api.expect({ a: [1], b: undefined }).toEqual({ a: [suite.api.expect.any(Number)] })
      suite.api.expect(0.1 + 0.2).toBeCloseTo(0.3)
    })
    await runAll(suite)
  })
})

// What tests ask of their runner, kept as small as the tests of `src/engine` and `src/instrument` need it: they are collected once
// they are read, and each can be run by itself, again and again, in this very process. Expectations are those of vitest.
import { format } from 'node:util'
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect'
import * as chai from 'chai'

for (const matchers of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(matchers)

const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
)
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect)
globalThis[GLOBAL_EXPECT] = expect

/** The title of one case: what stands for `%s` and the like, and for `$name` of a case that is an object. */
const caseTitle = (title, given) => {
  const [first] = given
  const named = title.replace(/\$([\w.]+)/g, (sign, keys) => {
    const value = keys.split('.').reduce((at, key) => at?.[key], first)
    return value === undefined ? sign : format('%s', value)
  })
  const signs = named.match(/%[sdifjoO]/g)?.length ?? 0
  return format(named, ...given.slice(0, signs))
}

/** Adds to a function that declares one thing the ways to declare many, or none. */
const withWays = (declare) =>
  Object.assign(declare, {
    each:
      (cases) =>
      (title, body, ...rest) => {
        for (const each of cases) {
          const given = Array.isArray(each) ? each : [each]
          declare(caseTitle(title, given), () => body(...given), ...rest)
        }
      },
    skipIf: (isSkipped) => (isSkipped ? () => undefined : declare),
  })

/**
 * A suite that is being read: `api` is what a test file finds under the name vitest, `tests` what it declared, each under an `id`
 * that is its alone and the same in every reading.
 */
export const openSuite = () => {
  const tests = []
  const times = new Map()
  let scope = { title: '', before: [], after: [] }

  const describe = withWays((title, body) => {
    const outer = scope
    scope = { title: `${outer.title} ${title}`, before: [...outer.before], after: [...outer.after] }
    body()
    scope = outer
  })
  const test = withWays((title, body) => {
    const name = `${scope.title} ${title}`.trim()
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    const { before, after } = scope
    const run = async () => {
      for (const each of before) await each()
      try {
        await body()
      } finally {
        for (const each of after) await each()
      }
    }
    tests.push({ id: `${name} (${time})`, name, run })
  })
  const api = {
    describe,
    test,
    it: test,
    expect,
    beforeEach: (body) => scope.before.push(body),
    afterEach: (body) => scope.after.push(body),
    // A folder that is thrown away when all is done: it goes with the process.
    afterAll: () => undefined,
  }
  return { api, tests }
}

// Runs tests for Stryker without leaving the process: the tests of a part and what they test are bound into one script, which is
// read anew for each change. Of what a change costs, starting a runner and finding modules was all but a tenth.
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { rolldown } from 'rolldown'
import { openSuite } from './suite.js'

const ENTRY = 'tests of the part'

/** One module that reads all tests of a part, and the addresses of modules as they are before they are bound together. */
const partPlugin = (tests, root) => ({
  name: 'part',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) =>
    id === ENTRY ? tests.map((test) => `import ${JSON.stringify(path.join(root, test))}`).join('\n') : null,
  transform: (code, id) =>
    code.includes('import.meta.')
      ? code
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
      : null,
})

const isPackage = (id) => id !== ENTRY && !id.startsWith('.') && !path.isAbsolute(id)

/** The tests of a part and all that they import but packages, as a function that reads them. */
const scriptOf = async (tests, root) => {
  const bundle = await rolldown({
    input: ENTRY,
    cwd: root,
    platform: 'node',
    external: isPackage,
    plugins: [partPlugin(tests, root)],
    logLevel: 'silent',
  })
  const { output } = await bundle.generate({ format: 'cjs', codeSplitting: false })
  await bundle.close()
  const source = `(function (require, exports, module) {${output[0].code}\n})`
  const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
  return new vm.Script(source, { filename: path.join(root, 'part.cjs'), importModuleDynamically })
}

/** How much longer a test may take under a change than without one, before it counts as endless: on a busy machine either varies. */
const [TIMES, MILLISECONDS] = [5, 1500]

/** Calls what stands in the name given; in a script of its own, because the engine stops a script that does not end, and no function. */
const CALL = new vm.Script(`globalThis.${INSTRUMENTER_CONSTANTS.NAMESPACE}.call()`)

const failed = (test, since, error) => ({
  id: test.id,
  name: test.name,
  timeSpentMs: performance.now() - since,
  status: TestStatus.Failed,
  failureMessage: String(error?.message ?? error),
})

class InProcessRunner {
  #script
  #require
  /** How long each test takes without any change, in milliseconds. */
  #times = new Map()
  /** Where a changed source looks up which change is in force, and leaves by which it came. */
  #namespace = {}

  constructor() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = this.#namespace
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const root = process.cwd()
    process.env.IPP_FEW_RUNS = '1'
    this.#require = createRequire(path.join(root, 'package.json'))
    // A property that fails has done its work: the smallest case that fails is of no interest.
    this.#require('fast-check').configureGlobal({ endOnFailure: true })
    this.#script = await scriptOf(process.env.IPP_MUTATION_TESTS.split(' '), root)
    for (const test of this.#read()) this.#times.set(test.id, await this.#time(test).catch(() => undefined))
    this.#namespace.mutantCoverage = undefined
  }

  /** Reads the tests anew, so that nothing is left of the change before. */
  #read() {
    const { api, tests } = openSuite()
    const require = (id) => (id === 'vitest' ? api : this.#require(id))
    this.#script.runInThisContext()(require, {}, { exports: {} })
    return tests
  }

  /** Runs a test; how long it took. Throws what it throws, and where it does not end. */
  async #time({ id, run }) {
    const since = performance.now()
    try {
      Object.assign(this.#namespace, { currentTestId: id, call: run })
      await CALL.runInThisContext({ timeout: Math.ceil(MILLISECONDS + TIMES * (this.#times.get(id) ?? 60_000)) })
      return performance.now() - since
    } finally {
      this.#namespace.currentTestId = undefined
    }
  }

  async #run(tests, disableBail) {
    const results = []
    for (const test of tests) {
      const since = performance.now()
      try {
        const timeSpentMs = await this.#time(test)
        results.push({ id: test.id, name: test.name, timeSpentMs, status: TestStatus.Success })
      } catch (error) {
        if (error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return { status: DryRunStatus.Timeout }
        results.push(failed(test, since, error))
        if (!disableBail) break
      }
    }
    return { status: DryRunStatus.Complete, tests: results }
  }

  async dryRun() {
    this.#namespace.activeMutant = undefined
    const result = await this.#run(this.#read(), true)
    return { ...result, mutantCoverage: this.#namespace.mutantCoverage }
  }

  /** Those that Stryker asks for, the quickest first: most changes fall to it, and the others need not run. */
  #wanted(tests, filter) {
    const wanted = filter && new Set(filter)
    const timeOf = ({ id }) => this.#times.get(id) ?? 0
    return tests.filter(({ id }) => !wanted || wanted.has(id)).sort((a, b) => timeOf(a) - timeOf(b))
  }

  /** The tests that come by a change; one that keeps them from being read is noticed by that. */
  async #runChanged({ testFilter, activeMutant, mutantActivation, disableBail }) {
    const since = performance.now()
    try {
      if (mutantActivation === 'static') this.#namespace.activeMutant = activeMutant.id
      const tests = this.#read()
      this.#namespace.activeMutant = activeMutant.id
      return await this.#run(this.#wanted(tests, testFilter), disableBail)
    } catch (error) {
      const unread = failed({ id: ENTRY, name: 'the tests can be read' }, since, error)
      return { status: DryRunStatus.Complete, tests: [unread] }
    }
  }

  async mutantRun(options) {
    Object.assign(this.#namespace, { activeMutant: undefined, hitCount: 0, hitLimit: options.hitLimit })
    const result = await this.#runChanged(options)
    return toMutantRunResult(determineHitLimitReached(this.#namespace.hitCount, options.hitLimit) ?? result)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]

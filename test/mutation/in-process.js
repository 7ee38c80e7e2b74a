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
  }

  /** Reads the tests anew, so that nothing is left of the change before. */
  #read() {
    const { api, tests } = openSuite()
    const require = (id) => (id === 'vitest' ? api : this.#require(id))
    this.#script.runInThisContext()(require, {}, { exports: {} })
    return tests
  }

  async #run(tests, disableBail) {
    const results = []
    for (const test of tests) {
      const since = performance.now()
      try {
        this.#namespace.currentTestId = test.id
        await test.run()
        results.push({
          id: test.id,
          name: test.name,
          timeSpentMs: performance.now() - since,
          status: TestStatus.Success,
        })
      } catch (error) {
        results.push(failed(test, since, error))
        if (!disableBail) break
      } finally {
        this.#namespace.currentTestId = undefined
      }
    }
    return results
  }

  async dryRun() {
    this.#namespace.activeMutant = undefined
    const tests = await this.#run(this.#read(), true)
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#namespace.mutantCoverage }
  }

  /** The tests that come by a change; one that keeps them from being read is noticed by that. */
  async #runChanged({ testFilter, activeMutant, mutantActivation, disableBail }) {
    const wanted = testFilter && new Set(testFilter)
    const since = performance.now()
    try {
      if (mutantActivation === 'static') this.#namespace.activeMutant = activeMutant.id
      const tests = this.#read()
      this.#namespace.activeMutant = activeMutant.id
      return await this.#run(wanted ? tests.filter(({ id }) => wanted.has(id)) : tests, disableBail)
    } catch (error) {
      return [failed({ id: ENTRY, name: 'the tests can be read' }, since, error)]
    }
  }

  async mutantRun(options) {
    Object.assign(this.#namespace, { activeMutant: undefined, hitCount: 0, hitLimit: options.hitLimit })
    const tests = await this.#runChanged(options)
    const endless = determineHitLimitReached(this.#namespace.hitCount, options.hitLimit)
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests })
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)]

import { test } from 'vitest'
import { VitestTestRunner } from 'vitest/runners'

type Source = Parameters<VitestTestRunner['importFile']>[1]

/**
 * Runs tests as ever, but of a file that a change keeps from being read it says so by a test that fails: Stryker counts
 * tests alone, and a file without any would pass for one that noticed nothing.
 */
class Runner extends VitestTestRunner {
  override async importFile(file: string, source: Source): Promise<unknown> {
    try {
      return await super.importFile(file, source)
    } catch (error) {
      if (source !== 'collect') throw error
      test('this file can be read', () => {
        throw error
      })
      return null
    }
  }
}

// biome-ignore lint/style/noDefaultExport: vitest takes the runner from there
export default Runner

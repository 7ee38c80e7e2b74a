import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The cheapest file first: most mutants fall to it, and the others need not run. */
class CheapestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => TESTS.findIndex((each) => moduleId.endsWith(`/${each}`))
    return [...files].sort((a, b) => place(a) - place(b))
  }
}

// test/mutation/run.js says which tests belong to the part that it mutates.
const TESTS = (process.env['IPP_MUTATION_TESTS'] ?? '').split(' ')

export default defineConfig({
  test: {
    include: TESTS,
    runner: './test/mutation/runner.ts',
    env: { IPP_FEW_RUNS: '1' },
    testTimeout: 60_000,
    sequence: { sequencer: CheapestFirst },
  },
})

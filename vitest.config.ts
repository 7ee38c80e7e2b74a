import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const isCi = process.env['CI'] === 'true'

/** What takes long: real processes, killed writers, long random runs. */
const SLOW = 'test/**/*.slow.test.ts'
/** Tests that put something else in the place of a module. */
export const ALONE = ['test/formats/xlsx/second-reader.test.ts']

const everywhere = { setupFiles: ['test/read-once.ts', 'test/tidy.ts'], testTimeout: 120_000, hookTimeout: 120_000 }
// The package by its own name, as the examples of docs/library.md import it.
const resolve = {
  alias: [{ find: /^ipp-pekppp$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }],
}

export default defineConfig({
  test: {
    // The closing line of a CI run is taken from this report.
    reporters: isCi ? ['default', 'json'] : ['default'],
    outputFile: { json: 'reports/tests.json' },
    // Left to itself vitest leaves one core idle. A project that named this would not hear `--maxWorkers`.
    maxWorkers: availableParallelism(),
    projects: [
      // Hundreds of files import the same engine: each worker loads it once and runs one file after another with it.
      {
        resolve,
        test: {
          ...everywhere,
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, SLOW, ...ALONE],
          isolate: false,
        },
      },
      { resolve, test: { ...everywhere, name: 'alone', include: ALONE } },
      { resolve, test: { ...everywhere, name: 'slow', include: [SLOW] } },
    ],
  },
})

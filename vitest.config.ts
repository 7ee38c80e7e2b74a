import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const isCi = process.env['CI'] === 'true'

export default defineConfig({
  // The package by its own name, as the examples of docs/library.md import it.
  resolve: { alias: [{ find: /^ipp-pekppp$/, replacement: fileURLToPath(new URL('src/index.ts', import.meta.url)) }] },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/read-once.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // The closing line of a CI run is taken from this report.
    reporters: isCi ? ['default', 'json'] : ['default'],
    outputFile: { json: 'reports/tests.json' },
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/office/**/*.{office,test}.ts'],
    setupFiles: ['test/tidy.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
})

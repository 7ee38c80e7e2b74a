import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const script = fileURLToPath(new URL('../kill/kill.js', import.meta.url))
/** Ends with an error where a writer does not end. */
const kill = (...args: string[]): string =>
  execFileSync(process.execPath, [script, ...args], { encoding: 'utf8', timeout: 240_000 })

test('killed at any moment, an output and what was kept of it is the old file or the new one, and the next start sweeps what was left', () => {
  const said = kill('7')
  for (const format of ['csv', 'json', 'html', 'docx', 'xlsx'])
    expect(said).toMatch(new RegExp(`^${format}: 7 × SIGKILL, 0 broken`, 'm'))
})

test.skipIf(process.platform === 'win32')('asked to end, a run leaves nothing half-written behind', () => {
  expect(kill('2', 'SIGTERM').match(/ 0 broken, \d found new, 0 temporary files left/g)).toHaveLength(5)
  expect(kill('2', 'SIGINT').match(/ 0 broken, \d found new, 0 temporary files left/g)).toHaveLength(5)
})

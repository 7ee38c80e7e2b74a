// All benchmarks, one after another. Figures in the documents come from here.
//   npm run bench            everything but the very large
//   npm run bench -- startup score reader writer survey skm nation compare
//   npm run bench -- nation --job=csv      one job of it
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const ALL = ['startup', 'score', 'reader', 'writer', 'survey', 'skm', 'nation', 'compare']
const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('-'))
const options = process.argv.slice(2).filter((arg) => arg.startsWith('-'))

for (const name of asked.length > 0 ? asked : ALL) {
  const file = path.resolve(import.meta.dirname, `${name}.js`)
  if (!existsSync(file)) {
    console.error(`there is no benchmark ${name}; there are: ${ALL.join(', ')}`)
    process.exitCode = 2
    continue
  }
  const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}

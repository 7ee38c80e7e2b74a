// Checks and proves the shipped instruments of a built tree (dist, where no other is named) once, and writes them so that a
// run need only read them. The tree's switch (instrument/shipped-rules.js) is set to what was written.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const room = path.resolve(process.argv[2] ?? 'dist', 'instrument')
const ready = path.join(room, 'ready')
const { readyFiles } = await import(pathToFileURL(path.join(room, 'make-ready.js')).href)

rmSync(ready, { recursive: true, force: true })
mkdirSync(ready)
for (const [name, text] of readyFiles()) writeFileSync(path.join(ready, `${name}.json`), text)
writeFileSync(
  path.join(room, 'shipped-rules.js'),
  "export { shippedCrosswalks, shippedList, shippedRulesOf } from './ready-rules.js'\n",
)

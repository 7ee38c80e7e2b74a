// Compiles at every change of the sources and finishes each build that has no errors, so that bin/ipp.js is always what the
// sources say.
import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'

const root = path.resolve(import.meta.dirname, '..')
const compiler = path.join(root, 'node_modules/typescript/bin/tsc')
const watch = ['-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']
const { stdout } = spawn(process.execPath, [compiler, ...watch], { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] })

for await (const line of createInterface({ input: stdout })) {
  console.log(line)
  if (line.includes('Found 0 errors')) spawnSync(process.execPath, ['build/finish.js'], { cwd: root, stdio: 'inherit' })
}

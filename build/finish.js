// What follows the compiler: data and schemas beside the code, instruments made ready, the bundle of
// the command, the offline page, and what can be compiled of the bundle ahead.
//   node build/finish.js [dist]
import { execFileSync } from 'node:child_process'
import path from 'node:path'

await import('./copy.js')
await import('./man.js')
await import('./ready.js')
await import('./bundle.js')
await import('./page.js')
// A process of its own: what it runs must not find the build's modules, nor leave anything in it.
execFileSync(process.execPath, [path.join(import.meta.dirname, 'compile.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})

// Runs the corpus of odd, broken and hostile files where it is present beside the project, and holds what differs from its
// expectations to the list of differences that are known, each with its reason.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const runner = path.resolve(root, '../shared/corpus/run.mjs')
const fixture = (name) => path.join(root, 'fixtures/corpus', name)

if (!existsSync(runner)) {
  console.log(
    'skipped: there is no corpus beside the project (../shared/corpus); its made files run in the plain tests',
  )
} else {
  const known = JSON.parse(readFileSync(fixture('known.json'), 'utf8'))
  const command = `node ${path.join(root, 'bin/ipp.js')} score {in} --instrument ${fixture('tiny.json')} --format json`
  const args = [runner, '--cmd', command, '--codes', fixture('codes.json'), ...process.argv.slice(2)]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = stdout.trim().split('\n')
  const summary = lines.pop() ?? ''
  const failures = lines.map((line) => line.split(': ')[0])
  // A file that took too long beside others is tried once more by itself: a busy machine is not the file's fault.
  const alone = (file) =>
    spawnSync(process.execPath, [...args, '--only', file, '--jobs', '1'], { encoding: 'utf8' }).stdout.startsWith(
      '1 of 1 ',
    )
  const isSlow = (line) => / over \d+ s$/.test(line)
  const unexpected = lines.filter(
    (line) => !(line.split(': ')[0] in known) && !(isSlow(line) && alone(line.split(': ')[0])),
  )
  for (const file of failures.filter((name) => name in known)) console.log(`${file}: known, ${known[file]}`)
  for (const line of unexpected) console.log(`UNEXPECTED ${line}`)
  console.log(summary)
  if (unexpected.length > 0 || !/ of \d+ as expected/.test(summary)) process.exitCode = 1
}

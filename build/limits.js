// Holds the sources to the limits of limits.oxlintrc.json, and the list of files that still exceed one (.oxlintrc.json) to
// become shorter only: whoever mends a file takes it from the list. `node build/limits.js --write` takes out all that are
// mended, renames nothing and adds nothing.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const config = `${root}.oxlintrc.json`
const linter = `${root}node_modules/oxlint/bin/oxlint`

const lint = (...args) =>
  spawnSync(process.execPath, [linter, ...args, '.'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 })

/** What each rule finds where no file is excepted: "rule file". */
const exceeding = () => {
  const { diagnostics } = JSON.parse(lint('-c', 'limits.oxlintrc.json', '--format', 'json').stdout)
  return new Set(diagnostics.map(({ code, filename }) => `${/\((.+)\)/.exec(code)?.[1]} ${filename}`))
}

/** The lists without the files that no longer exceed their rule, in the order of names. */
const shortened = (lists, found) =>
  lists
    .map(({ files, rules }) => {
      const [rule] = Object.keys(rules)
      return { files: [...new Set(files)].filter((file) => found.has(`${rule} ${file}`)).sort(), rules }
    })
    .filter(({ files }) => files.length > 0)

const linesOf = (lists) =>
  lists.flatMap(({ files, rules }) => files.map((file) => `${Object.keys(rules).join(' ')} ${file}`))

/** What is wrong with the lists as they stand, a line each. */
const faults = (now, then) => {
  const mended = now.filter((line) => !then.includes(line))
  if (mended.length > 0) return mended.map((line) => `no longer needed in .oxlintrc.json: ${line}`)
  return String(now) === String(then) ? [] : ['.oxlintrc.json is not in the order of names']
}

const write = (given, overrides) => {
  writeFileSync(config, `${JSON.stringify({ ...given, overrides }, null, 2)}\n`)
  spawnSync(process.execPath, [`${root}node_modules/@biomejs/biome/bin/biome`, 'format', '--write', config])
}

if (!existsSync(linter)) {
  console.error('oxlint is not installed yet: npm ci')
  process.exit(1)
}
const given = JSON.parse(readFileSync(config, 'utf8'))
const kept = shortened(given.overrides, exceeding())
if (process.argv.includes('--write')) write(given, kept)
else {
  const wrong = faults(linesOf(given.overrides), linesOf(kept))
  if (wrong.length > 0) console.error(`${wrong.join('\n')}\nnode build/limits.js --write mends the list`)
  const { status, stdout, stderr } = lint()
  if (status !== 0) console.error(`${stdout}${stderr}`)
  process.exitCode = wrong.length > 0 || status !== 0 ? 1 : 0
}

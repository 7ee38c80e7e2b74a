// Keeps what the engine compiled of the bundle (of dist, where no other is named), for this version of Node.js alone: all files, and
// of those that scoring uses also the functions that it calls, which otherwise are compiled when they are called first.
//   node build/compile.js [dist]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import launcher from '../bin/ipp.js'

const bundle = path.resolve(process.argv[2] ?? 'dist', 'bundle')
const fixture = (name) => path.resolve(import.meta.dirname, '../fixtures', name)
const { load, scripts } = launcher.loaderOf(bundle)

/** Runs a command whose words are kept for the case that it fails. */
const run = async (...args) => {
  const said = []
  const kept = new Writable({ write: (bytes, _encoding, done) => done(null, said.push(String(bytes))) })
  const stands = { argv: ['node', 'ipp', ...args], stdout: kept, stderr: kept, env: {} }
  const asProcess = Object.fromEntries(Object.entries(stands).map(([name, value]) => [name, { value }]))
  const code = await load(launcher.MAIN).main(Object.create(process, asProcess))
  if (code !== 0) throw new Error(`ipp ${args.join(' ')}: exit ${code}\n${said.join('')}`)
}

const [sheet, folder] = [fixture('provinsi/lembar-provinsi.xlsx'), mkdtempSync(path.join(tmpdir(), 'ipp-compile-'))]
try {
  await run('--help')
  await run('score', '--help')
  await run('score', sheet, '-o', path.join(folder, 'a.xlsx'), '-o', path.join(folder, 'a.csv'))
} finally {
  rmSync(folder, { recursive: true })
}
for (const name of await readdir(bundle)) if (name.endsWith('.cjs')) load(name)

const compiled = launcher.compiledFolder(bundle)
mkdirSync(compiled, { recursive: true })
for (const [name, script] of scripts) writeFileSync(path.join(compiled, name), script.createCachedData())

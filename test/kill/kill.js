// Kills a process that writes outputs at random moments and holds what it leaves to the promise: the target is the old
// file or the new one, whole, and the next start sweeps what was left beside it. Prints a line per format.
// Any other signal must leave nothing beside it at all.
//   node kill.js [TRIES_PER_FORMAT] [SIGNAL]
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tries = Number(process.argv[2] ?? 1000)
const signal = process.argv[3] ?? 'SIGKILL'
/** How long a writer is left alone, at most: some tens of files. */
const LONGEST_MS = 60

/** The module under test, compiled into a folder of its own so that no stale build is tested. */
const compile = (folder) => {
  const config = path.join(folder, 'tsconfig.json')
  const extended = { extends: path.join(root, 'tsconfig.json'), files: [path.join(root, 'src/disk/output.ts')] }
  const compilerOptions = { noEmit: false, outDir: path.join(folder, 'dist'), rootDir: path.join(root, 'src') }
  writeFileSync(config, JSON.stringify({ ...extended, include: [], compilerOptions }))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' })
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  return path.join(folder, 'dist/disk/output.js')
}

const csv = (n) => Array.from({ length: 3000 }, (_, i) => `${i},Kota Contoh,Dinas ${i},${n}.00,A\n`).join('')
const json = (n) =>
  JSON.stringify({ units: Array.from({ length: 3000 }, (_, i) => ({ unit: `Dinas ${i}`, value: n })) })
const workbook = (name) => readFileSync(path.join(root, 'fixtures/corpus/made', name))
const FORMATS = {
  csv: [csv(1), csv(2)],
  json: [json(1), json(2)],
  xlsx: [workbook('c12b-bomb-cells-48k.xlsx'), workbook('x14-xml-50k-attributes.xlsx')],
}

/** Starts a writer, kills it at a random moment after it began. */
const killOne = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => setTimeout(() => child.kill(signal), Math.random() * LONGEST_MS))
    child.once('error', reject)
    child.once('exit', (code, by) =>
      by === signal ? resolve() : reject(new Error(`the writer ended otherwise: ${code ?? by}`)),
    )
  })

const leftIn = (folder) => readdirSync(folder).filter((name) => name.endsWith('.tmp')).length

const run = async (format, contents, output, folder) => {
  const here = path.join(folder, format)
  mkdirSync(here)
  const target = path.join(here, `result.ipp.${format}`)
  const files = contents.map((_, i) => path.join(folder, `${format}-${i}`))
  contents.forEach((content, i) => {
    writeFileSync(files[i], content)
  })
  const versions = files.map((file) => readFileSync(file))
  const { writeOutputs } = await import(pathToFileURL(output).href)
  const write = (bytes) => writeOutputs({ cwd: here }, [{ path: target, bytes }], { inputs: [], force: false })
  await write(versions[0])
  const count = { tries: 0, broken: 0, left: 0, unswept: 0, new: 0 }
  const writer = fileURLToPath(new URL('writer.js', import.meta.url))
  for (; count.tries < tries; count.tries++) {
    await killOne([writer, output, target, ...files])
    const found = readFileSync(target)
    if (!versions.some((version) => version.equals(found))) count.broken++
    if (versions[1].equals(found)) count.new++
    count.left += leftIn(here)
    await write(versions[0])
    count.unswept += leftIn(here)
  }
  return count
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'ipp-kill-'))
let bad = 0
try {
  const output = compile(folder)
  const runs = Object.entries(FORMATS).map(async ([format, contents]) => {
    const count = await run(format, contents, output, folder)
    bad += count.broken + count.unswept + (signal === 'SIGKILL' ? 0 : count.left)
    console.log(
      `${format}: ${count.tries} × ${signal}, ${count.broken} broken, ${count.new} found new, ${count.left} temporary files left, ${count.unswept} not swept`,
    )
  })
  await Promise.all(runs)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = bad === 0 ? 0 : 1

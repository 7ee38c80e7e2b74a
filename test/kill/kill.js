// Kills a process that writes outputs at random moments and holds what it leaves to the promise: the target and every
// backup beside it is the old file or the new one, whole, and the next start sweeps what was left beside it. Prints a line
// per format.
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

/** The modules under test, compiled into a folder of their own so that no stale build is tested. */
const compile = (folder) => {
  const config = path.join(folder, 'tsconfig.json')
  const sources = ['disk/output.ts', 'formats/own-seal.ts', 'formats/docx.ts', 'formats/xlsx/write.ts']
  const files = sources.map((file) => path.join(root, 'src', file))
  const extended = { extends: path.join(root, 'tsconfig.json'), files }
  const compilerOptions = { noEmit: false, outDir: path.join(folder, 'dist'), rootDir: path.join(root, 'src') }
  writeFileSync(config, JSON.stringify({ ...extended, include: [], compilerOptions }))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  execFileSync(process.execPath, [tsc, '-p', config], { stdio: 'inherit' })
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}')
  return path.join(folder, 'dist')
}

const UNITS = Array.from({ length: 3000 }, (_, i) => `Dinas ${i}`)

/** The old and the new file of each format; all but the CSV bear a seal, so that each replaces the other unasked. */
const contentsOf = async (dist) => {
  const module = (file) => import(pathToFileURL(path.join(dist, file)).href)
  const [{ sealedHtml, sealedJson }, { docx }, { writeXlsx }] = await Promise.all(
    ['formats/own-seal.js', 'formats/docx.js', 'formats/xlsx/write.js'].map(module),
  )
  const text = (pieces) => Buffer.from([...pieces].join(''))
  const paragraph = (run) => ({ kind: 'paragraph', style: 'normal', align: 'left', runs: [{ text: run }] })
  const setting = { title: 'Dinas', mark: 'ipp.record/1', language: 'id-ID', footer: ['', ''] }
  const book = { title: 'Dinas', creator: 'ipp', mark: 'ipp.result/1', names: [] }
  const rows = (n) => UNITS.map((unit) => ({ cells: [{ value: unit }, { value: n }] }))
  const made = {
    csv: (n) => text(UNITS.map((unit, i) => `${i},Kota Contoh,${unit},${n}.00,A\n`)),
    json: (n) => text(sealedJson([`{"units":${JSON.stringify(UNITS.map((unit) => ({ unit, value: n })))}`])),
    html: (n) => text(sealedHtml(UNITS.map((unit) => `<p>${unit}: ${n}.00</p>\n`))),
    docx: (n) =>
      docx(
        UNITS.map((unit) => paragraph(`${unit}: ${n}.00`)),
        setting,
      ),
    xlsx: (n) => writeXlsx({ ...book, sheets: [{ name: 'A', columns: [], rows: rows(n) }] }),
  }
  const pairs = Object.entries(made).map(async ([format, make]) => [format, [await make(1), await make(2)]])
  return Object.fromEntries(await Promise.all(pairs))
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

/** What is kept of a CSV, each taken away so that the next is found at once. */
const takeBackups = (folder) =>
  readdirSync(folder)
    .filter((name) => /\.bak\d*$/.test(name))
    .map((name) => {
      const content = readFileSync(path.join(folder, name))
      rmSync(path.join(folder, name))
      return content
    })

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
    const isWhole = (content) => versions.some((version) => version.equals(content))
    const found = readFileSync(target)
    if (versions[1].equals(found)) count.new++
    count.left += leftIn(here)
    await write(versions[0])
    count.unswept += leftIn(here)
    count.broken += [found, ...takeBackups(here)].filter((content) => !isWhole(content)).length
  }
  return count
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'ipp-kill-'))
let bad = 0
try {
  const dist = compile(folder)
  const output = path.join(dist, 'disk/output.js')
  const runs = Object.entries(await contentsOf(dist)).map(async ([format, contents]) => {
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

// Changes the arithmetic, the engine and the reading of instruments one small step at a time (Stryker) and counts which changes
// no test notices: `npm run mutation`, or `npm run mutation -- core src/engine/score/rank.ts` for some parts or files. The parts
// run one after another, each against its own tests alone, cheapest first: with all tests against everything it would take a day.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { PARTS } from './parts.js'
import { scoreText, survivorsText, tallied } from './tally.js'

const LEAST = 95
const root = path.resolve(import.meta.dirname, '../..')
const reports = path.join(root, 'reports/mutation')
process.chdir(root)

const wanted = process.argv.slice(2)
const unknown = wanted.filter((each) => !(each in PARTS) && !existsSync(each))
if (unknown.length > 0)
  throw new Error(`no part and no file: ${unknown.join(', ')}; parts: ${Object.keys(PARTS).join(', ')}`)

const filesOf = (name, { files }) =>
  wanted.length === 0 || wanted.includes(name) ? files : files.filter((file) => wanted.includes(file))

const runPart = async (name, part) => {
  const files = filesOf(name, part)
  if (files.length === 0) return []
  const report = path.join(reports, `${name}.json`)
  process.env.IPP_MUTATION_TESTS = part.tests.join(' ')
  await new Stryker({
    testRunner: 'in-process',
    plugins: [path.join(import.meta.dirname, 'in-process.js')],
    mutate: files,
    coverageAnalysis: 'perTest',
    // On a busy machine a test may take long without being caught in a loop.
    timeoutMS: 10_000,
    concurrency: Number(process.env.IPP_MUTATION_JOBS ?? availableParallelism()),
    reporters: ['json', 'progress'],
    jsonReporter: { fileName: report },
    thresholds: { high: 95, low: LEAST, break: null },
    disableTypeChecks: false,
    // Stryker would rewrite the paths in it with TypeScript's former programming interface; vitest needs none of it.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
    ignorePatterns: ['reports', 'coverage', 'dist', 'bench'],
    tempDirName: '.stryker-tmp',
  }).runMutationTest()
  return Object.entries(JSON.parse(readFileSync(report, 'utf8')).files)
}

mkdirSync(reports, { recursive: true })
const files = []
for (const [name, part] of Object.entries(PARTS)) files.push(...(await runPart(name, part)))

const tally = tallied(files)
writeFileSync(path.join(reports, 'survivors.txt'), survivorsText(files))
console.log(scoreText(tally))
console.log(`What no test noticed stands in reports/mutation/survivors.txt`)
if (tally.total.score < LEAST) process.exitCode = 1

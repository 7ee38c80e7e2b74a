// One step of action.yml: runs the command, puts its findings at their files and its results on the summary page. Ends with the
// command's own exit code.
//   node action/step.js check|score|compare|rules
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { annotation } from './annotation.js'

const IPP = path.join(import.meta.dirname, '../bin/ipp.js')
const linesOf = (variable) =>
  (process.env[variable] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const [sheets, options] = [linesOf('IPP_SHEETS'), linesOf('IPP_OPTIONS')]

/** Shows what a command printed; nothing in it is taken for an order to the machine that shows it. */
const show = (text) => {
  const token = randomUUID()
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`)
}

const append = (variable, text) => {
  const file = process.env[variable]
  if (file) appendFileSync(file, text)
}
const summary = (title, text) => append('GITHUB_STEP_SUMMARY', `## ${title}\n\n${text}\n\n`)
const asPrinted = (text) => `~~~~~~text\n${text.trimEnd()}\n~~~~~~`

const ipp = (...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [IPP, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  return { status: status ?? 70, stdout, stderr }
}

/** How a step that failed as a whole is told, where no cell is to blame. */
const failed = (step, status) =>
  process.stdout.write(
    `${annotation({ severity: 'error', title: `ipp ${step}`, message: `ipp ${step}: ${status}` })}\n`,
  )

const check = () => {
  const strict = process.env.IPP_STRICT === 'true' ? ['--strict'] : []
  const { status, stdout, stderr } = ipp('check', ...sheets, ...options, ...strict, '--format', 'json')
  show(stderr)
  if (!stdout.startsWith('{')) {
    failed('check', status)
    return status
  }
  const { files, counts } = JSON.parse(stdout)
  const findings = files.flatMap(({ file, findings: all }) => all.map((finding) => ({ file, ...finding })))
  for (const { file, severity, code, sheet, cell, message, fix } of findings) {
    const place = [sheet, cell].filter((each) => each !== null).join('!')
    process.stdout.write(
      `${annotation({ severity, file, title: `${code} ${place}`.trim(), message: `${message} ${fix ?? ''}` })}\n`,
    )
  }
  summary(
    'Pemeriksaan · Check',
    `${files.length} berkas · ${counts.error} kesalahan · ${counts.warning} peringatan · ${counts.notice} pemberitahuan`,
  )
  return status
}

const score = () => {
  const folder = path.join(process.env.RUNNER_TEMP ?? tmpdir(), 'ipp')
  mkdirSync(folder, { recursive: true })
  const outputs = ['xlsx', 'csv', 'json'].flatMap((ending) => ['-o', path.join(folder, `hasil.ipp.${ending}`)])
  const { status, stdout, stderr } = ipp('score', ...sheets, ...options, ...outputs, '--force')
  show(`${stdout}\n${stderr}`)
  summary('Peringkat · Ranking', asPrinted(stdout || stderr))
  append('GITHUB_OUTPUT', `folder=${folder}\n`)
  if (status !== 0) failed('score', status)
  return status
}

const compare = () => {
  const gates = linesOf('IPP_GATES').flatMap((gate) => ['--fail-on', gate])
  const { status, stdout, stderr } = ipp('compare', ...linesOf('IPP_BEFORE'), ...sheets, ...gates, '--format', 'md')
  show(`${stdout}\n${stderr}`)
  summary('Perbandingan · Comparison', `${stdout}\n\n${stderr === '' ? '' : asPrinted(stderr)}`)
  if (status !== 0) failed('compare', status)
  return status
}

const rules = () => {
  const [own, cases] = [linesOf('IPP_RULES'), linesOf('IPP_CASES')]
  const runs = [ipp('rules', 'lint', ...own)]
  if (cases.length > 0) runs.push(...own.map((each) => ipp('rules', 'test', ...cases, '--instrument', each)))
  const text = runs.map(({ stdout, stderr }) => `${stdout}\n${stderr}`.trim()).join('\n\n')
  show(text)
  summary('Aturan · Rules', asPrinted(text))
  const status = Math.max(...runs.map((each) => each.status))
  if (status !== 0) failed('rules', status)
  return status
}

const step = { check, score, compare, rules }[process.argv[2]]
if (step === undefined) throw new Error(`no step ${process.argv[2]}`)
process.exitCode = step()

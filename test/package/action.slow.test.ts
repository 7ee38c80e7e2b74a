import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIXTURES, folderWith, put, textOf } from '../commands/cli.js'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ACTION = readFileSync(path.join(ROOT, 'action.yml'), 'utf8')
const EXAMPLE = path.join(FIXTURES, 'aksi')

type Texts = Readonly<Record<string, string>>

/** The values of `key: value` lines at a depth; quotes gone. */
const valuesAt = (text: string, depth: number): Texts =>
  Object.fromEntries(
    [...text.matchAll(new RegExp(`^ {${depth}}([\\w-]+): (.*)$`, 'gm'))].map(([, key = '', value = '']) => [
      key,
      value.replace(/^'(.*)'$/, '$1'),
    ]),
  )

const sectionOf = (text: string, from: string, to: string): string =>
  text.split(`\n${from}:\n`)[1]?.split(`\n${to}:`)[0] ?? ''

/** What the inputs are where a workflow says nothing. */
const DEFAULTS: Texts = Object.fromEntries(
  [...sectionOf(ACTION, 'inputs', 'outputs').matchAll(/^ {2}([a-z]+):\n((?: {4}.*\n?)+)/gm)].map(
    ([, name = '', text = '']) => [name, valuesAt(text, 4)['default'] ?? ''],
  ),
)

interface Step {
  readonly name: string
  readonly run: string
  readonly condition: string
  readonly env: Texts
}

const STEPS: readonly Step[] = ACTION.split(/^ {4}- /m)
  .slice(1)
  .map((text) => `      ${text}`)
  .filter((text) => text.includes(' run: '))
  .map((text) => {
    const { name = '', run = '', if: condition = '' } = valuesAt(text, 6)
    return { name, run, condition, env: valuesAt(text, 8) }
  })

const filled = (text: string, inputs: Texts): string =>
  text.replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_all, name: string) => inputs[name] ?? '')

/** Whether a step is run at all: those of which an input says so where it is given. */
const isRun = ({ condition }: Step, inputs: Texts): boolean => {
  const [, asked] = /inputs\.(\w+) != ''/.exec(condition) ?? []
  return asked === undefined || inputs[asked] !== ''
}

interface Run {
  readonly exits: Readonly<Record<string, number | null>>
  readonly log: string
  readonly summary: string
  readonly outputs: string
}

/** Runs the action's own lines with bash in a folder, each with its own environment, as the machine of a repository would. */
const runAction = (folder: string, given: Texts): Run => {
  const [inputs, place] = [{ ...DEFAULTS, ...given }, folderWith()]
  put(place, { summary: '', outputs: '' })
  const around = {
    PATH: process.env['PATH'],
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_STEP_SUMMARY: path.join(place, 'summary'),
    GITHUB_OUTPUT: path.join(place, 'outputs'),
    RUNNER_TEMP: place,
  }
  const done = STEPS.filter((step) => isRun(step, inputs)).map((step) => {
    const own = Object.entries(step.env).map(([name, value]) => [name, filled(value, inputs)])
    const env = { ...around, ...Object.fromEntries(own) }
    const { status, stdout } = spawnSync('bash', ['-e', '-c', step.run], { cwd: folder, env, encoding: 'utf8' })
    return { name: step.name, status, stdout }
  })
  return {
    exits: Object.fromEntries(done.map(({ name, status }) => [name, status])),
    log: done.map(({ stdout }) => stdout).join(''),
    summary: textOf(place, 'summary'),
    outputs: textOf(place, 'outputs'),
  }
}

const copyOfExample = (): string => path.join(folderWith('aksi'), 'aksi')
const given = valuesAt(readFileSync(path.join(EXAMPLE, '.github/workflows/ipp.yml'), 'utf8'), 10)
const orders = (log: string): readonly string[] =>
  log.split('\n').filter((line) => /^::(?:error|warning|notice) /.test(line))

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  it('gives its lines no text of a workflow but by their environment', () => {
    expect(STEPS.map(({ name }) => name)).toEqual(['make ready', 'check', 'score', 'compare', 'rules'])
    for (const { run } of STEPS) expect(run).not.toContain('${{')
    expect(Object.keys(given).filter((name) => !(name in DEFAULTS))).toEqual([])
  })

  it('lets the example pass, with its ranking, its comparison and its rules on the summary page', () => {
    const { exits, log, summary, outputs } = runAction(copyOfExample(), given)
    expect(exits).toEqual({ 'make ready': 0, check: 0, score: 0, compare: 0, rules: 0 })
    expect(orders(log)).toEqual([])
    expect(summary).toContain('1 berkas · 0 kesalahan')
    expect(summary).toContain('| Kabupaten Nusa Jaya | 4,15 | 3,56 | -0,593 |')
    expect(summary).toContain('Kota Serai                2  Kota #1       4,57  A  Pelayanan Prima')
    expect(summary).toContain('21 lulus, 0 gagal')
    const [, folder = ''] = /^folder=(.*)$/m.exec(outputs) ?? []
    expect(readdirSync(folder).sort()).toEqual(['hasil.ipp.csv', 'hasil.ipp.json', 'hasil.ipp.xlsx'])
  })

  it('stops a fall of a predicate where the gates say so', () => {
    const { exits, log } = runAction(copyOfExample(), { ...given, gates: 'predicate-drop' })
    expect(exits).toEqual({ 'make ready': 0, check: 0, score: 0, compare: 1, rules: 0 })
    expect(orders(log)).toEqual(['::error title=ipp compare::ipp compare: 1'])
  })

  it('puts a fault at its file with its cell, and goes on to what can be scored', () => {
    const folder = copyOfExample()
    const sheet = textOf(folder, 'lembar/lembar.csv').replace('Dinas Dukcapil,2024,4,', 'Dinas Dukcapil,2024,6,')
    put(folder, { 'lembar/lembar.csv': sheet })
    const { exits, log, summary } = runAction(folder, { ...given, before: '', rules: '' })
    expect(exits).toMatchObject({ 'make ready': 0, check: 1, score: 1 })
    expect(exits).not.toHaveProperty('compare')
    expect(exits).not.toHaveProperty('rules')
    expect(orders(log)[0]).toMatch(
      /^::error file=lembar\/lembar\.csv,title=E-CELL-RANGE G2::Skor “6” tidak ada pada skala/,
    )
    expect(summary).toContain('1 kesalahan')
    expect(summary).toContain('Kota Serai')
  })

  it('takes nothing that stands in a sheet for an order to the machine', () => {
    const folder = copyOfExample()
    const hostile = 'Dinas%0A::error file=x::y'
    const sheet = textOf(folder, 'lembar/lembar.csv').replace(
      'Dinas Dukcapil,2024,4,',
      `"${hostile}\n::error::z",2024,6,`,
    )
    put(folder, { 'lembar/lembar.csv': sheet })
    const { log } = runAction(folder, { ...given, before: '', rules: '' })
    const heeded = log.replaceAll(/^::stop-commands::(\S+)\n[\s\S]*?\n::\1::$/gm, '')
    expect(orders(heeded).length).toBeGreaterThan(0)
    for (const line of orders(heeded))
      expect(line).toMatch(/^::\w+ (?:file=lembar\/lembar\.csv,)?title=(?:[EWN]-|ipp )/)
  })

  it('stops rules of which a case gives another figure', () => {
    const folder = copyOfExample()
    put(folder, {
      'kasus/tatakelola.json': textOf(folder, 'kasus/tatakelola.json').replace('"ipp": "3.61"', '"ipp": "3.62"'),
    })
    expect(runAction(folder, given).exits).toMatchObject({ compare: 0, rules: 1 })
  })
})

it('docs/ci.md shows the example as it stands', () => {
  const page = readFileSync(path.join(ROOT, 'docs/ci.md'), 'utf8')
  for (const file of ['.github/workflows/ipp.yml', '.pre-commit-config.yaml'])
    expect(page).toContain(`\`\`\`yaml\n${readFileSync(path.join(EXAMPLE, file), 'utf8')}\`\`\`\n`)
})

describe('.pre-commit-hooks.yaml', () => {
  const hooks = readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')
    .split(/^- /m)
    .slice(1)
    .map((text) => valuesAt(`  ${text}`, 2))
  const files = readdirSync(EXAMPLE, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => path.relative(EXAMPLE, path.join(each.parentPath, each.name)))

  it.each(hooks)('$id is asked by files of the example and passes them', (hook) => {
    const { entry = '', args = '[]', files: pattern = '', pass_filenames: passed } = hook
    const asking = files.filter((file) => new RegExp(pattern).test(file))
    expect(asking.length).toBeGreaterThan(0)
    const own = args
      .slice(1, -1)
      .split(', ')
      .filter((each) => each !== '')
    const words = [...entry.split(' ').slice(1), ...own, ...(passed === 'false' ? [] : asking)]
    const run = spawnSync(process.execPath, [path.join(ROOT, 'bin/ipp.js'), ...words], { cwd: EXAMPLE })
    expect(run.status).toBe(0)
  })

  it('is what the example asks for', () => {
    const asked = [...readFileSync(path.join(EXAMPLE, '.pre-commit-config.yaml'), 'utf8').matchAll(/- id: (\S+)/g)]
    expect(asked.map(([, id]) => id)).toEqual(hooks.map(({ id }) => id))
  })
})

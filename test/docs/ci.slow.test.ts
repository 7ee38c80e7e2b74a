import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIXTURES, folderWith, ipp, put, textOf } from '../commands/cli.js'

const page = readFileSync('docs/ci.md', 'utf8')
const [rules = '', sheets = ''] = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text)

/** The command by the name of its package: another package of the name `ipp` would be somebody else's. */
const IPP = 'npm exec --package=ipp-pekppp -- ipp '

/** What the steps of a workflow run, in their order. */
const runsOf = (workflow: string): readonly string[] =>
  [...workflow.matchAll(/^ +- run: (.*)$/gm)].map(([, line = '']) => line)

/** Arguments as a shell hands them over: quotes gone, patterns opened, output that goes elsewhere left out. */
const argsOf = (folder: string, line: string): readonly string[] => {
  const [command = ''] = line.split(/ >>? /)
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain)
  return words.slice(IPP.split(' ').length - 1).flatMap((word) => {
    if (!word.includes('*')) return [word]
    const [below, ending = ''] = [path.dirname(word), path.basename(word).replace('*', '')]
    const names = readdirSync(path.join(folder, below)).filter((name) => name.endsWith(ending))
    return names.map((name) => `${below}/${name}`)
  })
}

/** The exit codes of the commands of a workflow, in their order. */
const exitsOf = async (folder: string, workflow: string): Promise<readonly number[]> => {
  const exits: number[] = []
  for (const line of runsOf(workflow).filter((each) => each.startsWith(IPP)))
    exits.push((await ipp(folder, argsOf(folder, line))).exit)
  return exits
}

const withFolders = (...names: readonly string[]): string => {
  const folder = folderWith()
  for (const name of names) mkdirSync(path.join(folder, name))
  return folder
}

const repositoryOfRules = async (): Promise<string> => {
  const folder = withFolders('rules', 'cases')
  const args = 'rules new --from evaluasi-2017 -o rules/daerah.json --cases cases/daerah.json'
  expect((await ipp(folder, args.split(' '))).exit).toBe(0)
  return folder
}

const repositoryOfSheets = async (before: string, after: string): Promise<string> => {
  const folder = withFolders('lembar-2023', 'lembar')
  const sheet = (year: string) => readFileSync(path.join(FIXTURES, `dua-tahun/${year}/lembar.csv`))
  put(folder, { 'lembar-2023/lembar.csv': sheet(before), 'lembar/lembar.csv': sheet(after) })
  expect((await ipp(folder, ['score', 'lembar/', '-o', 'hasil-terbit.json'])).exit).toBe(0)
  return folder
}

describe('docs/ci.md', () => {
  it.each([
    ['rules', rules],
    ['sheets', sheets],
  ])('writes the workflow of %s as YAML that can be read in one way only', (_name, workflow) => {
    const lines = workflow.trimEnd().split('\n')
    expect(lines.filter((line) => /^\S/.test(line)).map((line) => line.split(':')[0])).toEqual(['name', 'on', 'jobs'])
    for (const line of lines) expect(line).toMatch(/^(?: {2})*(?:- )?[a-z-]+:(?: [^\s&*!|>'"%@`#][^\t]*)?$/)
    for (const line of runsOf(workflow)) expect(line).not.toMatch(/: | #/)
    expect(runsOf(workflow)[0]).toBe('npm ci')
    for (const line of runsOf(workflow).slice(1)) expect(line.startsWith(IPP)).toBe(true)
    expect(page).not.toMatch(/npx/)
  })

  it('lets rules pass whose cases hold every figure', async () => {
    expect(await exitsOf(await repositoryOfRules(), rules)).toEqual([0, 0, 0, 0])
  })

  it('stops a slip in a weight that keeps the sum, and a case that was taken out', async () => {
    const folder = await repositoryOfRules()
    const [own, cases] = ['rules/daerah.json', 'cases/daerah.json']
    const all = JSON.parse(textOf(folder, cases))
    put(folder, { [cases]: JSON.stringify({ ...all, cases: all.cases.slice(1) }) })
    // lint, test, test --mutate, diff
    expect(await exitsOf(folder, rules)).toEqual([0, 0, 1, 0])

    put(folder, { [cases]: JSON.stringify(all) })
    const text = textOf(folder, own)
    // The first two weights of a level that adds up to 100, one up and one down.
    const [first, second] = [...text.matchAll(/"weight": \{\s*"value": "(\d+)"/g)].slice(1, 3)
    const slipped = [second, first].reduce((file, match, i) => {
      const at = (match?.index ?? 0) + (match?.[0].lastIndexOf(`"${match[1]}"`) ?? 0) + 1
      const digits = match?.[1] ?? ''
      return `${file.slice(0, at)}${Number(digits) + (i === 0 ? 1 : -1)}${file.slice(at + digits.length)}`
    }, text)
    put(folder, { [own]: slipped })
    expect(await exitsOf(folder, rules)).toEqual([0, 1, 1, 0])
  })

  it('lets sheets pass that fell nowhere, and computes what was published again', async () => {
    expect(await exitsOf(await repositoryOfSheets('2024', '2024'), sheets)).toEqual([0, 0, 0, 0])
  })

  it('stops a fall, and a published result that other sheets give', async () => {
    const folder = await repositoryOfSheets('2023', '2024')
    put(folder, { 'lembar/lembar.csv': textOf(folder, 'lembar-2023/lembar.csv') })
    // check, score, compare, verify
    expect(await exitsOf(folder, sheets)).toEqual([0, 0, 0, 1])
    const fallen = await repositoryOfSheets('2023', '2024')
    expect(await exitsOf(fallen, sheets)).toEqual([0, 0, 1, 0])
  })
})

import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMAND_OPTIONS } from '../src/commands/command-options.js'

/**
 * Names of files that stand in more than one folder: the one thing that the name means in this house, and the folders.
 * What a file does of it is said by its folder: `engine` works it out, `run` brings it together, `report` shows it,
 * `wording` has its words, `library` hands it to programs, `page` to a browser.
 */
const MEANING: Readonly<Record<string, readonly [meaning: string, folders: string]>> = {
  config: ['the settings of a folder: their form, and the file that has them', 'commands run'],
  done: ['what units say of the steps of their plans', 'engine/plan library report/plan run wording'],
  effect: ['what other rules do to indices', 'report/rules rules'],
  file: ['what one input file gave: scoresheets, or the answers of a survey', 'scoresheet scoresheet/survey'],
  finding: ['something wrong or doubtful in an input, as a value and in words', 'finding wording'],
  forms: ["an instrument's forms: proved, and changed by a step", 'instrument/proofs rules/mutation'],
  help: ['pages of help', 'commands wording'],
  intervals: ['the ranks between which a unit may lie', 'report/html report/ranking wording'],
  json: ['a result for programs, after its published schema', 'report/compare report/plan report/survey'],
  ladder: [
    'the predicates with their bounds: looked up, proved, changed by a step, drawn',
    'engine/score instrument/proofs report/html/chart rules/mutation',
  ],
  look: ['how the cells of a workbook look', 'report/template report/workbook'],
  main: ['where a program begins', 'commands page/view'],
  markup: ['text that is HTML already: made, and put on the page', 'page/view report/html'],
  mutation: ['a step away from an instrument, by which its cases are tried', 'report/rules rules/mutation'],
  'operator-fault': ['what the operator got wrong, as a value and in words', 'finding wording'],
  options: ['options of the command line: their table, their words, their way to the parser', 'commands run wording'],
  'output-options': ['options of what is written: their table, and their words', 'run wording'],
  'plan-options': ['options of plans: their table, and their words', 'run wording'],
  planner: ['plans on the offline page: worked out, and shown', 'page/desk page/view'],
  priority: ['the list of whom to coach first', 'engine/plan library report/plan run wording'],
  profile: ['who the respondents of a survey are, counted', 'engine/survey scoresheet/survey'],
  progress: ['how far long work has come', 'disk formats'],
  ranking: ['the ranking as a page shows it', 'page/view report/html'],
  read: [
    'reads what its folder is named after: bytes into a table, a table into forms, data into rules',
    'formats/csv formats/xlsx instrument scoresheet scoresheet/survey',
  ],
  record: ['the record that evaluator and unit sign', 'report/html report/record wording'],
  respondents: ['those who answered a survey, heard one by one and counted', 'engine/survey run'],
  result: ['what a run or a survey came to', 'engine/survey run'],
  rules: ['instruments: the commands, functions and words for the rules themselves', 'commands library wording'],
  'rules-options': ['options of the commands for rules: their table, and their words', 'run wording'],
  sampling: ['how an interval came about, or why there is none', 'engine/survey report/survey wording'],
  scale: ['from which figure to which scores go', 'instrument/proofs scoresheet/cell'],
  scores: ['the scores that may be given: proved, and changed by a step', 'instrument/proofs rules/mutation'],
  select: ['the figures of a run that are asked about', 'engine/score run'],
  setting: ['what all parts of one text are made with: instrument, language', 'report/explain report/plan'],
  sources: ['where the bytes of inputs come from: what is asked of them, and the files of a disk', 'disk formats'],
  summary: ['what the units of a group or province come to', 'engine/score report/html report/ranking wording'],
  table: ['a table of columns, its words, and it as part of a page', 'report report/html wording'],
  'try-out': ['scores changed on the offline page, to see what they do', 'page/desk page/view'],
  unit: ['one service unit: its scores, its report', 'engine/score page/desk page/view report/html'],
  verify: ['a run held against its manifest', 'report wording'],
  weights: [
    'what indicators, aspects and forms weigh: proved, changed by a step, shown',
    'instrument/proofs report/workbook rules/mutation wording',
  ],
  'what-if': ['what a run would be with other scores', 'engine/plan report/plan run wording'],
  write: ['writes what its folder is named after', 'formats/csv formats/xlsx'],
}

/** Files under the name of a command, each a part of what that command does, and their folders. */
const COMMANDS: Readonly<Record<string, string>> = {
  check: 'commands commands/register wording',
  compare: 'commands commands/register engine/compare library run wording',
  completion: 'commands wording',
  diff: 'commands/rules report/rules rules/diff',
  doctor: 'commands wording',
  explain: 'commands commands/register library report/explain wording',
  init: 'commands wording',
  lint: 'commands/rules report/rules rules',
  list: 'commands/rules report/rules',
  page: 'commands wording',
  plan: 'commands commands/register engine/plan library run wording',
  report: 'commands commands/register',
  score: 'commands commands/register engine/score library run',
  show: 'commands/rules report/rules',
  survey: 'commands commands/register library run wording',
  template: 'commands commands/register library report/template wording',
  test: 'commands/rules report/rules',
}

const SRC = path.resolve(import.meta.dirname, '../src')

/** The folders in which files of each name stand; what a browser or a single executable takes instead is the same file. */
const folders = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).sort()) {
    const { dir, name, ext } = path.posix.parse(file.split(path.sep).join('/'))
    if (!/^\.tsx?$/.test(ext) || /^platform\/./.test(dir)) continue
    found.set(name, [...(found.get(name) ?? []), dir])
  }
  return found
}

describe('the name of a file', () => {
  it('stands once, or means one thing wherever it stands', () => {
    const twice = [...folders()].filter(([, dirs]) => dirs.length > 1)
    const listed = [...Object.entries(MEANING).map(([name, [, dirs]]) => [name, dirs]), ...Object.entries(COMMANDS)]
    expect(Object.fromEntries(twice.map(([name, dirs]) => [name, [...dirs].sort().join(' ')]))).toEqual(
      Object.fromEntries(listed),
    )
  })

  it('is that of a command only where there is the command', () => {
    const names = new Set(Object.keys(COMMAND_OPTIONS).map((name) => name.split(' ').at(-1)))
    expect(Object.keys(COMMANDS).filter((name) => !names.has(name))).toEqual([])
  })
})

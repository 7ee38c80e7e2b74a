import { flagOf, type OptionSet } from '../../src/commands/options.js'
import type { OptionTable } from '../../src/run/option.js'
import { CONFIGURING, LIMIT_OPTIONS, READING } from '../../src/run/options.js'
import {
  CHECK_OUTPUT,
  COMMON,
  COMPARE_OUTPUT,
  EXPLAIN_OUTPUT,
  INIT,
  PLAN_OUTPUT,
  REPORT_OUTPUT,
  SCORE_OUTPUT,
  SURVEY_OUTPUT,
  TEMPLATE,
} from '../../src/run/output-options.js'
import { PLAN_KINDS, PLANNING } from '../../src/run/plan-options.js'
import { RULES_DIFF, RULES_LINT, RULES_LIST, RULES_NEW, RULES_SHOW, RULES_TEST } from '../../src/run/rules-options.js'
import { SURVEYING } from '../../src/run/survey-options.js'
import { CONFIGURING_HELP, READING_HELP, SURVEYING_HELP } from '../../src/wording/options.js'
import {
  CHECK_OUTPUT_HELP,
  COMMON_HELP,
  COMPARE_OUTPUT_HELP,
  EXPLAIN_OUTPUT_HELP,
  INIT_HELP,
  REPORT_OUTPUT_HELP,
  SCORE_OUTPUT_HELP,
  SURVEY_OUTPUT_HELP,
  TEMPLATE_HELP,
} from '../../src/wording/output-options.js'
import { PLAN_KINDS_HELP, PLAN_OUTPUT_HELP, PLANNING_HELP } from '../../src/wording/plan-options.js'
import {
  RULES_DIFF_HELP,
  RULES_LINT_HELP,
  RULES_LIST_HELP,
  RULES_NEW_HELP,
  RULES_SHOW_HELP,
  RULES_TEST_HELP,
} from '../../src/wording/rules-options.js'

const CONFIG: OptionSet = { table: CONFIGURING, help: CONFIGURING_HELP }
/** What every command takes. */
export const COMMON_OPTIONS: OptionSet = { table: COMMON, help: COMMON_HELP }
const READ: OptionSet = { table: READING, help: READING_HELP }

/** The options of each command, as its help page has them. */
export const COMMAND_OPTIONS: Readonly<Record<string, readonly OptionSet[]>> = {
  score: [CONFIG, READ, { table: SCORE_OUTPUT, help: SCORE_OUTPUT_HELP }],
  check: [CONFIG, READ, { table: CHECK_OUTPUT, help: CHECK_OUTPUT_HELP }],
  explain: [CONFIG, READ, { table: EXPLAIN_OUTPUT, help: EXPLAIN_OUTPUT_HELP }],
  report: [CONFIG, READ, { table: REPORT_OUTPUT, help: REPORT_OUTPUT_HELP }],
  compare: [READ, { table: COMPARE_OUTPUT, help: COMPARE_OUTPUT_HELP }],
  plan: [
    CONFIG,
    READ,
    { table: PLANNING, help: PLANNING_HELP },
    { table: PLAN_KINDS, help: PLAN_KINDS_HELP },
    { table: PLAN_OUTPUT, help: PLAN_OUTPUT_HELP },
  ],
  survey: [CONFIG, { table: SURVEYING, help: SURVEYING_HELP }, { table: SURVEY_OUTPUT, help: SURVEY_OUTPUT_HELP }],
  template: [{ table: TEMPLATE, help: TEMPLATE_HELP }],
  doctor: [],
  init: [{ table: INIT, help: INIT_HELP }],
  'rules list': [{ table: RULES_LIST, help: RULES_LIST_HELP }],
  'rules show': [{ table: RULES_SHOW, help: RULES_SHOW_HELP }],
  'rules lint': [{ table: RULES_LINT, help: RULES_LINT_HELP }],
  'rules diff': [{ table: RULES_DIFF, help: RULES_DIFF_HELP }, READ],
  'rules test': [{ table: RULES_TEST, help: RULES_TEST_HELP }],
  'rules new': [{ table: RULES_NEW, help: RULES_NEW_HELP }],
}

/** The names of the options that the help page of a command tells of. */
export const namesIn = (sets: readonly OptionSet[]): readonly string[] =>
  sets.flatMap(({ table }) => Object.values(table).flatMap((each) => (each.isRecordOnly ? [] : [`--${each.name}`])))

const cell = (text: string): string => text.replaceAll('|', '\\|')

const choicesOf = ({ choices = [], otherwise }: OptionTable[string]): string => {
  const words = choices.map((each) => `\`${each}\``).join(', ')
  if (otherwise === undefined) return words
  return words === '' ? `default \`${otherwise}\`` : `${words}; default \`${otherwise}\``
}

const rowsOf = ({ table, help }: OptionSet): readonly string[] =>
  Object.entries(table).flatMap(([key, option]) => {
    const { id, en, example } = help[key] ?? { id: '', en: '', example: '' }
    if (option.isRecordOnly) return []
    const cells = [`\`${flagOf(option)}\``, id, en, choicesOf(option), `\`${example}\``]
    return [`| ${cells.map(cell).join(' | ')} |`]
  })

const tableOf = (sets: readonly OptionSet[]): string =>
  ['| Option | Indonesia | English | Choices | Example |', '|---|---|---|---|---|', ...sets.flatMap(rowsOf)].join('\n')

const sectionOf = ([command, sets]: readonly [string, readonly OptionSet[]]): string => {
  const reads = sets.includes(READ)
  const note = reads ? 'All options of reading scoresheets (above), and:\n\n' : ''
  const own = sets.filter((each) => each !== READ)
  return `## ipp ${command}\n\n${note}${own.length > 0 ? tableOf(own) : 'Only what every command takes.'}\n`
}

const limitRow = ({ name, otherwise = '' }: OptionTable[string]): string => `| \`--${name} <n>\` | ${otherwise} |`

/** `docs/options.md`, made from the table of options and their wording. */
export const optionsPage = (): string =>
  `# Options

Every option of every command, with what its help page says in both languages. An option is given after its command, a list
by repeating it. \`-h\` behind a command prints its help.
This page is made from the tables that the commands are made from: \`npm test\` fails where the two differ,
\`npx vitest run test/docs/options.test.ts -u\` writes it anew.

## Every command

${tableOf([COMMON_OPTIONS])}

## Reading scoresheets

\`ipp score\`, \`check\`, \`explain\`, \`report\`, \`compare\`, \`plan\` and \`rules diff\` take all of these. Outputs and manifests record those
that were given, and \`ipp score --verify\` reads them back. \`ipp compare\` refuses \`--year\`, \`--survey\` and \`--register\`, which are of one
year alone, and \`ipp rules diff\` refuses \`--instrument\`, for it is given two.

${tableOf([READ])}

${Object.entries(COMMAND_OPTIONS).map(sectionOf).join('\n')}
## Limits of reading

Commands that read scoresheets or surveys refuse a file beyond these limits; a finding says which one is to be raised.
For CSV files and surveys, which are read row by row, the limits of rows and columns are wider or narrower until they are given:
[reader.md](reader.md).

| Option | Usual |
|---|---|
${Object.values(LIMIT_OPTIONS).map(limitRow).join('\n')}
`

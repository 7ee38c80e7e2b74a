import { COMMAND_OPTIONS, COMMON_OPTIONS, READ } from '../../src/commands/command-options.js'
import { flagOf, type OptionSet } from '../../src/commands/options.js'
import type { OptionTable } from '../../src/run/option-type.js'
import { LIMIT_OPTIONS } from '../../src/run/options.js'

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

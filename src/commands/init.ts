import { makeFolderFor } from '../disk/folder.js'
import type { Output } from '../disk/output.js'
import type { Language } from '../finding/language.js'
import { operatorFault } from '../finding/operator-fault.js'
import { jsonOf } from '../report/json-text.js'
import { CONFIG_SCHEMA, configSchemaText } from '../run/config.js'
import { CONFIG_NAME } from '../run/config-name.js'
import type { KeptOf } from '../run/option-type.js'
import { READING } from '../run/options.js'
import { INIT } from '../run/output-options.js'
import { INIT_HELP } from '../wording/common-options.js'
import { INIT_WORDS } from '../wording/init.js'
import { type OptionHelp, READING_HELP } from '../wording/options.js'
import { folderGuess, type Guess, type Settings } from './guess.js'
import { addOptions, optionsFromFlags } from './options.js'
import { note, type Shell } from './shell.js'
import { putOutputs, tellWritten } from './writing.js'

type InitFlags = KeptOf<typeof INIT>

const SCHEMA_FILE = 'schemas/ipp.schema.json'

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')

/** Asks for each setting on the terminal; an empty line keeps what was guessed. */
const askSettings = async (shell: Shell, { settings, lacksAgency, lacksYear }: Guess): Promise<Settings> => {
  const ask = async (question: string, usual: string): Promise<string> => {
    const answer = (await shell.io.ask?.(`${question}${usual === '' ? '' : ` [${usual}]`}: `))?.trim() ?? ''
    return answer === '' ? usual : answer
  }
  const words = INIT_WORDS[shell.language]
  return {
    files: listOf(await ask(words.files, settings.files.join(', '))),
    survey: listOf(await ask(words.survey, settings.survey.join(', '))),
    agency: lacksAgency ? await ask(words.agency, settings.agency) : settings.agency,
    year: lacksYear ? await ask(words.year, settings.year) : settings.year,
  }
}

const settingsText = (shell: Shell, { files, survey, agency, year }: Settings, withSchema: boolean): string => {
  const settings = {
    ...(withSchema ? { $schema: `./${SCHEMA_FILE}` } : {}),
    schema: CONFIG_SCHEMA,
    files,
    ...(survey.length > 0 ? { survey } : {}),
    ...(agency === '' ? {} : { agency }),
    ...(year === '' ? {} : { year: READING.year.parse(year) }),
    ...(shell.languageGiven ? { lang: shell.language } : {}),
  }
  return `${jsonOf(settings, 2)}\n`
}

/** What the settings' schema says of a key, by the option that it stands for. */
const helpFor = (key: string, language: Language): string | undefined =>
  Object.entries<OptionHelp>(READING_HELP).find(([name]) => READING[name as keyof typeof READING].name === key)?.[1][
    language
  ]

const outputsOf = (shell: Shell, settings: Settings, withSchema: boolean): readonly Output[] => {
  const output = (file: string, text: string): Output => ({ path: file, bytes: new TextEncoder().encode(text) })
  const own = output(CONFIG_NAME, settingsText(shell, settings, withSchema))
  if (!withSchema) return [own]
  return [
    own,
    output(
      SCHEMA_FILE,
      configSchemaText((key) => helpFor(key, shell.language)),
    ),
  ]
}

const init = async (shell: Shell, { yes, schema, force }: InitFlags): Promise<void> => {
  const { io, language } = shell
  if (shell.sources.isThere(CONFIG_NAME) && !force) throw operatorFault('rules-file-taken', { file: CONFIG_NAME })
  const guess = await folderGuess(shell.sources)
  const settings = yes || !io.ask ? guess.settings : await askSettings(shell, guess)
  const outputs = outputsOf(shell, settings, schema)
  if (schema) makeFolderFor(io.cwd, SCHEMA_FILE)
  await putOutputs(shell, outputs, { inputs: [], force: true })
  await tellWritten(shell, outputs)
  await note(shell, INIT_WORDS[language].next)
}

/** `ipp init`: the settings of a folder, guessed from what lies in it and asked for where somebody is there to answer. */
export const registerInit = (shell: Shell): void => {
  const command = shell.program.command('init').description(INIT_WORDS[shell.language].about)
  addOptions(command, shell, { table: INIT, help: INIT_HELP, group: 'output' }).action((given: object) =>
    init(shell, optionsFromFlags(INIT, given)),
  )
}

import type { Language } from '../finding/language.js'
import { type OperatorFault, operatorFault } from '../finding/operator-fault.js'
import { isRecord } from '../instrument/raw.js'
import { CONFIG_NAME } from './config-name.js'
import { text, textsIn } from './option.js'
import type { Given, Option, OptionTable } from './option-type.js'
import { LIMIT_OPTIONS, READING } from './options.js'

/** The form of such a file, as it names itself. */
export const CONFIG_SCHEMA = 'ipp.config/1'

/** The settings of a folder: what nobody has to type again. Files are named as seen from that folder. */
export interface Config {
  /** Scoresheets that are read where a command names none. */
  readonly files: readonly string[]
  /** Outputs that are written where a command names none; null where the settings name none either. */
  readonly output: readonly string[] | null
  readonly language: Language | null
  /** The names of all that is set, in the order of the file. */
  readonly keys: readonly string[]
  /** The options of reading, as a command line would have given them. */
  readonly given: Given
}

/** A name in the settings as the working folder sees it; `key` is the setting that it stands at. */
type SeenFrom = (name: string, key: string) => string

/** Options whose values are files. */
const FILES: readonly string[] = ['survey', 'register', 'aliases', 'map']

const OWN: OptionTable = {
  files: { ...READING.surveys, name: 'files' },
  output: { ...READING.surveys, name: 'output' },
  lang: { ...text('lang', 'id|en'), choices: ['id', 'en'] } as Option<string, string | null>,
}

/** Every key that settings may have, with the option that it stands for. */
const CONFIG_KEYS: ReadonlyMap<string, OptionTable[string]> = new Map(
  [OWN, READING, LIMIT_OPTIONS].flatMap((table: OptionTable) =>
    Object.values(table).flatMap((option) => (option.isRecordOnly ? [] : [[option.name, option] as const])),
  ),
)

/** Whether a name leads out of the folder: settings that came from elsewhere must not read or write there. */
const leadsOut = (name: string): boolean =>
  /^(?:[/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).some((part) => part === '..' || part === '~')

const scalar = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null

/** A value as a command line would have given it; null where the option cannot have it. */
const givenOf = ({ kind, choices }: OptionTable[string], value: unknown): Given[string] | null => {
  if (kind === 'switch') return typeof value === 'boolean' ? value : null
  if (kind === 'list') {
    const texts = (Array.isArray(value) ? value : [value]).map(scalar)
    return texts.every((each) => each !== null) ? texts : null
  }
  const one = scalar(value)
  return one !== null && (choices?.includes(one) ?? true) ? one : null
}

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

const invalid = (file: string, key: string, found: unknown = null): OperatorFault => {
  const option = CONFIG_KEYS.get(key)
  const shown = found === null ? null : JSON.stringify(found).slice(0, 60)
  return operatorFault('config-invalid', {
    file,
    key,
    found: shown,
    known: option ? (option.choices ?? []) : [...CONFIG_KEYS.keys()],
    kind: option?.kind ?? null,
  })
}

/** The names of files among the values of an option. */
const namesIn = (key: string, texts: readonly string[]): readonly string[] => {
  if (FILES.includes(key) || key === 'files' || key === 'output') return texts
  return key === 'instrument' ? texts.filter((each) => /\.json$/i.test(each) || /[/\\]/.test(each)) : []
}

const checkNames = (file: string, key: string, texts: readonly string[]): void => {
  const outside = namesIn(key, texts).find(leadsOut)
  if (outside !== undefined) throw operatorFault('config-outside', { file, key, name: outside })
}

const valuesIn = (file: string, record: Readonly<Record<string, unknown>>): ReadonlyMap<string, Given[string]> => {
  const values = new Map<string, Given[string]>()
  for (const [key, value] of Object.entries(record)) {
    const option = CONFIG_KEYS.get(key)
    if (!option) throw invalid(file, key)
    const given = givenOf(option, value)
    if (given === null) throw invalid(file, key, value)
    checkNames(file, key, textsIn(given))
    // A switch that is off, or an empty list, is as if nobody had given it.
    if (given !== false && textsIn(given).length + Number(given === true) > 0) values.set(key, given)
  }
  return values
}

/** Names as seen from elsewhere; `-` would be standard input, which no file can stand for. */
const placeFiles = (key: string, given: Given[string], from: SeenFrom): Given[string] => {
  const names = new Set(namesIn(key, textsIn(given)))
  const placeSeen = (text: string): string => (names.has(text) ? from(text, key) : text)
  if (typeof given === 'boolean') return given
  return typeof given === 'string' ? placeSeen(given) : given.map(placeSeen)
}

/**
 * The settings that a text holds, their files named by `from`. Throws {@link OperatorFault} where it is none, names an option
 * that is not there or a value that the option cannot have, or leads out of its folder.
 */
export const readConfig = (file: string, text: string | null, from: SeenFrom): Config => {
  const raw = jsonIn(text ?? '')
  if (!isRecord(raw) || raw['schema'] !== CONFIG_SCHEMA) throw operatorFault('config-foreign', { file })
  const { schema: _, $schema: __, ...rest } = raw
  const values = new Map([...valuesIn(file, rest)].map(([key, given]) => [key, placeFiles(key, given, from)] as const))
  const language = textsIn(values.get('lang'))[0]
  const output = values.get('output')
  return {
    files: textsIn(values.get('files')),
    output: output === undefined ? null : textsIn(output),
    language: language === 'id' || language === 'en' ? language : null,
    keys: [...values.keys()],
    given: Object.fromEntries([...values].filter(([key]) => !(key in OWN))),
  }
}

type IsRead = (key: string) => boolean

const oneOfKeys =
  (...keys: readonly string[]): IsRead =>
  (key) =>
    keys.includes(key)

/** Those keys, and limits. */
const withLimits =
  (isRead: IsRead): IsRead =>
  (key) =>
    isRead(key) || key.startsWith('max-')

/** Which keys a command reads, by its name; "" is `ipp` alone. A command that is not here reads no settings. */
const READ_BY: ReadonlyMap<string, IsRead> = new Map<string, IsRead>([
  ['', () => true],
  ...['score', 'check', 'explain', 'report', 'plan'].map((command): [string, IsRead] => [
    command,
    (key) => key !== 'output',
  ]),
  // Columns and sheets are those of scoresheets.
  [
    'survey',
    withLimits(
      oneOfKeys('survey', 'instrument', 'agency', 'labels', 'unanswered', 'aliases', 'form', 'encoding', 'lang'),
    ),
  ],
  // What holds for every year: another year's sheets may have other columns.
  ['compare', withLimits(oneOfKeys('instrument', 'agency', 'aliases', 'unit-from', 'encoding', 'partial', 'lang'))],
  ['template', oneOfKeys('instrument', 'year', 'lang')],
])

export const readsConfig = (command: string): boolean => READ_BY.has(command)

/** Settings as a command reads them, without what is not for it; `others` are the names of that. */
export const configOf = (command: string, config: Config): Config & { readonly others: readonly string[] } => {
  const isRead = READ_BY.get(command) ?? oneOfKeys()
  return {
    files: isRead('files') ? config.files : [],
    output: isRead('output') ? config.output : null,
    language: config.language,
    keys: config.keys.filter(isRead),
    others: config.keys.filter((key) => !isRead(key)),
    given: Object.fromEntries(Object.entries(config.given).filter(([key]) => isRead(key))),
  }
}

const jsonType = ({ kind, choices }: OptionTable[string]): object => {
  if (kind === 'switch') return { type: 'boolean' }
  if (choices) return { enum: choices }
  const one = { type: ['string', 'integer'] }
  return kind === 'list' ? { anyOf: [one, { type: 'array', items: one }] } : one
}

/** The JSON Schema of settings, as a text, for editors; `saidOf` says what a key is for. */
export const configSchemaText = (saidOf: (key: string) => string | undefined): string => {
  const properties = [...CONFIG_KEYS].map(([key, option]) => {
    const description = saidOf(key)
    return [key, description === undefined ? jsonType(option) : { ...jsonType(option), description }]
  })
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: CONFIG_NAME,
    type: 'object',
    required: ['schema'],
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, schema: { const: CONFIG_SCHEMA }, ...Object.fromEntries(properties) },
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

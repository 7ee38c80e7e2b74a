// The man pages, from the same tables as the help: dist/man/ipp.1 in English, dist/man/ipp-id.1 in Indonesian.
//   node build/man.js [dist]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const dist = path.resolve(process.argv[2] ?? 'dist')
const built = (file) => import(pathToFileURL(path.join(dist, file)).href)
const { COMMAND_OPTIONS, COMMON_OPTIONS, READ } = await built('commands/command-options.js')
const { overview } = await built('commands/help.js')
const { flagOf } = await built('commands/options.js')
const { withPlaceholders } = await built('wording/help.js')
const { version } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8'))

const WORDS = {
  en: {
    name: 'NAME',
    use: 'SYNOPSIS',
    about: 'DESCRIPTION',
    reading: 'READING SCORESHEETS',
    all: 'EVERY COMMAND',
    exits: 'EXIT STATUS',
    also: 'All options of reading scoresheets, and:',
  },
  id: {
    name: 'NAMA',
    use: 'RINGKASAN',
    about: 'URAIAN',
    reading: 'PEMBACAAN LEMBAR',
    all: 'SETIAP PERINTAH',
    exits: 'KODE KELUAR',
    also: 'Semua opsi pembacaan lembar, dan:',
  },
}

/** A text as it stands: no letter of it is a request. */
const plain = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1')

const section = (title, ...lines) => [`.SH ${plain(title)}`, ...lines]

const optionLines = ({ table, help }, language) =>
  Object.entries(table).flatMap(([key, option]) =>
    option.isRecordOnly
      ? []
      : ['.TP', `.B ${plain(withPlaceholders(flagOf(option), language))}`, plain(help[key][language])],
  )

/** The blocks of the overview, each by its heading. */
const blocksOf = (language) => {
  const [about, ...blocks] = overview(language).trim().split('\n\n')
  return { about: about.slice(about.indexOf(':') + 1).trim(), blocks, exits: blocks.at(-1).replace(/^[^:]*: /, '') }
}

const commandSection = ([command, sets], language) => {
  const own = sets.filter((each) => each !== READ)
  const also = sets.includes(READ) ? [plain(WORDS[language].also)] : []
  return section(`ipp ${command}`, ...also, ...own.flatMap((each) => optionLines(each, language)))
}

const pageOf = (language) => {
  const words = WORDS[language]
  const { about, blocks, exits } = blocksOf(language)
  return [
    `.TH IPP 1 "" "ipp ${version}"`,
    ...section(words.name, plain(`ipp - ${about}`)),
    ...section(words.use, '.nf', plain(blocks[0].split('\n').slice(1).join('\n')), '.fi'),
    ...section(words.about, '.nf', plain(blocks[1].split('\n').slice(1).join('\n')), '.fi'),
    ...section(words.all, ...optionLines(COMMON_OPTIONS, language)),
    ...section(words.reading, ...optionLines(READ, language)),
    ...Object.entries(COMMAND_OPTIONS).flatMap((each) => commandSection(each, language)),
    ...section(words.exits, plain(exits)),
    '',
  ].join('\n')
}

mkdirSync(path.join(dist, 'man'), { recursive: true })
writeFileSync(path.join(dist, 'man/ipp.1'), pageOf('en'))
writeFileSync(path.join(dist, 'man/ipp-id.1'), pageOf('id'))

import { Option } from 'commander'
import { pageOf } from '../disk/io.js'
import { checkPlaces } from '../disk/output.js'
import { csvChunks, PLAIN_STYLE } from '../formats/csv/write.js'
import { checkText } from '../report/check/listing.js'
import { checkJson, checkJunit, checkRows } from '../report/check/machine.js'
import type { Run } from '../run/result.js'
import { readRun } from '../run/score.js'
import { plannedCopy, writeCopy } from './fix-copy.js'
import { writeProposedAliases } from './propose-aliases.js'
import { addReadingOptions, addSheets, runBy } from './reading.js'
import { fileLanguage, type Shell, said } from './shell.js'

interface CheckFlags {
  readonly format: 'table' | 'json' | 'csv' | 'junit'
  readonly strict?: boolean
  readonly fixCopy?: string
  readonly proposeAliases?: string
  readonly force?: boolean
}

function* shown(run: Run, shell: Shell, flags: CheckFlags): Generator<string> {
  const language = flags.format === 'table' ? shell.language : fileLanguage(shell)
  switch (flags.format) {
    case 'json':
      yield checkJson(run, language)
      return
    case 'csv':
      yield* csvChunks(checkRows(run, language), PLAIN_STYLE)
      return
    case 'junit':
      yield checkJunit(run, language, flags.strict ?? false)
      return
    default:
      yield checkText(run, language, pageOf(shell.io.stdout, shell.io.env))
  }
}

const check = async (shell: Shell, files: readonly string[], flags: CheckFlags): Promise<void> => {
  const options = runBy(files, flags)
  checkPlaces(shell.io, [flags.proposeAliases])
  const copy = flags.fixCopy === undefined ? null : await plannedCopy(shell, options, flags.fixCopy)
  const { run, anyRead } = await readRun(shell.sources, options)
  const note = copy && (await writeCopy(shell, options, run, copy, flags.force ?? false))
  const list = flags.proposeAliases
  const proposed =
    list === undefined
      ? null
      : await writeProposedAliases(shell, run, list, { ...options, force: flags.force ?? false })
  for (const chunk of shown(run, shell, flags)) await shell.io.stdout.write(chunk)
  for (const each of [note, proposed]) if (each !== null) await shell.io.stderr.write(`${each}\n`)
  const counts = flags.strict ? ['error', 'warning'] : ['error']
  const failed = run.findings.some(({ severity }) => counts.includes(severity))
  shell.finish(!anyRead ? 3 : failed ? 1 : 0)
}

/** `ipp check`: every finding of every file, with its cell and how to mend it. */
export const registerCheck = (shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = shell.program
    .command('check')
    .description(
      word(
        'periksa lembar penilaian dan tunjukkan setiap temuan dengan selnya',
        'examine scoresheets and show every finding with its cell',
      ),
    )
  addSheets(command, shell, '<files...>')
  addReadingOptions(command, shell)
    .addOption(
      new Option('--format <format>', word('bentuk keluaran', 'form of the output'))
        .choices(['table', 'json', 'csv', 'junit'])
        .default('table'),
    )
    .option('--strict', word('peringatan pun dihitung sebagai kegagalan', 'warnings count as failures too'))
    .option(
      '--fix-copy <out.xlsx>',
      word(
        'tulis salinan dengan sel bermasalah diwarnai dan diberi catatan',
        'write a copy with faulty cells coloured and annotated',
      ),
    )
    .option(
      '--propose-aliases <list.csv>',
      word(
        'tulis nama yang hampir sama sebagai daftar untuk --aliases, untuk diperiksa dulu',
        'write names that are nearly the same as a list for --aliases, to be confirmed first',
      ),
    )
    .option('--force', word('timpa salinan yang sudah diubah orang', 'replace a copy that someone edited'))
    .action((given: readonly string[], flags: CheckFlags) => check(shell, given, flags))
}

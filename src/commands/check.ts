import { pageOf } from '../disk/io.js'
import { checkPlaces } from '../disk/output.js'
import { csvChunks, PLAIN_STYLE } from '../formats/csv/write.js'
import { checkText } from '../report/check/listing.js'
import { checkJson, checkJunit, checkRows } from '../report/check/machine.js'
import type { KeptOf } from '../run/option.js'
import type { RunOptions } from '../run/options.js'
import { CHECK_OUTPUT } from '../run/output-options.js'
import type { Run } from '../run/result.js'
import { CHECK_OUTPUT_HELP } from '../wording/output-options.js'
import { plannedCopy, writeCopy } from './fix-copy.js'
import { addOptions, keptBy } from './options.js'
import { writeProposedAliases } from './propose-aliases.js'
import { addSettledReading, addSheets, readShown, runBy } from './reading.js'
import { fileLanguage, note, type Shell, said } from './shell.js'

type CheckFlags = KeptOf<typeof CHECK_OUTPUT>

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
      yield checkJunit(run, language, flags.strict)
      return
    default:
      yield checkText(run, language, pageOf(shell.io.stdout, shell.io.env))
  }
}

const check = async (shell: Shell, options: RunOptions, flags: CheckFlags): Promise<void> => {
  checkPlaces(shell.io, [flags.proposeAliases])
  const copy = flags.fixCopy === null ? null : await plannedCopy(shell, options, flags.fixCopy)
  const { run, anyRead } = await readShown(shell, options)
  const copied = copy && (await writeCopy(shell, options, run, copy, flags.force))
  const list = flags.proposeAliases
  const proposed =
    list === null ? null : await writeProposedAliases(shell, run, list, { ...options, force: flags.force })
  for (const chunk of shown(run, shell, flags)) await shell.io.stdout.write(chunk)
  for (const each of [copied, proposed]) if (each !== null) await note(shell, each)
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
  addSheets(command, shell)
  addSettledReading(command, shell)
  addOptions(command, shell, { table: CHECK_OUTPUT, help: CHECK_OUTPUT_HELP }).action(
    (files: readonly string[], given: object) => check(shell, runBy(shell, files, given), keptBy(CHECK_OUTPUT, given)),
  )
}

import { pageOf } from '../disk/io.js'
import { checkPlaces } from '../disk/output.js'
import { csvChunks, PLAIN_STYLE } from '../formats/csv/write.js'
import { checkText } from '../report/check/check-text.js'
import { checkJson, checkJunit, checkRows } from '../report/check/machine.js'
import type { KeptOf } from '../run/option-type.js'
import type { RunOptions } from '../run/options.js'
import type { CHECK_OUTPUT } from '../run/output-options.js'
import type { Run } from '../run/result.js'
import { plannedCopy, writeCopy } from './fix-copy.js'
import { readRunWithProgress } from './input-arguments.js'
import { writeProposedAliases } from './propose-aliases.js'
import { fileLanguage, note, type Shell } from './shell.js'

type CheckFlags = KeptOf<typeof CHECK_OUTPUT>

function* checkPieces(run: Run, shell: Shell, flags: CheckFlags): Generator<string> {
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

/** What `ipp check` does. */
export const check = async (shell: Shell, options: RunOptions, flags: CheckFlags): Promise<void> => {
  checkPlaces(shell.io, [flags.proposeAliases])
  const copy = await plannedCopy(shell, options, flags)
  const { run, anyRead } = await readRunWithProgress(shell, options)
  const copied = copy && (await writeCopy(shell, { options, run, force: flags.force }, copy))
  const list = flags.proposeAliases
  const proposed =
    list === null ? null : await writeProposedAliases(shell, run, { ...options, target: list, force: flags.force })
  for (const chunk of checkPieces(run, shell, flags)) await shell.io.stdout.write(chunk)
  for (const each of [copied, proposed]) if (each !== null) await note(shell, each)
  const counts = flags.strict ? ['error', 'warning'] : ['error']
  const failed = run.findings.some(({ severity }) => counts.includes(severity))
  if (!anyRead) return shell.finish(3)
  shell.finish(failed ? 1 : 0)
}

import path from 'node:path'
import { Option } from 'commander'
import { Refusal } from '../finding/finding.js'
import { csvChunks, PLAIN_STYLE } from '../formats/csv/write.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import { copyBook } from '../report/check/copy.js'
import { checkText } from '../report/check/listing.js'
import { checkJson, checkJunit, checkRows } from '../report/check/machine.js'
import type { Run } from '../report/run.js'
import { fileLanguage, type Shell, said } from './command.js'
import { findInputs, openInput } from './input.js'
import { pageOf } from './io.js'
import { OperatorError } from './operator.js'
import { writeOutputs } from './output.js'
import { addReadingOptions, filesRead, type ReadingFlags, runOptions } from './reading.js'
import { type RunOptions, readRun } from './run.js'

interface CheckFlags extends ReadingFlags {
  readonly format: 'table' | 'json' | 'csv' | 'junit'
  readonly strict?: boolean
  readonly fixCopy?: string
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

const oneFile = async (shell: Shell, options: RunOptions): Promise<string> => {
  const { files } = await findInputs(shell.io, options.files)
  const [only, ...others] = files
  if (only !== undefined && others.length === 0 && only !== '-') return only
  throw new OperatorError({
    id: '--fix-copy menyalin satu berkas; sebutkan satu lembar penilaian saja',
    en: '--fix-copy copies one file; name a single scoresheet',
  })
}

/** Writes the coloured copy of the one file that was checked. */
const writeCopy = async (
  shell: Shell,
  options: RunOptions,
  run: Run,
  target: string,
  flags: CheckFlags,
): Promise<void> => {
  const file = await oneFile(shell, options)
  if (path.extname(target).toLowerCase() !== '.xlsx')
    throw new OperatorError({
      id: `--fix-copy ${target}: akhiran berkas harus .xlsx`,
      en: `--fix-copy ${target}: the file must end in .xlsx`,
    })
  const opened = await openInput(shell.io, file, options.limits.file)
  if (!('source' in opened)) return
  const { writeXlsx } = await import('../formats/xlsx/write.js')
  try {
    const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
    const { tables } = openWorkbook(opened.source, file, { limits: options.limits, csv })
    const findings = run.findings.filter((finding) => finding.file === file)
    const bytes = await writeXlsx(copyBook(tables, findings, fileLanguage(shell), `ipp ${run.version}`))
    await writeOutputs(shell.io, [{ path: target, bytes }], {
      inputs: filesRead(run.inputs, flags),
      force: flags.force ?? false,
    })
    const note = said(
      shell,
      'salinan berisi nilai saja: tanpa rumus, tautan, makro, dan gambar',
      'a copy of values only: no formulas, links, macros or drawings',
    )
    await shell.io.stderr.write(`${said(shell, 'Ditulis', 'Written')}: ${target} (${note})\n`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await shell.io.stderr.write(
      `${said(shell, 'Salinan tidak ditulis: berkasnya tidak dapat dibaca', 'No copy was written: the file cannot be read')} (${error.remark.code})\n`,
    )
  }
}

const check = async (shell: Shell, files: readonly string[], flags: CheckFlags): Promise<void> => {
  const options = runOptions(files, flags)
  const { run, anyRead } = await readRun(shell.io, options)
  for (const chunk of shown(run, shell, flags)) await shell.io.stdout.write(chunk)
  if (flags.fixCopy !== undefined) await writeCopy(shell, options, run, flags.fixCopy, flags)
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
    .argument(
      '<files...>',
      word(
        'lembar penilaian, folder, atau pola; "-" untuk masukan baku',
        'scoresheets, folders or patterns; "-" for standard input',
      ),
    )
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
    .option('--force', word('timpa salinan yang sudah diubah orang', 'replace a copy that someone edited'))
    .action((given: readonly string[], flags: CheckFlags) => check(shell, given, flags))
}

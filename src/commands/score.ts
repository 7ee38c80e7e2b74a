import path from 'node:path'
import { pageOf } from '../disk/io.js'
import { bytesOf, type Contents, checkPlaces } from '../disk/output.js'
import type { Language } from '../finding/language.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvChunks, styleOf } from '../formats/csv/write.js'
import type { Sources } from '../formats/sources.js'
import { rankings } from '../report/ranking/text.js'
import type { KeptOf } from '../run/option-type.js'
import type { RunOptions } from '../run/options.js'
import type { SCORE_OUTPUT } from '../run/output-options.js'
import type { Run } from '../run/result.js'
import type { Reading } from '../run/score.js'
import { exitOf, filesRead, readRunWithProgress } from './input-arguments.js'
import { fileLanguage, type Shell } from './shell.js'
import { tellFindings } from './telling.js'
import { again, deliver, makeWithProgress, printAll, progressFor } from './writing.js'

type ScoreFlags = KeptOf<typeof SCORE_OUTPUT>

/** Which rows a CSV has, and its decimal sign. */
type TableFlags = Pick<ScoreFlags, 'level' | 'decimal'>

// What makes an output is loaded only where that output is asked for.
const csvOf = async (run: Run, { level, decimal }: TableFlags): Promise<Iterable<string>> => {
  const { resultRows } = await import('../report/result-csv.js')
  return csvChunks(resultRows(run, level), styleOf(decimal))
}

const jsonOf = async (run: Run, language: Language): Promise<Iterable<string>> => {
  const { resultJson } = await import('../report/result-json.js')
  return resultJson(run, language)
}

/** How files are written: in which language, and a CSV with which rows and decimal sign. */
interface FileStyle extends TableFlags {
  readonly language: Language
}

export const resultFile = async (run: Run, file: string, style: FileStyle): Promise<Contents> => {
  switch (path.extname(file).toLowerCase()) {
    case '.csv':
      return bytesOf(await csvOf(run, style))
    case '.json':
      return bytesOf(await jsonOf(run, style.language))
    case '.xlsx': {
      const { resultWorkbook } = await import('../report/workbook/result-workbook.js')
      return resultWorkbook(run, style.language)
    }
    default:
      throw operatorFault('output-ending', { option: '-o', name: file, endings: ['.xlsx', '.csv', '.json'] })
  }
}

/** The name that the pair of outputs gets: of the first input, without its ending. */
const stemOf = ({ part, nameOf }: Sources, run: Run, files: readonly string[]): string => {
  const { file: given } = part(files[0] ?? '')
  const [first] = run.inputs.filter(({ file }) => file !== '-')
  const named = /[*?[\]{}]/.test(given) ? (first?.file ?? given) : given
  return nameOf(named).replace(/\.(xlsx|xlsm|csv|zip)$/i, '')
}

/** The files that are to be written: those that were named, else a workbook and a CSV, where nothing else was asked for. */
const outputsOf = (
  sources: Sources,
  run: Run,
  { files, output, format }: Pick<ScoreFlags, 'output' | 'format'> & Pick<RunOptions, 'files'>,
): readonly string[] => {
  if (output.length > 0) return output
  if (format !== null || files[0] === '-') return []
  const stem = stemOf(sources, run, files)
  return [`${stem}.ipp.xlsx`, `${stem}.ipp.csv`]
}

export const showResult = async (
  shell: Shell,
  run: Run,
  flags: TableFlags & Pick<ScoreFlags, 'format' | 'rows'>,
): Promise<void> => {
  const { stdout } = shell.io
  if (flags.format === 'csv') return printAll(stdout, await csvOf(run, flags))
  if (flags.format === 'json') return printAll(stdout, await jsonOf(run, fileLanguage(shell)))
  await stdout.write(rankings(run, shell.language, { ...pageOf(stdout, shell.io.env), rows: flags.rows }))
}

/** The time of the run is written only where it was asked for: without it the same inputs give the same bytes. */
const withStamp = (options: RunOptions, stamp: boolean): RunOptions =>
  stamp ? { ...options, given: { ...options.given, stamp: new Date().toISOString() } } : options

/** A run with how far its ranks move, where that was asked for. */
export const withStudy = async (
  shell: Shell,
  reading: Reading,
  { options, intervals, population }: Studied,
): Promise<Run> => {
  if (!intervals && population !== null) throw operatorFault('population-alone', {})
  if (!intervals) return reading.run
  const { studiedRun } = await import('../run/rank-study.js')
  const { SURVEY } = await import('../wording/survey.js')
  const { looking, drawing } = SURVEY[shell.language]
  const bar = progressFor(shell, reading.run.result.units.length)
  bar.at(drawing, 0, 1)
  const progress = { ...bar, at: (file: string, done: number, all: number) => bar.at(looking(file), done, all) }
  return studiedRun(shell.sources, reading, { options, population, progress }).finally(bar.end)
}

/** What is asked of a study of ranks. */
interface Studied extends Pick<ScoreFlags, 'intervals' | 'population'> {
  readonly options: RunOptions
}

/** Scores once; the files that were read. */
const score = async (shell: Shell, options: RunOptions, flags: ScoreFlags): Promise<readonly string[]> => {
  const { io } = shell
  const { files } = options
  checkPlaces(io, [...flags.output, flags.manifest])
  const reading = await readRunWithProgress(shell, withStamp(options, flags.stamp))
  const { anyRead } = reading
  const run = await withStudy(shell, reading, { ...flags, options })
  const targets = anyRead ? outputsOf(shell.sources, run, { ...flags, files }) : []
  const make = (file: string): Promise<Contents> => resultFile(run, file, { ...flags, language: fileLanguage(shell) })
  const outputs = [...(await makeWithProgress(shell, targets, { units: run.result.units.length, make }))]
  if (flags.manifest !== null && anyRead) {
    const { manifestText } = await import('../report/verify.js')
    const bytes = Buffer.from(manifestText(run, fileLanguage(shell)))
    outputs.push({ path: flags.manifest, bytes, option: '--manifest' })
  }
  await tellFindings(shell, run.findings)
  if (anyRead || flags.format === 'json') await showResult(shell, run, flags)
  const inputs = filesRead(run.inputs, options)
  await deliver(shell, outputs, { inputs, force: flags.force, open: flags.open })
  shell.finish(exitOf(run, anyRead))
  return inputs
}

/** What `ipp score` does: scores, again at every change where that is asked for, or holds a run against its manifest. */
export const scoreOrVerify = async (shell: Shell, options: RunOptions, flags: ScoreFlags): Promise<void> => {
  if (flags.verify === null) return again(shell, flags.watch, () => score(shell, options, flags))
  const { verifyRun } = await import('./verify-run.js')
  return verifyRun(shell, flags.verify, options)
}

import path from 'node:path'
import { bytesOf, type Contents, checkPlaces } from '../disk/output.js'
import { operatorFault } from '../finding/operator-fault.js'
import { manifestText } from '../report/verify.js'
import type { KeptOf } from '../run/option-type.js'
import type { RunOptions } from '../run/options.js'
import { SEASON_OUTPUT } from '../run/output-options.js'
import type { Run } from '../run/result.js'
import { SEASON_OUTPUT_HELP } from '../wording/common-options.js'
import { addSettledReading, exitOf, filesRead, readRunWithProgress, runBy } from './input-arguments.js'
import { addOptions, optionsFromFlags } from './options.js'
import { resultFile, showResult } from './score.js'
import { fileLanguage, type Shell } from './shell.js'
import { tellFindings } from './telling.js'
import { deliver, makeWithProgress } from './writing.js'

type SeasonFlags = KeptOf<typeof SEASON_OUTPUT>

/** What is written where the settings name no output: the workbook, the table, the page, the record to sign, and the manifest. */
const ENDINGS = ['.ipp.xlsx', '.ipp.csv', '.ranking.ipp.html', '.berita-acara.ipp.docx', '.manifest.json']

/** The endings of what the settings can name as output. */
const WRITTEN = ['.xlsx', '.csv', '.json', '.html', '.docx']

const seasonFile = async (shell: Shell, run: Run, file: string): Promise<Contents> => {
  const language = fileLanguage(shell)
  if (/\.manifest\.json$/i.test(file)) return Buffer.from(manifestText(run, language))
  if (/\.html?$/i.test(file)) {
    const { rankingReport } = await import('../report/html/ranking.js')
    return bytesOf(rankingReport(run, language))
  }
  if (/\.docx$/i.test(file)) {
    const { recordDocument } = await import('../report/record/document.js')
    return recordDocument(run, run.result.units, language)
  }
  return resultFile(run, file, { level: 'unit', decimal: 'point', language })
}

/** Outputs that nobody named are called after the folder of the settings and stand there. */
const namesFor = ({ io, config }: Shell): readonly string[] => {
  if (config?.output) return config.output
  const folder = path.resolve(io.cwd, config?.folder ?? '')
  const stem = path.join(config?.folder ?? '', path.basename(folder) || 'ipp')
  return ENDINGS.map((ending) => `${stem}${ending}`)
}

const season = async (shell: Shell, options: RunOptions, flags: SeasonFlags): Promise<void> => {
  const names = namesFor(shell)
  const odd = names.find((name) => !WRITTEN.includes(path.extname(name).toLowerCase()))
  if (odd !== undefined) throw operatorFault('output-ending', { option: 'output', name: odd, endings: WRITTEN })
  checkPlaces(shell.io, names)
  const { run, anyRead } = await readRunWithProgress(shell, options)
  await tellFindings(shell, run.findings)
  if (!anyRead) return shell.finish(3)
  await showResult(shell, run, { format: null, level: 'unit', decimal: 'point', rows: flags.rows })
  const make = (file: string): Promise<Contents> => seasonFile(shell, run, file)
  const outputs = await makeWithProgress(shell, names, { units: run.result.units.length, make })
  await deliver(shell, outputs, { inputs: filesRead(run.inputs, options), force: flags.force, open: flags.open })
  shell.finish(exitOf(run, anyRead))
}

/** `ipp` alone: in a folder with settings all that a season needs, from the findings to the record to sign. */
export const registerSeason = (shell: Shell): void => {
  addSettledReading(shell.program, shell, 'aside')
  addOptions(shell.program, shell, { table: SEASON_OUTPUT, help: SEASON_OUTPUT_HELP, group: 'output' }).action(
    async (given: object) => {
      if (!shell.config) throw operatorFault('config-missing', {})
      return season(shell, await runBy(shell, [], given), optionsFromFlags(SEASON_OUTPUT, given))
    },
  )
}

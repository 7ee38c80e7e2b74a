import path from 'node:path'
import { pageOf } from '../disk/io.js'
import { bytesOf, type Contents, checkPlaces } from '../disk/output.js'
import type { Language } from '../finding/language.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvChunks, styleOf } from '../formats/csv/write.js'
import { comparisonMarkdown, comparisonText } from '../report/compare/comparison-text.js'
import { failureLines } from '../report/compare/failures.js'
import { comparisonJson } from '../report/compare/json.js'
import { comparisonRows } from '../report/compare/rows.js'
import { gateOf, refuseRanks } from '../run/compare.js'
import type { Compared } from '../run/comparison.js'
import { splitColumns } from '../run/list-columns.js'
import { optionsFromTexts, optionTexts } from '../run/option.js'
import type { Given, KeptOf } from '../run/option-type.js'
import { READING, type RunOptions, runOptions } from '../run/options.js'
import { COMPARE_OUTPUT } from '../run/output-options.js'
import type { SideOptions } from '../run/side.js'
import { type AskedSides, PERIODS, refuseOptions, surveyRules } from '../run/survey-periods.js'
import { compareSides } from './comparison-run.js'
import { filesRead, runFlagTexts } from './input-arguments.js'
import { byName, optionsFromFlags } from './options.js'
import { fileLanguage, type Shell } from './shell.js'
import { deliver, makeWithProgress, printAll } from './writing.js'

type CompareFlags = KeptOf<typeof COMPARE_OUTPUT>

const csvOf = (compared: Compared, flags: CompareFlags): Iterable<string> =>
  csvChunks(comparisonRows(compared, flags.wide), styleOf(flags.decimal))

interface Writing {
  readonly flags: CompareFlags
  readonly language: Language
}

const contentOf = async (compared: Compared, file: string, { flags, language }: Writing): Promise<Contents> => {
  switch (path.extname(file).toLowerCase()) {
    case '.csv':
      return bytesOf(csvOf(compared, flags))
    case '.json':
      return bytesOf(comparisonJson(compared, language))
    case '.xlsx': {
      const { comparisonWorkbook } = await import('../report/compare/workbook/comparison-workbook.js')
      return comparisonWorkbook(compared, language)
    }
    case '.html': {
      const { comparisonPage } = await import('../report/compare/html/comparison-page.js')
      return bytesOf(comparisonPage(compared, language))
    }
    case '.md':
      return bytesOf([comparisonMarkdown(compared, language)])
    default:
      throw operatorFault('output-ending', {
        option: '-o',
        name: file,
        endings: ['.xlsx', '.html', '.csv', '.json', '.md'],
      })
  }
}

const shownIn = (shell: Shell, compared: Compared, flags: CompareFlags): Iterable<string> => {
  const { io, language } = shell
  if (flags.format === 'csv') return csvOf(compared, flags)
  if (flags.format === 'json') return comparisonJson(compared, fileLanguage(shell))
  if (flags.format === 'md') return [comparisonMarkdown(compared, fileLanguage(shell))]
  return [comparisonText(compared, language, { ...pageOf(io.stdout, io.env), rows: flags.rows })]
}

const refuseUsage = (sides: readonly string[], { year, surveys, register }: RunOptions): void => {
  if (sides.length < 2) throw operatorFault('sides-too-few', {})
  if (year !== null) throw operatorFault('sides-year', {})
  if (surveys.length > 0 || register !== null) throw operatorFault('sides-survey', {})
}

/** How the sides are read: columns of figures are of lists alone, those of questions of surveys. */
const optionsOf = ({ column = [], ...given }: Given, isSurvey: boolean): SideOptions => {
  if (isSurvey) return runOptions([], given)
  const { figures, others } = splitColumns(Array.isArray(column) ? column : [])
  return { ...runOptions([], others.length > 0 ? { ...given, column: others } : given), figures }
}

const askedOf = (sides: readonly string[], allFlags: object, settings: Given): AskedSides => {
  const typed = runFlagTexts(allFlags)
  const { instrument } = optionsFromTexts({ instrument: READING.instrument }, { ...settings, ...typed })
  return { sides, instrument, typed, periods: optionTexts(PERIODS, byName(allFlags)) }
}

/** The settings of the folder, with what was typed over them. */
const withSettings = ({ config }: Shell, { config: _, ...typed }: Given): Given =>
  config ? { ...config.given, ...typed, config: config.file } : typed

/** What `ipp compare` does. */
export const compare = async (shell: Shell, sides: readonly string[], allFlags: object): Promise<void> => {
  const asked = askedOf(sides, allFlags, shell.config?.given ?? {})
  const flags = optionsFromFlags(COMPARE_OUTPUT, allFlags)
  const rules = await surveyRules(shell.sources, asked)
  const given = withSettings(shell, asked.typed)
  const options = optionsOf(given, rules !== null)
  // Settings of scoresheets say nothing of a survey.
  refuseUsage(sides, rules ? runOptions([], asked.typed) : options)
  refuseOptions(asked, rules !== null)
  const gates = flags.failOn.map(gateOf)
  if (rules) refuseRanks(flags.failOn, gates)
  const { io, language } = shell
  checkPlaces(io, flags.output)
  const result = await compareSides(shell, { ...asked, typed: given }, { options, rules, gates })
  const outputs = await makeWithProgress(shell, flags.output, {
    units: result.comparison.units.length,
    make: (file) => contentOf(result, file, { flags, language: fileLanguage(shell) }),
  })
  if (flags.format !== null || outputs.length === 0) await printAll(io.stdout, shownIn(shell, result, flags))
  const inputs = filesRead(result.inputs, options)
  await deliver(shell, outputs, { inputs, force: flags.force, open: flags.open })
  const failed = failureLines(result.failures, result.comparison, language)
  if (failed.length > 0) await io.stderr.write(`${failed.join('\n')}\n`)
  shell.finish(failed.length > 0 || result.findings.some(({ severity }) => severity === 'error') ? 1 : 0)
}

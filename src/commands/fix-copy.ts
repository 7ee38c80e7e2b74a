import path from 'node:path'
import { checkPlaces } from '../disk/output.js'
import { Refusal } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvLimits } from '../formats/limits.js'
import type { MarkedCopy } from '../report/check/marked-copy.js'
import type { RunOptions } from '../run/options.js'
import type { Run } from '../run/result.js'
import { CHECK_WORDS } from '../wording/check.js'
import { filesRead } from './input-arguments.js'
import { fileLanguage, type Shell, shellText } from './shell.js'
import { putOutputs } from './writing.js'

/** A copy that was asked for: of the one file that is checked, under another name. */
interface Copy {
  readonly file: string
  readonly target: string
  readonly valuesOnly: boolean
}

const ENDINGS = ['.xlsx', '.xlsm']

/** What is to be copied where, before anything is read, if anything; throws {@link OperatorFault} where that cannot be. */
export const plannedCopy = async (
  { io, sources }: Shell,
  options: RunOptions,
  { fixCopy: target, valuesOnly }: { readonly fixCopy: string | null; readonly valuesOnly: boolean },
): Promise<Copy | null> => {
  if (target === null && valuesOnly) throw operatorFault('copy-values-alone', {})
  if (target === null) return null
  if (!ENDINGS.includes(path.extname(target).toLowerCase()))
    throw operatorFault('output-ending', { option: '--fix-copy', name: target, endings: ENDINGS })
  checkPlaces(io, [target])
  const { files } = await sources.list(options.files, options.limits)
  const [file, ...others] = files
  if (file !== undefined && others.length === 0 && file !== '-') return { file, target, valuesOnly }
  throw operatorFault('copy-many-files', {})
}

/** A file under the ending by which spreadsheets open it: one with macros is none without them. */
const underEnding = (target: string, ending: MarkedCopy['ending']): string =>
  target.toLowerCase().endsWith(ending) ? target : target.slice(0, -ending.length) + ending

/** Writes the coloured copy of the one file that was checked; what to tell the operator about it. */
export const writeCopy = async (
  shell: Shell,
  { options, run, force }: { readonly options: RunOptions; readonly run: Run; readonly force: boolean },
  { file, target, valuesOnly }: Copy,
): Promise<string | null> => {
  const opened = await shell.sources.open(file, options.limits)
  if (!('source' in opened)) return null
  const { markedCopy } = await import('../report/check/marked-copy.js')
  const language = fileLanguage(shell)
  try {
    const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
    const findings = run.findings.filter((finding) => finding.file === file)
    const copied = { name: file, source: opened.source, findings }
    const terms = { open: { limits: options.limits, csv }, language, creator: `ipp ${run.version}`, valuesOnly }
    const { bytes, ending, carried } = await markedCopy(copied, terms)
    const written = underEnding(target, ending)
    checkPlaces(shell.io, [written])
    await putOutputs(shell, [{ path: written, bytes, option: '--fix-copy' }], {
      inputs: filesRead(run.inputs, options),
      force,
    })
    const words = CHECK_WORDS[shell.language]
    return `${shellText(shell, 'Ditulis', 'Written')}: ${written} (${carried ? words.carried(carried) : words.valuesOnly})`
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const word = shellText(
      shell,
      'Salinan tidak ditulis: berkasnya tidak dapat dibaca',
      'No copy was written: the file cannot be read',
    )
    return `${word} (${error.remark.code})`
  }
}

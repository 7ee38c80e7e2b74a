import path from 'node:path'
import { checkPlaces } from '../disk/output.js'
import { Refusal } from '../finding/finding.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvLimits } from '../formats/limits.js'
import { openWorkbook } from '../formats/open.js'
import { copyBook } from '../report/check/copy.js'
import type { RunOptions } from '../run/options.js'
import type { Run } from '../run/result.js'
import { filesRead } from './reading.js'
import { fileLanguage, type Shell, said } from './shell.js'
import { putOutputs } from './writing.js'

/** A copy that was asked for: of the one file that is checked, under another name. */
export interface Copy {
  readonly file: string
  readonly target: string
}

/** What is to be copied where, before anything is read; throws {@link OperatorFault} where that cannot be. */
export const plannedCopy = async ({ io, sources }: Shell, options: RunOptions, target: string): Promise<Copy> => {
  if (path.extname(target).toLowerCase() !== '.xlsx')
    throw operatorFault('output-ending', { option: '--fix-copy', name: target, endings: ['.xlsx'] })
  checkPlaces(io, [target])
  const { files } = await sources.list(options.files, options.limits)
  const [file, ...others] = files
  if (file !== undefined && others.length === 0 && file !== '-') return { file, target }
  throw operatorFault('copy-many-files', {})
}

/** Writes the coloured copy of the one file that was checked; what to tell the operator about it. */
export const writeCopy = async (
  shell: Shell,
  options: RunOptions,
  run: Run,
  { file, target }: Copy,
  force: boolean,
): Promise<string | null> => {
  const opened = await shell.sources.open(file, options.limits)
  if (!('source' in opened)) return null
  const { writeXlsx } = await import('../formats/xlsx/write.js')
  try {
    const csv = { encoding: options.encoding, limits: csvLimits(options.limits) }
    const { tables } = openWorkbook(opened.source, file, { limits: options.limits, csv })
    const findings = run.findings.filter((finding) => finding.file === file)
    const bytes = await writeXlsx(copyBook(tables, findings, fileLanguage(shell), `ipp ${run.version}`))
    await putOutputs(shell, [{ path: target, bytes, option: '--fix-copy' }], {
      inputs: filesRead(run.inputs, options),
      force,
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const word = said(
      shell,
      'Salinan tidak ditulis: berkasnya tidak dapat dibaca',
      'No copy was written: the file cannot be read',
    )
    return `${word} (${error.remark.code})`
  }
  const note = said(
    shell,
    'salinan berisi nilai saja: tanpa rumus, tautan, makro, dan gambar',
    'a copy of values only: no formulas, links, macros or drawings',
  )
  return `${said(shell, 'Ditulis', 'Written')}: ${target} (${note})`
}

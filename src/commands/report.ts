import path from 'node:path'
import { bytesOf, type Contents, checkPlaces } from '../disk/output.js'
import type { UnitResult } from '../engine/score/score.js'
import type { Language } from '../finding/language.js'
import { operatorFault } from '../finding/operator-fault.js'
import { baseName } from '../formats/sheet-names.js'
import type { KeptOf } from '../run/option-type.js'
import type { RunOptions } from '../run/options.js'
import type { REPORT_OUTPUT } from '../run/output-options.js'
import type { Run } from '../run/result.js'
import { selectFigures } from '../run/select.js'
import { exitOf, filesRead, readRunWithProgress } from './input-arguments.js'
import { withStudy } from './score.js'
import { fileLanguage, type Shell } from './shell.js'
import { tellFindings } from './telling.js'
import { deliver, makeWithProgress, printAll } from './writing.js'

type ReportFlags = KeptOf<typeof REPORT_OUTPUT>
type Kind = NonNullable<ReportFlags['kind']>

const pageOf = async ({ kind, run, units, lang }: Asked): Promise<Iterable<string>> => {
  switch (kind) {
    case 'unit': {
      const { unitReport } = await import('../report/html/unit.js')
      return unitReport(run, units, lang)
    }
    case 'ranking': {
      const { rankingReport } = await import('../report/html/ranking.js')
      return rankingReport(run, lang)
    }
    case 'berita-acara': {
      const { recordReport } = await import('../report/html/record.js')
      return recordReport(run, units, lang)
    }
  }
}

/** Whose report is written, of which kind, in which language. */
interface Asked {
  readonly kind: Kind
  readonly run: Run
  readonly units: readonly UnitResult[]
  readonly lang: Language
}

const docxOf = async ({ run, units, lang }: Asked): Promise<Uint8Array> => {
  const { recordDocument } = await import('../report/record/document.js')
  return recordDocument(run, units, lang)
}

/** The page as a PDF, by a program of this machine. */
const pdfOf = async ({ io }: Shell, asked: Asked): Promise<Uint8Array> => {
  const html = new TextEncoder().encode([...(await pageOf(asked))].join(''))
  const docx = asked.kind === 'berita-acara' ? await docxOf(asked) : null
  const pdf = await io.pdf?.({ html, docx })
  if (!pdf) throw operatorFault('pdf-no-program', {})
  return pdf
}

const contentOf = async (shell: Shell, file: string, asked: Asked): Promise<Contents> => {
  if (/\.pdf$/i.test(file)) return pdfOf(shell, asked)
  return /\.docx$/i.test(file) ? docxOf(asked) : bytesOf(await pageOf(asked))
}

/** What can be told to be wrong before anything is read. */
const checkFlags = (kind: Kind, { unit, output, intervals }: ReportFlags): void => {
  const name = output ?? 'page.html'
  const ending = path.extname(name).toLowerCase()
  if (!['.html', '.htm', '.docx', '.pdf'].includes(ending))
    throw operatorFault('output-ending', { option: '-o', name, endings: ['.html', '.docx', '.pdf'] })
  if (ending === '.docx' && kind !== 'berita-acara') throw operatorFault('document-kind', { name })
  if (kind === 'ranking' && unit !== null) throw operatorFault('ranking-unit', {})
  if (kind !== 'ranking' && intervals) throw operatorFault('intervals-kind', {})
}

/** The name of a report that nobody named: of the first input and the kind. From standard input nothing is written. */
const subjectName = (run: Run, kind: Kind): string | null => {
  const [first] = run.inputs.filter(({ file }) => file !== '-')
  return first ? `${baseName(first.file).replace(/\.(xlsx|xlsm|csv)$/i, '')}.${kind}.ipp.html` : null
}

/** What `ipp report` does. */
export const report = async (shell: Shell, asked: RunOptions, flags: ReportFlags): Promise<void> => {
  const kind = flags.kind ?? (flags.unit === null ? 'ranking' : 'unit')
  checkFlags(kind, flags)
  const { io } = shell
  checkPlaces(io, [flags.output])
  const reading = await readRunWithProgress(shell, asked)
  const run = await withStudy(shell, reading, { ...flags, options: asked })
  await tellFindings(shell, run.findings)
  if (!reading.anyRead) return shell.finish(3)
  const { units } = selectFigures(run, { unit: flags.unit ?? undefined })
  const target = flags.output ?? subjectName(run, kind)
  const about = { kind, run, units, lang: fileLanguage(shell) }
  if (target === null) await printAll(io.stdout, await pageOf(about))
  else {
    const make = (file: string) => contentOf(shell, file, about)
    const outputs = await makeWithProgress(shell, [target], { units: run.result.units.length, make })
    await deliver(shell, outputs, { inputs: filesRead(run.inputs, asked), force: flags.force, open: flags.open })
  }
  shell.finish(exitOf(run, reading.anyRead))
}

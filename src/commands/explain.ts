import { type Sink, wantsColour } from '../disk/io.js'
import { type Outline, outlineLines } from '../formats/outline.js'
import { ink } from '../formats/terminal.js'
import { explain as explained } from '../report/explain/explain.js'
import { traceJson } from '../report/trace/trace.js'
import type { KeptOf } from '../run/option.js'
import type { RunOptions } from '../run/options.js'
import { EXPLAIN_OUTPUT } from '../run/output-options.js'
import { selectedFrom } from '../run/select.js'
import { EXPLAIN_OUTPUT_HELP } from '../wording/output-options.js'
import { addOptions, keptBy } from './options.js'
import { addSettledReading, addSheets, readShown, runBy } from './reading.js'
import { type Shell, said } from './shell.js'
import { tellFindings } from './telling.js'

type ExplainFlags = KeptOf<typeof EXPLAIN_OUTPUT>

/** Lines wider than this are hard to follow; where nothing has to fit, such lines are written. */
const WIDEST = 120
const PIPED = 100
const NARROWEST = 40

const widthOf = ({ isTTY, columns }: Sink): number =>
  isTTY ? Math.max(NARROWEST, Math.min(WIDEST, columns ?? PIPED)) : PIPED

function* pages(outlines: Iterable<Outline>, sink: Sink, colour: boolean): Generator<string> {
  const page = { width: widthOf(sink), ink: ink(colour) }
  let isFirst = true
  for (const outline of outlines) {
    const lines = [...outlineLines(outline, page)].join('\n')
    yield `${isFirst ? '' : '\n'}${lines}\n`
    isFirst = false
  }
}

const explain = async (shell: Shell, options: RunOptions, flags: ExplainFlags): Promise<void> => {
  const { io, language } = shell
  const { run, anyRead } = await readShown(shell, options)
  await tellFindings(shell, run.findings)
  if (!anyRead) return shell.finish(3)
  const selected = selectedFrom(run, {
    unit: flags.unit ?? undefined,
    agency: options.agency ?? undefined,
    indicator: flags.indicator ?? undefined,
    aspect: flags.aspect ?? undefined,
  })
  const chunks =
    flags.format === 'json'
      ? traceJson(run, selected)
      : pages(explained(run, selected, language), io.stdout, wantsColour(io.stdout, io.env))
  for (const chunk of chunks) await io.stdout.write(chunk)
  shell.finish(run.findings.some(({ severity }) => severity === 'error') ? 1 : 0)
}

/** `ipp explain`: every figure with where it came from, down to the cell. */
export const registerExplain = (shell: Shell): void => {
  const word = (id: string, en: string) => said(shell, id, en)
  const command = shell.program
    .command('explain')
    .description(
      word(
        'jelaskan asal setiap angka, sampai ke sel pada lembar',
        'show where every figure comes from, down to the cell',
      ),
    )
  addSheets(command, shell)
  addSettledReading(command, shell)
  addOptions(command, shell, { table: EXPLAIN_OUTPUT, help: EXPLAIN_OUTPUT_HELP }).action(
    (files: readonly string[], given: object) =>
      explain(shell, runBy(shell, files, given), keptBy(EXPLAIN_OUTPUT, given)),
  )
}

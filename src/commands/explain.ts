import { type Sink, wantsColour } from '../disk/io.js'
import { type Outline, outlineLines } from '../formats/outline.js'
import { ink } from '../formats/terminal.js'
import { explain as explained } from '../report/explain/explain.js'
import { traceJson } from '../report/trace/trace.js'
import type { KeptOf } from '../run/option.js'
import type { RunOptions } from '../run/options.js'
import type { EXPLAIN_OUTPUT } from '../run/output-options.js'
import { selectedFrom } from '../run/select.js'
import { readShown } from './reading.js'
import type { Shell } from './shell.js'
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

/** What `ipp explain` does. */
export const explain = async (shell: Shell, options: RunOptions, flags: ExplainFlags): Promise<void> => {
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

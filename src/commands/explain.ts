import { type Sink, wantsColour } from '../disk/io.js'
import type { Selected } from '../engine/score/select.js'
import { outlineLines } from '../formats/outline.js'
import { ink } from '../formats/terminal.js'
import { wrap } from '../formats/width.js'
import { explain as explained } from '../report/explain/explain.js'
import { traceJson } from '../report/trace/trace.js'
import type { KeptOf } from '../run/option-type.js'
import type { RunOptions } from '../run/options.js'
import type { EXPLAIN_OUTPUT } from '../run/output-options.js'
import type { Run } from '../run/result.js'
import { selectFigures } from '../run/select.js'
import { EXPLAIN } from '../wording/explain.js'
import { readRunWithProgress } from './input-arguments.js'
import type { Shell } from './shell.js'
import { tellFindings } from './telling.js'

type ExplainFlags = KeptOf<typeof EXPLAIN_OUTPUT>

/** Lines wider than this are hard to follow; where nothing has to fit, such lines are written. */
const WIDEST = 120
const PIPED = 100
const NARROWEST = 40

const widthOf = ({ isTTY, columns }: Sink): number =>
  isTTY ? Math.max(NARROWEST, Math.min(WIDEST, columns ?? PIPED)) : PIPED

/** Whether anything that is explained rests on a weight or a rule. */
const hasFigures = ({ units, agencies }: Selected): boolean =>
  [...units, ...agencies].some(({ index }) => index) || units.some(({ additional }) => additional.length > 0)

interface Asked {
  readonly shell: Shell
  readonly hasSources: boolean
}

/** The explanation, page by page; at its end how to see the sources where these were not asked for. */
function* pages(run: Run, selected: Selected, { shell, hasSources }: Asked): Generator<string> {
  const { io, language } = shell
  const paint = ink(wantsColour(io.stdout, io.env))
  const page = { width: widthOf(io.stdout), ink: paint }
  const texts = function* (): Generator<readonly string[]> {
    for (const outline of explained(run, selected, { language, hasSources })) yield [...outlineLines(outline, page)]
    if (!hasSources && hasFigures(selected))
      yield wrap(EXPLAIN[language].moreSources, page.width).map((line) => paint.faint(line))
  }
  let isFirst = true
  for (const lines of texts()) {
    yield `${isFirst ? '' : '\n'}${lines.join('\n')}\n`
    isFirst = false
  }
}

/** What `ipp explain` does. */
export const explain = async (shell: Shell, options: RunOptions, flags: ExplainFlags): Promise<void> => {
  const { io } = shell
  const { run, anyRead } = await readRunWithProgress(shell, options)
  await tellFindings(shell, run.findings)
  if (!anyRead) return shell.finish(3)
  const selected = selectFigures(run, {
    unit: flags.unit ?? undefined,
    agency: options.agency ?? undefined,
    indicator: flags.indicator ?? undefined,
    aspect: flags.aspect ?? undefined,
  })
  const chunks =
    flags.format === 'json' ? traceJson(run, selected) : pages(run, selected, { shell, hasSources: flags.sources })
  for (const chunk of chunks) await io.stdout.write(chunk)
  shell.finish(run.findings.some(({ severity }) => severity === 'error') ? 1 : 0)
}

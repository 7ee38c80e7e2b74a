import { Option } from 'commander'
import { pageOf, type Sink, wantsColour } from '../disk/io.js'
import { type Outline, outlineLines } from '../formats/outline.js'
import { ink } from '../formats/terminal.js'
import { explain as explained } from '../report/explain/explain.js'
import { findingsText } from '../report/text/listing.js'
import { traceJson } from '../report/trace/trace.js'
import { readRun } from '../run/score.js'
import { selectedFrom } from '../run/select.js'
import { addReadingOptions, addSheets, runBy } from './reading.js'
import { type Shell, said } from './shell.js'

interface ExplainFlags {
  readonly unit?: string
  readonly indicator?: string
  readonly aspect?: string
  readonly format: 'table' | 'json'
}

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

const explain = async (shell: Shell, files: readonly string[], flags: ExplainFlags): Promise<void> => {
  const { io, language } = shell
  const { run, anyRead } = await readRun(shell.sources, runBy(files, flags))
  if (run.findings.length > 0) await io.stderr.write(findingsText(run.findings, language, pageOf(io.stderr, io.env)))
  if (!anyRead) return shell.finish(3)
  const selected = selectedFrom(run, flags)
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
  addSheets(command, shell, '<files...>')
  addReadingOptions(command, shell)
    .option(
      '--unit <name>',
      word(
        'unit yang dijelaskan: "Instansi/Unit", nama, atau kode',
        'the unit to explain: "Agency/Unit", name or code',
      ),
    )
    .addOption(
      new Option(
        '--indicator <id>',
        word('hanya satu indikator: nomor, kode, atau judul', 'one indicator only: number, code or title'),
      ).conflicts('aspect'),
    )
    .option('--aspect <id>', word('hanya satu aspek: huruf atau judul', 'one aspect only: letter or title'))
    .addOption(
      new Option('--format <format>', word('bentuk keluaran', 'form of the output'))
        .choices(['table', 'json'])
        .default('table'),
    )
    .action((given: readonly string[], flags: ExplainFlags) => explain(shell, given, flags))
}

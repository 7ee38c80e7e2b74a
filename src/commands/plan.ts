import path from 'node:path'
import { pageOf } from '../disk/io.js'
import { bytesOf, type Contents, checkPlaces, type Output } from '../disk/output.js'
import { operatorFault } from '../finding/operator-fault.js'
import { csvChunks, styleOf } from '../formats/csv/write.js'
import type { KeptOf } from '../run/option-type.js'
import { PLAN_OUTPUT } from '../run/output-options.js'
import { exitOf, filesRead, runBy } from './input-arguments.js'
import { optionsFromFlags } from './options.js'
import { type Made, makeWhat } from './plan-results.js'
import { fileLanguage, type Shell } from './shell.js'
import { tellFindings } from './telling.js'
import { deliver, makeWithProgress, printAll } from './writing.js'

type PlanFlags = KeptOf<typeof PLAN_OUTPUT>

const csvOf = ({ rows }: Made, { decimal }: PlanFlags): Iterable<string> => csvChunks(rows(), styleOf(decimal))

const endingsOf = ({ book, page }: Pick<Made, 'book' | 'page'>): readonly string[] => [
  ...(book ? ['.xlsx'] : []),
  ...(page ? ['.html'] : []),
  ...['.csv', '.json'],
]

const contentOf = async (shell: Shell, file: string, { made, flags }: Wanted): Promise<Contents> => {
  const { book, page } = made
  switch (path.extname(file).toLowerCase()) {
    case '.xlsx':
      if (book) return book(fileLanguage(shell))
      break
    case '.html':
      if (page) return bytesOf(await page(fileLanguage(shell)))
      break
    case '.csv':
      return bytesOf(csvOf(made, flags))
    case '.json':
      return bytesOf(made.json(fileLanguage(shell)))
  }
  throw operatorFault('output-ending', { option: '-o', name: file, endings: endingsOf(made) })
}

interface Wanted {
  readonly made: Made
  readonly flags: PlanFlags
}

const show = async (shell: Shell, { made, flags }: Wanted): Promise<void> => {
  const { stdout, env } = shell.io
  if (flags.format === 'csv') return printAll(stdout, csvOf(made, flags))
  if (flags.format === 'json') return printAll(stdout, made.json(fileLanguage(shell)))
  await stdout.write(made.text(shell.language, pageOf(stdout, env)))
}

/** What `ipp plan` does. */
export const plan = async (shell: Shell, files: readonly string[], given: object): Promise<void> => {
  const { io } = shell
  const [options, flags] = [await runBy(shell, files, given), optionsFromFlags(PLAN_OUTPUT, given)]
  checkPlaces(io, flags.output)
  const made = await makeWhat(shell, options, given)
  const { run, anyRead } = made
  const outputs: readonly Output[] = anyRead
    ? await makeWithProgress(shell, flags.output, {
        units: run.result.units.length,
        make: (file) => contentOf(shell, file, { made, flags }),
      })
    : []
  await tellFindings(shell, run.findings)
  if (anyRead || flags.format === 'json') await show(shell, { made, flags })
  await deliver(shell, outputs, { inputs: filesRead(run.inputs, options), force: flags.force, open: flags.open })
  shell.finish(exitOf(run, anyRead))
}

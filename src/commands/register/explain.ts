import { EXPLAIN_OUTPUT } from '../../run/output-options.js'
import { EXPLAIN_OUTPUT_HELP } from '../../wording/explain-options.js'
import { addSettledReading, addSheets, runBy } from '../input-arguments.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp explain`: every figure with where it came from, down to the cell. */
export const registerExplain = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program
    .command('explain')
    .description(
      word(
        'jelaskan asal setiap angka, sampai ke sel pada lembar',
        'show where every figure comes from, down to the cell',
      ),
    )
  addSheets(command, shell)
  addSettledReading(command, shell, 'aside')
  addOptions(command, shell, { table: EXPLAIN_OUTPUT, help: EXPLAIN_OUTPUT_HELP, group: 'output' }).action(
    async (files: readonly string[], given: object) => {
      const { explain } = await import('../explain.js')
      return explain(shell, await runBy(shell, files, given), optionsFromFlags(EXPLAIN_OUTPUT, given))
    },
  )
}

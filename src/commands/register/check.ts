import { CHECK_OUTPUT } from '../../run/output-options.js'
import { CHECK_OUTPUT_HELP } from '../../wording/output-options.js'
import { addSettledReading, addSheets, runBy } from '../input-arguments.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp check`: every finding of every file, with its cell and how to mend it. */
export const registerCheck = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program
    .command('check')
    .description(
      word(
        'periksa lembar penilaian dan tunjukkan setiap temuan dengan selnya',
        'examine scoresheets and show every finding with its cell',
      ),
    )
  addSheets(command, shell)
  addSettledReading(command, shell, 'main')
  addOptions(command, shell, { table: CHECK_OUTPUT, help: CHECK_OUTPUT_HELP, group: 'output' }).action(
    async (files: readonly string[], given: object) => {
      const { check } = await import('../check.js')
      return check(shell, await runBy(shell, files, given), optionsFromFlags(CHECK_OUTPUT, given))
    },
  )
}

import { SCORE_OUTPUT } from '../../run/output-options.js'
import { SCORE_OUTPUT_HELP } from '../../wording/output-options.js'
import { addSettledReading, addSheets, runBy } from '../input-arguments.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp score`: from scoresheets to ranked results. */
export const registerScore = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program
    .command('score')
    .description(
      word(
        'hitung indeks, predikat, dan peringkat dari lembar penilaian',
        'index, predicate and ranking from scoresheets',
      ),
    )
  addSheets(command, shell)
  addSettledReading(command, shell, 'main')
  addOptions(command, shell, { table: SCORE_OUTPUT, help: SCORE_OUTPUT_HELP, group: 'output' }).action(
    async (files: readonly string[], given: object) => {
      const { scoreOrVerify } = await import('../score.js')
      return scoreOrVerify(shell, await runBy(shell, files, given), optionsFromFlags(SCORE_OUTPUT, given))
    },
  )
}

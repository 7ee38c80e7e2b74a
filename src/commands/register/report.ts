import { REPORT_OUTPUT } from '../../run/output-options.js'
import { REPORT_OUTPUT_HELP } from '../../wording/output-options.js'
import { addSettledReading, addSheets, runBy } from '../input-arguments.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp report`: pages to read, print and sign. */
export const registerReport = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program
    .command('report')
    .description(
      word(
        'tulis laporan: per unit, peringkat, atau berita acara untuk ditandatangani',
        'write a report: per unit, ranking, or the record to sign',
      ),
    )
  addSheets(command, shell)
  addSettledReading(command, shell, 'aside')
  addOptions(command, shell, { table: REPORT_OUTPUT, help: REPORT_OUTPUT_HELP, group: 'output' }).action(
    async (files: readonly string[], given: object) => {
      const { report } = await import('../report.js')
      return report(shell, await runBy(shell, files, given), optionsFromFlags(REPORT_OUTPUT, given))
    },
  )
}

import { COMPARE_OUTPUT } from '../../run/output-options.js'
import { PERIODS } from '../../run/survey-periods.js'
import { SURVEYING_HELP } from '../../wording/options.js'
import { COMPARE_OUTPUT_HELP } from '../../wording/output-options.js'
import { addSettledReading } from '../input-arguments.js'
import { addOptions } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp compare`: several years of results held against each other, every change split to its last term. */
export const registerCompare = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program
    .command('compare')
    .description(
      word(
        'bandingkan hasil beberapa tahun; setiap perubahan diurai sampai suku terakhir',
        'compare results of several years; every change is split to its last term',
      ),
    )
    .argument(
      '<sides...>',
      word(
        '[LABEL=]SISI: lembar penilaian, folder, hasil ipp (JSON/CSV), atau daftar indeks yang terbit; yang lama lebih dahulu',
        '[LABEL=]SIDE: scoresheets, a folder, a result of ipp (JSON/CSV) or a published list of indices; the oldest first',
      ),
    )
  addSettledReading(command, shell, 'aside')
  addOptions(command, shell, { table: PERIODS, help: SURVEYING_HELP, group: 'survey', isRare: true })
  addOptions(command, shell, { table: COMPARE_OUTPUT, help: COMPARE_OUTPUT_HELP, group: 'output' }).action(
    async (sides: readonly string[], given: object) => {
      const { compare } = await import('../compare.js')
      return compare(shell, sides, given)
    },
  )
}

import { optionsFromTexts, optionTexts } from '../../run/option.js'
import { CONFIGURING } from '../../run/options.js'
import { TEMPLATE } from '../../run/output-options.js'
import { CONFIGURING_HELP } from '../../wording/options.js'
import { TEMPLATE_HELP } from '../../wording/output-options.js'
import { addOptions, byName } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp template`: a scoresheet ready to fill, which `ipp score` reads without any option. */
export const registerTemplate = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program.command('template')
  command.description(word('tulis lembar penilaian kosong yang siap diisi', 'write an empty scoresheet, ready to fill'))
  addOptions(command, shell, { table: CONFIGURING, help: CONFIGURING_HELP, group: 'rules' })
  addOptions(command, shell, { table: TEMPLATE, help: TEMPLATE_HELP, group: 'output' }).action(
    async (given: object) => {
      const { template } = await import('../template.js')
      return template(
        shell,
        optionsFromTexts(TEMPLATE, { ...shell.config?.given, ...optionTexts(TEMPLATE, byName(given)) }),
      )
    },
  )
}

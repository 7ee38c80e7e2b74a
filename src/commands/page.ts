import { checkPlaces } from '../disk/output.js'
import { shippedPage } from '../platform/shipped-files.js'
import { PAGE } from '../run/output-options.js'
import { PAGE_HELP } from '../wording/common-options.js'
import { addOptions, optionsFromFlags } from './options.js'
import { type Shell, shellText } from './shell.js'
import { deliver } from './writing.js'

/** `ipp page`: the offline page, for computers on which nothing may be installed. */
export const registerPage = (shell: Shell): void => {
  const command = shell.program
    .command('page')
    .description(
      shellText(
        shell,
        'tulis halaman ipp.html: menghitung di peramban, tanpa pemasangan dan tanpa jaringan',
        'write the page ipp.html: it scores in a browser, with nothing to install and no network',
      ),
    )
  addOptions(command, shell, { table: PAGE, help: PAGE_HELP, group: 'output' }).action(async (given: object) => {
    const { output, force } = optionsFromFlags(PAGE, given)
    checkPlaces(shell.io, [output])
    const outputs = [{ path: output ?? 'ipp.html', bytes: shippedPage() }]
    await deliver(shell, outputs, { inputs: [], force })
    shell.finish(0)
  })
}

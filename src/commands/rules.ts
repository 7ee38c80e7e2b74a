import { operatorFault } from '../finding/operator-fault.js'
import { registerDiff } from './rules/diff.js'
import { registerLint } from './rules/lint.js'
import { registerList } from './rules/list.js'
import { registerNew } from './rules/new.js'
import { registerShow } from './rules/show.js'
import { registerTest } from './rules/test.js'
import { type Shell, shellText } from './shell.js'

/** `ipp rules`: the rules themselves, to be read, checked, compared and tested. */
export const registerRules = (shell: Shell): void => {
  const rules = shell.program
    .command('rules')
    .description(
      shellText(
        shell,
        'tampilkan, periksa, bandingkan, dan uji aturan penilaian',
        'show, check, compare and test the scoring rules',
      ),
    )
    .usage('<command> [options]')
    .helpCommand(false)
  for (const register of [registerList, registerShow, registerLint, registerDiff, registerTest, registerNew])
    register(rules, shell)
  // Without a command of its own there is nothing to do: the list of them is the answer, and it was wrong usage.
  rules.argument('[command]').action(async (named: string | undefined) => {
    if (named !== undefined)
      throw operatorFault('rules-command-unknown', { asked: named, known: rules.commands.map((each) => each.name()) })
    await shell.io.stderr.write(rules.helpInformation())
    shell.finish(2)
  })
}

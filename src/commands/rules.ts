import { type Shell, said } from './command.js'
import { registerDiff } from './rules/diff.js'
import { registerLint } from './rules/lint.js'
import { registerList } from './rules/list.js'
import { registerNew } from './rules/new.js'
import { registerShow } from './rules/show.js'
import { registerTest } from './rules/test.js'

/** `ipp rules`: the rules themselves, to be read, checked, compared and tested. */
export const registerRules = (shell: Shell): void => {
  const rules = shell.program
    .command('rules')
    .description(
      said(
        shell,
        'tampilkan, periksa, bandingkan, dan uji aturan penilaian',
        'show, check, compare and test the scoring rules',
      ),
    )
    .helpCommand(false)
  for (const register of [registerList, registerShow, registerLint, registerDiff, registerTest, registerNew])
    register(rules, shell)
}

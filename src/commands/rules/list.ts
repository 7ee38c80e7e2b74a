import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import { rulesList } from '../../report/rules/list.js'
import { summaryOf } from '../../rules/rules-line.js'
import { namedRules, shippedRules } from '../../run/instrument.js'
import type { KeptOf } from '../../run/option-type.js'
import { RULES_LIST } from '../../run/rules-options.js'
import { RULES_LIST_HELP } from '../../wording/rules-options.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

type ListFlags = KeptOf<typeof RULES_LIST>

const list = async (shell: Shell, { format, instrument, rows }: ListFlags): Promise<void> => {
  const { io, sources, language } = shell
  const all = [...shippedRules(), ...(instrument === null ? [] : [await namedRules(sources, instrument)])]
  // A shipped one that is named as well stands there once.
  const summaries = new Map(all.map((rules) => [rules.hash, summaryOf(rules)]))
  await io.stdout.write(
    rulesList([...summaries.values()], { format, language, page: { ...pageOf(io.stdout, io.env), rows } }),
  )
}

export const registerList = (rules: Command, shell: Shell): void => {
  const command = rules
    .command('list')
    .description(
      shellText(
        shell,
        'instrumen yang ada dan seberapa pasti isinya',
        'the instruments there are, and how surely each is known',
      ),
    )
  addOptions(command, shell, { table: RULES_LIST, help: RULES_LIST_HELP, group: 'output' }).action((given: object) =>
    list(shell, optionsFromFlags(RULES_LIST, given)),
  )
}

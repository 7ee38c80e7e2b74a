import type { Command } from 'commander'
import { rulesList } from '../../report/rules/list.js'
import { summaryOf } from '../../rules/summary.js'
import { shippedRules } from '../choose.js'
import { type Shell, said } from '../command.js'
import { pageOf } from '../io.js'
import { addListingFormat, type ListingFlags } from './format.js'

const list = async (shell: Shell, { format }: ListingFlags): Promise<void> => {
  const page = pageOf(shell.io.stdout, shell.io.env)
  await shell.io.stdout.write(rulesList(shippedRules().map(summaryOf), format, shell.language, page))
}

export const registerList = (rules: Command, shell: Shell): void => {
  const command = rules
    .command('list')
    .description(
      said(
        shell,
        'instrumen yang ada dan seberapa pasti isinya',
        'the instruments there are, and how surely each is known',
      ),
    )
  addListingFormat(command, shell).action((flags: ListingFlags) => list(shell, flags))
}

import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import { rulesList } from '../../report/rules/list.js'
import { summaryOf } from '../../rules/summary.js'
import { namedRules, shippedRules } from '../../run/instrument.js'
import { type Shell, said } from '../shell.js'
import { addListingFormat, type ListingFlags } from './format.js'

interface ListFlags extends ListingFlags {
  readonly instrument?: string
}

const list = async (shell: Shell, { format, instrument }: ListFlags): Promise<void> => {
  const { io, sources, language } = shell
  const all = [...shippedRules(), ...(instrument === undefined ? [] : [namedRules(sources, instrument)])]
  // A shipped one that is named as well stands there once.
  const summaries = new Map(all.map((rules) => [rules.hash, summaryOf(rules)]))
  await io.stdout.write(rulesList([...summaries.values()], format, language, pageOf(io.stdout, io.env)))
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
    .option(
      '--instrument <file.json>',
      said(shell, 'juga instrumen dari berkas ini', 'the instrument of this file as well'),
    )
  addListingFormat(command, shell).action((flags: ListFlags) => list(shell, flags))
}

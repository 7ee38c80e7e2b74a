import type { Command } from 'commander'
import { pageOf } from '../../disk/io.js'
import { operatorFault } from '../../finding/operator-fault.js'
import { rulesShow } from '../../report/rules/show.js'
import { selectNodes } from '../../rules/selected-nodes.js'
import { treeOf } from '../../rules/tree.js'
import { namedRules } from '../../run/instrument.js'
import type { KeptOf } from '../../run/option-type.js'
import { RULES_SHOW } from '../../run/rules-options.js'
import { RULES_SHOW_HELP } from '../../wording/rules-options.js'
import { addOptions, optionsFromFlags } from '../options.js'
import { type Shell, shellText } from '../shell.js'

type ShowFlags = KeptOf<typeof RULES_SHOW>

const show = async (shell: Shell, id: string | undefined, flags: ShowFlags): Promise<void> => {
  const { io, language } = shell
  const name = id ?? flags.instrument
  if (name === null || (id !== undefined && flags.instrument !== null)) throw operatorFault('rules-unnamed', {})
  const rules = await namedRules(shell.sources, name)
  const { variant, aspect, indicator } = flags
  const selection = { variant, aspect, indicator }
  const nodes = selectNodes(treeOf(rules.instrument), selection)
  if (nodes.length === 0) {
    const asked = [variant, aspect, indicator].filter((each) => each !== null).join(', ')
    throw operatorFault('rules-part-unknown', { instrument: name, asked })
  }
  const isWhole = selection.aspect === null && selection.indicator === null
  const criteria = flags.criteria || selection.indicator !== null
  await io.stdout.write(
    rulesShow(
      { rules, nodes, isWhole, criteria },
      { format: flags.format, language, page: { ...pageOf(io.stdout, io.env), rows: flags.rows } },
    ),
  )
}

export const registerShow = (rules: Command, shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = rules
    .command('show')
    .description(
      word(
        'isi instrumen sebagai pohon: bobot, bagian dari IPP, keyakinan, sumber',
        'an instrument as a tree: weights, shares of the IPP, confidence, sources',
      ),
    )
    .argument('[id]', word('id instrumen atau berkas .json', 'id of the instrument or a .json file'))
  addOptions(command, shell, { table: RULES_SHOW, help: RULES_SHOW_HELP, group: 'output' }).action(
    (id: string | undefined, given: object) => show(shell, id, optionsFromFlags(RULES_SHOW, given)),
  )
}

import { PLAN_OUTPUT } from '../../run/output-options.js'
import { PLAN_KINDS, PLANNING } from '../../run/plan-options.js'
import { PLAN_KINDS_HELP, PLAN_OUTPUT_HELP, PLANNING_HELP } from '../../wording/plan-options.js'
import { addSettledReading, addSheets } from '../input-arguments.js'
import { addOptions } from '../options.js'
import { type Shell, shellText } from '../shell.js'

/** `ipp plan`: the cheapest exact way of each unit to its next predicate. */
export const registerPlan = (shell: Shell): void => {
  const word = (id: string, en: string) => shellText(shell, id, en)
  const command = shell.program
    .command('plan')
    .description(
      word(
        'susun langkah termurah setiap unit menuju predikat berikutnya, dihitung secara tepat',
        'the cheapest steps of each unit to its next predicate, worked out exactly',
      ),
    )
  addSheets(command, shell)
  addSettledReading(command, shell, 'aside')
  addOptions(command, shell, { table: PLANNING, help: PLANNING_HELP, group: 'plan' })
  addOptions(command, shell, { table: PLAN_KINDS, help: PLAN_KINDS_HELP, group: 'plan' })
  addOptions(command, shell, { table: PLAN_OUTPUT, help: PLAN_OUTPUT_HELP, group: 'output' }).action(
    async (files: readonly string[], given: object) => {
      const { plan } = await import('../plan.js')
      return plan(shell, files, given)
    },
  )
}

import { operatorFault } from '../finding/operator-fault.js'
import type { ListColumns } from '../scoresheet/earlier-results/list-head.js'
import { FIGURE_ROLES, type FigureRole } from '../scoresheet/earlier-results/list-heading.js'

/** Choices of columns for the figures of published lists, and the others, which scoresheets know as well. */
interface SplitColumns {
  readonly figures: ReadonlyMap<FigureRole, readonly string[]>
  readonly others: readonly string[]
}

const roleIn = (choice: string): FigureRole | undefined =>
  FIGURE_ROLES.find((role) => choice === role || choice.startsWith(`${role}=`))

/** Tells apart what `--column` says of the figures of lists: `index=Capaian`, `f02=D`. */
export const splitColumns = (choices: readonly string[]): SplitColumns => {
  const figures = new Map<FigureRole, readonly string[]>()
  for (const choice of choices) {
    const role = roleIn(choice)
    if (!role) continue
    const column = choice.slice(role.length + 1).trim()
    if (column === '') throw operatorFault('figure-column-empty', { choice, role })
    figures.set(role, [...(figures.get(role) ?? []), column])
  }
  return { figures, others: choices.filter((choice) => !roleIn(choice)) }
}

/** Refuses a choice of a figure that is a column of no list that was read: `lost` of each of them, as typed. */
export const refuseLost = (figures: ListColumns, lists: readonly (readonly string[])[]): void => {
  const typed = [...figures].flatMap(([role, columns]) => columns.map((column) => `${role}=${column}`))
  const lost = typed.filter((choice) => lists.every((each) => each.includes(choice)))
  if (lost.length === 0) return
  throw operatorFault('figure-column-lost', { choices: lost })
}

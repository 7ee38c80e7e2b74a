import type { ListColumns } from '../scoresheet/earlier-results/list-head.js'
import { FIGURE_ROLES, type FigureRole } from '../scoresheet/earlier-results/list-heading.js'
import { OperatorError } from '../wording/operator-fault.js'

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
    if (column === '')
      throw new OperatorError({
        id: `--column ${choice}: tulislah ${role}=kolom, misalnya ${role}=F`,
        en: `--column ${choice}: write ${role}=column, such as ${role}=F`,
      })
    figures.set(role, [...(figures.get(role) ?? []), column])
  }
  return { figures, others: choices.filter((choice) => !roleIn(choice)) }
}

/** Refuses a choice of a figure that is a column of no list that was read: `lost` of each of them, as typed. */
export const refuseLost = (figures: ListColumns, lists: readonly (readonly string[])[]): void => {
  const typed = [...figures].flatMap(([role, columns]) => columns.map((column) => `${role}=${column}`))
  const lost = typed.filter((choice) => lists.every((each) => each.includes(choice)))
  if (lost.length === 0) return
  const told = lost.map((choice) => `--column ${choice}`).join(', ')
  throw new OperatorError({
    id: `${told}: kolom itu tidak ada pada daftar mana pun. Tulislah judul kolomnya atau hurufnya, misalnya index=F`,
    en: `${told}: no list has that column. Write its heading or its letter, such as index=F`,
  })
}

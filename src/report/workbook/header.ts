import type { Cell, SheetRow } from '../../formats/xlsx/write-book.js'
import type { Plan } from './book-layout.js'
import { textLiteral } from './formula-text.js'
import { aboveOf, type Grid, type Head } from './grid.js'
import { LOOK } from './look.js'

/** A sheet's title and what it is the result of, where it is no table. */
export const headerOf = (plan: Plan, title: string): readonly SheetRow[] => [
  { cells: [{ value: title, style: LOOK.title }], height: 24 },
  { cells: [{ value: plan.subtitle, style: LOOK.subtitle }] },
]

/** At the foot of a page: what it belongs to, and which page of how many. */
export const footOf = (plan: Plan): readonly [string, string] => [plan.subtitle, plan.words.page]

/** How many rows of a table no longer are the engine's result, as a formula. */
export const changedIn = ({ words }: Plan, range: string): string => `COUNTIF(${range},${textLiteral(words.changed)})`

/** Whether all rows of a table still are the engine's result, said by a formula. */
export const checkedBy = (plan: Plan, range: string | null): Cell | null => {
  if (range === null) return null
  const { checked, edited } = plan.words
  const count = changedIn(plan, range)
  const ranks = plan.areRanksLive ? plan.words.ranksLive : plan.words.ranksFixed
  const [before, after] = edited
  return {
    value: `${checked} ${ranks}`,
    formula: `IF(${count}=0,${textLiteral(`${checked} ${ranks}`)},${textLiteral(before)}&${count}&${textLiteral(after)})`,
  }
}

/** What stands above a table of results. */
export const headFor = (plan: Plan, about: Pick<Head, 'title' | 'formula' | 'status'>): Head => ({
  ...about,
  subtitle: plan.subtitle,
  notices: plan.notices,
})

/** What is said of a table of results, and how many of its columns are printed where it is not all. */
interface TableHead extends Pick<Head, 'title' | 'formula' | 'status'> {
  readonly printed?: number
}

/** The rows above a table of results. */
export const aboveTable = (plan: Plan, grid: Grid, { printed, ...about }: TableHead): readonly SheetRow[] =>
  aboveOf(headFor(plan, about), grid, printed)

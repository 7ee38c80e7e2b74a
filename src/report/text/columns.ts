import type { AgencyResult, Figures, Ranked, UnitResult } from '../../engine/score/score.js'
import type { Words } from '../../wording/words.js'
import { figureCell, groupCell, indexCell, letterCell, nameCell, predicateCell, rankCell, type Style } from './cells.js'
import { isPartial } from './foot.js'
import type { Column } from './page.js'

/** What the columns of a ranking are made with. */
export interface Setting {
  readonly style: Style
  readonly words: Words
  /** True where units of several agencies are ranked together. */
  readonly hasAgencies: boolean
}

type Ranking = Figures & Ranked

/** The sets of columns of a table, the fullest first, and the first of them that has letters without their labels. */
export interface Choices<T> {
  readonly columns: readonly (readonly Column<T>[])[]
  readonly lettersFrom: number
}

/** Room that a name should have before the table gives up something else. */
const AGENCY_FLOOR = 14
const UNIT_FLOOR = 20

const right = <T>(heading: string, cell: Column<T>['cell']): Column<T> => ({
  heading,
  align: 'right',
  floor: null,
  cell,
})
const left = <T>(heading: string, cell: Column<T>['cell'], floor: number | null = null): Column<T> => ({
  heading,
  align: 'left',
  floor,
  cell,
})

/** The forms of an index beside it, where it is made of more than one. */
const forms = <T extends Ranking>(items: readonly T[], { style }: Setting): readonly Column<T>[] => {
  const ids = items.find((item) => item.forms.length > 1)?.forms.map(({ subject }) => subject.id) ?? []
  return ids.map((id) =>
    right(id, (item) => figureCell(item.forms.find(({ subject }) => subject.id === id)?.value ?? null, style)),
  )
}

interface Parts<T> {
  readonly names: readonly Column<T>[]
  readonly forms: readonly Column<T>[]
  readonly group: readonly Column<T>[]
}

/** What is dropped first is what is least needed to read a ranking. */
const choices = <T extends Ranking>({ words, style }: Setting, { names, forms, group }: Parts<T>): Choices<T> => {
  const rank = right<T>(words.rank, rankCell)
  const index = right<T>(`IPP${style.hasMarks ? ' ' : ''}`, (item) => indexCell(item, style))
  const label = left<T>(words.predicate, (item) => predicateCell(item, style, words.noIndex))
  const letter = left<T>(words.predicate, (item) => letterCell(item, style))
  const columns = [
    [rank, ...names, ...group, ...forms, index, label],
    [rank, ...names, ...group, index, label],
    [rank, ...names, ...group, index, letter],
    [rank, ...names, index, letter],
  ]
  return { columns, lettersFrom: 2 }
}

const groupOf = <T extends Ranking>(
  items: readonly T[],
  { words, style }: Setting,
  of: (item: T) => string | null,
): readonly Column<T>[] =>
  items.some((item) => of(item) !== null)
    ? [left(words.group, (item) => groupCell(of(item), item, style.instrument))]
    : []

/** Columns of the ranking of units; without the agency where there is only one. */
export const unitColumns = (items: readonly UnitResult[], setting: Setting): Choices<UnitResult> => {
  const { words, hasAgencies } = setting
  const agency = left<UnitResult>(words.agency, ({ input }) => nameCell(input.agency), AGENCY_FLOOR)
  const unit = left<UnitResult>(words.unit, ({ input }) => nameCell(input.unit), UNIT_FLOOR)
  return choices(setting, {
    names: hasAgencies ? [agency, unit] : [unit],
    forms: forms(items, setting),
    group: groupOf(items, setting, ({ input }) => input.group),
  })
}

/** Columns of the ranking of agencies: with how many units, and how many of them count where not all do. */
export const agencyColumns = (items: readonly AgencyResult[], setting: Setting): Choices<AgencyResult> => {
  const { words } = setting
  const agency = left<AgencyResult>(words.agency, (item) => nameCell(item.agency), UNIT_FLOOR)
  const units = right<AgencyResult>(words.unitCount, (item) => {
    const all = item.units.length
    const some = item.unread > 0 ? words.ofMore(item.scored, all) : words.ofAll(item.scored, all)
    const text = item.scored === all && item.unread === 0 ? String(all) : some
    return { text, tone: isPartial(item) ? 'yellow' : null }
  })
  return choices(setting, {
    names: [agency, units],
    forms: [],
    group: groupOf(items, setting, (item) => item.group),
  })
}

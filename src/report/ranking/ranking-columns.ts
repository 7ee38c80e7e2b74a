import type { AgencyResult, Figures, Ranked, UnitResult } from '../../engine/score/score.js'
import type { Words } from '../../wording/words.js'
import { type Column, tonedCell } from '../table.js'
import { isPartial } from '../text/run-assumptions.js'
import { figureText, groupText, indexCell, letterCell, predicateCell, type Style } from './figure-cells.js'

export interface Setting {
  readonly style: Style
  readonly words: Words
  /** True where units of several agencies are ranked together. */
  readonly hasAgencies: boolean
}

type Ranking = Figures & Ranked

/** The sets of columns of a table, the fullest first, and the first of them that has letters without their labels. */
export interface Choices<T> {
  readonly sets: readonly (readonly Column<T>[])[]
  readonly lettersFrom: number
}

/** Room that a name should have before the table gives up something else. */
const AGENCY_FLOOR = 14
const UNIT_FLOOR = 20

/** The forms of an index beside it, where it is made of more than one. */
const forms = <T extends Ranking>(items: readonly T[], { style }: Setting): readonly Column<T>[] => {
  // All that have an index rest on the same forms, and stand before those that have none.
  const made = items[0]?.forms ?? []
  const ids = made.length > 1 ? made.map(({ subject }) => subject.id) : []
  return ids.map((id) => ({
    key: id,
    head: id,
    kind: 'number',
    value: (item) => figureText(item.forms.find(({ subject }) => subject.id === id)?.value ?? null, style),
  }))
}

interface Parts<T> {
  readonly names: readonly Column<T>[]
  readonly forms: readonly Column<T>[]
  readonly group: readonly Column<T>[]
}

/** What is dropped first is what is least needed to read a ranking. */
const choices = <T extends Ranking>({ words, style }: Setting, { names, forms, group }: Parts<T>): Choices<T> => {
  const rank: Column<T> = { key: 'rank', head: words.rank, kind: 'number', value: (item) => item.rank }
  const index: Column<T> = {
    key: 'ipp',
    head: `IPP${style.hasMarks ? ' ' : ''}`,
    kind: 'number',
    value: (item) => indexCell(item, style),
  }
  const letter: Column<T> = { key: 'predicate', head: words.predicate, value: (item) => letterCell(item, style) }
  const label: Column<T> = { ...letter, value: (item) => predicateCell(item, style, words.noIndex) }
  const sets = [
    [rank, ...names, ...group, ...forms, index, label],
    [rank, ...names, ...group, index, label],
    [rank, ...names, ...group, index, letter],
    [rank, ...names, index, letter],
  ]
  return { sets, lettersFrom: 2 }
}

const groupOf = <T extends Ranking>(
  items: readonly T[],
  { words, style }: Setting,
  of: (item: T) => string | null,
): readonly Column<T>[] =>
  items.some((item) => of(item) !== null)
    ? [{ key: 'group', head: words.group, value: (item) => groupText(of(item), item, style.instrument) }]
    : []

/** Columns of the ranking of units; without the agency where there is only one. */
export const unitColumns = (items: readonly UnitResult[], setting: Setting): Choices<UnitResult> => {
  const { words, hasAgencies } = setting
  const agency: Column<UnitResult> = {
    key: 'agency',
    head: words.agency,
    value: ({ input }) => input.agency,
    floor: AGENCY_FLOOR,
  }
  const unit: Column<UnitResult> = {
    key: 'unit',
    head: words.unit,
    value: ({ input }) => input.unit,
    floor: UNIT_FLOOR,
  }
  return choices(setting, {
    names: hasAgencies ? [agency, unit] : [unit],
    forms: forms(items, setting),
    group: groupOf(items, setting, ({ input }) => input.group),
  })
}

/** Columns of the ranking of agencies: with how many units, and how many of them count where not all do. */
export const agencyColumns = (items: readonly AgencyResult[], setting: Setting): Choices<AgencyResult> => {
  const { words } = setting
  const unitsOf = (item: AgencyResult) => {
    const all = item.units.length
    const some = item.unread > 0 ? words.ofMore(item.scored, all) : words.ofAll(item.scored, all)
    const text = item.scored === all && item.unread === 0 ? String(all) : some
    return tonedCell(text, isPartial(item) ? 'yellow' : null)
  }
  return choices(setting, {
    names: [
      { key: 'agency', head: words.agency, value: (item) => item.agency, floor: UNIT_FLOOR },
      { key: 'units', head: words.unitCount, kind: 'number', value: unitsOf },
    ],
    forms: [],
    group: groupOf(items, setting, (item) => item.group),
  })
}

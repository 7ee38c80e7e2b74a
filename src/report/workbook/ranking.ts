import type { Figures, Ranked } from '../../engine/score/score.js'
import { toNumber } from '../../exact/exact.js'
import type { Highlight } from '../../formats/xlsx/write-book.js'
import { shadeOf } from '../palette.js'
import { fixedAt, looked, quoted, rank, rankKey, unlessEmpty } from './formula.js'
import type { Cells, Grid, SheetColumn } from './grid.js'
import { EDITED, LOOK } from './look.js'
import type { Plan } from './plan.js'

/** Rows above a ranking. */
export const RANKED_FROM = 7

/** What stands left of the names, and right of the forms, in every ranking. */
export const rankColumns = ({ words }: Plan, hasGroups: boolean): readonly SheetColumn[] => [
  { key: 'rank', head: words.rank, width: 10, look: LOOK.whole },
  ...(hasGroups
    ? [
        { key: 'group', head: words.group, width: 12, look: LOOK.centred },
        { key: 'groupRank', head: words.groupRank, width: 11, look: LOOK.whole },
      ]
    : []),
]

export const outcomeColumns = ({ words }: Plan, places: number): readonly SheetColumn[] => [
  { key: 'ipp', head: words.ipp, width: 8, look: { ...LOOK.figure, format: decimalFormat(places) } },
  { key: 'letter', head: words.letter, width: 8, look: LOOK.letter },
  { key: 'label', head: words.predicate, width: 22, look: LOOK.text },
  { key: 'basis', head: words.basis, width: 12, look: LOOK.centred },
]

export const checkColumns = ({ words }: Plan, places: number): readonly SheetColumn[] => [
  { key: 'check', head: words.check, width: 9, look: LOOK.centred },
  { key: 'remark', head: words.remark, width: 24, look: LOOK.faint },
  { key: 'exact', head: words.exact, width: 14, look: LOOK.four, band: words.whole },
  { key: 'key', head: words.key, width: 14, look: LOOK.wide, band: words.whole },
  { key: 'engineRank', head: words.rank, width: 10, look: LOOK.whole, band: words.engine },
  {
    key: 'engineIpp',
    head: words.ipp,
    width: 10,
    look: { ...LOOK.two, format: decimalFormat(places) },
    band: words.engine,
  },
  { key: 'engineLetter', head: words.letter, width: 10, look: LOOK.centred, band: words.engine },
]

const decimalFormat = (places: number): string => (places === 0 ? '0' : `0.${'0'.repeat(places)}`)

/** A ranked thing, and how its figures are reached by formula; no formulas where its figures are values. */
export interface Ranking {
  readonly item: Figures & Ranked
  readonly group: string | null
  /** The unrounded index as ranks and reports have it, and the rounded one. */
  readonly exact: string | null
  readonly ipp: string | null
  readonly remark: string | null
}

const KEY = 10n ** 10n

const keyOf = ({ index }: Figures): number | '' =>
  index ? Number((index.value.n * KEY * 2n + index.value.d) / (index.value.d * 2n)) : ''

const formula = (text: string | null): { formula?: string } => (text === null ? {} : { formula: text })

/** A column's cell in a row, and all its cells, for formulas over the whole ranking. */
const placesIn = (grid: Grid, row: number, rows: number) => {
  const cell = (key: string) => `${grid.at(key)}${row}`
  const all = (key: string) => `${fixedAt(grid.at(key), RANKED_FROM)}:${fixedAt(grid.at(key), RANKED_FROM + rows - 1)}`
  return { cell, all }
}

const rankCells = ({ item, group }: Ranking, plan: Plan, grid: Grid, row: number, rows: number): Cells => {
  const { cell, all } = placesIn(grid, row, rows)
  const rankAmong = (...keys: readonly string[]): string => {
    const alike = keys.map((key) => [all(key), cell(key)] as const)
    return unlessEmpty(cell('key'), rank(cell('key'), all('key'), alike))
  }
  const own = { rank: { value: item.rank, ...formula(plan.areRanksLive ? rankAmong('basis') : null) } }
  const engine = { engineRank: { value: item.rank } }
  if (!grid.has('group')) return { ...own, ...engine }
  const isLive = plan.areRanksLive && group !== null
  return {
    ...own,
    ...engine,
    group: { value: group },
    groupRank: { value: item.groupRank, ...formula(isLive ? rankAmong('group', 'basis') : null) },
  }
}

/** The cells of one row of a ranking, but for the names. */
export const rankingCells = (ranking: Ranking, plan: Plan, grid: Grid, row: number, rows: number): Cells => {
  const { item, exact, ipp, remark } = ranking
  const { cell } = placesIn(grid, row, rows)
  const isLive = ipp !== null
  const rounded = item.rounded ? toNumber(item.rounded) : ''
  return {
    ...rankCells(ranking, plan, grid, row, rows),
    ipp: { value: rounded, ...formula(ipp) },
    letter: { value: item.predicate?.letter ?? '', ...formula(isLive ? looked(cell('ipp'), 'letter') : null) },
    label: { value: item.predicate?.label ?? '', ...formula(isLive ? looked(cell('ipp'), 'label') : null) },
    basis: { value: item.basis },
    check: {
      value: plan.words.same,
      formula: `IF(AND(${cell('ipp')}=${cell('engineIpp')},${cell('letter')}=${cell('engineLetter')}),${quoted(plan.words.same)},${quoted(plan.words.changed)})`,
    },
    remark: { value: remark },
    exact: { value: item.index ? toNumber(item.index.value) : '', ...formula(exact) },
    key: { value: keyOf(item), formula: rankKey(cell('exact')) },
    engineIpp: { value: item.rounded ? toNumber(item.rounded) : null },
    engineLetter: { value: item.predicate?.letter ?? null },
  }
}

/** Predicates coloured by their place on the ladder, and rows that are no longer the engine's result. */
export const rankingHighlights = (plan: Plan, grid: Grid, rows: number): readonly Highlight[] => {
  if (rows === 0) return []
  const steps = plan.run.result.instrument.ladder.value
  const last = RANKED_FROM + rows - 1
  const check = grid.at('check')
  const letter = `$${grid.at('letter')}${RANKED_FROM}`
  return [
    {
      range: `${check}${RANKED_FROM}:${check}${last}`,
      formula: `$${check}${RANKED_FROM}=${quoted(plan.words.changed)}`,
      style: EDITED,
    },
    ...steps.map((_, place) => ({
      range: `${grid.at('ipp')}${RANKED_FROM}:${grid.at('label')}${last}`,
      formula: `AND(${letter}<>"",${letter}=INDEX(ladder_letter,${place + 1}))`,
      style: { fill: shadeOf(place, steps.length) },
    })),
  ]
}

/** How a group is called: the instrument's title for its id. */
export const groupTitle = ({ run }: Plan, id: string | null): string | null =>
  id === null ? null : (run.result.instrument.groups.value.find((group) => group.id === id)?.title ?? id)

import type { Figures, Ranked } from '../../engine/score/score.js'
import { toNumber } from '../../exact/exact.js'
import { shadeOf } from '../../formats/palette.js'
import type { Highlight } from '../../formats/xlsx/write-book.js'
import type { Plan } from './book-layout.js'
import { fixedAt, predicateLookup, rank, rankKey, textLiteral, unlessEmpty } from './formula-text.js'
import { type Content, type Contents, type Grid, here, type SheetColumn } from './grid.js'
import { EDITED, LOOK } from './look.js'
import { labelWidth, remarkWidth } from './name-widths.js'

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

export const outcomeColumns = (plan: Plan, places: number): readonly SheetColumn[] => {
  const { words } = plan
  return [
    { key: 'ipp', head: words.ipp, width: 8, look: { ...LOOK.figure, format: decimalFormat(places) } },
    { key: 'letter', head: words.letter, width: 8, look: LOOK.letter },
    { key: 'label', head: words.predicate, width: labelWidth(plan.run.result.instrument), look: LOOK.text },
    { key: 'basis', head: words.basis, width: 12, look: LOOK.centred },
  ]
}

/** What stands right of the figures: whether they still are as worked out, a remark where any row has one, and the engine's. */
export const checkColumns = ({ words }: Plan, places: number, hasRemarks: boolean): readonly SheetColumn[] => [
  { key: 'check', head: words.check, width: 9, look: LOOK.centred },
  { key: 'remark', head: words.remark, width: remarkWidth(hasRemarks), look: LOOK.faint },
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

/** What a row of a ranking is about. */
export interface Placed {
  readonly item: Figures & Ranked
  readonly group: string | null
  readonly remark: string | null
}

/** How the figures of a row are reached by formula; null where they are values. */
export interface Reached {
  /** The unrounded index as ranks and reports have it, and the rounded one. */
  readonly exact: string | null
  readonly ipp: string | null
}

/** The table that a ranking's rows stand in. */
export interface Table {
  readonly plan: Plan
  readonly grid: Grid
  readonly rows: number
}

const KEY = 10n ** 10n

const keyOf = ({ index }: Figures): number | '' =>
  index ? Number((index.value.n * KEY * 2n + index.value.d) / (index.value.d * 2n)) : ''

const formula = (text: string | null): { formula?: string } => (text === null ? {} : { formula: text })

const rankContents = ({ group }: Placed, { plan, grid, rows }: Table): Contents<Placed> => {
  const all = (key: string) => `${fixedAt(grid.at(key), RANKED_FROM)}:${fixedAt(grid.at(key), RANKED_FROM + rows - 1)}`
  const rankAmong = (...keys: readonly string[]): string => {
    const alike = keys.map((key) => [all(key), here(grid, key)] as const)
    return unlessEmpty(here(grid, 'key'), rank(here(grid, 'key'), all('key'), alike))
  }
  const isGrouped = plan.areRanksLive && group !== null
  return {
    rank: { value: ({ item }) => item.rank, ...formula(plan.areRanksLive ? rankAmong('basis') : null) },
    engineRank: { value: ({ item }) => item.rank },
    group: { value: (placed) => placed.group },
    groupRank: { value: ({ item }) => item.groupRank, ...formula(isGrouped ? rankAmong('group', 'basis') : null) },
  }
}

/** What stands in rows of a ranking that are reached alike, but for the names. */
export const rankingContents = (first: Placed, { exact, ipp }: Reached, table: Table): Contents<Placed> => {
  const { words } = table.plan
  const cell = (key: string) => here(table.grid, key)
  const predicate = (column: 'letter' | 'label'): Content<Placed> => ({
    value: ({ item }) => item.predicate?.[column] ?? '',
    ...formula(ipp === null ? null : predicateLookup(cell('ipp'), column)),
  })
  const isSame = `AND(${cell('ipp')}=${cell('engineIpp')},${cell('letter')}=${cell('engineLetter')})`
  return {
    ...rankContents(first, table),
    ipp: { value: ({ item }) => (item.rounded ? toNumber(item.rounded) : ''), ...formula(ipp) },
    letter: predicate('letter'),
    label: predicate('label'),
    basis: { value: ({ item }) => item.basis },
    check: {
      value: () => words.same,
      formula: `IF(${isSame},${textLiteral(words.same)},${textLiteral(words.changed)})`,
    },
    remark: { value: ({ remark }) => remark },
    exact: { value: ({ item }) => (item.index ? toNumber(item.index.value) : ''), ...formula(exact) },
    key: { value: ({ item }) => keyOf(item), formula: rankKey(cell('exact')) },
    engineIpp: { value: ({ item }) => (item.rounded ? toNumber(item.rounded) : null) },
    engineLetter: { value: ({ item }) => item.predicate?.letter ?? null },
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
      formula: `$${check}${RANKED_FROM}=${textLiteral(plan.words.changed)}`,
      style: EDITED,
    },
    ...steps.map((_, place) => ({
      range: `${grid.at('ipp')}${RANKED_FROM}:${grid.at('label')}${last}`,
      formula: `AND(${letter}<>"",${letter}=INDEX(ladder_letter,${place + 1}))`,
      style: { fill: shadeOf(place, steps.length) },
    })),
  ]
}

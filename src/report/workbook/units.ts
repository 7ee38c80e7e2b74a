import type { UnitResult } from '../../engine/score/score.js'
import { toNumber } from '../../exact/exact.js'
import { COLOUR } from '../../formats/palette.js'
import type { Sheet } from '../../formats/xlsx/write-book.js'
import { groupTitle } from '../../instrument/group-title.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { soleAgency } from './agency-sheet.js'
import type { AspectSheet } from './aspects.js'
import type { Plan } from './book-layout.js'
import { fixedAt, on, roundedFraction, THERE, unlessEmpty } from './formula-text.js'
import { type Content, type Contents, type Grid, gridOf, rowsByKind, type SheetColumn } from './grid.js'
import { LOOK } from './look.js'
import { nameWidth } from './name-widths.js'
import {
  checkColumns,
  outcomeColumns,
  type Placed,
  type Reached,
  rankColumns,
  rankingContents,
  type Table,
} from './ranked-columns.js'
import { rankingSheet } from './ranking-sheet.js'
import type { Spot } from './unit-state.js'

const codeColumns = (plan: Plan): readonly SheetColumn[] => {
  const { words, run } = plan
  const { units } = run.result
  const code = (key: string, head: string): SheetColumn => ({ key, head, width: 14, look: LOOK.faint })
  return [
    ...(units.some(({ input }) => input.agencyCode !== null) ? [code('agencyCode', words.agencyCode)] : []),
    ...(units.some(({ input }) => input.unitCode !== null) ? [code('unitCode', words.unitCode)] : []),
  ]
}

export const unitGrid = (plan: Plan): Grid => {
  const { words, run } = plan
  const { places } = run.result.instrument.rounding.value
  const hasGroups = run.result.units.some(({ input }) => input.group !== null)
  const forms = [scoresFormOf(run.result.instrument).id, ...plan.otherForms]
  const hasRemarks = plan.spots.some(({ unit, state }) => remarkOf(unit, state, plan) !== null)
  return gridOf([
    ...rankColumns(plan, hasGroups),
    { key: 'agency', head: words.agency, width: nameWidth(plan.nameWidths, 'agency', 32), look: LOOK.text },
    { key: 'unit', head: words.unit, width: nameWidth(plan.nameWidths, 'unit', 50), look: LOOK.text },
    ...outcomeColumns(plan, places),
    ...forms.map((id) => ({ key: `form ${id}`, head: id, width: 8, look: LOOK.two })),
    ...checkColumns(plan, places, hasRemarks),
    ...codeColumns(plan),
  ])
}

interface Setting extends Table {
  readonly aspects: AspectSheet
}

/** A unit in the ranking, and where its figures come from. */
interface PlacedUnit extends Placed {
  readonly item: UnitResult
  readonly state: Spot['state']
}

/** A cell of the unit's row on the sheet of aspects, so written that rows here can be sorted. */
const there = ({ plan }: Setting, column: string): string => on(plan.sheets.aspects, fixedAt(column, THERE))

const reachedBy = ({ state }: PlacedUnit, setting: Setting): Reached => {
  const { plan, aspects } = setting
  const [n, d, index] = [aspects.numerator, aspects.denominator, aspects.index].map((column) => there(setting, column))
  const rounded = roundedFraction(n ?? '', d ?? '', plan.run.result.instrument.rounding.value)
  return {
    exact: state === 'shut' ? null : unlessEmpty(index ?? '', index ?? ''),
    ipp: state === 'live' || state === 'open' ? unlessEmpty(n ?? '', rounded) : null,
  }
}

const formContents = ({ item, state }: PlacedUnit, setting: Setting): Contents<PlacedUnit> =>
  Object.fromEntries(
    (state === 'shut' ? [] : item.input.forms).map((id): [string, Content<PlacedUnit>] => {
      const cell = there(setting, setting.aspects.grid.at(`form ${id}`))
      const value = ({ item }: PlacedUnit) => {
        const step = item.forms.find(({ subject }) => subject.id === id)
        return step ? toNumber(step.value) : ''
      }
      return [`form ${id}`, { value, formula: unlessEmpty(cell, cell) }]
    }),
  )

const contentsOf = (first: PlacedUnit, setting: Setting): Contents<PlacedUnit> => ({
  agency: { value: ({ item }) => item.input.agency },
  unit: { value: ({ item }) => item.input.unit },
  agencyCode: { value: ({ item }) => item.input.agencyCode },
  unitCode: { value: ({ item }) => item.input.unitCode },
  ...rankingContents(first, reachedBy(first, setting), setting),
  ...formContents(first, setting),
})

/** Units of a kind have the same formulas, or none. */
const kindOf = ({ item, group, state }: PlacedUnit): string =>
  [state, group === null ? '' : 'grouped', ...item.input.forms].join('\n')

const remarkOf = ({ index }: UnitResult, state: Spot['state'], { words }: Plan): string | null => {
  if (index === null) return words.unscored
  return state === 'fixed' ? words.fixed : null
}

export const unitSheet = (plan: Plan, aspects: AspectSheet): Sheet => {
  const grid = unitGrid(plan)
  const { units } = plan.run.result
  const setting: Setting = { plan, grid, aspects, rows: units.length }
  const rowOf = rowsByKind(grid, kindOf, (first) => contentsOf(first, setting))
  return rankingSheet(plan, grid, {
    which: 'units',
    items: units,
    row: (item, row) => {
      const spot = plan.spotOf.get(item)
      const state = spot?.state ?? 'shut'
      const remark = remarkOf(item, state, plan)
      return rowOf({ item, state, remark, group: groupTitle(item.input.group, plan.run.result.instrument) }, [
        row,
        spot?.row ?? 0,
      ])
    },
    lead: 'unit',
    beside: soleAgency(plan),
    tab: COLOUR.ink,
  })
}

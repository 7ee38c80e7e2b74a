import type { UnitResult } from '../../engine/score/score.js'
import { toNumber } from '../../exact/exact.js'
import type { Cell, Sheet } from '../../formats/xlsx/write-book.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { COLOUR } from '../palette.js'
import { soleAgency } from './agencies.js'
import type { AspectSheet } from './aspects.js'
import { fixedAt, on, roundedFraction, unlessEmpty } from './formula.js'
import { type Cells, type Grid, gridOf, type SheetColumn } from './grid.js'
import { LOOK } from './look.js'
import type { Plan } from './plan.js'
import { checkColumns, groupTitle, outcomeColumns, type Ranking, rankColumns, rankingCells } from './ranking.js'
import { rankingSheet } from './ranking-sheet.js'

const codeColumns = (plan: Plan): readonly SheetColumn[] => {
  const { words, run } = plan
  const { units } = run.result
  const code = (key: string, head: string): SheetColumn => ({ key, head, width: 14, look: LOOK.faint })
  return [
    ...(units.some(({ input }) => input.agencyCode !== null) ? [code('agencyCode', words.agencyCode)] : []),
    ...(units.some(({ input }) => input.unitCode !== null) ? [code('unitCode', words.unitCode)] : []),
  ]
}

/** The columns of the ranking of units. */
export const unitGrid = (plan: Plan): Grid => {
  const { words, run } = plan
  const { places } = run.result.instrument.rounding.value
  const hasGroups = run.result.units.some(({ input }) => input.group !== null)
  const forms = [scoresFormOf(run.result.instrument).id, ...plan.otherForms]
  return gridOf([
    ...rankColumns(plan, hasGroups),
    { key: 'agency', head: words.agency, width: 27, look: LOOK.text },
    { key: 'unit', head: words.unit, width: 37, look: LOOK.text },
    ...outcomeColumns(plan, places),
    ...forms.map((id) => ({ key: `form ${id}`, head: id, width: 8, look: LOOK.two })),
    ...checkColumns(plan, places),
    ...codeColumns(plan),
  ])
}

interface Setting {
  readonly plan: Plan
  readonly grid: Grid
  readonly aspects: AspectSheet
}

/** A cell of the sheet of aspects, so written that rows here can be sorted. */
const there = ({ plan }: Setting, column: string, row: number): string => on(plan.sheets.aspects, fixedAt(column, row))

const rankingOf = (unit: UnitResult, setting: Setting): Ranking => {
  const { plan, aspects } = setting
  const spot = plan.spotOf.get(unit)
  const row = spot?.row ?? 0
  const state = spot?.state ?? 'shut'
  const [n, d] = [there(setting, aspects.numerator, row), there(setting, aspects.denominator, row)]
  const index = there(setting, aspects.index, row)
  const rounded = roundedFraction(n, d, plan.run.result.instrument.rounding.value)
  const isLive = state === 'live' || state === 'open'
  const remark = unit.index === null ? plan.words.unscored : state === 'fixed' ? plan.words.fixed : null
  return {
    item: unit,
    group: groupTitle(plan, unit.input.group),
    exact: state === 'shut' ? null : unlessEmpty(index, index),
    ipp: isLive ? unlessEmpty(n, rounded) : null,
    remark,
  }
}

const formCells = (unit: UnitResult, setting: Setting): Cells => {
  const spot = setting.plan.spotOf.get(unit)
  const forms = spot && spot.state !== 'shut' ? unit.input.forms : []
  return Object.fromEntries(
    forms.map((id): [string, Cell] => {
      const cell = there(setting, setting.aspects.grid.at(`form ${id}`), spot?.row ?? 0)
      const step = unit.forms.find(({ subject }) => subject.id === id)
      return [`form ${id}`, { value: step ? toNumber(step.value) : '', formula: unlessEmpty(cell, cell) }]
    }),
  )
}

/** The ranking of units. */
export const unitSheet = (plan: Plan, aspects: AspectSheet): Sheet => {
  const grid = unitGrid(plan)
  const setting: Setting = { plan, grid, aspects }
  const { units } = plan.run.result
  return rankingSheet(plan, grid, {
    which: 'units',
    items: units,
    cells: (unit, row) => ({
      agency: { value: unit.input.agency },
      unit: { value: unit.input.unit },
      agencyCode: { value: unit.input.agencyCode },
      unitCode: { value: unit.input.unitCode },
      ...rankingCells(rankingOf(unit, setting), plan, grid, row, units.length),
      ...formCells(unit, setting),
    }),
    lead: 'unit',
    beside: soleAgency(plan),
    tab: COLOUR.ink,
  })
}

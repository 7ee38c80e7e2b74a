import type { RankStudy, Steadiness } from '../../engine/survey/rank-range.js'
import type { Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { INTERVAL_WORDS } from '../../wording/intervals.js'
import { blurredText } from '../ranking/intervals.js'
import { type Cells, type Grid, gridOf, headOf, rowOf } from './grid.js'
import { aboveTable, footOf } from './header.js'
import { LOOK } from './look.js'
import type { Plan } from './plan.js'

const gridFor = ({ language, words }: Plan): Grid => {
  const { weights, leftOut, best, worst, blurredHead } = INTERVAL_WORDS[language]
  const whole = (key: string, head: string) => ({ key, head, width: 13, look: LOOK.whole })
  return gridOf([
    { key: 'rank', head: words.rank, width: 10, look: LOOK.whole },
    { key: 'agency', head: words.agency, width: 34, look: LOOK.text },
    { key: 'unit', head: words.unit, width: 34, look: LOOK.text },
    { key: 'basis', head: words.basis, width: 14, look: LOOK.text },
    whole('weightsBest', `${weights}: ${best}`),
    whole('weightsWorst', `${weights}: ${worst}`),
    whole('leftOutBest', `${leftOut}: ${best}`),
    whole('leftOutWorst', `${leftOut}: ${worst}`),
    { key: 'blurred', head: blurredHead, width: 22, look: LOOK.text },
  ])
}

const cellsOf = ({ unit, rank, weights, without }: Steadiness, blurred: string): Cells => ({
  rank: { value: rank },
  agency: { value: unit.input.agency },
  unit: { value: unit.input.unit },
  basis: { value: unit.basis },
  weightsBest: { value: weights.best },
  weightsWorst: { value: weights.worst },
  leftOutBest: { value: without.best },
  leftOutWorst: { value: without.worst },
  blurred: { value: blurred === '' ? null : blurred },
})

/** How far ranks move and which cannot be told apart: numbers that no formula gives, for they were drawn. */
export const rangeSheet = (plan: Plan, study: RankStudy): Sheet => {
  const words = INTERVAL_WORDS[plan.language]
  const grid = gridFor(plan)
  const blurredAt = ({ unit: { basis }, rank }: Steadiness): string =>
    study.blurred
      .filter((each) => each.basis === basis && each.from <= rank && rank <= each.to)
      .map(blurredText)
      .join(', ')
  const all = function* (): Generator<SheetRow> {
    yield* aboveTable(plan, grid, { title: words.title, status: { value: words.note(study) } })
    yield* headOf(grid, { bands: 4, titles: 30 })
    for (const each of study.units) yield rowOf(grid, cellsOf(each, blurredAt(each)))
  }
  return {
    name: words.sheet,
    columns: grid.widths,
    rows: all(),
    frozen: { columns: 3, rows: 6 },
    print: { landscape: true, titleRows: '6:6', foot: footOf(plan) },
  }
}

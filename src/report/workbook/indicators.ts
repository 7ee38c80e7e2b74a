import { toNumber } from '../../exact/exact.js'
import type { Cell, Choice, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { Indicator, Instrument } from '../../instrument/schema.js'
import { evaluatorOf, type Plan, SCORES_FROM } from './book-layout.js'
import { type Cells, type Grid, gridOf, headOf, rowOf, rowsByKind, type SheetColumn } from './grid.js'
import { aboveTable, footOf } from './header.js'
import { LOOK } from './look.js'
import { nameWidth } from './name-widths.js'
import { contentsOf, type Setting, scoreKey, termKey } from './score-contents.js'
import type { Spot, VariantPlan } from './unit-state.js'

const indicatorColumn = (
  key: string,
  { code, title }: Indicator,
  { band, look }: Pick<SheetColumn, 'band' | 'look'> & { readonly band: string },
): SheetColumn => ({
  key,
  head: code,
  width: 5.2,
  look,
  band,
  note: title,
  headLook: LOOK.uprightHead,
})

/** The columns of the sheet of one variant's scores; with points, a second column for each indicator. */
export const scoreGrid = (each: VariantPlan, plan: Plan): Grid => {
  const { words } = plan
  const { aspects } = each.scale.shares
  const scores = aspects.flatMap(({ level, leaves }) =>
    leaves.map(({ indicator, slot }) =>
      indicatorColumn(scoreKey(slot), indicator, { band: `${level.id}. ${level.title}`, look: LOOK.score }),
    ),
  )
  const points = aspects.flatMap(({ level, leaves }) =>
    leaves.map(({ indicator, slot }) =>
      indicatorColumn(`points ${slot}`, indicator, { band: `${words.points}: ${level.id}`, look: LOOK.part }),
    ),
  )
  const additional = each.variant.additional.map((indicator, i) =>
    indicatorColumn(scoreKey(scores.length + i), indicator, { band: words.additional, look: LOOK.part }),
  )
  const evaluators: readonly SheetColumn[] = [
    { key: 'evaluator', head: words.evaluator, width: 22, look: LOOK.faint },
    { key: 'evaluators', head: words.evaluators, width: 10, look: LOOK.whole },
  ]
  return gridOf([
    { key: 'agency', head: words.agency, width: nameWidth(plan.nameWidths, 'agency', 24), look: LOOK.text },
    { key: 'unit', head: words.unit, width: nameWidth(plan.nameWidths, 'unit', 44), look: LOOK.text },
    ...(each.hasEvaluators ? evaluators : []),
    ...scores,
    ...(each.scale.hasPoints ? points : []),
    ...additional,
  ])
}

/** The column of what one indicator's scores count as. */
export const termColumn = (each: VariantPlan, grid: Grid, slot: number): string => grid.at(termKey(each, slot))

/** The first and the last column of one aspect's terms. */
export const termColumns = (each: VariantPlan, grid: Grid, aspect: number): readonly [first: string, last: string] => {
  const leaves = each.scale.shares.aspects[aspect]?.leaves ?? []
  const [first, last] = [leaves[0]?.slot ?? 0, leaves[leaves.length - 1]?.slot ?? 0]
  return [termColumn(each, grid, first), termColumn(each, grid, last)]
}

/** The row of whole weights above the scores. */
export const WEIGHTS_ROW = SCORES_FROM - 1

const weightCells = (each: VariantPlan, { words }: Plan): Cells => {
  const leaves = each.scale.shares.aspects.flatMap((aspect) => aspect.leaves)
  const weights = leaves.map(({ slot, n }): readonly [string, Cell] => [
    termKey(each, slot),
    { value: Number(n), formula: `INDEX(weights_${each.name},${slot + 1})`, style: LOOK.weight },
  ])
  const labels = ['agency', 'unit'].map((key): readonly [string, Cell] => [
    key,
    { value: null, style: LOOK.weightName },
  ])
  return { ...Object.fromEntries([...labels, ...weights]), unit: { value: words.wholeWeight, style: LOOK.weightName } }
}

/** The scores of one evaluator, below the row of their sums. */
const evaluatorCells = (name: string, { unit }: Spot, { words }: Plan): Cells => ({
  evaluator: { value: name },
  ...Object.fromEntries(
    [...unit.input.scores].flatMap((given, slot) => {
      const score = given.find((_, i) => evaluatorOf(given, i, words) === name)
      return score ? [[scoreKey(slot), { value: toNumber(score.value), style: LOOK.score }]] : []
    }),
  ),
})

function* rowsOf(plan: Plan, each: VariantPlan, grid: Grid): Generator<SheetRow> {
  const name = plan.variants.length > 1 ? each.variant.id : null
  yield* aboveTable(plan, grid, { title: plan.words.titles.indicators(name), status: null })
  yield* headOf(grid, { bands: 72, titles: 60 })
  yield rowOf(grid, weightCells(each, plan))
  const setting: Setting = { plan, each, grid }
  const mainRow = rowsByKind<Spot>(
    grid,
    ({ evaluators }) => (evaluators.length > 0 ? 'sums' : 'scores'),
    (first) => contentsOf(first, setting),
  )
  for (const spot of each.spots) {
    const { scoreRow, evaluators } = spot
    yield mainRow(spot, [scoreRow, scoreRow + 1, scoreRow + evaluators.length])
    for (const evaluator of evaluators) yield rowOf(grid, evaluatorCells(evaluator, spot, plan))
  }
}

/** What may be written as a score, and how it is said. */
const allowedBy = ({ scale }: Instrument, { scores }: Indicator): { allow: Choice['allow']; said: string } => {
  const { min, max, step } = scale.value
  const ends = { least: toNumber(min), most: toNumber(max) }
  if (scores?.every(({ d }) => d === 1n)) {
    const values = scores.map((score) => String(toNumber(score)))
    return { allow: { kind: 'list', values }, said: values.join(', ') }
  }
  const isWhole = step?.d === 1n && min.d === 1n
  return { allow: { kind: isWhole ? 'whole' : 'decimal', ...ends }, said: `${ends.least}–${ends.most}` }
}

/** The row of the last score; that of the weights where there is none. */
const lastRow = ({ spots }: VariantPlan): number =>
  spots.reduce((row, { evaluators }) => row + 1 + evaluators.length, WEIGHTS_ROW)

const choicesOf = (plan: Plan, each: VariantPlan, grid: Grid): readonly Choice[] => {
  const last = lastRow(each)
  if (last < SCORES_FROM) return []
  return each.scale.shares.aspects.flatMap(({ leaves }) =>
    leaves.map(({ indicator, slot }) => {
      const column = grid.at(scoreKey(slot))
      const { allow, said } = allowedBy(plan.run.result.instrument, indicator)
      return { range: `${column}${SCORES_FROM}:${column}${last}`, allow, message: plan.words.allowed(said) }
    }),
  )
}

/** The sheet of one variant's scores, below the whole weights that they count with. */
export const indicatorSheet = (plan: Plan, each: VariantPlan): Sheet => {
  const grid = scoreGrid(each, plan)
  return {
    name: each.sheet,
    columns: grid.widths,
    rows: rowsOf(plan, each, grid),
    frozen: { columns: each.hasEvaluators ? 4 : 2, rows: WEIGHTS_ROW },
    choices: choicesOf(plan, each, grid),
    print: {
      landscape: true,
      titleRows: `5:${WEIGHTS_ROW}`,
      area: `A1:${grid.last}${lastRow(each)}`,
      foot: footOf(plan),
    },
  }
}

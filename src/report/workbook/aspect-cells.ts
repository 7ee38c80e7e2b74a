import type { Step } from '../../engine/score/step.js'
import { toNumber } from '../../exact/exact.js'
import type { Cell } from '../../formats/xlsx/write-book.js'
import { basisName } from './bases.js'
import { fixed, fixedAt, on, onlyWith, unlessEmpty } from './formula.js'
import type { Cells, Grid } from './grid.js'
import { scoreGrid, termColumns, WEIGHTS_ROW } from './indicators.js'
import { LOOK } from './look.js'
import type { Plan, Spot, VariantPlan } from './plan.js'
import { aspectSums, type BasisShares, type FormFraction, fractionOf } from './sums.js'

/** What a spot's formulas are made with. */
export interface Setting {
  readonly plan: Plan
  readonly grid: Grid
  readonly formId: string
  /** The first and the last column of the aspects' sums. */
  readonly sums: readonly [string, string]
  readonly scores: ReadonlyMap<VariantPlan, ScoreSheet>
}

/** What formulas need to know of one variant's sheet of scores. */
interface ScoreSheet {
  /** Each aspect's terms, and the weights above them. */
  readonly terms: readonly ((row: number) => string)[]
  readonly weights: readonly string[]
  /** The column that tells how many scores a sum is the sum of, where there can be several. */
  readonly count: string | null
}

export const scoreSheetOf = (each: VariantPlan, plan: Plan): ScoreSheet => {
  const grid = scoreGrid(each, plan)
  const columns = each.scale.shares.aspects.map((_, i) => termColumns(each, grid, i))
  return {
    terms: columns.map(
      ([first, last]) =>
        (row) =>
          on(each.sheet, `${first}${row}:${last}${row}`),
    ),
    weights: columns.map(([first, last]) => on(each.sheet, fixed(`${first}${WEIGHTS_ROW}:${last}${WEIGHTS_ROW}`))),
    count: each.hasEvaluators ? on(each.sheet, grid.at('evaluators')) : null,
  }
}

const sumRange = ({ sums: [first, last] }: Setting, row: number): string => `${first}${row}:${last}${row}`

/** Where the weights of a variant's aspects stand above the table. */
const weightsRow = (plan: Plan, each: VariantPlan): number => 7 + plan.variants.indexOf(each)

export const weightCells = (each: VariantPlan, { plan }: Setting): Cells => {
  const name = plan.variants.length > 1 ? each.variant.id : null
  return {
    agency: { value: plan.words.weightsOf(name), style: LOOK.weightName },
    ...Object.fromEntries(
      each.scale.shares.aspects.flatMap(({ level, n }, i): [string, Cell][] => {
        const weight = { value: Number(n), formula: `INDEX(aspects_${each.name},${i + 1})`, style: LOOK.weight }
        return [
          [`aspect ${level.id}`, weight],
          [`sum ${level.id}`, weight],
        ]
      }),
    ),
  }
}

/** By what else sums are divided, where several evaluators' scores were added up. */
const countOf = (spot: Spot, each: VariantPlan, { scores }: Setting): string => {
  const column = scores.get(each)?.count ?? null
  return column === null ? '' : `*${column}${spot.scoreRow}`
}

const sumsIn = ({ unit, sums }: Spot, { scale }: VariantPlan): readonly (bigint | null)[] =>
  sums?.aspects ?? aspectSums(unit, scale)

const sumCells = (spot: Spot, each: VariantPlan, { scores }: Setting): Cells => {
  const sheet = scores.get(each)
  const sums = sumsIn(spot, each)
  return Object.fromEntries(
    each.scale.shares.aspects.map(({ level, leaves }, i): [string, Cell] => {
      const terms = sheet?.terms[i]?.(spot.scoreRow) ?? ''
      const product = `SUMPRODUCT(${sheet?.weights[i]},${terms})`
      const { decimals } = each.scale
      const whole = decimals > 0 ? `ROUND(${product}*10^${decimals},0)` : product
      const sum = sums[i] ?? null
      return [
        `sum ${level.id}`,
        { value: sum === null ? '' : Number(sum), formula: onlyWith(terms, leaves.length, whole) },
      ]
    }),
  )
}

const aspectCells = (spot: Spot, each: VariantPlan, setting: Setting): Cells => {
  const { grid } = setting
  const count = countOf(spot, each, setting)
  const divisor = count === '' ? `divisor_${each.name}` : `(divisor_${each.name}${count})`
  return Object.fromEntries(
    each.scale.shares.aspects.map(({ level }, i): [string, Cell] => {
      const formula = unlessEmpty(numeratorAt(setting, spot.row), `${grid.at(`sum ${level.id}`)}${spot.row}/${divisor}`)
      return [`aspect ${level.id}`, { value: figureOf(spot.unit.aspects[i]), formula }]
    }),
  )
}

const figureOf = (step: Step | undefined | null): number | '' => (step ? toNumber(step.value) : '')

const formCells = (spot: Spot, each: VariantPlan, setting: Setting): Cells => {
  const { plan, grid, formId } = setting
  const { row } = spot
  const [first, last] = setting.sums.map((column) => fixedAt(column, weightsRow(plan, each)))
  const product = `SUMPRODUCT(${first}:${last},${sumRange(setting, row)})`
  const { perForm, aspects } = each.scale.shares
  const known = numeratorOf(spot, each)
  const [n, d] = [`${grid.at(`n ${formId}`)}${row}`, `${grid.at(`d ${formId}`)}${row}`]
  return {
    [`n ${formId}`]: {
      value: known === null ? '' : Number(known),
      formula: onlyWith(sumRange(setting, row), aspects.length, product),
    },
    [`d ${formId}`]: {
      value: Number(each.scale.perAspect * perForm * spot.count),
      formula: `divisor_${each.name}*form_divisor_${each.name}${countOf(spot, each, setting)}`,
    },
    [`form ${formId}`]: {
      value: figureOf(spot.unit.forms.find(({ subject }) => subject.id === formId)),
      formula: unlessEmpty(numeratorAt(setting, row), `${n}/${d}`),
    },
  }
}

/** Σ whole weight of aspect × sum of aspect; null where an aspect is not complete. */
const numeratorOf = (spot: Spot, each: VariantPlan): bigint | null =>
  sumsIn(spot, each).reduce<bigint | null>(
    (all, sum, i) => (all === null || sum === null ? null : all + sum * (each.scale.shares.aspects[i]?.n ?? 0n)),
    0n,
  )

/** The other forms' figures as fractions of two whole numbers, which are values: they come from other files. */
const otherCells = ({ unit, row, sums }: Spot, setting: Setting): Cells => {
  const { plan, grid } = setting
  const known = new Map<string, FormFraction>(
    [...unit.input.figures.values()].map((step) => [step.subject.id, fractionOf(step)]),
  )
  for (const each of sums?.others ?? []) known.set(each.id, each)
  const counted = plan.otherForms.filter((id) => unit.input.forms.includes(id))
  return Object.fromEntries(
    counted.flatMap((id): [string, Cell][] => {
      const figure = known.get(id)
      const [n, d] = [`${grid.at(`n ${id}`)}${row}`, `${grid.at(`d ${id}`)}${row}`]
      const value = figure && unit.index ? toNumber({ n: figure.n, d: figure.d }) : ''
      return [
        [`n ${id}`, { value: figure ? Number(figure.n) : null }],
        [`d ${id}`, { value: figure ? Number(figure.d) : null }],
        [`form ${id}`, { value, formula: unlessEmpty(numeratorAt(setting, row), `${n}/${d}`) }],
      ]
    }),
  )
}

/** Σ share × numerator × the other forms' denominators: one whole number for the whole index. */
const combinedFormulas = (basis: BasisShares, row: number, { plan, grid }: Setting) => {
  const ids = basis.forms.map(({ id }) => id)
  const [n, d] = [(id: string) => `${grid.at(`n ${id}`)}${row}`, (id: string) => `${grid.at(`d ${id}`)}${row}`]
  const terms = ids.map((id) => {
    const others = ids.filter((other) => other !== id).map((other) => `*${d(other)}`)
    return `${basisName(plan, basis.basis, id)}*${n(id)}${others.join('')}`
  })
  const cells = ids.flatMap((id) => [n(id), d(id)])
  return {
    n: onlyWith(cells.join(','), cells.length, terms.join('+')),
    d: [basisName(plan, basis.basis, null), ...ids.map(d)].join('*'),
  }
}

const indexCells = (spot: Spot, each: VariantPlan, setting: Setting): Cells => {
  const { plan, grid, formId } = setting
  const { row, sums, unit } = spot
  const [n, d] = [numeratorAt(setting, row), denominatorAt(setting, row)]
  const index = unlessEmpty(n, `${n}/${d}`)
  const figure = { index: { value: figureOf(unit.index), formula: index } }
  if (!grid.has('n index')) return figure
  const basis = unit.input.forms.length > 1 ? plan.bases.find((other) => other.basis === unit.basis) : undefined
  const alone = { n: `${grid.at(`n ${formId}`)}${row}`, d: `${grid.at(`d ${formId}`)}${row}` }
  const formulas = basis ? combinedFormulas(basis, row, setting) : alone
  return {
    ...figure,
    'n index': { value: sums ? Number(sums.n) : '', formula: formulas.n },
    'd index': { value: Number(sums?.d ?? divisorOf(spot, each, basis)), formula: formulas.d },
  }
}

/** What the denominator comes to where the index is still unknown: zero, as long as a form is. */
const divisorOf = (spot: Spot, { scale }: VariantPlan, basis: BasisShares | undefined): bigint => {
  const own = scale.perAspect * scale.shares.perForm * spot.count
  if (!basis) return own
  const figures = new Map([...spot.unit.input.figures.values()].map((step) => [step.subject.id, fractionOf(step).d]))
  const others = basis.forms.slice(1).map(({ id }) => figures.get(id) ?? 0n)
  return others.reduce((product, d) => product * d, basis.of * own)
}

/** The columns of the two whole numbers that the index is the fraction of. */
export const indexColumns = ({ grid, formId }: Pick<Setting, 'grid' | 'formId'>) => {
  const of = grid.has('n index') ? 'index' : formId
  return { numerator: grid.at(`n ${of}`), denominator: grid.at(`d ${of}`) }
}

const numeratorAt = (setting: Setting, row: number): string => `${indexColumns(setting).numerator}${row}`
const denominatorAt = (setting: Setting, row: number): string => `${indexColumns(setting).denominator}${row}`

/** Figures as the engine has them, where no formula is sure to reach them. */
const fixedCells = ({ unit }: Spot, each: VariantPlan): Cells => ({
  ...Object.fromEntries(
    each.scale.shares.aspects.map(({ level }, i) => [`aspect ${level.id}`, { value: figureOf(unit.aspects[i]) }]),
  ),
  ...Object.fromEntries(unit.forms.map((step) => [`form ${step.subject.id}`, { value: toNumber(step.value) }])),
  index: { value: figureOf(unit.index) },
})

/** All cells of a unit on the sheet of aspects: formulas, values where none is sure, or nothing. */
export const cellsOf = (spot: Spot, setting: Setting): Cells => {
  const { plan } = setting
  const { input } = spot.unit
  const each = plan.variantOf.get(spot.unit)
  const remark = spot.state === 'fixed' ? plan.words.fixed : spot.state === 'live' ? null : plan.words.unscored
  const named = {
    agency: { value: input.agency },
    unit: { value: input.unit },
    variant: { value: input.variant },
    remark: { value: remark },
  }
  if (!each || spot.state === 'shut') return named
  if (spot.state === 'fixed') return { ...named, ...fixedCells(spot, each) }
  return {
    ...named,
    ...sumCells(spot, each, setting),
    ...aspectCells(spot, each, setting),
    ...formCells(spot, each, setting),
    ...otherCells(spot, setting),
    ...indexCells(spot, each, setting),
  }
}

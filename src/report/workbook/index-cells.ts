import type { Step } from '../../engine/score/step.js'
import { toNumber } from '../../exact/exact.js'
import { basisName } from './bases.js'
import type { Plan } from './book-layout.js'
import { OWN, onlyWith, unlessEmpty } from './formula-text.js'
import { type Content, type Contents, type Grid, here } from './grid.js'
import { type BasisShares, type FormFraction, fractionOf } from './sums.js'
import type { Spot, VariantPlan } from './unit-state.js'

export interface IndexSetting {
  readonly plan: Plan
  readonly grid: Grid
  readonly formId: string
}

/** As a formula gives it: nothing where there is none. */
export const figureOf = (step: Step | undefined | null): number | '' => (step ? toNumber(step.value) : '')
export const wholeOf = (whole: bigint | null | undefined): number | '' =>
  typeof whole === 'bigint' ? Number(whole) : ''

/** Another form's figure as it counts, or as it was given where nothing comes of it. */
const otherOf = ({ unit, sums }: Spot, id: string): FormFraction | null => {
  const counted = sums?.others.find((each) => each.id === id)
  if (counted) return counted
  const given = [...unit.input.figures.values()].find(({ subject }) => subject.id === id)
  return given ? fractionOf(given) : null
}

/** The other forms' figures as fractions of two whole numbers, which are values: they come from other files. */
export const otherContents = ({ unit }: Spot, setting: IndexSetting): Contents<Spot> => {
  const counted = setting.plan.otherForms.filter((id) => unit.input.forms.includes(id))
  return Object.fromEntries(
    counted.flatMap((id): [string, Content<Spot>][] => {
      const number = (part: 'n' | 'd') => (spot: Spot) => {
        const figure = otherOf(spot, id)
        return figure ? Number(figure[part]) : null
      }
      const value = (spot: Spot) => {
        const figure = spot.unit.index ? otherOf(spot, id) : null
        return figure ? toNumber(figure) : ''
      }
      const formula = unlessEmpty(
        numeratorIn(setting),
        `${here(setting.grid, `n ${id}`)}/${here(setting.grid, `d ${id}`)}`,
      )
      return [
        [`n ${id}`, { value: number('n') }],
        [`d ${id}`, { value: number('d') }],
        [`form ${id}`, { value, formula }],
      ]
    }),
  )
}

/** Σ share × numerator × the other forms' denominators: one whole number for the whole index. */
const combinedFormulas = (basis: BasisShares, setting: IndexSetting) => {
  const ids = basis.forms.map(({ id }) => id)
  const [n, d] = [(id: string) => here(setting.grid, `n ${id}`), (id: string) => here(setting.grid, `d ${id}`)]
  const terms = ids.map((id) => {
    const others = ids.filter((other) => other !== id).map((other) => `*${d(other)}`)
    return `${basisName(setting.plan, basis.basis, id)}*${n(id)}${others.join('')}`
  })
  const cells = ids.flatMap((id) => [n(id), d(id)])
  return {
    n: onlyWith(cells.join(','), cells.length, terms.join('+')),
    d: [basisName(setting.plan, basis.basis, null), ...ids.map(d)].join('*'),
  }
}

export const indexContents = ({ unit }: Spot, each: VariantPlan, setting: IndexSetting): Contents<Spot> => {
  const { plan, grid, formId } = setting
  const n = numeratorIn(setting)
  const index = {
    value: (spot: Spot) => figureOf(spot.unit.index),
    formula: unlessEmpty(n, `${n}/${denominatorIn(setting)}`),
  }
  if (!grid.has('n index')) return { index }
  const basis = unit.input.forms.length > 1 ? plan.bases.find((other) => other.basis === unit.basis) : undefined
  const alone = { n: here(setting.grid, `n ${formId}`), d: here(setting.grid, `d ${formId}`) }
  const formulas = basis ? combinedFormulas(basis, setting) : alone
  return {
    index,
    'n index': { value: ({ sums }) => wholeOf(sums?.n), formula: formulas.n },
    'd index': { value: (spot) => Number(spot.sums?.d ?? divisorOf(spot, each, basis)), formula: formulas.d },
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
export const indexColumns = ({ grid, formId }: Pick<IndexSetting, 'grid' | 'formId'>) => {
  const of = grid.has('n index') ? 'index' : formId
  return { numerator: grid.at(`n ${of}`), denominator: grid.at(`d ${of}`) }
}

export const numeratorIn = (setting: IndexSetting): string => `${indexColumns(setting).numerator}${OWN}`
const denominatorIn = (setting: IndexSetting): string => `${indexColumns(setting).denominator}${OWN}`

import { predicatesOf } from '../../engine/score/ladder.js'
import { type Exact, parseExact, toNumber, ZERO } from '../../exact/exact.js'
import { shadeOf } from '../../formats/palette.js'
import type { Cell, Name, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import type { Indicator } from '../../instrument/schema.js'
import type { Stated } from '../../instrument/statement.js'
import { highEnough } from '../row-height.js'
import { basisTable } from './bases.js'
import type { Plan } from './book-layout.js'
import { fixedRange, on } from './formula-text.js'
import { footOf, headerOf } from './header.js'
import { LOOK } from './look.js'
import type { AspectShare, LeafShare } from './shares.js'
import type { VariantPlan } from './unit-state.js'
import { cell, noteOf, printedNumber, type Sheaf, section, statedCells } from './weight-rows.js'
import type { Scale } from './whole-scale.js'

/** The sheet of weights and predicates, and the names by which formulas speak of what stands on it. */
interface Weights {
  readonly sheet: Sheet
  readonly names: readonly Name[]
}

const WIDTHS = [12, 58, 11, 11, 11, 13, 20, 26]

const ladder = (sheaf: Sheaf, plan: Plan): void => {
  const { words, run } = plan
  const { instrument } = run.result
  section(sheaf, words.ladder, [words.letter, words.predicate, words.from, words.to])
  const first = sheaf.next()
  const predicates = predicatesOf(instrument)
  const note = noteOf(instrument.ladder, plan)
  for (const { letter, label, from, to, place } of predicates) {
    const shade = { fill: shadeOf(place, predicates.length) }
    sheaf.row([
      { value: letter, style: { ...LOOK.letter, ...shade }, note },
      { value: label, style: { ...LOOK.text, ...shade } },
      cell(toNumber(from), LOOK.two),
      cell(toNumber(to), LOOK.two),
    ])
  }
  const last = sheaf.next() - 1
  sheaf.name('ladder_letter', `A${first}:A${last}`)
  sheaf.name('ladder_label', `B${first}:B${last}`)
  sheaf.name('ladder_from', `C${first}:C${last}`)
}

/** A whole weight: the printed one times a factor, so that it follows when that is changed; else as it is. */
const wholeWeight = (n: bigint, factor: bigint | null, row: number): Cell => {
  const value = Number(n)
  if (factor === null) return cell(value, LOOK.whole)
  return { value, formula: factor === 1n ? `C${row}` : `ROUND(C${row}*${factor},0)`, style: LOOK.whole }
}

const weightCell = (weight: Stated<Exact>, isEqual: boolean, plan: Plan): readonly [Cell, Cell, Cell] => {
  const [printedWeight, confidence, source] = statedCells(weight, plan)
  return isEqual
    ? [{ ...printedWeight, value: plan.words.equal }, confidence, source]
    : [printedWeight, confidence, source]
}

const heads = ({ words }: Plan): readonly string[] => [
  words.code,
  words.description,
  words.weight,
  words.wholeWeight,
  words.divisor,
  words.shareOfForm,
  words.confidence,
  words.source,
]

/** The line below a table from a row on, with the sum of its shares. */
const totalCells = ({ words }: Plan, first: number, shares: readonly number[]): readonly (Cell | null)[] => {
  const last = first + shares.length - 1
  // Added up in the order and the way in which a spreadsheet does it.
  const value = shares.reduce((sum, share) => sum + share, 0)
  const total: Cell = { value, formula: `SUM(F${first}:F${last})`, style: LOOK.share }
  return [null, cell(words.sum, LOOK.weightName), null, null, null, total]
}

const aspectTable = (sheaf: Sheaf, plan: Plan, { variant, scale, name }: VariantPlan): number => {
  const { aspects, perForm } = scale.shares
  section(sheaf, plan.words.aspectWeights(variant.id), heads(plan))
  const first = sheaf.next()
  for (const { level, n, factor, isEqual } of aspects) {
    const row = sheaf.next()
    const [weight, confidence, source] = weightCell(level.weight, isEqual, plan)
    sheaf.row([
      cell(level.id),
      cell(level.title),
      weight,
      wholeWeight(n, factor, row),
      cell(Number(perForm), LOOK.whole),
      { value: Number(n) / Number(perForm), formula: `D${row}/E${row}`, style: LOOK.share },
      confidence,
      source,
    ])
  }
  const last = sheaf.next() - 1
  const shares = aspects.map(({ n }) => Number(n) / Number(perForm))
  sheaf.row(totalCells(plan, first, shares))
  sheaf.name(`aspects_${name}`, `D${first}:D${last}`)
  sheaf.name(`form_divisor_${name}`, `E${first}`)
  return first
}

const shareOf = (leaf: LeafShare, aspect: AspectShare, { perAspect, perForm }: Scale['shares']): number =>
  Number(leaf.n * aspect.n) / Number(perAspect * perForm)

/** An indicator's line in its table: of which aspect, and in which rows both stand. */
interface LeafLine {
  readonly leaf: LeafShare
  readonly aspect: AspectShare
  readonly aspectRow: number
  readonly row: number
}

const leafCells = (plan: Plan, { shares }: Scale, { leaf, aspect, aspectRow, row }: LeafLine): readonly Cell[] => {
  const [weight, confidence, source] = weightCell(leaf.indicator.weight, leaf.isEqual, plan)
  const way = [aspect.level.id, ...leaf.path.map(({ id }) => id)].join(' › ')
  return [
    cell(leaf.indicator.code),
    cell(`${way} · ${leaf.indicator.title}`),
    weight,
    wholeWeight(leaf.n, leaf.factor, row),
    cell(Number(shares.perAspect), LOOK.whole),
    {
      value: shareOf(leaf, aspect, shares),
      formula: `D${row}*D${aspectRow}/(E${row}*E${aspectRow})`,
      style: LOOK.share,
    },
    confidence,
    source,
  ]
}

/** A variant's table of indicators, below that of its aspects. */
interface IndicatorTable {
  readonly each: VariantPlan
  /** The row of the first aspect. */
  readonly aspectsFrom: number
}

const indicatorTable = (sheaf: Sheaf, plan: Plan, { each, aspectsFrom }: IndicatorTable): void => {
  const { variant, scale, name } = each
  section(sheaf, plan.words.indicatorWeights(variant.id), heads(plan))
  const first = sheaf.next()
  for (const [i, aspect] of scale.shares.aspects.entries())
    for (const leaf of aspect.leaves)
      sheaf.row(leafCells(plan, scale, { leaf, aspect, aspectRow: aspectsFrom + i, row: sheaf.next() }))
  const last = sheaf.next() - 1
  const shares = scale.shares.aspects.flatMap((above) => above.leaves.map((leaf) => shareOf(leaf, above, scale.shares)))
  sheaf.row(totalCells(plan, first, shares))
  const divisor = Number(scale.perAspect)
  const row = sheaf.row([
    null,
    cell(plan.words.divisor, LOOK.weightName),
    null,
    null,
    scale.perAspect === scale.shares.perAspect
      ? { ...cell(divisor, LOOK.whole), formula: `E${first}` }
      : cell(divisor, LOOK.whole),
  ])
  if (scale.decimals > 0) sheaf.row([null, cell(plan.words.decimals(scale.decimals), LOOK.subtitle)])
  sheaf.name(`weights_${name}`, `D${first}:D${last}`)
  sheaf.name(`divisor_${name}`, `E${row}`)
}

/** The name of an indicator's scores, and of the points that each of them earns. */
export const pointsName = ({ name }: VariantPlan, slot: number, what: 'score' | 'points'): string =>
  `${what}_${name}_${slot + 1}`

/** What each score of an indicator earns. */
interface PointsTable {
  readonly each: VariantPlan
  readonly indicator: Indicator
  readonly slot: number
}

const pointsTable = (sheaf: Sheaf, { words }: Plan, { each, indicator, slot }: PointsTable): void => {
  section(sheaf, words.pointsOf(indicator.code), [null, indicator.title, words.score, words.points, words.wholePoints])
  const first = sheaf.next()
  for (const [score, points] of Object.entries(indicator.points ?? {})) {
    const whole = (points.n * each.scale.pointParts) / points.d
    sheaf.row([
      null,
      null,
      cell(toNumber(parseExact(score) ?? ZERO), LOOK.part),
      { value: printedNumber(points), style: LOOK.part },
      cell(Number(whole), LOOK.whole),
    ])
  }
  const last = sheaf.next() - 1
  sheaf.name(pointsName(each, slot, 'score'), `C${first}:C${last}`)
  sheaf.name(pointsName(each, slot, 'points'), `E${first}:E${last}`)
}

const tablesOf = (sheaf: Sheaf, plan: Plan, each: VariantPlan): void => {
  const aspectsFrom = aspectTable(sheaf, plan, each)
  indicatorTable(sheaf, plan, { each, aspectsFrom })
  for (const { leaves } of each.scale.shares.aspects) {
    for (const { indicator, slot } of leaves) if (indicator.points) pointsTable(sheaf, plan, { each, indicator, slot })
  }
}

/** The sheet on which every figure of the instrument stands that formulas use, with its confidence and source. */
export const weightsSheet = (plan: Plan): Weights => {
  const [rows, names]: [SheetRow[], Name[]] = [[...headerOf(plan, plan.words.titles.weights)], []]
  const sheetName = plan.sheets.weights
  const columns = WIDTHS.map((width) => ({ width }))
  const sheaf: Sheaf = {
    row: (cells) => rows.push(highEnough({ cells }, columns)),
    blank: () => rows.push({ cells: [] }),
    next: () => rows.length + 1,
    name: (name, range) => names.push({ name, range: on(sheetName, fixedRange(range)) }),
  }
  ladder(sheaf, plan)
  for (const basis of plan.bases) basisTable(sheaf, plan, basis)
  for (const each of plan.variants) tablesOf(sheaf, plan, each)
  return { sheet: { name: sheetName, columns, rows, print: { landscape: true, foot: footOf(plan) } }, names }
}

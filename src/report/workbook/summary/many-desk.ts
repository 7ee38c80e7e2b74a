import { compare, type Exact, exact, round, toNumber } from '../../../exact/exact.js'
import type { Chart } from '../../../formats/xlsx/sheet-chart.js'
import type { Style } from '../../../formats/xlsx/write-book.js'
import type { Plan } from '../book-layout.js'
import { roundedFigure } from '../formula-text.js'
import { LOOK } from '../look.js'
import type { Listing } from './subject.js'
import type { Page } from './summary-page.js'

/** What every part of a page about several agencies or units is made with. */
export interface ManyDesk {
  readonly page: Page
  readonly plan: Plan
  readonly listing: Listing
  readonly charts: Chart[]
}

export const HALF = exact(1n, 2n)

/** Figures as they are published. */
export const figureStyle = ({ run }: Plan, look: Style = LOOK.figure): Style => {
  const { places } = run.result.instrument.rounding.value
  return { ...look, format: places === 0 ? '0' : `0.${'0'.repeat(places)}` }
}

/** A figure as it is published; nothing where there is none. */
export const publishedOf = (value: Exact | null | undefined, { run }: Plan): number | '' => {
  const { places, mode } = run.result.instrument.rounding.value
  return value ? toNumber(round(value, places, mode)) : ''
}

/** A figure over unrounded indices, rounded as the instrument says; nothing where there is none. */
export const roundedOf = (formula: string, { run }: Plan): string =>
  roundedFigure(`ROUND(${formula},12)`, run.result.instrument.rounding.value)

/** The unrounded indices of those that have one, least first. Items of one basis already stand in the order of their ranks. */
export const indicesOf = (items: Listing['items']): readonly Exact[] => {
  const indexed = items.filter(({ index }) => index)
  const values = indexed.flatMap(({ index }) => index?.value ?? [])
  const isRanked = indexed.every(({ basis }) => basis === indexed[0]?.basis)
  return isRanked ? values.reverse() : values.sort(compare)
}

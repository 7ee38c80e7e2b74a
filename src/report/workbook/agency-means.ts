import type { AgencyResult } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import { toNumber } from '../../exact/exact.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { isPartial } from '../text/run-assumptions.js'
import { type AspectSheet, aspectsOf } from './aspects.js'
import { fixedRange, meanOf, on, roundedFigure, unlessEmpty } from './formula-text.js'
import { type Content, type Contents, here } from './grid.js'
import { type Placed, type Reached, rankingContents, type Table } from './ranked-columns.js'

export interface Setting extends Table {
  readonly aspects: AspectSheet
}

type PlacedAgency = Placed & { readonly item: AgencyResult }

/** The rows of an agency's units on the sheet of aspects, which stand together there; null where it cannot have a mean. */
const rowsIn = (agency: AgencyResult, { plan }: Setting): readonly [first: number, last: number] | null => {
  // A part that nobody read is in no range of cells: without a partial mean there is none.
  if (agency.basis.includes(' / ') || (agency.unread > 0 && !agency.index)) return null
  const rows = agency.units.flatMap((unit) => plan.spotOf.get(unit)?.row ?? [])
  const [first, last] = [Math.min(...rows), Math.max(...rows)]
  return last - first + 1 === agency.units.length ? [first, last] : null
}

/** Gives the cells of a column there that an agency's means are of. */
type Means = (key: string) => string

const meansFor = (agency: AgencyResult, setting: Setting): Means | null => {
  const rows = rowsIn(agency, setting)
  if (!rows) return null
  const { plan, aspects } = setting
  const [first, last] = rows
  return (key) => {
    const column = aspects.grid.at(key)
    return on(plan.sheets.aspects, fixedRange(`${column}${first}:${column}${last}`))
  }
}

const reachedBy = (agency: AgencyResult, means: Means | null, { plan, grid }: Setting): Reached => {
  if (!means) return { exact: null, ipp: null }
  const isLenient = plan.run.options['partial'] === true || isPartial(agency)
  const exact = here(grid, 'exact')
  return {
    exact: meanOf(means('index'), agency.units.length, isLenient),
    ipp: unlessEmpty(exact, roundedFigure(exact, plan.run.result.instrument.rounding.value)),
  }
}

/** The mean of one of the units' figures, as long as the agency has an index. */
const meanContent = (
  step: Step | undefined,
  { index }: AgencyResult,
  formula: string | null,
): Content<PlacedAgency> => {
  const missing = index ? null : ''
  const value = step ? toNumber(step.value) : missing
  return { value: () => value, ...(formula === null || (index && !step) ? {} : { formula }) }
}

const meanContents = (agency: AgencyResult, means: Means | null, { plan, grid }: Setting): Contents<PlacedAgency> => {
  const formId = scoresFormOf(plan.run.result.instrument).id
  // Those without an index may have been scored on another basis.
  const forms = (agency.units.find(({ index }) => index) ?? agency.units[0])?.input.forms ?? []
  const mean = (key: string, step: Step | undefined): readonly [string, Content<PlacedAgency>] => {
    const formula = means && unlessEmpty(here(grid, 'exact'), `AVERAGE(${means(key)})`)
    return [key, meanContent(step, agency, formula)]
  }
  const formOf = (id: string) => agency.forms.find(({ subject }) => subject.id === id)
  const aspectOf = (id: string) => agency.aspects.find(({ subject }) => subject.id === `${formId}.${id}`)
  return Object.fromEntries([
    ...forms.filter((id) => grid.has(`form ${id}`)).map((id) => mean(`form ${id}`, formOf(id))),
    ...aspectsOf(plan).map(({ id }) => mean(`aspect ${id}`, aspectOf(id))),
  ])
}

/** An agency's row: its means are of rows of its own, so each is a kind by itself. */
export const contentsOf = (placed: PlacedAgency, setting: Setting): Contents<PlacedAgency> => {
  const { item } = placed
  const means = meansFor(item, setting)
  return {
    agency: { value: () => item.agency },
    agencyCode: { value: () => item.agencyCode },
    units: { value: () => item.units.length },
    scored: { value: () => item.scored, ...(means ? { formula: `COUNT(${means('index')})` } : {}) },
    ...rankingContents(placed, reachedBy(item, means, setting), setting),
    ...meanContents(item, means, setting),
  }
}

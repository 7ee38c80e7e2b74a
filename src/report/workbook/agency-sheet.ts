import type { AgencyResult } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import { toFixed, toNumber } from '../../exact/exact.js'
import { COLOUR } from '../../formats/palette.js'
import type { Sheet } from '../../formats/xlsx/write-book.js'
import { groupTitle } from '../../instrument/group-title.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { decimal } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'
import { isPartial } from '../text/run-assumptions.js'
import { type AspectSheet, aspectsOf } from './aspects.js'
import { type Beside, besideOf } from './beside.js'
import type { Plan } from './book-layout.js'
import { fixedRange, meanOf, on, roundedFigure, unlessEmpty } from './formula-text.js'
import { type Content, type Contents, type Grid, gridOf, here, rowsAlike } from './grid.js'
import { LOOK } from './look.js'
import {
  checkColumns,
  outcomeColumns,
  type Placed,
  RANKED_FROM,
  type Reached,
  rankColumns,
  rankingContents,
  type Table,
} from './ranked-columns.js'
import { rankingSheet } from './ranking-sheet.js'

/** The columns of the ranking of agencies. */
export const agencyGrid = (plan: Plan): Grid => {
  const { words, run } = plan
  const { instrument, agencies } = run.result
  const { places } = instrument.rounding.value
  const forms = [scoresFormOf(instrument).id, ...plan.otherForms]
  const hasCodes = agencies.some(({ agencyCode }) => agencyCode !== null)
  return gridOf([
    ...rankColumns(
      plan,
      agencies.some(({ group }) => group !== null),
    ),
    { key: 'agency', head: words.agency, width: 36, look: LOOK.text },
    { key: 'scored', head: words.scored, width: 10, look: LOOK.whole },
    { key: 'units', head: words.units, width: 9, look: LOOK.whole },
    ...outcomeColumns(plan, places),
    ...forms.map((id) => ({ key: `form ${id}`, head: id, width: 8, look: LOOK.two })),
    ...aspectsOf(plan).map(({ id, title }) => ({
      key: `aspect ${id}`,
      head: id,
      width: 7,
      look: LOOK.two,
      band: words.aspects,
      note: title,
    })),
    ...checkColumns(plan, places),
    ...(hasCodes ? [{ key: 'agencyCode', head: words.agencyCode, width: 14, look: LOOK.faint }] : []),
  ])
}

interface Setting extends Table {
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

/** Why an agency has no index, or what it rests on; null where there is nothing to say. */
export const remarkOf = (agency: AgencyResult, { words, language }: Plan): string | null => {
  const part = agency.unread > 0 ? WORDS[language].unread(agency.unread) : null
  if (isPartial(agency)) return [words.partial(agency.scored, agency.units.length), part].filter(Boolean).join('; ')
  if (part !== null) return WORDS[language].agencyUnread(part)
  if (agency.index) return null
  const unscored = agency.units.length - agency.scored
  return unscored > 0 ? words.lacking(unscored, agency.units.length) : words.mixed
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
const contentsOf = (placed: PlacedAgency, setting: Setting): Contents<PlacedAgency> => {
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

/** The ranking of agencies: each the mean of its units' unrounded indices. */
export const agencySheet = (plan: Plan, aspects: AspectSheet): Sheet => {
  const grid = agencyGrid(plan)
  const { agencies } = plan.run.result
  const setting: Setting = { plan, grid, aspects, rows: agencies.length }
  return rankingSheet(plan, grid, {
    which: 'agencies',
    items: agencies,
    row: (item, row) => {
      const placed = { item, group: groupTitle(item.group, plan.run.result.instrument), remark: remarkOf(item, plan) }
      return rowsAlike(grid, contentsOf(placed, setting))(placed, [row])
    },
    lead: 'agency',
    tab: COLOUR.accent,
  })
}

/** The index of the one agency that a run has, for the title of the first sheet; null where there are several or none. */
export const soleAgency = (plan: Plan): Beside | null => {
  const { agencies, instrument } = plan.run.result
  const [agency, ...others] = agencies
  if (!agency || others.length > 0 || agency.agency === '') return null
  const grid = agencyGrid(plan)
  const { places, mode } = instrument.rounding.value
  return besideOf({
    name: agency.agency,
    index: agency.rounded ? decimal(toFixed(agency.rounded, places, mode), plan.language) : null,
    predicate: agency.predicate,
    places,
    cell: (key) => on(plan.sheets.agencies, fixedRange(`${grid.at(key)}${RANKED_FROM}`)),
    words: plan.words,
    language: plan.language,
  })
}

import type { AgencyResult } from '../../engine/score/score.js'
import type { Step } from '../../engine/score/step.js'
import { toFixed, toNumber } from '../../exact/exact.js'
import type { Cell, Sheet } from '../../formats/xlsx/write-book.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { decimal } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'
import { COLOUR } from '../palette.js'
import { isPartial } from '../text/foot.js'
import { type AspectSheet, aspectsOf } from './aspects.js'
import { type Beside, besideOf } from './beside.js'
import { fixed, meanOf, on, roundedFigure, unlessEmpty } from './formula.js'
import { type Cells, type Grid, gridOf } from './grid.js'
import { LOOK } from './look.js'
import type { Plan } from './plan.js'
import {
  checkColumns,
  groupTitle,
  outcomeColumns,
  RANKED_FROM,
  type Ranking,
  rankColumns,
  rankingCells,
} from './ranking.js'
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

interface Setting {
  readonly plan: Plan
  readonly grid: Grid
  readonly aspects: AspectSheet
}

/** The rows of an agency's units on the sheet of aspects, which stand together there; null where it cannot have a mean. */
const rowsIn = (agency: AgencyResult, { plan }: Setting): readonly [first: number, last: number] | null => {
  // A part that nobody read is in no range of cells: without a partial mean there is none.
  if (agency.basis.includes(' / ') || (agency.unread > 0 && !agency.index)) return null
  const rows = agency.units.flatMap((unit) => plan.spotOf.get(unit)?.row ?? [])
  const [first, last] = [Math.min(...rows), Math.max(...rows)]
  return last - first + 1 === agency.units.length ? [first, last] : null
}

const rangeOf = ({ plan, aspects }: Setting, key: string, [first, last]: readonly [number, number]): string => {
  const column = aspects.grid.at(key)
  return on(plan.sheets.aspects, fixed(`${column}${first}:${column}${last}`))
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

const rankingOf = (agency: AgencyResult, setting: Setting, row: number): Ranking => {
  const { plan, grid } = setting
  const rows = rowsIn(agency, setting)
  const isLenient = plan.run.options['partial'] === true || isPartial(agency)
  const exact = `${grid.at('exact')}${row}`
  return {
    item: agency,
    group: groupTitle(plan, agency.group),
    exact: rows ? meanOf(rangeOf(setting, 'index', rows), agency.units.length, isLenient) : null,
    ipp: rows ? unlessEmpty(exact, roundedFigure(exact, plan.run.result.instrument.rounding.value)) : null,
    remark: remarkOf(agency, plan),
  }
}

/** The mean of one of the units' figures, as long as the agency has an index. */
const meanCell = (key: string, step: Step | undefined, agency: AgencyResult, setting: Setting, row: number): Cell => {
  const rows = rowsIn(agency, setting)
  const value = step ? toNumber(step.value) : agency.index ? null : ''
  if (!rows || (agency.index && !step)) return { value }
  const formula = unlessEmpty(`${setting.grid.at('exact')}${row}`, `AVERAGE(${rangeOf(setting, key, rows)})`)
  return { value, formula }
}

const meanCells = (agency: AgencyResult, setting: Setting, row: number): Cells => {
  const { plan, grid } = setting
  const formId = scoresFormOf(plan.run.result.instrument).id
  // Those without an index may have been scored on another basis.
  const forms = (agency.units.find(({ index }) => index) ?? agency.units[0])?.input.forms ?? []
  return Object.fromEntries([
    ...forms
      .filter((id) => grid.has(`form ${id}`))
      .map((id) => {
        const step = agency.forms.find(({ subject }) => subject.id === id)
        return [`form ${id}`, meanCell(`form ${id}`, step, agency, setting, row)]
      }),
    ...aspectsOf(plan).map(({ id }) => {
      const step = agency.aspects.find(({ subject }) => subject.id === `${formId}.${id}`)
      return [`aspect ${id}`, meanCell(`aspect ${id}`, step, agency, setting, row)]
    }),
  ])
}

const scoredCell = (agency: AgencyResult, setting: Setting): Cell => {
  const rows = rowsIn(agency, setting)
  return {
    value: agency.scored,
    ...(rows ? { formula: `COUNT(${rangeOf(setting, 'index', rows)})` } : {}),
  }
}

/** The ranking of agencies: each the mean of its units' unrounded indices. */
export const agencySheet = (plan: Plan, aspects: AspectSheet): Sheet => {
  const grid = agencyGrid(plan)
  const setting: Setting = { plan, grid, aspects }
  const { agencies } = plan.run.result
  return rankingSheet(plan, grid, {
    which: 'agencies',
    items: agencies,
    cells: (agency, row) => ({
      agency: { value: agency.agency },
      agencyCode: { value: agency.agencyCode },
      units: { value: agency.units.length },
      scored: scoredCell(agency, setting),
      ...rankingCells(rankingOf(agency, setting, row), plan, grid, row, agencies.length),
      ...meanCells(agency, setting, row),
    }),
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
    cell: (key) => on(plan.sheets.agencies, fixed(`${grid.at(key)}${RANKED_FROM}`)),
    words: plan.words,
    language: plan.language,
  })
}

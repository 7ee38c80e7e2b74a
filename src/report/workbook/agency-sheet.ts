import type { AgencyResult } from '../../engine/score/score.js'
import { toFixed } from '../../exact/exact.js'
import { COLOUR } from '../../formats/palette.js'
import type { Sheet } from '../../formats/xlsx/write-book.js'
import { groupTitle } from '../../instrument/group-title.js'
import { scoresFormOf } from '../../instrument/schema.js'
import { decimal } from '../../wording/figure.js'
import { WORDS } from '../../wording/words.js'
import { isPartial } from '../text/run-assumptions.js'
import { contentsOf, type Setting } from './agency-means.js'
import { type AspectSheet, aspectsOf } from './aspects.js'
import { type Beside, besideOf } from './beside.js'
import type { Plan } from './book-layout.js'
import { fixedRange, on } from './formula-text.js'
import { type Grid, gridOf, rowsAlike } from './grid.js'
import { LOOK } from './look.js'
import { nameWidth } from './name-widths.js'
import { checkColumns, outcomeColumns, RANKED_FROM, rankColumns } from './ranked-columns.js'
import { rankingSheet } from './ranking-sheet.js'

export const agencyGrid = (plan: Plan): Grid => {
  const { words, run } = plan
  const { instrument, agencies } = run.result
  const { places } = instrument.rounding.value
  const forms = [scoresFormOf(instrument).id, ...plan.otherForms]
  const hasRemarks = agencies.some((each) => remarkOf(each, plan) !== null)
  const hasCodes = agencies.some(({ agencyCode }) => agencyCode !== null)
  return gridOf([
    ...rankColumns(
      plan,
      agencies.some(({ group }) => group !== null),
    ),
    { key: 'agency', head: words.agency, width: nameWidth(plan.nameWidths, 'agency', 44), look: LOOK.text },
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
    ...checkColumns(plan, places, hasRemarks),
    ...(hasCodes ? [{ key: 'agencyCode', head: words.agencyCode, width: 14, look: LOOK.faint }] : []),
  ])
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

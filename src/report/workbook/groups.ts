import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../../engine/score/summary.js'
import { type Exact, round, toFixed, toNumber } from '../../exact/exact.js'
import type { Cell, Sheet, SheetRow } from '../../formats/xlsx/write-book.js'
import { decimal } from '../../wording/figure.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { WORDS } from '../../wording/words.js'
import { groupTitle } from '../ranking/summary.js'
import { quoted } from './formula.js'
import { type Cells, type Grid, gridOf, headOf, rowOf } from './grid.js'
import { aboveTable, changedIn, footOf } from './header.js'
import { LOOK } from './look.js'
import type { Plan } from './plan.js'
import { listingOf } from './summary/subject.js'

const gridFor = ({ language, run }: Plan): Grid => {
  const words = SUMMARY_WORDS[language]
  const figures = [
    ['mean', words.mean],
    ['median', words.median],
    ['first', words.first],
    ['third', words.third],
    ['least', words.least],
    ['greatest', words.greatest],
  ] as const
  return gridOf([
    { key: 'name', head: `${words.group} / ${words.province}`, width: 34, look: LOOK.text },
    { key: 'agencies', head: words.agencies, width: 10, look: LOOK.whole },
    { key: 'scored', head: words.scored, width: 10, look: LOOK.whole },
    ...figures.map(([key, head]) => ({ key, head, width: 11, look: LOOK.two })),
    ...run.result.instrument.ladder.value.map(({ letter }) => ({
      key: `letter ${letter}`,
      head: letter,
      width: 6,
      look: LOOK.whole,
    })),
  ])
}

const cellsOf = (summary: Summary, name: string, { run: { result } }: Plan): Cells => {
  const { mode, places } = result.instrument.rounding.value
  const shown = (value: Exact | null) => ({ value: value ? toNumber(round(value, places, mode)) : null })
  return {
    name: { value: name },
    agencies: { value: summary.agencies },
    scored: { value: summary.scored },
    mean: shown(summary.mean),
    median: shown(summary.median),
    first: shown(summary.quartiles?.[0] ?? null),
    third: shown(summary.quartiles?.[1] ?? null),
    least: shown(summary.least),
    greatest: shown(summary.greatest),
    ...Object.fromEntries(summary.predicates.map(({ letter, count }) => [`letter ${letter}`, { value: count }])),
  }
}

/** The national figure in a sentence, with how surely its rule is known; null where there is none. */
const nationText = ({ run: { result }, language }: Plan): string | null => {
  const national = nationalIndex(result)
  const rule = result.instrument.national
  if (!national || !rule) return null
  const { mode, places } = result.instrument.rounding.value
  const words = SUMMARY_WORDS[language]
  const figure = decimal(toFixed(national.value, places, mode), language)
  return `${words.national}: ${figure} (${words.rule}: ${WORDS[language].confidence[rule.confidence]})`
}

/** The nation's figure, and that no figure here follows the scores: said again once somebody has changed one. */
const statusOf = (plan: Plan): Cell => {
  const { fixed: kept, stale } = SUMMARY_WORDS[plan.language]
  const nation = nationText(plan)
  const said = (text: string) => (nation === null ? text : `${nation}. ${text}`)
  const count = changedIn(plan, listingOf('agencies', plan).all('check'))
  return { value: said(kept), formula: `IF(${count}=0,${quoted(said(kept))},${quoted(said(stale))})` }
}

/** Groups and provinces in figures, and the nation's; null where no agency has a group or province. */
export const groupSheet = (plan: Plan): Sheet | null => {
  const { result } = plan.run
  const rows = [
    ...groupSummaries(result).map((summary) => cellsOf(summary, groupTitle(result, summary.id), plan)),
    ...provinceSummaries(result).map((summary) => cellsOf(summary, groupTitle(result, summary.id), plan)),
  ]
  // Of one agency there is nothing to sum up.
  if (rows.length === 0 || result.agencies.length < 2) return null
  const grid = gridFor(plan)
  const all = function* (): Generator<SheetRow> {
    yield* aboveTable(plan, grid, {
      title: SUMMARY_WORDS[plan.language].title,
      status: statusOf(plan),
    })
    yield* headOf(grid, { bands: 4, titles: 30 })
    for (const cells of rows) yield rowOf(grid, cells)
  }
  return {
    name: plan.sheets.groups,
    columns: grid.widths,
    rows: all(),
    frozen: { columns: 1, rows: 6 },
    print: { landscape: true, titleRows: '6:6', foot: footOf(plan) },
  }
}

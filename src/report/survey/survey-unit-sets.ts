import type { SurveyResult } from '../../engine/survey/result.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { GridCell } from '../../formats/terminal.js'
import type { SurveyRun } from '../../run/survey-result.js'
import { countText, decimal } from '../../wording/figure.js'
import type { SurveyWords } from '../../wording/survey.js'
import { type Column, type Shown, type Table, tonedCell } from '../table.js'
import type { Resting } from '../text/run-assumptions.js'
import type { Page } from '../text/text-page.js'
import { isAlone } from './alone.js'
import { aloneSets } from './alone-columns.js'
import { indexSets, type UnitColumns } from './index-sets.js'
import { figureName } from './survey-figure-text.js'

export interface Setting {
  readonly run: SurveyRun
  readonly resting: Resting
  readonly language: Language
  readonly words: SurveyWords
  readonly page: Page
}

export const figures = <T>(key: string, head: string, value: (item: T) => Shown): Column<T> => ({
  key,
  head,
  kind: 'number',
  value,
})

const exactText = (value: Exact | null | undefined, { run, language }: Setting): string | null => {
  const { places, mode } = run.instrument.rounding.value
  return value ? decimal(toFixed(value, places, mode), language) : null
}

const decimalText = (value: number | undefined, { language }: Setting): string | null =>
  value === undefined ? null : decimal(value.toFixed(2), language)

const rangeText = (
  range: { low: number; high: number } | null | undefined,
  { run, language }: Setting,
): string | null => {
  if (!range) return null
  const { places } = run.instrument.rounding.value
  const [low, high] = [range.low, range.high].map((value) => decimal(value.toFixed(places), language))
  return low === high ? (low ?? null) : `${low}–${high}`
}

/** Near nothing and near all a tenth of a percent matters. */
const isNearEnd = (share: number): boolean => (share > 0 && share < 0.1) || (share > 0.9 && share < 1)

export const percent = (share: number, language: Language): string =>
  `${decimal((share * 100).toFixed(isNearEnd(share) ? 1 : 0), language)}${language === 'id' ? ' %' : '%'}`

/** The likeliest so many predicates: "A- 93 %, B 7 %". */
const predicateText = ({ outlook }: SurveyResult, { language }: Setting, most: number): string | null => {
  if (!outlook || outlook.predicates.length === 0) return outlook?.predicate?.letter ?? null
  return [...outlook.predicates]
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ predicate, share }) => `${predicate.letter} ${percent(share, language)}`)
    .join(', ')
}

/** Room that a name should have before the table gives up something else. */
const [AGENCY_FLOOR, UNIT_FLOOR] = [14, 18]

const hasSeveralAgencies = (results: readonly SurveyResult[]): boolean =>
  new Set(results.map(({ unit }) => unit.agencyKey)).size > 1

/** Who a line is about; the agency only where there are several. */
const nameColumns = (results: readonly SurveyResult[], { words }: Setting): readonly Column<SurveyResult>[] => {
  const names: readonly Column<SurveyResult>[] = [
    { key: 'agency', head: words.agency, value: ({ unit }) => unit.agency, floor: AGENCY_FLOOR },
    { key: 'unit', head: words.unit, value: (each) => each.unit.unit, floor: UNIT_FLOOR },
  ]
  return hasSeveralAgencies(results) ? names : names.slice(1)
}

const flagsText = ({ flags }: SurveyResult, { words }: Setting): GridCell =>
  tonedCell(flags.map((flag) => words.flag[flag]).join(', '), 'yellow')

const plainSets = ({ names, core, alpha, needed, flags }: UnitColumns): Table<SurveyResult>['sets'] => [
  [...names, ...core, alpha, ...needed, flags],
  [...names, ...core, ...needed, flags],
  [...names, ...core, flags],
]

export const unitSets = (results: readonly SurveyResult[], setting: Setting): Table<SurveyResult>['sets'] => {
  const { words, language, run } = setting
  const count = (value: number | null | undefined) => (value == null ? null : countText(value, language))
  /** What rests on an assumption that others do not rest on bears an asterisk: the index, where there is one. */
  const figureCell = (item: SurveyResult, value: Exact | null | undefined, isLast: boolean) => {
    const text = exactText(value, setting)
    return tonedCell(text && isLast && setting.resting.marked.has(item) ? `${text}*` : text, 'strong')
  }
  const names = nameColumns(results, setting)
  const respondents = figures('respondents', words.respondents, ({ unit }: SurveyResult) => count(unit.respondents))
  const figure = figures('figure', figureName(run), (each: SurveyResult) =>
    figureCell(each, each.figure, !each.outlook || isAlone(run)),
  )
  const interval: Column<SurveyResult> = {
    ...figures('figure interval', words.interval, (each) => rangeText(each.interval, setting)),
    name: `${words.interval} (${figureName(run)})`,
  }
  const alpha = figures('alpha', words.alpha, (each: SurveyResult) => decimalText(each.alpha?.value, setting))
  const index = figures('index', words.index, (each: SurveyResult) => figureCell(each, each.outlook?.index, true))
  const range: Column<SurveyResult> = {
    ...figures('interval', words.interval, ({ outlook }) => rangeText(outlook?.interval, setting)),
    name: `${words.interval} (${words.index})`,
  }
  const predicates = (most: number): Column<SurveyResult> => ({
    key: 'predicate',
    head: words.predicate,
    value: (each) => predicateText(each, setting, most),
  })
  const more = figures('more', words.more, ({ outlook }: SurveyResult) => count(outlook?.more))
  const sample = figures('needed', words.needed, (each: SurveyResult) => count(each.sample?.needed))
  const flags: Column<SurveyResult> = { key: 'flags', head: words.flags, value: (each) => flagsText(each, setting) }
  const needed = results.some((each) => each.sample) ? [sample] : []
  const core = [respondents, figure, interval]
  if (isAlone(run)) {
    const predicate = (each: SurveyResult, most: number) => predicateText(each, setting, most)
    return aloneSets({ names, core, more, needed, flags, predicate }, run, language)
  }
  const all = { names, core, alpha, index, range, predicates, more, needed, flags }
  return results.every((each) => !each.outlook) ? plainSets(all) : indexSets(all)
}

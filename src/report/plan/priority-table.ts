import type { AspectMean, Candidate, Leaving } from '../../engine/plan/priority.js'
import { agencyName } from '../../engine/score/select.js'
import { toDecimal } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import { groupTitle } from '../../instrument/group-title.js'
import type { PriorityRun } from '../../run/priority.js'
import { countText, decimal } from '../../wording/figure.js'
import { PRIORITY_WORDS } from '../../wording/priority.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import { wrapLines } from '../rules/listing.js'
import { type Column, NOTHING, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import type { Page } from '../text/text-page.js'
import { indentedPage, indentLines, type Setting as PageSetting, runText } from './setting.js'

export interface Setting extends PageSetting {
  readonly letter: string
}

const RIGHT = { kind: 'number' } as const

export const groupText = ({ unit }: Candidate, { instrument }: Setting): string =>
  groupTitle(unit.input.group, instrument) ?? NOTHING

export const whyText = (each: Candidate, { language, letter }: Setting): string => {
  const words = PRIORITY_WORDS[language]
  const reasons = [
    each.isLow && each.least ? words.low(letter) : '',
    each.isCheapestOfAgency ? words.cheapestOfAgency : '',
    each.isCheapestOfGroup ? words.cheapestOfGroup : '',
  ]
  return reasons.filter((reason) => reason !== '').join(', ') || NOTHING
}

/** "14: 5, 29: 5": indicators by their numbers, with the score that each is raised to; why not, where there is no way. */
export const stepsText = ({ least }: Candidate, { language }: Setting): string => {
  if (!least?.plan) {
    const state = least?.state ?? 'no-index'
    return state === 'reachable' ? NOTHING : PRIORITY_WORDS[language].state[state]
  }
  return least.plan.rises
    .map(({ indicator, to }) => `${indicator.number ?? indicator.code}: ${decimal(toDecimal(to, 2), language)}`)
    .join(', ')
}

const indexText = ({ unit: { rounded, predicate } }: Candidate, setting: Setting): string =>
  rounded ? `${publishedFigure(rounded, setting)} ${predicate?.letter ?? ''}`.trim() : NOTHING

const columnsOf = (setting: Setting): readonly Column<Candidate>[] => {
  const { head } = PRIORITY_WORDS[setting.language]
  return [
    { key: 'group', head: head.group, value: (each) => groupText(each, setting), spare: 2, floor: 9 },
    { key: 'agency', head: head.agency, value: ({ unit }) => agencyName(unit.input), floor: 12 },
    { key: 'unit', head: head.unit, value: ({ unit }) => unit.input.unit, floor: 12 },
    { key: 'index', head: head.index, value: (each) => indexText(each, setting) },
    { key: 'target', head: head.target, value: ({ least }) => least?.target.predicate?.letter ?? NOTHING },
    { key: 'levels', head: head.levels, value: ({ least }) => least?.plan?.levels ?? null, ...RIGHT },
    { key: 'steps', head: head.steps, value: (each) => stepsText(each, setting), floor: 14, tellsCut: true },
    { key: 'why', head: head.why, value: (each) => whyText(each, setting), spare: 1, floor: 12, tellsCut: true },
  ]
}

/** One table for each province, in the order of the list. */
const provinceLines = ({ priority }: PriorityRun, setting: Setting): readonly string[] => {
  const provinces = [...new Set(priority.candidates.map(({ unit }) => unit.input.province))]
  const isNamed = provinces.some((province) => province !== null)
  return provinces.flatMap((province) => {
    const items = priority.candidates.filter(({ unit }) => unit.input.province === province)
    const name = province === null ? PRIORITY_WORDS[setting.language].noProvince : plain(province)
    const head = isNamed ? wrapLines([name], setting.page).map(ink(setting.page.colour).strong) : []
    return [...head, ...tableLines(tableOf(columnsOf(setting), items), setting.page, setting.language), '']
  })
}

const leavingLines = ({ priority }: PriorityRun, setting: Setting): readonly string[] => {
  const { language, letter, page } = setting
  const words = PRIORITY_WORDS[language]
  const { leaving, staying, withoutIndex } = priority
  const isAnyLow = leaving.length > 0 || staying > 0
  const columns: readonly Column<Leaving>[] = (['levels', 'units', 'all'] as const).map((key) => ({
    key,
    head: words.leavingHead[key],
    value: (each) => countText(each[key], language),
    ...RIGHT,
  }))
  return [
    ...wrapLines([isAnyLow ? words.leaving(letter) : words.noneLow(letter)], page),
    ...(leaving.length > 0 ? indentLines(tableLines(tableOf(columns, leaving), indentedPage(page), language)) : []),
    ...wrapLines(staying > 0 ? [words.staying(staying)] : [], page),
    ...wrapLines(withoutIndex > 0 ? [words.withoutIndex(withoutIndex)] : [], page),
    '',
  ]
}

const aspectLines = ({ priority: { aspects } }: PriorityRun, setting: Setting): readonly string[] => {
  const words = PRIORITY_WORDS[setting.language]
  if (aspects.length === 0) return []
  const columns: readonly Column<AspectMean>[] = [
    {
      key: 'aspect',
      head: words.aspectsHead.aspect,
      value: ({ subject }) => `${subject.id}  ${subject.title}`,
      floor: 20,
    },
    {
      key: 'low',
      head: words.aspectsHead.low,
      value: ({ low }) => (low ? publishedFigure(low, setting) : null),
      ...RIGHT,
    },
    { key: 'all', head: words.aspectsHead.all, value: ({ all }) => publishedFigure(all, setting), ...RIGHT },
  ]
  return [
    ...wrapLines([words.aspects], setting.page),
    ...indentLines(tableLines(tableOf(columns, aspects), indentedPage(setting.page), setting.language)),
  ]
}

/** Whom to coach first, for people at a terminal. */
export const priorityText = (run: PriorityRun, language: Language, page: Page): string => {
  const { below } = run.priority
  const setting: Setting = { instrument: run.result.instrument, language, page, letter: below.letter }
  const words = PRIORITY_WORDS[language]
  const lines = [...provinceLines(run, setting), ...leavingLines(run, setting), ...aspectLines(run, setting)]
  return runText(run, setting, { titles: [words.title(below.letter, plain(below.label)), words.order], lines })
}

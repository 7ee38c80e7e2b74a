import type { Beside, ChangedUnit } from '../../engine/plan/what-if.js'
import type { Figures, Ranked } from '../../engine/score/score.js'
import { agencyName, nameOf } from '../../engine/score/select.js'
import { compare, type Exact, sub, toDecimal, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import type { WhatIfRun } from '../../run/what-if.js'
import { decimal } from '../../wording/figure.js'
import { WHAT_IF_WORDS } from '../../wording/what-if.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import { wrapLines } from '../rules/listing.js'
import { type Column, NOTHING, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import type { Page } from '../text/text-page.js'
import { gainPlaces } from './gains.js'
import { indentedPage, indentLines, runText, type Setting } from './setting.js'
import { type BesideLine, type BesidePair, besideLines } from './what-if-lines.js'

/** How many of the units that only move in the ranking a page shows. */
const MOST_MOVED = 10

const figureText = ({ kind }: BesideLine, value: Exact | null, setting: Setting): string => {
  if (!value) return NOTHING
  return kind === 'index' || kind === 'part'
    ? publishedFigure(value, setting)
    : decimal(toDecimal(value, 2), setting.language)
}

const changeText = (line: BesideLine, setting: Setting): string => {
  const { before, after, kind } = line
  if (!before || !after) return NOTHING
  const change = sub(after, before)
  if (change.n === 0n) return '='
  const size = compare(change, ZERO) < 0 ? sub(ZERO, change) : change
  if (kind === 'rank') return WHAT_IF_WORDS[setting.language].moved(Number(size.n), change.n < 0n)
  const places = kind === 'score' ? 2 : gainPlaces(setting.instrument)
  return `${change.n < 0n ? '−' : '+'}${decimal(toDecimal(size, places), setting.language)}`
}

export const titleOf = ({ id, kind, title }: BesideLine, { language }: Setting): string => {
  const words = WHAT_IF_WORDS[language]
  if (kind === 'index') return words.index
  if (kind === 'rank') return id === 'rank' ? words.rank : words.groupRank
  return `${id}  ${title}`
}

const columnsOf = (setting: Setting): readonly Column<BesideLine>[] => {
  const { head } = WHAT_IF_WORDS[setting.language]
  const right = { kind: 'number' } as const
  return [
    { key: 'figure', head: head.figure, value: (line) => titleOf(line, setting), floor: 20 },
    { key: 'before', head: head.before, value: (line) => figureText(line, line.before, setting), ...right },
    { key: 'after', head: head.after, value: (line) => figureText(line, line.after, setting), ...right },
    { key: 'change', head: head.change, value: (line) => changeText(line, setting), ...right },
  ]
}

/** "3,92 (B Baik)". */
const outcomeText = ({ rounded, predicate }: Figures, setting: Setting): string => {
  if (!rounded) return WHAT_IF_WORDS[setting.language].noIndex
  return `${publishedFigure(rounded, setting)}${predicate ? ` (${predicate.letter} ${plain(predicate.label)})` : ''}`
}

/** Of whom figures are, with the index today and after. */
export const headOf = (name: string, { before, after }: Beside<Figures>, setting: Setting): string =>
  `${plain(name)}: IPP ${outcomeText(before, setting)} → ${outcomeText(after, setting)}`

const memberLines = (name: string, pair: BesidePair, setting: Setting): readonly string[] => {
  const items = besideLines(pair)
  return [
    ...wrapLines([headOf(name, pair, setting)], setting.page).map(ink(setting.page.colour).strong),
    ...indentLines(tableLines(tableOf(columnsOf(setting), items), indentedPage(setting.page), setting.language)),
    '',
  ]
}

/** Units that have no change of their own and stand elsewhere in the ranking, a line for each. */
const movedLines = (moved: readonly ChangedUnit[], setting: Setting): readonly string[] => {
  const words = WHAT_IF_WORDS[setting.language]
  if (moved.length === 0) return []
  const place = ({ rank }: Ranked) => String(rank ?? NOTHING)
  const lines = moved
    .slice(0, MOST_MOVED)
    .map(({ before, after }) => `${plain(nameOf(after))}: ${words.from(place(before), place(after))}`)
  const rest = moved.length - lines.length
  return [
    ...wrapLines([words.others], setting.page),
    ...indentLines(wrapLines([...lines, ...(rest > 0 ? [words.more(rest)] : [])], indentedPage(setting.page))),
    '',
  ]
}

/** Old beside new for people at a terminal. */
export const whatIfText = (run: WhatIfRun, language: Language, page: Page): string => {
  const setting: Setting = { instrument: run.result.instrument, language, page }
  const words = WHAT_IF_WORDS[language]
  const { units, agencies } = run.whatIf ?? { units: [], agencies: [] }
  const lines = [
    ...units
      .filter(({ changes }) => changes.length > 0)
      .flatMap((pair) => memberLines(nameOf(pair.after), pair, setting)),
    ...agencies.flatMap((pair) => memberLines(agencyName(pair.after), pair, setting)),
    ...movedLines(
      units.filter(({ changes }) => changes.length === 0),
      setting,
    ),
    ...(units.length + agencies.length === 0 ? [run.whatIf ? words.none : words.refused] : []),
  ]
  return runText(run, setting, { titles: [words.title], lines })
}

import type { CheckedPlan, CheckedStep } from '../../engine/plan/done.js'
import { nameOf } from '../../engine/score/select.js'
import { type Exact, sub, toDecimal, ZERO } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { ink } from '../../formats/terminal.js'
import type { DoneRun } from '../../run/done.js'
import { DONE_WORDS } from '../../wording/done.js'
import { decimal } from '../../wording/figure.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import { wrapLines } from '../rules/listing.js'
import { type Column, NOTHING, tableOf } from '../table.js'
import { tableLines } from '../terminal-table.js'
import type { Page } from '../text/text-page.js'
import { gainPlaces } from './gains.js'
import { indentedPage, indentLines, runText, type Setting } from './setting.js'

const scoreText = (score: Exact | null, { language }: Setting): string =>
  score ? decimal(toDecimal(score, 2), language) : NOTHING

const gainText = (gained: Exact | null, { instrument, language }: Setting): string => {
  if (!gained) return NOTHING
  const isLess = gained.n < 0n
  const text = toDecimal(isLess ? sub(ZERO, gained) : gained, gainPlaces(instrument))
  return `${isLess ? '−' : '+'}${decimal(text, language)}`
}

const columnsOf = (setting: Setting): readonly Column<CheckedStep>[] => {
  const words = DONE_WORDS[setting.language]
  const { head } = words
  return [
    {
      key: 'indicator',
      head: head.indicator,
      value: ({ indicator }) => `${indicator.code}  ${indicator.title}`,
      floor: 16,
    },
    {
      key: 'plan',
      head: head.plan,
      value: ({ from, to }) => `${scoreText(from, setting)} → ${scoreText(to, setting)}`,
    },
    { key: 'now', head: head.now, value: ({ now }) => scoreText(now, setting), kind: 'number' },
    { key: 'state', head: head.state, value: ({ state }) => (state ? words.state[state] : words.noState) },
    { key: 'outcome', head: head.outcome, value: ({ outcome }) => words.outcome[outcome] },
    { key: 'gained', head: head.gained, value: ({ gained }) => gainText(gained, setting), kind: 'number' },
  ]
}

const unitLines = ({ unit, steps, gained }: CheckedPlan, setting: Setting): readonly string[] => {
  const words = DONE_WORDS[setting.language]
  const reached = steps.filter(({ outcome }) => outcome === 'reached').length
  const index = unit.rounded ? `IPP ${publishedFigure(unit.rounded, setting)}` : words.noIndex
  const letter = unit.predicate ? ` (${unit.predicate.letter} ${plain(unit.predicate.label)})` : ''
  const sum = gained ? `; ${words.gained(gainText(gained, setting))}` : ''
  const doubtful = steps.filter(({ state, outcome }) => state === 'done' && outcome !== 'reached')
  const below = indentedPage(setting.page)
  return [
    ...wrapLines([`${plain(nameOf(unit))}: ${index}${letter}`], setting.page).map(ink(setting.page.colour).strong),
    ...indentLines([
      ...wrapLines([`${words.summary(reached, steps.length)}${sum}.`], below),
      ...tableLines(tableOf(columnsOf(setting), steps), below, setting.language),
      ...(doubtful.length > 0
        ? wrapLines([words.doubt(doubtful.map(({ indicator }) => indicator.code).join(', '))], below)
        : []),
    ]),
    '',
  ]
}

/** Plans beside today's scores for people at a terminal. */
export const doneText = (run: DoneRun, language: Language, page: Page): string => {
  const setting: Setting = { instrument: run.result.instrument, language, page }
  const words = DONE_WORDS[language]
  const lines = [
    ...run.checked.flatMap((each) => unitLines(each, setting)),
    ...(run.checked.length === 0 ? [words.none] : []),
  ]
  return runText(run, setting, { titles: [words.title], lines })
}

import type { RunResult } from '../../engine/score/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../../engine/score/summary.js'
import type { Exact } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import type { Ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { groupTitle } from '../../instrument/group-title.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { WORDS } from '../../wording/words.js'
import { type Column, tonedCell } from '../table.js'
import { tableLines } from '../terminal-table.js'
import { type Page, widthOfPage } from '../text/text-page.js'
import { figureText, publishedFigure, type Style } from './figure-cells.js'

/** "A 2 · B 5": how many agencies have each predicate. */
export const predicatesText = ({ predicates }: Summary): string =>
  predicates
    .filter(({ count }) => count > 0)
    .map(({ letter, count }) => `${letter} ${count}`)
    .join(' · ')

const setsOf = (heading: string, { style, language }: About): readonly (readonly Column<Summary>[])[] => {
  const words = SUMMARY_WORDS[language]
  const figure = (key: string, head: string, of: (summary: Summary) => Exact | null): Column<Summary> => ({
    key,
    head,
    kind: 'number',
    value: (summary) => figureText(of(summary), style),
  })
  const name: Column<Summary> = {
    key: 'name',
    head: heading,
    value: ({ id }) => plain(groupTitle(id, style.instrument)),
    floor: 8,
  }
  const count: Column<Summary> = {
    key: 'agencies',
    head: words.agencies,
    kind: 'number',
    value: ({ agencies, scored }) => (scored === agencies ? agencies : `${scored}/${agencies}`),
  }
  const [average, median] = [
    figure('mean', words.mean, ({ mean }) => mean),
    figure('median', words.median, (summary) => summary.median),
  ]
  const quartiles = [
    figure('first', words.first, (summary) => summary.quartiles?.[0] ?? null),
    figure('third', words.third, (summary) => summary.quartiles?.[1] ?? null),
  ]
  const predicates: Column<Summary> = {
    key: 'predicates',
    head: words.predicates,
    value: (summary) => tonedCell(predicatesText(summary)),
  }
  return [
    [name, count, average, median, ...quartiles, predicates],
    [name, count, average, median, predicates],
    [name, count, average, median],
    [name, count, average],
  ]
}

interface About {
  readonly style: Style
  readonly language: Language
  readonly page: Page
  readonly paint: Ink
}

/** A title, and below it the groups or provinces; nothing where none of them has two agencies with an index. */
const table = (items: readonly Summary[], [heading, title]: readonly [string, string], about: About) => {
  if (items.every(({ scored }) => scored < 2)) return []
  const sets = setsOf(heading, about)
  return [about.paint.strong(title), ...tableLines({ sets, items }, about.page, about.language), '']
}

/** Groups and provinces in figures, and the nation's, where the run has them. */
export const summaryLines = (result: RunResult, about: About): readonly string[] => {
  const words = SUMMARY_WORDS[about.language]
  const national = nationalIndex(result)
  const confidence = result.instrument.national?.confidence
  const nation =
    national && confidence
      ? [
          ...wrap(
            `${words.national}: ${publishedFigure(national.value, about.style)} (${words.rule}: ${WORDS[about.language].confidence[confidence]})`,
            widthOfPage(about.page),
          ),
          '',
        ]
      : []
  return [
    ...table(groupSummaries(result), [words.group, words.groupTitle], about),
    ...table(provinceSummaries(result), [words.province, words.provinceTitle], about),
    ...nation,
  ]
}

import type { RunResult } from '../../engine/score/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../../engine/score/summary.js'
import type { Language } from '../../finding/language.js'
import { plain } from '../../finding/plain.js'
import { grid, type Ink } from '../../formats/terminal.js'
import { wrap } from '../../formats/width.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { WORDS } from '../../wording/words.js'
import { figureCell, published, type Style } from './cells.js'
import { type Column, fitted, type Page, widthOfPage } from './page.js'

/** The name of a group as the regulation has it; a province or a group of somebody's own keeps its name. */
export const groupTitle = ({ instrument }: RunResult, id: string): string =>
  instrument.groups.value.find((group) => group.id === id)?.title ?? plain(id)

const predicatesText = ({ predicates }: Summary): string =>
  predicates
    .filter(({ count }) => count > 0)
    .map(({ letter, count }) => `${letter} ${count}`)
    .join(' · ')

const columnsOf = (
  result: RunResult,
  heading: string,
  style: Style,
  language: Language,
): readonly (readonly Column<Summary>[])[] => {
  const words = SUMMARY_WORDS[language]
  const figure = (title: string, of: (summary: Summary) => Summary['mean']): Column<Summary> => ({
    heading: title,
    align: 'right',
    floor: null,
    cell: (summary) => figureCell(of(summary), style),
  })
  const text = (title: string, of: (summary: Summary) => string, floor: number | null = null): Column<Summary> => ({
    heading: title,
    align: 'left',
    floor,
    cell: (summary) => ({ text: of(summary), tone: null }),
  })
  const count: Column<Summary> = {
    heading: words.agencies,
    align: 'right',
    floor: null,
    cell: ({ agencies, scored }) => ({
      text: scored === agencies ? `${agencies}` : `${scored}/${agencies}`,
      tone: null,
    }),
  }
  const name = text(heading, ({ id }) => groupTitle(result, id), 8)
  const [average, median] = [figure(words.mean, ({ mean }) => mean), figure(words.median, (summary) => summary.median)]
  const quartiles = [
    figure(words.first, (summary) => summary.quartiles?.[0] ?? null),
    figure(words.third, (summary) => summary.quartiles?.[1] ?? null),
  ]
  const predicates = text(words.predicates, predicatesText)
  return [
    [name, count, average, median, ...quartiles, predicates],
    [name, count, average, median, predicates],
    [name, count, average, median],
    [name, count, average],
  ]
}

const table = (
  result: RunResult,
  summaries: readonly Summary[],
  heading: string,
  title: string,
  about: About,
): readonly string[] => {
  if (summaries.every(({ scored }) => scored < 2)) return []
  const { columns, rows } = fitted(summaries, columnsOf(result, heading, about.style, about.language), about.page)
  return [about.paint.strong(title), ...grid(columns, rows, about.paint), '']
}

interface About {
  readonly style: Style
  readonly language: Language
  readonly page: Page
  readonly paint: Ink
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
            `${words.national}: ${published(national.value, about.style)} (${words.rule}: ${WORDS[about.language].confidence[confidence]})`,
            widthOfPage(about.page),
          ),
          '',
        ]
      : []
  return [
    ...table(result, groupSummaries(result), words.group, words.groupTitle, about),
    ...table(result, provinceSummaries(result), words.province, words.provinceTitle, about),
    ...nation,
  ]
}

import type { RunResult } from '../../engine/score/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../../engine/score/summary.js'
import type { Exact } from '../../exact/exact.js'
import type { Run } from '../../run/result.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { WORDS } from '../../wording/words.js'
import { groupTitle, type Pen, published } from './common.js'
import { type Held, html, type Markup } from './markup.js'
import { table } from './table.js'

const figure = (value: Exact | null, pen: Pen): string => (value ? published(value, pen) : '–')

const rowOf = ({ id, agencies, scored, mean, median, quartiles, predicates }: Summary, pen: Pen): readonly Held[] => [
  groupTitle(id, pen),
  scored === agencies ? agencies : `${scored}/${agencies}`,
  figure(mean, pen),
  figure(median, pen),
  figure(quartiles?.[0] ?? null, pen),
  figure(quartiles?.[1] ?? null, pen),
  predicates
    .filter(({ count }) => count > 0)
    .map(({ letter, count }) => `${letter} ${count}`)
    .join(' · '),
]

const tableOf = (title: string, heading: string, summaries: readonly Summary[], pen: Pen): Markup => {
  const words = SUMMARY_WORDS[pen.lang]
  const figures = [words.agencies, words.mean, words.median, words.first, words.third]
  const columns = [
    { heading, kind: 'lead' as const },
    ...figures.map((each) => ({ heading: each, kind: 'number' as const })),
    { heading: words.predicates },
  ]
  const rows = summaries.map((each) => rowOf(each, pen))
  return html`<h3>${title}</h3>${table(columns, rows)}`
}

const national = (result: RunResult, pen: Pen): Markup | null => {
  const words = SUMMARY_WORDS[pen.lang]
  const [found, confidence] = [nationalIndex(result), result.instrument.national?.confidence]
  if (!found || !confidence) return null
  const rule = `${words.rule}: ${WORDS[pen.lang].confidence[confidence]}`
  return html`<p>${words.national}: <b>${published(found.value, pen)}</b> (${rule})</p>`
}

/** One agency alone needs no summary. */
const isTelling = (summaries: readonly Summary[]): boolean => summaries.some(({ scored }) => scored > 1)

/** Groups and provinces in figures, and the nation's; nothing where the run has none of them. */
export const summaries = ({ result }: Run, pen: Pen): Markup | null => {
  const words = SUMMARY_WORDS[pen.lang]
  const [groups, provinces] = [groupSummaries(result), provinceSummaries(result)]
  const [byGroup, byProvince, nation] = [isTelling(groups), isTelling(provinces), national(result, pen)]
  if (!byGroup && !byProvince && !nation) return null
  return html`<section id="summary"><h2>${words.title}</h2>${nation}${byGroup && tableOf(words.groupTitle, words.group, groups, pen)}${
    byProvince && tableOf(words.provinceTitle, words.province, provinces, pen)
  }</section>`
}

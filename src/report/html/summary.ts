import type { RunResult } from '../../engine/score/score.js'
import { groupSummaries, nationalIndex, provinceSummaries, type Summary } from '../../engine/score/summary.js'
import type { Exact } from '../../exact/exact.js'
import { groupTitle } from '../../instrument/group-title.js'
import type { Run } from '../../run/result.js'
import { SUMMARY_WORDS } from '../../wording/summary.js'
import { WORDS } from '../../wording/words.js'
import { predicatesText } from '../ranking/summary.js'
import { type Pen, publishedByPen } from './common.js'
import { html, type Markup } from './markup.js'
import { type PageColumn, table } from './table.js'

const figure = (value: Exact | null, pen: Pen): string => (value ? publishedByPen(value, pen) : '–')

const tableOf = (title: string, head: string, { summaries, pen }: Summed): Markup => {
  const words = SUMMARY_WORDS[pen.lang]
  const figures = (key: string, heading: string, of: (summary: Summary) => Exact | null): PageColumn<Summary> => ({
    key,
    head: heading,
    kind: 'number',
    value: (summary) => figure(of(summary), pen),
  })
  const columns: readonly PageColumn<Summary>[] = [
    { key: 'name', head, kind: 'lead', value: ({ id }) => groupTitle(id, pen.instrument) },
    {
      key: 'agencies',
      head: words.agencies,
      kind: 'number',
      value: ({ scored, agencies }) => (scored === agencies ? agencies : `${scored}/${agencies}`),
    },
    figures('mean', words.mean, ({ mean }) => mean),
    figures('median', words.median, ({ median }) => median),
    figures('first', words.first, ({ quartiles }) => quartiles?.[0] ?? null),
    figures('third', words.third, ({ quartiles }) => quartiles?.[1] ?? null),
    { key: 'predicates', head: words.predicates, value: predicatesText },
  ]
  return html`<h3>${title}</h3>${table(columns, summaries)}`
}

interface Summed {
  readonly summaries: readonly Summary[]
  readonly pen: Pen
}

const national = (result: RunResult, pen: Pen): Markup | null => {
  const words = SUMMARY_WORDS[pen.lang]
  const [found, confidence] = [nationalIndex(result), result.instrument.national?.confidence]
  if (!found || !confidence) return null
  const rule = `${words.rule}: ${WORDS[pen.lang].confidence[confidence]}`
  return html`<p>${words.national}: <b>${publishedByPen(found.value, pen)}</b> (${rule})</p>`
}

/** One agency alone needs no summary. */
const isTelling = (summaries: readonly Summary[]): boolean => summaries.some(({ scored }) => scored > 1)

/** Groups and provinces in figures, and the nation's; nothing where the run has none of them. */
export const summaries = ({ result }: Run, pen: Pen): Markup | null => {
  const words = SUMMARY_WORDS[pen.lang]
  const [groups, provinces] = [groupSummaries(result), provinceSummaries(result)]
  const [byGroup, byProvince, nation] = [isTelling(groups), isTelling(provinces), national(result, pen)]
  if (!byGroup && !byProvince && !nation) return null
  return html`<section id="summary"><h2>${words.title}</h2>${nation}${byGroup && tableOf(words.groupTitle, words.group, { summaries: groups, pen })}${
    byProvince && tableOf(words.provinceTitle, words.province, { summaries: provinces, pen })
  }</section>`
}

import type { UnitResult } from '../../engine/score/score.js'
import type { Exact } from '../../exact/exact.js'
import { groupTitle } from '../../instrument/group-title.js'
import type { Run } from '../../run/result.js'
import { predicateText } from '../../wording/figure.js'
import { distanceOf } from '../explain/predicate.js'
import { ladderChart } from './chart/ladder.js'
import { chip, exactly, type Pen, publishedByPen, variantTitle } from './common.js'
import { html, type Markup } from './markup.js'

/** How many units are ranked together: on each basis, and in each group of it. */
export type Ranked = ReadonlyMap<string, number>

export const rankingKey = (basis: string, group: string | null): string => `${basis}\n${group ?? ''}`

export interface Desk {
  readonly run: Run
  readonly pen: Pen
  readonly ranked: Ranked
}

const facts = (unit: UnitResult, { pen, ranked }: Desk): Markup => {
  const { words } = pen
  const { group, variant, scores } = unit.input
  const evaluators = [...new Set([...scores].flat().flatMap(({ evaluator }) => evaluator ?? []))]
  const rankText = (rank: number, within: string | null) =>
    words.rankOf(rank, ranked.get(rankingKey(unit.basis, within)) ?? rank)
  const rows: readonly (readonly [string, string])[] = [
    ...(unit.rank === null ? [] : [[words.rank, rankText(unit.rank, null)] as const]),
    ...(group === null || unit.groupRank === null
      ? []
      : [[words.groupRank(groupTitle(group, pen.instrument)), rankText(unit.groupRank, group)] as const]),
    [words.basis, unit.basis],
    [words.form, words.variant(variant, variantTitle(variant, pen))],
    ...(evaluators.length > 0 ? [[words.evaluators, evaluators.join(', ')] as const] : []),
  ]
  return html`<dl>${rows.map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>`)}</dl>`
}

/** How far it is to the neighbouring predicates, in sentences. */
const distances = (unit: UnitResult, pen: Pen): Markup | null => {
  const { words, instrument } = pen
  if (!unit.index || !unit.predicate) return null
  const { up, down, unrounded } = distanceOf(instrument, unit.index.value, unit.predicate)
  const below = (by: Exact, name: string) =>
    by.n === 0n ? words.downAtOnce(name) : words.toDown(name, exactly(by, pen))
  return html`<p>${up ? words.toUp(predicateText(up.predicate), exactly(up.by, pen)) : words.atTop}
${down ? below(down.by, predicateText(down.predicate)) : words.atBottom}</p>
${unrounded && html`<p class="warn">${words.decided(exactly(unit.index.value, pen), predicateText(unrounded))}</p>`}`
}

export const hero = (unit: UnitResult, desk: Desk): Markup | null => {
  const { pen } = desk
  const { words, instrument } = pen
  const { index, rounded, predicate } = unit
  if (!index || !rounded) return null
  const figure = publishedByPen(rounded, pen)
  const name = predicate ? predicateText(predicate) : ''
  return html`<section class="hero"><div><div class="index">${figure}</div>${predicate && chip(predicate, pen)}</div>
${facts(unit, desk)}</section>
${ladderChart(instrument, { value: rounded, text: figure, name: words.ladderTitle(figure, name) })}
${distances(unit, pen)}`
}

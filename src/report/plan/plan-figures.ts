import type { Outcome } from '../../engine/plan/outcome.js'
import type { Rise } from '../../engine/plan/rise.js'
import { type Exact, toDecimal } from '../../exact/exact.js'
import { plain } from '../../finding/plain.js'
import { decimal } from '../../wording/figure.js'
import type { PlanWords } from '../../wording/plan.js'
import { publishedFigure } from '../ranking/figure-cells.js'
import type { Setting as PageSetting } from './setting.js'

export interface Setting extends PageSetting {
  readonly words: PlanWords
}

/** "4,01 (A- Sangat Baik)". */
export const outcomeText = ({ rounded, predicate }: Pick<Outcome, 'rounded' | 'predicate'>, setting: Setting): string =>
  `IPP ${publishedFigure(rounded, setting)}${predicate ? ` (${predicate.letter} ${plain(predicate.label)})` : ''}`

export const scoreText = (score: Exact, { language }: Setting): string => decimal(toDecimal(score, 2), language)

export const riseText = ({ from, to }: Rise, setting: Setting): string =>
  `${scoreText(from, setting)} → ${scoreText(to, setting)}`

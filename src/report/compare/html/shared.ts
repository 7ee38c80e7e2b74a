import type { Comparison } from '../../../engine/compare/compare.js'
import type { Side } from '../../../engine/compare/year.js'
import type { Predicate } from '../../../engine/score/ladder.js'
import type { Exact } from '../../../exact/exact.js'
import type { Language } from '../../../finding/language.js'
import type { CompareWords } from '../../../wording/compare.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { toneOf } from '../../html/scale.js'
import { signed } from '../figure.js'

/** What every part of the page is made with. */
export interface Desk {
  readonly comparison: Comparison
  readonly lang: Language
  readonly words: CompareWords
}

/** A change as it is printed: with a minus of its own width. */
export const changed = (value: Exact, lang: Language): string => signed(value, lang).replace('-', '−')

/** A change in a table: losses and gains coloured. */
export const changeCell = (value: Exact | null | undefined, { lang }: Desk): Held => {
  if (!value) return '–'
  return html`<span class="${value.n < 0n ? 'loss' : value.n > 0n ? 'gain' : null}">${changed(value, lang)}</span>`
}

/** A predicate with its colour; its label beside the letter where there is room. */
export const chip = ({ letter, label, place }: Predicate, { instrument }: Side, isLong: boolean): Markup =>
  html`<span class="chip ${toneOf(place, instrument.ladder.value.length)}" title="${label}">${letter}${isLong && ` ${label}`}</span>`

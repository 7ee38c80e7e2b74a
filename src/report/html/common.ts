import type { Predicate } from '../../engine/score/ladder.js'
import { type Exact, toFixed } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import { publishedText } from '../../instrument/published.js'
import { type Instrument, scoresFormOf } from '../../instrument/schema.js'
import { decimal, outcome, predicateText } from '../../wording/figure.js'
import { HTML, type HtmlWords } from '../../wording/html.js'
import { toneOf } from './axis.js'
import { html, type Markup } from './markup.js'

export interface Pen {
  readonly instrument: Instrument
  readonly lang: Language
  readonly words: HtmlWords
}

export const penOf = (instrument: Instrument, lang: Language): Pen => ({ instrument, lang, words: HTML[lang] })

/** A figure as it is published: rounded as the instrument rounds. */
export const publishedByPen = (value: Exact, { instrument, lang }: Pen): string =>
  decimal(publishedText(value, instrument), lang)

/** More places than an index is published with: contributions and gains are small. */
const FINE = 3

/** A small figure, rounded for the eye. */
export const fine = (value: Exact, { lang }: Pen): string => decimal(toFixed(value, FINE), lang)

/** A distance that may decide: exact where it ends, else with its first digits. */
export const exactly = (value: Exact, { lang }: Pen): string => outcome(value, lang)

/** The predicate with its colour. */
export const chip = (predicate: Predicate, { instrument }: Pick<Pen, 'instrument'>): Markup =>
  html`<span class="chip ${toneOf(predicate.place, instrument.ladder.value.length)}">${predicateText(predicate)}</span>`

export const variantTitle = (variant: string, { instrument }: Pen): string =>
  scoresFormOf(instrument).variants.find((each) => each.id === variant)?.title ?? variant

import { type Move, moveOf } from '../../../engine/compare/change.js'
import type { Comparison, Track } from '../../../engine/compare/compare.js'
import type { Side } from '../../../engine/compare/year.js'
import type { Predicate } from '../../../engine/score/ladder.js'
import type { Exact } from '../../../exact/exact.js'
import type { Language } from '../../../finding/language.js'
import type { CompareWords } from '../../../wording/compare.js'
import type { ComparePageWords } from '../../../wording/compare-page.js'
import { toneOf } from '../../html/axis.js'
import { type Held, html, type Markup } from '../../html/markup.js'
import { newest, signedText } from '../change-figures.js'
import type { Line } from '../name-columns.js'

export interface Desk {
  readonly comparison: Comparison
  readonly lang: Language
  readonly words: CompareWords
  readonly page: ComparePageWords
}

/** The units or the agencies of a comparison, each with its moves. */
export interface Level {
  readonly level: Track['level']
  readonly lines: readonly Line[]
}

export const levelOf = (level: Track['level'], comparison: Comparison): Level => {
  const moves = (track: Track): readonly (Move | null)[] =>
    comparison.pairs.map((pair) => moveOf(comparison, pair, track))
  const tracks = level === 'agency' ? comparison.agencies : comparison.units
  return { level, lines: tracks.map((track) => ({ track, moves: moves(track) })) }
}

/** A change as it is printed: with a minus of its own width. */
export const changeText = (value: Exact, lang: Language): string => signedText(value, lang).replace('-', '−')

const signOf = ({ n }: Exact): 'loss' | 'gain' | null => {
  if (n === 0n) return null
  return n < 0n ? 'loss' : 'gain'
}

/** A change in a table: losses and gains coloured. */
export const changeCell = (value: Exact | null | undefined, { lang }: Desk): Held => {
  if (!value) return '–'
  return html`<span class="${signOf(value)}">${changeText(value, lang)}</span>`
}

/** A predicate with its colour; its label shows when one points at it. */
export const chip = ({ letter, label, place }: Predicate, { instrument }: Side): Markup =>
  html`<span class="chip ${toneOf(place, instrument.ladder.value.length)}" title="${label}">${letter}</span>`

/** Who a track is: of a unit its agency below. */
export const nameOf = (track: Track): Held => {
  const { agency, unit } = newest(track)
  return unit === null ? agency : html`${unit}<span class="sub">${agency}</span>`
}

/** What is not shown at first; on paper one line says what is missing, unless it was opened before. */
export const foldAway = (summary: string, body: Held, onPaper: string): Markup =>
  html`<details class="fold"><summary>${summary}</summary>${body}</details><p class="note unprinted">${onPaper}</p>`

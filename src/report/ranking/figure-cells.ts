import type { Figures, Ranked } from '../../engine/score/score.js'
import type { Exact } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { GridCell, Tone } from '../../formats/terminal.js'
import { groupTitle } from '../../instrument/group-title.js'
import { publishedText } from '../../instrument/published.js'
import type { Instrument } from '../../instrument/schema.js'
import { decimal } from '../../wording/figure.js'
import { NOTHING, tonedCell } from '../table.js'

export interface Style {
  readonly instrument: Instrument
  readonly language: Language
  /** Widest letter of the ladder, so that labels stand below each other. */
  readonly letter: number
  /** Says of a result that it rests on an assumption which others do not rest on. */
  readonly isMarked: (item: Figures) => boolean
  /** True where any result of the table is marked. */
  readonly hasMarks: boolean
}

/** A figure as it is published: rounded as the instrument rounds. */
export const publishedFigure = (
  value: Exact,
  { instrument, language }: Pick<Style, 'instrument' | 'language'>,
): string => decimal(publishedText(value, instrument), language)

export const figureText = (value: Exact | null, style: Style): string | null => value && publishedFigure(value, style)

/** The index; with the mark where there is one, and its room where others have it, so that digits stay below digits. */
export const indexCell = (item: Figures, style: Style): GridCell => {
  const room = style.hasMarks ? ' ' : ''
  if (!item.rounded) return tonedCell(NOTHING + room, 'faint')
  return tonedCell(publishedFigure(item.rounded, style) + (style.isMarked(item) ? '*' : room), 'strong')
}

/** Colours from the top of the ladder to its foot, whatever its number of steps. */
const TONES: readonly Tone[] = ['green', 'cyan', 'yellow', 'red']

const toneOf = (place: number, steps: number): Tone =>
  TONES[Math.min(TONES.length - 1, Math.floor((place * 9) / (2 * steps)))] ?? 'red'

/** The predicate: letter and label as the regulation has them, or what stands instead of it. */
export const predicateCell = (item: Figures, style: Style, noIndex: string): GridCell => {
  if (!item.predicate) return tonedCell(noIndex, 'faint')
  const { letter, label, place } = item.predicate
  const text = `${letter.padEnd(style.letter)} ${label}`
  return tonedCell(text, toneOf(place, style.instrument.ladder.value.length))
}

export const letterCell = (item: Figures, style: Style): GridCell => {
  if (!item.predicate) return tonedCell(null)
  return tonedCell(item.predicate.letter, toneOf(item.predicate.place, style.instrument.ladder.value.length))
}

/** "Kabupaten #2": the ranking group and the rank in it. */
export const groupText = (group: string | null, item: Ranked, instrument: Instrument): string | null => {
  const title = groupTitle(group, instrument)
  return title && title + (item.groupRank === null ? '' : ` #${item.groupRank}`)
}

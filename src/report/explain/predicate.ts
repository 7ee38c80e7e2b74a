import { marginOf, type Predicate, predicatesOf, roundIndex } from '../../engine/score/ladder.js'
import type { Figures } from '../../engine/score/score.js'
import { add, compare, type Exact, sub, toFixed } from '../../exact/exact.js'
import type { OutlineNode } from '../../formats/outline.js'
import type { Instrument } from '../../instrument/schema.js'
import { decimal, outcome, predicateText } from '../../wording/figure.js'
import { type Setting, sourceText } from './setting.js'

/** How far an index is from the neighbouring predicates, and whether the rounding chose between them. */
interface Distance {
  /** The predicate above; null at the top of the ladder. */
  readonly up: Neighbour | null
  readonly down: Neighbour | null
  /** The predicate that the index would have unrounded, where that is another one. */
  readonly unrounded: Predicate | null
}

export interface Neighbour {
  readonly predicate: Predicate
  /** What the exact index lacks, or may lose. */
  readonly by: Exact
  /**
   * Upwards: true where a rise by exactly `by` reaches it. Downwards: true where a fall by exactly `by` does not yet
   * leave the own predicate.
   */
  readonly inclusive: boolean
}

const reaches = (instrument: Instrument, index: Exact, bound: Exact): boolean =>
  compare(roundIndex(instrument, index), bound) >= 0

/** Both neighbours of an index on the ladder. */
export const distanceOf = (instrument: Instrument, index: Exact, own: Predicate): Distance => {
  const predicates = predicatesOf(instrument)
  const margin = marginOf(instrument, index)
  const [higher, lower] = [predicates[own.place - 1], predicates[own.place + 1]]
  const up = margin.up && higher ? { predicate: higher, by: margin.up } : null
  const down = margin.down && lower ? { predicate: lower, by: margin.down } : null
  return {
    up: up && { ...up, inclusive: reaches(instrument, add(index, up.by), up.predicate.from) },
    down: down && { ...down, inclusive: reaches(instrument, sub(index, down.by), own.from) },
    unrounded: margin.decidedByRounding ? (predicates.find((each) => compare(index, each.from) >= 0) ?? null) : null,
  }
}

/** Rounding and predicate as the last two lines below an index. */
export const outcomeNodes = ({ index, rounded, predicate }: Figures, setting: Setting): readonly OutlineNode[] => {
  const { instrument, words, lang, hasSources } = setting
  if (!index || !rounded) return []
  const { places, mode } = instrument.rounding.value
  const rounding: OutlineNode = {
    label: words.rounding,
    calc: `${outcome(index.value, lang)} → ${decimal(toFixed(rounded, places), lang)}`,
    notes: [
      [words.places(places, mode), ...(hasSources ? [words.rule(sourceText(instrument.rounding, words))] : [])].join(
        ' · ',
      ),
    ],
    parts: [],
  }
  return predicate ? [rounding, predicateNode(index.value, predicate, setting)] : [rounding]
}

const downText = (down: Neighbour | null, { words, lang }: Setting): string => {
  if (!down) return words.lowest
  const name = predicateText(down.predicate)
  return down.by.n === 0n && down.inclusive
    ? words.downAtOnce(name)
    : words.down(name, outcome(down.by, lang), down.inclusive)
}

const predicateNode = (index: Exact, own: Predicate, setting: Setting): OutlineNode => {
  const { instrument, words, lang, hasSources } = setting
  const { places } = instrument.rounding.value
  const bound = (value: Exact) => decimal(toFixed(value, places), lang)
  const { up, down, unrounded } = distanceOf(instrument, index, own)
  const range = words.range(bound(own.from), bound(own.to))
  return {
    label: words.predicate,
    calc: predicateText(own),
    notes: [
      [range, ...(hasSources ? [words.ladder(sourceText(instrument.ladder, words))] : [])].join(' · '),
      up ? words.up(predicateText(up.predicate), outcome(up.by, lang), up.inclusive) : words.highest,
      downText(down, setting),
      unrounded ? words.decided(predicateText(unrounded)) : words.undecided,
    ],
    parts: [],
  }
}

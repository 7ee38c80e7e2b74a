import { type ScoreChange, type WhatIf, whatIf } from '../../engine/plan/what-if.js'
import type { UnitResult } from '../../engine/score/score.js'
import { compare, type Exact, parseExact } from '../../exact/exact.js'
import type { Language } from '../../finding/language.js'
import type { Instrument } from '../../instrument/schema.js'
import { type Pen, penOf, publishedByPen } from '../../report/html/common.js'
import { digits, predicateText } from '../../wording/figure.js'
import { PAGE_WORDS } from '../../wording/page.js'
import type { Trial, TriedFigure } from '../trial-protocol.js'
import type { Session } from './read-dropped.js'
import { indicatorsFor, unitOf } from './unit.js'

/** Other scores of a unit, by their place among its indicators, as they were typed. */
interface Tried {
  readonly key: string
  readonly changes: Readonly<Record<number, string>>
}

/** The changes that can be made; a text that is no figure of the scale changes nothing. */
const changesOf = (instrument: Instrument, unit: UnitResult, changes: Tried['changes']): readonly ScoreChange[] => {
  const { min, max } = instrument.scale.value
  const indicators = indicatorsFor(instrument, unit)
  return Object.entries(changes).flatMap(([place, text]) => {
    const [slot, to] = [Number(place), parseExact(text.replace(',', '.'))]
    const indicator = indicators[slot]
    if (!indicator || !to || compare(to, min) < 0 || compare(to, max) > 0) return []
    const origin = { file: '', sheet: null }
    return [{ indicator, slot, to, place: { origin, row: 0, column: 0 } }]
  })
}

const signOf = (difference: number): TriedFigure['direction'] => {
  if (difference === 0) return 0
  return difference > 0 ? 1 : -1
}

const directionOf = (before: Exact | null | undefined, after: Exact | null | undefined): TriedFigure['direction'] =>
  before && after ? signOf(compare(after, before)) : 0

/** A unit as it is, and as it would be. */
type Both = Pick<WhatIf['units'][number], 'before' | 'after'>

const NOTHING = '–'

const indexFigures = ({ before, after }: Both, pen: Pen): readonly TriedFigure[] => {
  const words = PAGE_WORDS[pen.lang]
  const exact = ({ index }: UnitResult) => (index ? digits(index.value, pen.lang) : NOTHING)
  const roundedText = (unit: UnitResult) => (unit.rounded ? publishedByPen(unit.rounded, pen) : NOTHING)
  const predicate = (unit: UnitResult) => (unit.predicate ? predicateText(unit.predicate) : NOTHING)
  const rank = (unit: UnitResult) => String(unit.rank ?? NOTHING)
  const figure = (name: string, of: (unit: UnitResult) => string, direction: TriedFigure['direction']) => ({
    name,
    before: of(before),
    after: of(after),
    direction,
  })
  return [
    figure(words.index, roundedText, directionOf(before.rounded, after.rounded)),
    figure(words.unrounded, exact, directionOf(before.index?.value, after.index?.value)),
    // The first place is the best one.
    figure(words.predicate, predicate, signOf((before.predicate?.place ?? 0) - (after.predicate?.place ?? 0))),
    figure(words.rank, rank, signOf((before.rank ?? 0) - (after.rank ?? 0))),
  ]
}

const aspectFigures = ({ before, after }: Both, pen: Pen): readonly TriedFigure[] => {
  const { aspects } = after.aspects.length > 0 ? after : before
  return aspects.map(({ subject: { id, title } }) => {
    const of = (unit: UnitResult) => unit.aspects.find(({ subject }) => subject.id === id)?.value
    const [was, is] = [of(before), of(after)]
    const text = (value: Exact | undefined) => (value ? publishedByPen(value, pen) : NOTHING)
    return { name: `${id} ${title}`, before: text(was), after: text(is), direction: directionOf(was, is) }
  })
}

/** What the unit would come to with other scores: its index, predicate, rank and aspects, exact, beside what it has. */
export const trialOf = (session: Session, { key, changes }: Tried, language: Language): Trial => {
  const { result } = session.reading.run
  const { instrument } = result
  const unit = unitOf(session, key)
  const { units } = whatIf(result, {
    changes: new Map([[key, changesOf(instrument, unit, changes)]]),
    partial: session.options.partial,
  })
  const both = units.find(({ after }) => after.input.key === key) ?? { before: unit, after: unit }
  const pen = penOf(instrument, language)
  return {
    figures: [...indexFigures(both, pen), ...aspectFigures(both, pen)],
    moved: units.filter(({ after }) => after.input.key !== key).length,
  }
}
